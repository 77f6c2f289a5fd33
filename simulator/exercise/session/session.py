"""One sitting of an exercise: begun from a plan, or opened from its file."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.exercise.forecast.order import OUTCOMES, ForecastOrder
from simulator.exercise.forecast.running import forecast
from simulator.exercise.journal.errors import NotRecordedError
from simulator.exercise.journal.file import Journal
from simulator.exercise.journal.records import Draft
from simulator.exercise.plan.reading import scenario_of
from simulator.exercise.plan.writing import exercise_text
from simulator.exercise.session.beginning import beginning_of
from simulator.exercise.session.branching import Branching
from simulator.exercise.session.core import wall_clock
from simulator.exercise.session.differing import program
from simulator.exercise.session.files import texts_of
from simulator.exercise.views.moment import moment
from simulator.exercise.views.posting import post_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from simulator.exercise.forecast.fan import Forecast
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.views.moment import Moment
    from simulator.exercise.views.post import Post
    from simulator.scenario.scenario import Scenario


USUAL_WORLDS = 100
LEAST_DAYS = 182.0


class Session(Branching):
    """An exercise that is being played; all that counts lies in its file at any time.

    It is for one thread at a time, holds the file for itself, and must be closed.
    """

    _seen: tuple[int, Moment] | None = None

    @classmethod
    def begin(
        cls,
        file: str | Path,
        exercise: Exercise,
        scenario: Scenario | None = None,
        wall: Callable[[], float] = wall_clock,
    ) -> Self:
        """Begin an exercise in a new file.

        Args:
            file: Where to keep it.
            exercise: The plan.
            scenario: What it is played on, if not what the plan names.
            wall: Tells the time on the wall, in seconds since 1970.

        Raises:
            JournalError: There is a file already, or it cannot be written.
            TaawunError: The scenario has mistakes.
        """
        scenario = scenario or scenario_of(exercise)
        payload = {
            "name": exercise.name,
            "plan": exercise_text(exercise),
            "scenario": texts_of(scenario),
            "scenario_digest": scenario.digest,
            **program(),
        }
        journal = Journal.create(Path(file))
        try:
            journal.append(Draft(0, 1, "began", "", payload, wall(), 0.0))
            return cls(journal, exercise, scenario, wall)
        except BaseException:
            journal.close()
            journal.file.unlink(missing_ok=True)  # it holds nothing that anybody was promised
            raise

    @classmethod
    def open(cls, file: str | Path, wall: Callable[[], float] = wall_clock) -> Self:
        """Open an exercise and play it again up to where it was; see `differences`.

        Raises:
            JournalError: It is no journal, or is damaged.
            TaawunError: The plan or the scenario in it cannot be used by this program.
        """
        journal = Journal.open(Path(file))
        try:
            exercise, scenario = beginning_of(journal)
            session = cls(journal, exercise, scenario, wall)
            # On a full disk one may still look; then the pause is not known.
            with suppress(NotRecordedError):
                session._record("opened", program())
        except BaseException:
            journal.close()
            raise
        return session

    def moment(self) -> Moment:
        """The whole truth of this moment, from which views are cut; frozen, fit for any thread."""
        if self._seen is None or self._seen[0] != self._changes:
            luck = (self.exercise.seed, self.exercise.replication)
            play = self._play
            found = moment(play.scenario, play.world, play.witness, luck)
            self._seen = self._changes, found
        return self._seen[1]

    def post(self) -> Post:
        """What seats were given and have said up to now, from which views are cut."""
        return post_of(self.exercise, self._standing.records, self.turn)

    def forecast_order(
        self, worlds: int = USUAL_WORLDS, days: float = 0.0, outcomes: tuple[str, ...] = OUTCOMES
    ) -> ForecastOrder:
        """What `forecast` needs to look ahead from this moment, frozen, for any thread.

        Args:
            worlds: How many futures.
            days: How far to look; to the end of the exercise, or half a year at least, if 0.
            outcomes: The names of what to look at.

        Raises:
            QuantityError: A number is out of range.
            UnknownNameError: There is no such outcome.
        """
        people = self.people()
        seats = [seat for seat in self.exercise.seats if seat.name in people]
        return ForecastOrder(
            self.exercise,
            self.scenario,
            self.all_records(),
            self.branch,
            self.day,
            days or max(LEAST_DAYS, self.exercise.days - self.day),
            worlds,
            tuple(state for seat in seats for state in seat.states),
            outcomes,
        )

    def forecast(
        self,
        worlds: int = USUAL_WORLDS,
        days: float = 0.0,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Forecast:
        """How things may go on, when nothing else has to be done meanwhile."""
        return forecast(self.forecast_order(worlds, days), progress, cancelled)

    @property
    def file(self) -> Path:
        """Where it lies."""
        return self._journal.file

    def copy_to(self, file: str | Path) -> None:
        """Write all of it as it is now into another file."""
        self._journal.copy_to(Path(file))

    def close(self) -> None:
        """Let go of the world and of the file; everything is saved already."""
        self._play.close()
        self._journal.close()
