"""One outcome state by state: the mean of a scenario, or its difference from the baseline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from ui.viewmodels.finding_words import finding_verdict
from ui.viewmodels.map_pictures import Fill, Labels, Scale
from ui.viewmodels.words import (
    REGION,
    number,
    outcome_label,
    outcome_named,
    place_label,
    places_for,
    signed,
    unit_label,
)

if TYPE_CHECKING:
    from ui.jobs.comparing import Picture
    from ui.viewmodels.look import Look
    from ui.viewmodels.study import Study


class Shown(NamedTuple):
    """What the map shows: of which scenario of the study, and whether against the baseline."""

    scenario: int
    against: bool


@dataclass(frozen=True)
class Line:
    """One place in words.

    Attributes:
        place: Its stable name.
        text: Its name, its value, and what that means.
        tone: "better", "worse" or "open".
    """

    place: str
    text: str
    tone: str = "open"


class OutcomeMap(QObject):
    """Colours the states by the outcome that is looked at.

    Signals:
        changed: There are other colours, or other scenarios to choose from.
    """

    changed = Signal()

    def __init__(self, study: Study, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._study = study
        self._look = look
        self._shown = Shown(1, against=True)
        look.changed.connect(self.changed)

    @property
    def shown(self) -> Shown:
        """What is shown, as far as the study has it."""
        count = len(self._study.worlds)
        if count < 2:  # noqa: PLR2004 - nothing stands beside the baseline
            return Shown(0, against=False)
        return self._shown if self._shown.scenario < count else Shown(1, against=True)

    @property
    def options(self) -> dict[Shown, str]:
        """What can be shown: differences from the baseline first."""
        worlds = self._study.worlds
        less, mean = self.tr("{title} less {baseline}"), self.tr("{title}: mean")
        against = {
            Shown(place, against=True): less.format(title=world.title, baseline=worlds[0].title)
            for place, world in enumerate(worlds)
            if place
        }
        means = {
            Shown(place, against=False): mean.format(title=world.title)
            for place, world in enumerate(worlds)
        }
        return {**against, **means}

    @Slot(object)
    def show(self, shown: Shown) -> None:
        """Show another scenario, or in another way."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    def state_of(self, kind: str, name: str) -> str:
        """The state that something on the map belongs to; empty if it belongs to none."""
        worlds = self._study.worlds
        if kind == "zone" and worlds and name in worlds[0].scenario.setting.zones:
            return worlds[0].scenario.setting.zones[name].state
        return name if kind == "state" else ""

    def fill(self) -> Fill | None:
        """The colours; None while there is nothing to show."""
        picture = self._study.picture
        if picture is None or not self._study.worlds:
            return None
        outcome = outcome_named(self._look.outcome)
        against = self.shown.against
        label = outcome_label(outcome.name)
        return Fill(
            {place: self._value(picture, place) for place in self._states},
            self.tr("{outcome}, difference").format(outcome=label) if against else label,
            unit_label(outcome.unit),
            "state",
            Scale.DIVERGING if against else Scale.SEQUENCE,
        )

    def labels(self) -> Labels:
        """What the states are called, each with its value."""
        picture = self._study.picture
        if picture is None or not self._study.worlds:
            return Labels()
        scenario = self._study.worlds[0].scenario
        names = {place: place_label(scenario, place) for place in self._states}
        return Labels(
            {place: f"{name} {self._figure(picture, place)}" for place, name in names.items()},
            cities=False,
        )

    def lines(self) -> tuple[Line, ...]:
        """The region and every state in words."""
        picture = self._study.picture
        if picture is None or not self._study.worlds:
            return ()
        return tuple(self._line(picture, place) for place in (REGION, *self._states))

    @property
    def _states(self) -> tuple[str, ...]:
        return tuple(place for place in self._look.places if place != REGION)

    def _line(self, picture: Picture, place: str) -> Line:
        name = place_label(self._study.worlds[0].scenario, place)
        unit = unit_label(outcome_named(self._look.outcome).unit)
        told = f"{name}: {self._figure(picture, place)} {unit}".strip()
        if not self.shown.against or picture.findings is None:
            return Line(place, told)
        finding = picture.findings.find(self.shown.scenario, self._look.outcome, place)
        said = finding_verdict(finding)
        difference = finding.difference
        decimals = places_for((difference.high - difference.low) / 2)
        interval = self.tr("({low} to {high})").format(
            low=signed(difference.low, decimals), high=signed(difference.high, decimals)
        )
        return Line(place, f"{told} {interval}, {said.arrow} {said.word}", said.tone)

    def _figure(self, picture: Picture, place: str) -> str:
        value = self._value(picture, place)
        if not self.shown.against:
            return number(value)
        found = picture.findings
        if found is None:
            return signed(value, 1)
        pair = found.find(self.shown.scenario, self._look.outcome, place).difference
        return signed(value, places_for((pair.high - pair.low) / 2))

    def _value(self, picture: Picture, place: str) -> float:
        """The mean over worlds, or the mean difference; NaN where that means nothing."""
        shown, outcome = self.shown, self._look.outcome
        if shown.against and picture.findings is not None:
            return picture.findings.find(shown.scenario, outcome, place).difference.difference
        totals = picture.ensembles[shown.scenario].total(outcome, place)
        known = totals[np.isfinite(totals)]
        return float(known.mean()) if len(known) else np.nan
