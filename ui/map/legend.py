"""The legend: what colours, lines and shapes mean, with numbers; and the line always there."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.map.conventions import no_view

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont

    from ui.map.layer import Key, Layer
    from ui.map.stage import Stage

MARGIN, PADDING, GAP, BETWEEN = 8.0, 8.0, 8.0, 24.0
SAMPLE_WIDTH, WIDE = 28.0, 168.0
SMALL_POINTS = 9.0
TALLEST = 0.5
"""Of the picture; what does not fit is left out from the end, and still told on hovering."""
# Otherwise Qt takes left for right in a mirrored window.
ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute

Block = list["str | Key"]


class Legend:
    """Measures and paints the keys of all layers that are drawn, a block each, side by side.

    Attributes:
        left_out: How many shelves of keys the picture is too small for.
    """

    def __init__(self, stage: Stage, layers: Iterable[Layer]) -> None:
        self._stage = stage
        self._type = stage.font(SMALL_POINTS)
        self._bold = stage.font(SMALL_POINTS, bold=True)
        self._metrics, self._bold_metrics = QFontMetricsF(self._type), QFontMetricsF(self._bold)
        self._line = self._metrics.height() + 2.0
        blocks = [[layer.title(), *keys] for layer in layers if (keys := layer.keys(stage))]
        self._shelves = self._arranged(blocks)
        wanted = len(self._shelves)
        while self._shelves and not self._fits:
            self._shelves.pop()
        self.left_out = wanted - len(self._shelves)

    @property
    def box(self) -> QRectF:
        """What it takes: in the lower right corner, above the line if that is in the way."""
        if not self._shelves:
            return QRectF()
        frame, width = self._stage.frame, self._width_of_all
        left, bottom = frame.width - width - MARGIN, frame.height - MARGIN
        line = no_view_box(self._stage)
        if left < line.right() + GAP:
            bottom = line.top() - GAP / 2
        return QRectF(left, bottom - self._height, width, self._height)

    @property
    def _fits(self) -> bool:
        frame = self._stage.frame
        return (
            self._height <= frame.height * TALLEST
            and self._width_of_all <= frame.width - 2 * MARGIN
        )

    @property
    def _width_of_all(self) -> float:
        return max(self._shelf_width(shelf) for shelf in self._shelves) + 2 * PADDING

    @property
    def _height(self) -> float:
        return sum(self._shelf_height(shelf) for shelf in self._shelves) + 2 * PADDING

    def _arranged(self, blocks: list[Block]) -> list[list[Block]]:
        """Put the blocks on shelves, a new one where the last is full."""
        room = self._stage.frame.width * self._stage.legend.widest - 2 * (MARGIN + PADDING)
        shelves: list[list[Block]] = []
        for block in blocks:
            if shelves and self._shelf_width([*shelves[-1], block]) <= room:
                shelves[-1].append(block)
            else:
                shelves.append([block])
        return shelves

    def paint(self, painter: QPainter) -> None:
        """Paint it on a plate of its own."""
        box = self.box
        if box.isEmpty():
            return
        self._paint_plate(painter, box)
        top = box.top() + PADDING
        for shelf in self._shelves:
            left = box.left() + PADDING
            for block in shelf[:: -1 if self._stage.mirrored else 1]:
                self._paint_block(painter, left, top, block)
                left += self._block_width(block) + BETWEEN
            top += self._shelf_height(shelf)

    def _paint_plate(self, painter: QPainter, box: QRectF) -> None:
        stage = self._stage
        plate = QColor(stage.theme.surface)
        painter.setPen(QPen(QColor(stage.theme.line), 1.0))
        if stage.legend.apart:
            below = stage.legend_strip
            painter.fillRect(below, plate)
            painter.drawLine(below.topLeft(), below.topRight())
            return
        plate.setAlpha(236)
        painter.setBrush(plate)
        painter.drawRoundedRect(box, 4, 4)

    def _paint_block(self, painter: QPainter, left: float, top: float, block: Block) -> None:
        width = self._block_width(block)
        title, columns = self._columns(block)
        place = QRectF(left, top, width, self._line)
        self._write(painter, place, title, self._bold)
        for keys in columns[:: -1 if self._stage.mirrored else 1]:
            wide = max(self._width(key) for key in keys)
            below = place.bottom()
            for key in keys:
                row = QRectF(left, below, wide, self._row_height(key))
                self._paint_key(painter, row, key)
                below = row.bottom()
            left += wide + BETWEEN

    def _paint_key(self, painter: QPainter, place: QRectF, key: Key) -> None:
        painter.save()
        if key.wide:
            bar = QRectF(place.left(), place.top() + 2, WIDE * self._stage.text, self._line * 0.6)
            key.draw(painter, bar)
            painter.restore()
            below = QRectF(bar.left(), bar.bottom() + 1, bar.width(), self._line)
            self._write_along(painter, below, key.text.split("\n"))
            return
        sample = QRectF(0, 0, SAMPLE_WIDTH * self._stage.text, self._line * 0.7)
        sample.moveCenter(place.center())
        end = place.right() - sample.width() if self._stage.mirrored else place.left()
        sample.moveLeft(end)
        key.draw(painter, sample)
        painter.restore()
        shift = sample.width() + GAP
        words = (
            place.adjusted(0, 0, -shift, 0)
            if self._stage.mirrored
            else place.adjusted(shift, 0, 0, 0)
        )
        self._write(painter, words, key.text, self._type)

    def _write_along(self, painter: QPainter, place: QRectF, texts: list[str]) -> None:
        sides = (
            Qt.AlignmentFlag.AlignLeft,
            Qt.AlignmentFlag.AlignHCenter,
            Qt.AlignmentFlag.AlignRight,
        )
        painter.setFont(self._type)
        painter.setPen(QColor(self._stage.theme.text))
        for side, text in zip(sides, texts, strict=True):
            painter.drawText(place, side | ABSOLUTE | Qt.AlignmentFlag.AlignTop, text)

    def _write(self, painter: QPainter, place: QRectF, text: str, type_: QFont) -> None:
        painter.setFont(type_)
        painter.setPen(QColor(self._stage.theme.text))
        side = Qt.AlignmentFlag.AlignRight if self._stage.mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, side | ABSOLUTE | Qt.AlignmentFlag.AlignVCenter, text)

    def _width(self, row: str | Key) -> float:
        if isinstance(row, str):
            return self._bold_metrics.horizontalAdvance(row)
        if row.wide:
            return WIDE * self._stage.text
        text = self._metrics.horizontalAdvance(row.text)
        return SAMPLE_WIDTH * self._stage.text + GAP + text

    def _row_height(self, row: str | Key) -> float:
        return self._line * 1.8 if not isinstance(row, str) and row.wide else self._line

    def _columns(self, block: Block) -> tuple[str, list[list[Key]]]:
        """A block's title, and its keys in as many columns as keep it low."""
        title, *keys = block
        count = ceil(len(keys) / self._stage.legend.rows)
        rows = ceil(len(keys) / count)
        return str(title), [keys[place : place + rows] for place in range(0, len(keys), rows)]

    def _block_width(self, block: Block) -> float:
        title, columns = self._columns(block)
        widths = [max(self._width(key) for key in keys) for keys in columns]
        return max(self._width(title), sum(widths) + BETWEEN * (len(widths) - 1))

    def _shelf_width(self, shelf: list[Block]) -> float:
        return sum(self._block_width(block) + BETWEEN for block in shelf) - BETWEEN

    def _shelf_height(self, shelf: list[Block]) -> float:
        return max(self._block_height(block) for block in shelf)

    def _block_height(self, block: Block) -> float:
        _, columns = self._columns(block)
        heights = [sum(self._row_height(key) for key in keys) for keys in columns]
        return self._line + max(heights)


def no_view_box(stage: Stage) -> QRectF:
    """Where at the bottom it says that boundaries imply no view."""
    size = QFontMetricsF(stage.font(SMALL_POINTS)).size(0, no_view())
    top = stage.frame.height - size.height() - MARGIN
    return QRectF(MARGIN, top, size.width() + 2 * GAP, size.height())


def paint_no_view(painter: QPainter, stage: Stage) -> None:
    """Write at the bottom that boundaries imply no view."""
    box = no_view_box(stage)
    plate = QColor(stage.theme.surface)
    plate.setAlpha(215)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(plate)
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(stage.font(SMALL_POINTS))
    painter.setPen(QColor(stage.theme.faint))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, no_view())


def paint_message(painter: QPainter, box: QRectF, text: str, colour: str) -> None:
    """Write a sentence in the middle of an empty map."""
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
