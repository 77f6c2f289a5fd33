"""Decisions to cut the ties with another state, or to restore them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.decisions.decision import Decision, Terms
from simulator.model.decisions.docket import Proposal
from simulator.model.decisions.proposals import proposing
from simulator.model.setting import relation_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.model.politics.state import Relation
    from simulator.model.world import State, World


@dataclass(frozen=True)
class CutTies(Decision):
    """Cut the ties with another state; nothing agreed is delivered while they are cut."""

    other: str


@dataclass(frozen=True)
class ProposeTies(Decision):
    """Propose, through mediators, to restore the ties with another state."""

    to: str


def weigh_cut(world: World, state: State, decision: CutTies) -> Terms | str:
    """One side is enough."""
    relation = _relation(world, state, decision.other)
    if isinstance(relation, str):
        return relation
    if relation.ruptured:
        return "The ties are cut already."
    other = world.states[decision.other].setting.label
    return Terms(
        f"{state.setting.label} cuts its ties with {other}.",
        {f"relations.{relation.name}.ruptured": 1},
        days=world.setting.decisions.notice_days,
    )


def weigh_ties(world: World, state: State, decision: ProposeTies) -> Terms | str:
    """Two states that do not talk need mediators whom both accept."""
    relation = _relation(world, state, decision.to)
    if isinstance(relation, str):
        return relation
    if not relation.ruptured:
        return "The ties are not cut."
    if not relation.setting.mediation:
        return "The two do not talk, and no mediation is accepted by both."

    def restore(world: World, _record: int) -> Mapping[str, float]:
        pair = f"relations.{relation.name}"
        allowed = relation.setting.relation + world.setting.decisions.mediation_step
        return {f"{pair}.ruptured": 0, f"{pair}.relation": min(1.0, allowed)}

    other = world.states[decision.to].setting.label
    says = f"{state.setting.label} and {other} restore their ties."
    proposal = Proposal(state.name, [decision.to], decision, says, restore)
    return proposing(world, state, proposal)


def _relation(world: World, state: State, other: str) -> Relation | str:
    relation = world.relations.get(relation_name(state.name, other))
    return relation or f"{state.setting.label} has no relation with {other!r}."
