"""The shipped line icons, drawn in a colour of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.places import ASSETS

AIR = 12
BUTTON_SIZE = QSize(24, 16)
"""How large an icon with air is shown."""

PIXELS = 48
"""Drawn at up to three times the size shown, so that dense screens stay sharp."""

MOST_KEPT = 256


@lru_cache(MOST_KEPT)
def icon(name: str, colour: str) -> QIcon:
    """The icon of that name in a colour; one and the same for all that ask for it.

    Qt keeps pictures of every icon that it has painted, so that many alike would cost memory.
    """
    return QIcon(pixmap(name, colour))


@lru_cache(MOST_KEPT)
def button_icon(name: str, colour: str, disabled: str) -> QIcon:
    """An icon with air on both sides, so that it does not touch the text beside it."""
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        wide = QPixmap(PIXELS + 2 * AIR, PIXELS)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(AIR, 0, pixmap(name, ink))
        painter.end()
        made.addPixmap(wide, mode)
    return made


def pixmap(name: str, colour: str, pixels: int = PIXELS) -> QPixmap:
    """The picture of that name in a colour, square, with a clear ground."""
    drawing = (ASSETS / "icons" / f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    return picture
