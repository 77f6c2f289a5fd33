"""The page of all declared values."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from simulator.kernel.quantities import Evidence
from simulator.model.setting import ENTITIES, GROUPS
from simulator.scenario.sources import in_need_of_care
from tests.pages.markdown import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.kernel.quantities import Parameters, Quantity

HEAD = ("value", "meaning", "unit", "default", "range", "evidence", "source")
INTRODUCTION = """\
# Parameters

Every value that a scenario may set, with its default. This page is made from the declarations
in the code (`python -m tests.pages --write`); a test refuses it when it disagrees with them.
What the shipped region sets instead, with its own grades and sources, is told by `taawun
sources`.

*Published* is a figure that stands in a publication or an official statement. *Document* is a
claim that one of the five documents makes. *Assumed* is everything else: a judgement, with its
reason. Short names such as S2-08 and FIGURES 8 are explained in [sources.md](sources.md)."""


def lines() -> Iterator[str]:
    """The lines of the page."""
    yield from INTRODUCTION.splitlines()
    yield from ("", f"{_counts()}.")
    yield from _part("Entities", "<name>.", ENTITIES)
    yield from _part("Mechanisms", "", GROUPS)


def _counts() -> str:
    grades = Counter(
        declared.evidence
        for cls in (*ENTITIES.values(), *GROUPS.values())
        for declared in cls.declared().values()
    )
    counted = ", ".join(f"{grades[grade]} {grade.value}" for grade in Evidence)
    return f"Declared values: {grades.total()}, of which {counted}"


def _part(heading: str, name: str, classes: dict[str, type[Parameters]]) -> Iterator[str]:
    yield from ("", f"## {heading}")
    for group, cls in classes.items():
        if cls.declared():
            yield from ("", f"### {group}", "", (cls.__doc__ or "").strip().partition("\n")[0], "")
            rows = (_row(f"{group}.{name}{key}", one) for key, one in cls.declared().items())
            yield from table(HEAD, rows)


def _row(path: str, one: Quantity) -> tuple[str, ...]:
    care = "".join(f" ({claim.name}: {claim.standing})" for claim in in_need_of_care(one.source))
    span = f"{one.low:g} to {one.high:g}"
    unit = "" if one.unit == "1" else one.unit
    return (
        f"`{path}`",
        one.meaning,
        unit,
        f"{one.default:g}",
        span,
        one.evidence.value,
        one.source + care,
    )
