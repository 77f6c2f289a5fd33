"""What every chart can do."""

from __future__ import annotations

from abc import abstractmethod
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.fans import FanPicture
    from ui.viewmodels.tables import Table

PLOT_HEIGHT = 128
"""Lower than this, a plot tells nothing, at the usual size of text."""


class Chart(QWidget):
    """Draws finished arrays; it computes nothing and holds no model."""

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe

    @abstractmethod
    def show_picture(self, picture: FanPicture | None) -> None:
        """Draw a picture, or nothing."""

    @abstractmethod
    def numbers(self) -> Table:
        """What is drawn, as a table."""

    @property
    @abstractmethod
    def reading(self) -> str:
        """What is read at the place that is pointed at, as plain text."""


def kept_together(text: str, label: QLabel) -> str:
    """Rich text whose lines break between scenarios, not within one, unless that is too long."""
    room = label.parentWidget().width() - 2 * label.fontMetrics().height()
    fits = label.fontMetrics().horizontalAdvance(text) <= room
    return escape(text).replace(" ", "&nbsp;") if fits else escape(text)
