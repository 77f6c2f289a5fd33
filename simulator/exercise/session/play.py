"""The living world of an exercise, and what is done to it: all that replay does again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.exercise.plan.acting import begun, ended, live_value
from simulator.exercise.plan.effects import told, wrong_with
from simulator.exercise.session.consequences import consequences_of, levels_of
from simulator.exercise.session.digesting import Digesting
from simulator.kernel.garbage import without_garbage_collection
from simulator.model.decisions.deciding import decide
from simulator.model.policies.seating import let_decide
from simulator.model.simulation import build
from simulator.runs.recorder import Witness

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.plan.injects import Effect, Inject
    from simulator.exercise.session.consequences import Consequence
    from simulator.model.decisions.decision import Decided, Decision, Refused
    from simulator.scenario.scenario import Scenario


class Play:
    """A world that has run up to the present moment.

    Attributes:
        exercise: The plan.
        scenario: What the world was made of.
        world: The world.
        witness: Who has looked on since it was built.
        consequences: What the model says has come of each turn that is over.
    """

    def __init__(self, exercise: Exercise, scenario: Scenario) -> None:
        self.exercise = exercise
        self.scenario = scenario
        policies = {
            f"states.{name}.policy": seat.policy for seat in exercise.seats for name in seat.states
        }
        setting = scenario.setting.with_values(policies)
        self.world = build(setting, exercise.seed, exercise.replication)
        self.witness = Witness(self.world)
        self._digesting = Digesting(self.world)
        self.pass_to(0.0)
        self._began = (self.day, levels_of(self.world))
        self.consequences: dict[int, tuple[Consequence, ...]] = {}

    @property
    def day(self) -> float:
        """The scenario day."""
        return self.world.clock.now

    def pass_to(self, day: float) -> None:
        """Let time pass up to a day."""
        if day > self.world.clock.now:
            with without_garbage_collection():
                self.world.clock.run(day)

    def decide(self, state: str, decision: Decision, why: str) -> Decided | Refused:
        """Take a decision in a state's name."""
        return decide(self.world, state, decision, why)

    def fire(self, inject: Inject) -> None:
        """Let an inject do to the model what it does; what the scenario has not, it cannot."""
        for effect in inject.effects:
            if wrong_with(effect, self.world.setting) is None:
                self._begin(effect)

    def change(self, values: Mapping[str, float], title: str) -> None:
        """Change values because those who conduct the exercise say so."""
        self.world.change_values(values, title)

    def seat(self, name: str, *, is_played: bool) -> None:
        """Let people decide for the states of a seat, or its policy."""
        seat = self.exercise.seat(name)
        for state in seat.states:
            let_decide(self.world, state, 0 if is_played else seat.policy)

    def digest(self) -> str:
        """The fingerprint of the world now."""
        return self._digesting.digest()

    def end_turn(self, turn: int) -> str:
        """Look at what has come of a turn that is over, and give the fingerprint."""
        since, before = self._began
        self.consequences[turn] = tuple(consequences_of(self.world, turn, since, before))
        self._began = (self.day, levels_of(self.world))
        return self.digest()

    def live(self, path: str) -> float:
        """The value at a path now."""
        return live_value(self.world, path)

    def close(self) -> None:
        """Let go of the world."""
        if vars(self.world):
            self.world.dismantle()

    def _begin(self, effect: Effect) -> None:
        setting = self.world.setting
        given = begun(effect, setting, self.live)
        before = {path: self.live(path) for path in given}
        self.world.change_values(given, told(effect))
        if effect.days:
            self.world.clock.process(self._end(effect, before, given))

    def _end(
        self, effect: Effect, before: Mapping[str, float], given: Mapping[str, float]
    ) -> Generator[Any, Any, None]:
        yield self.world.clock.wait(effect.days)
        values = ended(effect, self.world.setting, self.live, before, given)
        self.world.change_values(values, f"Over: {told(effect)}")
