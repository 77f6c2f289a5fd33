"""Every edit that a scenario file can express, each with a name for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from simulator.scenario.draft import BY_USER, CELLS, EVENTS, Draft, Stated
from simulator.scenario.drafting import building_on
from ui.viewmodels.edit_words import path_label, set_text, shortened, written

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from simulator.kernel.quantities import Evidence
    from simulator.scenario.changes import Change
    from simulator.scenario.scenario import Scenario
    from ui.viewmodels.editor import Editor

Value = str | float | list[str] | None


class Edits(QObject):
    """Proposes edits to the editor; each gives whether it was made."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor

    def set_value(
        self,
        path: str,
        value: float,
        stated: Stated = BY_USER,
        event: int | None = None,
        *,
        dragging: bool = False,
    ) -> bool:
        """Set a value, from the start or from one of the file's events on; `*` sets several."""
        return self.set_values({path: value}, stated, event, dragging=dragging)

    def set_values(
        self,
        values: Mapping[str, float],
        stated: Stated = BY_USER,
        event: int | None = None,
        *,
        dragging: bool = False,
    ) -> bool:
        """Set several values in one edit, as of a row; a drag is one edit, whatever its steps."""

        def change(draft: Draft) -> Draft:
            for path, value in values.items():
                draft = draft.with_change(path, value, stated, event)
            return draft

        key = f"{event} {' '.join(sorted(values))}"
        text = self._set_text(values)
        return bool(values) and self._editor.propose(text, change, key, open_ended=dragging)

    def state_grounds(
        self, path: str, evidence: Evidence, source: str, note: str = "", event: int | None = None
    ) -> bool:
        """Say what a value rests on; it stays as it is."""
        stated = Stated(evidence, source, note)

        def change(draft: Draft) -> Draft:
            written = draft.change_at(path, event)
            value = draft.inherited.value(path) if written is None else written.get("value")
            return draft if value is None else draft.with_change(path, value, stated, event)

        text = self.tr("State the source of {what}").format(what=self._label(path))
        return self._editor.propose(text, change)

    def revert(self, paths: Iterable[str], event: int | None = None) -> bool:
        """Take back what the file changes at some paths."""
        known = list(paths)

        def change(draft: Draft) -> Draft:
            for path in known:
                draft = draft.without_change(path, event)
            return draft

        text = self.tr("Revert %n value(s)", "", len(known))
        if len(known) == 1:
            text = self.tr("Revert {what}").format(what=self._label(known[0]))
        return self._editor.propose(text, change)

    def set_key(self, key: str, value: Value | dt.date) -> bool:
        """Set the title, the date, the questions and the like; None takes the key out."""
        name = key.replace("_", " ")
        text = self.tr("Change {key}") if value is not None else self.tr("Take out {key}")
        return self._editor.propose(text.format(key=name), lambda one: one.with_key(key, value))

    def build_on(self, extended: str) -> bool:
        """Let the file build on another scenario; what it changes itself stays."""
        text = self.tr("Build on {name}").format(name=shortened(extended))
        return self._editor.propose(text, lambda draft: building_on(draft, extended))

    def add_event(self, date: dt.date, title: str, changes: Sequence[Change]) -> bool:
        """Add something that happens on a day."""
        table = {"date": date, "title": title, "changes": [_table(one) for one in changes]}
        text = self.tr("Add event {title}").format(title=shortened(title))
        return self._editor.propose(text, lambda draft: draft.with_item(EVENTS, table))

    def alter_event(
        self, number: int, date: dt.date | None = None, title: str | None = None
    ) -> bool:
        """Move an event to another day, or call it something else."""
        given = {"date": date, "title": title}
        new = {key: value for key, value in given.items() if value is not None}
        text = self.tr("Change event {title}").format(title=self._title(number))
        return self._editor.propose(text, _altered(EVENTS, number, new))

    def remove_event(self, number: int) -> bool:
        """Remove an event with its changes."""
        text = self.tr("Remove event {title}").format(title=self._title(number))
        return self._editor.propose(text, lambda draft: draft.without_item(EVENTS, number))

    def move_event(self, number: int, to: int) -> bool:
        """Put an event in another place of the list; of one day, the later one holds."""
        text = self.tr("Move event {title}").format(title=self._title(number))
        return self._editor.propose(text, lambda draft: draft.with_item_moved(EVENTS, number, to))

    def add_cells(self, zone: str, group: str, count: int, linked_zone: str | None = None) -> bool:
        """Add cells that exist at the start."""
        table = {"zone": zone, "group": group, "count": count, "linked_zone": linked_zone}
        text = self.tr("Add cells in {zone}").format(zone=shortened(zone))
        return self._editor.propose(text, lambda draft: draft.with_item(CELLS, table))

    def alter_cells(self, number: int, **given: str | int | None) -> bool:
        """Change zone, group, count or linked zone of cells at the start."""
        return self._editor.propose(self.tr("Change cells"), _altered(CELLS, number, given))

    def remove_cells(self, number: int) -> bool:
        """Remove cells from the start."""
        text = self.tr("Remove cells")
        return self._editor.propose(text, lambda draft: draft.without_item(CELLS, number))

    def move_cells(self, number: int, to: int) -> bool:
        """Put cells in another place of the list."""
        text = self.tr("Move cells")
        return self._editor.propose(text, lambda draft: draft.with_item_moved(CELLS, number, to))

    @property
    def _scenario(self) -> Scenario | None:
        draft = self._editor.draft
        return None if draft is None else draft.inherited.scenario

    def _set_text(self, values: Mapping[str, float]) -> str:
        said = {written(value) for value in values.values()}
        if len(values) == 1:
            ((path, value),) = values.items()
            return set_text(path, value, self._scenario)
        if len(said) == 1:
            text = self.tr("Set %n value(s) to {value}", "", len(values))
            return text.format(value=said.pop())
        return self.tr("Set %n value(s)", "", len(values))

    def _label(self, path: str) -> str:
        return path_label(path, self._scenario)

    def _title(self, number: int) -> str:
        draft = self._editor.draft
        event = None if draft is None else draft.events[number]
        return shortened(str(event.get("title", ""))) if isinstance(event, dict) else ""


def _altered(
    header: tuple[str, ...], number: int, new: Mapping[str, Any]
) -> Callable[[Draft], Draft]:
    def change(draft: Draft) -> Draft:
        tables = draft.events if header == EVENTS else draft.cells
        return draft.with_item_altered(header, number, {**tables[number], **new})

    return change


def _table(change: Change) -> dict[str, Any]:
    stated = Stated(change.evidence, change.source, change.note)
    return {"path": change.path, "value": change.value, **stated.table}
