"""The cooperation levels as a table that Qt's views can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.viewmodels.words import level_word
from ui.widgets.pair_model import PairModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.viewmodels.levels import Levels, Pair


class LevelsModel(PairModel):
    """The levels of one pillar in a comparison, with what they were."""

    def __init__(self, levels: Levels, parent: QObject | None = None) -> None:
        super().__init__(levels, parent)
        self.levels = levels

    def sentence(self, pair: Pair) -> str:
        level = self.levels.level(pair)
        if level is None:
            return ""
        first, second = (self.levels.label(state) for state in pair)
        text = self.tr("{first} and {second}: level {level}, {word}").format(
            first=first, second=second, level=level, word=level_word(level)
        )
        before = self.levels.original_level(pair)
        if before is None or before == level:
            return text
        return text + self.tr(" (changed, was {before}, {word})").format(
            before=before, word=level_word(before)
        )

    def hint(self, pair: Pair) -> str:
        return f"{self.sentence(pair)}\n{self.levels.provenance(pair)}"
