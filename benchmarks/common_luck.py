"""What common luck gains: how much smaller it makes the variance of paired differences.

Usage: python benchmarks/common_luck.py [--replications N] [--workers W] [--years Y]

For each comparison of the catalogue and each outcome that it asks about, the variance of the
difference between two independent runs, divided by that of the paired difference.
"""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from simulator.analysis.findings import findings
from simulator.commands.options import executor
from simulator.runs.ensemble import Plan, run_ensemble
from simulator.scenario.catalogue import catalogue
from simulator.scenario.reading import load_scenario
from simulator.scenario.scenario import Change, Scenario

PILLAR = "information_sharing"
HIGHEST = 4
WANTED = 3.0


def sharing_up(scenario: Scenario) -> Scenario:
    """Make the same with the sharing of every pair of states one level higher (pattern P1)."""
    return scenario.with_changes(
        Change.by_user(f"relations.{name}.{PILLAR}", min(relation.information_sharing + 1, HIGHEST))
        for name, relation in scenario.setting.relations.items()
    )


def pairs() -> list[tuple[str, Scenario, Scenario]]:
    """Give what is compared: P1, then each scenario of the catalogue with what it asks for."""
    shipped = {name: load_scenario(name) for name in catalogue()}
    ties = shipped["broken-ties"]
    found = [("P1: sharing up by a level", ties, sharing_up(ties))]
    for name, scenario in shipped.items():
        others = [shipped[other] for other in scenario.compare_with if other in shipped]
        if others:
            found.append((f"{name}, {others[0].name}", scenario, others[0]))
        elif scenario.changes_something:
            found.append((f"{name}, as it was", scenario.as_it_was(), scenario))
    return found


def main() -> None:
    """Print a line for each comparison and outcome."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--replications", type=int, default=100)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--years", type=float, default=None)
    parser.add_argument("--only", default="", help="comparisons that hold this text")
    arguments = parser.parse_args()
    print("| comparison | outcome | correlation | variance of independent runs / of pairs |")
    print("|---|---|---|---|")
    with executor(arguments.workers) as pool:
        for title, first, second in pairs():
            if arguments.only not in title:
                continue
            both = (first, second)
            if arguments.years is not None:
                both = tuple(one.with_years(arguments.years) for one in both)
            study = findings(run_ensemble(Plan(both, arguments.replications, 1), pool))
            for outcome in dict.fromkeys(["attacks", *first.outcomes]):
                one = study.find(1, outcome, "region")
                mark = "" if one.reduction >= WANTED else " (below 3)"
                told = f"{one.difference.correlation:.3f} | {one.reduction:.1f}{mark}"
                print(f"| {title} | {outcome} | {told} |", flush=True)


if __name__ == "__main__":
    main()
