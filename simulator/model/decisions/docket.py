"""What states have proposed to each other, and the agreements that have an end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simulator.kernel.history import NO_CAUSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from simulator.model.decisions.decision import Act, Decision
    from simulator.model.politics.pillars import Pillar


@dataclass
class Proposal:
    """What one state has proposed and others may accept.

    Attributes:
        by: The state that proposes.
        to: The states that must accept; they are taken out when they have.
        subject: What is proposed.
        says: What it is, in a sentence.
        act: What happens once all have accepted.
        values: What is known to change then, by path.
        number: By which others accept or decline it.
        until: The day on which it lapses.
        record: The number of its event in the history.
    """

    by: str
    to: list[str]
    subject: Decision
    says: str
    act: Act
    values: Mapping[str, float] = field(default_factory=dict)
    number: int = 0
    until: float = 0.0
    record: int = NO_CAUSE


@dataclass(frozen=True)
class Term:
    """How long an agreement lasts.

    Attributes:
        path: The agreed level.
        before: The level to which it returns.
        until: The day on which it ends.
        record: The number of the event that it goes back to.
    """

    path: str
    before: float
    until: float
    record: int


class Docket:
    """All that waits for an answer or has an end.

    Attributes:
        proposals: What waits, by number.
        terms: What has an end, by the name of the relation and the pillar.
        coming: Values that have been decided and are not yet in force, by path.
        deciders: Who decided each of them.
        offered: The level of help that a partner has decided to offer at most, by path.
        passed: How many leads about nobody have been passed on by decision.
    """

    def __init__(self) -> None:
        self.proposals: dict[int, Proposal] = {}
        self.terms: dict[tuple[str, Pillar], Term] = {}
        self.coming: dict[str, float] = {}
        self.deciders: dict[str, str] = {}
        self.offered: dict[str, int] = {}
        self.passed = 0
        self._numbers = 0

    def new_number(self) -> int:
        """The number of a new proposal."""
        self._numbers += 1
        return self._numbers

    def waiting_for(self, state: str) -> Iterator[Proposal]:
        """The proposals that a state has not answered."""
        return (one for one in self.proposals.values() if state in one.to)
