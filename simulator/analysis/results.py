"""A comparison as data to be written in any format."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from simulator.analysis.comparison import CONFIDENCE
from simulator.analysis.findings import SMALLEST_SHARE, findings
from simulator.analysis.inputs import inputs_record
from simulator.analysis.telling import FindingTeller
from simulator.runs import OUTCOMES
from simulator.runs.records import DifferenceRecord
from simulator.runs.results import results_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.analysis.findings import Finding
    from simulator.analysis.shares import Share
    from simulator.runs.ensemble import Ensemble
    from simulator.runs.records import Document

UNITS = {outcome.name: outcome.unit for outcome in OUTCOMES}


def comparison_document(
    ensembles: Sequence[Ensemble], smallest_share: float = SMALLEST_SHARE
) -> Document:
    """The results of ensembles, how each differs from the first, and what that says.

    Args:
        ensembles: The baseline first.
        smallest_share: The smallest difference that matters, as a share of the baseline's mean.

    Raises:
        ComparisonError: They were run with other seeds, or in other states.
    """
    scenarios = tuple(ensemble.scenario for ensemble in ensembles)
    study = findings(ensembles, smallest_share)
    teller = FindingTeller(scenarios, study)
    names = [scenario.name for scenario in scenarios]
    return results_document(
        ensembles,
        tuple(inputs_record(scenarios[0], other) for other in scenarios[1:]),
        (_record(names, one, teller.tell(one)) for one in study.all),
        study.asked,
    )


def _record(names: Sequence[str], finding: Finding, sentence: str) -> DifferenceRecord:
    one = finding.difference
    better, worse = _shown(finding.better), _shown(finding.worse)
    return DifferenceRecord(
        baseline=names[0],
        other=names[finding.other],
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
        answer=finding.answer.value,
        p_value=finding.p_value,
        p_value_corrected=finding.corrected,
        together_low=finding.low,
        together_high=finding.high,
        probability_better=better[0],
        probability_better_low=better[1],
        probability_better_high=better[2],
        probability_worse=worse[0],
        probability_same=finding.same,
        effect=finding.effect,
        effect_at_least=finding.at_least,
        runs_needed=finding.more,
        variance_reduction=finding.reduction,
        rank=finding.rank,
        sentence=sentence,
    )


def _shown(share: Share | None) -> tuple[float, float, float]:
    return (math.nan,) * 3 if share is None else (share.value, share.low, share.high)
