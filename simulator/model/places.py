"""The places of a run: states, and the zones that they are made of."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from simulator.kernel.agenda import Agenda
from simulator.kernel.hazards import HazardClock
from simulator.kernel.servers import Servers
from simulator.model.influences import Influence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.kernel.clock import Clock
    from simulator.model.cells.state import Cell
    from simulator.model.entities import StateSetting, ZoneSetting
    from simulator.model.politics.state import Relation, Tie


class State:
    """A state in a run.

    Attributes:
        number: Its place in the scenario's order.
        agenda: When anything in this state is due next. Each state has one of its own, so that
            rounding in one never depends on another.
        time: A hazard clock that runs with time, for constant hazards of what is in this state.
        analysts: Servers who assess leads.
        teams: Servers who work on cases; free ones search.
        courts: Servers who try suspects.
        cells: The active cells in the state, in order of arrival.
        trust_days, trust_samples: When public trust was looked at, and what it was.
        search, reach, cover: Factors on its collection: at home, beyond the border, and on how
            much the terrain hides.
        leak: Factor on the share of crossings that its border control lets through.
        assessment: Factor on the speed of its analysts.
        false_leads: Factor on the false leads that it receives.
        liberties: Share of ordinary civil liberties that its measures leave.
        concealment: Share of what encryption hides that its means leave hidden.
        prepared: Share of its people whom programmes of prevention reach.
        costs: What it spends, in million a year, by heading.
        bills: What it has decided to pay once: heading, million, the day until which it pays.
        strength: Factor on the analysts and teams that are left for their work.
        attention: Factor on what it puts into cooperation.
        gains: Analysts' and teams' work it has besides its own, by what gives it.
        relations, ties: What it has with other states, and with partners outside.
    """

    __slots__ = (
        "agenda",
        "analysts",
        "assessment",
        "attention",
        "bills",
        "cells",
        "concealment",
        "costs",
        "courts",
        "cover",
        "false_leads",
        "gains",
        "leak",
        "liberties",
        "name",
        "number",
        "prepared",
        "reach",
        "relations",
        "search",
        "setting",
        "strength",
        "teams",
        "ties",
        "time",
        "trust_days",
        "trust_samples",
        "zones",
    )

    def __init__(self, number: int, name: str, setting: StateSetting, clock: Clock) -> None:
        self.number = number
        self.name = name
        self.setting = setting
        self.zones: list[Zone] = []
        self.agenda = Agenda(clock)
        self.time = HazardClock(clock, 1.0, self.agenda)
        self.analysts = Servers(clock, setting.analysts)
        self.teams = Servers(clock, setting.teams)
        self.courts = Servers(clock, setting.judges)
        self.cells: dict[Cell, None] = {}
        self.relations: list[Relation] = []
        self.ties: list[Tie] = []
        self.gains: dict[str, tuple[float, float]] = {}
        self.trust_days: list[float] = []
        self.trust_samples: list[float] = []
        self.search = Influence(self)
        self.reach = Influence(self)
        self.cover = Influence(self)
        self.leak = Influence(self)
        self.assessment = Influence(self)
        self.false_leads = Influence(self)
        self.liberties = Influence(self)
        self.concealment = Influence(self)
        self.prepared = 0.0
        self.costs: dict[str, float] = {}
        self.bills: list[tuple[str, float, float]] = []
        self.attention = Influence(self)
        self.strength = Influence(self)
        self.strength.listen(State.staff)

    @property
    def population(self) -> float:
        """People in the state, in millions."""
        return fsum(zone.setting.population for zone in self.zones)

    def staff(self) -> None:
        """Let as many analysts and teams work as there are, to the nearest whole one."""
        left = self.strength.value
        analysts = fsum(analysts for analysts, _ in self.gains.values())
        teams = fsum(teams for _, teams in self.gains.values())
        self.analysts.set_capacity(int((self.setting.analysts + analysts) * left + 0.5))
        self.courts.set_capacity(self.setting.judges)
        self.teams.set_capacity(int((self.setting.teams + teams) * left + 0.5))

    def over_people(self, values: Sequence[float]) -> float:
        """The mean over the state's people of what holds in each zone.

        Over its zones where nobody lives.
        """
        people = total = 0.0
        for zone, value in zip(self.zones, values, strict=True):
            population = zone.setting.population
            people += population
            total += value * population
        return total / people if people > 0.0 else fsum(values) / max(1, len(values))

    def sample_trust(self, day: float) -> None:
        """Remember today's trust."""
        self.trust_days.append(day)
        self.trust_samples.append(self.over_people([zone.trust for zone in self.zones]))

    def stop(self) -> None:
        """Let go of all that is under way, when time is over."""
        self.agenda.close()
        for cell in self.cells:
            cell.waiting.clear()
            cell.case = None
        self.cells.clear()
        for servers in (self.teams, self.analysts, self.courts):
            servers.stop()


class Zone:
    """A zone in a run, with the public's trust and grievance as they are now.

    Attributes:
        formation: Factor on the cells that form at home.
        tips: Factor on what the public reports.
        hardship: Factor on economic hardship.
    """

    __slots__ = ("formation", "grievance", "hardship", "name", "setting", "state", "tips", "trust")

    def __init__(self, name: str, setting: ZoneSetting, state: State) -> None:
        self.name = name
        self.setting = setting
        self.state = state
        self.trust = setting.trust
        self.grievance = setting.grievance
        self.formation = Influence(self)
        self.tips = Influence(self)
        self.hardship = Influence(self)
