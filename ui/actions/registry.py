"""Every action of the program: buttons, keys, the palette and the list of keys all read it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence

from ui.actions.action import Action, share_a_key, shown_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from ui.actions.action import KeyNote

MOST_RECENT = 8


class KeyTakenError(ValueError):
    """Two actions want one key."""

    def __init__(self, action: Action, other: Action) -> None:
        super().__init__(
            f"{action.name} and {other.name} both want {action.keys}: give one of them another key"
        )


class Actions(QObject):
    """Holds the actions of one window and gives each its key.

    Signals:
        refused: An action was asked for that cannot be done now; the reason, a sentence.
    """

    refused = Signal(str)

    def __init__(self, window: QWidget, recent: Iterable[str] = ()) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, Action] = {}
        self._keys: dict[str, QAction] = {}
        self._sources: list[Callable[[], Iterable[Action]]] = []
        self._notes: list[KeyNote] = []
        self._recent = list(recent)[:MOST_RECENT]

    @property
    def all(self) -> tuple[Action, ...]:
        """Every action that always exists, in the order in which they were added."""
        return tuple(self._actions.values())

    @property
    def on_offer(self) -> tuple[Action, ...]:
        """Every action that exists now, those that come and go last."""
        return (*self.all, *(action for source in self._sources for action in source()))

    @property
    def notes(self) -> tuple[KeyNote, ...]:
        """Keys that parts of the pages handle by themselves."""
        return tuple(self._notes)

    @property
    def recent(self) -> tuple[str, ...]:
        """The names of what was done last through the palette, the latest first."""
        return tuple(self._recent)

    def add(self, *actions: Action) -> None:
        """Take in actions; raises `KeyTakenError` where two want one key."""
        for action in actions:
            self._refuse_taken(action)
            self._actions[action.name] = action
            if action.keys:
                self._keys[action.name] = self._bind(action)
        self.refresh()

    def retitle(self, actions: Iterable[Action | KeyNote]) -> None:
        """Call actions that are known already by other titles; their keys stay."""
        named = {one.name: one for one in actions if isinstance(one, Action)}
        self._actions |= {name: one for name, one in named.items() if name in self._actions}

    def offer(self, source: Callable[[], Iterable[Action]]) -> None:
        """Ask for actions that come and go, whenever the palette is opened; they have no keys."""
        self._sources.append(source)

    def note(self, *notes: KeyNote) -> None:
        """List keys that a part of a page handles by itself."""
        self._notes.extend(notes)

    def hint(self, name: str, text: str = "") -> str:
        """The tooltip of an action: its title or another text, with its key."""
        action = self._actions[name]
        text = text or action.title
        return f"{text} ({shown_keys(action.keys)})" if action.keys else text

    def explain(self, button: QAbstractButton, name: str, text: str = "") -> None:
        """Give a button the tooltip and the accessible name of its action."""
        button.setToolTip(self.hint(name, text))
        button.setAccessibleName(self._actions[name].title)

    def do(self, action: Action | str) -> None:
        """Do an action, or say why not."""
        action = self._actions[action] if isinstance(action, str) else action
        if obstacle := action.obstacle():
            self.refused.emit(obstacle)
        else:
            action.does()

    def remember(self, action: Action) -> None:
        """Put an action first among those done last."""
        others = [name for name in self._recent if name != action.name]
        self._recent = [action.name, *others][:MOST_RECENT]

    @Slot()
    def refresh(self) -> None:
        """Leave the keys of what cannot be done to others, where that is wanted."""
        for name, bound in self._keys.items():
            action = self._actions[name]
            bound.setEnabled(not (action.yields and action.obstacle()))

    def _bind(self, action: Action) -> QAction:
        bound = QAction(action.title, self)
        bound.setShortcuts([QKeySequence(keys) for keys in action.all_keys])
        bound.triggered.connect(partial(self._answer, action))
        if action.within is not None:
            bound.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        (action.within or self._window).addAction(bound)
        return bound

    def _answer(self, action: Action, checked: bool = False) -> None:
        self.do(action)

    def _refuse_taken(self, action: Action) -> None:
        for other in self._actions.values():
            if share_a_key(action, other):
                raise KeyTakenError(action, other)
