"""What a seat can see of the world when it decides; never the truth about cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.model.decisions.decision import Decision


@dataclass(frozen=True)
class Neighbour:
    """Another state, as a seat sees it.

    Attributes:
        name: Its name.
        label: Its name for people.
        political: The political relation now.
        cut: Whether ties are cut.
        mediation: How far both accept that others mediate.
        carried: The highest level that the relation carries.
        agreed: The agreed level of each pillar.
        delivered: The mean level that is delivered.
        commitment: How much of what is agreed is still meant.
        scope: The share of the services' work that agreements cover.
    """

    name: str
    label: str
    political: float
    cut: bool
    mediation: float
    carried: int
    agreed: tuple[int, ...]
    delivered: float
    commitment: float
    scope: float


@dataclass(frozen=True)
class Offer:
    """A partner's help, as a seat sees it: what is taken, and what is offered in all."""

    partner: str
    kind: str
    taken: int
    offered: int


@dataclass(frozen=True)
class Asked:
    """A proposal that waits for the seat's answer, and what it would cost in a year."""

    number: int
    by: str
    subject: Decision
    says: str
    million: float


@dataclass(frozen=True)
class Purchase:
    """A programme or a tool, how far the seat has it, and what it costs in full."""

    name: str
    label: str
    level: float
    cost: float


@dataclass(frozen=True)
class Sight:
    """All that a policy knows.

    Attributes:
        state: Its state.
        quarter: How many quarters of the scenario are over.
        attacks: Attacks at home in the last three months.
        attacks_before: Attacks at home in the nine months before.
        analysts, teams, leads_waiting: Its staff, and the leads that wait for analysts.
        intrusiveness, transparency, posture: How its services work.
        room: What is left of its budget, in million a year.
        neighbours: The states with which it has a relation.
        quarrels: Pairs of other states with cut ties.
        offers: What partners give and offer.
        programmes, tools: What it could fund or adopt.
        open_borders, closed_borders: Its stretches, and the state across.
    """

    state: str
    quarter: int
    attacks: int
    attacks_before: int
    analysts: int
    teams: int
    leads_waiting: int
    intrusiveness: float
    transparency: float
    posture: float
    room: float
    neighbours: tuple[Neighbour, ...]
    quarrels: tuple[tuple[str, str], ...]
    offers: tuple[Offer, ...]
    programmes: tuple[Purchase, ...]
    tools: tuple[Purchase, ...]
    open_borders: tuple[tuple[str, str], ...]
    closed_borders: tuple[tuple[str, str], ...]

    @property
    def is_alarmed(self) -> bool:
        """Whether attacks at home are more than in an average quarter before."""
        return 3 * self.attacks > self.attacks_before


@dataclass(frozen=True)
class Choice:
    """A decision and why a policy takes it."""

    decision: Decision
    why: str
