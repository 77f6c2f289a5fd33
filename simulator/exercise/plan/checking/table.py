"""Looks at the table as a whole: clashes, crowded seats, empty turns, time that does not fit."""

from __future__ import annotations

from collections import defaultdict
from math import fsum
from typing import TYPE_CHECKING

from simulator.exercise.plan.checking.findings import Finding, Part, hint, warning
from simulator.exercise.plan.checking.rows import ASKING
from simulator.exercise.plan.effects import EFFECTS, Way
from simulator.exercise.plan.words import Delivery

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from simulator.exercise.plan.exercise import Exercise, Turn
    from simulator.exercise.plan.injects import Inject
    from simulator.scenario.scenario import Scenario

MINUTES_PER_INJECT = 4.0
LONGEST_MINUTES = 300.0
TIMELESS = {Delivery.TRAY, Delivery.CONDITIONAL}


def table_findings(exercise: Exercise, scenario: Scenario) -> Iterator[Finding]:
    """What may be amiss between injects, turns and the scenario."""
    for turn in exercise.turns:
        yield from _turn(exercise, turn)
    yield from _effects(exercise)
    yield from _length(exercise, scenario)
    seated = {state for seat in exercise.seats for state in seat.states}
    states = scenario.setting.states
    if empty := tuple(states[name].label for name in scenario.states if name not in seated):
        yield hint(Part.PLAN, "", "states-without-seats", states=empty)


def _turn(exercise: Exercise, turn: Turn) -> Iterator[Finding]:
    name = str(turn.number)
    injects = [one for one in exercise.injects if one.turn == turn.number]
    if not turn.situation.strip():
        yield warning(Part.TURN, name, "no-situation", turn=name)
    if not any(one.delivery not in TIMELESS for one in injects):
        yield hint(Part.TURN, name, "empty-turn", turn=name)
    for seat in exercise.seats:
        own = [one for one in injects if seat.name in one.to_seats]
        yield from _crowd(turn, seat.title, seat.name, own)
        yield from _clashes(turn, seat.title, own)


def _crowd(turn: Turn, title: str, name: str, injects: Sequence[Inject]) -> Iterator[Finding]:
    asking = [one for one in injects if one.type in ASKING and one.delivery is not Delivery.TRAY]
    room = max(1.0, turn.discussion_minutes / MINUTES_PER_INJECT)
    if len(asking) > room:
        yield warning(
            Part.SEAT,
            name,
            "overload",
            title=title,
            count=len(asking),
            turn=str(turn.number),
            minutes=turn.discussion_minutes,
        )


def _clashes(turn: Turn, title: str, injects: Sequence[Inject]) -> Iterator[Finding]:
    """Injects that reach the same seat in the same minute."""
    by_minute: dict[float, list[Inject]] = defaultdict(list)
    for one in injects:
        if one.planned_minutes is not None and one.delivery not in TIMELESS:
            by_minute[one.planned_minutes].append(one)
    for minute, found in by_minute.items():
        if len(found) > 1:
            yield hint(
                Part.INJECT,
                found[1].number,
                "clash",
                title=title,
                numbers=tuple(one.number for one in found),
                minute=minute,
                turn=str(turn.number),
            )


def _effects(exercise: Exercise) -> Iterator[Finding]:
    """Effects on the same values, of the same turn, in opposite directions."""
    seen: dict[tuple[int, str, tuple[str, ...]], tuple[str, int]] = {}
    for inject in exercise.injects:
        for effect in inject.effects:
            kind = EFFECTS.get(effect.name)
            if kind is None:
                continue
            key = (inject.turn, effect.place, (kind.places, *kind.values))
            other, sign = seen.setdefault(key, (inject.number, _sign(effect.name)))
            if sign != _sign(effect.name):
                numbers = (other, inject.number)
                yield hint(
                    Part.INJECT, inject.number, "opposite-effects", numbers=numbers, place=effect
                )


def _sign(name: str) -> int:
    kind = EFFECTS[name]
    if kind.way is Way.SET:
        return 1 if kind.target else -1
    return kind.sign


def _length(exercise: Exercise, scenario: Scenario) -> Iterator[Finding]:
    days, most = exercise.days, scenario.setting.days
    if days > most:
        yield warning(Part.PLAN, "", "longer-than-scenario", days=days, most=round(most))
    minutes = fsum(turn.discussion_minutes for turn in exercise.turns)
    if minutes > LONGEST_MINUTES:
        yield hint(Part.PLAN, "", "long", minutes=minutes)
