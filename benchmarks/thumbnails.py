"""The small pictures on the cards of the library, made by running every scenario.

Usage: python benchmarks/thumbnails.py [--replications N] [--check]

A picture holds the digest of its scenario; the card of a scenario with another digest says that it
has not been run yet. With --check nothing is run: it names the scenarios that need a new picture.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from simulator.kernel.outcomes import Kind
from simulator.runs import OUTCOMES
from simulator.runs.ensemble import Plan, run_ensemble
from simulator.runs.executors import SequentialExecutor
from simulator.runs.quantiles import quantiles
from simulator.scenario.catalogue import catalogue
from simulator.scenario.reading import load_scenario
from simulator.scenario.scenario import Scenario
from ui.viewmodels.fans import PROBABILITIES, gathered
from ui.viewmodels.spans import Span
from ui.viewmodels.thumbnails import FOLDER, Thumbnail, read_thumbnail
from ui.viewmodels.words import REGION

SEED = 1
DIGITS = 4
MOST_POINTS = 24


def made(scenario: Scenario, replications: int) -> Thumbnail:
    """Run a scenario and keep the bands of what it asks about first."""
    (ensemble,) = run_ensemble(Plan((scenario,), replications, SEED), SequentialExecutor())
    counts = {outcome.name for outcome in OUTCOMES if outcome.kind is Kind.COUNT}
    asked = [name for name in scenario.outcomes if name in counts]
    row = [outcome.name for outcome in OUTCOMES].index(asked[0] if asked else OUTCOMES[0].name)
    series = ensemble.series[:, row, ensemble.places.index(REGION), :]
    bands = quantiles(gathered(series, OUTCOMES[row].kind, Span.START), PROBABILITIES)
    step = max(1, bands.shape[1] // MOST_POINTS)
    rounded = tuple(tuple(float(f"{value:.{DIGITS}g}") for value in band[::step]) for band in bands)
    return Thumbnail(scenario.digest, OUTCOMES[row].name, replications, rounded)


def main() -> None:
    """Make the pictures that are missing or of another scenario than today's."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--replications", type=int, default=40)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    FOLDER.mkdir(exist_ok=True)
    stale = []
    for name in catalogue():
        scenario, file = load_scenario(name), FOLDER / f"{name}.json"
        kept = read_thumbnail(file)
        if kept is not None and kept.digest == scenario.digest:
            continue
        stale.append(name)
        if not arguments.check:
            file.write_text(made(scenario, arguments.replications).text(), "utf-8")
            print(name, flush=True)
    if arguments.check and stale:
        sys.exit(
            "These need a new picture: " + ", ".join(stale) + " (python benchmarks/thumbnails.py)"
        )


if __name__ == "__main__":
    main()
