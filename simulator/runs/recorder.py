"""Runs one world and writes down all that can be seen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.kernel.garbage import without_garbage_collection
from simulator.model.outcomes.watching import SAMPLED
from simulator.model.simulation import build
from simulator.runs.cooperation import permitted_level
from simulator.runs.knowledge import beliefs_of, seen_by
from simulator.runs.recording import Months, Places, Recording
from simulator.runs.tracing import traced
from simulator.runs.transcript import Transcript

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.world import World, Zone
    from simulator.scenario.scenario import Scenario


class Witness:
    """Notes what a world's history leaves out; looking on changes nothing in it.

    Attributes:
        moves: The zones to which each cell has moved, in order.
        sizes: Each cell's members and group, with the day, whenever they have changed.
        days, agreed, delivered, permitted: When it looked at the relations, and what it saw.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self.moves: dict[Cell, list[str]] = {}
        self.sizes: dict[Cell, list[tuple[float, int, str]]] = {}
        self.days: list[float] = []
        self.agreed: list[list[list[float]]] = []
        self.delivered: list[list[list[float]]] = []
        self.permitted: list[list[float]] = []
        world.moved.append(self._note_move)
        world.unsettled.append(self._note_size)
        world.monthly.append(self._look)
        self._look()

    def look_away(self) -> None:
        """Note nothing more of what happens."""
        self._world.moved.remove(self._note_move)
        self._world.unsettled.remove(self._note_size)
        self._world.monthly.remove(self._look)

    def _note_move(self, cell: Cell, _: Zone) -> None:
        self.moves.setdefault(cell, []).append(cell.zone.name)

    def _note_size(self, cell: Cell) -> None:
        noted = self.sizes.setdefault(cell, [])
        if not noted or noted[-1][1:] != (cell.members, cell.group):
            noted.append((self._world.clock.now, cell.members, cell.group))

    def _look(self) -> None:
        relations = self._world.relations.values()
        self.days.append(self._world.clock.now)
        self.agreed.append([relation.agreed() for relation in relations])
        self.delivered.append(
            [
                [0.0] * len(relation.delivered) if relation.ruptured else list(relation.delivered)
                for relation in relations
            ]
        )
        self.permitted.append([permitted_level(self._world, relation) for relation in relations])


def record(scenario: Scenario, seed: int, replication: int) -> Recording:
    """Run one world of a scenario, the same as in every study with that seed, and record it."""
    setting = scenario.setting
    with without_garbage_collection():
        world = build(setting, seed, replication)
        witness = Witness(world)
        world.clock.run(setting.days)
        recording = written_down(scenario, world, witness, (seed, replication))
        world.dismantle()
        del world
    return recording


def written_down(
    scenario: Scenario, world: World, witness: Witness, luck: tuple[int, int]
) -> Recording:
    """Write down what has happened in a world up to now; the world goes on as if nothing were.

    Args:
        scenario: What the world was made of.
        world: The world at the present moment.
        witness: Who has looked on since the world was built.
        luck: The seed and the number of the world.
    """
    places = _places(world)
    transcript = Transcript(world, witness.moves, places)
    kinds, events = transcript.kinds, transcript.events()
    leads = transcript.leads()
    seen = seen_by(kinds, events, places)
    cells, tracks = traced(transcript, witness.sizes, places)
    beliefs = beliefs_of(kinds, events, leads, seen)
    return Recording(
        scenario.name,
        scenario.title,
        *luck,
        scenario.start,
        world.clock.now,
        places,
        kinds,
        events,
        transcript.subject_kinds,
        transcript.subject_names,
        cells,
        tracks,
        leads,
        beliefs,
        _months(world, witness),
        seen,
    )


def _places(world: World) -> Places:
    setting = world.setting
    numbers = {name: number for number, name in enumerate(world.states)}
    labels = {
        (kind, name): one.label
        for kind, named in (
            ("state", setting.states),
            ("zone", setting.zones),
            ("group", setting.groups),
            ("neighbour", setting.neighbours),
            ("partner", setting.partners),
        )
        for name, one in named.items()
    }
    return Places(
        tuple(world.states),
        tuple(world.zones),
        tuple(world.groups),
        tuple(world.relations),
        tuple(zone.state.number for zone in world.zones.values()),
        tuple(
            (numbers[relation.setting.first], numbers[relation.setting.second])
            for relation in world.relations.values()
        ),
        labels,
    )


def _months(world: World, witness: Witness) -> Months:
    pillars = len(next(iter(world.relations.values())).delivered) if world.relations else 0
    shape = (len(witness.days), len(world.relations), pillars)
    return Months(
        np.array(witness.days),
        np.array(witness.agreed, np.float32).reshape(shape),
        np.array(witness.delivered, np.float32).reshape(shape),
        np.array(witness.permitted, np.float32).reshape(shape[:2]),
        np.array(world.watch.samples),
        tuple(SAMPLED),
    )
