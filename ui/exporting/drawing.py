"""Widgets as drawings: they paint themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

DOTS_TO_A_PIXEL = 2


def as_svg(widget: QWidget) -> bytes:
    """What a widget shows, as lines and letters."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(QRect(QPoint(), widget.size()))
    generator.setResolution(widget.logicalDpiX())
    generator.setTitle(widget.accessibleName())
    generator.setDescription(widget.accessibleDescription())
    painter = QPainter(generator)
    painter.fillRect(widget.rect(), widget.palette().base())
    widget.render(painter, QPoint(), renderFlags=widget.RenderFlag.DrawChildren)
    painter.end()
    buffer.close()
    return bytes(content.data())


def as_image(widget: QWidget) -> QImage:
    """What a widget shows, sharp enough for paper."""
    size: QSize = widget.size() * DOTS_TO_A_PIXEL
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(DOTS_TO_A_PIXEL)
    image.fill(widget.palette().base().color())
    widget.render(image, QPoint(), renderFlags=widget.RenderFlag.DrawChildren)
    return image


def as_png(image: QImage) -> bytes:
    """An image as a file; may be called in any thread."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(content.data())
