"""A comparison as data to be written in any format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.analysis.comparison import CONFIDENCE, Comparison, PairedDifference, compare
from simulator.runs import OUTCOMES
from simulator.runs.records import DifferenceRecord
from simulator.runs.results import results_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.runs.ensemble import Ensemble
    from simulator.runs.records import Document

UNITS = {outcome.name: outcome.unit for outcome in OUTCOMES}


def comparison_document(ensembles: Sequence[Ensemble]) -> Document:
    """The results of ensembles, and how each differs from the first.

    Raises:
        ComparisonError: They were run with other seeds, or in other states.
    """
    baseline, *others = ensembles
    comparisons = [compare(baseline, other) for other in others]
    return results_document(
        ensembles,
        (_record(held, one) for held in comparisons for one in held.differences),
    )


def _record(comparison: Comparison, one: PairedDifference) -> DifferenceRecord:
    return DifferenceRecord(
        baseline=comparison.baseline.scenario.name,
        other=comparison.other.scenario.name,
        outcome=one.outcome,
        unit=UNITS[one.outcome],
        place=one.place,
        baseline_mean=one.baseline_mean,
        other_mean=one.other_mean,
        difference=one.difference,
        confidence=CONFIDENCE,
        low=one.low,
        high=one.high,
        standard_error=one.standard_error,
        correlation=one.correlation,
        n=one.n,
        better=one.better,
        surely=one.surely,
    )
