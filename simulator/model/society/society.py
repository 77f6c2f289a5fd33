"""Public trust and grievance: they answer to events and return to what governance supports."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.cells.state import Family
from simulator.model.kinds import (
    ATTACK_AIMED,
    CELL_ATTACKED,
    CELL_DISRUPTED,
    EventKind,
    Target,
)
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any

    import simpy

    from simulator.model.cells.state import Cell
    from simulator.model.world import State, Zone


class Society(Mechanism):
    """Trust and grievance of a zone move in months by themselves and at once after events.

    Month:   towards trust_baseline + trust_slope × governance, and towards
             weight × hardship + (1 - weight) × (1 - governance)
    Attack:  trust × (1 - attack_loss)^(severity × weight of the class of target)
    Success: trust + success_gain × (1 - trust)
    Operation: grievance + operation_grievance × (1 - grievance), twice when it fails
    Changes: Zone.trust, Zone.grievance
    Records: ATTACK_AIMED
    """

    name = "society"

    def start(self) -> None:
        world = self.world
        world.ended.append(self._answer_end)
        world.operated.append(self._answer_operation)
        for state in world.states.values():
            world.clock.process(self._drift(state))

    def _drift(self, state: State) -> Generator[simpy.Event, Any, None]:
        """A process of its own for each state, so that no state's time touches another's."""
        while True:
            yield self.world.clock.wait(DAYS_PER_MONTH)
            parameters = self.world.setting.society
            kept = exp(-parameters.relaxation * DAYS_PER_MONTH / DAYS_PER_YEAR)
            trust = parameters.trust_baseline + parameters.trust_slope * state.setting.governance
            weight = parameters.hardship_weight
            ungoverned = (1.0 - weight) * (1.0 - state.setting.governance)
            for zone in state.zones:
                grievance = weight * zone.setting.hardship * zone.hardship.value + ungoverned
                self._set_trust(zone, trust + (zone.trust - trust) * kept)
                self._set_grievance(zone, grievance + (zone.grievance - grievance) * kept)
            state.sample_trust(self.world.clock.now)

    def _set_trust(self, zone: Zone, trust: float) -> None:
        zone.trust = min(1.0, trust)
        for listener in self.world.trust_changed:
            listener(zone)

    def _set_grievance(self, zone: Zone, grievance: float) -> None:
        zone.grievance = grievance
        for listener in self.world.grievance_changed:
            listener(zone)

    def _answer_end(self, cell: Cell, kind: EventKind) -> None:
        zone = cell.zone
        parameters = self.world.setting.society
        if kind is CELL_ATTACKED:
            harm = cell.severity * self._weight(cell)
            self._set_trust(zone, zone.trust * (1.0 - parameters.attack_loss) ** harm)
        elif kind is CELL_DISRUPTED:
            self._set_trust(zone, zone.trust + parameters.success_gain * (1.0 - zone.trust))

    def _weight(self, cell: Cell) -> float:
        """How much an attack of its severity costs trust, by whom the cell's luck aims it at."""
        parameters = self.world.setting.society
        luck = cell.later[Family.TARGET]
        if luck < parameters.civilian_share:
            target, weight = Target.CIVILIANS, parameters.civilian_weight
        elif luck < parameters.civilian_share + parameters.institution_share:
            target, weight = Target.INSTITUTIONS, parameters.institution_weight
        else:
            target, weight = Target.SECURITY_FORCES, parameters.forces_weight
        place, cause = cell.zone.state.number, len(self.world.history) - 1
        self.world.history.record(ATTACK_AIMED, place, cell, cause, target)
        return weight

    def _answer_operation(self, zone: Zone, succeeded: bool) -> None:
        times = 1 if succeeded else 2
        left = (1.0 - self.world.setting.society.operation_grievance) ** times
        self._set_grievance(zone, 1.0 - (1.0 - zone.grievance) * left)
