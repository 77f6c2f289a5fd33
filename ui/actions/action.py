"""One thing that can be asked of the program, by button, key or name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def nothing_in_the_way() -> str:
    """The obstacle of what can always be done."""
    return ""


@dataclass(frozen=True)
class Action:
    """What can be asked.

    Attributes:
        name: What the program knows it by, such as "library.open".
        title: What the user knows it by, already in the reader's language.
        group: The heading it stands under.
        does: Does it.
        keys: Its shortcut in Qt's portable way of writing; empty if it has none.
        obstacle: Why it cannot be done now, a sentence; empty when it can.
        yields: Whether its key belongs to whatever has the keyboard while it cannot be done.
        within: Where its key counts; everywhere in the window if None.
        also: Another shortcut for the same, for hands that are used to it.
    """

    name: str
    title: str
    group: str
    does: Callable[[], object]
    keys: str = ""
    obstacle: Callable[[], str] = nothing_in_the_way
    yields: bool = False
    within: QWidget | None = None
    also: str = ""

    @property
    def all_keys(self) -> tuple[str, ...]:
        """Its shortcuts, the first as it is shown on buttons."""
        return tuple(filter(None, (self.keys, self.also)))

    @property
    def keys_in_words(self) -> str:
        """The shortcuts as they are written on this system's keyboard."""
        return ", ".join(map(shown_keys, self.all_keys))


@dataclass(frozen=True)
class KeyNote:
    """A key that a part of a page handles by itself, for the list of all keys.

    Attributes:
        group: The heading it stands under.
        keys: The key or keys, in words.
        title: What they do.
    """

    group: str
    keys: str
    title: str


def share_a_key(action: Action, other: Action) -> bool:
    """Whether one key would mean both actions somewhere."""
    keys = {_portable(key) for key in action.all_keys}
    if keys.isdisjoint(_portable(key) for key in other.all_keys):
        return False
    return None in (action.within, other.within) or action.within is other.within


def shown_keys(keys: str) -> str:
    """A shortcut as this system writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


@lru_cache(maxsize=256)
def _portable(keys: str) -> str:
    """A shortcut in the one way in which Qt writes it; each new action is held against all."""
    return QKeySequence(keys).toString()
