"""Looks through a whole plan and tells what may be amiss; nothing is in the way of playing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.plan.checking.aims import aim_findings
from simulator.exercise.plan.checking.findings import Finding, Weight
from simulator.exercise.plan.checking.rows import row_findings
from simulator.exercise.plan.checking.table import table_findings

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario


def findings(exercise: Exercise, scenario: Scenario) -> tuple[Finding, ...]:
    """All that may be amiss with a plan: warnings first, then hints."""
    found = (
        *aim_findings(exercise),
        *row_findings(exercise),
        *table_findings(exercise, scenario),
    )
    return tuple(sorted(found, key=lambda one: one.weight is Weight.HINT))
