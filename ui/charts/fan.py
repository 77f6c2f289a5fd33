"""The fan chart: medians with the bands in which most worlds lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QFontMetrics

from ui.charts.axes import DateAxis, NumberAxis
from ui.charts.bands import BandsItem, drawn_from
from ui.charts.chart import GRID_ALPHA, Chart, bare_plot
from ui.theme.fonts import scaled
from ui.viewmodels.fan_numbers import numbers_of
from ui.viewmodels.tables import Table
from ui.viewmodels.words import month_label, number, places_for, signed

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.fans import Fan, FanPicture

HEADROOM = 1.08
"""So much that the numbers at both ends of the axis can be written whole."""
DATES_HEIGHT = 24
"""Pixels of the plot that the dates below it take."""
DATES_GAP = 6
"""Pixels between the plot and the dates, and below them."""
ZERO_MATTERS_BELOW = 0.6
"""The axis begins at zero unless everything lies above this share of the highest value."""


class FanChart(Chart):
    """Shows a `FanPicture`; the mouse or the arrow keys read a month's values."""

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None, points: int = 0) -> None:
        """Make one that shows nothing yet.

        Args:
            wardrobe: How the program looks.
            parent: In what it stands.
            points: How large all its text is; by itself it is as large as elsewhere.
        """
        super().__init__(wardrobe, parent, points)
        self._picture: FanPicture | None = None
        self._month: int | None = None
        self._dates = DateAxis()
        self._numbers = NumberAxis("left")
        self.plot = self._make_plot()
        self._arrange()
        self.setAccessibleName(self.tr("Chart over time"))
        wardrobe.changed.connect(self._dress)
        self._dress()

    def _make_plot(self) -> pg.PlotWidget:
        plot = bare_plot(self.tr("Plot"), bottom=self._dates, left=self._numbers)
        self._bands = BandsItem()
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._cursor.hide()
        self._nothing = pg.InfiniteLine(angle=0, movable=False)
        plot.addItem(self._bands, ignoreBounds=True)
        plot.addItem(self._nothing, ignoreBounds=True)
        plot.addItem(self._cursor, ignoreBounds=True)
        plot.scene().sigMouseMoved.connect(self._point_at)
        return plot

    def show_picture(self, picture: FanPicture | None) -> None:
        """Draw a picture, or nothing."""
        self._picture = picture
        if picture is None:
            self._bands.show_bands([], QRectF())
            self._month = None
            self._clear_head()
            return
        if self._month is not None and self._month >= len(picture.days):
            self._month = None
        self._entitle(picture)
        self._subtitle.setText(picture.subtitle)
        self._subtitle.setToolTip(
            self.tr(
                "The line in the middle of the dark band (50 %), and that in the middle of the "
                "pale one. In brackets: the ends of the pale band."
            )
        )
        self._name_axis()
        self._dates.set_start(picture.start)
        self._draw(picture)
        self._read()

    def _draw(self, picture: FanPicture) -> None:
        low, high = limits(picture)
        drawn = [
            drawn_from(picture.days, fan.bands, self._colour(fan.position), dashed=fan.dashed)
            for fan in picture.fans
        ]
        self._nothing.setVisible(picture.signed)
        days = float(picture.days[-1])
        self._bands.show_bands(drawn, QRectF(0.0, low, days, high - low))
        self.plot.setXRange(0.0, days, padding=0.0)
        self.plot.setYRange(low, high, padding=0.0)

    def _name_axis(self) -> None:
        """Name the upright axis, by its unit alone where there is no more room."""
        picture = self._picture
        if picture is not None:
            room = self.plot.height() - scaled(DATES_HEIGHT)
            metrics = QFontMetrics(self._numbers.label.font())
            fits = metrics.horizontalAdvance(picture.axis) <= room
            self._numbers.setLabel(picture.axis if fits else picture.unit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._entitle(self._picture)
        self._name_axis()
        self._read()

    def numbers(self) -> Table:
        """What is drawn, as a table; empty where nothing is."""
        return numbers_of(self._picture) if self._picture else Table("", (), ())

    @property
    def reading(self) -> str:
        """What is read at the pointed month, or at the last one, as plain text."""
        picture = self._picture
        if picture is None:
            return ""
        month = self._reading_month(picture)
        parts = [self._value_text(fan, month) for fan in picture.fans]
        return f"{month_label(picture.date(month))}: " + "; ".join(parts)

    def _read(self) -> None:
        picture = self._picture
        if picture is None:
            return
        month = self._reading_month(picture)
        self._key.setText(self._key_text(picture, month))
        self.plot.setAccessibleDescription(self.reading)
        self._cursor.setVisible(self._month is not None)
        self._cursor.setPos(float(picture.days[month]))

    def _key_text(self, picture: FanPicture, month: int) -> str:
        head = f"{month_label(picture.date(month))}"
        parts = [f"<b>{head}, {picture.unit}</b>" if picture.unit else f"<b>{head}</b>"]
        parts += [self._in_key(fan.position, self._value_text(fan, month)) for fan in picture.fans]
        return " &nbsp; ".join(parts)

    def _reading_month(self, picture: FanPicture) -> int:
        return len(picture.days) - 1 if self._month is None else self._month

    def _value_text(self, fan: Fan, month: int) -> str:
        last = fan.bands.shape[1] - 1
        values = fan.bands[:, min(month, last)]
        if not np.isfinite(values).all():
            return self.tr("{title}: no value").format(title=fan.title)
        low, _, middle, _, high = self._written(values)
        if month > last and self._picture is not None:
            text = self.tr("{title}, which ends in {month}: {middle} ({low} to {high})")
            ends = month_label(self._picture.date(last))
            return text.format(title=fan.title, month=ends, middle=middle, low=low, high=high)
        text = self.tr("{title} {middle} ({low} to {high})")
        return text.format(title=fan.title, middle=middle, low=low, high=high)

    def _written(self, values: NDArray[np.float64]) -> list[str]:
        if self._picture is not None and self._picture.signed:
            places = places_for(float(values[-1] - values[0]) / 2)
            return [signed(float(value), places) for value in values]
        return [number(float(value)) for value in values]

    @Slot(QPointF)
    def _point_at(self, position: QPointF) -> None:
        box = self.plot.plotItem.vb
        if self._picture is None or not box.sceneBoundingRect().contains(position):
            self._point_to(None)
            return
        day = box.mapSceneToView(position).x()
        self._point_to(int(np.abs(self._picture.days - day).argmin()))

    def _point_to(self, month: int | None) -> None:
        if month != self._month:
            self._month = month
            self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self._picture is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        last = len(self._picture.days) - 1
        month = self._reading_month(self._picture) + steps[Qt.Key(event.key())]
        self._point_to(min(max(month, 0), last))

    @Slot()
    def _dress(self) -> None:
        theme = self._wardrobe.theme
        self._dress_plot(self._dates, self._numbers)
        self._cursor.setPen(pg.mkPen(theme.faint, width=1))
        self._nothing.setPen(pg.mkPen(theme.text, width=1))
        for axis in (self._dates, self._numbers):
            axis.setStyle(hideOverlappingLabels=False)
        # pyqtgraph claims four fifths of a line for the dates, which cuts large ones.
        line = QFontMetrics(self._small()).height()
        self._dates.setHeight(line + DATES_GAP)
        self._numbers.setGrid(GRID_ALPHA)
        self.show_picture(self._picture)


def limits(picture: FanPicture) -> tuple[float, float]:
    """The lowest and highest value of the upright axis; zero is shown where zero matters."""
    values = np.concatenate([fan.bands.ravel() for fan in picture.fans])
    values = values[np.isfinite(values)]
    if not len(values):
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    if picture.signed:
        low, high = min(low, 0.0), max(high, 0.0)
    elif 0 <= low < high * ZERO_MATTERS_BELOW:
        low = 0.0
    spread = (high - low or abs(high) or 1.0) * (HEADROOM - 1)
    return low - spread, high + spread
