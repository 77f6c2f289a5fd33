"""Decisions between states: what one proposes, the others accept or decline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.decisions.decision import Decision, Terms

if TYPE_CHECKING:
    from simulator.model.decisions.docket import Proposal
    from simulator.model.world import State, World


@dataclass(frozen=True)
class Accept(Decision):
    """Accept a proposal, by its number."""

    proposal: int


@dataclass(frozen=True)
class Decline(Decision):
    """Decline a proposal, by its number."""

    proposal: int


def proposing(world: World, state: State, proposal: Proposal) -> Terms | str:
    """The terms of any proposal: it waits until all have accepted, one declines, or it lapses."""
    if any(one.subject == proposal.subject for one in proposals_of(world, state)):
        return "The same proposal is still waiting for an answer."
    rules = world.setting.decisions

    def put(world: World, record: int) -> None:
        proposal.number = world.docket.new_number()
        proposal.until = world.clock.now + rules.answer_days
        proposal.record = record
        world.docket.proposals[proposal.number] = proposal

    names = " and ".join(world.states[name].setting.label for name in proposal.to)
    says = f"{names} may accept: {proposal.says}"
    return Terms(says, {}, million=rules.talks_cost, start=put)


def proposals_of(world: World, state: State) -> list[Proposal]:
    """What a state has proposed and nobody has answered."""
    return [one for one in world.docket.proposals.values() if one.by == state.name]


def weigh_accept(world: World, state: State, decision: Accept) -> Terms | str:
    """What all have accepted takes effect after talks about its details."""
    proposal = _waiting(world, state, decision.proposal)
    if proposal is None:
        return _nobody_asks(state, decision.proposal)
    rules = world.setting.decisions
    last = proposal.to == [state.name]

    def sign(world: World, _record: int) -> None:
        proposal.to.remove(state.name)
        if not proposal.to:
            del world.docket.proposals[proposal.number]

    return Terms(
        f"Accepted: {proposal.says}" if last else f"Accepted, others must follow: {proposal.says}",
        proposal.values if last else {},
        million=rules.talks_cost,
        days=rules.talks_days if last else 0.0,
        cause=proposal.record,
        start=sign,
        act=proposal.act if last else None,
    )


def weigh_decline(world: World, state: State, decision: Decline) -> Terms | str:
    """One who declines ends a proposal for all."""
    proposal = _waiting(world, state, decision.proposal)
    if proposal is None:
        return _nobody_asks(state, decision.proposal)

    def end(world: World, _record: int) -> None:
        del world.docket.proposals[proposal.number]

    says = f"Declined, and nothing changes: {proposal.says}"
    return Terms(says, {}, cause=proposal.record, start=end)


def _waiting(world: World, state: State, number: int) -> Proposal | None:
    proposal = world.docket.proposals.get(number)
    return proposal if proposal is not None and state.name in proposal.to else None


def _nobody_asks(state: State, number: int) -> str:
    return f"No proposal {number} waits for {state.setting.label}; it may have lapsed."
