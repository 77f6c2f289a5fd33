"""Programmes of prevention: each acts on a thing of its own, slowly, and outlasts its funding."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.mechanism import Mechanism
from simulator.model.prevention.entities import KINDS
from simulator.model.prevention.programme import Programme
from simulator.model.society.opinion import move_grievance, move_trust, share_in

if TYPE_CHECKING:
    from simulator.model.world import State, Zone

GRADUAL = tuple(kind for kind in KINDS if kind != "mentoring")
"""The kinds that work on everybody they reach; mentoring works on one person after another."""


class Prevention(Mechanism):
    """What is funded builds up over months, and fades over years once nobody pays.

    Level:     of each kind and zone, towards intensity × reach: with the kind's months upwards,
               with decay_months downwards
    Education: formation × (1 - effect × level)
    Social:    hardship × (1 - effect × level)
    Watch and awareness: tips × (1 + gain × level); watch also false leads × (1 + noise × level)
    Dialogue:  trust rises at rate × level
    Advocacy:  grievance falls at rate × level
    Coordination: analysts' speed × (1 + gain × level)
    Changes:   Zone.formation, .hardship, .tips, .trust, .grievance, State.false_leads, .assessment
    """

    name = "prevention"
    reads = frozenset({"prevention", "programmes", "zones"})

    def start(self) -> None:
        world = self.world
        self._programmes = [
            Programme(world, name)
            for name, programme in world.setting.programmes.items()
            if programme.kind in GRADUAL
        ]
        self._levels: dict[Zone, dict[str, float]] = {}
        self.refresh()
        world.monthly.append(self._month)

    def refresh(self) -> None:
        for programme in self._programmes:
            programme.update(self.world.setting)
        self._act()

    def _month(self) -> None:
        moved = [programme.step() for programme in self._programmes]
        if any(moved):
            self._act()
        for zone, levels in self._levels.items():
            self._win_over(zone, levels)

    def _act(self) -> None:
        """Let the levels have their effects."""
        zones = {zone: None for programme in self._programmes for zone in programme.zones}
        self._levels = {zone: self._levels_in(zone) for zone in zones}
        for zone, levels in self._levels.items():
            self._act_on_zone(zone, levels)
        for state in {zone.state: None for zone in zones}:
            self._act_on_state(state)

    def _levels_in(self, zone: Zone) -> dict[str, float]:
        """The share of a zone's people whom programmes of each kind reach, one or several."""
        missed = dict.fromkeys(GRADUAL, 1.0)
        for programme in self._programmes:
            if zone in programme.zones:
                missed[programme.setting.kind] *= 1.0 - programme.level
        return {kind: 1.0 - share for kind, share in missed.items()}

    def _act_on_zone(self, zone: Zone, levels: dict[str, float]) -> None:
        parameters = self.world.setting.prevention
        name = self.name
        zone.formation.contribute(name, 1.0 - parameters.education_effect * levels["education"])
        zone.hardship.contribute(name, 1.0 - parameters.social_effect * levels["social"])
        watched = 1.0 + parameters.watch_gain * levels["watch"]
        aware = 1.0 + parameters.awareness_gain * levels["awareness"]
        zone.tips.contribute(name, watched * aware)

    def _act_on_state(self, state: State) -> None:
        parameters = self.world.setting.prevention
        watch, coordination = self._share(state, "watch"), self._share(state, "coordination")
        state.false_leads.contribute(self.name, 1.0 + parameters.watch_noise * watch)
        state.assessment.contribute(self.name, 1.0 + parameters.coordination_gain * coordination)
        state.prepared = fsum(self._share(state, kind) for kind in GRADUAL) / len(GRADUAL)
        state.costs[self.name] = fsum(
            programme.setting.cost * programme.setting.intensity
            for programme in self._programmes
            if programme.state is state
        )

    def _share(self, state: State, kind: str) -> float:
        """The share of a state's people whom programmes of a kind reach."""
        people = [
            (self._levels[zone][kind], zone.setting.population)
            for zone in state.zones
            if zone in self._levels
        ]
        total = state.population
        return fsum(level * population for level, population in people) / total if total else 0.0

    def _win_over(self, zone: Zone, levels: dict[str, float]) -> None:
        parameters = self.world.setting.prevention
        trust = parameters.dialogue_rate * levels["dialogue"] / DAYS_PER_YEAR
        grievance = parameters.advocacy_rate * levels["advocacy"] / DAYS_PER_YEAR
        if trust > 0.0:
            move_trust(self.world, zone, share_in(trust, DAYS_PER_MONTH), 1.0)
        if grievance > 0.0:
            move_grievance(self.world, zone, share_in(grievance, DAYS_PER_MONTH), 0.0)
