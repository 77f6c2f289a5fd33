"""What a study gave, in plain records that can be written in any format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from simulator.kernel.outcomes import Better
    from simulator.kernel.quantities import Evidence
    from simulator.runs.failures import FailedRun


@dataclass(frozen=True)
class ChangedParameter:
    """A parameter that is not what it was: in the region, or on the day before an event."""

    path: str
    meaning: str
    unit: str
    old_value: float
    new_value: float
    evidence: Evidence
    source: str
    note: str


@dataclass(frozen=True)
class EventRecord:
    """What happens on a day of the scenario."""

    date: dt.date
    title: str
    changes: tuple[ChangedParameter, ...]


@dataclass(frozen=True)
class OutcomeSummary:
    """One outcome at one place over the runs where it is defined, in its unit; else NaN.

    Attributes:
        quantiles: By probability, written as a number.
        n: In how many runs it is defined.
    """

    outcome: str
    meaning: str
    unit: str
    better: Better
    place: str
    mean: float
    standard_deviation: float
    quantiles: Mapping[str, float]
    n: int


@dataclass(frozen=True)
class ScenarioRecord:
    """One scenario of a study: what it was, what was changed in it, and what came of it."""

    name: str
    title: str
    digest: str
    start: dt.date
    years: float
    warm_up_years: float
    runs_requested: int
    runs_finished: int
    runs_failed: int
    cancelled: bool
    look_at_first: tuple[str, ...]
    changed_parameters: tuple[ChangedParameter, ...]
    events: tuple[EventRecord, ...]
    outcomes: tuple[OutcomeSummary, ...]
    failures: tuple[FailedRun, ...]


@dataclass(frozen=True)
class DifferenceRecord:
    """One outcome at one place of a scenario less the baseline's, world by world.

    Attributes:
        low: The lower end of the interval that holds the difference with `confidence`.
        high: Its upper end.
        n: In how many pairs of worlds it is defined.
        better: Whether the scenario is better; None where that has no meaning.
        surely: Whether the interval excludes 0 and rests on enough worlds, looked at alone.
        answer: What can be said when all differences of the study are looked at together: "sure",
            "alone", "small", "same", "open", "few" or "nothing".
        p_value: How often luck alone gives so much, looked at alone.
        p_value_corrected: The same for all differences of the study together.
        together_low: The lower end of the interval that holds together with all others.
        together_high: Its upper end.
        probability_better: The share of worlds in which it is better; NaN where that has no
            meaning, as for the next three.
        probability_better_low: The lower end of the share's 95 % interval.
        probability_better_high: Its upper end.
        probability_worse: The share of worlds in which it is worse.
        probability_same: The share of worlds in which nothing differs.
        effect: The difference in standard deviations of the baseline between worlds.
        effect_at_least: How much of that is sure.
        runs_needed: How many further runs a safe answer probably takes; 0 if there is one.
        variance_reduction: How many times smaller common luck makes the difference's variance.
        rank: Its place among all, the surest and largest first.
        sentence: All this in plain words.
    """

    baseline: str
    other: str
    outcome: str
    unit: str
    place: str
    baseline_mean: float
    other_mean: float
    difference: float
    confidence: float
    low: float
    high: float
    standard_error: float
    correlation: float
    n: int
    better: bool | None
    surely: bool
    answer: str
    p_value: float
    p_value_corrected: float
    together_low: float
    together_high: float
    probability_better: float
    probability_better_low: float
    probability_better_high: float
    probability_worse: float
    probability_same: float
    effect: float
    effect_at_least: float
    runs_needed: float
    variance_reduction: float
    rank: int
    sentence: str


@dataclass(frozen=True)
class InputDifference:
    """One value, or many alike, in which a scenario is not the baseline when it starts.

    Attributes:
        path: Where, with `*` where all of a kind get the same value.
        baseline_low: The baseline's value, or the lowest of several.
        baseline_high: The same, or the highest.
        value: The scenario's.
        paths: Every path that is meant.
    """

    path: str
    meaning: str
    unit: str
    baseline_low: float
    baseline_high: float
    value: float
    evidence: Evidence
    source: str
    paths: tuple[str, ...]


@dataclass(frozen=True)
class EventDifference:
    """Something that happens in the scenario and not in the baseline, or the other way round.

    Attributes:
        in_baseline: Whether it happens in the baseline.
        values: What becomes what, like paths together.
    """

    date: dt.date
    title: str
    in_baseline: bool
    values: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class TermDifference:
    """Something else that a scenario says otherwise than the baseline, in words.

    Attributes:
        key: What it is about, by the key of a scenario file.
        baseline: What the baseline says; empty for nothing.
        other: What the scenario says, likewise.
    """

    key: str
    baseline: str
    other: str


@dataclass(frozen=True)
class InputsRecord:
    """In what a scenario differs from the baseline before anything runs."""

    baseline: str
    other: str
    values: tuple[InputDifference, ...]
    events: tuple[EventDifference, ...]
    terms: tuple[TermDifference, ...] = ()


@dataclass(frozen=True)
class Document:
    """All results of a study: its scenarios, and how they differ from the first.

    Attributes:
        looked_at: How many differences were looked at together.
    """

    version: str
    seed: int
    scenarios: tuple[ScenarioRecord, ...]
    inputs: tuple[InputsRecord, ...] = ()
    differences: tuple[DifferenceRecord, ...] = ()
    looked_at: int = 0
