"""Answering at once what comes alone, and a little later what comes in quick succession."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


class Pause(QTimer):
    """Calls once for all that is asked for within some seconds; what comes alone has no wait.

    Args:
        parent: Whose it is.
        seconds: How long at most, or how long nothing more must have been asked for.
        then: What is called.
        until_quiet: Whether each further request begins the wait anew.
    """

    def __init__(
        self, parent: QObject, seconds: float, then: object, *, until_quiet: bool = False
    ) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.timeout.connect(then)
        self.seconds = seconds
        self._until_quiet = until_quiet
        self._last = -seconds

    def ask(self) -> None:
        """Have it called soon."""
        now = monotonic()
        if self._until_quiet:
            wait = 0.0 if now - self._last > self.seconds else self.seconds
            self._last = now
        elif self.isActive():
            return
        else:
            wait = max(0.0, self.seconds - (now - self._last))
            self._last = now + wait
        self.start(round(1e3 * wait))
