"""Decisions about staff, headings of the budget, and what services are told to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.decisions.decision import Decision, Terms, wrong

if TYPE_CHECKING:
    from simulator.model.world import State, World

STAFF = {"analysts": "analysis", "teams": "teams", "judges": "justice"}
"""The kinds of staff, and the heading that pays for each."""

MEASURES = {
    "border_control": ("borders", "stop {level:.0%} of clandestine crossings"),
    "technology": ("collection", "have {level:.0%} of the best technical means"),
    "intrusiveness": ("collection", "use {level:.0%} of the most intrusive measures"),
    "informant_protection": ("collection", "shield {level:.0%} of those who inform"),
    "transparency": ("justice", "explain and oversee {level:.0%} of their measures"),
    "judicial_training": ("justice", "give {level:.0%} of full training to courts"),
    "due_process": ("justice", "grant {level:.0%} of full due process"),
    "posture": ("teams", "watch a case for {level:g} times the usual time"),
}
"""What services can be told, the heading that pays for it, and how that reads."""

SLOW = ("border_control", "technology", "judicial_training")
"""What takes as long as finding and training staff."""


@dataclass(frozen=True)
class SetStaff(Decision):
    """Have another number of analysts, teams or judges."""

    kind: str
    number: int


@dataclass(frozen=True)
class SetMeasure(Decision):
    """Set border control, means, intrusiveness, transparency, justice or posture to a level."""

    measure: str
    level: float


def weigh_staff(world: World, state: State, decision: SetStaff) -> Terms | str:
    """At most as many more as there are, since those who are there train the others."""
    if decision.kind not in STAFF:
        return f"There is no staff called {decision.kind!r}; there are {', '.join(STAFF)}."
    path = f"states.{state.name}.{decision.kind}"
    reason = wrong(world.setting, path, decision.number)
    if reason:
        return reason
    now: int = getattr(state.setting, decision.kind)
    most = 2 * now + 2
    if decision.number > most:
        return f"No more than {most} {decision.kind} can be trained from the {now} there are."
    costs, rules = world.setting.resources, world.setting.decisions
    each = {"analysts": costs.analyst_cost, "teams": costs.team_cost, "judges": costs.court_cost}
    added = max(0, decision.number - now)
    return Terms(
        f"{state.setting.label} will have {decision.number} {decision.kind} instead of {now}.",
        {path: decision.number},
        STAFF[decision.kind],
        rules.hiring_share * each[decision.kind] * added,
        rules.hiring_days if added else rules.leaving_days,
    )


def weigh_measure(world: World, state: State, decision: SetMeasure) -> Terms | str:
    """A new rule for the services, or, for what takes people and means, a slow build-up."""
    if decision.measure not in MEASURES:
        return f"There is no measure called {decision.measure!r}; there are {', '.join(MEASURES)}."
    path = f"states.{state.name}.{decision.measure}"
    reason = wrong(world.setting, path, decision.level)
    if reason:
        return reason
    heading, sentence = MEASURES[decision.measure]
    rules = world.setting.decisions
    raised = decision.level > getattr(state.setting, decision.measure)
    slow = raised and decision.measure in SLOW
    return Terms(
        f"{state.setting.label}'s services will {sentence.format(level=decision.level)}.",
        {path: decision.level},
        heading,
        rules.measure_cost,
        rules.hiring_days if slow else rules.measure_days,
    )
