"""Decisions to do something together once: an exercise, a course, mediation between two others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.decisions.agreements import partner_in
from simulator.model.decisions.decision import Decision
from simulator.model.decisions.docket import Proposal
from simulator.model.decisions.proposals import proposing
from simulator.model.resources.resources import bill
from simulator.model.setting import relation_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.model.decisions.decision import Terms
    from simulator.model.politics.state import Relation
    from simulator.model.world import State, World


@dataclass(frozen=True)
class ProposeExercise(Decision):
    """Propose a joint exercise, from which the two services come to trust each other more."""

    to: str


@dataclass(frozen=True)
class ProposeTraining(Decision):
    """Propose joint training of courts and staff; the less trained side learns, both recommit."""

    to: str


@dataclass(frozen=True)
class OfferMediation(Decision):
    """Offer two other states to mediate between them; both must accept."""

    first: str
    second: str


def weigh_exercise(world: World, state: State, decision: ProposeExercise) -> Terms | str:
    """The two states must be on speaking terms and not hostile."""
    relation = _friend(world, state, decision.to)
    if isinstance(relation, str):
        return relation
    other = world.states[decision.to]

    def hold(world: World, _record: int) -> Mapping[str, float]:
        _pay(world, state, other)
        step = world.setting.decisions.exercise_trust
        return {f"relations.{relation.name}.trust": relation.trust + step * (1.0 - relation.trust)}

    says = f"a joint exercise of {state.setting.label} and {other.setting.label}."
    return proposing(world, state, Proposal(state.name, [decision.to], decision, says, hold))


def weigh_training(world: World, state: State, decision: ProposeTraining) -> Terms | str:
    """One side must have something to teach."""
    relation = _friend(world, state, decision.to)
    if isinstance(relation, str):
        return relation
    other = world.states[decision.to]
    if state.setting.judicial_training == other.setting.judicial_training:
        return "Both are equally trained; neither could learn from the other."

    def train(world: World, _record: int) -> Mapping[str, float]:
        _pay(world, state, other)
        low, high = sorted((state, other), key=lambda one: one.setting.judicial_training)
        lead = high.setting.judicial_training - low.setting.judicial_training
        gained = world.setting.decisions.training_step * lead
        return {
            f"states.{low.name}.judicial_training": low.setting.judicial_training + gained,
            f"relations.{relation.name}.commitment": 1.0,
        }

    says = f"joint training of courts and staff of {state.setting.label} and {other.setting.label}."
    return proposing(world, state, Proposal(state.name, [decision.to], decision, says, train))


def weigh_mediation(world: World, state: State, decision: OfferMediation) -> Terms | str:
    """The mediator must be welcome to both, and there must be something to mend."""
    sides = (decision.first, decision.second)
    for side in sides:
        friend = _friend(world, state, side)
        if isinstance(friend, str):
            return friend
    relation = world.relations.get(relation_name(*sides))
    if relation is None or decision.first == decision.second:
        return "These are not two states that have a relation."
    if not (relation.ruptured or relation.strain or relation.setting.dispute):
        return "There is nothing to mediate between the two."
    if relation.setting.mediation >= 1.0:
        return "Both accept mediation in full already."

    def begin(world: World, _record: int) -> Mapping[str, float]:
        step = world.setting.decisions.mediation_step
        return {f"relations.{relation.name}.mediation": min(1.0, relation.setting.mediation + step)}

    first, second = (world.states[side].setting.label for side in sides)
    says = f"{first} and {second} let others mediate between them, as {state.setting.label} offers."
    return proposing(world, state, Proposal(state.name, [*sides], decision, says, begin))


def _friend(world: World, state: State, other: str) -> Relation | str:
    """The relation to a state with which one can do something together, or why one cannot."""
    relation = partner_in(world, state, other)
    if isinstance(relation, str) or relation.political >= 0.0:
        return relation
    return f"The relation with {world.states[other].setting.label} is too hostile for it."


def _pay(world: World, *states: State) -> None:
    for state in states:
        bill(state, "cooperation", world.setting.decisions.exercise_cost, world.clock.now)
