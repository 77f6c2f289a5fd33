"""Type: one shipped family, three sizes and a small one for axes, two weights; all scalable."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from ui.theme.places import ASSETS

BODY_POINTS = 10
HEADING_POINTS = 13
NUMBER_POINTS = 20
SMALL_POINTS = 9


class _Size:
    """How large the text is for the whole program, 1 as it was designed."""

    scale = 1.0


def load_fonts() -> None:
    """Make the shipped fonts known, so that every machine shows the same letters."""
    for file in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def font(points: int = BODY_POINTS, *, bold: bool = False) -> QFont:
    """The program's type at one of its three sizes, as large as the reader wants it."""
    made = QFont()
    made.setFamilies(["Noto Sans", "Noto Sans Arabic"])
    made.setPointSizeF(points * _Size.scale)
    made.setBold(bold)
    return made


def text_scale() -> float:
    """How large the text is, 1 as it was designed."""
    return _Size.scale


def set_text_scale(scale: float) -> None:
    """Have fonts and what is scaled made as large from now on; the wardrobe tells everybody."""
    _Size.scale = scale


def scaled(pixels: int) -> int:
    """A length that holds text, as large as the reader wants it."""
    return round(pixels * _Size.scale)
