"""What is looked at: one outcome, one place, and how its months are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.kernel.outcomes import Kind
from simulator.runs import OUTCOMES
from ui.viewmodels.fans import Subject, difference_picture, worlds_picture
from ui.viewmodels.spans import Span
from ui.viewmodels.spreads import difference_spread, worlds_spread
from ui.viewmodels.words import (
    REGION,
    outcome_named,
    outcome_themes,
    place_label,
    region_label,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.viewmodels.choice import Choice
    from ui.viewmodels.fans import FanPicture
    from ui.viewmodels.spreads import SpreadPicture
    from ui.viewmodels.study import Study


class Look(QObject):
    """The outcome and place of the chart, and the picture of them."""

    changed = Signal()
    options_changed = Signal()

    def __init__(self, choice: Choice, study: Study, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._study = study
        self._outcome = OUTCOMES[0].name
        self._place = REGION
        self._span = Span.START
        self._subject = Subject.BOTH
        self._outcomes = tuple(outcome.name for outcome in OUTCOMES)
        self._places: tuple[str, ...] = (REGION,)
        choice.changed.connect(self._follow)
        study.changed.connect(self.changed)

    @property
    def outcome(self) -> str:
        return self._outcome

    @property
    def place(self) -> str:
        return self._place

    @property
    def span(self) -> Span:
        return self._span

    @property
    def subject(self) -> Subject:
        return self._subject

    @property
    def outcomes(self) -> tuple[str, ...]:
        """Every outcome, those that the baseline asks about first."""
        return self._outcomes

    @property
    def groups(self) -> Mapping[str, tuple[str, ...]]:
        """The outcomes by what they are about, first those that the baseline asks about."""
        worlds = self._choice.worlds
        known = {outcome.name for outcome in OUTCOMES}
        first = (
            tuple(name for name in worlds[0].scenario.outcomes if name in known) if worlds else ()
        )
        asked = {self.tr("To look at first"): first} if first else {}
        return {**asked, **outcome_themes()}

    @property
    def places(self) -> tuple[str, ...]:
        """The region, then the states that all chosen scenarios have."""
        return self._places

    def place_title(self, place: str) -> str:
        """The name of one of the places."""
        worlds = self._choice.worlds
        return place_label(worlds[0].scenario, place) if worlds else region_label()

    @property
    def can_add_up(self) -> bool:
        """Whether the outcome counts events, so that months can be added up."""
        return outcome_named(self._outcome).kind is Kind.COUNT

    @Slot(str, str)
    def show(self, outcome: str, place: str) -> None:
        """Turn to another outcome and place."""
        if (outcome, place) != (self._outcome, self._place):
            self._outcome, self._place = outcome, place
            self.changed.emit()

    def put_together(self, span: Span, subject: Subject) -> None:
        """Put the months together in another way, or turn to the scenarios or their differences."""
        if (span, subject) != (self._span, self._subject):
            self._span, self._subject = span, subject
            self.changed.emit()

    @property
    def can_differ(self) -> bool:
        """Whether there is anything beside the baseline."""
        return len(self._study.worlds) > 1

    @property
    def by_world(self) -> bool:
        """Whether the charts show the worlds beside each other instead of the years."""
        return self._span is Span.WORLDS

    def worlds_picture(self) -> FanPicture | SpreadPicture | None:
        """How the scenarios develop, or how their worlds lie; None while there is nothing."""
        return self._picture(worlds_picture, worlds_spread)

    def difference_picture(self) -> FanPicture | SpreadPicture | None:
        """How the others differ from the baseline; None while there is nothing to show."""
        return self._picture(difference_picture, difference_spread)

    def _picture(
        self,
        over_time: Callable[..., FanPicture | None],
        by_world: Callable[..., SpreadPicture | None],
    ) -> FanPicture | SpreadPicture | None:
        found = self._study.picture
        if found is None:
            return None
        looked = (self._study.worlds, found.ensembles, self._outcome, self._place)
        return by_world(*looked) if self.by_world else over_time(*looked, self._span)

    @Slot()
    def _follow(self) -> None:
        worlds = self._choice.worlds
        if not worlds:
            return
        names = [outcome.name for outcome in OUTCOMES]
        first = [name for name in worlds[0].scenario.outcomes if name in names]
        outcomes = tuple(dict.fromkeys([*first, *names]))
        shared = [
            state
            for state in worlds[0].scenario.states
            if all(state in world.scenario.states for world in worlds)
        ]
        places = (REGION, *shared)
        if (outcomes, places) != (self._outcomes, self._places):
            self._outcomes, self._places = outcomes, places
            if self._place not in places:
                self._place = REGION
            self.options_changed.emit()
