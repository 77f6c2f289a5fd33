"""A scenario that is edited, as work that is kept until it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.scenario.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.jobs.unsaved import Unsaved
    from ui.viewmodels.autosave import Written
    from ui.viewmodels.editor import Editor


class DraftWork:
    """The draft of an editor."""

    def __init__(self, editor: Editor) -> None:
        self.source = editor

    def unsaved(self) -> Callable[[], Written] | None:
        """What writes the draft out; None if all of it is saved."""
        draft = self.source.draft
        if draft is None or not self.source.is_modified:
            return None
        written = draft.text(), draft.file, str(draft.head.get("title", ""))
        return lambda: written

    def read(self, unsaved: Unsaved) -> tuple[Draft, str | None]:
        """The draft, and what stands on disk in its place."""
        draft = Draft.of_text(unsaved.text, unsaved.file)
        try:
            on_disk = None if unsaved.file is None else unsaved.file.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            on_disk = None
        return draft, on_disk

    def take_up(self, found: tuple[Draft, str | None]) -> None:
        """Go on with the draft."""
        draft, on_disk = found
        self.source.filing.follow(draft, None if on_disk is None else on_disk.encode("utf-8"))
        self.source.begin(draft, on_disk)
