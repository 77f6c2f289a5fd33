"""Writes the table of docs/validation.md from a run: `python -m tests.validation.table`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.analysis.validation import validate_case
from simulator.scenario.catalogue import validation_cases
from simulator.scenario.reading import load_scenario
from tests.architecture.sources import ROOT
from tests.validation.test_cases import SEED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.analysis.validation import Check

PAGE = ROOT / "docs" / "validation.md"
HEAD = "| case | measure | exact | simulated | standard error | z |"
RULE = "|---|---|---:|---:|---:|---:|"


def rows() -> Iterator[tuple[str, ...]]:
    """The rows of the table as it stands on the page: the text of each cell."""
    _, _, below = PAGE.read_text(encoding="utf-8").partition(RULE + "\n")
    for line in below.splitlines():
        if not line.startswith("|"):
            return
        yield tuple(cell.strip() for cell in line.strip("|").split("|"))


def number(value: float) -> str:
    """A number as the table writes it."""
    return f"{value:.7g}"


def row(check: Check) -> str:
    """One line of the table."""
    cells = (check.case, check.measure, number(check.expected), number(check.simulated))
    return f"| {' | '.join(cells)} | {check.standard_error:.2g} | {check.z:+.2f} |"


def checks() -> Iterator[Check]:
    """Run every case as the tests do."""
    for name in validation_cases():
        scenario = load_scenario(f"validation/{name}")
        if scenario.validation is not None:
            yield from validate_case(scenario, scenario.validation.replications, SEED)


def write() -> None:
    """Put a new table in the place of the old one."""
    above, _, below = PAGE.read_text(encoding="utf-8").partition(HEAD)
    lines = below.splitlines()
    end = next((i for i, line in enumerate(lines) if line and not line.startswith("|")), len(lines))
    table = "\n".join([HEAD, RULE, *map(row, checks())])
    after = "\n".join(["", *lines[end:]])
    PAGE.write_text(f"{above}{table}\n{after}".rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
