"""How does the cost of a run grow with the number of cells and zones?

Usage: python benchmarks/growth.py [--rounds N] [--scenario NAME]

The base rate of formation and outside pressure, and with them the staff that cells keep busy, are
multiplied by 1, 4 and 16; then every zone is divided into four with a quarter of its people. The
time is that of the processor, the best of some rounds. n log n is what an event queue must cost.
"""

import argparse
import dataclasses
import sys
from math import log2
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.setting import Setting
from simulator.model.simulation import simulate
from simulator.scenario.reading import load_scenario

SCALES = (1, 4, 16)
STAFF = ("analysts", "teams", "judges")
PARTS = 4


def start(name: str) -> Setting:
    """Give a scenario for two years after one of warm-up, with money for as much staff as asked."""
    setting = load_scenario(name).setting
    budgets = {f"states.{state}.budget": 1_000_000.0 for state in setting.states}
    return dataclasses.replace(
        setting.with_values(budgets), days=2 * DAYS_PER_YEAR, warm_up_days=DAYS_PER_YEAR
    )


def scaled(setting: Setting, scale: int) -> Setting:
    """Let more cells form and come in from outside, and meet as many more services."""
    values = {"formation.base_rate": setting.formation.base_rate * scale}
    for name, neighbour in setting.neighbours.items():
        values[f"neighbours.{name}.pressure"] = neighbour.pressure * scale
    for name, state in setting.states.items():
        for kind in STAFF:
            values[f"states.{name}.{kind}"] = getattr(state, kind) * scale
    return setting.with_values(values)


def divided(setting: Setting) -> Setting:
    """Divide each zone into parts with their share of its people; borders stay with the first."""
    zones = {}
    for name, zone in setting.zones.items():
        people = zone.population / PARTS
        for part in range(PARTS):
            key = name if part == 0 else f"{name}-{part}"
            zones[key] = dataclasses.replace(zone, population=people)
    return dataclasses.replace(setting, zones=zones)


def cost(setting: Setting, rounds: int) -> tuple[float, int, int]:
    """Give the least seconds of some rounds, and the cells and events of the run."""
    best = float("inf")
    cells = events = 0
    for _ in range(rounds):
        begun = process_time()
        history = simulate(setting, seed=1).history
        best = min(best, process_time() - begun)
        cells = sum(1 for _ in history.events(EventKind.CELL_FORMED))
        events = len(history)
    return best, cells, events


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="Measure how the cost of a run grows.")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scenario", default="broken-ties")
    options = parser.parse_args()
    setting = start(options.scenario)
    cases = [(f"{scale} x cells", scaled(setting, scale)) for scale in SCALES]
    cases.append((f"{PARTS} x zones", divided(scaled(setting, 1))))
    first = None
    print(
        f"{'case':<12}{'cells':>8}{'events':>10}{'s':>9}{'ms/cell':>9}{'us/event':>10}{'ratio':>8}"
    )
    for name, case in cases:
        seconds, cells, events = cost(case, options.rounds)
        per_order = seconds / (events * log2(events))
        first = first or per_order
        print(
            f"{name:<12}{cells:>8}{events:>10}{seconds:>9.3f}{1e3 * seconds / cells:>9.2f}"
            f"{1e6 * seconds / events:>10.1f}{per_order / first:>8.2f}"
        )
    print("ratio: seconds over n log n of the events, against the first row")


if __name__ == "__main__":
    main()
