"""The heart of a session: every act is recorded first, then done; what is open is a replay."""

from __future__ import annotations

import datetime as dt
import time
from math import floor
from typing import TYPE_CHECKING, Any

from simulator.exercise.journal.records import Draft
from simulator.exercise.session.applying import applied, changes_world
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.replaying import replayed
from simulator.exercise.session.tree import current_branch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.exercise.journal.file import Journal
    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise, Turn
    from simulator.exercise.session.differing import Difference
    from simulator.exercise.session.play import Play
    from simulator.exercise.session.replaying import Replayed
    from simulator.exercise.session.standing import Standing
    from simulator.scenario.scenario import Scenario


def wall_clock() -> float:
    """The time on the wall, in seconds since 1970 in UTC."""
    return time.time()  # noqa: TID251 - people play by the clock on the wall; no run reads it


class Core:
    """A journal, and the world and standing to which it has led.

    It is for one thread at a time.

    Attributes:
        exercise: The plan.
        scenario: What it is played on.
    """

    def __init__(
        self,
        journal: Journal,
        exercise: Exercise,
        scenario: Scenario,
        wall: Callable[[], float] = wall_clock,
    ) -> None:
        self.exercise = exercise
        self.scenario = scenario
        self._journal = journal
        self._wall = wall
        self._branch = current_branch(journal.records)
        self._changes = 0
        self._live: Replayed = replayed(exercise, scenario, journal.records, self._branch)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The turns at whose end the replay differs from what was played, and why."""
        return self._live.differences

    @property
    def turn(self) -> int:
        """The turn that is played, from 1; the last when all are over."""
        return min(self._standing.turn, max(1, len(self.exercise.turns)))

    @property
    def plan_of_turn(self) -> Turn:
        """The turn that is played, as it was planned."""
        return self.exercise.turns[self.turn - 1]

    @property
    def branch(self) -> int:
        """The number of the branch that is played."""
        return self._branch

    @property
    def day(self) -> float:
        """The scenario day."""
        return self._play.day

    @property
    def date(self) -> dt.date:
        """The date in the story."""
        return self.date_of(self.day)

    @property
    def day_of_turn(self) -> float:
        """How many scenario days of the turn have passed."""
        return self.day - self.exercise.first_day(self.turn)

    @property
    def is_practice(self) -> bool:
        """Whether this is practice, which does not count."""
        return self._standing.is_practice

    @property
    def is_paused(self) -> bool:
        """Whether the clock on the wall stands."""
        return self._standing.is_paused

    @property
    def is_over(self) -> bool:
        """Whether all turns are over, or play was ended."""
        return self._standing.is_over or self._standing.turn > len(self.exercise.turns)

    @property
    def minutes(self) -> float:
        """For how many minutes this turn has been discussed, pauses left out."""
        return self._standing.seconds(self._wall()) / 60.0

    def date_of(self, day: float) -> dt.date:
        """The date in the story of a scenario day."""
        return self.scenario.start + dt.timedelta(days=floor(day))

    @property
    def _play(self) -> Play:
        return self._live.play

    @property
    def _standing(self) -> Standing:
        return self._live.standing

    def _record(self, kind: str, payload: Mapping[str, Any], seat: str = "") -> Any:
        """Record an act, then do it; whatever doing it gives.

        Raises:
            NotRecordedError: It could not be recorded, and was not done.
            SessionError: It could not be done; the record says so and does not count.
        """
        return self._do(self._append(kind, payload, seat))

    def _append(self, kind: str, payload: Mapping[str, Any], seat: str = "") -> Record:
        draft = Draft(
            self._branch,
            self.turn,
            kind,
            seat,
            payload,
            self._wall(),
            self.day,
            # Where practice begins and ends belongs to the record itself.
            self.is_practice and kind != "practice",
        )
        try:
            return self._journal.append(draft)
        except ValueError as error:
            message = f"that cannot be put down: {error}"
            raise SessionError(message) from None

    def _do(self, record: Record) -> Any:
        try:
            result = applied(self._play, record)
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            self._append("voided", {"record": record.number, "reason": reason[:1000]})
            self._replay()
            message = f"that could not be done, and does not count ({reason})"
            raise SessionError(message) from error
        self._standing.take(record)
        self._changes += changes_world(record)
        return result

    def _replay(self) -> None:
        """Make the world anew from what counts now."""
        self._play.close()
        self._changes += 1
        self._live = replayed(self.exercise, self.scenario, self._journal.records, self._branch)
