"""Cells lie low for a while when they feel pressure."""

from __future__ import annotations

from math import log1p
from typing import TYPE_CHECKING

from simulator.kernel.hazards import HazardClock
from simulator.model.cells.state import Cell, Family
from simulator.model.kinds import (
    CELL_DISRUPTED,
    CELL_DORMANT,
    CELL_WOKEN,
    EventKind,
)
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.world import Zone

CALM = "calm"

# The hazard of a certain fright would be infinite; this one leaves one cell in 10^12 calm.
NEARLY_CERTAIN = 1.0 - 1e-12


class Dormancy(Mechanism):
    """A cell may lie low after an operation in its zone, or when a linked cell is broken up.

    A fright that works with a chance is a hazard of -log(1 - chance) at once, which adds up until
    the cell's luck is reached. A cell that learns that it is known lies low for certain. Meanwhile
    it prepares at `pace` and is seen at `visibility` of what it was; the time is exponential.

    Reads:   Cell.links
    Changes: Cell.pace, Cell.caution
    Records: CELL_DORMANT, CELL_WOKEN
    """

    name = "dormancy"

    def start(self) -> None:
        world = self.world
        self._frights = {
            zone: HazardClock(world.clock, agenda=zone.state.agenda)
            for zone in world.zones.values()
        }
        self._rests: dict[Cell, int] = {}
        world.formed.append(self._stay_calm)
        world.operated.append(self._alarm_zone)
        world.ended.append(self._alarm_linked)
        world.alerted.append(self._hide)
        world.moved.append(self._carry_on)

    def _alarm_zone(self, zone: Zone, _: bool) -> None:
        self._frights[zone].jump(fright(self.world.setting.dormancy.chance))

    def _alarm_linked(self, cell: Cell, kind: EventKind) -> None:
        self._rests.pop(cell, None)
        if kind is not CELL_DISRUPTED:
            return
        for linked in cell.links:
            calm = linked.waiting.get(CALM)
            if calm is not None and calm.waiting:
                left = calm.remaining - fright(self.world.setting.dormancy.linked_chance)
                calm.cancel()
                if left > 0.0:
                    self._wait_for_frights(linked, left)
                else:
                    self._lie_low(linked)

    def _luck(self, cell: Cell) -> tuple[float, float]:
        """How much frightens the cell this time, and for how long: unit exponentials."""
        rests = self._rests.get(cell, 0)
        if rests == 0:
            later = cell.later
            return later[Family.FRIGHT], later[Family.REST]
        frightened, rest, _ = cell.lot(f"dormancy/{rests}")
        return frightened, -log1p(-rest)

    def _stay_calm(self, cell: Cell) -> None:
        self._wait_for_frights(cell, self._luck(cell)[0])

    def _wait_for_frights(self, cell: Cell, exposure: float) -> None:
        cell.waiting[CALM] = self._frights[cell.zone].add(exposure, 1.0, self._lie_low, cell)

    def _hide(self, cell: Cell, cause: int) -> None:
        if cell.waiting[CALM].waiting:
            cell.waiting[CALM].cancel()
            self._rest(cell, cause)

    def _lie_low(self, cell: Cell) -> None:
        self._rest(cell, cell.formed_record)

    def _rest(self, cell: Cell, cause: int) -> None:
        world = self.world
        parameters = world.setting.dormancy
        luck = self._luck(cell)[1]
        days = luck * parameters.mean_days
        self._rests[cell] = self._rests.get(cell, 0) + 1
        record = world.history.record(CELL_DORMANT, cell.zone.state.number, cell, cause)
        cell.contribute(self.name, parameters.pace, parameters.visibility)
        world.unsettle(cell)
        woken = (cell, record, days)
        cell.waiting[self.name] = cell.zone.state.time.wait(luck, days, self._wake, woken)

    def _carry_on(self, cell: Cell, _: Zone) -> None:
        calm = cell.waiting[CALM]
        if calm.waiting:
            calm.move(self._frights[cell.zone], calm.weight)
        else:
            rest = cell.waiting[self.name]
            rest.move(cell.zone.state.time, rest.weight)

    def _wake(self, woken: tuple[Cell, int, float]) -> None:
        cell, cause, days = woken
        self.world.history.record(CELL_WOKEN, cell.zone.state.number, cell, cause, days)
        cell.contribute(self.name)
        self.world.unsettle(cell)
        self._stay_calm(cell)


def fright(chance: float) -> float:
    """The hazard, at once, that works with a chance."""
    return -log1p(-min(chance, NEARLY_CERTAIN))
