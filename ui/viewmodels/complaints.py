"""Whether an error was foreseen: its own sentence then, and a fault otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.errors import TaawunError

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


def tell_of(error: Exception, refused: SignalInstance, failed: SignalInstance) -> None:
    """Tell of what went wrong with a file: a sentence where the user can mend it."""
    if isinstance(error, TaawunError | OSError):
        refused.emit(str(error))
    else:
        failed.emit(error)
