"""Cooperation of one pair of states over time: agreed, permitted, delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal, Slot

from simulator.runs.cooperation import PILLARS
from simulator.runs.recording import NOBODY
from ui.viewmodels.live import Curve
from ui.viewmodels.place_words import BOTH, pillar_label
from ui.viewmodels.words import fixed, say

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.runs.recording import Places, Recording

ALL_PILLARS = -1
DELIVERED = QT_TRANSLATE_NOOP("Ties", "delivered")
AGREED = QT_TRANSLATE_NOOP("Ties", "agreed")
PERMITTED = QT_TRANSLATE_NOOP("Ties", "permitted by politics")


def pair_label(places: Places, name: str) -> str:
    """What a pair of states is called, from the stable name of its relation."""
    if name not in places.relations:
        return name
    sides = places.sides[places.relations.index(name)]
    one, other = (places.label("state", places.states[side]) for side in sides)
    return say("Kind", BOTH).format(one=one, other=other)


class Ties(QObject):
    """Which pair and pillar are looked at, and their levels month by month.

    Signals:
        opened: There are other pairs: another recording, or other eyes.
        changed: Another pair or pillar is looked at.
    """

    opened = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recording: Recording | None = None
        self._view = NOBODY
        self._pair = ""
        self._pillar = ALL_PILLARS

    @property
    def pair(self) -> str:
        """The stable name of the relation; empty where there is none."""
        return self._pair

    @property
    def pillar(self) -> int:
        """The place of the pillar among all; `ALL_PILLARS` for their mean."""
        return self._pillar

    @property
    def pillars(self) -> dict[int, str]:
        """What can be looked at of a pair."""
        named = {place: pillar_label(pillar) for place, pillar in enumerate(PILLARS)}
        return {ALL_PILLARS: self.tr("Mean of the four pillars"), **named}

    @property
    def pairs(self) -> dict[str, str]:
        """The pairs that whoever looks on can know of: what each is called, by stable name."""
        if self._recording is None:
            return {}
        places = self._recording.places
        return {
            name: pair_label(places, name)
            for name, sides in zip(places.relations, places.sides, strict=True)
            if self._view in (NOBODY, *sides)
        }

    def show(self, recording: Recording, view: int) -> None:
        """Look at another recording, or through other eyes."""
        self._recording, self._view = recording, view
        if self._pair not in self.pairs:
            self._pair = next(iter(self.pairs), "")
        self.opened.emit()
        self.changed.emit()

    @Slot(str)
    def choose(self, pair: str) -> None:
        """Look at another pair."""
        if pair != self._pair and pair in self.pairs:
            self._pair = pair
            self.changed.emit()

    @Slot(int)
    def turn_to(self, pillar: int) -> None:
        """Look at another pillar, or at the mean of all."""
        if pillar != self._pillar and pillar in self.pillars:
            self._pillar = pillar
            self.changed.emit()

    @property
    def curves(self) -> tuple[Curve, ...]:
        """What is delivered, agreed and permitted, month by month; nothing without a pair."""
        recording = self._recording
        if recording is None or not self._pair:
            return ()
        months = recording.months
        row = recording.places.relations.index(self._pair)
        return (
            self._curve("delivered", DELIVERED, self._of_pillar(months.delivered[:, row])),
            self._curve("agreed", AGREED, self._of_pillar(months.agreed[:, row])),
            self._curve("permitted", PERMITTED, months.permitted[:, row].astype(np.float64)),
        )

    def sentence(self, day: float) -> str:
        """What holds on a day, and what holds it back."""
        if not self.curves:
            return ""
        delivered, agreed, permitted = (curve.at(day) for curve in self.curves)
        text = self.tr("{pair}: agreed {agreed}, permitted {permitted}, delivered {delivered}.")
        told = text.format(
            pair=self.pairs[self._pair],
            agreed=fixed(agreed, 1),
            permitted=fixed(permitted, 1),
            delivered=fixed(delivered, 1),
        )
        return f"{told} {self._reason(delivered, agreed, permitted)}".strip()

    def _reason(self, delivered: float, agreed: float, permitted: float) -> str:
        if agreed <= 0.0:
            return self.tr("Nothing is agreed.")
        if permitted <= 0.0:
            return self.tr("Ties are cut, or too hostile: nothing is delivered.")
        if permitted < agreed:
            return self.tr("Politics permits less than was agreed.")
        if delivered < agreed:
            return self.tr("What was agreed takes time and effort to deliver.")
        return ""

    def _of_pillar(self, levels: NDArray[np.float32]) -> NDArray[np.float64]:
        of_one = levels.mean(axis=1) if self._pillar == ALL_PILLARS else levels[:, self._pillar]
        return of_one.astype(np.float64)

    def _curve(self, name: str, title: str, values: NDArray[np.float64]) -> Curve:
        days = [] if self._recording is None else self._recording.months.days
        return Curve(name, say("Ties", title), np.asarray(days), values, places=1)
