"""The titles and axes of fan charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from simulator.kernel.outcomes import Kind
from ui.viewmodels.spans import Span
from ui.viewmodels.words import month_label, outcome_label, place_in_text, unit_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.kernel.outcomes import Outcome
    from simulator.scenario.scenario import Scenario

PER_MONTH = "/month"


def worlds_title(outcome: Outcome, scenario: Scenario, place: str, span: Span) -> str:
    """The sentence above a chart of scenarios."""
    return _span_text(outcome, span).format(
        subject=outcome_label(outcome.name),
        place=place_in_text(scenario, place),
        month=month_label(scenario.start),
    )


def worlds_short_title(outcome: Outcome, scenario: Scenario, place: str) -> str:
    """The same where there is no room for a sentence."""
    text = QCoreApplication.translate("Fan", "{subject} in {place}")
    return text.format(subject=outcome_label(outcome.name), place=place_in_text(scenario, place))


def difference_short_title(outcome: Outcome, baseline: str) -> str:
    """What a chart of differences shows where there is no room for a sentence."""
    text = QCoreApplication.translate("Fan", "{subject}: difference from {baseline}")
    return text.format(subject=outcome_label(outcome.name), baseline=baseline)


def difference_title(
    outcome: Outcome, scenario: Scenario, place: str, span: Span, baseline: str
) -> str:
    """The sentence above a chart of differences."""
    text = QCoreApplication.translate("Fan", "{sentence}: difference from {baseline}")
    return text.format(sentence=worlds_title(outcome, scenario, place, span), baseline=baseline)


class FanSubtitle(QObject):
    """How to read a chart; an object, because only those have plurals."""

    def of_worlds(self, worlds: int) -> str:
        """How to read a chart of scenarios."""
        return self.tr(
            "Median, 50 % and 90 % bands of %n world(s)",
            "",
            worlds,
        )

    def of_pairs(self, pairs: int) -> str:
        """How to read a chart of differences."""
        return self.tr(
            "Mean, 50 % and 95 % intervals over %n pair(s)",
            "",
            pairs,
        )


def dated(subtitle: str, scenarios: Iterable[Scenario]) -> str:
    """The same, with a warning where scenarios of different years stand beside each other."""
    if len({scenario.start for scenario in scenarios}) <= 1:
        return subtitle
    text = QCoreApplication.translate(
        "Fan", "{subtitle}. Each begins on its own day; dates are the baseline's"
    )
    return text.format(subtitle=subtitle)


def unit_of(outcome: Outcome, span: Span) -> str:
    """The unit of what is drawn."""
    unit = outcome.series_unit
    if outcome.kind is Kind.COUNT and span is not Span.MONTH:
        unit = unit.removesuffix(PER_MONTH)
    return unit_label(unit)


def axis_label(outcome: Outcome, span: Span) -> str:
    """The name and unit of the upright axis."""
    return _labelled(outcome_label(outcome.name), unit_of(outcome, span))


def difference_axis_label(outcome: Outcome, span: Span) -> str:
    """The same for differences."""
    return _labelled(QCoreApplication.translate("Fan", "Difference"), unit_of(outcome, span))


def _labelled(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit and unit.casefold() != name.casefold() else name


def _span_text(outcome: Outcome, span: Span) -> str:
    if outcome.kind is not Kind.COUNT:
        return QCoreApplication.translate("Fan", "{subject} in {place}, month by month")
    if span is Span.START:
        return QCoreApplication.translate("Fan", "{subject} in {place} since {month}")
    if span is Span.YEAR:
        return QCoreApplication.translate("Fan", "{subject} in {place} over the last twelve months")
    return QCoreApplication.translate("Fan", "{subject} in {place} in each month")
