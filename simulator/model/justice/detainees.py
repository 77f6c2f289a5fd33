"""Detainees tell of cells that are linked to theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.kinds import LeadSource
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.operations.state import Case
    from simulator.model.world import State


class Detainees(Mechanism):
    """The state that made arrests may learn of each active cell linked to the one broken up.

    Chance:  1 - (1 - chance)^(arrested × posture) for each linked cell, since who has watched for
             longer knows what to ask; the time is exponential
    Reads:   Cell.links
    Records: LEAD_RECEIVED
    """

    name = "detainees"

    def start(self) -> None:
        self.world.arrested.append(self._question)

    def _question(self, cell: Cell, case: Case, arrested: int) -> None:
        parameters = self.world.setting.detainees
        silence = (1.0 - parameters.chance) ** (arrested * case.state.setting.posture)
        for linked in dict.fromkeys(cell.links):
            if not linked.active:
                continue
            exposure, luck, _ = linked.lot(f"detainees/{case.state.name}")
            if luck >= silence:
                heard = (linked, case.state, case.record)
                days = exposure * parameters.delay_days
                case.state.time.wait(exposure, days, self._tell, heard)

    def _tell(self, heard: tuple[Cell, State, int]) -> None:
        cell, state, cause = heard
        if cell.active and (cell.case is None or cell.zone.state is not state):
            self.world.lead(cell, state, LeadSource.DETAINEE, cause)
