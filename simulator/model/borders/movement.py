"""Cells move within a state and across its borders."""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.cells.state import Family
from simulator.model.kinds import BORDER_CROSSED, CELL_MOVED
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.entities import BorderSetting
    from simulator.model.world import Zone


class Movement(Mechanism):
    """Cells leave their zone for another of the state, or cross a border beside it.

    Hazard:  mobility × (internal rate + crossing rate × length × ease
             × (1 - border control of the state entered)), a year
    Reads:   borders and their status, which dated changes may alter
    Changes: Cell.zone, State.cells
    Records: CELL_MOVED
    """

    name = "movement"

    def start(self) -> None:
        self._routes = self._all_routes()
        self.world.formed.append(self._await_move)
        for state in self.world.states.values():
            state.leak.listen(lambda _: self.refresh())

    def refresh(self) -> None:
        self._routes = self._all_routes()
        for state in self.world.states.values():
            for cell in state.cells:
                cell.waiting["movement"].reweigh(self._rate(cell.zone))

    def _all_routes(self) -> dict[Zone, tuple[tuple[Zone, ...], tuple[float, ...]]]:
        """From each zone the zones within reach and the cumulative rates, a day."""
        routes = {}
        for zone in self.world.zones.values():
            rates = self._rates_from(zone)
            routes[zone] = (tuple(rates), tuple(accumulate(rates.values())))
        return routes

    def _rates_from(self, zone: Zone) -> dict[Zone, float]:
        parameters = self.world.setting.movement
        siblings = [other for other in zone.state.zones if other is not zone]
        rates = {other: parameters.internal_rate / len(siblings) for other in siblings}
        for border in self.world.setting.borders.values():
            for start, end, ease in (
                (border.first, border.second, border.outward),
                (border.second, border.first, border.inward),
            ):
                if start == zone.name and end in self.world.zones:
                    other = self.world.zones[end]
                    crossing = parameters.crossing_rate * ease * self._openness(border, other)
                    rates[other] = rates.get(other, 0.0) + crossing
        scale = zone.setting.mobility / DAYS_PER_YEAR
        return {other: rate * scale for other, rate in rates.items()}

    def _openness(self, border: BorderSetting, entered: Zone) -> float:
        """How many thousand kilometres lie open, after status and border control."""
        status = 1.0 if border.open else self.world.setting.movement.closed_factor
        state = entered.state
        passed = (1.0 - state.setting.border_control) * state.leak.value
        return border.length / 1000.0 * status * passed

    def _rate(self, zone: Zone) -> float:
        cumulative = self._routes[zone][1]
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
        zones, cumulative = self._routes[cell.zone]
        choice = bisect(cumulative, luck * cumulative[-1])
        origin = cell.zone
        cell.moves += 1
        cell.zone = zones[min(choice, len(zones) - 1)]
        self._record(cell, origin)
        for listener in self.world.moved:
            listener(cell, origin)
        self._await_move(cell)

    def _record(self, cell: Cell, origin: Zone) -> None:
        history = self.world.history
        here, there = cell.zone.state, origin.state
        moved = history.record(CELL_MOVED, here.number, cell, cell.formed_record)
        if here is not there:
            del there.cells[cell]
            here.cells[cell] = None
            history.record(BORDER_CROSSED, here.number, cell, moved, there.number)
