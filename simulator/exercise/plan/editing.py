"""Edits of a plan: what is taken out is taken out of all that names it, too."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from simulator.exercise.plan.exercise import Exercise, Seat, Turn
from simulator.exercise.plan.triggers import (
    AfterDecision,
    AllOf,
    AnyOf,
    Trigger,
    Unanswered,
)

if TYPE_CHECKING:
    from simulator.exercise.plan.injects import Inject
    from simulator.scenario.scenario import Scenario

SEATS, TURNS, OBJECTIVES, STORYLINES, INJECTS = (
    "seats",
    "turns",
    "objectives",
    "storylines",
    "injects",
)
OBSERVERS = "observers"
USUAL_DAYS = 91.0


def new_plan(scenario: Scenario) -> Exercise:
    """A plan to begin with: a seat for each state, and one turn."""
    setting = scenario.setting
    seats = tuple(Seat(name, state.label, (name,)) for name, state in setting.states.items())
    return Exercise(
        name="new-exercise",
        title=f"An exercise on {scenario.title}",
        purpose="To learn to work together.",
        scenario=scenario.name,
        seats=seats,
        turns=(Turn(1, "The beginning", USUAL_DAYS),),
    )


def key_of(kind: str, item: Any) -> str:
    """What a part of a plan that has a name or a number is known by."""
    return str(item.number if kind in {TURNS, INJECTS} else item.name)


def keys_of(exercise: Exercise, kind: str) -> list[str]:
    """What the parts of a kind are known by; observers by their place, two may be called alike."""
    found = items(exercise, kind)
    if kind == OBSERVERS:
        return [str(place) for place, _ in enumerate(found, 1)]
    return [key_of(kind, one) for one in found]


def items(exercise: Exercise, kind: str) -> tuple[Any, ...]:
    """The parts of a kind."""
    holder = exercise.evaluation if kind == OBSERVERS else exercise
    found: tuple[Any, ...] = getattr(holder, kind)
    return found


def item(exercise: Exercise, kind: str, key: str) -> Any | None:
    """One part of a plan; None if it is not there."""
    keys = keys_of(exercise, kind)
    return items(exercise, kind)[keys.index(key)] if key in keys else None


def with_item(exercise: Exercise, kind: str, key: str, new: Any) -> Exercise:
    """A plan with a part in the place of another; an inject takes its number along."""
    known = zip(keys_of(exercise, kind), items(exercise, kind), strict=True)
    changed = tuple(new if its == key else one for its, one in known)
    plan = _with(exercise, kind, changed)
    if kind == INJECTS and new.number != key:
        plan = replace(plan, injects=tuple(_renumbered(one, key, new.number) for one in changed))
    return plan


def with_added(exercise: Exercise, kind: str, new: Any, after: str = "") -> Exercise:
    """A plan with one part more, behind another or at the end."""
    known = list(items(exercise, kind))
    keys = keys_of(exercise, kind)
    at = keys.index(after) + 1 if after in keys else len(known)
    known.insert(at, new)
    plan = _with(exercise, kind, tuple(known))
    return _numbered(plan, at + 1, 1) if kind == TURNS else plan


def with_moved(exercise: Exercise, kind: str, key: str, steps: int) -> Exercise:
    """A plan with a part moved up or down among its like; turns take their injects along."""
    known = list(items(exercise, kind))
    at = keys_of(exercise, kind).index(key)
    to = min(max(0, at + steps), len(known) - 1)
    known.insert(to, known.pop(at))
    plan = _with(exercise, kind, tuple(known))
    if kind != TURNS:
        return plan
    order = {one.number: place for place, one in enumerate(known, 1)}
    turns = tuple(replace(one, number=place) for place, one in enumerate(known, 1))
    injects = tuple(replace(one, turn=order.get(one.turn, one.turn)) for one in plan.injects)
    return replace(plan, turns=turns, injects=injects)


def without(exercise: Exercise, kind: str, key: str) -> Exercise:
    """A plan without a part, and without what names it; the last turn and seat stay."""
    known = zip(keys_of(exercise, kind), items(exercise, kind), strict=True)
    left = tuple(one for its, one in known if its != key)
    if not left and kind in {TURNS, SEATS}:
        return exercise
    plan = _with(exercise, kind, left)
    return FORGETTING[kind](plan, key, exercise)


def _with(exercise: Exercise, kind: str, parts: tuple[Any, ...]) -> Exercise:
    changes: dict[str, Any] = {kind: parts}
    if kind == OBSERVERS:
        return replace(exercise, evaluation=replace(exercise.evaluation, **changes))
    return replace(exercise, **changes)


def _numbered(plan: Exercise, first: int, shift: int) -> Exercise:
    """Turns numbered by their order; injects of those from one on go with them."""
    turns = tuple(replace(one, number=place) for place, one in enumerate(plan.turns, 1))
    injects = tuple(
        replace(one, turn=one.turn + shift) if one.turn >= first else one for one in plan.injects
    )
    return replace(plan, turns=turns, injects=injects)


def _renumbered(inject: Inject, old: str, new: str) -> Inject:
    trigger = _map_trigger(
        inject.trigger,
        lambda one: (
            replace(one, inject=new) if isinstance(one, Unanswered) and one.inject == old else one
        ),
    )
    parent = new if inject.parent == old else inject.parent
    return replace(inject, trigger=trigger, parent=parent)


def _map_trigger(trigger: Trigger | None, change: Any) -> Trigger | None:
    """A condition with its leaves changed; those that become nothing are left out."""
    if trigger is None:
        return None
    if isinstance(trigger, AllOf | AnyOf):
        parts = [_map_trigger(part, change) for part in trigger.parts]
        kept = tuple(part for part in parts if part is not None)
        return replace(trigger, parts=kept) if kept else None
    changed: Trigger | None = change(trigger)
    return changed


def _forget_seat(plan: Exercise, key: str, _: Exercise) -> Exercise:
    def change(one: Trigger) -> Trigger | None:
        return None if isinstance(one, AfterDecision) and one.seat == key else one

    injects = tuple(
        replace(one, to_seats=_less(one.to_seats, key), trigger=_map_trigger(one.trigger, change))
        for one in plan.injects
    )
    observers = tuple(
        replace(one, seats=_less(one.seats, key)) for one in plan.evaluation.observers
    )
    evaluation = replace(plan.evaluation, observers=observers)
    return replace(plan, injects=injects, evaluation=evaluation)


def _forget_turn(plan: Exercise, key: str, _: Exercise) -> Exercise:
    number = int(key)
    last = len(plan.turns)
    injects = tuple(
        replace(one, turn=min(last, max(1, one.turn - (one.turn >= number))))
        for one in plan.injects
    )
    turns = tuple(replace(one, number=place) for place, one in enumerate(plan.turns, 1))
    return replace(plan, injects=injects, turns=turns)


def _forget_objective(plan: Exercise, key: str, before: Exercise) -> Exercise:
    gone = item(before, OBJECTIVES, key)
    tasks = {task.name for task in gone.tasks} if gone else set()
    injects = tuple(
        replace(
            one,
            objectives=_less(one.objectives, key),
            tasks=tuple(task for task in one.tasks if task not in tasks),
        )
        for one in plan.injects
    )
    observers = tuple(
        replace(one, objectives=_less(one.objectives, key)) for one in plan.evaluation.observers
    )
    evaluation = replace(plan.evaluation, observers=observers)
    return replace(plan, injects=injects, evaluation=evaluation)


def _forget_storyline(plan: Exercise, key: str, _: Exercise) -> Exercise:
    injects = tuple(
        replace(one, storyline="") if one.storyline == key else one for one in plan.injects
    )
    return replace(plan, injects=injects)


def _forget_inject(plan: Exercise, key: str, _: Exercise) -> Exercise:
    def change(one: Trigger) -> Trigger | None:
        return None if isinstance(one, Unanswered) and one.inject == key else one

    injects = tuple(
        replace(
            one,
            parent="" if one.parent == key else one.parent,
            trigger=_map_trigger(one.trigger, change),
        )
        for one in plan.injects
    )
    return replace(plan, injects=injects)


def _forget_observer(plan: Exercise, _: str, __: Exercise) -> Exercise:
    """Nothing names an observer."""
    return plan


def _less(names: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(name for name in names if name != gone)


FORGETTING = {
    SEATS: _forget_seat,
    TURNS: _forget_turn,
    OBJECTIVES: _forget_objective,
    STORYLINES: _forget_storyline,
    INJECTS: _forget_inject,
    OBSERVERS: _forget_observer,
}


def free_number(exercise: Exercise) -> str:
    """The next number that no inject has."""
    taken = {one.number for one in exercise.injects}
    return next(str(n) for n in range(1, len(taken) + 2) if str(n) not in taken)


def changed_fields(before: Any, after: Any) -> tuple[str, ...]:
    """The names of the fields in which two parts of one kind differ."""
    names = (one.name for one in dataclasses.fields(before))
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))
