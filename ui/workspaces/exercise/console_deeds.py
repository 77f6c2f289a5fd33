"""What can be asked of the console by button, key or name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.actions.action import Action, KeyNote
from ui.workspaces.exercise.console_deeds_forecast import ForecastDeeds
from ui.workspaces.exercise.console_deeds_injects import InjectDeeds
from ui.workspaces.exercise.console_deeds_judging import ObservingDeeds, RulingDeeds
from ui.workspaces.exercise.console_deeds_play import PlayDeeds
from ui.workspaces.exercise.console_deeds_time import BranchDeeds, TimeDeeds

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from ui.workspaces.exercise.console import Console
    from ui.workspaces.exercise.console_bench import ConsoleBench
    from ui.workspaces.exercise.console_deeds_base import Deeds
    from ui.workspaces.exercise.cover import Covered


class ConsoleDeeds(QObject):
    """Every action of a `Console`, its buttons bound to them.

    Signals:
        reworded: The actions have other titles: an exercise is open that calls things otherwise.
    """

    reworded = Signal()

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console = console
        self._bound: list[tuple[Action, QAbstractButton]] = []
        kinds = (TimeDeeds, InjectDeeds, RulingDeeds, ObservingDeeds, PlayDeeds)
        self._deeds = [kind(console) for kind in (*kinds, ForecastDeeds, BranchDeeds)]
        self._house = self._deeds[0].house
        self._pairs = {deeds: tuple(deeds.pairs()) for deeds in self._deeds}
        console.sitting.changed.connect(self._reword)
        console.sitting.changed.connect(self.allow)
        self._actions = [action for pairs in self._pairs.values() for action, _ in pairs]

    @Slot(object)
    def bind(self, bench: ConsoleBench) -> None:
        """Bind the buttons of the bench to the actions; those of its parts once they are made."""
        for deeds in self._deeds:
            if deeds.room is None:
                self._bind(deeds)
            else:
                deeds.room.made.connect(partial(self._bind, deeds))
        bench.queue.tabs.currentChanged.connect(self._allow_soon)
        bench.seats.rows.entered.connect(lambda: self.do("exercise.assign"))
        bench.branches_room.made.connect(
            lambda part: part.rows.entered.connect(lambda: self.do("exercise.switch"))
        )
        self._console.desk.forecasting.changed.connect(self.allow)

    def all(self) -> tuple[Action | KeyNote, ...]:
        """Every action, then the keys that parts handle by themselves."""
        group = self.tr("Exercise")
        return (
            *self._actions,
            KeyNote(group, "↑ ↓", self.tr("In a list: go to another row")),
            KeyNote(group, "Enter, Esc", self.tr("Where something is asked: answer, or leave it")),
        )

    @Slot()
    def _reword(self) -> None:
        """Call things as the exercise does that is open now."""
        house = self._deeds[0].house
        if house == self._house:
            return
        self._house = house
        self._pairs = {deeds: tuple(deeds.pairs()) for deeds in self._deeds}
        self._actions = [action for pairs in self._pairs.values() for action, _ in pairs]
        named = {action.name: action for action in self._actions}
        self._bound = [(named[action.name], button) for action, button in self._bound]
        self.reworded.emit()

    def do(self, name: str) -> None:
        """Do an action of the console, or say why not."""
        action = next(one for one in self._actions if one.name == name)
        if obstacle := action.obstacle():
            self._console.say(obstacle)
        else:
            action.does()

    def stand_behind(self, cover: Covered) -> None:
        """Do nothing while a cover is drawn before the console."""
        for deeds in self._deeds:
            deeds.cover = cover
        cover.open.clicked.connect(self.allow)

    def _bind(self, deeds: Deeds, _part: object = None) -> None:
        for action, find in self._pairs[deeds]:
            if find is not None:
                button = find()
                self._bound.append((action, button))
                button.setAccessibleName(action.title)
                button.clicked.connect(partial(_do, action))
        for rows in deeds.rows():
            rows.pointed.connect(self._allow_soon)
        # Heard of last: what has just been made takes up a new picture before.
        changed = self._console.sitting.changed
        changed.disconnect(self.allow)
        changed.connect(self.allow)
        self.allow()

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
            if obstacle and button.hasFocus():
                # A button that rests passes the keyboard on to the rail, where no key acts here.
                self._console.setFocus()
            button.setEnabled(not obstacle)
            keys = f" ({action.keys_in_words})" if action.keys else ""
            button.setToolTip(obstacle or f"{action.title}{keys}")
            button.setAccessibleName(action.title)


def _do(action: Action, _checked: bool = False) -> None:
    if not action.obstacle():
        action.does()
