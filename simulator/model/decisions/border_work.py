"""Decisions about who works along a border: one's own staff, or both sides together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.decisions.agreements import partner_in, path_of
from simulator.model.decisions.decision import Decision, Terms, wrong
from simulator.model.decisions.docket import Proposal
from simulator.model.decisions.proposals import proposing
from simulator.model.politics.pillars import Pillar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.model.world import State, World

PATROL_LEVEL = 1
"""The level of joint operations from which services patrol together: single cases."""


@dataclass(frozen=True)
class StaffBorder(Decision):
    """Have more or fewer border staff on a stretch, relative to what is usual (1)."""

    border: str
    staff: float


@dataclass(frozen=True)
class ProposeTaskForce(Decision):
    """Propose a standing task force for the border with a state, from none (0) to full (1)."""

    to: str
    strength: float = 1.0


@dataclass(frozen=True)
class ProposePatrols(Decision):
    """Propose joint patrols on the border with a state, from none (0) to constant ones (1)."""

    to: str
    strength: float = 1.0


def weigh_border_staff(world: World, state: State, decision: StaffBorder) -> Terms | str:
    """More staff must be found and trained; those who go leave soon."""
    setting = world.setting.borders.get(decision.border)
    own = {zone.name for zone in state.zones}
    if setting is None or own.isdisjoint((setting.first, setting.second)):
        return f"{state.setting.label} has no border called {decision.border!r}."
    side = "first_staff" if setting.first in own else "second_staff"
    path = f"borders.{decision.border}.{side}"
    reason = wrong(world.setting, path, decision.staff)
    if reason:
        return reason
    rules = world.setting.decisions
    more = decision.staff > getattr(setting, side)
    return Terms(
        f"{state.setting.label} has {decision.staff:g} times the usual staff at {setting.label}.",
        {path: decision.staff},
        "borders",
        rules.border_cost if more else 0.0,
        rules.hiring_days if more else rules.leaving_days,
    )


def weigh_task_force(world: World, state: State, decision: ProposeTaskForce) -> Terms | str:
    """Joint operations must be agreed at the level that lets a task force work."""
    level = world.setting.joint_operations.task_force_level
    return _together(world, state, decision, "task_force", level)


def weigh_patrols(world: World, state: State, decision: ProposePatrols) -> Terms | str:
    """Some joint operations must be agreed."""
    return _together(world, state, decision, "joint_patrol", PATROL_LEVEL)


def stretches_between(world: World, first: str, second: str) -> list[str]:
    """The stretches of border between two states."""
    ways = (way for way in world.ways if way.start.state.name == first)
    return [way.border for way in ways if way.end.state.name == second]


def _together(
    world: World, state: State, decision: ProposeTaskForce | ProposePatrols, work: str, level: float
) -> Terms | str:
    relation = partner_in(world, state, decision.to)
    if isinstance(relation, str):
        return relation
    paths = [
        f"borders.{border}.{work}" for border in stretches_between(world, state.name, decision.to)
    ]
    label = world.states[decision.to].setting.label
    if not paths:
        return f"{state.setting.label} and {label} have no common border."
    if world.setting.value(path_of(relation, Pillar.JOINT_OPERATIONS)) < level:
        return f"It takes joint operations at level {level:g}; less is agreed with {label}."
    reasons = [wrong(world.setting, path, decision.strength) for path in paths]
    if all(reasons):
        return str(reasons[0])
    values: Mapping[str, float] = dict.fromkeys(paths, decision.strength)
    what = work.replace("_", " ")
    says = f"{what} of {state.setting.label} and {label} at {decision.strength:.0%} strength."
    proposal = Proposal(state.name, [decision.to], decision, says, lambda *_: values, values)
    return proposing(world, state, proposal)
