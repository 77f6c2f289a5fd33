"""Something that may be higher than its place, and is never cut at the side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

GAP = 8
"""Between what scrolls and its bar."""


class Scrolled(QScrollArea):
    """Claims the width that its content needs; only what is too high is moved, up and down."""

    def __init__(self, inside: QWidget, name: str = "", margin: int = 0) -> None:
        super().__init__()
        self._margin = margin
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name or inside.accessibleName())
        self.setWidget(inside)
        # Qt has every widget in a scroll area paint its own ground.
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._turn()

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        wide = self.widget().minimumSizeHint().width() + bar + 2 * self.frameWidth()
        return QSize(wide, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return handled

    def _turn(self) -> None:
        """Keep the gap on the side of the bar."""
        near, far = self._margin, max(GAP, self._margin)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (far, near) if mirrored else (near, far)
        self.widget().setContentsMargins(left, near, right, 0)
