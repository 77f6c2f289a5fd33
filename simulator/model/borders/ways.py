"""Ways across the borders between states, as they are in a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.model.borders.entities import BorderSetting
    from simulator.model.places import State, Zone


class Way:
    """One direction across a stretch of border between two zones of a run.

    Attributes:
        border: The stretch's name.
        start, end: The zones that it leads from and to.
        inward: Whether it leads from the second side to the first.
        urge: By how much pressure raises crossing here, relative to what is usual.
    """

    __slots__ = ("border", "end", "inward", "start", "urge")

    def __init__(self, border: str, start: Zone, end: Zone, *, inward: bool) -> None:
        self.border = border
        self.start = start
        self.end = end
        self.inward = inward
        self.urge = 0.0


def ways_between(borders: Mapping[str, BorderSetting], zones: Mapping[str, Zone]) -> list[Way]:
    """Both ways across each stretch of border between two zones, in the order of the borders."""
    return [
        Way(name, zones[start], zones[end], inward=start == border.second)
        for name, border in borders.items()
        for start, end in ((border.first, border.second), (border.second, border.first))
        if start in zones and end in zones
    ]


def passed(state: State, staff: float) -> float:
    """The share of those who cross into a state that its border services do not stop.

    Args:
        state: The state entered.
        staff: Its staff on the stretch of border, relative to today's.
    """
    return float((1.0 - state.setting.border_control) ** staff * state.leak.value)
