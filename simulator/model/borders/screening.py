"""Border services recognise some of the cells that cross, by own records and shared ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.borders.records import Records, looked_at
from simulator.model.kinds import LeadSource
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.world import Zone


class Screening(Mechanism):
    """A cell that crosses a border may give the state it enters a lead.

    Chance:  notice × looked at × on record, where the share looked at is the one that border
             services stop of others, 1 - (1 - border control)^staff × influence, and on record is
             own + (1 - own) × the share of records that the two states have in common
    Reads:   Relation, State.leak
    Records: LEAD_RECEIVED
    """

    name = "screening"
    reads = frozenset({"institutions", "relations", "screening", "seats"})

    def start(self) -> None:
        self._ways = {(way.start, way.end): way for way in self.world.ways}
        self._records = Records(self.world)
        self.world.moved.append(self._screen)

    def refresh(self) -> None:
        self._records.refresh()

    def _screen(self, cell: Cell, origin: Zone) -> None:
        way = self._ways.get((origin, cell.zone))
        state = cell.zone.state
        if way is None or state is origin.state:
            return
        world = self.world
        border = world.setting.borders[way.border]
        staff = border.first_staff if way.inward else border.second_staff
        known = self._records.known_from(state, origin.state)
        chance = world.setting.screening.notice * looked_at(state, staff) * known
        _, luck, _ = cell.lot(f"screening/{cell.moves}")
        if luck < chance:
            world.lead(cell, state, LeadSource.BORDER, cell.formed_record)
