"""The columns of the table of differences, and what stands in them."""

from __future__ import annotations

import math
from enum import IntEnum
from typing import TYPE_CHECKING

from ui.viewmodels.finding_words import better_text, finding_verdict, more_text
from ui.viewmodels.words import NOTHING, number, places_for, signed

if TYPE_CHECKING:
    from simulator.analysis.comparison import PairedDifference
    from simulator.analysis.findings import Finding


class Column(IntEnum):
    """What stands where."""

    OUTCOME = 0
    PLACE = 1
    SCENARIO = 2
    VERDICT = 3
    DIFFERENCE = 4
    INTERVAL = 5
    BETTER = 6
    MORE = 7
    BASELINE = 8
    OTHER = 9


FIGURES = (
    Column.BASELINE,
    Column.OTHER,
    Column.DIFFERENCE,
    Column.INTERVAL,
    Column.BETTER,
    Column.MORE,
)


def figure_text(finding: Finding, column: Column) -> str:
    """A finding as one column shows it."""
    difference = finding.difference
    if column is Column.VERDICT:
        said = finding_verdict(finding)
        return f"{said.arrow} {said.word}".strip()
    texts = {Column.INTERVAL: interval_text, Column.DIFFERENCE: difference_text}
    if column in texts:
        return texts[column](difference)
    if column in (Column.BETTER, Column.MORE):
        return (better_text if column is Column.BETTER else more_text)(finding)
    is_baseline = column is Column.BASELINE
    return number(difference.baseline_mean if is_baseline else difference.other_mean)


def plain_number(finding: Finding, column: Column) -> float | tuple[float, float] | None:
    """A figure as a file wants it: not rounded."""
    difference = finding.difference
    better, worse = finding.better, finding.worse
    return {
        Column.BASELINE: difference.baseline_mean,
        Column.OTHER: difference.other_mean,
        Column.DIFFERENCE: difference.difference,
        Column.INTERVAL: (difference.low, difference.high),
        Column.BETTER: (
            math.nan if better is None else better.value,
            math.nan if worse is None else worse.value,
        ),
        Column.MORE: finding.more,
    }.get(column)


def difference_text(difference: PairedDifference) -> str:
    """A difference with its sign."""
    return signed(difference.difference, places_of(difference))


def places_of(difference: PairedDifference) -> int:
    """How many decimal places a difference deserves."""
    return places_for((difference.high - difference.low) / 2)


def interval_text(difference: PairedDifference) -> str:
    """The interval from its lower to its upper end."""
    if not (math.isfinite(difference.low) and math.isfinite(difference.high)):
        return NOTHING
    places = places_of(difference)
    return f"{signed(difference.low, places)} … {signed(difference.high, places)}"
