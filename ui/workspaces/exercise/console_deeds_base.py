"""What the actions of the console have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.actions.action import Action

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from ui.viewmodels.exercise.picture import Picture
    from ui.workspaces.exercise.console import Console
    from ui.workspaces.exercise.cover import Covered

    Pair = tuple[Action, QAbstractButton | None]


class Deeds(QObject):
    """Some actions of a `Console`, each with its button if it has one."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console = console
        self._acts = console.sitting.acts
        self.cover: Covered | None = None

    def pairs(self) -> Iterator[Pair]:
        """The actions and their buttons."""
        raise NotImplementedError

    @property
    def _picture(self) -> Picture | None:
        return self._console.sitting.picture

    def _action(
        self,
        name: str,
        title: str,
        keys: str,
        does: Callable[[], object],
        obstacle: Callable[[], str] | None = None,
    ) -> Action:
        return Action(
            f"exercise.{name}",
            title,
            self.tr("Exercise"),
            does,
            keys,
            lambda: self._covered() or (obstacle or self._closed)(),
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

    def _in_view(self, panel: QWidget, does: Callable[[], object]) -> Callable[[], None]:
        """Do something to what is in view; what is not is brought into view first."""

        def do() -> None:
            tabs = self._console.tabs
            if tabs.currentWidget() is panel:
                does()
            else:
                tabs.setCurrentWidget(panel)
                panel.setFocus()

        return do
