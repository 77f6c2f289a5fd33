"""The one way in which anybody decides anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.model.decisions.decision import Decided, Refused
from simulator.model.decisions.handlers import HANDLERS, OF_PARTNERS
from simulator.model.kinds import EventKind
from simulator.model.resources.costs import more_a_year
from simulator.model.resources.resources import bill

if TYPE_CHECKING:
    from collections.abc import Generator

    import simpy

    from simulator.model.decisions.decision import Decision, Terms
    from simulator.model.world import World


ABROAD = -1
"""Where a partner decides: in no state."""


def weigh(world: World, seat: str, decision: Decision) -> Terms | str:
    """What a decision would mean, or why it cannot be taken, without taking it."""
    wrong = _wrong_seat(world, seat, decision)
    if wrong:
        return wrong
    if "decisions" in world.setting.off:
        return "Decisions are switched off in this scenario."
    terms = _terms(world, seat, decision)
    if not isinstance(terms, str) and terms.values and terms.act is None:
        # What another state has decided, this one does not know before it is in force.
        coming, deciders = world.docket.coming, world.docket.deciders
        own = {path: value for path, value in coming.items() if deciders[path] == seat}
        if all(own.get(path) == value for path, value in terms.values.items()):
            return f"That is decided already and takes its time: {terms.says}"
    return terms


def _wrong_seat(world: World, seat: str, decision: Decision) -> str | None:
    if type(decision) in OF_PARTNERS:
        is_partner = seat in world.setting.partners
        return None if is_partner else f"{seat!r} is no partner outside the region."
    return None if seat in world.states else f"{seat!r} is no state of this scenario."


def _terms(world: World, seat: str, decision: Decision) -> Terms | str:
    kind = type(decision)
    if kind in OF_PARTNERS:
        return OF_PARTNERS[kind](world, seat, decision)
    return HANDLERS[kind](world, world.states[seat], decision)


def decide(world: World, seat: str, decision: Decision, why: str = "") -> Decided | Refused:
    """Take a decision in a state's or partner's name, now; it acts after its delay.

    What partners spend is no part of the model: they are not billed.

    Args:
        world: The world at the present moment.
        seat: The name of the state, or of the partner.
        decision: What is decided.
        why: Why, for the record.
    """
    terms = weigh(world, seat, decision)
    if isinstance(terms, str):
        return _refuse(world, seat, decision, terms, why)
    state = world.states.get(seat)
    yearly = more_a_year(world.setting, seat, terms.values) if state else 0.0
    record = len(world.history)
    decided = Decided(seat, decision, terms.says, why, terms.million, yearly, terms.days, record)
    place = state.number if state else ABROAD
    world.history.record(EventKind.DECIDED, place, decided, terms.cause, terms.million)
    if state is not None:
        bill(state, terms.heading, terms.million, world.clock.now)
    if terms.start is not None:
        terms.start(world, record)
    world.docket.coming |= terms.values
    world.docket.deciders |= dict.fromkeys(terms.values, seat)
    if terms.days > 0.0:
        world.clock.process(_later(world, terms, record))
    else:
        _act(world, terms, record)
    return decided


def _refuse(world: World, seat: str, decision: Decision, says: str, why: str) -> Refused:
    refused = Refused(seat, decision, says, why)
    number = world.states[seat].number if seat in world.states else ABROAD
    world.history.record(EventKind.DECISION_REFUSED, number, refused)
    return refused


def _later(world: World, terms: Terms, record: int) -> Generator[simpy.Event, Any, None]:
    yield world.clock.wait(terms.days)
    _act(world, terms, record)


def _act(world: World, terms: Terms, record: int) -> None:
    for path, value in terms.values.items():
        if world.docket.coming.get(path) == value:
            del world.docket.coming[path]
    values = terms.act(world, record) if terms.act else terms.values
    if values:
        # What a partner has withdrawn meanwhile is not to be had any more.
        offered = world.docket.offered
        values = {path: min(value, offered.get(path, value)) for path, value in values.items()}
        world.change_values(values, terms.says, record)
