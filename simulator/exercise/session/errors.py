"""What cannot be done in an exercise, in a sentence."""

from __future__ import annotations

from simulator.kernel.errors import TaawunError


class SessionError(TaawunError):
    """Something that cannot be done now; nothing was recorded."""
