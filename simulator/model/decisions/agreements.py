"""Decisions on the four pillars: propose a level for a time, or suspend what is agreed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.model.decisions.decision import Decision, Terms
from simulator.model.decisions.docket import Proposal, Term
from simulator.model.decisions.proposals import proposing
from simulator.model.politics.agreements import permitted
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar
from simulator.model.setting import relation_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.model.politics.state import Relation
    from simulator.model.world import State, World

FRESH = 0.99  # Commitment above which nothing needs renewal.


@dataclass(frozen=True)
class Propose(Decision):
    """Propose a level of a pillar to another state, for a scope and some months; also a renewal.

    Attributes:
        to: The other state.
        pillar: Which pillar.
        level: From 0 to 4.
        months: After which it ends unless it is renewed.
        scope: The share of the services' work that the pair's agreements will cover.
    """

    to: str
    pillar: Pillar
    level: int
    months: int = 24
    scope: float = 1.0


@dataclass(frozen=True)
class Suspend(Decision):
    """Suspend what is agreed with another state, on one pillar or on all.

    Task forces and joint patrols end with joint operations.
    """

    other: str
    pillar: Pillar | None = None


def weigh_proposal(world: World, state: State, decision: Propose) -> Terms | str:
    """Two states that talk, a level that their relation carries, and something new."""
    relation = partner_in(world, state, decision.to)
    if isinstance(relation, str):
        return relation
    reason = _unsuitable(decision) or _beyond(world, relation, decision)
    if reason:
        return reason
    path = path_of(relation, decision.pillar)
    if _is_agreed(world, relation, decision):
        return f"That is agreed already: {name_of(decision.pillar)} at level {decision.level}."
    if world.docket.coming.get(path) == decision.level or _is_asked(world, state, decision):
        return "The two have just proposed or agreed the same; accept it, or wait for its effect."
    other = world.states[decision.to].setting.label
    says = (
        f"{name_of(decision.pillar)} between {state.setting.label} and {other} at level "
        f"{decision.level} for {decision.months} months, covering {decision.scope:.0%} of the "
        "services' work."
    )
    values = {path: decision.level, f"relations.{relation.name}.scope": decision.scope}

    def enact(world: World, record: int) -> Mapping[str, float]:
        key = (relation.name, decision.pillar)
        known = world.docket.terms.pop(key, None)
        before = known.before if known else world.setting.value(path)
        if decision.level > before:
            until = world.clock.now + decision.months * DAYS_PER_MONTH
            world.docket.terms[key] = Term(path, before, until, record)
        return {**values, f"relations.{relation.name}.commitment": 1.0}

    proposal = Proposal(state.name, [decision.to], decision, says, enact, values)
    return proposing(world, state, proposal)


def weigh_suspension(world: World, state: State, decision: Suspend) -> Terms | str:
    """One side is enough to suspend, after notice."""
    relation = world.relations.get(relation_name(state.name, decision.other))
    if relation is None:
        return f"{state.setting.label} has no relation with {decision.other!r}."
    pillars = Pillar if decision.pillar is None else (decision.pillar,)
    paths = [path_of(relation, pillar) for pillar in pillars]
    if Pillar.JOINT_OPERATIONS in pillars:
        paths += _work_between(world, relation)
    agreed = [path for path in paths if world.setting.value(path) > 0]
    if not agreed:
        return "Nothing is agreed there that could be suspended."
    what = "all cooperation" if decision.pillar is None else name_of(decision.pillar)
    other = world.states[decision.other].setting.label
    return Terms(
        f"{state.setting.label} suspends {what.lower()} with {other}.",
        dict.fromkeys(agreed, 0),
        days=world.setting.decisions.notice_days,
    )


def partner_in(world: World, state: State, other: str) -> Relation | str:
    """The relation to another state to which one can talk, or why one cannot."""
    if other not in world.states or other == state.name:
        return f"{other!r} is no other state."
    relation = world.relation(state, world.states[other])
    label = world.states[other].setting.label
    if relation is None:
        return f"{state.setting.label} has no relation with {label}."
    if relation.ruptured:
        return f"{state.setting.label} and {label} have cut their ties and do not talk."
    return relation


def path_of(relation: Relation, pillar: Pillar) -> str:
    """The path of the agreed level."""
    return f"relations.{relation.name}.{pillar.name.lower()}"


def name_of(pillar: Pillar) -> str:
    """The pillar in words."""
    return pillar.name.replace("_", " ").capitalize()


def _unsuitable(decision: Propose) -> str | None:
    if not 0 <= decision.level <= HIGHEST_LEVEL or decision.level != int(decision.level):
        return f"Levels are whole numbers from 0 to {HIGHEST_LEVEL}."
    if decision.months < 1:
        return "An agreement lasts for a month at least."
    if not 0.0 < decision.scope <= 1.0:
        return "The scope is a share of the services' work, above 0 and at most 1."
    return None


def _beyond(world: World, relation: Relation, decision: Propose) -> str | None:
    carried = permitted(world.setting.agreements, relation)
    if decision.level > carried:
        return f"The two states' relation carries no more than level {int(carried)}."
    return None


def _is_agreed(world: World, relation: Relation, decision: Propose) -> bool:
    """Whether the same is agreed without an end, and nothing needs renewal."""
    same = world.setting.value(path_of(relation, decision.pillar)) == decision.level
    lasting = (relation.name, decision.pillar) not in world.docket.terms
    fresh = relation.commitment > FRESH and relation.setting.scope == decision.scope
    return same and lasting and fresh


def _is_asked(world: World, state: State, decision: Propose) -> bool:
    """Whether the other side waits for an answer to the same proposal."""
    return any(
        one.by == decision.to and one.subject == replace(decision, to=state.name)
        for one in world.docket.waiting_for(state.name)
    )


def _work_between(world: World, relation: Relation) -> list[str]:
    """The paths of what services of two states do together along their border."""
    return [
        f"borders.{way.border}.{work}"
        for way in world.ways
        if {way.start.state.name, way.end.state.name} == set(relation.sides()) and not way.inward
        for work in ("task_force", "joint_patrol")
    ]
