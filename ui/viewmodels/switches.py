"""Which mechanisms of the model are at work in the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.scenario.switch_words import THEMES, WITHOUT
from simulator.scenario.switches import MECHANISM_NAMES, OFF, ONLY, SWITCHES, switched_off
from ui.viewmodels.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.viewmodels.editor import Editor

INHERITED = ""
ALWAYS_ON = frozenset(MECHANISM_NAMES) - switched_off({ONLY: ()})
"""What is at work even where a file names only others."""


class Switches(QObject):
    """Shows what is switched off, by which of the two keys of a file, and proposes edits.

    Signals:
        changed: Other mechanisms are at work, or the file says so in another way.
    """

    changed = Signal()

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        editor.opened.connect(self.changed)
        editor.checked.connect(self.changed)
        editor.changed.connect(self._follow)

    @property
    def themes(self) -> dict[str, tuple[str, ...]]:
        """The names of all mechanisms, under what they are about."""
        return {say("SwitchTheme", theme): tuple(names) for theme, names in THEMES.items()}

    @property
    def mode(self) -> str:
        """By which key the file itself says it; `INHERITED` where it does not."""
        draft = self._editor.draft
        return next((key for key in SWITCHES if draft is not None and key in draft.head), INHERITED)

    @property
    def off(self) -> frozenset[str]:
        """What is not at work; names that nobody knows count for nothing."""
        draft = self._editor.draft
        if draft is None:
            return frozenset()
        if self.mode:
            said = draft.head[self.mode]
            known = [one for one in said if one in WITHOUT] if isinstance(said, list) else []
            return switched_off({self.mode: known})
        scenario = draft.inherited.scenario
        return frozenset() if scenario is None else scenario.setting.off

    def label(self, name: str) -> str:
        """What a mechanism is called."""
        return say("Group", name.replace("_", " ").capitalize())

    def sentence(self, name: str) -> str:
        """What the world is without it."""
        return say("Off", WITHOUT[name])

    def can_switch(self, name: str) -> bool:
        """Whether the way in which the file says it leaves a choice."""
        return self.mode != ONLY or name not in ALWAYS_ON

    def say_by(self, mode: str) -> None:
        """Say the same by another key, or nothing any more."""
        if mode == self.mode:
            return
        if mode == INHERITED:
            self._editor.edits.set_key(self.mode, None)
        else:
            self._write(mode, self.off)

    def switch(self, name: str, *, at_work: bool) -> None:
        """Switch a mechanism on or off; where the file said nothing, it names what is off."""
        off = self.off - {name} if at_work else self.off | {name}
        if off != self.off:
            self._write(self.mode or OFF, off)

    def _write(self, key: str, off: Iterable[str]) -> None:
        named = set(off) if key == OFF else set(MECHANISM_NAMES) - set(off) - ALWAYS_ON
        self._editor.edits.set_key(key, [name for name in MECHANISM_NAMES if name in named])

    @Slot(object)
    def _follow(self, touched: frozenset[str]) -> None:
        if touched & {*SWITCHES, "extends"}:
            self.changed.emit()
