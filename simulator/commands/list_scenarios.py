"""`taawun list`: the scenarios that are shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.scenario.catalogue import CATALOGUE, REGION, VALIDATION, catalogue, names_in
from simulator.scenario.reading import ScenarioFileError, load_scenario

if TYPE_CHECKING:
    import argparse

DESCRIPTION = "List the scenarios that are shipped, by the names that other commands take."
EXAMPLE = "example:\n  taawun list"
HEADINGS = {
    CATALOGUE: "Scenarios",
    REGION: "Regions, without any change",
    VALIDATION: "Validation cases, for `taawun validate-model`",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def execute(arguments: argparse.Namespace) -> int:  # noqa: ARG001 - every command takes them
    """Print the names and titles, by folder."""
    for folder, heading in HEADINGS.items():
        names = catalogue() if folder == CATALOGUE else names_in(folder)
        if names:
            _print_names(folder, heading, names)
    return 0


def _print_names(folder: str, heading: str, names: tuple[str, ...]) -> None:
    # Only the catalogue's names are written alone: they are the ones people use.
    written = {name: name if folder == CATALOGUE else f"{folder}/{name}" for name in names}
    width = max(map(len, written.values()))
    print(heading)
    for name in names:
        print(f"  {written[name]:<{width}}  {_title(f'{folder}/{name}')}")
    print()


def _title(name: str) -> str:
    try:
        return load_scenario(name).title
    except ScenarioFileError:
        return f"(has mistakes: taawun validate {name})"
