"""A view as text, the same bytes for the same view: to compare, to keep, to send."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.exercise.views.common_view import CommonView
    from simulator.exercise.views.seat_view import SeatView


def written(view: SeatView | CommonView) -> str:
    """A view as JSON."""
    return json.dumps(asdict(view), ensure_ascii=False, sort_keys=True, allow_nan=False)
