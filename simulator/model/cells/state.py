"""A clandestine cell, as policy sees it: a record with a size, a stage and a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

    from simulator.kernel.hazards import Threshold
    from simulator.kernel.streams import Streams
    from simulator.model.kinds import LeadSource
    from simulator.model.operations.state import Case
    from simulator.model.world import State, Zone


class Family:
    """The cells that form in one zone under one group; the family numbers them from 0.

    Attributes:
        zone: Where they form.
        group: The group's name.
        formed: How many have formed so far.
        births: The luck that every cell is born with, by the columns named here.
        next_luck: What the next one will be born with.
        lots: The luck that a cell asks for later.
    """

    # Unit exponentials first: the gap to the formation, the phases, the end, the first sighting
    # and the first tip at home, the first move, the planning of the first attempt. Then uniforms:
    # the success and the arrests of that attempt, where the first move leads, and others.
    GAP, FIRST_PHASE, DISSOLUTION, SIGHTING, TIP, MOVE, FIRST_ATTEMPT = (
        0,
        1,
        5,
        6,
        7,
        8,
        slice(9, 12),
    )
    DESTINATION, SIZE, SEVERITY, LINK, LINK_STATE, LINK_CHOICE = 12, 13, 14, 15, 16, 17

    __slots__ = ("births", "formed", "group", "lots", "name", "next_luck", "zone")

    def __init__(self, streams: Streams, zone: Zone, group: str) -> None:
        self.zone = zone
        self.group = group
        self.name = f"{zone.name}/{group}"
        self.formed = 0
        self.births = streams.table("births", zone.name, group, exponentials=10, uniforms=8)
        self.lots = streams.lots(zone.name, group)
        self.next_luck = self.births.row(0)

    def stop(self) -> None:
        """Let go of all luck, when time is over."""
        del self.births


class Cell:
    """One clandestine cell.

    Attributes:
        family: Where and under which group it formed.
        number: Its number within the family; with the family's name it names the cell.
        luck: Its latent numbers, drawn at birth.
        members: How many people belong to it.
        zone: Where it is now.
        phase: How many phases it has completed.
        active: Whether it still exists.
        formed_at: The day it formed.
        formed_record: The number of that event in the history.
        case: The case a state has opened on it, if any.
        known_by: The states that have recognised a lead about it, each with the event's number.
        links: Other cells that it is linked to.
        waiting: What waits for it and ends with it, by the name or state that waits.
        sightings: How many leads there were about it, by source and number of the holder.
        moves: How often it has moved.
        attempts: How many operations there were against it.
        severity: The severity of its attack, once it has attacked.
    """

    # What most cells never change is set here once and not at each birth.
    phase = 0
    active = True
    formed_record = -1
    case: Case | None = None
    known_by: tuple[tuple[State, int], ...] = ()
    links: tuple[Cell, ...] = ()
    moves = 0
    attempts = 0
    severity = 0

    def __init__(self, family: Family, members: int, day: float) -> None:
        self.family = family
        self.number = number = family.formed
        self.luck = family.next_luck
        family.formed = number = number + 1
        family.next_luck = family.births.row(number)
        self.members = members
        self.zone = family.zone
        self.formed_at = day
        self.waiting: dict[Hashable, Threshold] = {}
        self.sightings: dict[tuple[LeadSource, int], int] = {}

    @property
    def name(self) -> str:
        """The cell's stable name, the same in every world of one seed."""
        return f"{self.family.name}#{self.number}"

    def lot(self, purpose: str) -> tuple[float, float, float]:
        """The cell's own unit exponential and two uniforms for a purpose."""
        return self.family.lots.lot(f"{self.number}/{purpose}")
