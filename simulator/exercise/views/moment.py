"""The whole truth of a world at one moment, frozen; views are cut out of it and hold less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.exercise.views.dealings import Asking, Deed, asked_of, coming_of, deeds_of, terms_of
from simulator.exercise.views.helping import Help, helps_of
from simulator.kernel.history import NO_CAUSE
from simulator.model.kinds import CELL_ATTACKED
from simulator.model.policies.looking import look
from simulator.runs.recorder import written_down

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.exercise.views.dealings import Coming, Ending
    from simulator.model.policies.sight import Sight
    from simulator.model.world import World
    from simulator.runs.recorder import Witness
    from simulator.runs.recording import Recording
    from simulator.scenario.scenario import Scenario


@dataclass(frozen=True, eq=False)
class Moment:
    """A world at one moment.

    Attributes:
        recording: All that has happened up to now.
        sights: What each state sees of its own affairs.
        deeds: Every decision that was taken.
        askings: Every proposal that waits for an answer.
        endings: The agreements that have an end.
        coming: What states have accepted and is not in force yet.
        helps: What partners outside the region give and offer.
        open_borders: Whether each stretch of border is open.
        announced: The days and titles of what the scenario lets happen for all to see.
    """

    recording: Recording
    sights: Mapping[str, Sight]
    deeds: tuple[Deed, ...]
    askings: tuple[Asking, ...]
    endings: tuple[Ending, ...]
    coming: tuple[Coming, ...]
    helps: tuple[Help, ...]
    open_borders: Mapping[str, bool]
    announced: frozenset[tuple[float, str]]

    @property
    def day(self) -> float:
        """Which moment it is, in days from the scenario's start."""
        return self.recording.days

    def state(self, name: str) -> int:
        """The number of a state."""
        return self.recording.places.states.index(name)

    def events_of(self, *kinds: str) -> list[int]:
        """The numbers of all events of some kinds, in order."""
        wanted = [number for number, kind in enumerate(self.recording.kinds) if kind in kinds]
        found: list[int] = np.flatnonzero(np.isin(self.recording.events.kind, wanted)).tolist()
        return found


def moment(scenario: Scenario, world: World, witness: Witness, luck: tuple[int, int]) -> Moment:
    """The world as it is now.

    Args:
        scenario: What the world was made of.
        world: The world at the present moment.
        witness: Who has looked on since the world was built.
        luck: The seed and the number of the world.
    """
    return Moment(
        written_down(scenario, world, witness, luck),
        {name: _sight(world, name) for name in world.states},
        deeds_of(world),
        asked_of(world),
        terms_of(world),
        coming_of(world),
        helps_of(world),
        {name: bool(border.open) for name, border in world.setting.borders.items()},
        frozenset((one.day, one.title) for one in scenario.setting.dated_changes),
    )


def _sight(world: World, name: str) -> Sight:
    state = world.states[name]
    attacks = [
        event.day for event in world.history.events(CELL_ATTACKED) if event.place == state.number
    ]
    return look(world, state, attacks)


def is_announced(now: Moment, number: int) -> bool:
    """Whether a changed value is one that the scenario lets change before everybody's eyes."""
    events = now.recording.events
    if events.cause[number] != NO_CAUSE:
        return False
    return (float(events.day[number]), title_of(now, number)) in now.announced


def title_of(now: Moment, number: int) -> str:
    """The title under which a value was changed."""
    subject = int(now.recording.events.subject[number])
    return now.recording.subject_names[subject].partition("\n")[2]
