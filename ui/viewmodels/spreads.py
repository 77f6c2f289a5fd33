"""What a chart of distributions shows: how the worlds of each scenario lie, at one outcome."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from simulator.analysis.distributions import distribution
from simulator.analysis.pairs import Pairs
from ui.viewmodels.fan_words import FanSubtitle
from ui.viewmodels.words import outcome_label, outcome_named, place_in_text, unit_label

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.analysis.distributions import Distribution
    from simulator.runs.ensemble import Ensemble
    from ui.viewmodels.choice import World

CONFIDENCE = 0.95


@dataclass(frozen=True)
class Spread:
    """One scenario in a chart of distributions.

    Attributes:
        title: What it is called.
        position: Its place among the colours.
        worlds: How its worlds lie.
    """

    title: str
    position: int
    worlds: Distribution


@dataclass(frozen=True)
class SpreadPicture:
    """Everything a chart of distributions needs, in words and arrays.

    Attributes:
        title: A sentence that says what is plotted.
        short_title: The same where there is no room.
        subtitle: How to read dots, curve and bars.
        axis: The name and unit of the level axis.
        unit: The unit of the values.
        spreads: What is drawn, the baseline first.
        signed: Whether values are differences, which show their sign and the line of no difference.
    """

    title: str
    short_title: str
    subtitle: str
    axis: str
    unit: str
    spreads: tuple[Spread, ...]
    signed: bool = False


def worlds_spread(
    worlds: tuple[World, ...], ensembles: tuple[Ensemble, ...], name: str, place: str
) -> SpreadPicture | None:
    """How the worlds of each scenario lie; None while no world has run."""
    shown = [pair for pair in zip(worlds, ensembles, strict=True) if len(pair[1].numbers)]
    if not shown:
        return None
    text = QCoreApplication.translate("Spread", "{outcome} in {place}, world by world")
    title = text.format(outcome=outcome_label(name), place=place_in_text(worlds[0].scenario, place))
    unit = unit_label(outcome_named(name).unit)
    return SpreadPicture(
        title=title,
        short_title=outcome_label(name),
        subtitle=SpreadSubtitle().of_worlds(min(len(one.numbers) for _, one in shown)),
        axis=_labelled(outcome_label(name), unit),
        unit=unit,
        spreads=tuple(
            Spread(world.title, world.position, _spread(ensemble.total(name, place)))
            for world, ensemble in shown
        ),
    )


def difference_spread(
    worlds: tuple[World, ...], ensembles: tuple[Ensemble, ...], name: str, place: str
) -> SpreadPicture | None:
    """How the others differ from the baseline, world by world; None without pairs of worlds."""
    found = [
        Spread(world.title, world.position, _spread(gaps))
        for world, ensemble in zip(worlds[1:], ensembles[1:], strict=True)
        if len(gaps := _gaps(ensembles[0], ensemble, name, place))
    ]
    if not found:
        return None
    text = QCoreApplication.translate(
        "Spread", "{outcome} in {place}: difference from {baseline} in each world"
    )
    short = QCoreApplication.translate("Spread", "Difference from {baseline} in each world")
    unit = unit_label(outcome_named(name).unit)
    baseline = worlds[0].title
    return SpreadPicture(
        title=text.format(
            outcome=outcome_label(name),
            place=place_in_text(worlds[0].scenario, place),
            baseline=baseline,
        ),
        short_title=short.format(baseline=baseline),
        subtitle=SpreadSubtitle().of_pairs(min(len(one.worlds.values) for one in found)),
        axis=_labelled(QCoreApplication.translate("Spread", "Difference"), unit),
        unit=unit,
        spreads=tuple(found),
        signed=True,
    )


class SpreadSubtitle(FanSubtitle):
    """How to read a chart of distributions; an object, because only those have plurals."""

    def of_worlds(self, worlds: int) -> str:
        return self.tr(
            "A dot a world (%n world(s)), their density, and the mean with its 95 % interval",
            "",
            worlds,
        )

    def of_pairs(self, pairs: int) -> str:
        return self.tr(
            "A dot a pair of worlds with the same luck (%n pair(s)), and the mean difference with "
            "its 95 % interval",
            "",
            pairs,
        )


def _gaps(baseline: Ensemble, other: Ensemble, name: str, place: str) -> NDArray[np.float64]:
    _, first, second = np.intersect1d(
        baseline.numbers, other.numbers, assume_unique=True, return_indices=True
    )
    gaps = other.total(name, place)[second] - baseline.total(name, place)[first]
    return gaps[~np.isnan(gaps)]


def _spread(values: NDArray[np.float64]) -> Distribution:
    margin = Pairs.of(np.zeros_like(values), values).margin(CONFIDENCE)
    return distribution(values, float(margin))


def _labelled(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit and unit.casefold() != name.casefold() else name
