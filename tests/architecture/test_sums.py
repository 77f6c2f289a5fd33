"""Sums come out the same under every version of Python.

From Python 3.12 on, `sum` of floats rounds otherwise than before; `math.fsum` rounds once, and the
same everywhere. So what a run, a replay or a study gives is the same to the last bit.
"""

from __future__ import annotations

import ast

from tests.architecture.sources import module_name, python_files, tree

ROOMS = tuple(f"simulator/{room}" for room in ("kernel", "model", "runs", "analysis", "exercise"))

# What adds up something else than floats, and how often.
WHOLE = {
    "simulator.analysis.validation_measures": (1, "cells"),
    "simulator.exercise.plan.msel.exporting": (2, "letters and lines"),
    "simulator.exercise.plan.msel.workbook": (2, "bytes and tags"),
    "simulator.exercise.plan.readings": (1, "events"),
    "simulator.exercise.plan.rehearsal": (1, "events"),
    "simulator.model.intelligence.collection": (1, "leads"),
    "simulator.model.outcomes.measuring": (1, "arrays, one after the other"),
    "simulator.model.outcomes.watching": (1, "people"),
    "simulator.model.policies.looking": (2, "attacks"),
    "simulator.runs.progress": (3, "worlds"),
    "simulator.runs.schedule": (1, "worlds"),
}


def plain_sums(parsed: ast.AST) -> int:
    """Count the calls of the built-in `sum`, and where it is handed on to be called."""
    return sum(isinstance(node, ast.Name) and node.id == "sum" for node in ast.walk(parsed))


def test_floats_are_added_up_by_fsum() -> None:
    found = {module_name(path): plain_sums(tree(path)) for path in python_files(*ROOMS)}

    assert {module: number for module, number in found.items() if number} == {
        module: number for module, (number, _) in WHOLE.items()
    }, "use math.fsum for floats; what is whole is listed in WHOLE"


def test_a_sum_that_is_handed_on_is_found() -> None:
    parsed = ast.parse("a = sum(b)\nc = map(sum, d)\ne = array.sum()\n")

    assert plain_sums(parsed) == 2
