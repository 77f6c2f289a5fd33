"""Plays a plan through in one world, with policies in the seats, to see which injects come."""

from __future__ import annotations

import dataclasses
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.plan.acting import begun, ended, live_value
from simulator.exercise.plan.effects import told
from simulator.exercise.plan.readings import READINGS, REGION, reading
from simulator.exercise.plan.watching import Taken, holds
from simulator.exercise.plan.words import Delivery, InjectType
from simulator.kernel.garbage import without_garbage_collection
from simulator.model.kinds import EventKind
from simulator.model.simulation import build

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from simulator.exercise.plan.exercise import Exercise, Turn
    from simulator.exercise.plan.injects import Effect, Inject
    from simulator.model.decisions.decision import Decided
    from simulator.model.setting import Setting
    from simulator.scenario.scenario import Scenario

DAYS_BETWEEN_LOOKS = 7.0
COUNTED = tuple(one.kind for one in READINGS.values() if one.kind is not None)


@dataclass(frozen=True)
class Rehearsed:
    """What came of a plan in one world.

    Attributes:
        replication: Which world.
        fired: The turn in which each inject that came did so, by number.
        decisions: How many decisions each seat's policy took, by turn and seat.
        attacks: Attacks in the region, by turn.
    """

    replication: int
    fired: Mapping[str, int]
    decisions: Mapping[tuple[int, str], int]
    attacks: tuple[int, ...]


def rehearse(exercise: Exercise, scenario: Scenario, replication: int) -> Rehearsed:
    """Play a plan through in one world.

    Policies do not read letters: every inject counts as answered at once, so that what waits for
    silence does not come. The tray stays closed.
    """
    with without_garbage_collection():
        rehearsal = _Rehearsal(exercise, _played_by_policies(exercise, scenario), replication)
        for turn in exercise.turns:
            rehearsal.play(turn)
        return rehearsal.told()


def _played_by_policies(exercise: Exercise, scenario: Scenario) -> Setting:
    policies = {
        f"states.{state}.policy": seat.policy for seat in exercise.seats for state in seat.states
    }
    setting = scenario.setting.with_values(policies)
    return dataclasses.replace(setting, days=max(setting.days, exercise.days))


@dataclass
class _Running:
    """An effect that has begun and will end."""

    effect: Effect
    until: float
    before: Mapping[str, float]
    given: Mapping[str, float]


@dataclass
class _Moment:
    """The present moment of a rehearsal, as triggers see it."""

    rehearsal: _Rehearsal
    turn: int
    day_of_turn: float

    def taken(self) -> Iterable[Taken]:
        return self.rehearsal.decisions()

    def level(self, outcome: str, place: str) -> float:
        return self.rehearsal.level(outcome, place)

    def waited(self, _inject: str) -> float | None:
        return None


class _Rehearsal:
    """One world on its way through the turns."""

    def __init__(self, exercise: Exercise, setting: Setting, replication: int) -> None:
        self._exercise = exercise
        self.world = build(setting, exercise.seed, replication)
        self._replication = replication
        self._seat_of = {state: seat.name for seat in exercise.seats for state in seat.states}
        self._fired: dict[str, tuple[int, float]] = {}
        self._running: list[_Running] = []
        self._decided: list[tuple[Taken, float]] = []
        self._heard = 0
        self._counts: Counter[tuple[int, int]] = Counter()
        self._turn = exercise.turns[0]
        if self.world.clock.now < 0.0:
            self.world.clock.run(0.0)
        self._heard = len(self.world.history)

    def play(self, turn: Turn) -> None:
        """Go through a turn, a week at a time."""
        self._turn = turn
        first = self._exercise.first_day(turn.number)
        day = 0.0
        while day < turn.days:
            self._look(turn, day)
            day = min(turn.days, day + DAYS_BETWEEN_LOOKS)
            self.world.clock.run(first + day)
            self._hear()
            self._end_effects()
        self._look(turn, turn.days)

    def decisions(self) -> list[Taken]:
        """The decisions that seats have taken so far."""
        return [taken for taken, _ in self._decided]

    def told(self) -> Rehearsed:
        """What came of it."""
        attacks = [
            event.day
            for event in self.world.history.events(EventKind.CELL_ATTACKED)
            if event.day >= 0.0
        ]
        by_turn: Counter[tuple[int, str]] = Counter()
        for taken, day in self._decided:
            by_turn[self._turn_of(day), taken.seat] += 1
        counted = Counter(self._turn_of(day) for day in attacks)
        fired = {number: turn for number, (turn, _) in self._fired.items()}
        turns = tuple(counted[turn.number] for turn in self._exercise.turns)
        self.world.dismantle()
        return Rehearsed(self._replication, fired, dict(by_turn), turns)

    def _turn_of(self, day: float) -> int:
        passed = 0.0
        for turn in self._exercise.turns:
            passed += turn.days
            if day < passed:
                return turn.number
        return len(self._exercise.turns)

    def _look(self, turn: Turn, day: float) -> None:
        """Bring what is due, and what has its condition."""
        moment = _Moment(self, turn.number, day)
        for inject in self._exercise.injects:
            if inject.number not in self._fired and self._comes(inject, moment):
                self._fire(inject)

    def _comes(self, inject: Inject, moment: _Moment) -> bool:
        if inject.delivery is Delivery.TRAY or inject.turn > moment.turn:
            return False
        if inject.delivery is Delivery.CONDITIONAL:
            return inject.trigger is not None and holds(inject.trigger, moment)
        return inject.turn < moment.turn or (inject.day or 0.0) <= moment.day_of_turn

    def _fire(self, inject: Inject) -> None:
        now = self.world.clock.now
        self._fired[inject.number] = (self._turn.number, now)
        if inject.type is InjectType.EXPECTED_ACTION:
            return
        for effect in inject.effects:
            setting = self.world.setting
            given = begun(effect, setting, self._now)
            before = {path: self._now(path) for path in given}
            self.world.change_values(given, told(effect))
            if effect.days:
                self._running.append(_Running(effect, now + effect.days, before, given))

    def _end_effects(self) -> None:
        now = self.world.clock.now
        for one in [one for one in self._running if one.until <= now]:
            self._running.remove(one)
            setting = self.world.setting
            values = ended(one.effect, setting, self._now, one.before, one.given)
            self.world.change_values(values, "An effect of the exercise ends")

    def _now(self, path: str) -> float:
        return live_value(self.world, path)

    def _hear(self) -> None:
        """Take note of the decisions since the last look."""
        history = self.world.history
        for event in history.events(*COUNTED, since=self._heard):
            if event.day >= 0.0:
                self._counts[event.kind, event.place] += 1
                if event.kind == EventKind.DECIDED:
                    self._note(event.subject, event.day)
        self._heard = len(history)

    def level(self, outcome: str, place: str) -> float:
        """A level now; events have been counted as they came, which is much faster."""
        kind = READINGS[outcome].kind
        if kind is None:
            return reading(self.world, outcome, place)
        states = self.world.states.values()
        return float(
            sum(
                self._counts[kind, state.number]
                for state in states
                if place in {REGION, state.name}
            )
        )

    def _note(self, decided: Decided, day: float) -> None:
        seat = self._seat_of.get(decided.seat)
        if seat is not None:
            values = (
                getattr(decided.decision, one.name) for one in dataclasses.fields(decided.decision)
            )
            regards = tuple(value for value in values if isinstance(value, str))
            self._decided.append((Taken(seat, type(decided.decision).__name__, regards), day))
