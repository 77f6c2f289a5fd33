"""Type: one shipped family, three sizes and a small one for axes, two weights."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from ui.theme.places import ASSETS

BODY_POINTS = 10
HEADING_POINTS = 13
NUMBER_POINTS = 20
SMALL_POINTS = 9


def load_fonts() -> None:
    """Make the shipped fonts known, so that every machine shows the same letters."""
    for file in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def font(points: int = BODY_POINTS, *, bold: bool = False) -> QFont:
    """The program's type at one of its three sizes."""
    made = QFont()
    made.setFamilies(["Noto Sans", "Noto Sans Arabic"])
    made.setPointSize(points)
    made.setBold(bold)
    return made
