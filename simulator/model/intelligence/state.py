"""A lead: what a state has heard about a cell, or about nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.history import NO_CAUSE

if TYPE_CHECKING:
    from simulator.kernel.hazards import Threshold
    from simulator.kernel.servers import Request
    from simulator.model.cells.state import Cell
    from simulator.model.kinds import LeadSource
    from simulator.model.world import State


class Lead:
    """One piece of information in one state's hands.

    Attributes:
        cell: The cell it is about, or nothing for a false lead.
        holder: The state that holds it.
        source: Where it came from.
        page: How many leads from this source the holder had about this cell before; for false
            leads, how many the holder had.
        received_at: The day it came.
        record: The number of the last event in the history that concerns it.
        request: Its place in the analysts' queue.
        expiry: What waits to make it worthless.
        reliability: The grade of its source, from 0 (A) to 5 (F).
        credibility: The grade of what it says, from 1 to 6; 0 while nobody has graded it.
        releasability: Factor on the chance that it may be passed on.
        priority: Its place in the queue; lower comes first.
        odds: Factor on the odds that it is taken for true.
        told: The lead that another state passed on by a decision, if this one came so.
    """

    __slots__ = (
        "cell",
        "credibility",
        "expiry",
        "holder",
        "odds",
        "page",
        "priority",
        "received_at",
        "record",
        "releasability",
        "reliability",
        "request",
        "source",
        "told",
    )

    def __init__(
        self, cell: Cell | None, holder: State, source: LeadSource, page: int, received_at: float
    ) -> None:
        self.cell = cell
        self.holder = holder
        self.source = source
        self.page = page
        self.received_at = received_at
        self.record = NO_CAUSE
        self.request: Request | None = None
        self.told: Lead | None = None
        self.expiry: Threshold | None = None
        self.reliability = self.credibility = 0
        self.priority = 0.0
        self.releasability = self.odds = 1.0

    @property
    def name(self) -> str:
        """The lead's stable name."""
        about = self.cell.name if self.cell else "nobody"
        return f"{self.source.name.lower()}/{self.holder.name}/{about}/{self.page}"
