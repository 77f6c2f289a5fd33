"""What colours the map while a world is played back: a level of each state, or a count by zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from simulator.analysis.outcome_words import LABELS
from simulator.runs.recording import NOBODY
from ui.viewmodels.map_pictures import Fill
from ui.viewmodels.words import outcome_label, outcome_named, unit_label

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.runs.recording import Recording

NOTHING, CELLS, ATTACKS = "", "zone cells", "zone attacks"
SHARE = "1"


class WatchFills(QObject):
    """Cuts the colours of a day out of a recording, as far as whoever looks on can know them.

    Signals:
        opened: There is another recording, or other eyes look on.
        changed: Something else colours the map.
    """

    opened = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recording: Recording | None = None
        self._view = NOBODY
        self._subject = NOTHING

    @property
    def subject(self) -> str:
        """What colours the map; `NOTHING` for nothing."""
        return self._subject

    @property
    def options(self) -> dict[str, str]:
        """What can colour it, by stable name."""
        levels = () if self._recording is None else self._recording.months.names
        by_state = self.tr("States: {what}")
        return {
            NOTHING: self.tr("No colours"),
            CELLS: self.tr("Zones: {what}").format(what=self._counted(CELLS)),
            ATTACKS: self.tr("Zones: {what}").format(what=self._counted(ATTACKS)),
            **{
                name: by_state.format(what=outcome_label(name)) for name in levels if name in LABELS
            },
        }

    def show(self, recording: Recording, view: int) -> None:
        """Colour by another recording, or by what other eyes see."""
        self._recording, self._view = recording, view
        if self._subject not in self.options:
            self._subject = NOTHING
        self.opened.emit()
        self.changed.emit()

    @Slot(str)
    def colour_by(self, subject: str) -> None:
        """Colour the map by something else."""
        if subject != self._subject and subject in self.options:
            self._subject = subject
            self.changed.emit()

    def fill(self, day: float) -> Fill | None:
        """The colours in the month of a day; None for none.

        The scale is the same on every day, so that days can be compared.
        """
        recording = self._recording
        if recording is None or self._subject == NOTHING:
            return None
        if self._subject in (CELLS, ATTACKS):
            counts, most = self._by_zone(recording, day)
            values = dict(zip(recording.places.zones, counts.tolist(), strict=True))
            label = self._counted(self._subject)
            return Fill(values, label, "", "zone", low=0.0, high=max(1.0, most))
        return self._by_state(recording, day)

    def _by_state(self, recording: Recording, day: float) -> Fill:
        months, states = recording.months, recording.places.states
        levels = months.levels[:, :, months.names.index(self._subject)]
        own = slice(None) if self._view == NOBODY else slice(self._view, self._view + 1)
        now = dict(zip(states[own], levels[months.at(day), own].tolist(), strict=True))
        unit = outcome_named(self._subject).series_unit
        high = 1.0 if unit == SHARE else max(float(np.nanmax(levels[:, own])), 1e-9)
        low = min(0.0, float(np.nanmin(levels[:, own])))
        return Fill(
            now, outcome_label(self._subject), unit_label(unit), "state", low=low, high=high
        )

    def _by_zone(self, recording: Recording, day: float) -> tuple[NDArray[np.int64], float]:
        """How many in each zone by a day, and the most there ever are in one at a month's end."""
        count = self._attacks if self._subject == ATTACKS else self._cells
        last = recording.days if self._subject == ATTACKS else None
        ends = [last] if last is not None else recording.months.days.tolist()
        most = max((float(count(recording, end).max(initial=0)) for end in ends), default=0.0)
        return count(recording, day), most

    def _cells(self, recording: Recording, day: float) -> NDArray[np.int64]:
        if self._view == NOBODY:
            tracks = recording.tracks
            here = tracks.zone[(tracks.since <= day) & (day < tracks.until)]
        else:
            here = recording.beliefs.zone[recording.known_to(self._view, day)]
        return np.bincount(here[here != NOBODY], minlength=len(recording.places.zones))

    def _attacks(self, recording: Recording, day: float) -> NDArray[np.int64]:
        events = recording.events
        if "CELL_ATTACKED" not in recording.kinds:
            return np.zeros(len(recording.places.zones), np.int64)
        attacked = events.kind == recording.kinds.index("CELL_ATTACKED")
        there = events.zone[attacked & (events.day >= 0.0) & (events.day <= day)]
        return np.bincount(there[there != NOBODY], minlength=len(recording.places.zones))

    def _counted(self, subject: str) -> str:
        if subject == ATTACKS:
            return self.tr("attacks so far")
        return self.tr("cells") if self._view == NOBODY else self.tr("cells it believes in")
