"""`taawun describe SCENARIO`: what a scenario is, claims, assumes and changes."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING

from simulator.runs import OUTCOMES
from simulator.scenario.folding import folded
from simulator.scenario.reading import load_scenario
from simulator.scenario.sources import cited, document_title, sources
from simulator.scenario.switch_words import WITHOUT
from simulator.scenario.switches import MECHANISM_NAMES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from simulator.scenario.scenario import Scenario

DESCRIPTION = "Tell what a scenario is, what its documents claim, and every value that it changes."
EXAMPLE = "example:\n  taawun describe broken-ties"
WIDTH = 96


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take a scenario."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario's name, or a file")


def execute(arguments: argparse.Namespace) -> int:
    """Print the description."""
    scenario = load_scenario(arguments.scenario)
    print("\n".join(describe(scenario)))
    return 0


def describe(scenario: Scenario) -> Iterator[str]:
    """The lines of a description."""
    yield from (f"{scenario.title} ({scenario.name})", "", *_wrapped(scenario.summary))
    for paragraph in filter(None, scenario.briefing.split("\n\n")):
        yield from ("", *_wrapped(paragraph))
    yield from ("", *_calendar(scenario))
    yield from _section("Documents", map(document_title, scenario.documents))
    yield from _section("What they claim", scenario.claims)
    yield from _section("What is assumed", scenario.assumptions)
    yield from _section("Questions to explore", scenario.questions)
    yield from _section("Outcomes to look at first", _outcomes(scenario))
    yield from _section("Changed from the region", _changes(scenario))
    yield from _section("Events", _events(scenario))
    yield from _section("Agreed information sharing, 0 none to 4 real time", _sharing(scenario))
    yield from _section("What exact theory expects", _expected(scenario))
    yield from _section("Sources named above", _sources(scenario))
    yield from _section("Where the values come from", [_evidence(scenario)])


def _wrapped(text: str, indent: str = "") -> list[str]:
    inner = " " * len(indent)
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=inner,
        break_on_hyphens=False,  # a path must stay in one piece
        break_long_words=False,
    )


def _section(heading: str, entries: Iterable[str]) -> Iterator[str]:
    lines = [line for entry in entries for line in _wrapped(entry, "  - ")]
    if lines:
        yield from ("", heading, *lines)


def _calendar(scenario: Scenario) -> Iterator[str]:
    warm_up = f", after {scenario.warm_up_years:g} unmeasured" if scenario.warm_up_years else ""
    yield f"Starts {scenario.start}, measures {scenario.years:g} years{warm_up}."
    yield f"States: {', '.join(state.label for state in scenario.setting.states.values())}."
    yield from _switches(scenario.setting.off)


def _switches(off: frozenset[str]) -> Iterator[str]:
    """What is switched off, or what is left where that is shorter."""
    at_work = [name for name in MECHANISM_NAMES if name not in off]
    if len(off) > len(at_work):
        yield f"Only these mechanisms are at work: {', '.join(at_work)}."
    elif off:
        yield f"Switched off: {', '.join(sorted(off))}."
        for name in sorted(off):
            yield from _wrapped(f"without {name}: {WITHOUT[name]}", "  - ")


def _outcomes(scenario: Scenario) -> Iterator[str]:
    for outcome in OUTCOMES:
        if outcome.name in scenario.outcomes:
            yield f"{outcome.name}: {outcome.meaning} ({outcome.unit})"


def _changes(scenario: Scenario) -> Iterator[str]:
    for one in scenario.differences():
        unit = "" if one.unit == "1" else f" {one.unit}"
        origin = f"{one.evidence.value}: {one.source}"
        yield f"{one.path}: {one.before:g} -> {one.after:g}{unit} ({origin})"


def _events(scenario: Scenario) -> Iterator[str]:
    for event in scenario.events:
        changes = folded(scenario.setting, event.changes)
        values = ", ".join(f"{path} = {value:g}" for path, value in changes)
        yield f"{event.date} {event.title}: {values}"


def _sharing(scenario: Scenario) -> Iterator[str]:
    for (first, second), level in scenario.sharing_matrix().items():
        if first < second:
            yield f"{first} and {second}: {level}"


def _sources(scenario: Scenario) -> Iterator[str]:
    """What the short names in all the texts above stand for."""
    texts = [*scenario.documents, *scenario.claims, *scenario.assumptions]
    texts += [change.source for change in scenario.changes]
    texts += [change.source for event in scenario.events for change in event.changes]
    for name in cited("\n".join(texts)):
        yield str(sources().get(name, name))


def _expected(scenario: Scenario) -> Iterator[str]:
    case = scenario.validation
    for one in case.expected if case else ():
        place = f" in {one.place}" if one.place else ""
        yield f"{one.measure}{place} = {one.value:g} ({one.source})"


def _evidence(scenario: Scenario) -> str:
    paths = scenario.setting.paths()
    counted = Counter(scenario.provenance(path).evidence.value for path in paths)
    grades = ", ".join(f"{count} {grade}" for grade, count in sorted(counted.items()))
    return f"{len(paths)} values: {grades}"
