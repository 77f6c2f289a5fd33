"""One step of the past of a draft, which can be taken back and taken again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from simulator.scenario.draft import Draft
    from ui.viewmodels.editor import Editor

KIND = 1


class Step(QUndoCommand):
    """From one draft to another; both are kept whole, so that undoing is exact.

    Steps of one drag, about the same thing, become one.
    """

    def __init__(self, editor: Editor, text: str, before: Draft, after: Draft) -> None:
        super().__init__(text)
        self._editor = editor
        self.before = before
        self.after = after
        self.key = ""
        self.open_ended = False

    def continues(self, other: QUndoCommand | None) -> bool:
        """Whether it goes on with the drag that another step began."""
        return (
            isinstance(other, Step)
            and other.open_ended
            and bool(self.key)
            and (other.key == self.key)
        )

    def id(self) -> int:
        return KIND if self.key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Step) or not other.continues(self):
            return False
        self.after = other.after
        self.open_ended = other.open_ended
        self.setText(other.text())
        # A drag that ends where it began leaves no trace.
        self.setObsolete(not self.open_ended and self.before == self.after)
        return True

    def redo(self) -> None:
        self._editor.show(self.after)

    def undo(self) -> None:
        self.open_ended = False
        self._editor.show(self.before)
