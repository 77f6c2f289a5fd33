"""Decisions about programmes of prevention, and about technical tools."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.decisions.decision import Decision, Terms, wrong
from simulator.model.resources.costs import programmes_of

if TYPE_CHECKING:
    from simulator.model.world import State, World


@dataclass(frozen=True)
class FundProgramme(Decision):
    """Fund a programme of prevention, from not at all (0) to fully (1)."""

    programme: str
    intensity: float


@dataclass(frozen=True)
class AdoptTool(Decision):
    """Adopt a technical tool, from not at all (0) to fully (1)."""

    tool: str
    adoption: float


def weigh_programme(world: World, state: State, decision: FundProgramme) -> Terms | str:
    """A programme must be one's own; its effect comes slowly by itself."""
    programme = programmes_of(world.setting, state.name).get(decision.programme)
    if programme is None:
        return f"{state.setting.label} has no programme called {decision.programme!r}."
    path = f"programmes.{decision.programme}.intensity"
    reason = wrong(world.setting, path, decision.intensity)
    if reason:
        return reason
    return Terms(
        f"{programme.label} is funded to {decision.intensity:.0%}, which is "
        f"{programme.cost * decision.intensity:.3g} million a year.",
        {path: decision.intensity},
        "prevention",
        0.0,
        world.setting.decisions.programme_days,
    )


def weigh_tool(world: World, state: State, decision: AdoptTool) -> Terms | str:
    """A tool must be on offer, and there must be analysts to work with it."""
    found = [
        (name, one)
        for name, one in world.setting.equipment.items()
        if one.state == state.name and one.tool == decision.tool
    ]
    if not found:
        return f"No tool called {decision.tool!r} is on offer to {state.setting.label}."
    ((name, equipment),) = found
    path = f"equipment.{name}.adoption"
    reason = wrong(world.setting, path, decision.adoption)
    if reason:
        return reason
    tool = world.setting.tools[decision.tool]
    added = max(0.0, decision.adoption - equipment.adoption)
    if added and state.setting.analysts < tool.analysts:
        return f"{tool.label} takes {tool.analysts:g} analysts; there are {state.setting.analysts}."
    rules = world.setting.decisions
    return Terms(
        f"{state.setting.label} adopts {tool.label} to {decision.adoption:.0%}; "
        f"people are trained for it in {tool.training_months:g} months.",
        {path: decision.adoption},
        "technology",
        rules.tool_share * tool.cost * added,
        rules.tool_days if added else rules.leaving_days,
    )
