"""Cells lie low for a while when they feel pressure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.kinds import (
    CELL_DISRUPTED,
    CELL_DORMANT,
    CELL_WOKEN,
    EventKind,
)
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.kernel.hazards import Threshold
    from simulator.model.cells.state import Cell
    from simulator.model.world import Zone

FRIGHTS_PER_TABLE = 4


class Dormancy(Mechanism):
    """A cell may lie low after an operation in its zone, or when a linked cell is broken up.

    A cell that learns that it is known lies low for certain. Meanwhile it prepares at `pace` and
    is seen at `visibility` of what it was; the time is exponential.

    Reads:   Cell.links
    Changes: Cell.pace, Cell.caution
    Records: CELL_DORMANT, CELL_WOKEN
    """

    name = "dormancy"

    def start(self) -> None:
        world = self.world
        self._frights: dict[Cell, int] = {}
        world.operated.append(self._alarm_zone)
        world.ended.append(self._alarm_linked)
        world.alerted.append(self._hide)
        world.moved.append(self._carry_on)

    def _alarm_zone(self, zone: Zone, _: bool) -> None:
        chance = self.world.setting.dormancy.chance
        for cell in [cell for cell in zone.state.cells if cell.zone is zone]:
            self._frighten(cell, chance)

    def _alarm_linked(self, cell: Cell, kind: EventKind) -> None:
        self._frights.pop(cell, None)
        if kind is CELL_DISRUPTED:
            for linked in cell.links:
                if linked.active:
                    self._frighten(linked, self.world.setting.dormancy.linked_chance)

    def _frighten(self, cell: Cell, chance: float) -> None:
        exposure, luck = self._luck(cell)
        if luck < chance:
            self._rest(cell, exposure, cell.formed_record)

    def _luck(self, cell: Cell) -> tuple[float, float]:
        """The next fright's exponential for the rest and uniform for whether it comes to one."""
        number = self._frights.get(cell, 0)
        self._frights[cell] = number + 1
        page, column = divmod(number, FRIGHTS_PER_TABLE)
        table = cell.family.table(
            "dormancy", str(page), exponentials=FRIGHTS_PER_TABLE, uniforms=FRIGHTS_PER_TABLE
        )
        row = table.row(cell.number)
        return row[column], row[FRIGHTS_PER_TABLE + column]

    def _hide(self, cell: Cell, cause: int) -> None:
        self._rest(cell, self._luck(cell)[0], cause)

    def _rest(self, cell: Cell, exposure: float, cause: int) -> None:
        if self._resting(cell) is not None:
            return
        world = self.world
        parameters = world.setting.dormancy
        days = exposure * parameters.mean_days
        record = world.history.record(CELL_DORMANT, cell.zone.state.number, cell, cause)
        cell.contribute(self.name, parameters.pace, parameters.visibility)
        world.unsettle(cell)
        woken = (cell, record, days)
        cell.waiting[self.name] = cell.zone.state.time.add(days, 1.0, self._wake, woken)

    def _resting(self, cell: Cell) -> Threshold | None:
        threshold = cell.waiting.get(self.name)
        return threshold if threshold is not None and threshold.waiting else None

    def _carry_on(self, cell: Cell, _: Zone) -> None:
        threshold = self._resting(cell)
        if threshold is not None:
            threshold.move(cell.zone.state.time, threshold.weight)

    def _wake(self, woken: tuple[Cell, int, float]) -> None:
        cell, cause, days = woken
        self.world.history.record(CELL_WOKEN, cell.zone.state.number, cell, cause, days)
        cell.contribute(self.name)
        self.world.unsettle(cell)
