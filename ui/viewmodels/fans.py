"""What a fan chart shows: one outcome in one place over time, in bands of many worlds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.pairs import Pairs
from simulator.kernel.outcomes import Kind
from simulator.runs import OUTCOMES
from simulator.runs.quantiles import quantiles
from ui.viewmodels.fan_words import (
    FanSubtitle,
    axis_label,
    dated,
    difference_axis_label,
    difference_short_title,
    difference_title,
    unit_of,
    worlds_short_title,
    worlds_title,
)
from ui.viewmodels.spans import Span
from ui.viewmodels.words import outcome_named

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.kernel.outcomes import Outcome
    from simulator.runs.ensemble import Ensemble
    from ui.viewmodels.choice import World

PROBABILITIES = (0.05, 0.25, 0.5, 0.75, 0.95)
HALF, NEARLY_ALL = 0.5, 0.95
DAYS_PER_MONTH = 365.25 / 12
MONTHS = 12


class Subject(StrEnum):
    """What a chart of a comparison is about."""

    BOTH = "both"
    WORLDS = "worlds"
    DIFFERENCE = "difference"
    MAP = "map"


@dataclass(frozen=True)
class Fan:
    """One scenario in a fan chart.

    Attributes:
        title: What it is called.
        position: Its place among the colours.
        bands: From the lowest edge over the line to the highest, float64[5, month]; NaN where
            there is no value.
        dashed: Whether its line is broken, as for what is not the baseline.
    """

    title: str
    position: int
    bands: NDArray[np.float64]
    dashed: bool


@dataclass(frozen=True)
class FanPicture:
    """Everything a fan chart needs, in words and arrays.

    Attributes:
        title: A sentence that says what is plotted.
        short_title: The same where there is no room.
        subtitle: How to read line, bands and brackets.
        axis: The name and unit of the upright axis.
        unit: The unit of the values.
        start: The first day.
        days: The day, counted from the start, that each value stands for.
        fans: What is drawn, the baseline first.
        signed: Whether values are differences, which show their sign and the line of no difference.
    """

    title: str
    short_title: str
    subtitle: str
    axis: str
    unit: str
    start: dt.date
    days: NDArray[np.float64]
    fans: tuple[Fan, ...]
    signed: bool = False

    def date(self, number: int) -> dt.date:
        """The day that a value stands for; that of a month is its last."""
        return self.start + dt.timedelta(days=max(float(self.days[number]) - 1, 0))


def worlds_picture(
    worlds: tuple[World, ...], ensembles: tuple[Ensemble, ...], name: str, place: str, span: Span
) -> FanPicture | None:
    """How the scenarios develop; None while no world has run."""
    shown = [pair for pair in zip(worlds, ensembles, strict=True) if len(pair[1].numbers)]
    if not shown:
        return None
    outcome = outcome_named(name)
    fans = tuple(
        Fan(
            world.title,
            world.position,
            quantiles(monthly(ensemble, outcome, place, span), PROBABILITIES),
            dashed=number > 0,
        )
        for number, (world, ensemble) in enumerate(shown)
    )
    first = shown[0][0].scenario
    return FanPicture(
        title=worlds_title(outcome, first, place, span),
        short_title=worlds_short_title(outcome, first, place),
        subtitle=dated(
            FanSubtitle().of_worlds(min(len(ensemble.numbers) for _, ensemble in shown)),
            (world.scenario for world, _ in shown),
        ),
        axis=axis_label(outcome, span),
        unit=unit_of(outcome, span),
        start=first.start,
        days=_days(fans, outcome, span),
        fans=fans,
    )


def difference_picture(
    worlds: tuple[World, ...], ensembles: tuple[Ensemble, ...], name: str, place: str, span: Span
) -> FanPicture | None:
    """How the others move away from the baseline; None while no two worlds can be paired."""
    outcome = outcome_named(name)
    found = [
        (world, pairs)
        for world, ensemble in zip(worlds[1:], ensembles[1:], strict=True)
        if (pairs := _paired(ensembles[0], ensemble, outcome, place, span)) is not None
    ]
    if not found:
        return None
    fans = tuple(
        Fan(world.title, world.position, _mean_bands(pairs), dashed=False) for world, pairs in found
    )
    first = worlds[0].scenario
    return FanPicture(
        title=difference_title(outcome, first, place, span, worlds[0].title),
        short_title=difference_short_title(outcome, worlds[0].title),
        subtitle=dated(
            FanSubtitle().of_pairs(min(int(pairs.n.max()) for _, pairs in found)),
            (first, *(world.scenario for world, _ in found)),
        ),
        axis=difference_axis_label(outcome, span),
        unit=unit_of(outcome, span),
        start=first.start,
        days=_days(fans, outcome, span),
        fans=fans,
        signed=True,
    )


def monthly(ensemble: Ensemble, outcome: Outcome, place: str, span: Span) -> NDArray[np.float64]:
    """One outcome at one place, by world and month, put together as wanted."""
    series = ensemble.series[:, OUTCOMES.index(outcome), ensemble.places.index(place), :]
    return gathered(series, outcome.kind, span)


def gathered(series: NDArray[np.float64], kind: Kind, span: Span) -> NDArray[np.float64]:
    """The months put together as wanted; only events can be added up.

    What is added up since the start begins with the nothing of the first day.
    """
    if kind is not Kind.COUNT or span is Span.MONTH:
        return series
    total = np.cumsum(np.pad(series, ((0, 0), (1, 0))), axis=1)
    if span is Span.START:
        return total
    rolling = np.full(series.shape, np.nan)
    rolling[:, MONTHS - 1 :] = total[:, MONTHS:] - total[:, :-MONTHS]
    return rolling


def _days(fans: tuple[Fan, ...], outcome: Outcome, span: Span) -> NDArray[np.float64]:
    first = 0 if outcome.kind is Kind.COUNT and span is Span.START else 1
    length = max(fan.bands.shape[1] for fan in fans)
    return np.arange(first, first + length) * DAYS_PER_MONTH


def _paired(
    baseline: Ensemble, other: Ensemble, outcome: Outcome, place: str, span: Span
) -> Pairs | None:
    _, first, second = np.intersect1d(
        baseline.numbers, other.numbers, assume_unique=True, return_indices=True
    )
    one = monthly(baseline, outcome, place, span)[first]
    two = monthly(other, outcome, place, span)[second]
    months = min(one.shape[1], two.shape[1])
    return Pairs.of(one[:, :months], two[:, :months]) if len(first) > 1 else None


def _mean_bands(pairs: Pairs) -> NDArray[np.float64]:
    """The mean between the ends of its intervals of 50 and 95 %."""
    middle = pairs.difference
    half, nearly_all = pairs.margin(HALF), pairs.margin(NEARLY_ALL)
    return np.stack(
        [middle - nearly_all, middle - half, middle, middle + half, middle + nearly_all]
    )
