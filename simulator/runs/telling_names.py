"""What those that events are about are called, as they are or as one state knows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

import numpy as np

from simulator.runs import telling_words as words
from simulator.runs.recording import NOBODY, RECOGNISED

if TYPE_CHECKING:
    from simulator.runs.recording import Recording

EVERYBODY = -2
"""Stands for the state whose knowledge is kept to, where it is what everybody may hear."""

LINKED_KINDS = ("LEAD_SHARED", "LEAD_WITHHELD", "JOINT_PROPOSED")
NUMBERED = re.compile(r"(?P<family>.*)#(?P<number>\d+)", re.DOTALL)


class Speaker(Protocol):
    """Says texts in some language."""

    def say(self, context: str, text: str) -> str:
        """Translate a text of a context."""

    def count(self, thing: str, number: int) -> str:
        """So many of a thing: "member", "suspect", "person", "arrest", "day"."""

    def number(self, value: float) -> str:
        """Write a number."""


class English:
    """Says texts as they are written."""

    def say(self, _context: str, text: str) -> str:
        return text

    def count(self, thing: str, number: int) -> str:
        return f"{number} {thing}" if number == 1 else f"{number} {thing}s"

    def number(self, value: float) -> str:
        return f"{value:g}"


class Names:
    """Names for one recording.

    Args:
        recording: What happened.
        speaker: In which language.
        state: The number of the state whose knowledge it keeps to, `EVERYBODY` for what is said in
            public, or `NOBODY` for all there is.
    """

    def __init__(
        self, recording: Recording, speaker: Speaker | None = None, state: int = NOBODY
    ) -> None:
        self.recording = recording
        self.speaker: Speaker = speaker or English()
        self.view = state

    def cell(self, name: str) -> str:
        """What a cell is called, from its stable name."""
        found = NUMBERED.fullmatch(name)
        if found is None:
            return name
        zone, _, rest = found["family"].partition("/")
        group, _, branch = rest.partition("/")
        number = int(found["number"]) + 1
        for begin, text in words.PARTS.items():
            if branch.startswith(begin):
                parent = self.cell(branch.removeprefix(begin))
                return self.said("Cell", text, number=number, cell=parent)
        if branch:
            counted = branch.rpartition(" ")[2]
            number = int(counted) + 1 if counted.isdigit() else number
        text = words.RETURNED if branch else words.CELL
        zone = self.recording.places.label("zone", zone)
        return self.said("Cell", text, number=number, group=group, zone=zone)

    def short_cell(self, name: str) -> str:
        """The same where the zone stands beside it: group and number; else the whole name."""
        found = NUMBERED.fullmatch(name)
        zone, _, group = found["family"].partition("/") if found else ("", "", "")
        if found is None or not zone or not group or "/" in group:
            return self.cell(name)
        return self.said("Cell", words.SHORT, number=int(found["number"]) + 1, group=group)

    def suspected(self, number: int) -> str:
        """What a state calls a cell that it has heard of."""
        return self.said("Cell", words.SUSPECTED, number=number)

    def state(self, number: int) -> str:
        """What a state is called."""
        places = self.recording.places
        return "" if number == NOBODY else places.label("state", places.states[number])

    def zone(self, number: int) -> str:
        """What a zone is called."""
        places = self.recording.places
        return "" if number == NOBODY else places.label("zone", places.zones[number])

    def value(self, path: str) -> str:
        """What a value of the scenario is called, from its path, and whose it is."""
        *owner, field = path.split(".")
        what = field.replace("_", " ")
        return self.said("Value", words.VALUE_OF, what=what, whose=self._owner(owner))

    def category(self, category: str) -> str:
        """What a category of events is called."""
        return self.speaker.say("EventCategory", words.CATEGORIES[category])

    def subject_of(self, number: int) -> str:
        """To what or whom an event happened."""
        recording = self.recording
        subject = int(recording.events.subject[number])
        kind, name = recording.subject_kinds[subject], recording.subject_names[subject]
        if kind in ("cell", "lead"):
            return self.cell_of(number)
        if kind in ("relation", "tie"):
            return " – ".join(self._side(side) for side in name.split("-"))
        return recording.places.label(kind, name)

    def cell_of(self, number: int) -> str:
        """The cell that an event is about, as far as the state whose view it is knows it."""
        recording = self.recording
        if self.view != NOBODY:
            known = self.alias_of(number)
            return self._unheard_of(number) if known == NOBODY else self.suspected(known)
        cell = int(recording.events.cell[number])
        return "" if cell == NOBODY else self.cell(recording.cells.names[cell])

    def alias_of(self, number: int) -> int:
        """The number by which the state knows the cell of an event on the event's day."""
        recording = self.recording
        events, held = recording.events, recording.beliefs
        cell, lead = int(events.cell[number]), int(events.lead[number])
        if lead != NOBODY and not self._is_proved(lead, float(events.day[number])):
            return NOBODY
        same = held.cell == cell if cell != NOBODY else held.lead == lead
        rows = same & (held.state == self.view) & (held.since <= events.day[number])
        found = np.flatnonzero(rows)
        return int(held.number[found[-1]]) if len(found) else NOBODY

    def said(self, context: str, text: str, **named: object) -> str:
        """A text in the speaker's language, filled in."""
        return self.speaker.say(context, text).format(**named)

    def _is_proved(self, lead: int, day: float) -> bool:
        """Whether a lead was taken for true by a day; before, nobody knows on which cell it is."""
        leads = self.recording.leads
        return bool(leads.fate[lead] == RECOGNISED and leads.settled[lead] <= day)

    def _unheard_of(self, number: int) -> str:
        """A cell that the state had no lead on: it attacked, or the state knows a linked one."""
        if self.recording.events.lead[number] != NOBODY:
            return self.speaker.say("Cell", words.SPOKEN_OF)
        linked = self.recording.kind_of(number) in LINKED_KINDS
        return self.speaker.say("Cell", words.LINKED if linked else words.UNKNOWN)

    def _owner(self, parts: list[str]) -> str:
        """Whose a value is: an entity by its label, or a mechanism by its name."""
        kind, name = parts[0], parts[-1]
        if kind in ("relations", "ties"):
            return " – ".join(self._side(side) for side in name.split("-"))
        label = self.recording.places.label(kind.removesuffix("s"), name)
        return label.replace("_", " ").replace("-", " ") if label == name else label

    def _side(self, name: str) -> str:
        labels = self.recording.places
        return labels.label("partner", labels.label("state", name))
