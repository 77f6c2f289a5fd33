"""The discussion clock in figures."""

from __future__ import annotations

from math import ceil

from ui.viewmodels.words import MINUS

MINUTE = 60


def countdown(seconds: float) -> str:
    """Minutes and seconds that are left; with a minus for those over the time."""
    left = ceil(abs(seconds)) if seconds >= 0 else int(abs(seconds))
    figures = f"{left // MINUTE}:{left % MINUTE:02}"
    return f"{MINUS}{figures}" if seconds <= -1 else figures
