"""The decision to pass a lead on by hand, whatever the services would have done of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.decisions.agreements import partner_in
from simulator.model.decisions.decision import Decision, Terms
from simulator.model.intelligence.sharing import at_level, legal_gap
from simulator.model.intelligence.state import Lead
from simulator.model.kinds import (
    CELL_DETECTED,
    LEAD_RECEIVED,
    LEAD_RECOGNISED,
    LEAD_SHARED,
    LeadSource,
)
from simulator.model.politics.pillars import Pillar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.model.world import State, World

# Leads about nobody take their luck by number; those passed on do not take that of others.
FIRST_PAGE = 2000


@dataclass(frozen=True)
class PassLead(Decision):
    """Pass a lead on to another state; the services trust each other more, and it may get out.

    Attributes:
        lead: Which of the leads that the state has received, in order, counted from 1.
        to: The other state.
    """

    lead: int
    to: str


def weigh_passing(world: World, state: State, decision: PassLead) -> Terms | str:
    """A lead that one holds, to a state with which one talks, and only once."""
    relation = partner_in(world, state, decision.to)
    if isinstance(relation, str):
        return relation
    lead = lead_of(world, state, decision.lead)
    if lead is None:
        return f"{state.setting.label} has received no lead {decision.lead}."
    receiver = world.states[decision.to]
    if _is_passed(world, lead, receiver):
        return f"{receiver.setting.label} has been told already."

    def share(world: World, record: int) -> None:
        gain = world.setting.sharing.trust_gain
        relation.trust += gain * (1.0 - relation.trust)
        shared = world.history.record(LEAD_SHARED, state.number, lead, record, receiver.number)
        if lead.cell is not None:
            for listener in world.shared:
                listener(lead.cell, state, receiver, shared)

    def deliver(world: World, record: int) -> Mapping[str, float]:
        _deliver(world, lead, receiver, record)
        return {}

    rules = world.setting.sharing
    delays = (rules.delay_1, rules.delay_1, rules.delay_2, rules.delay_3, rules.delay_4)
    days = at_level(delays, relation.level(Pillar.INFORMATION_SHARING))
    return Terms(
        f"{state.setting.label} passes its lead {decision.lead} on to {receiver.setting.label}.",
        {},
        days=days * (1.0 + rules.legal_delay * legal_gap(relation)),
        cause=lead.record,
        start=share,
        act=deliver,
    )


def lead_of(world: World, state: State, number: int) -> Lead | None:
    """One of the leads that a state has received, in order, counted from 1."""
    received = (
        event for event in world.history.events(LEAD_RECEIVED) if event.place == state.number
    )
    found = next((event for place, event in enumerate(received, 1) if place == number), None)
    return None if found is None else found.subject


def _is_passed(world: World, lead: Lead, receiver: State) -> bool:
    """Whether the same state has been told of it, by hand or by the services themselves."""
    told: list[object] = [lead]
    # Whoever has not taken a lead for true does not know what it is about.
    if lead.cell is not None and _is_taken_for_true(world, lead):
        told.append(lead.cell)
    return any(
        event.place == lead.holder.number
        and event.detail == receiver.number
        and event.subject in told
        for event in world.history.events(LEAD_SHARED)
    )


def _is_taken_for_true(world: World, lead: Lead) -> bool:
    return world.history.event(lead.record).kind in (CELL_DETECTED, LEAD_RECOGNISED)


def _deliver(world: World, lead: Lead, receiver: State, record: int) -> None:
    """Let the lead arrive; what is told of a cell that is no more is about nobody."""
    cell = lead.cell if lead.cell is not None and lead.cell.active else None
    key = (LeadSource.PARTNER, receiver.number)
    if cell is None:
        page = FIRST_PAGE + world.docket.passed
        world.docket.passed += 1
    else:
        page = cell.sightings.get(key, 0)
        cell.sightings[key] = page + 1
    told = Lead(cell, receiver, LeadSource.PARTNER, page, world.clock.now)
    told.told = lead
    shared = [event.number for event in world.history.events(LEAD_SHARED) if event.cause == record]
    world.receive(told, shared[-1] if shared else record)
