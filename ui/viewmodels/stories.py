"""The life story of a cell, a lead, a state or a relation, walked from consequence to cause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from simulator.runs.foreknowledge import is_attack, known_before
from simulator.runs.recording import NOBODY
from ui.viewmodels.scenes import SUSPECT, suspect_name
from ui.viewmodels.ties import pair_label

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.runs.recording import Recording
    from ui.viewmodels.event_words import Sentences

MOST_BACK = 100
NO_EVENT = -1


@dataclass(frozen=True)
class Page:
    """What is told: about whom, and which of the events one looks at."""

    kind: str
    name: str
    event: int = NO_EVENT


@dataclass(frozen=True)
class Link:
    """A way to another event: what led to this one, what was known before, or what came of it."""

    event: int
    is_cause: bool
    was_known: bool = False


class Story(QObject):
    """Tells the life of whoever is chosen, and remembers the way back.

    Signals:
        changed: Another life is told, or another event looked at.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recording: Recording | None = None
        self._sentences: Sentences | None = None
        self._pages: list[Page] = []
        self._place = NO_EVENT

    @property
    def page(self) -> Page | None:
        """What is told now; None before anybody was chosen."""
        return self._pages[self._place] if self._pages else None

    @property
    def sentences(self) -> Sentences | None:
        return self._sentences

    @property
    def can_go_back(self) -> bool:
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        return self._place < len(self._pages) - 1

    def show(self, recording: Recording, sentences: Sentences) -> None:
        """Tell of another recording, or through other eyes: what was told is forgotten."""
        self._recording, self._sentences = recording, sentences
        self._pages, self._place = [], NO_EVENT
        self.changed.emit()

    @Slot(str, str)
    def tell(self, kind: str, name: str) -> None:
        """Tell the life of somebody."""
        if self._recording is not None and name:
            self._turn_to(Page(kind, name))

    @Slot(int)
    def look_at(self, event: int) -> None:
        """Look at an event, within the life that it belongs to."""
        if self._recording is None:
            return
        page = self.page
        if page is not None and event in self.events.tolist():
            self._turn_to(Page(page.kind, page.name, event))
        else:
            self._turn_to(Page(*self._subject_of(event), event))

    @Slot()
    def back(self) -> None:
        """Tell again what was told before."""
        self._go(-1)

    @Slot()
    def forward(self) -> None:
        """Tell again what one came back from."""
        self._go(1)

    @property
    def events(self) -> NDArray[np.int64]:
        """The events of the life that is told, as far as whoever looks on can know them."""
        recording, sentences, page = self._recording, self._sentences, self.page
        if recording is None or sentences is None or page is None:
            return np.zeros(0, np.int64)
        if page.kind == SUSPECT:
            numbers = np.flatnonzero(self._about_suspect(recording, sentences.view, page.name))
        else:
            numbers = recording.life(page.kind, page.name)
        if sentences.view != NOBODY:
            numbers = numbers[recording.seen[sentences.view, numbers]]
        return numbers

    @property
    def links(self) -> tuple[Link, ...]:
        """The ways from the event one looks at: its cause first, then what came of it.

        Between them, for an attack, what services knew of the cell, unless a state looks on: of
        which cell a lead speaks it cannot tell.
        """
        recording, sentences, page = self._recording, self._sentences, self.page
        if recording is None or sentences is None or page is None or page.event == NO_EVENT:
            return ()
        causes = recording.why(page.event, sentences.view)[1:]
        effects = recording.consequences(page.event, sentences.view)
        known = _known(recording, sentences, page)
        return (
            *(Link(cause, is_cause=True) for cause in causes),
            *(Link(one, is_cause=False, was_known=True) for one in known),
            *(Link(effect, is_cause=False) for effect in effects),
        )

    @property
    def came_unknown(self) -> bool:
        """Whether the event one looks at is an attack by a cell that no state had a lead on."""
        recording, sentences, page = self._recording, self._sentences, self.page
        if recording is None or sentences is None or page is None or page.event == NO_EVENT:
            return False
        tells = sentences.view == NOBODY and is_attack(recording, page.event)
        return tells and not _known(recording, sentences, page)

    @property
    def lives(self) -> tuple[Page, ...]:
        """The lives that the event one looks at belongs to."""
        recording, page = self._recording, self.page
        if recording is None or page is None or page.event == NO_EVENT:
            return ()
        events = recording.events
        lead, place = int(events.lead[page.event]), int(events.place[page.event])
        found = [self._subject_of(page.event)]
        if lead != NOBODY:
            found.append(("lead", recording.leads.names[lead]))
        if place != NOBODY:
            found.append(("state", recording.places.states[place]))
        return tuple(Page(*one) for one in dict.fromkeys(found))

    @property
    def title(self) -> str:
        """Whose life is told."""
        return "" if self.page is None else self.title_of(self.page)

    def title_of(self, page: Page) -> str:
        """Whose life a page tells."""
        sentences = self._sentences
        if sentences is None:
            return ""
        if page.kind == "cell":
            name = sentences.cell(page.name)
        elif page.kind == SUSPECT:
            name = sentences.suspected(int(page.name.rpartition("#")[2]))
        elif page.kind == "lead":
            leads, holders = sentences.recording.leads, self.tr("A lead of {state}")
            holder = int(leads.holder[leads.names.index(page.name)])
            return holders.format(state=sentences.state(holder))
        elif page.kind == "relation":
            name = pair_label(sentences.recording.places, page.name)
        elif page.kind == "value":
            name = page.name.partition("\n")[0]
        else:
            name = sentences.recording.places.label(page.kind, page.name)
        return name[:1].upper() + name[1:]

    def _subject_of(self, event: int) -> tuple[str, str]:
        """The kind and name of whose life an event belongs to."""
        recording, sentences = self._recording, self._sentences
        if recording is None or sentences is None:
            return "other", ""
        events = recording.events
        cell, lead = int(events.cell[event]), int(events.lead[event])
        if sentences.view != NOBODY:
            known = sentences.alias_of(event)
            if known != NOBODY:
                return SUSPECT, suspect_name(known)
        elif cell != NOBODY:
            return "cell", recording.cells.names[cell]
        if lead != NOBODY:
            return "lead", recording.leads.names[lead]
        place = int(events.place[event])
        if place != NOBODY:
            return "state", recording.places.states[place]
        subject = int(events.subject[event])
        return recording.subject_kinds[subject], recording.subject_names[subject]

    def _about_suspect(self, recording: Recording, view: int, name: str) -> NDArray[np.bool_]:
        """Which events are about a cell that a state has heard of."""
        held, events = recording.beliefs, recording.events
        number = int(name.rpartition("#")[2])
        rows = np.flatnonzero((held.state == view) & (held.number == number))
        if not len(rows):
            return np.zeros(len(events), np.bool_)
        cell = held.cell[rows[0]]
        if cell != NOBODY:
            return events.cell == cell
        return np.isin(events.lead, held.lead[rows])

    def _turn_to(self, page: Page) -> None:
        if page != self.page:
            self._pages = [*self._pages[: self._place + 1], page][-MOST_BACK:]
            self._place = len(self._pages) - 1
            self.changed.emit()

    def _go(self, steps: int) -> None:
        place = self._place + steps
        if 0 <= place < len(self._pages):
            self._place = place
            self.changed.emit()


def _known(recording: Recording, sentences: Sentences, page: Page) -> tuple[int, ...]:
    """What was known before the event of a page; nothing through the eyes of a state."""
    return () if sentences.view != NOBODY else known_before(recording, page.event)
