"""Cells move within a state and across its borders."""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.borders.ways import passed
from simulator.model.cells.state import Family
from simulator.model.kinds import BORDER_CROSSED, CELL_MOVED, EventKind
from simulator.model.mechanism import Mechanism
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar

if TYPE_CHECKING:
    from simulator.model.borders.ways import Way
    from simulator.model.cells.state import Cell
    from simulator.model.world import Zone


class Movement(Mechanism):
    """Cells leave their zone for another of the state, or cross a border beside it.

    Hazard:  mobility × (internal rate + Σ crossing rate × length × ease × (1 + urge)
             × (1 - border control of the state entered)^staff
             × (1 - patrol_stop × joint patrols × delivered joint operations / 4)), a year
    Reads:   borders and their status, which dated changes may alter; Way.urge; Relation
    Changes: Cell.zone, State.cells
    Records: CELL_MOVED, BORDER_CROSSED, CELL_DISPLACED
    """

    name = "movement"
    reads = frozenset({"borders", "movement", "relations", "states", "zones"})

    def start(self) -> None:
        self._ways: dict[Zone, list[Way]] = {zone: [] for zone in self.world.zones.values()}
        for way in self.world.ways:
            self._ways[way.start].append(way)
        self._set_out()
        self.world.formed.append(self._await_move)
        self.world.monthly.append(self._pass_month)
        for state in self.world.states.values():
            state.leak.listen(lambda _: self.refresh())

    def refresh(self) -> None:
        self._set_out()
        for state in self.world.states.values():
            for cell in state.cells:
                cell.waiting["movement"].reweigh(self._rate(cell.zone))

    def _pass_month(self) -> None:
        """Take up what has been made of ways across borders, where that has changed."""
        changed: set[Zone] = set()
        for zone, ways in self._ways.items():
            drives = [self._drive(way) for way in ways]
            if drives != self._drives[zone]:
                self._drives[zone] = drives
                self._routes[zone] = self._routes_from(zone)
                changed.add(zone)
        for state in {zone.state: None for zone in self._ways if zone in changed}:
            for cell in state.cells:
                if cell.zone in changed:
                    cell.waiting["movement"].reweigh(self._rate(cell.zone))

    def _drive(self, way: Way) -> tuple[float, float]:
        """By how much pressure raises crossing on a way, and what patrols let through."""
        return way.urge, self._unpatrolled(way)

    def _unpatrolled(self, way: Way) -> float:
        patrol = self.world.setting.borders[way.border].joint_patrol
        if patrol == 0.0:
            return 1.0
        here, there = way.start.state, way.end.state
        joint = self.world.delivered(here, there, Pillar.JOINT_OPERATIONS) / HIGHEST_LEVEL
        return 1.0 - self.world.setting.movement.patrol_stop * patrol * joint

    def _set_out(self) -> None:
        """Work out from each zone the zones within reach and the cumulative rates, a day."""
        within = self.world.setting.movement.internal_rate
        self._ordinary = {}
        for zone, ways in self._ways.items():
            scale = zone.setting.mobility / DAYS_PER_YEAR
            siblings = tuple(other for other in zone.state.zones if other is not zone)
            rate = within * scale / max(1, len(siblings))
            crossings = [self._crossing_rate(way) * scale for way in ways]
            self._ordinary[zone] = siblings, rate, crossings
        self._drives = {zone: [*map(self._drive, ways)] for zone, ways in self._ways.items()}
        self._routes = {zone: self._routes_from(zone) for zone in self._ways}

    def _crossing_rate(self, way: Way) -> float:
        """A year, without pressure and patrols, after status and border services."""
        parameters = self.world.setting.movement
        border = self.world.setting.borders[way.border]
        ease, staff = (
            (border.inward, border.first_staff)
            if way.inward
            else (border.outward, border.second_staff)
        )
        status = 1.0 if border.open else parameters.closed_factor
        open_length = border.length / 1000.0 * status * passed(way.end.state, staff)
        return parameters.crossing_rate * ease * open_length

    def _routes_from(self, zone: Zone) -> Routes:
        siblings, within, crossings = self._ordinary[zone]
        rates = [within] * len(siblings)
        urges = [0.0] * len(siblings)
        for rate, (urge, unpatrolled) in zip(crossings, self._drives[zone], strict=True):
            rates.append(rate * unpatrolled * (1.0 + urge))
            urges.append(urge)
        ends = [way.end for way in self._ways[zone]]
        return Routes((*siblings, *ends), tuple(accumulate(rates)), tuple(urges))

    def _rate(self, zone: Zone) -> float:
        cumulative = self._routes[zone].cumulative
        return cumulative[-1] if cumulative else 0.0

    def _await_move(self, cell: Cell) -> None:
        if cell.moves:
            exposure, choice, _ = cell.lot(f"movement/{cell.moves}")
        else:
            exposure, choice = cell.luck[Family.MOVE], cell.luck[Family.DESTINATION]
        cell.waiting["movement"] = cell.zone.state.time.add(
            exposure, self._rate(cell.zone), self._move, (cell, choice)
        )

    def _move(self, waited: tuple[Cell, float]) -> None:
        cell, luck = waited
        origin = cell.zone
        cell.moves += 1
        cell.zone, displaced = self._routes[origin].choose(luck)
        self._record(cell, origin, displaced=displaced)
        for listener in self.world.moved:
            listener(cell, origin)
        self._await_move(cell)

    def _record(self, cell: Cell, origin: Zone, *, displaced: bool) -> None:
        history = self.world.history
        here, there = cell.zone.state, origin.state
        moved = history.record(CELL_MOVED, here.number, cell, cell.formed_record)
        if here is not there:
            del there.cells[cell]
            here.cells[cell] = None
            history.record(BORDER_CROSSED, here.number, cell, moved, there.number)
            if displaced:
                history.record(EventKind.CELL_DISPLACED, there.number, cell, moved, here.number)


class Routes(NamedTuple):
    """Where a cell can go from a zone."""

    zones: tuple[Zone, ...]
    cumulative: tuple[float, ...]
    """The rates, a day, each with all before it."""
    urges: tuple[float, ...]
    """By how much pressure has raised each rate."""

    def choose(self, luck: float) -> tuple[Zone, bool]:
        """Where a cell's luck leads, and whether it would not have gone without pressure."""
        cumulative = self.cumulative
        target = luck * cumulative[-1]
        choice = min(bisect(cumulative, target), len(self.zones) - 1)
        begin = cumulative[choice - 1] if choice else 0.0
        ordinary = (cumulative[choice] - begin) / (1.0 + self.urges[choice])
        return self.zones[choice], target - begin > ordinary and self.urges[choice] > 0.0
