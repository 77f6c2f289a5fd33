"""Imports what few need at the start, a little at a time, once the window can be used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

PAUSE_MILLISECONDS = 100
"""Between two modules, so that whoever uses the window meanwhile is served first."""


class LateImports(QObject):
    """Imports one module after another; whoever needs one earlier imports it as ever.

    Signals:
        done: All of them are there.
    """

    done = Signal()

    def __init__(self, names: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = list(names)
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._go_on)

    @Slot()
    def begin(self) -> None:
        """Begin, if it has not begun."""
        if self._left:
            self._timer.start()

    @Slot()
    def _go_on(self) -> None:
        name = self._left.pop(0)
        if not self._left:
            self._timer.stop()
        import_module(name)
        if not self._left:
            self.done.emit()
