"""One pillar of cooperation as a table that Qt's views can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.pair_model import PairModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.viewmodels.pillars import Pair, Pillars


class PillarsModel(PairModel):
    """What is agreed on one pillar, with what is delivered and permitted."""

    def __init__(self, pillars: Pillars, parent: QObject | None = None) -> None:
        super().__init__(pillars, parent)
        self.pillars = pillars

    def sentence(self, pair: Pair) -> str:
        return self.pillars.sentence(pair)

    def state_hint(self, state: str) -> str:
        return self.tr("Click to select every pair of {state}").format(
            state=self.pillars.label(state)
        )
