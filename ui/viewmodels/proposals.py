"""How fields and sliders change values: one place for all that edit a value at a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator.scenario.draft import Stated

if TYPE_CHECKING:
    from simulator.kernel.quantities import Evidence
    from ui.viewmodels.values import Values


class Proposals(QObject):
    """Proposes values to the editor, from the start or from one of the file's events on.

    Attributes:
        values: What there is.
        event: The event whose changes are edited; None for the start.
    """

    def __init__(self, values: Values, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.values = values
        self.event: int | None = None

    def value(self, path: str) -> float:
        """The value, at the time that is edited."""
        return self.values.value(path, self.event)

    def is_set(self, path: str) -> bool:
        """Whether the file says something about a value, at the time that is edited."""
        return self.values.is_changed(path, self.event)

    def propose(self, path: str, value: float) -> None:
        """Set a value; the same again is no edit, and what it rests on stays."""
        if value != self.value(path):
            self.values.editor.edits.set_value(path, value, event=self.event)

    def drag(self, path: str, value: float, *, over: bool) -> None:
        """Set a value while a lever is dragged; all until it is over is one edit."""
        self.values.editor.edits.set_value(path, value, event=self.event, dragging=not over)

    def revert(self, path: str) -> None:
        """Take back what the file says about a value."""
        self.values.editor.edits.revert([path], self.event)

    def state_ground(self, path: str, evidence: Evidence, source: str, note: str) -> None:
        """Say what a value that was changed rests on."""
        stated = Stated(evidence, source, note)
        self.values.editor.edits.set_value(path, self.value(path), stated, self.event)
