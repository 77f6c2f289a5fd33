"""What is being inspected: one thing of the draft, with all its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.viewmodels.place_words import KINDS, MECHANISMS, thing_label, thing_of
from ui.viewmodels.proposals import Proposals

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.viewmodels.values import Values

# What the map calls the kinds of things that it lets one pick.
PICKED = {
    "state": "states",
    "zone": "zones",
    "neighbour": "neighbours",
    "border": "borders",
    "tie": "relations",
}


class Inspection(Proposals):
    """One thing, from the start or as an event changes it.

    Signals:
        turned: Another thing or another event is inspected.
        changed: Its values are others.
        pointed: One of its values is looked for; its path.
    """

    turned = Signal()
    changed = Signal()
    pointed = Signal(str)

    def __init__(self, values: Values, parent: QObject | None = None) -> None:
        super().__init__(values, parent)
        self._kind = "states"
        self._name = ""
        self._things: dict[str, dict[str, list[str]]] = {}
        values.opened.connect(self._open)
        values.changed.connect(self._follow)

    @property
    def kind(self) -> str:
        return self._kind

    @property
    def name(self) -> str:
        return self._name

    @property
    def title(self) -> str:
        """What the thing is called."""
        return thing_label(self._kind, self._name, self.values.scenario) if self._name else ""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of which there is anything."""
        return tuple(kind for kind in KINDS if self._things.get(kind))

    def names(self, kind: str) -> tuple[str, ...]:
        """The things of a kind."""
        return tuple(self._things.get(kind, ()))

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the values of the thing stand."""
        return self.paths_of(self._kind, self._name)

    def paths_of(self, kind: str, name: str) -> tuple[str, ...]:
        """Where the values of any thing stand."""
        return tuple(self._things.get(kind, {}).get(name, ()))

    def show(self, kind: str, name: str) -> None:
        """Inspect another thing; what is not there is passed over."""
        if name in self._things.get(kind, {}) and (kind, name) != (self._kind, self._name):
            self._kind, self._name = kind, name
            self.turned.emit()

    @Slot(str, str)
    def pick(self, kind: str, name: str) -> None:
        """Inspect what was picked on the map."""
        if kind in PICKED:
            self.show(PICKED[kind], name)

    def point(self, path: str) -> None:
        """Go to one value."""
        if path in self.values.declared:
            self.show(*thing_of(path))
            self.pointed.emit(path)

    def turn_to_event(self, event: int | None) -> None:
        """Edit what one of the file's events changes, or again the start."""
        if event != self.event:
            self.event = event
            self.turned.emit()

    @Slot()
    def _open(self) -> None:
        things: dict[str, dict[str, list[str]]] = {}
        for path in self.values.declared:
            kind, name = thing_of(path)
            things.setdefault(kind, {}).setdefault(name, []).append(path)
        self._things, self.event = things, None
        if not self.paths:
            self._kind = next(iter(self.kinds), MECHANISMS)
            self._name = next(iter(self.names(self._kind)), "")
        self.turned.emit()

    @Slot()
    def _follow(self) -> None:
        draft = self.values.editor.draft
        if self.event is not None and draft is not None and self.event >= len(draft.events):
            self.turn_to_event(None)
        self.changed.emit()
