"""The living state of one run: states, zones, relations, and what mechanisms tell each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.agenda import Agenda
from simulator.kernel.clock import Clock
from simulator.kernel.hazards import HazardClock
from simulator.kernel.history import History
from simulator.kernel.servers import Servers
from simulator.model.cells.state import Family
from simulator.model.intelligence.state import Lead
from simulator.model.kinds import (
    CELL_DETECTED,
    LEAD_RECEIVED,
    LEAD_RECOGNISED,
    VALUE_CHANGED,
    EventKind,
    LeadSource,
)
from simulator.model.setting import relation_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.kernel.streams import Streams
    from simulator.model.cells.state import Cell
    from simulator.model.entities import RelationSetting, StateSetting, ZoneSetting
    from simulator.model.mechanism import Mechanism
    from simulator.model.setting import Setting


class State:
    """A state in a run.

    Attributes:
        number: Its place in the scenario's order.
        agenda: When anything in this state is due next. Each state has one of its own, so that
            rounding in one never depends on another.
        time: A hazard clock that runs with time, for constant hazards of what is in this state.
        analysts: Servers who assess leads.
        teams: Servers who work on cases; free ones search.
        cells: The active cells in the state, in order of arrival.
        trust_days, trust_samples: When public trust was looked at, and what it was.
    """

    __slots__ = (
        "agenda",
        "analysts",
        "cells",
        "name",
        "number",
        "setting",
        "teams",
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
        self.cells: dict[Cell, None] = {}
        self.trust_days: list[float] = []
        self.trust_samples: list[float] = []

    @property
    def population(self) -> float:
        """People in the state, in millions."""
        return sum(zone.setting.population for zone in self.zones)

    def sample_trust(self, day: float) -> None:
        """Remember today's trust, over the state's people; over its zones where nobody lives."""
        people = trust = plain = 0.0
        for zone in self.zones:
            population = zone.setting.population
            people += population
            trust += zone.trust * population
            plain += zone.trust
        mean = trust / people if people > 0.0 else plain / max(1, len(self.zones))
        self.trust_days.append(day)
        self.trust_samples.append(mean)

    def stop(self) -> None:
        """Let go of all that is under way, when time is over."""
        self.agenda.close()
        for cell in self.cells:
            cell.waiting.clear()
            cell.case = None
        self.cells.clear()
        self.teams.stop()
        self.analysts.stop()


class Zone:
    """A zone in a run, with the public's trust and grievance as they are now."""

    __slots__ = ("grievance", "name", "setting", "state", "trust")

    def __init__(self, name: str, setting: ZoneSetting, state: State) -> None:
        self.name = name
        self.setting = setting
        self.state = state
        self.trust = setting.trust
        self.grievance = setting.grievance


class Relation:
    """What two states have agreed, and how far their services trust each other now."""

    __slots__ = ("setting", "trust")

    def __init__(self, setting: RelationSetting) -> None:
        self.setting = setting
        self.trust = setting.trust


