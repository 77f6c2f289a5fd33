"""What a fan chart draws, as a table: a row a month, five columns a scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.viewmodels.tables import Cell, Table, plain

if TYPE_CHECKING:
    from ui.viewmodels.fans import Fan, FanPicture

CONTEXT = "FanNumbers"
OF_WORLDS = (
    QT_TRANSLATE_NOOP("FanNumbers", "{title}: 5 % of worlds are below"),
    QT_TRANSLATE_NOOP("FanNumbers", "{title}: 25 % of worlds are below"),
    QT_TRANSLATE_NOOP("FanNumbers", "{title}: median"),
    QT_TRANSLATE_NOOP("FanNumbers", "{title}: 75 % of worlds are below"),
    QT_TRANSLATE_NOOP("FanNumbers", "{title}: 95 % of worlds are below"),
)
OF_DIFFERENCES = (
    QT_TRANSLATE_NOOP("FanNumbers", "{title}: lower end of the 95 % interval"),
    QT_TRANSLATE_NOOP("FanNumbers", "{title}: lower end of the 50 % interval"),
    QT_TRANSLATE_NOOP("FanNumbers", "{title}: mean difference"),
    QT_TRANSLATE_NOOP("FanNumbers", "{title}: upper end of the 50 % interval"),
    QT_TRANSLATE_NOOP("FanNumbers", "{title}: upper end of the 95 % interval"),
)
DATE = QT_TRANSLATE_NOOP("FanNumbers", "date")


def numbers_of(picture: FanPicture) -> Table:
    """Every value that is drawn; dates as year-month-day, values in the chart's unit."""
    kinds = OF_DIFFERENCES if picture.signed else OF_WORLDS
    names = [_say(kind).format(title=fan.title) for fan in picture.fans for kind in kinds]
    rows = tuple(
        (picture.date(month).isoformat(), *_values(picture.fans, month))
        for month in range(len(picture.days))
    )
    return Table(picture.title, (_say(DATE), *names), rows)


def _values(fans: tuple[Fan, ...], month: int) -> list[Cell]:
    return [
        plain(float(band[month])) if month < len(band) else None
        for fan in fans
        for band in fan.bands
    ]


def _say(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
