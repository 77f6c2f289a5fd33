"""Looks whether objectives are exercised and observed, and seats and storylines used."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from simulator.exercise.plan.checking.findings import Finding, Part, hint, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.plan.exercise import Exercise, Objective, Seat


def aim_findings(exercise: Exercise) -> Iterator[Finding]:
    """What may be amiss with objectives, seats and storylines."""
    if not exercise.objectives:
        yield warning(Part.PLAN, "", "no-objectives")
    for objective in exercise.objectives:
        yield from _objective(exercise, objective)
    for seat in exercise.seats:
        yield from _seat(exercise, seat)
    used = Counter(one.storyline for one in exercise.injects)
    for storyline in exercise.storylines:
        if not used[storyline.name]:
            yield hint(Part.STORYLINE, storyline.name, "empty-storyline", title=storyline.title)


def _objective(exercise: Exercise, objective: Objective) -> Iterator[Finding]:
    name, title = objective.name, objective.title
    serving = [one for one in exercise.injects if name in one.objectives]
    if not serving:
        yield warning(Part.OBJECTIVE, name, "unexercised-objective", title=title)
    if not objective.tasks:
        yield hint(Part.OBJECTIVE, name, "no-tasks", title=title)
    tasks = {task for one in exercise.injects for task in one.tasks}
    for task in objective.tasks:
        if task.name not in tasks:
            yield hint(Part.OBJECTIVE, name, "unexercised-task", title=task.title)
        if not task.target:
            yield hint(Part.OBJECTIVE, name, "no-target", title=task.title)
    observers = exercise.evaluation.observers
    if not any(name in one.objectives or not one.objectives for one in observers):
        yield hint(Part.OBJECTIVE, name, "unobserved-objective", title=title)


def _seat(exercise: Exercise, seat: Seat) -> Iterator[Finding]:
    name, title = seat.name, seat.title
    if not any(name in one.to_seats for one in exercise.injects):
        yield hint(Part.SEAT, name, "seat-without-injects", title=title)
    if not seat.role.strip():
        yield warning(Part.SEAT, name, "no-role", title=title)
    if not seat.states and not seat.partner:
        yield hint(Part.SEAT, name, "seat-without-states", title=title)
