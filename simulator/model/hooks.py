"""What mechanisms tell each other through the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from simulator.kernel.history import NO_CAUSE

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.cells.state import Cell, Family
    from simulator.model.intelligence.state import Lead
    from simulator.model.kinds import EventKind
    from simulator.model.operations.state import Case
    from simulator.model.places import State, Zone
    from simulator.model.politics.state import Bond


class Form(Protocol):
    """Forms a cell of a family for a cause; its luck says of how many members, unless told."""

    def __call__(
        self, family: Family, cause: int = ..., members: int | None = ..., /
    ) -> Cell | None:
        """Give the cell, if any forms."""


class Hooks:
    """Lists of what wants to be called when something happens.

    Attributes:
        formed, advanced, moved, planned, resumed: Called with a cell when that happens to it: a
            team begins to plan against it; a case on it ended without breaking it up.
        ended: Called with a cell and the kind of its end.
        received: Called with each new lead; without assessment, a lead is recognised at once.
        arrived: Called with each new lead before anybody assesses it.
        recognised: Called with a lead that analysts took for true.
        lost: Called with a lead about a cell, and the cell, when the lead came to nothing.
        operated: Called with a zone and whether the operation succeeded.
        arrested: Called with a cell that was broken up, the case, and how many were arrested.
        failed: Called with a cell and the case when an operation against it failed.
        shared: Called with a cell about which a lead is passed on, who passes it on, to whom, and
            the record.
        alerted: Called with a cell that learns that it is known, and the record.
        unsettled: Called with a cell whose pace, caution, size or group has changed.
        withheld: Called with a cell about which a lead is kept back for another reason than its
            source, who keeps it, whom it concerns, and the record.
        bond_changed: Called with a relation or tie that was cut, was restored, or heals.
        trust_changed, grievance_changed: Called with a zone.
        monthly: Called with nothing when each month from the start of the run ends.
        permitted: Says whether a state may work on a cell on another's territory, given the record
            of what it knows; nobody may where joint operations are switched off.
        form: Forms a cell of a family for a cause beside the ordinary arrivals; nothing forms
            where formation is switched off.
    """

    received: Callable[[Lead], None]

    def __init__(self) -> None:
        self.formed: list[Callable[[Cell], None]] = []
        self.advanced: list[Callable[[Cell], None]] = []
        self.moved: list[Callable[[Cell, Zone], None]] = []
        self.planned: list[Callable[[Cell], None]] = []
        self.resumed: list[Callable[[Cell], None]] = []
        self.ended: list[Callable[[Cell, EventKind], None]] = []
        self.arrived: list[Callable[[Lead], None]] = []
        self.recognised: list[Callable[[Lead], None]] = []
        self.lost: list[Callable[[Lead, Cell], None]] = []
        self.operated: list[Callable[[Zone, bool], None]] = []
        self.arrested: list[Callable[[Cell, Case, int], None]] = []
        self.failed: list[Callable[[Cell, Case], None]] = []
        self.shared: list[Callable[[Cell, State, State, int], None]] = []
        self.alerted: list[Callable[[Cell, int], None]] = []
        self.unsettled: list[Callable[[Cell], None]] = []
        self.withheld: list[Callable[[Cell, State, State, int], None]] = []
        self.bond_changed: list[Callable[[Bond], None]] = []
        self.trust_changed: list[Callable[[Zone], None]] = []
        self.grievance_changed: list[Callable[[Zone], None]] = []
        self.monthly: list[Callable[[], None]] = []
        self.permitted: Callable[[Cell, State, int], bool] = _permit_nothing
        self.form: Form = _form_nothing

    def unsettle(self, cell: Cell) -> None:
        """Tell everybody that a cell's pace, caution, size or group has changed."""
        for listener in self.unsettled:
            listener(cell)


def _form_nothing(
    _family: Family, _cause: int = NO_CAUSE, _members: int | None = None
) -> Cell | None:
    """Stand in for formation where it is switched off."""


def _permit_nothing(_cell: Cell, _state: State, _record: int) -> bool:
    """Stand in for joint operations where they are switched off."""
    return False
