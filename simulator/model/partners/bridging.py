"""What one state keeps from another may still arrive by somebody who talks to both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.kinds import (
    LEAD_BRIDGED,
    LeadSource,
)
from simulator.model.mechanism import Mechanism
from simulator.model.partners.tables import common_partners, common_work
from simulator.model.politics.state import Tie

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.politics.state import Bond
    from simulator.model.world import State

Route = tuple[float, float]
"""Chance and mean delay."""


class Bridging(Mechanism):
    """A withheld lead may pass through an institution of both states, or a partner of both.

    Chance:  institution_probability × activation × both participations, then
             partner_probability × what the one side exchanges with the partner × the other,
             each level / 4 × (1 + relation) / 2; the luck takes the first that works
    Delay:   exponential with the route's mean
    Records: LEAD_BRIDGED, LEAD_RECEIVED
    """

    name = "bridging"
    reads = frozenset({"bridging", "institutions", "partners", "seats", "ties"})

    def start(self) -> None:
        self._routes: dict[tuple[State, State], tuple[Route, ...]] = {}
        self.world.withheld.append(self._try)
        self.world.bond_changed.append(self._answer)

    def refresh(self) -> None:
        self._routes.clear()

    def _answer(self, bond: Bond) -> None:
        if isinstance(bond, Tie):
            self._routes.clear()

    def _try(self, cell: Cell, holder: State, receiver: State, cause: int) -> None:
        pair = (holder, receiver)
        if pair not in self._routes:
            self._routes[pair] = self._routes_between(holder, receiver)
        routes = self._routes[pair]
        if not routes:
            return
        exposure, luck, _ = cell.lot(f"bridging/{holder.name}/{receiver.name}")
        missed = 1.0
        for chance, delay in routes:
            missed *= 1.0 - chance
            if luck < 1.0 - missed:
                self._pass_on(cell, (holder, receiver), exposure, exposure * delay, cause)
                return

    def _routes_between(self, holder: State, receiver: State) -> tuple[Route, ...]:
        world = self.world
        parameters = world.setting.bridging
        sides = (holder.name, receiver.name)
        institutions = [
            (parameters.institution_probability * work, parameters.institution_delay_days)
            for work in common_work(world, sides).values()
        ]
        partners = [
            (parameters.partner_probability * talk, parameters.partner_delay_days)
            for talk in common_partners(world, sides).values()
        ]
        return (*institutions, *partners)

    def _pass_on(
        self, cell: Cell, pair: tuple[State, State], luck: float, days: float, cause: int
    ) -> None:
        holder, receiver = pair
        record = self.world.history.record(
            LEAD_BRIDGED, holder.number, cell, cause, receiver.number
        )
        holder.time.wait(luck, days, self._deliver, (cell, receiver, record))

    def _deliver(self, message: tuple[Cell, State, int]) -> None:
        cell, receiver, record = message
        if cell.active:
            self.world.lead(cell, receiver, LeadSource.BRIDGED, record)
