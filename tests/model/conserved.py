"""What must add up at the end of any run: cells, people, leads and money."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.borders.returnees import Returnees
from simulator.model.kinds import EventKind
from simulator.model.prevention.referral import Referral
from simulator.model.resources.costs import HEADINGS, STAFF, spent
from tests.model.telling import ENDS, cells, received

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from simulator.kernel.history import Event
    from simulator.model.cells.state import Cell
    from simulator.model.places import State
    from simulator.model.world import World

LEAD_ENDS = (
    EventKind.LEAD_RECOGNISED,
    EventKind.CELL_DETECTED,
    EventKind.LEAD_EXPIRED,
    EventKind.LEAD_DISMISSED,
)


def assert_conserved(world: World) -> None:
    """Claim that nothing is lost and nothing comes from nowhere.

    Args:
        world: A world whose time is over, and which has not been dismantled.
    """
    check_cells(world)
    check_states(world)
    check_groups(world)
    check_members(world)
    check_arrested(world)
    check_leads(world)
    check_referred(world)
    check_returned(world)
    check_money(world)


def check_cells(world: World) -> None:
    """Formed = active + attacked + broken up + dissolved, each cell once."""
    formed = Counter(cells(world.history))
    ended = Counter(event.subject for event in world.history.events(*ENDS))
    active = Counter(active_cells(world))

    assert formed == ended + active
    assert max(formed.values(), default=1) == 1
    assert all(cell.active == (cell in active) for cell in formed)


def check_states(world: World) -> None:
    """Each state has the cells that came and neither left nor ended."""
    balance: Counter[int] = Counter()
    for event in world.history.events(
        EventKind.CELL_FORMED, EventKind.BORDER_CROSSED, EventKind.CELL_DISPLACED, *ENDS
    ):
        if event.kind == EventKind.BORDER_CROSSED:
            balance[int(event.detail)] -= 1
        if event.kind in (EventKind.CELL_FORMED, EventKind.BORDER_CROSSED):
            balance[event.place] += 1
        elif event.kind in ENDS:
            balance[event.place] -= 1
    for state in world.states.values():
        assert len(state.cells) == balance[state.number]
        assert all(cell.zone.state is state for cell in state.cells)


def check_groups(world: World) -> None:
    """Each group has what formed under it and came over, less what went over and ended."""
    formed = cells(world.history)
    defected = {event.subject for event in world.history.events(EventKind.CELL_DEFECTED)}
    went = [cell for cell in formed if cell.group != cell.family.group]
    balance = Counter(cell.family.group for cell in formed)
    balance.subtract(cell.family.group for cell in went)
    balance.update(cell.group for cell in went)
    balance.subtract(event.subject.group for event in world.history.events(*ENDS))

    assert defected.issuperset(went)
    assert +balance == Counter(cell.group for cell in active_cells(world))
    assert min(balance.values(), default=0) >= 0


def check_members(world: World) -> None:
    """People come by forming, joining and going back; they divide, and go with their cell."""
    history = world.history
    went_back = {event.number: event for event in history.events(EventKind.PEOPLE_RELAPSED)}
    formed = list(history.events(EventKind.CELL_FORMED))
    for event in formed:
        went_back.pop(event.cause, None)  # They formed a cell, and are counted in it.
    came = people(formed) + people(went_back.values())
    came += sum(1 for _ in history.events(EventKind.MEMBER_JOINED))
    came -= people(history.events(EventKind.CELL_DIVIDED))
    ended = [event.subject for event in history.events(*ENDS)]

    assert came == sum(cell.members for cell in (*ended, *active_cells(world)))
    for event in history.events(EventKind.CELL_DISRUPTED):
        assert 0 <= event.detail <= event.subject.members


def check_arrested(world: World) -> None:
    """Arrested = waiting for a verdict + convicted + acquitted; who is free was in custody."""
    if {"justice", "interdiction"} & world.setting.off:
        return
    history = world.history
    charged = {event.number: event for event in history.events(EventKind.TRIAL_AWAITED)}
    arrested = people(history.events(EventKind.CELL_DISRUPTED))
    assert people(charged.values()) == arrested
    for event in history.events(EventKind.TRIAL_ENDED):
        del charged[event.cause]
    convicted, acquitted, released, relapsed = (
        people(history.events(kind))
        for kind in (
            EventKind.SUSPECTS_CONVICTED,
            EventKind.SUSPECTS_ACQUITTED,
            EventKind.PEOPLE_RELEASED,
            EventKind.PEOPLE_RELAPSED,
        )
    )

    assert arrested == people(charged.values()) + convicted + acquitted
    assert 0 <= released <= convicted
    assert 0 <= relapsed <= released + acquitted
    courts = [state.courts for state in world.states.values()]
    assert len(charged) == sum(one.busy + one.waiting for one in courts)


def check_leads(world: World) -> None:
    """Received = expired + dismissed + recognised + with the analysts, each lead once."""
    history = world.history
    arrived = Counter(event.subject for event in history.events(EventKind.LEAD_RECEIVED))
    ended = Counter(received(history, event).subject for event in history.events(*LEAD_ENDS))
    pending = arrived - ended

    assert max(arrived.values(), default=1) == 1
    assert ended <= arrived
    for state in world.states.values():
        waiting = sum(lead.holder is state for lead in pending)
        assert waiting == state.analysts.busy + state.analysts.waiting


def check_referred(world: World) -> None:
    """Referred = mentored + lapsed + waiting + with a mentor, each person once."""
    history = world.history
    referred = named(history.events(EventKind.PERSON_REFERRED))
    over = named(history.events(EventKind.PERSON_MENTORED, EventKind.REFERRAL_LAPSED))
    desks = [desk for one in world.mechanisms if isinstance(one, Referral) for desk in one._desks]
    places = {id(desk.places): desk.places for desk in desks}.values()

    assert max(referred.values(), default=1) == 1
    assert over <= referred
    assert (referred - over).total() == sum(one.busy + one.waiting for one in places)


def check_returned(world: World) -> None:
    """Who returned is no longer abroad, and is stopped, begins again, or does neither."""
    returned = named(world.history.events(EventKind.PEOPLE_RETURNED))
    answered = named(world.history.events(EventKind.RETURNEES_STOPPED, EventKind.RETURNEES_JOINED))

    assert max(returned.values(), default=1) == 1
    assert answered <= returned
    for mechanism in world.mechanisms:
        if isinstance(mechanism, Returnees):
            stocks = mechanism.stocks.values()
            assert returned.total() == sum(stock.returned for stock in stocks)
            assert min(stock.abroad for stock in stocks) >= 0


def check_money(world: World) -> None:
    """Nobody spends on staff what other measures have spent; what was decided is billed."""
    if "resources" in world.setting.off:
        return
    for state in world.states.values():
        staff = sum(state.costs[heading] for heading in STAFF)
        total = sum(spent(state.costs, heading) for heading in HEADINGS)
        assert staff >= 0.0
        assert total <= max(state.setting.budget, total - staff) * (1.0 + 1e-9)
        check_bills(world, state)


def check_bills(world: World, state: State) -> None:
    """What a state decided in the last year is what it pays for, besides common exercises."""
    since = world.clock.now - DAYS_PER_YEAR
    decided = sum(
        event.detail
        for event in world.history.events(EventKind.DECIDED)
        if event.place == state.number and event.day > since
    )
    billed = sum(million for _, million, until in state.bills if until > world.clock.now)
    exercise = world.setting.decisions.exercise_cost
    common = (billed - decided) / exercise if exercise else 0.0
    assert abs(common - round(common)) < 1e-6
    assert round(common) >= 0


def active_cells(world: World) -> list[Cell]:
    """Give the cells that are active when time is over."""
    return [cell for state in world.states.values() for cell in state.cells]


def named(events: Iterable[Event]) -> Counter[Hashable]:
    """Count events by the person they are about."""
    return Counter(getattr(event.subject, "name", event.subject) for event in events)


def people(events: Iterable[Event]) -> int:
    """Add up the people whom events count."""
    return int(sum(event.detail for event in events))
