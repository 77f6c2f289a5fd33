"""Redrawing one part at a time, so that the window answers in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE_MILLISECONDS = 12


class Stagger(QObject):
    """Redraws what is asked for, a part at each tick; what is asked for twice is drawn once."""

    def __init__(self, parts: list[Callable[[], None]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._draw_next)

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked for is drawn."""
        return not self._waiting

    @Slot()
    def request(self) -> None:
        """Have every part drawn again, the first at once unless some still wait."""
        idle = not self._waiting
        self._waiting = [
            *self._waiting,
            *(part for part in self._parts if part not in self._waiting),
        ]
        if idle:
            self._draw_next()
            self._timer.start()

    @Slot()
    def _draw_next(self) -> None:
        if self._waiting:
            self._waiting.pop(0)()
        if not self._waiting:
            self._timer.stop()
