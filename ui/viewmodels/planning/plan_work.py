"""A plan that is edited, as work that is kept until it is saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.exercise.plan.msel.naming import new_name
from simulator.exercise.plan.reading import exercise_of_text, load_exercise, scenario_of
from simulator.exercise.plan.writing import exercise_text
from simulator.kernel.errors import TaawunError

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario
    from ui.jobs.unsaved import Unsaved
    from ui.viewmodels.autosave import Written
    from ui.viewmodels.planning.planner import Planner

    Found = tuple[Exercise, Scenario, Exercise | None]

FOLDER = "plans"
"""Within the folder of unsaved work: a plan is not taken for a scenario."""


class PlanWork:
    """The plan of a planner."""

    def __init__(self, planner: Planner) -> None:
        self.source = planner

    def unsaved(self) -> Callable[[], Written] | None:
        """What writes the plan out; None if all of it is saved."""
        if not self.source.is_modified:
            return None
        plan, file = self.source.plan, self.source.file
        return lambda: (exercise_text(plan), file, plan.title)

    def read(self, unsaved: Unsaved) -> Found:
        """The plan, its scenario, and what stands on disk in its place."""
        if unsaved.file is None:
            named = Path(new_name(unsaved.title, (), "plan")).with_suffix(".toml")
            plan = replace(exercise_of_text(unsaved.text, named), file=None)
            return plan, scenario_of(plan), None
        plan = exercise_of_text(unsaved.text, unsaved.file)
        try:
            on_disk = load_exercise(unsaved.file)
        except (TaawunError, OSError):
            on_disk = None
        return plan, scenario_of(plan), on_disk

    def take_up(self, found: Found) -> None:
        """Go on with the plan."""
        plan, scenario, on_disk = found
        self.source.go_on(plan, scenario, on_disk)
