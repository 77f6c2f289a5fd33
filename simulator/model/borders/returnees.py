"""People who fought abroad come home; border services stop some, and few begin again."""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.borders.records import Records, looked_at, mean_staff
from simulator.model.kinds import EventKind, LeadSource
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.model.world import State, World

GAP, DELAY, SCREENED, JOINING, PLACE, GROUP = range(6)


class Returnees(Mechanism):
    """Everybody abroad returns at return_rate; the n-th to return to a state is always the same.

    Stopped: with the chance looked at × on record, as in screening, over all borders of the state
    Begins:  of the rest with `joining`, after an exponential time, with recruits in a cell that
             prepares `pace` times as fast and is `caution` as visible; on record, it gives a lead
    Where:   zones by population × hardship, groups by appeal
    Records: PEOPLE_RETURNED, RETURNEES_STOPPED, RETURNEES_JOINED; cells form, through World.form

    Attributes:
        stocks: The people abroad of each state.
    """

    name = "returnees"
    reads = frozenset({"borders", "institutions", "relations", "screening", "seats", "states"})

    def start(self) -> None:
        self.stocks = {state: Stock(self.world, state) for state in self.world.states.values()}
        self._records = Records(self.world)
        for stock in self.stocks.values():
            stock.take_up(self.world)
            self._await_next(stock)

    def refresh(self) -> None:
        self._records.refresh()
        for stock in self.stocks.values():
            stock.take_up(self.world)

    def _await_next(self, stock: Stock) -> None:
        stock.clock.add(stock.person()[GAP], 1.0, self._return, stock)

    def _return(self, stock: Stock) -> None:
        world = self.world
        state = stock.state
        luck = stock.person()
        name = f"{state.name}/returned {stock.returned}"
        stock.let_return()
        record = world.history.record(EventKind.PEOPLE_RETURNED, state.number, name, detail=1.0)
        known = self._records.known_from_abroad(state)
        if luck[SCREENED] < looked_at(state, stock.staff) * known:
            world.history.record(EventKind.RETURNEES_STOPPED, state.number, name, record, 1.0)
        elif luck[JOINING] < world.setting.returnees.joining:
            days = luck[DELAY] * world.setting.returnees.delay_months * DAYS_PER_MONTH
            person = Returnee(state, name, luck, on_record=luck[SCREENED] < known, record=record)
            state.time.wait(luck[DELAY], days, self._begin, person)
        self._await_next(stock)

    def _begin(self, person: Returnee) -> None:
        world = self.world
        state = person.state
        zones = state.zones
        zone = zones[
            drawn([z.setting.population * z.setting.hardship for z in zones], person.place)
        ]
        groups = world.setting.groups
        group = list(groups)[drawn([one.appeal for one in groups.values()], person.group)]
        record = world.history.record(
            EventKind.RETURNEES_JOINED, state.number, person.name, person.record, 1.0
        )
        cell = world.form(world.families[zone.name, group].branch(person.name), record)
        if cell is None:
            return
        parameters = world.setting.returnees
        cell.contribute(self.name, pace=parameters.pace, caution=parameters.caution)
        world.unsettle(cell)
        if person.on_record:
            world.lead(cell, state, LeadSource.BORDER, cell.formed_record)


class Stock:
    """One state's people abroad.

    Attributes:
        clock: The hazard of the next return.
        abroad: How many are still there.
        returned: How many have come home.
        staff: The staff at the state's borders, relative to today's.
    """

    __slots__ = ("_counted", "_luck", "abroad", "clock", "returned", "staff", "state")

    def __init__(self, world: World, state: State) -> None:
        self.state = state
        self.clock = HazardClock(world.clock, agenda=state.agenda)
        self.abroad = self._counted = state.setting.fighters_abroad
        self.returned = 0
        self.staff = 1.0
        self._luck = world.streams.table("returnees", state.name, exponentials=2, uniforms=4)

    def person(self) -> list[float]:
        """The luck of the next who returns."""
        return self._luck.row(self.returned)

    def let_return(self) -> None:
        """Let one come home."""
        self.abroad -= 1
        self.returned += 1
        self._follow()

    def take_up(self, world: World) -> None:
        """Let as many more or fewer be abroad as is said now, and staff be what it is."""
        counted = self.state.setting.fighters_abroad
        self.abroad = max(0, self.abroad + counted - self._counted)
        self._counted = counted
        self.staff = mean_staff(world, self.state)
        self._follow()

    def _follow(self) -> None:
        """Let the hazard follow the number abroad."""
        self.clock.set_rate(self.abroad * self.state.setting.return_rate / DAYS_PER_YEAR)


class Returnee:
    """Somebody who came home and will begin again.

    Attributes:
        on_record: Whether border services had a record, and missed the chance to use it.
        place, group: The luck of where, and under which group.
        record: The number of the event of the return.
    """

    __slots__ = ("group", "name", "on_record", "place", "record", "state")

    def __init__(
        self, state: State, name: str, luck: Sequence[float], *, on_record: bool, record: int
    ) -> None:
        self.state = state
        self.name = name
        self.place = luck[PLACE]
        self.group = luck[GROUP]
        self.on_record = on_record
        self.record = record


def drawn(weights: Sequence[float], luck: float) -> int:
    """Which of several a luck from 0 to 1 falls on, by their weights; the first if all are 0."""
    cumulative = list(accumulate(weights))
    return min(bisect(cumulative, luck * cumulative[-1]), len(weights) - 1)
