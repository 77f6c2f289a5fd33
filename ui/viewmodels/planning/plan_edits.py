"""Every edit of a plan, each with a name for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from simulator.exercise.plan.capabilities import library
from simulator.exercise.plan.editing import (
    INJECTS,
    OBJECTIVES,
    OBSERVERS,
    SEATS,
    STORYLINES,
    TURNS,
    USUAL_DAYS,
    free_number,
    item,
    items,
    key_of,
    keys_of,
    with_added,
    with_item,
    with_moved,
    without,
)
from simulator.exercise.plan.exercise import Objective, Observer, Seat, Storyline, Turn
from simulator.exercise.plan.injects import Inject
from simulator.exercise.plan.msel.naming import new_name
from ui.viewmodels.planning.plan_fields import FIELDS, PLAN
from ui.viewmodels.planning.plan_values import value_of, with_value
from ui.viewmodels.planning.plan_words import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.exercise.plan.exercise import Exercise
    from ui.viewmodels.planning.planner import Planner

LONGEST_NUMBER = 20
BY_PLACE = {TURNS, OBSERVERS}
"""What is known by its place among its like."""


class PlanEdits(QObject):
    """Proposes edits to the planner; each gives the key of the part that is meant afterwards."""

    def __init__(self, planner: Planner) -> None:
        super().__init__(planner)
        self._planner = planner

    def set_plan_field(self, name: str, value: Any) -> None:
        """Give a field of the plan itself another value."""
        plan = self._planner.plan
        text = self.tr("Set {what}").format(what=_label(PLAN, name))
        after = with_value(plan, name, value)
        self._planner.propose(text, after, f"{PLAN} {name}")
        if name == "capabilities" and len(after.capabilities) > len(value):
            self._planner.refused.emit(
                self.tr("An objective stands on this capability: give it another one first.")
            )
            # What was written is not what holds now.
            self._planner.changed.emit()

    def set_field(self, kind: str, key: str, name: str, value: object) -> str:
        """Give a field of a part another value."""
        plan = self._planner.plan
        part = item(plan, kind, key)
        if part is None or value_of(part, name) == value:
            return key
        if kind == INJECTS and name == "number":
            value = str(value)[:LONGEST_NUMBER]
            if item(plan, kind, str(value)) is not None:
                message = self.tr("Another inject has the number {number}.").format(number=value)
                self._planner.refused.emit(message)
                return key
        titles = {one.title for one in plan.evaluation.observers}
        if kind == OBSERVERS and name == "title" and value in titles:
            message = self.tr("Another observer is called {title}.").format(title=value)
            self._planner.refused.emit(message)
            return key
        if kind == SEATS and name == "states" and isinstance(value, tuple):
            plan = _without_states(plan, key, value)
        changed = with_value(part, name, value)
        text = self.tr("Set {what} of {part}").format(what=_label(kind, name), part=part.title)
        after = with_item(plan, kind, key, changed)
        self._planner.propose(text, after, f"{kind} {key} {name}")
        return key if kind == OBSERVERS else key_of(kind, changed)

    def add(self, kind: str, after: str) -> str:
        """Add a new part behind another."""
        plan = self._planner.plan
        made = self._makers()[kind](plan, after)
        text = self.tr("Add {part}").format(part=made.title)
        changed = with_added(plan, kind, made, after)
        self._planner.propose(text, changed)
        if kind not in BY_PLACE:
            return key_of(kind, made)
        keys = keys_of(plan, kind)
        return str(keys.index(after) + 2 if after in keys else len(keys) + 1)

    def remove(self, kind: str, key: str) -> bool:
        """Take a part out, with all that names it."""
        plan = self._planner.plan
        part = item(plan, kind, key)
        if part is None:
            return False
        after = without(plan, kind, key)
        if after == plan:
            self._planner.refused.emit(self.tr("A plan has at least one seat and one turn."))
            return False
        self._planner.propose(self.tr("Remove {part}").format(part=part.title), after)
        return True

    def move(self, kind: str, key: str, steps: int) -> str:
        """Move a part among its like."""
        plan = self._planner.plan
        part = item(plan, kind, key)
        if part is None:
            return key
        after = with_moved(plan, kind, key, steps)
        self._planner.propose(self.tr("Move {part}").format(part=part.title), after)
        if kind not in BY_PLACE:
            return key
        return str(min(max(1, int(key) + steps), len(items(plan, kind))))

    def _makers(self) -> dict[str, Callable[[Exercise, str], Any]]:
        return {
            OBJECTIVES: self._objective,
            OBSERVERS: self._observer,
            SEATS: self._seat,
            TURNS: self._turn,
            STORYLINES: self._storyline,
            INJECTS: self._inject,
        }

    def _objective(self, plan: Exercise, _: str) -> Objective:
        title = self.tr("A new objective")
        return Objective(_free(plan, OBJECTIVES, title), title, library()[0].name)

    def _observer(self, plan: Exercise, _: str) -> Observer:
        taken = {one.title for one in plan.evaluation.observers}
        numbers = range(1, len(taken) + 2)
        titles = (self.tr("Observer {number}").format(number=number) for number in numbers)
        return Observer(next(title for title in titles if title not in taken))

    def _seat(self, plan: Exercise, _: str) -> Seat:
        title = self.tr("A new seat")
        return Seat(_free(plan, SEATS, title), title)

    def _turn(self, plan: Exercise, _: str) -> Turn:
        number = len(plan.turns) + 1
        return Turn(number, self.tr("A new turn {number}").format(number=number), USUAL_DAYS)

    def _storyline(self, plan: Exercise, _: str) -> Storyline:
        title = self.tr("A new storyline")
        return Storyline(_free(plan, STORYLINES, title), title)

    def _inject(self, plan: Exercise, after: str) -> Inject:
        title = self.tr("A new inject")
        before = item(plan, INJECTS, after)
        turn = before.turn if before is not None else 1
        storyline = before.storyline if before is not None else ""
        return Inject(free_number(plan), title, turn, title, storyline=storyline)


def _free(plan: Exercise, kind: str, title: str) -> str:
    return new_name(title, [key_of(kind, one) for one in items(plan, kind)], kind.rstrip("s"))


def _label(kind: str, name: str) -> str:
    return next(said(one.label) for one in FIELDS[kind] if one.name == name)


def _without_states(plan: Exercise, key: str, states: tuple[str, ...]) -> Exercise:
    """A plan in which no other seat decides for these states."""
    for seat in plan.seats:
        left = tuple(state for state in seat.states if state not in states)
        if seat.name != key and left != seat.states:
            plan = with_item(plan, SEATS, seat.name, with_value(seat, "states", left))
    return plan
