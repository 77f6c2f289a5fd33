"""The living state of one run: states, zones, relations, and what mechanisms tell each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, Clock
from simulator.kernel.errors import CrowdedError
from simulator.kernel.history import NO_CAUSE, History
from simulator.model.borders.ways import ways_between
from simulator.model.cells.state import Family
from simulator.model.decisions.docket import Docket
from simulator.model.groups.state import Group
from simulator.model.hooks import Hooks
from simulator.model.intelligence.state import Lead
from simulator.model.kinds import (
    CELL_DETECTED,
    LEAD_RECEIVED,
    LEAD_RECOGNISED,
    VALUE_CHANGED,
    EventKind,
    LeadSource,
)
from simulator.model.outcomes.watching import Watch
from simulator.model.places import State, Zone
from simulator.model.politics.state import Relation, Tie

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from typing import Any

    import simpy

    from simulator.kernel.streams import Streams
    from simulator.model.cells.state import Cell
    from simulator.model.mechanism import Mechanism
    from simulator.model.politics.pillars import Pillar
    from simulator.model.setting import Setting

__all__ = ["State", "World", "Zone"]

MOST_EVENTS = 1_000_000
"""What a run may record; the whole region records some ten thousand in seven years."""


class World(Hooks):
    """One run's world; mechanisms act on it and listen to each other through it."""

    def __init__(self, setting: Setting, streams: Streams) -> None:
        super().__init__()
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
        self.ways = ways_between(setting.borders, self.zones)
        for state in self.states.values():
            state.sample_trust(self.clock.now)
        self.families = {
            (zone.name, group): Family(streams, zone, group)
            for zone in self.zones.values()
            for group in setting.groups
        }
        self.groups = {name: Group(name, group) for name, group in setting.groups.items()}
        self.relations = {name: Relation(name, one) for name, one in setting.relations.items()}
        self.ties = {name: Tie(name, one) for name, one in setting.ties.items()}
        self._bind()
        self.docket = Docket()
        self.received: Callable[[Lead], None] = self.recognise
        self.mechanisms: list[Mechanism] = []
        self.watch = Watch(self)

    def _bind(self) -> None:
        """Let each state know what it has with others, and find it by the two."""
        self._between: dict[tuple[State, State], Relation] = {}
        for tie in self.ties.values():
            self.states[tie.state].ties.append(tie)
        for relation in self.relations.values():
            first, second = (self.states[side] for side in relation.sides())
            for sides in ((first, second), (second, first)):
                sides[0].relations.append(relation)
                self._between[sides] = relation

    def months(self) -> Generator[simpy.Event, Any, None]:
        """Tell everybody who wants to know that a month has ended.

        Raises:
            CrowdedError: Far more has happened than any use of the model needs.
        """
        while True:
            yield self.clock.wait(DAYS_PER_MONTH)
            if len(self.history) > MOST_EVENTS:
                message = (
                    f"by day {self.clock.now:.0f} of the scenario {len(self.history):,} events have"
                    f" happened, more than the {MOST_EVENTS:,} that a run may have; lower the"
                    " rates, the populations or the years"
                )
                raise CrowdedError(message)
            for listener in self.monthly:
                listener()
            self.watch.look()

    def relation(self, first: State, second: State) -> Relation | None:
        """The relation between two states, if the scenario describes one."""
        return self._between.get((first, second))

    def delivered(self, first: State, second: State, pillar: Pillar) -> float:
        """The level, from 0 to 4, that one pillar of cooperation really has between two states."""
        relation = self.relation(first, second)
        return 0.0 if relation is None else relation.level(pillar)

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
        for listener in self.arrived:
            listener(lead)
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
        cell.family.births.drop(cell.number)
        self.history.record(kind, state.number, cell, cause, detail)
        for listener in self.ended:
            listener(cell, kind)

    def dismantle(self) -> None:
        """Let go of everything when time is over; what the history tells of stays with it.

        A world is full of circles, which would otherwise wait for the garbage collector.
        """
        self.clock.stop()
        self.streams.close()
        for mechanism in self.mechanisms:
            vars(mechanism).clear()
        for state in self.states.values():
            state.stop()
        for family in self.families.values():
            family.stop()
        vars(self).clear()

    def change(self, path: str, value: float, title: str) -> None:
        """Change a value of the setting now, and let every mechanism take it up."""
        self.change_values({path: value}, title)

    def change_values(self, values: Mapping[str, float], title: str, cause: int = NO_CAUSE) -> None:
        """Change several values at once, for one cause, and let every mechanism take them up."""
        self.setting = self.setting.with_values(values)
        for path, value in values.items():
            self.history.record(VALUE_CHANGED, -1, (path, title), cause, value)
        self._hand_out()
        for path, value in values.items():
            self._change_condition(path, value)
        changed = {path.partition(".")[0] for path in values}
        for mechanism in self.mechanisms:
            if not changed.isdisjoint(mechanism.reads):
                mechanism.refresh()

    def _hand_out(self) -> None:
        """Give every entity its part of the setting."""
        for name, state in self.states.items():
            if state.setting is not self.setting.states[name]:
                state.setting = self.setting.states[name]
                state.staff()
        for name, zone in self.zones.items():
            zone.setting = self.setting.zones[name]
        for name, group in self.groups.items():
            group.setting = self.setting.groups[name]
        for name, relation in self.relations.items():
            if relation.setting is not self.setting.relations[name]:
                relation.setting = self.setting.relations[name]
                relation.delivered = relation.agreed()
        for name, tie in self.ties.items():
            tie.setting = self.setting.ties[name]

    def _change_condition(self, path: str, value: float) -> None:
        """Take up a value that is only the start of something that moves by itself."""
        kind, *rest = path.split(".")
        if kind == "zones" and rest[1] == "trust":
            self.zones[rest[0]].trust = value
        elif kind == "zones" and rest[1] == "grievance":
            self.zones[rest[0]].grievance = value
        elif kind == "relations" and rest[1] == "trust":
            self.relations[rest[0]].trust = value
        elif kind == "relations" and rest[1] == "commitment":
            self.relations[rest[0]].commitment = value
        elif rest[-1] == "ruptured" and not value:
            bonds: dict[str, Any] = {"relations": self.relations, "ties": self.ties}
            bonds[kind][rest[0]].broken = False
