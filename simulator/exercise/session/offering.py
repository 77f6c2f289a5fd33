"""What a state could decide now, with what it costs, how long it takes and what it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.session.coding import encoded
from simulator.model.decisions.abroad import (
    OFFERS,
    AcceptOffer,
    CloseBorder,
    OpenBorder,
    RefuseOffer,
)
from simulator.model.decisions.agreements import Propose, Suspend, partner_in, path_of
from simulator.model.decisions.border_work import ProposePatrols, ProposeTaskForce, StaffBorder
from simulator.model.decisions.capacity import MEASURES, STAFF, SetMeasure, SetStaff
from simulator.model.decisions.deciding import weigh
from simulator.model.decisions.funding import BOUGHT, FundHeading
from simulator.model.decisions.helping import OfferHelp, WithdrawHelp
from simulator.model.decisions.joint import OfferMediation, ProposeExercise, ProposeTraining
from simulator.model.decisions.proposals import Accept, Decline
from simulator.model.decisions.provision import AdoptTool, FundProgramme
from simulator.model.decisions.ties import CutTies, ProposeTies
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar
from simulator.model.resources.costs import more_a_year, programmes_of, yearly_costs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from simulator.model.decisions.decision import Decision
    from simulator.model.world import State, World

STEPS = (0.0, 0.5, 1.0)
MORE_OR_LESS = (0.8, 1.25)
POSTURES = (0.5, 1.0, 2.0)
LEVELS = (0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True)
class Offer:
    """A decision that a state could take now.

    Attributes:
        state: Who would decide, a state or a partner outside the region.
        kind: The kind of decision, by name.
        decision: The decision, as `Session.decide` takes it.
        says: What it does, in a sentence; if it is refused, why.
        million: What it costs once.
        yearly: What it changes in the yearly cost of the state's measures, in million; of a
            proposed level, what it would change once it is in force.
        days: How long it takes until it acts.
        possible: Whether it can be taken.
    """

    state: str
    kind: str
    decision: Decision
    says: str
    million: float
    yearly: float
    days: float
    possible: bool = True

    @property
    def written(self) -> Mapping[str, Any]:
        """The decision as JSON has it."""
        return encoded(self.decision)


def offer(world: World, state: str, decision: Decision) -> Offer:
    """What a decision would mean, or why it cannot be taken."""
    kind = type(decision).__name__
    terms = weigh(world, state, decision)
    if isinstance(terms, str):
        return Offer(state, kind, decision, terms, 0.0, 0.0, 0.0, possible=False)
    is_state = state in world.states
    values = terms.values or _once_in_force(world, state, decision)
    yearly = more_a_year(world.setting, state, values) if is_state else 0.0
    return Offer(state, kind, decision, terms.says, terms.million, yearly, terms.days)


def offers_of(world: World, name: str) -> Iterator[Offer]:
    """The decisions that a state or partner can take now, in whole steps.

    Any value between can be decided as well.
    """
    for decision in _possible(world, name):
        found = offer(world, name, decision)
        if found.possible:
            yield found


def _possible(world: World, name: str) -> Iterator[Decision]:
    state = world.states.get(name)
    if state is None:
        yield from _help(world, name)
        return
    for make in _MAKING:
        yield from make(world, state)


def _help(world: World, partner: str) -> Iterator[Decision]:
    for tie in world.ties.values():
        if tie.partner == partner:
            for what in OFFERS:
                for level in range(HIGHEST_LEVEL + 1):
                    yield OfferHelp(tie.state, what, level)
                    yield WithdrawHelp(tie.state, what, level)


def _once_in_force(world: World, state: str, decision: Decision) -> Mapping[str, float]:
    """What a proposed level changes once both have agreed and signed."""
    if not isinstance(decision, Propose):
        return {}
    relation = partner_in(world, world.states[state], decision.to)
    if isinstance(relation, str):
        return {}
    scope = f"relations.{relation.name}.scope"
    return {path_of(relation, decision.pillar): decision.level, scope: decision.scope}


def _answers(world: World, state: State) -> Iterator[Decision]:
    for one in world.docket.waiting_for(state.name):
        yield Accept(one.number)
        yield Decline(one.number)


def _agreements(_: World, state: State) -> Iterator[Decision]:
    for relation in state.relations:
        other = relation.other(state.name)
        for pillar in Pillar:
            for level in range(1, HIGHEST_LEVEL + 1):
                yield Propose(other, pillar, level)
            yield Suspend(other, pillar)
        yield Suspend(other)


def _deeds(world: World, state: State) -> Iterator[Decision]:
    others = [relation.other(state.name) for relation in state.relations]
    for kind in (ProposeExercise, ProposeTraining, ProposeTaskForce, ProposePatrols, ProposeTies):
        yield from (kind(other) for other in others)
    for relation in world.relations.values():
        if state.name not in relation.sides():
            yield OfferMediation(*relation.sides())
    yield from (CutTies(other) for other in others)


def _capacity(_: World, state: State) -> Iterator[Decision]:
    for kind in STAFF:
        now: int = getattr(state.setting, kind)
        for factor in MORE_OR_LESS:
            number = round(now * factor)
            yield SetStaff(kind, number if number != now else max(0, now + (factor > 1.0) * 2 - 1))
    for measure in MEASURES:
        levels = POSTURES if measure == "posture" else LEVELS
        yield from (SetMeasure(measure, level) for level in levels)


def _money(world: World, state: State) -> Iterator[Decision]:
    costs = yearly_costs(world.setting, state.name)
    for heading in BOUGHT:
        yield from (FundHeading(heading, round(costs[heading] * one, 3)) for one in MORE_OR_LESS)


def _provision(world: World, state: State) -> Iterator[Decision]:
    for name in programmes_of(world.setting, state.name):
        yield from (FundProgramme(name, level) for level in STEPS)
    for one in world.setting.equipment.values():
        if one.state == state.name:
            yield from (AdoptTool(one.tool, level) for level in STEPS)


def _borders(world: World, state: State) -> Iterator[Decision]:
    own = {zone.name for zone in state.zones}
    for name, border in world.setting.borders.items():
        if not own.isdisjoint((border.first, border.second)):
            yield OpenBorder(name)
            yield CloseBorder(name)
            yield from (StaffBorder(name, staff) for staff in POSTURES)


def _partners(_: World, state: State) -> Iterator[Decision]:
    for tie in state.ties:
        for what in OFFERS:
            yield AcceptOffer(tie.partner, what)
            yield RefuseOffer(tie.partner, what)


_MAKING: tuple[Callable[[World, State], Iterator[Decision]], ...] = (
    _answers,
    _agreements,
    _deeds,
    _capacity,
    _money,
    _provision,
    _borders,
    _partners,
)
