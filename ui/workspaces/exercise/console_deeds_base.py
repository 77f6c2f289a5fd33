"""What the actions of the console have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from ui.actions.action import Action
from ui.viewmodels.exercise.house_words import house_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QAbstractButton

    from ui.viewmodels.exercise.house_words import House
    from ui.viewmodels.exercise.picture import Picture
    from ui.widgets.late import Late
    from ui.workspaces.exercise.console import Console
    from ui.workspaces.exercise.console_bench import ConsoleBench
    from ui.workspaces.exercise.cover import Covered
    from ui.workspaces.exercise.keyed_rows import KeyedRows

    Pair = tuple[Action, Callable[[], QAbstractButton] | None]


class Deeds(QObject):
    """Some actions of a `Console`, each with its button if it has one.

    The actions are there before the bench is, and before the part of it that they are about.
    """

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console = console
        self._acts = console.sitting.acts
        self.cover: Covered | None = None

    def pairs(self) -> Iterator[Pair]:
        """The actions, and what gives their buttons once these are made."""
        raise NotImplementedError

    @property
    def room(self) -> Late[Any] | None:
        """Where the part lies that these are about; None if the bench has it from the start."""
        return None

    def rows(self) -> tuple[KeyedRows, ...]:
        """The tables whose cursor decides what can be done."""
        return ()

    @property
    def house(self) -> House:
        """What things are called in the exercise that is open."""
        picture = self._picture
        return house_of(None if picture is None else picture.exercise)

    @property
    def _bench(self) -> ConsoleBench:
        return self._console.bench

    @property
    def _picture(self) -> Picture | None:
        return self._console.sitting.picture

    def _action(
        self,
        name: str,
        title: str,
        keys: str,
        does: Callable[[], object],
        obstacle: Callable[[], str] = str,
    ) -> Action:
        """An action that needs an exercise."""
        return self._free_action(name, title, keys, does, lambda: self._closed() or obstacle())

    def _free_action(
        self,
        name: str,
        title: str,
        keys: str,
        does: Callable[[], object],
        obstacle: Callable[[], str] = str,
    ) -> Action:
        """An action that is there without an exercise as well."""
        return Action(
            f"exercise.{name}",
            title,
            self.tr("Exercise"),
            does,
            keys,
            lambda: self._covered() or obstacle(),
            within=self._console,
        )

    def _covered(self) -> str:
        """Why nothing of the console may be touched."""
        if self.cover is not None and self.cover.is_covered:
            return self.tr("Open the console first; it is covered while seats use the screen.")
        return ""

    def _closed(self) -> str:
        """Why nothing can be done at all."""
        return "" if self._picture else self.tr("Begin an exercise first, or go on with one.")

    def _over(self) -> str:
        """Why play cannot go on."""
        picture = self._picture
        if picture is not None and picture.is_over:
            return self.tr("Play is over; go back to a turn to go on on a branch.")
        return self._closed()

    def _seen(self, obstacle: Callable[[], str]) -> Callable[[], str]:
        """What stands in the way; nothing yet of a part that nobody has looked at."""
        return lambda: obstacle() if self.room is None or self.room.is_made else ""

    def _in_view(self, does: Callable[[], object]) -> Callable[[], None]:
        """Do something to what is in view; what is not is brought into view first."""

        def do() -> None:
            tabs, room = self._bench.tabs, self.room
            if room is None or tabs.currentWidget() is room.part:
                does()
            else:
                tabs.setCurrentWidget(room)
                room.part.setFocus()

        return do
