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
        yield warning(
            Part.PLAN,
            "",
            "no-objectives",
            "The plan has no objectives.",
            "say what is to be learnt",
        )
    for objective in exercise.objectives:
        yield from _objective(exercise, objective)
    for seat in exercise.seats:
        yield from _seat(exercise, seat)
    used = Counter(one.storyline for one in exercise.injects)
    for storyline in exercise.storylines:
        if not used[storyline.name]:
            sentence = f"The storyline {storyline.title!r} has no injects."
            yield hint(Part.STORYLINE, storyline.name, "empty-storyline", sentence, "delete it")


def _objective(exercise: Exercise, objective: Objective) -> Iterator[Finding]:
    name, title = objective.name, objective.title
    serving = [one for one in exercise.injects if name in one.objectives]
    if not serving:
        sentence = f"No inject exercises the objective {title!r}."
        mend = "write one, or name the objective in one that does"
        yield warning(Part.OBJECTIVE, name, "unexercised-objective", sentence, mend)
    if not objective.tasks:
        sentence = f"The objective {title!r} has no critical tasks to be observed."
        yield hint(Part.OBJECTIVE, name, "no-tasks", sentence, "name the steps that lead to it")
    tasks = {task for one in exercise.injects for task in one.tasks}
    for task in objective.tasks:
        if task.name not in tasks:
            sentence = f"No inject lets the task {task.title!r} be observed."
            yield hint(Part.OBJECTIVE, name, "unexercised-task", sentence, "name it in an inject")
        if not task.target:
            sentence = f"The task {task.title!r} does not say by what one sees that it was done."
            yield hint(Part.OBJECTIVE, name, "no-target", sentence, "give it a target")
    observers = exercise.evaluation.observers
    if not any(name in one.objectives or not one.objectives for one in observers):
        sentence = f"Nobody is to observe the objective {title!r}."
        yield hint(Part.OBJECTIVE, name, "unobserved-objective", sentence, "name an observer")


def _seat(exercise: Exercise, seat: Seat) -> Iterator[Finding]:
    name, title = seat.name, seat.title
    if not any(name in one.to_seats for one in exercise.injects):
        sentence = f"No inject is sent to {title}."
        yield hint(Part.SEAT, name, "seat-without-injects", sentence, "send it something to do")
    if not seat.role.strip():
        sentence = f"{title} has no role sheet."
        yield warning(Part.SEAT, name, "no-role", sentence, "say who sits there and what they want")
    if not seat.states and not seat.partner:
        sentence = f"{title} decides for no state and speaks for no partner."
        yield hint(Part.SEAT, name, "seat-without-states", sentence, "give it a state or a partner")
