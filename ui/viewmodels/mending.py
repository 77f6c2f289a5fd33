"""What is wrong with the draft and what it changes, each with the way to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.viewmodels.edit_words import path_label
from ui.viewmodels.undone import ending_words
from ui.viewmodels.values import shown

if TYPE_CHECKING:
    from simulator.scenario.comparing import Differing
    from simulator.scenario.mistakes import Mistake
    from ui.viewmodels.design import Design

PLACE = re.compile(r"(?P<list>changes|events)\[(?P<number>\d+)\](?:\.changes\[(?P<inner>\d+)\])?")


@dataclass(frozen=True)
class Entry:
    """One line of a list.

    Attributes:
        text: What it says.
        path: The value it is about; empty if it is about none.
        event: The event it is about; None for none.
        key: The key of the file that it is about; empty for none.
    """

    text: str
    path: str = ""
    event: int | None = None
    key: str = ""

    @property
    def leads_somewhere(self) -> bool:
        """Whether there is anything to go to."""
        return bool(self.path or self.key) or self.event is not None


class Mending(QObject):
    """Lists mistakes, changes, and what differs from the file on disk; goes to each.

    Signals:
        changed: The lists are others.
        key_wanted: A key of the file is to be edited.
    """

    changed = Signal()
    key_wanted = Signal(str)

    def __init__(self, design: Design) -> None:
        super().__init__(design)
        self._design = design
        self._differing: tuple[Differing, ...] | None = None
        editor = design.editor
        editor.checked.connect(self.changed)
        editor.opened.connect(self._forget)
        editor.changed.connect(self._forget)
        editor.filing.compared.connect(self._keep)
        design.values.changed.connect(self.changed)

    @property
    def mistakes(self) -> tuple[Entry, ...]:
        """What is wrong, in the order of the file."""
        return tuple(self._mistake(one) for one in self._design.editor.mistakes)

    @property
    def changes(self) -> tuple[Entry, ...]:
        """The values that the file changes from the start, and its events."""
        values, timetable = self._design.values, self._design.timetable
        text = self.tr("{what}: {before} → {after}")
        told = [
            Entry(
                self._with_end(
                    text.format(
                        what=path_label(path, values.scenario),
                        before=shown(values.original(path)),
                        after=shown(values.value(path)),
                    ),
                    path,
                ),
                path,
            )
            for path in values.changed_paths()
        ]
        event = self.tr("{date}: {title}")
        own = [one for one in timetable.events if one.number is not None]
        dated = [
            Entry(event.format(date=one.date or "", title=one.title), event=one.number)
            for one in own
        ]
        return (*told, *dated)

    @property
    def differing(self) -> tuple[Entry, ...] | None:
        """What differs from the file on disk; None before anybody asked."""
        if self._differing is None:
            return None
        declared = self._design.values.declared
        text = self.tr("{place}: {before} → {after}")
        return tuple(
            Entry(
                text.format(
                    place=one.place, before=self._said(one.before), after=self._said(one.after)
                ),
                one.place if one.place in declared else "",
            )
            for one in self._differing
        )

    def go_to(self, entry: Entry) -> None:
        """Go to what an entry is about."""
        inspection = self._design.inspection
        inspection.turn_to_event(entry.event)
        if entry.path:
            inspection.point(entry.path)
        if entry.key:
            self.key_wanted.emit(entry.key)

    def revert(self, entry: Entry) -> None:
        """Take back a change, or remove an event."""
        edits = self._design.editor.edits
        if entry.path:
            edits.revert([entry.path])
        elif entry.event is not None:
            edits.remove_event(entry.event)

    def _with_end(self, told: str, path: str) -> str:
        """A change, and until when it lasts where an event ends it."""
        scenario = self._design.editor.scenario
        words = "" if scenario is None else ending_words(scenario, path)
        return f"{told}; {words}" if words else told

    def _mistake(self, mistake: Mistake) -> Entry:
        line = self.tr("Line {line}: ").format(line=mistake.line) if mistake.line else ""
        subject = " = ".join(filter(None, (mistake.path, mistake.value)))
        text = f"{line}{subject}: " if subject else line
        path, event = self._place(mistake.path)
        key = mistake.path.partition("[")[0] if path == "" and event is None else ""
        return Entry(f"{text}{mistake.message}; {mistake.mend}", path, event, key)

    def _place(self, written: str) -> tuple[str, int | None]:
        """The value and the event that a place in the file is about."""
        found, draft = PLACE.match(written), self._design.editor.draft
        if found is None or draft is None:
            return "", None
        number = int(found["number"]) - 1
        listed = draft.changes if found["list"] == "changes" else draft.events
        table = listed[number] if number < len(listed) else {}
        event = number if found["list"] == "events" else None
        if event is not None and found["inner"] and isinstance(table, dict):
            inner = table.get("changes", [])
            place = int(found["inner"]) - 1
            table = inner[place] if place < len(inner) else {}
        path = table.get("path") if isinstance(table, dict) else None
        matching = sorted(draft.inherited.matching(path)) if isinstance(path, str) else []
        known = [one for one in matching if one in self._design.values.declared]
        return (known[0] if known else ""), event

    def _said(self, value: object) -> str:
        if value is None:
            return self.tr("nothing")
        if isinstance(value, dict):
            return str(value.get("value", value.get("title", "…")))
        return str(value)

    @Slot()
    def _forget(self) -> None:
        self._differing = None
        self.changed.emit()

    @Slot(object)
    def _keep(self, differing: tuple[Differing, ...]) -> None:
        self._differing = differing
        self.changed.emit()
