"""A case: a state's work on a lead that it takes for true."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.kernel.hazards import Threshold
    from simulator.kernel.servers import Request
    from simulator.model.intelligence.state import Lead
    from simulator.model.world import State


class Case:
    """An investigation that needs a team.

    Attributes:
        lead: The lead that opened it.
        state: The state that works on it.
        record: The number of the last event in the history that concerns it.
        request: Its place in the queue for teams.
        planning: What waits for the end of the planning, once a team has begun.
    """

    __slots__ = ("lead", "planning", "record", "request", "state")

    def __init__(self, lead: Lead, state: State) -> None:
        self.lead = lead
        self.state = state
        self.record = lead.record
        self.request: Request | None = None
        self.planning: Threshold | None = None
