"""From turn to turn: days pass, dated injects come, and the model says what has come of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.plan.words import Delivery
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.injecting import Injecting
from simulator.exercise.session.standing import HELD, OVER
from simulator.model.decisions.decision import Decided
from simulator.model.kinds import EventKind

if TYPE_CHECKING:
    import datetime as dt

    from simulator.exercise.plan.injects import Inject
    from simulator.exercise.session.consequences import Consequence


@dataclass(frozen=True)
class PolicyDecision:
    """What a policy decided for a seat that nobody plays, and why.

    Attributes:
        why: The policy's name and its reason.
    """

    seat: str
    state: str
    day: float
    says: str
    why: str


@dataclass(frozen=True)
class TurnReport:
    """What a turn brought.

    Attributes:
        turn: Its number.
        since, until: Its first and last date.
        consequences: What the model says has come of it.
        policies: What was decided for seats that nobody plays.
        fired: The numbers of the injects that came on their day.
        digest: The fingerprint of the world at its end.
    """

    turn: int
    since: dt.date
    until: dt.date
    consequences: tuple[Consequence, ...]
    policies: tuple[PolicyDecision, ...]
    fired: tuple[str, ...]
    digest: str


class Turning(Injecting):
    """The part of a session that lets time pass."""

    def advance(self) -> TurnReport:
        """End the discussion of a turn: let its days pass and see what has come of it.

        Injects that have a day come on it, unless they are held. If the program dies on the way,
        the journal goes on from the last day that was recorded.

        Raises:
            SessionError: Play is over.
            NotRecordedError: It could not be recorded; what has passed until then stands.
        """
        self._check_open()
        turn = self.turn
        since = self.exercise.first_day(turn)
        until = since + self.plan_of_turn.days
        fired = []
        for day, inject in self._dated(since, until):
            self._pass_to(day)
            self.fire(inject.number)
            fired.append(inject.number)
        self._pass_to(until)
        digest = self._record("turn-ended", {"digest": self._play.digest()})
        self._look_at_triggers()
        return TurnReport(
            turn,
            self.date_of(since),
            self.date_of(until),
            self._play.consequences[turn],
            self._decided_by_policies(since),
            tuple(fired),
            digest,
        )

    def consequences(self, turn: int | None = None) -> tuple[Consequence, ...]:
        """What the model says has come of a turn; of the last that is over if none is named."""
        over = self._play.consequences
        if turn is None:
            turn = max(over, default=0)
        return over.get(turn, ())

    def end(self, reason: str = "") -> None:
        """End play before the last turn is over."""
        self._check_open()
        self._record("ended", {"reason": reason})

    def pause(self, reason: str = "") -> None:
        """Let the clock on the wall stand."""
        if self.is_paused:
            message = "the clock stands already"
            raise SessionError(message)
        self._record("paused", {"reason": reason})

    def resume(self) -> None:
        """Let the clock on the wall go on."""
        if not self.is_paused or self.is_over:
            message = "the clock does not stand"
            raise SessionError(message)
        self._record("resumed", {"reason": ""})

    def digests(self) -> dict[int, str]:
        """The fingerprint of the world at the end of each turn of this branch."""
        return dict(self._standing.digests)

    def policy_decisions(self, turn: int | None = None) -> tuple[PolicyDecision, ...]:
        """What policies decided in a turn; since the beginning if none is named."""
        if turn is None:
            return self._decided_by_policies(0.0)
        since = self.exercise.first_day(turn)
        until = since + self.exercise.turns[turn - 1].days
        return tuple(one for one in self._decided_by_policies(since) if one.day <= until)

    def _pass_to(self, day: float) -> None:
        if day > self.day:
            self._record("passed", {"until": day})

    def _dated(self, since: float, until: float) -> list[tuple[float, Inject]]:
        """The injects that still come by themselves on a day of this turn, in order."""
        found = [
            (since + one.day, one)
            for one in self.exercise.injects
            if one.turn == self.turn
            and one.delivery is Delivery.CLOCK
            and one.day is not None
            and since + one.day < until
            and self._status(one.number).status not in {HELD, *OVER}
        ]
        return sorted(found, key=lambda pair: pair[0])

    def _decided_by_policies(self, since: float) -> tuple[PolicyDecision, ...]:
        seats = {state: one.name for one in self.exercise.seats for state in one.states}
        people = self._standing.people
        return tuple(
            PolicyDecision(seats[made.seat], made.seat, event.day, made.says, made.why)
            for event in self._play.world.history.events(EventKind.DECIDED)
            for made in [event.subject]
            if event.day >= since
            and isinstance(made, Decided)
            and made.seat in seats
            and seats[made.seat] not in people
        )
