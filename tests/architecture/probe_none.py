"""Print which Qt calls that return nothing steal a reference to None, one name a line.

A stolen reference is harmless until None has none left and Python aborts, some thousand calls
later. It shows on Python 3.11 only, where None is counted.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QGraphicsObject, QGraphicsScene, QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS = 200
# Half a reference a call: far from the one that a thief takes, far from chance.
STOLEN = CALLS // 2


class _Listener(QObject):
    heard = Signal(object)

    def listen(self, _: object) -> None:
        """Hear and do nothing."""


class _Shape(QGraphicsObject):
    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return QRectF(0, 0, 1, 1)

    def paint(self, *_: object) -> None:
        """Paint nothing."""


def steals(call: Callable[[], object]) -> bool:
    """Tell whether calling this takes references to None away."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(None) < before - STOLEN


def widget_calls() -> dict[str, Callable[[], object]]:
    """Give calls on widgets and on the application."""
    widget, label = QWidget(), QLabel()
    return {
        "QWidget.update": widget.update,
        "QWidget.resize": lambda: widget.resize(50, 50),
        "QLabel.setText": lambda: label.setText("text"),
        "QApplication.processEvents": QApplication.processEvents,
        "QApplication.sendEvent": lambda: QCoreApplication.sendEvent(
            widget, QEvent(QEvent.Type.User)
        ),
    }


def painting_calls(painter: QPainter) -> dict[str, Callable[[], object]]:
    """Give the calls that every chart makes by the thousand."""
    pen, polygon = QPen(), QPolygonF([QPointF(0, 0), QPointF(5, 5)])
    return {
        "QPainter.setPen": lambda: painter.setPen(pen),
        "QPainter.setPen without a pen": lambda: painter.setPen(Qt.PenStyle.NoPen),
        "QPainter.drawPolygon": lambda: painter.drawPolygon(polygon),
    }


def object_calls(scene: QGraphicsScene) -> dict[str, Callable[[], object]]:
    """Give calls on signals and on shapes."""
    listener, shape = _Listener(), _Shape()
    listener.heard.connect(listener.listen)
    scene.addItem(shape)
    return {
        "Signal.emit": lambda: listener.heard.emit(1),
        "QGraphicsItem.setPos": lambda: shape.setPos(1, 2),
        "QGraphicsItem.update": shape.update,
    }


def main() -> None:
    """Try them all."""
    application = QApplication(["probe"])
    image, scene = QImage(20, 20, QImage.Format.Format_ARGB32), QGraphicsScene(application)
    painter = QPainter(image)
    calls = {**widget_calls(), **painting_calls(painter), **object_calls(scene)}
    for name, call in calls.items():
        if steals(call):
            print(name)  # noqa: T201 - the test reads what is printed
    painter.end()


if __name__ == "__main__":
    main()
