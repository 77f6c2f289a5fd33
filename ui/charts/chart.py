"""What every chart can do, and the head that stands above each: title, subtitle, key."""

from __future__ import annotations

from abc import abstractmethod
from html import escape
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme.fonts import HEADING_POINTS, SMALL_POINTS, font, scaled
from ui.theme.label import Label
from ui.theme.tips import tip

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QLabel

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.fans import FanPicture
    from ui.viewmodels.spreads import SpreadPicture
    from ui.viewmodels.tables import Table

PLOT_HEIGHT = 128
"""Lower than this, a plot tells nothing, at the usual size of text."""
GRID_ALPHA = 70


class Chart(QWidget):
    """Draws finished arrays; it computes nothing and holds no model."""

    plot: pg.PlotWidget

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None, points: int = 0) -> None:
        """Make one that shows nothing yet.

        Args:
            wardrobe: How the program looks.
            parent: In what it stands.
            points: How large all its text is; by itself it is as large as elsewhere.
        """
        super().__init__(parent)
        self._wardrobe = wardrobe
        self._points = points
        # Titles may come from a file: never markup.
        self._title, self._subtitle, self._key = Label(), Label(), Label()
        self._title.setFont(font(points or HEADING_POINTS, bold=True))
        self._subtitle.setProperty("faint", True)
        self._key.setTextFormat(Qt.TextFormat.RichText)
        for label in (self._subtitle, self._key) if points else ():
            label.setFont(font(points))
        for label in (self._title, self._subtitle, self._key):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

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

    @abstractmethod
    def _point_to(self, place: int | None) -> None:
        """Read there, or nowhere in particular."""

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_to(None)

    def _arrange(self) -> None:
        """Put the plot below the head."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._title, self._subtitle, self._key, self.plot):
            layout.addWidget(widget)
        layout.setStretchFactor(self.plot, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _clear_head(self) -> None:
        for label in (self._title, self._subtitle, self._key):
            label.clear()

    def _entitle(self, picture: FanPicture | SpreadPicture | None) -> None:
        """Write the title, or a shorter one where there is no room for it."""
        if picture is not None:
            fits = self._title.fontMetrics().horizontalAdvance(picture.title) <= self.width()
            self._title.setText(picture.title if fits else picture.short_title)
            self._title.setToolTip(tip(picture.title))

    def _colour(self, position: int) -> QColor:
        series = self._wardrobe.theme.series
        return QColor(series[position % len(series)])

    def _in_key(self, position: int, told: str) -> str:
        """What the key says beside the dot of a scenario."""
        dot = f'<span style="color:{self._colour(position).name()}">⬤</span>'
        return f"{dot}&nbsp;{kept_together(told, self._key)}"

    def _small(self) -> QFont:
        """The letters of the axes."""
        return font(self._points or SMALL_POINTS)

    def _dress_plot(self, *axes: pg.AxisItem) -> None:
        """Give the plot and its axes the colours and letters of the program."""
        theme = self._wardrobe.theme
        self.plot.setMinimumHeight(scaled(PLOT_HEIGHT))
        self.plot.setBackground(theme.surface)
        for axis in axes:
            axis.setPen(pg.mkPen(theme.line))
            axis.setTextPen(pg.mkPen(theme.faint))
            axis.setTickFont(self._small())
            axis.setStyle(tickLength=-4)
            axis.label.setFont(self._small())


def bare_plot(name: str, **axes: pg.AxisItem) -> pg.PlotWidget:
    """A plot that nobody moves, with the axes that are given."""
    plot = pg.PlotWidget(axisItems=axes)
    # pyqtgraph puts the left axis at the wrong edge in a mirrored window: time and numbers run
    # from left to right in every language here.
    plot.plotItem.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    plot.setMouseEnabled(x=False, y=False)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setFrameShape(plot.Shape.NoFrame)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # It wants no height of its own: it takes what is left, and at least so much as to read it.
    plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    plot.setAccessibleName(name)
    return plot


def kept_together(text: str, label: QLabel) -> str:
    """Rich text whose lines break between scenarios, not within one, unless that is too long."""
    room = label.parentWidget().width() - 2 * label.fontMetrics().height()
    fits = label.fontMetrics().horizontalAdvance(text) <= room
    return escape(text).replace(" ", "&nbsp;") if fits else escape(text)
