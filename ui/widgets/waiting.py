"""A part that shows something only while somebody looks."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget


class Waiting(QWidget):
    """Puts off showing its view-model until it is in view; those who derive from it say how."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due = True

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        if self._due:
            self._catch_up()

    @Slot()
    def _follow(self) -> None:
        self._due = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        self._due = False
        self._show()

    def _show(self) -> None:
        """Show what holds now."""
        raise NotImplementedError