class World:
    """One run's world; mechanisms act on it and listen to each other through it.

    Attributes:
        formed, advanced, moved, planned, resumed: Called with a cell when that happens to it: a
            team begins to plan against it; a case on it ended without breaking it up.
        ended: Called with a cell and the kind of its end.
        received: Called with each new lead; without assessment, a lead is recognised at once.
        recognised: Called with a lead that analysts took for true.
        lost: Called with a lead about a cell, and the cell, when the lead came to nothing.
        operated: Called with a zone and whether the operation succeeded.
        trust_changed, grievance_changed: Called with a zone.
    """

    def __init__(self, setting: Setting, streams: Streams) -> None:
        self.setting = setting
        self.streams = streams
        self.clock = Clock(-setting.warm_up_days)
        self.history = History(self.clock)
        self.states = {
            name: State(number, name, state, self.clock)
            for number, (name, state) in enumerate(setting.states.items())
        }
        self.zones = {
            name: Zone(name, zone, self.states[zone.state]) for name, zone in setting.zones.items()
        }
        for zone in self.zones.values():
            zone.state.zones.append(zone)
        for state in self.states.values():
            state.sample_trust(self.clock.now)
        self.families = {
            (zone.name, group): Family(streams, zone, group)
            for zone in self.zones.values()
            for group in setting.groups
        }
        self.relations = {name: Relation(setting.relations[name]) for name in setting.relations}
        self.formed: list[Callable[[Cell], None]] = []
        self.advanced: list[Callable[[Cell], None]] = []
        self.moved: list[Callable[[Cell, Zone], None]] = []
        self.planned: list[Callable[[Cell], None]] = []
        self.resumed: list[Callable[[Cell], None]] = []
        self.ended: list[Callable[[Cell, EventKind], None]] = []
        self.received: Callable[[Lead], None] = self.recognise
        self.recognised: list[Callable[[Lead], None]] = []
        self.lost: list[Callable[[Lead, Cell], None]] = []
        self.operated: list[Callable[[Zone, bool], None]] = []
        self.trust_changed: list[Callable[[Zone], None]] = []
        self.grievance_changed: list[Callable[[Zone], None]] = []
        self.mechanisms: list[Mechanism] = []

    def relation(self, first: State, second: State) -> Relation | None:
        """The relation between two states, if the scenario describes one."""
        return self.relations.get(relation_name(first.name, second.name))

    def lead(self, cell: Cell, holder: State, source: LeadSource, cause: int) -> None:
        """Give a state a lead about a cell."""
        key = (source, holder.number)
        page = cell.sightings.get(key, 0)
        cell.sightings[key] = page + 1
        self.receive(Lead(cell, holder, source, page, self.clock.now), cause)

    def receive(self, lead: Lead, cause: int) -> None:
        """Put a new lead on the record and before whoever assesses it."""
        lead.record = self.history.record(
            LEAD_RECEIVED, lead.holder.number, lead, cause, lead.source
        )
        self.received(lead)

    def recognise(self, lead: Lead) -> None:
        """Take a lead for true; the first about a cell detects it."""
        cell = lead.cell
        record = self.history.record
        if cell is None or cell.known_by:
            lead.record = record(LEAD_RECOGNISED, lead.holder.number, lead, lead.record)
        else:
            age = self.clock.now - cell.formed_at
            lead.record = record(CELL_DETECTED, cell.zone.state.number, cell, lead.record, age)
        if cell is not None:
            cell.known_by += ((lead.holder, lead.record),)
        for listener in self.recognised:
            listener(lead)

    def lose(self, lead: Lead, kind: EventKind) -> None:
        """Let a lead come to nothing."""
        lead.record = self.history.record(kind, lead.holder.number, lead, lead.record)
        if lead.cell is not None:
            for listener in self.lost:
                listener(lead, lead.cell)

    def end(self, cell: Cell, kind: EventKind, cause: int, detail: float = 0.0) -> None:
        """End a cell."""
        cell.active = False
        state = cell.zone.state
        del state.cells[cell]
        for threshold in cell.waiting.values():
            if threshold.ticket:
                threshold.cancel()
        # A cell and what waits for it refer to each other; let go of both.
        cell.waiting.clear()
        self.history.record(kind, state.number, cell, cause, detail)
        for listener in self.ended:
            listener(cell, kind)

    def dismantle(self) -> None:
        """Let go of everything when time is over; what the history tells of stays with it.

        A world is full of circles, which would otherwise wait for the garbage collector.
        """
        self.clock.stop()
        for state in self.states.values():
            state.stop()
        for family in self.families.values():
            family.stop()
        vars(self).clear()

    def change(self, path: str, value: float, title: str) -> None:
        """Change a value of the setting now, and let every mechanism take it up."""
        self.setting = self.setting.with_values({path: value})
        self.history.record(VALUE_CHANGED, -1, (path, title), detail=value)
        for name, state in self.states.items():
            state.setting = self.setting.states[name]
            state.analysts.set_capacity(state.setting.analysts)
            state.teams.set_capacity(state.setting.teams)
        for name, zone in self.zones.items():
            zone.setting = self.setting.zones[name]
        for name, relation in self.relations.items():
            relation.setting = self.setting.relations[name]
        self._change_condition(path, value)
        for mechanism in self.mechanisms:
            mechanism.refresh()

    def _change_condition(self, path: str, value: float) -> None:
        """Take up a value that is only the start of something that moves by itself."""
        kind, *rest = path.split(".")
        if kind == "zones" and rest[1] == "trust":
            self.zones[rest[0]].trust = value
        elif kind == "zones" and rest[1] == "grievance":
            self.zones[rest[0]].grievance = value
        elif kind == "relations" and rest[1] == "trust":
            self.relations[rest[0]].trust = value
