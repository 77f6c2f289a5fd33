"""`taawun sources`: every value with how well it is supported, and by what."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import sys
from collections import Counter
from typing import TYPE_CHECKING

from simulator.commands.options import add_output_options
from simulator.commands.output import check_target, write_output
from simulator.kernel.quantities import Evidence
from simulator.runs.writing import harmless
from simulator.scenario.grounds import Grounds, change_grounds, shipped_grounds, value_grounds
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

DESCRIPTION = """\
List every value with its unit and range, how well it is supported (published, claimed by a
document, or assumed), and by what. Without a scenario: the shipped region, and what the shipped
scenarios change. Claims that nothing beyond their document supports are named as such.
The exit code is 1 if any value rests on nothing that can be looked up."""
EXAMPLE = """\
examples:
  taawun sources --evidence published
  taawun sources broken-ties --format csv --out broken-ties-sources.csv"""
JSON_FORMAT = "taawun sources 1"
FAILED = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take scenarios, a grade, and where to write."""
    parser.add_argument(
        "scenarios",
        metavar="SCENARIO",
        nargs="*",
        help="names or files of scenarios (default: the region and all that is shipped)",
    )
    parser.add_argument(
        "--evidence",
        choices=[grade.value for grade in Evidence],
        help="list only what is supported so well (default: everything)",
    )
    add_output_options(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Write the list, and say how many values there are of each grade."""
    check_target(arguments.out)
    found = tuple(_found(arguments.scenarios))
    wanted = [one for one in found if arguments.evidence in {None, one.evidence.value}]
    write_output(WRITERS[arguments.format](wanted), arguments.out)
    without = [one for one in found if one.has_none]
    for one in without:
        print(f"{one.scenario}: {one.path}: nothing supports it: {one.source!r}", file=sys.stderr)
    print(summary(found), file=sys.stderr)
    return FAILED if without else 0


def summary(found: Sequence[Grounds]) -> str:
    """How many values there are, of each grade, in need of care, and without grounds."""
    counted = Counter(one.evidence.value for one in found)
    grades = ", ".join(f"{counted[grade.value]} {grade.value}" for grade in Evidence)
    care = sum(bool(one.care) for one in found)
    without = sum(one.has_none for one in found)
    return f"{len(found)} values: {grades}; {care} rest on unconfirmed claims, {without} on nothing"


def _found(scenarios: Iterable[str]) -> Iterator[Grounds]:
    names = tuple(scenarios)
    if not names:
        yield from shipped_grounds()
    for name in names:
        scenario = load_scenario(name)
        yield from value_grounds(scenario)
        yield from (one for one in change_grounds(scenario) if one.when != "start")


def _as_table(found: Iterable[Grounds]) -> str:
    return "".join(f"{line}\n" for one in found for line in _lines(one))


def _lines(one: Grounds) -> Iterator[str]:
    unit = "" if one.unit == "1" else f" {one.unit}"
    moment = "" if one.when == "region" else f" [{one.scenario}, {one.when}]"
    yield f"{one.path} = {one.value:g}{unit} (from {one.low:g} to {one.high:g}){moment}"
    care = f" [{', '.join(one.care)}]" if one.care else ""
    yield f"    {one.evidence.value}: {one.source}{care}"


def _as_json(found: Iterable[Grounds]) -> str:
    content = {"format": JSON_FORMAT, "values": [dataclasses.asdict(one) for one in found]}
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _as_csv(found: Iterable[Grounds]) -> str:
    text = io.StringIO()
    columns = [field.name for field in dataclasses.fields(Grounds)]
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    for one in found:
        row = {**dataclasses.asdict(one), "evidence": one.evidence.value}
        row |= {"care": ", ".join(one.care), "unexplained": ", ".join(one.unexplained)}
        writer.writerow({column: harmless(value) for column, value in row.items()})
    return text.getvalue()


WRITERS = {"table": _as_table, "json": _as_json, "csv": _as_csv}
