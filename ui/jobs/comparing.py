"""Many worlds of several scenarios, compared with the first as they come; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simulator.analysis.findings import SMALLEST_SHARE, findings
from simulator.runs.ensemble import Plan, run_ensemble

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from concurrent.futures import Executor

    from simulator.analysis.comparison import Comparison
    from simulator.analysis.findings import Findings
    from simulator.runs.ensemble import Ensemble, Progress
    from simulator.scenario.scenario import Scenario
    from ui.jobs.job import Cancelled, Report

Key = tuple[str, int, int]


@dataclass(frozen=True)
class Order:
    """What is to be compared.

    Attributes:
        scenarios: The baseline first.
        replications: How many worlds of each.
        seed: The luck that all share.
        kept: Ensembles that are known from before and need not run again.
        smallest_share: The smallest difference that matters, as a share of the baseline's mean.
    """

    scenarios: tuple[Scenario, ...]
    replications: int
    seed: int
    kept: Mapping[Key, Ensemble] = field(default_factory=dict)
    smallest_share: float = SMALLEST_SHARE

    def key(self, scenario: Scenario) -> Key:
        """What makes an ensemble the same as another."""
        return (scenario.digest, self.replications, self.seed)

    @property
    def missing(self) -> tuple[Scenario, ...]:
        """What has to run, each world once however often it is named."""
        wanted = {self.key(scenario): scenario for scenario in self.scenarios}
        return tuple(scenario for key, scenario in wanted.items() if key not in self.kept)

    @property
    def begun(self) -> int:
        """How many worlds of everything that is missing are known from before."""
        missing = self.missing
        known = {self._known(scenario) for scenario in missing}
        return min(known, default=0) if len(known) == 1 else 0

    def _known(self, scenario: Scenario) -> int:
        fewer = [
            replications
            for digest, replications, seed in self.kept
            if (digest, seed) == (scenario.digest, self.seed) and replications < self.replications
        ]
        return max(fewer, default=0)

    def is_part_of(self, scenarios: Iterable[Scenario]) -> bool:
        """Whether everything that has to run is among some scenarios."""
        wanted = {self.key(scenario) for scenario in scenarios}
        return all(self.key(scenario) in wanted for scenario in self.missing)


@dataclass(frozen=True)
class Picture:
    """What is known so far.

    Attributes:
        ensembles: One a scenario, in the order asked for.
        findings: What the scenarios after the baseline say; None if there is only one.
        done: Worlds that have run, of those that had to.
        total: Worlds that had to run.
        failed: Worlds that failed.
        complete: Whether nothing more will come.
    """

    ensembles: tuple[Ensemble, ...]
    findings: Findings | None
    done: int
    total: int
    failed: int
    complete: bool

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        """One a scenario after the baseline."""
        return () if self.findings is None else self.findings.comparisons


def compare_worlds(order: Order, pool: Executor, report: Report, cancelled: Cancelled) -> Picture:
    """Run what is missing and compare; reports a `Picture` whenever there is news."""
    missing, begun = order.missing, order.begun
    left = order.replications - begun
    total = len(missing) * left
    if not missing:
        return _picture(order, {}, total, complete=True)

    def tell(progress: Progress) -> None:
        found = _by_key(order, missing, progress.ensembles)
        report(_picture(order, found, total, complete=False))

    plan = Plan(missing, left, order.seed, begun)
    ensembles = run_ensemble(plan, pool, tell, cancelled)
    return _picture(order, _by_key(order, missing, ensembles), total, complete=True)


def _by_key(
    order: Order, scenarios: tuple[Scenario, ...], ensembles: tuple[Ensemble, ...]
) -> dict[Key, Ensemble]:
    """What has run, after what was known from before."""
    begun = order.begun
    return {
        order.key(scenario): order.kept[scenario.digest, begun, order.seed].followed_by(ensemble)
        if begun
        else ensemble
        for scenario, ensemble in zip(scenarios, ensembles, strict=True)
    }


def _picture(order: Order, found: Mapping[Key, Ensemble], total: int, *, complete: bool) -> Picture:
    known = {**order.kept, **found}
    ensembles = tuple(known[order.key(scenario)] for scenario in order.scenarios)
    return Picture(
        ensembles,
        findings(ensembles, order.smallest_share) if len(ensembles) > 1 else None,
        sum(len(one.numbers) + len(one.failures) - order.begun for one in found.values()),
        total,
        sum(len(ensemble.failures) for ensemble in ensembles),
        complete,
    )
