"""Looks at the table as a whole: clashes, crowded seats, empty turns, time that does not fit."""

from __future__ import annotations

from collections import defaultdict
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
    if empty := [name for name in scenario.states if name not in seated]:
        sentence = f"Nobody sits for {', '.join(empty)}."
        mend = "give them seats, or let them be: their scenario decides for them"
        yield hint(Part.PLAN, "", "states-without-seats", sentence, mend)


def _turn(exercise: Exercise, turn: Turn) -> Iterator[Finding]:
    name = str(turn.number)
    injects = [one for one in exercise.injects if one.turn == turn.number]
    if not turn.situation.strip():
        sentence = f"Turn {name} does not say what the situation is."
        yield warning(Part.TURN, name, "no-situation", sentence, "write what everybody knows then")
    if not any(one.delivery not in TIMELESS for one in injects):
        sentence = f"Turn {name} has no inject that comes of itself."
        yield hint(Part.TURN, name, "empty-turn", sentence, "plan one, or rely on the questions")
    for seat in exercise.seats:
        own = [one for one in injects if seat.name in one.to_seats]
        yield from _crowd(turn, seat.title, seat.name, own)
        yield from _clashes(turn, seat.title, own)


def _crowd(turn: Turn, title: str, name: str, injects: Sequence[Inject]) -> Iterator[Finding]:
    asking = [one for one in injects if one.type in ASKING and one.delivery is not Delivery.TRAY]
    room = max(1.0, turn.discussion_minutes / MINUTES_PER_INJECT)
    if len(asking) > room:
        sentence = (
            f"{title} gets {len(asking)} injects to respond to in turn {turn.number}, which has"
            f" {turn.discussion_minutes:g} minutes of talk."
        )
        yield warning(Part.SEAT, name, "overload", sentence, "spread them, or give more time")


def _clashes(turn: Turn, title: str, injects: Sequence[Inject]) -> Iterator[Finding]:
    """Injects that reach the same seat in the same minute."""
    by_minute: dict[float, list[Inject]] = defaultdict(list)
    for one in injects:
        if one.planned_minutes is not None and one.delivery not in TIMELESS:
            by_minute[one.planned_minutes].append(one)
    for minute, found in by_minute.items():
        if len(found) > 1:
            numbers = " and ".join(one.number for one in found)
            when = f"T+{minute:g} of turn {turn.number}"
            sentence = f"{title} gets injects {numbers} at the same time, {when}."
            yield hint(Part.INJECT, found[1].number, "clash", sentence, "move one by some minutes")


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
                both = f"Injects {other} and {inject.number}"
                sentence = f"{both} pull {effect.place} in opposite directions."
                mend = "leave one of the effects out, if that is not meant"
                yield hint(Part.INJECT, inject.number, "opposite-effects", sentence, mend)


def _sign(name: str) -> int:
    kind = EFFECTS[name]
    if kind.way is Way.SET:
        return 1 if kind.target else -1
    return kind.sign


def _length(exercise: Exercise, scenario: Scenario) -> Iterator[Finding]:
    if exercise.days > scenario.setting.days:
        sentence = (
            f"The turns take {exercise.days:g} days, the scenario has {scenario.setting.days:.0f}."
        )
        mend = "shorten the turns, or give the scenario more years"
        yield warning(Part.PLAN, "", "longer-than-scenario", sentence, mend)
    minutes = sum(turn.discussion_minutes for turn in exercise.turns)
    if minutes > LONGEST_MINUTES:
        sentence = f"The talks alone take {minutes:g} minutes."
        yield hint(Part.PLAN, "", "long", sentence, "plan breaks, or shorten the talks")
