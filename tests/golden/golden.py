"""What each shipped scenario gave when somebody last looked, kept beside this file."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.runs.ensemble import Plan, run_ensemble
from simulator.runs.executors import SequentialExecutor
from simulator.runs.results import results_document
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from simulator.runs.ensemble import Ensemble
    from simulator.scenario.scenario import Scenario

FOLDER = Path(__file__).parent
REPLICATIONS = 2
YEARS = 1.0
SEED = 2021

# Other platforms round the last digits of logarithms otherwise.
DIGITS = 9


@dataclass(frozen=True)
class Golden:
    """The key numbers of a small ensemble.

    Attributes:
        scenario: The digest of what was run.
        numbers: The digest of all that came out.
        means: By outcome and place, such as "attacks in libya"; None where undefined.
    """

    scenario: str
    numbers: str
    means: dict[str, float | None]


def file_of(name: str) -> Path:
    """Where the numbers of a scenario are kept."""
    return FOLDER / f"{name}.json"


def recorded() -> tuple[str, ...]:
    """The scenarios whose numbers are kept."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.json")))


def load(name: str) -> Golden:
    return Golden(**json.loads(file_of(name).read_text(encoding="utf-8")))


def save(name: str, golden: Golden) -> None:
    text = json.dumps(dataclasses.asdict(golden), indent=2, allow_nan=False) + "\n"
    file_of(name).write_text(text, encoding="utf-8")


def compute(name: str) -> Golden:
    """Run a shipped scenario for a short time and take its key numbers."""
    return golden_of(load_scenario(name).with_years(YEARS))


def golden_of(scenario: Scenario) -> Golden:
    """Run a scenario and take its key numbers."""
    plan = Plan((scenario,), REPLICATIONS, SEED)
    (ensemble,) = run_ensemble(plan, SequentialExecutor())
    summaries = results_document([ensemble]).scenarios[0].outcomes
    means = {f"{one.outcome} in {one.place}": _rounded(one.mean) for one in summaries}
    return Golden(scenario.digest, _digest(ensemble), means)


def moves(before: Golden, now: Golden) -> list[str]:
    """Say what is no longer as it was."""
    names = [*before.means, *(name for name in now.means if name not in before.means)]
    values = [(name, before.means.get(name), now.means.get(name)) for name in names]
    found = [f"{name}: {old} became {new}" for name, old, new in values if old != new]
    if before.scenario != now.scenario:
        found.insert(0, "the scenario itself was changed")
    if not found and before.numbers != now.numbers:
        found.append("single runs moved, although no mean did")
    return found


def _rounded(value: float) -> float | None:
    return None if math.isnan(value) else float(f"{value:.{DIGITS}g}")


def _digest(ensemble: Ensemble) -> str:
    values = (*ensemble.totals.ravel().tolist(), *ensemble.series.ravel().tolist())
    text = " ".join(f"{value:.{DIGITS}g}" for value in values)
    return hashlib.blake2b(text.encode("ascii"), digest_size=16).hexdigest()
