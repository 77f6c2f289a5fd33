"""What the map shows on a day, cut out of a recording's arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.runs.cooperation import PILLARS
from simulator.runs.recording import NOBODY
from ui.viewmodels.map_pictures import Arc, ArcKind, Arcs, Cells, Labels, Network, Ring, Tie
from ui.viewmodels.place_words import pillar_label
from ui.viewmodels.words import say

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.runs.recording import Recording
    from ui.viewmodels.event_words import Sentences

TRAVEL_DAYS = 8.0
"""How long a move is drawn, which takes no time in the model."""
FADING_DAYS = 12.0
FADING_SECONDS = 0.6
"""An arc is drawn at least so long, in days of the world and in seconds of the reader."""
MOST_ARCS = 24
"""More cannot be told apart; what passes between states goes before leads at home."""
ARC_KINDS = {
    "LEAD_RECEIVED": ArcKind.LEAD,
    "LEAD_SHARED": ArcKind.SHARED,
    "LEAD_BRIDGED": ArcKind.SHARED,
    "LEAD_WITHHELD": ArcKind.WITHHELD,
}
RING = "JOINT_DONE"
SUSPECT = "suspect"

PREPARING = QT_TRANSLATE_NOOP("Phase", "preparing")
PREPARING_ON = QT_TRANSLATE_NOOP("Phase", "preparing, phase {number}")
CLOSE = QT_TRANSLATE_NOOP("Phase", "close to an attack")
RESTING = QT_TRANSLATE_NOOP("Phase", "lying low")
SUSPECTED = QT_TRANSLATE_NOOP("Phase", "suspected, from leads taken for true")


class Scene:
    """The pictures of one recording, as it was or as one state knew it."""

    def __init__(self, recording: Recording, sentences: Sentences) -> None:
        self._recording = recording
        self._sentences = sentences
        self._view = sentences.view
        places = recording.places
        tracks = recording.tracks
        phases = int(tracks.phase.max(initial=0)) + 1
        self._words = phase_words(phases)
        self._phase = np.where(tracks.resting, phases, tracks.phase).astype(np.int64)
        self._groups = tuple(places.label("group", name) for name in places.groups)
        self._flashes, self._days = self._find_flashes()
        lead = _place_of(recording.kinds, "LEAD_RECEIVED")
        self._at_home = recording.events.kind[self._flashes] == lead

    def labels(self) -> Labels:
        """What places are called."""
        places = self._recording.places

        def named(kind: str) -> dict[str, str]:
            return {name: label for (one, name), label in places.labels.items() if one == kind}

        return Labels(named("state"), named("zone"), named("neighbour"))

    def cells(self, day: float) -> Cells:
        """The cells on a day; a state sees only those that it believes in."""
        return self._real_cells(day) if self._view == NOBODY else self._suspected_cells(day)

    def cell_rows(self, day: float) -> NDArray[np.int64]:
        """The rows of `tracks`, or of `beliefs`, that hold on a day."""
        if self._view != NOBODY:
            return self._recording.known_to(self._view, day)
        tracks = self._recording.tracks
        return np.flatnonzero((tracks.since <= day) & (day < tracks.until))

    def _real_cells(self, day: float) -> Cells:
        recording = self._recording
        tracks, zones = recording.tracks, recording.places.zones
        rows = self.cell_rows(day)
        here = [zones[zone] for zone in tracks.zone[rows].tolist()]
        progress = np.minimum((day - tracks.since[rows]) / TRAVEL_DAYS, 1.0)
        travels = (tracks.origin[rows] != NOBODY) & (progress < 1.0)
        onward = [""] * len(rows)
        origins = tracks.origin[rows]
        for place in np.flatnonzero(travels):
            onward[place], here[place] = here[place], zones[origins[place]]
        names = recording.cells.names
        return Cells(
            tuple(names[cell] for cell in tracks.cell[rows].tolist()),
            tuple(here),
            tracks.members[rows].astype(np.float64),
            self._phase[rows],
            tracks.group[rows].astype(np.int64),
            tuple(onward) if travels.any() else (),
            progress if travels.any() else np.zeros(0),
            self._words,
            self._groups,
        )

    def _suspected_cells(self, day: float) -> Cells:
        recording = self._recording
        held, zones = recording.beliefs, recording.places.zones
        rows = self.cell_rows(day)
        nothing = np.zeros(len(rows), np.int64)
        return Cells(
            tuple(suspect_name(number) for number in held.number[rows].tolist()),
            tuple(zones[zone] for zone in held.zone[rows].tolist()),
            nothing.astype(np.float64),
            nothing,
            nothing,
            phase_words=(say("Phase", SUSPECTED),),
        )

    def arcs(self, day: float, speed: float) -> Arcs:
        """What has happened a short while before a moment, for a reader at some days a second."""
        window = max(FADING_DAYS, FADING_SECONDS * speed)
        first, last = np.searchsorted(self._days, [day - window, day], side="right")
        # Stable: of each sort the latest stay.
        order = np.argsort(self._at_home[first:last][::-1], kind="stable")[:MOST_ARCS]
        recent = np.sort(self._flashes[first:last][::-1][order]).tolist()
        events = self._recording.events
        arcs, rings = [], []
        for number in recent:
            age = (day - float(events.day[number])) / window
            if self._recording.kind_of(number) == RING:
                rings.append(self._ring(number, age))
            else:
                arcs.append(self._arc(number, age))
        return Arcs(tuple(arcs), tuple(rings))

    def network(self, day: float, pillar: int | None = None) -> Network:
        """The cooperation of states in the month of a day: of a pillar, or the mean of the four.

        A state that looks on sees its own: what others deliver to each other it does not know.
        """
        recording = self._recording
        places, months = recording.places, recording.months
        month = months.at(day)
        chosen = slice(None) if pillar is None else slice(pillar, pillar + 1)
        agreed = months.agreed[month][:, chosen].mean(axis=1).tolist()
        delivered = months.delivered[month][:, chosen].mean(axis=1).tolist()
        return Network(
            tuple(
                Tie(name, *(places.states[side] for side in sides), agreed[row], delivered[row])
                for row, (name, sides) in enumerate(
                    zip(places.relations, places.sides, strict=True)
                )
                if self._view in (NOBODY, *sides)
            ),
            "" if pillar is None else pillar_label(PILLARS[pillar]),
        )

    def _find_flashes(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The numbers and days of the events that are drawn as arcs and rings, in order."""
        recording = self._recording
        events = recording.events
        kinds = [n for n, name in enumerate(recording.kinds) if name in (*ARC_KINDS, RING)]
        wanted = np.isin(events.kind, kinds) & (events.zone != NOBODY)
        if self._view == NOBODY:
            # What another state has told was drawn when it was told; what is about nobody came
            # from nowhere.
            received = events.kind == _place_of(recording.kinds, "LEAD_RECEIVED")
            wanted &= ~(received & ((events.other != NOBODY) | (events.cell == NOBODY)))
        else:
            wanted &= recording.seen[self._view]
        numbers = np.flatnonzero(wanted)
        return numbers, events.day[numbers]

    def _arc(self, number: int, age: float) -> Arc:
        recording = self._recording
        events, places = recording.events, recording.places
        kind = ARC_KINDS[recording.kind_of(number)]
        other, here = int(events.other[number]), places.states[events.place[number]]
        if kind is not ArcKind.LEAD:
            origin, target = here, places.states[other] if other != NOBODY else here
        elif other != NOBODY:
            kind, origin, target = ArcKind.SHARED, places.states[other], here
        else:
            origin, target = places.zones[events.zone[number]], here
        return Arc(str(number), kind, origin, target, age, self._sentences.sentence(number))

    def _ring(self, number: int, age: float) -> Ring:
        recording = self._recording
        zone = recording.places.zones[recording.events.zone[number]]
        return Ring(str(number), zone, age, self._sentences.sentence(number))


def phase_words(phases: int) -> tuple[str, ...]:
    """What the phases of a cell's life are called, and after them that it lies low."""
    words = [
        say("Phase", PREPARING_ON).format(number=number + 1) if number else say("Phase", PREPARING)
        for number in range(phases - 1)
    ]
    return (*words, say("Phase", CLOSE), say("Phase", RESTING))


def suspect_name(number: int) -> str:
    """The stable name of a cell that a state believes in."""
    return f"{SUSPECT}#{number}"


def _place_of(kinds: tuple[str, ...], name: str) -> int:
    return kinds.index(name) if name in kinds else NOBODY
