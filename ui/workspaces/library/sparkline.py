"""A fan chart the size of a stamp."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme.fonts import SMALL_POINTS, font, scaled
from ui.viewmodels.words import number, outcome_label
from ui.widgets.labels import faint

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.thumbnails import Thumbnail

WIDTH, HEIGHT = 144, 56
PALE, DARK = 46, 84


class Stamp(QWidget):
    """A `Thumbnail` with what it shows, and where most worlds end."""

    def __init__(self, thumbnail: Thumbnail, wardrobe: Wardrobe) -> None:
        super().__init__()
        low, middle, high = (number(thumbnail.bands[band][-1]) for band in (0, 2, 4))
        outcome = outcome_label(thumbnail.outcome)
        text = self.tr(
            "{outcome} since the start in %n world(s): {middle} at the end, {low} to {high} in "
            "nine of ten",
            "",
            thumbnail.replications,
        )
        words = text.format(outcome=outcome, low=low, middle=middle, high=high)
        text = self.tr("{outcome}: {low} to {high}")
        self.caption = faint(text.format(outcome=outcome, low=low, high=high))
        self.caption.setFont(font(SMALL_POINTS))
        self.caption.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Sparkline(thumbnail, wardrobe, words))
        layout.addWidget(self.caption)


class Sparkline(QWidget):
    """Draws a `Thumbnail`; time runs from left to right in every language here."""

    def __init__(self, thumbnail: Thumbnail, wardrobe: Wardrobe, words: str) -> None:
        super().__init__()
        self._bands = thumbnail.bands
        self._wardrobe = wardrobe
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        wardrobe.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._wardrobe.theme
        ink = QColor(theme.series[0])
        lines = [self._points(band) for band in self._bands]
        painter.setPen(Qt.PenStyle.NoPen)
        for low, high, alpha in ((0, 4, PALE), (1, 3, DARK)):
            ink.setAlpha(alpha)
            painter.setBrush(ink)
            painter.drawPolygon(QPolygonF([*lines[low], *reversed(lines[high])]))
        ink.setAlpha(255)
        painter.setPen(QPen(ink, 2))
        painter.drawPolyline(QPolygonF(lines[2]))
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _points(self, band: tuple[float, ...]) -> list[QPointF]:
        values = [value for line in self._bands for value in line]
        low, high = min(0.0, *values), max(values)
        step = self.width() / (len(band) - 1)
        scale = (self.height() - 4) / ((high - low) or 1.0)
        return [
            QPointF(step * place, self.height() - 2 - (value - low) * scale)
            for place, value in enumerate(band)
        ]

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
