"""Which events are listed: those of some kinds, states, groups and words that have happened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from simulator.runs.recording import NOBODY
from simulator.runs.telling_kinds import category_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.runs.recording import Recording
    from ui.jobs.job import Cancelled, Job, Report
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.event_words import Sentences


@dataclass(frozen=True)
class Wanted:
    """What one looks for; empty texts and `NOBODY` mean everything."""

    category: str = ""
    state: int = NOBODY
    group: int = NOBODY
    text: str = ""


class Feed(QObject):
    """The numbers of the events that are listed, in order.

    Signals:
        changed: There are others than before.
        failed: Looking for words failed for a reason that nobody foresaw; the exception.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._recording: Recording | None = None
        self._sentences: Sentences | None = None
        self._wanted = Wanted()
        self._numbers: NDArray[np.int64] = np.zeros(0, np.int64)
        self._days: NDArray[np.float64] = np.zeros(0)
        self._job: Job | None = None

    @property
    def wanted(self) -> Wanted:
        return self._wanted

    @property
    def numbers(self) -> NDArray[np.int64]:
        """All events that are looked for, whenever they happen."""
        return self._numbers

    @property
    def days(self) -> NDArray[np.float64]:
        """Their days."""
        return self._days

    @property
    def sentences(self) -> Sentences | None:
        return self._sentences

    @property
    def searching(self) -> bool:
        """Whether words are still being looked for."""
        return self._job is not None

    def until(self, day: float) -> int:
        """How many of them have happened by a day."""
        return int(np.searchsorted(self._days, day, side="right"))

    def show(self, recording: Recording, sentences: Sentences) -> None:
        """List the events of another recording, or through other eyes."""
        self._recording, self._sentences = recording, sentences
        self._choose()

    def look_for(
        self,
        category: str | None = None,
        state: int | None = None,
        group: int | None = None,
        text: str | None = None,
    ) -> None:
        """Look for something else; what is left out stays as it is."""
        given = {"category": category, "state": state, "group": group, "text": text}
        wanted = replace(self._wanted, **{k: v for k, v in given.items() if v is not None})
        if wanted != self._wanted:
            self._wanted = wanted
            self._choose()

    def _choose(self) -> None:
        recording, sentences = self._recording, self._sentences
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if recording is None or sentences is None:
            return
        numbers = chosen(recording, self._wanted, sentences.view)
        text = self._wanted.text.strip().casefold()
        if not text:
            self._list(numbers)
            return

        def search(_report: Report, cancelled: Cancelled) -> NDArray[np.int64]:
            found = []
            for number in numbers.tolist():
                if cancelled():
                    break
                if text in sentences.sentence(number).casefold():
                    found.append(number)
            return np.array(found, np.int64)

        self._job = self._workshop.errand(search)
        self._job.finished.connect(self._list)
        self._job.failed.connect(self.failed)

    @Slot(object)
    def _list(self, numbers: NDArray[np.int64]) -> None:
        self._job = None
        if self._recording is not None:
            self._numbers = numbers
            self._days = self._recording.events.day[numbers]
            self.changed.emit()


def chosen(recording: Recording, wanted: Wanted, view: int) -> NDArray[np.int64]:
    """The events after the warm-up that are looked for, but for their words."""
    events = recording.events
    found = events.day >= 0.0
    if view != NOBODY:
        found &= recording.seen[view]
    if wanted.category:
        kinds = [n for n, k in enumerate(recording.kinds) if category_of(k) == wanted.category]
        found &= np.isin(events.kind, kinds)
    if wanted.state != NOBODY:
        found &= (events.place == wanted.state) | (events.other == wanted.state)
    if wanted.group != NOBODY and view == NOBODY:
        found &= _of_group(recording, wanted.group)
    return np.flatnonzero(found)


def _of_group(recording: Recording, group: int) -> NDArray[np.bool_]:
    """Which events are about cells that belonged to a group at some time, or about the group."""
    tracks = recording.tracks
    cells = np.unique(tracks.cell[tracks.group == group])
    found: NDArray[np.bool_] = np.isin(recording.events.cell, cells)
    subjects = zip(recording.subject_kinds, recording.subject_names, strict=True)
    name = recording.places.groups[group]
    mine = [number for number, one in enumerate(subjects) if one == ("group", name)]
    return found | np.isin(recording.events.subject, mine)
