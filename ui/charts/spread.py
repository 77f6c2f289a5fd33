"""The chart of distributions: every world as a dot, their density, and their mean."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor

from ui.charts.axes import NumberAxis
from ui.charts.chart import GRID_ALPHA, Chart, bare_plot
from ui.charts.spread_item import SpreadsItem, drawn_spread
from ui.viewmodels.spread_numbers import spread_numbers
from ui.viewmodels.tables import Table
from ui.viewmodels.words import NOTHING, left_to_right, number, places_for, signed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.spreads import Spread, SpreadPicture

MARGIN = 0.04
HUNDRED = 100


class SpreadChart(Chart):
    """Shows a `SpreadPicture`; the mouse or the arrow keys read one scenario's values."""

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(wardrobe, parent)
        self._picture: SpreadPicture | None = None
        self._row: int | None = None
        self._across: float | None = None
        self._numbers = NumberAxis("bottom")
        self.plot = self._make_plot()
        self._arrange()
        self.setAccessibleName(self.tr("Chart of how the worlds lie"))
        wardrobe.changed.connect(self._dress)
        self._dress()

    def _make_plot(self) -> pg.PlotWidget:
        plot = bare_plot(self.tr("Plot"), bottom=self._numbers)
        plot.hideAxis("left")
        plot.invertY(True)
        self._item = SpreadsItem()
        self._nothing = pg.InfiniteLine(angle=90, movable=False)
        plot.addItem(self._nothing, ignoreBounds=True)
        plot.addItem(self._item, ignoreBounds=True)
        plot.scene().sigMouseMoved.connect(self._point_at)
        return plot

    def show_picture(self, picture: SpreadPicture | None) -> None:
        """Draw a picture, or nothing."""
        self._picture = picture
        if picture is None:
            self._item.show_spreads([], QRectF(), QColor())
            self._row = self._across = None
            self._clear_head()
            return
        if self._row is not None and self._row >= len(picture.spreads):
            self._row = self._across = None
        self._entitle(picture)
        self._subtitle.setText(picture.subtitle)
        self._numbers.setLabel(picture.axis)
        self._draw(picture)
        self._read()

    def numbers(self) -> Table:
        """What is drawn, as a table; empty where nothing is."""
        return spread_numbers(self._picture) if self._picture else Table("", (), ())

    def _draw(self, picture: SpreadPicture) -> None:
        low, high = reach(picture)
        density = [one.worlds.density.max() for one in picture.spreads if len(one.worlds.density)]
        rows = len(picture.spreads)
        drawn = [
            drawn_spread(one, row, max(density, default=0.0), self._colour(one.position))
            for row, one in enumerate(picture.spreads)
        ]
        ground = QColor(self._wardrobe.theme.surface)
        self._item.show_spreads(drawn, QRectF(low, 0.0, high - low, float(rows)), ground)
        self._nothing.setVisible(picture.signed)
        self.plot.setXRange(low, high, padding=0.0)
        self.plot.setYRange(0.0, float(rows), padding=0.0)

    @property
    def reading(self) -> str:
        """What is read at the pointed scenario, or of all, as plain text."""
        picture = self._picture
        if picture is None:
            return ""
        if self._row is None:
            return "; ".join(self._mean_text(one) for one in picture.spreads)
        return self._row_text(picture.spreads[self._row])

    def _mean_text(self, spread: Spread) -> str:
        worlds = spread.worlds
        if not math.isfinite(worlds.mean):
            return self.tr("{title}: no value").format(title=spread.title)
        margin = (worlds.high - worlds.low) / 2
        low, middle, high = (
            self._written(value, margin) for value in (worlds.low, worlds.mean, worlds.high)
        )
        text = self.tr("{title} {middle} ({low} to {high})")
        return text.format(title=spread.title, middle=middle, low=low, high=high)

    def _row_text(self, spread: Spread) -> str:
        worlds = spread.worlds
        parts = [self._mean_text(spread)]
        if len(worlds.values):
            ends = [self._written(float(one)) for one in worlds.quantiles]
            text = self.tr("half of the worlds {low} to {high}, nine in ten {lowest} to {highest}")
            named = {"lowest": ends[0], "low": ends[1], "high": ends[3], "highest": ends[4]}
            parts.append(text.format(**named))
        if self._across is not None and len(worlds.values):
            share = round(HUNDRED * float(np.mean(worlds.values < self._across)))
            text = self.tr("{share} of every 100 worlds below {value}")
            parts.append(text.format(share=share, value=self._written(self._across)))
        return "; ".join(parts)

    def _written(self, value: float, margin: float = math.nan) -> str:
        if not math.isfinite(value):
            return NOTHING
        if self._picture is not None and self._picture.signed:
            known = margin if math.isfinite(margin) else abs(value) / 2
            return left_to_right(signed(value, places_for(known)))
        return number(value)

    def _read(self) -> None:
        picture = self._picture
        if picture is None:
            return
        shown = picture.spreads if self._row is None else [picture.spreads[self._row]]
        parts = [f"<b>{escape(picture.unit)}</b>"] if picture.unit else []
        for one in shown:
            told = self._mean_text(one) if self._row is None else self._row_text(one)
            parts.append(self._in_key(one.position, told))
        self._key.setText(" &nbsp; ".join(parts))
        self.plot.setAccessibleDescription(self.reading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._entitle(self._picture)
        self._read()

    @Slot(object)
    def _point_at(self, place: QPointF) -> None:
        box = self.plot.plotItem.vb
        if self._picture is None or not box.sceneBoundingRect().contains(place):
            self._point_to(None)
            return
        at = box.mapSceneToView(place)
        row = min(max(math.floor(at.y()), 0), len(self._picture.spreads) - 1)
        self._point_to(row, at.x())

    def _point_to(self, row: int | None, across: float | None = None) -> None:
        if (row, across) != (self._row, self._across):
            self._row, self._across = row, across
            self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if self._picture is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        row = -1 if self._row is None else self._row
        last = len(self._picture.spreads) - 1
        self._point_to(min(max(row + steps[Qt.Key(event.key())], 0), last))

    @Slot()
    def _dress(self) -> None:
        self._dress_plot(self._numbers)
        self._nothing.setPen(pg.mkPen(self._wardrobe.theme.text, width=1))
        self._numbers.setGrid(GRID_ALPHA)
        self.show_picture(self._picture)


def reach(picture: SpreadPicture) -> tuple[float, float]:
    """The lowest and highest value of the axis; differences include nothing."""
    parts = [part for one in picture.spreads for part in (one.worlds.across, one.worlds.values)]
    values = np.concatenate([*parts, [0.0]] if picture.signed else parts)
    if not len(values):
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    margin = ((high - low) or abs(high) or 1.0) * MARGIN
    if not picture.signed and (values >= 0.0).all():
        counted = np.concatenate([one.worlds.values for one in picture.spreads])
        low = max(low, 0.0) if counted.min() >= 0.0 else low
    return low - margin, high + margin
