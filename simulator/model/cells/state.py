"""A clandestine cell, as policy sees it: a record with a size, a stage and a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.history import NO_CAUSE
from simulator.model.kinds import LeadSource

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from simulator.kernel.hazards import Threshold
    from simulator.kernel.streams import LuckTable, Streams
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
        lots: The luck that few cells ask for, or some several times.
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

    # What many cells need, but only where certain mechanisms are at work. Unit exponentials: the
    # first new member, the first lead from a partner at home, how much frightens it and for how
    # long, four for its trial. Uniforms: three for its trial, the target of its attack, whether
    # its end brings reprisals, and two grades for the leads from each source.
    FIRST_MEMBER, FIRST_OUTSIDE, FRIGHT, REST, TRIAL, VERDICT, TARGET, REPRISAL, GRADES = (
        0,
        1,
        2,
        3,
        4,
        8,
        11,
        12,
        13,
    )

    __slots__ = (
        "_branches",
        "_key",
        "_later",
        "_streams",
        "births",
        "formed",
        "group",
        "lots",
        "name",
        "next_luck",
        "zone",
    )

    def __init__(self, streams: Streams, zone: Zone, group: str, *branch: str) -> None:
        self._streams = streams
        self._key = (zone.name, group, *branch)
        self._branches: dict[str, Family] = {}
        self._later: LuckTable | None = None
        self.zone = zone
        self.group = group
        self.name = "/".join(self._key)
        self.formed = 0
        self.births = streams.table("births", *self._key, exponentials=10, uniforms=8)
        self.lots = streams.lots(*self._key)
        self.next_luck = self.births.row(0)

    def later(self, number: int) -> list[float]:
        """What a cell may need later; the table is made when the first of the family asks."""
        table = self._later
        if table is None:
            self._later = table = self._streams.table(
                "later", *self._key, exponentials=8, uniforms=5 + 2 * len(LeadSource)
            )
        return table.row(number)

    def stop(self) -> None:
        """Let go of all luck, when time is over."""
        for branch in self._branches.values():
            branch.stop()
        self._branches.clear()
        self._later = None
        del self.births

    def branch(self, name: str) -> Family:
        """The cells that form here for a reason of their own, with numbers and luck of their own.

        So what forms beside the ordinary arrivals never renames them.
        """
        branch = self._branches.get(name)
        if branch is None:
            branch = Family(self._streams, self.zone, self.group, name)
            self._branches[name] = branch
        return branch


NO_FACTORS: Mapping[str, tuple[float, float]] = {}


class Cell:
    """One clandestine cell.

    Attributes:
        family: Where and under which group it formed.
        number: Its number within the family; with the family's name it names the cell.
        luck: Its latent numbers, drawn at birth.
        founders: How many people it began with; a cell that broke away, the one it came from.
        members: How many people belong to it.
        group: The group it belongs to now.
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
        pace, caution: Factors on how fast it prepares and on how easily it is seen.
        factors: What mechanisms make of the two, by name.
    """

    __slots__ = (
        "_later",
        "active",
        "attempts",
        "case",
        "caution",
        "factors",
        "family",
        "formed_at",
        "formed_record",
        "founders",
        "group",
        "known_by",
        "links",
        "luck",
        "members",
        "moves",
        "number",
        "pace",
        "phase",
        "severity",
        "sightings",
        "waiting",
        "zone",
    )

    def __init__(self, family: Family, members: int, day: float) -> None:
        self.family = family
        self.number = number = family.formed
        self.luck = family.next_luck
        family.formed = number = number + 1
        family.next_luck = family.births.row(number)
        self.founders = members
        self.members: int = members
        self.group = family.group
        self.zone = family.zone
        self.phase = self.moves = self.attempts = self.severity = 0
        self.active = True
        self.formed_at = day
        self.formed_record = NO_CAUSE
        self.case: Case | None = None
        self.known_by: tuple[tuple[State, int], ...] = ()
        self.links: tuple[Cell, ...] = ()
        self.waiting: dict[Hashable, Threshold] = {}
        self.sightings: dict[tuple[LeadSource, int], int] = {}
        self.pace = self.caution = 1.0
        self.factors: Mapping[str, tuple[float, float]] = NO_FACTORS
        self._later: list[float] | None = None

    @property
    def name(self) -> str:
        """The cell's stable name, the same in every world of one seed."""
        return f"{self.family.name}#{self.number}"

    def contribute(self, name: str, pace: float = 1.0, caution: float = 1.0) -> None:
        """Let a mechanism's factors on pace and caution be these from now on."""
        self.factors = {**self.factors, name: (pace, caution)}
        self.pace = self.caution = 1.0
        # By name, so that the products never depend on who came first.
        for _, (pace_factor, caution_factor) in sorted(self.factors.items()):
            self.pace *= pace_factor
            self.caution *= caution_factor

    @property
    def later(self) -> list[float]:
        """Its latent numbers for what only certain mechanisms ask for, drawn when one does."""
        later = self._later
        if later is None:
            self._later = later = self.family.later(self.number)
        return later

    def lot(self, purpose: str) -> tuple[float, float, float]:
        """The cell's own unit exponential and two uniforms for a purpose."""
        return self.family.lots.lot(f"{self.number}/{purpose}")
