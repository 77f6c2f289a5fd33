"""Dates as people write them: as text in several orders, as serial numbers, as date-time groups."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

FIRST_SERIAL = dt.date(1899, 12, 30)
SERIALS = (20_000, 80_000)
CENTURY = 2_000
TWO_DIGITS = 100
# The first three letters of months, in English and French without accents.
MONTHS = {
    "jan": 1, "feb": 2, "fev": 2, "mar": 3, "apr": 4, "avr": 4, "may": 5, "mai": 5, "jun": 6,
    "jul": 7, "aug": 8, "aou": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12, "juin": 6, "juil": 7,
}  # fmt: skip
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?[\s.-]*([a-z]{3,9})\.?[\s,.-]*(\d{4}|\d{2})(?!\d)"
)
MONTH_DAY = re.compile(r"\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
GROUP = re.compile(r"^(\d{2})(\d{4})\s*[a-z]?\s*([a-z]{3})\s*(\d{2}|\d{4})$")


def from_serial(value: float) -> dt.date | None:
    """The date of a spreadsheet's serial number, if it can be one."""
    low, high = SERIALS
    return FIRST_SERIAL + dt.timedelta(days=int(value)) if low <= value <= high else None


def as_date(text: str) -> tuple[dt.date | None, str]:
    """The date in a text, and what is left of it without the date.

    A date of figures is read as day, month, year unless it begins with the year.
    """
    plain = _plain(text)
    if group := GROUP.match(plain):
        return _date(group[4], _month(group[3]), group[1]), group[2]
    for pattern, order in (
        (ISO, "ymd"),
        (DAY_FIRST, "dmy"),
        (DAY_MONTH, "dmy"),
        (MONTH_DAY, "mdy"),
    ):
        if found := pattern.search(plain):
            parts = dict(zip(order, found.groups(), strict=True))
            month = int(parts["m"]) if parts["m"].isdigit() else _month(parts["m"])
            date = _date(parts["y"], month, parts["d"])
            if date is not None:
                return date, plain[: found.start()] + plain[found.end() :]
    return None, text


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.strip().lower())
    return "".join(one for one in letters if not unicodedata.combining(one))


def _month(name: str) -> int:
    return MONTHS.get(name[:4]) or MONTHS.get(name[:3], 0)


def _date(year: str, month: int, day: str) -> dt.date | None:
    number = int(year)
    try:
        return dt.date(number + (CENTURY if number < TWO_DIGITS else 0), month, int(day))
    except ValueError:
        return None
