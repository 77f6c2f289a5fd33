"""What can be asked of the console by button, key or name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.actions.action import Action, KeyNote
from ui.workspaces.exercise.console_deeds_injects import InjectDeeds
from ui.workspaces.exercise.console_deeds_judging import ObservingDeeds, RulingDeeds
from ui.workspaces.exercise.console_deeds_play import PlayDeeds
from ui.workspaces.exercise.console_deeds_time import BranchDeeds, TimeDeeds

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from ui.workspaces.exercise.console import Console
    from ui.workspaces.exercise.cover import Covered


class ConsoleDeeds(QObject):
    """Every action of a `Console`, its buttons bound to them."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console = console
        self._bound: list[tuple[Action, QAbstractButton]] = []
        kinds = (TimeDeeds, InjectDeeds, RulingDeeds, ObservingDeeds, PlayDeeds, BranchDeeds)
        self._deeds = [kind(console) for kind in kinds]
        self._actions: list[Action] = []
        for deeds in self._deeds:
            for action, button in deeds.pairs():
                self._actions.append(action)
                if button is not None:
                    self._bind(action, button)
        console.sitting.changed.connect(self.allow)
        for rows in (*console.queue.lists, console.rulings.rows, console.observing.rows):
            rows.pointed.connect(self._allow_soon)
        console.queue.tabs.currentChanged.connect(self._allow_soon)
        console.seats.rows.entered.connect(lambda: self.do("exercise.assign"))
        console.branches.rows.entered.connect(lambda: self.do("exercise.switch"))
        console.branches.rows.pointed.connect(self._allow_soon)
        console.desk.forecasting.changed.connect(self.allow)
        self.allow()

    def all(self) -> tuple[Action | KeyNote, ...]:
        """Every action, then the keys that parts handle by themselves."""
        group = self.tr("Exercise")
        return (
            *self._actions,
            KeyNote(group, "↑ ↓", self.tr("In a list: go to another row")),
            KeyNote(group, "Enter, Esc", self.tr("Where something is asked: answer, or leave it")),
        )

    def do(self, name: str) -> None:
        """Do an action of the console, or say why not."""
        action = next(one for one in self._actions if one.name == name)
        if obstacle := action.obstacle():
            self._console.status.setText(obstacle)
        else:
            action.does()

    def stand_behind(self, cover: Covered) -> None:
        """Do nothing while a cover is drawn before the console."""
        for deeds in self._deeds:
            deeds.cover = cover
        cover.open.clicked.connect(self.allow)

    def _bind(self, action: Action, button: QAbstractButton) -> None:
        self._bound.append((action, button))
        button.setAccessibleName(action.title)
        button.clicked.connect(lambda: action.obstacle() or action.does())

    @Slot()
    def _allow_soon(self) -> None:
        """Look again because a cursor has moved; not for each while a new picture is taken up."""
        if not self._console.sitting.is_telling:
            self.allow()

    @Slot()
    def allow(self) -> None:
        """Let buttons be pressed whose action can be done, and say of the others why not."""
        for action, button in self._bound:
            obstacle = action.obstacle()
            button.setEnabled(not obstacle)
            keys = f" ({action.keys_in_words})" if action.keys else ""
            button.setToolTip(obstacle or f"{action.title}{keys}")
            button.setAccessibleName(action.title)
