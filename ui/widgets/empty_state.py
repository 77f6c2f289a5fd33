"""What a page shows while there is nothing to show: what will be here, and what fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme.fonts import scaled
from ui.theme.icons import pixmap
from ui.widgets.labels import body, heading

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe

WIDTH, PICTURE = 520, 40
MOST = 100
"""Of the width is the card's, up to its own."""


class EmptyState(QWidget):
    """A card in the middle: a sign, a name, a few lines, and where it helps a button."""

    def __init__(self, sign: str, name: str, lines: tuple[str, ...], wardrobe: Wardrobe) -> None:
        super().__init__()
        self._sign, self._wardrobe = sign, wardrobe
        self._picture = QLabel()
        self._card = QFrame()
        self._card.setProperty("card", True)
        self._column = QVBoxLayout(self._card)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(8)
        self._column.addWidget(self._picture)
        self._column.addWidget(heading(name))
        for line in lines:
            self._column.addWidget(body(line))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, MOST)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)
        wardrobe.changed.connect(self._dress)
        self._dress()

    def add_button(self, button: QPushButton) -> None:
        """Offer what fills the page."""
        self._column.addSpacing(8)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    @Slot()
    def _dress(self) -> None:
        self._card.setMaximumWidth(scaled(WIDTH))
        colour = self._wardrobe.theme.accent
        self._picture.setPixmap(pixmap(self._sign, colour, scaled(PICTURE)))
