"""The whole map, painted in order: the part that lies still, then the part that moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgGenerator

from ui.map.ground import line_pen, paint_land, paint_lines
from ui.map.legend import MARGIN, Legend, paint_no_view
from ui.map.registry import AREAS, NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QPainterPath

    from ui.map.layer import Layer, Subject
    from ui.map.stage import Stage

CHOSEN, FOCUSED = 3.2, 1.6
LEAST_STRIP = 24


def paint_still(painter: QPainter, stage: Stage, layers: Mapping[str, Layer]) -> None:
    """Paint the ground and the still layers."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    paint_land(painter, stage)
    painter.restore()
    drawn = {name: layer for name, layer in layers.items() if layer.is_drawn}
    still = {name: layer for name, layer in drawn.items() if not layer.moves}
    for name in AREAS:
        if name in still:
            _paint_layer(painter, stage, still[name])
    paint_lines(painter, stage)
    for name, layer in still.items():
        if name not in AREAS:
            _paint_layer(painter, stage, layer)


def paint_moving(painter: QPainter, stage: Stage, layers: Mapping[str, Layer]) -> None:
    """Paint the layers that change with every frame."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    moving = [layer for layer in layers.values() if layer.is_drawn and layer.moves]
    for layer in moving:
        _paint_layer(painter, stage, layer)
    if moving:
        painter.save()
        layers[NAMES].paint_states(painter, stage)
        painter.restore()


def paint_legend(painter: QPainter, stage: Stage, layers: Mapping[str, Layer]) -> None:
    """Paint the legend, and the line at the bottom, above everything."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    legend_of(stage, layers).paint(painter)
    paint_no_view(painter, stage)


def legend_of(stage: Stage, layers: Mapping[str, Layer]) -> Legend:
    """The legend of what is drawn."""
    return Legend(stage, [layer for layer in layers.values() if layer.is_drawn])


def paint_marked(
    painter: QPainter, stage: Stage, chosen: Subject | None, focused: Subject | None
) -> None:
    """Outline what is chosen, and with dashes what the keyboard stands on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(stage.frame.transform, combine=True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    theme, scale = stage.theme, stage.frame.scale
    for subject, colour, width, dashes in (
        (chosen, theme.accent, CHOSEN, None),
        (focused, theme.text, FOCUSED, [4.0, 3.0]),
    ):
        path = _path_of(stage, subject)
        if path is not None:
            # The ring of the keyboard runs on the line of what is chosen, so that both are seen.
            if subject != chosen or colour == theme.accent:
                painter.setPen(line_pen(theme.surface, width + 1.6, scale=scale))
                painter.drawPath(path)
            painter.setPen(line_pen(colour, width, dashes, scale=scale))
            painter.drawPath(path)
    painter.restore()


def legend_strip(stage: Stage, layers: Mapping[str, Layer], ratio: float) -> QPixmap:
    """The lower part of the picture with nothing but the legend, to lay over what moves."""
    frame = stage.frame
    box = legend_of(stage, layers).box
    height = max(frame.height - box.top() if box.isValid() else 0.0, LEAST_STRIP * stage.text)
    strip = min(int(height + 2 * MARGIN), frame.height)
    made = QPixmap(QSize(frame.width, strip) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.translate(0, strip - frame.height)
    paint_legend(painter, stage, layers)
    painter.end()
    return made


def still_pixmap(stage: Stage, layers: Mapping[str, Layer], ratio: float) -> QPixmap:
    """The still part as an image for a screen with so many dots to a pixel."""
    made = QPixmap(QSize(stage.frame.width, stage.frame.height) * ratio)
    made.setDevicePixelRatio(ratio)
    painter = QPainter(made)
    paint_still(painter, stage, layers)
    painter.end()
    return made


def image(stage: Stage, layers: Mapping[str, Layer], ratio: float) -> QImage:
    """The whole map as a picture for a document."""
    size = QSize(stage.frame.width, stage.frame.height) * ratio
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(stage.colours.sea))
    painter = QPainter(made)
    paint_still(painter, stage, layers)
    paint_moving(painter, stage, layers)
    paint_legend(painter, stage, layers)
    painter.end()
    return made


def svg(path: Path, stage: Stage, layers: Mapping[str, Layer], title: str, words: str) -> None:
    """Write the whole map as lines and letters that stay sharp."""
    made = QSvgGenerator()
    made.setFileName(str(path))
    made.setSize(QSize(stage.frame.width, stage.frame.height))
    made.setViewBox(QRect(QPoint(0, 0), made.size()))
    made.setTitle(title)
    made.setDescription(words)
    painter = QPainter(made)
    paint_still(painter, stage, layers)
    paint_moving(painter, stage, layers)
    paint_legend(painter, stage, layers)
    painter.end()


def _paint_layer(painter: QPainter, stage: Stage, layer: Layer) -> None:
    painter.save()
    painter.setPen(QPen())
    layer.paint(painter, stage)
    painter.restore()


def _path_of(stage: Stage, subject: Subject | None) -> QPainterPath | None:
    if subject is None:
        return None
    kind, name = subject
    return stage.sheet.borders.get(name) if kind == "border" else stage.sheet.areas.get(subject)
