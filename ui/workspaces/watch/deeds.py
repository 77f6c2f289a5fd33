"""What can be asked of Watch by key or by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.actions.action import Action, KeyNote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ui.workspaces.watch.page import WatchPage

Deed = tuple[str, str, "Callable[[], object]", str]


class WatchDeeds(QObject):
    """Names the actions of a `WatchPage`; Qt finds texts only in a class such as this."""

    def __init__(self, page: WatchPage) -> None:
        super().__init__(page)
        self._page = page

    def all(self) -> tuple[Action | KeyNote, ...]:
        """Every action of the page, then the keys that its parts handle by themselves."""
        group = self.tr("Watch")
        page, watching = self._page, self._page.watching
        record = self.tr("Play the chosen world")
        return (
            Action(
                "watch.record",
                record,
                group,
                watching.record,
                "Ctrl+R",
                lambda: watching.obstacle,
                within=page,
            ),
            *(
                Action(f"watch.{name}", title, group, does, keys, self._unready, within=page)
                for name, title, does, keys in (*self._steps(), *self._looks())
            ),
            *self._notes(group),
        )

    def _unready(self) -> str:
        if self._page.watching.playback.recording is None:
            return self.tr("Play a world first: the button is at the top of Watch.")
        return ""

    def _steps(self) -> Iterator[Deed]:
        clock = self._page.watching.playback
        yield "play", self.tr("Play or pause"), clock.toggle, "Ctrl+Space"
        yield "next", self.tr("To the next event"), lambda: clock.step_events(1), "."
        yield "before", self.tr("To the event before"), lambda: clock.step_events(-1), ","
        yield "month.next", self.tr("A month on"), lambda: clock.step_months(1), "]"
        yield "month.before", self.tr("A month back"), lambda: clock.step_months(-1), "["
        yield "mark", self.tr("Set or remove a bookmark"), clock.toggle_mark, "B"
        yield "mark.next", self.tr("To the next bookmark"), lambda: clock.step_marks(1), "Shift+B"
        before = self.tr("To the bookmark before")
        yield "mark.before", before, lambda: clock.step_marks(-1), "Ctrl+Shift+B"

    def _looks(self) -> Iterator[Deed]:
        side, story = self._page.side, self._page.watching.story
        yield "ties", self.tr("Show or hide cooperation on the map"), side.ties.toggle, "T"
        yield "words", self.tr("Look for words in the events"), side.look_for_words, "Ctrl+F"
        yield "back", self.tr("Back in the stories"), story.back, "Alt+Left"
        yield "forward", self.tr("Forward in the stories"), story.forward, "Alt+Right"
        yield "day", self.tr("Go to the day of the event"), side.why.go_to_day, "Ctrl+D"

    def _notes(self, group: str) -> Iterator[KeyNote]:
        yield KeyNote(group, self.tr("Space"), self.tr("Play or pause"))
        yield KeyNote(group, "← →", self.tr("A day back or on; with Shift, a month"))
        yield KeyNote(group, self.tr("Home, End"), self.tr("To the start, to the end"))
        yield KeyNote(group, "+ −", self.tr("Faster, slower"))
        yield KeyNote(group, self.tr("Enter"), self.tr("In a list, go to the day of the event"))
