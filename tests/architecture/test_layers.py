"""Imports point down only."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

import pytest

from tests.architecture.sources import module_name, place, python_files, tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KERNEL = {"simulator.kernel", "numpy"}
MODEL = {*KERNEL, "simulator.model", "simpy"}
CHECKING = {"pydantic", "pydantic_core", "tomlkit"}
SCENARIO = {*KERNEL, *CHECKING, "simulator.model", "simulator.scenario"}
RUNS = {*SCENARIO, "simulator.runs", "platformdirs"}
ANALYSIS = {*RUNS, "simulator.analysis", "scipy"}
SPREADSHEETS = {"openpyxl"}
DOCUMENTS = {"docx", "fpdf"}
EXERCISE = {*RUNS, "simulator.analysis", "simulator.exercise", *SPREADSHEETS}
REPORTS = {*ANALYSIS, "simulator.exercise", "simulator.reports", *DOCUMENTS}

# What a window may know of the simulator: everything but the inside of the model.
BELOW_THE_WINDOW = REPORTS - {"simulator.model", *CHECKING, *DOCUMENTS}
QT = {"PySide6", "shiboken6"}
# Qt keeps them beside its widgets, but they know none.
UNDOING = {"PySide6.QtGui.QUndoCommand", "PySide6.QtGui.QUndoStack"}

# The longest matching prefix rules. A package may import itself and what is listed here.
ALLOWED: dict[str, set[str]] = {
    "simulator": set(),
    "simulator.kernel": KERNEL | {"simpy"},
    "simulator.model": MODEL,
    "simulator.scenario": SCENARIO,
    "simulator.runs": RUNS,
    "simulator.analysis": ANALYSIS,
    "simulator.exercise": EXERCISE,
    "simulator.reports": REPORTS,
    "simulator.commands": REPORTS,
    # Without arguments the command opens the window.
    "simulator.__main__": {"simulator", "ui"},
    "ui": BELOW_THE_WINDOW | QT | {"ui", "pyqtgraph"},
    "ui.exporting": BELOW_THE_WINDOW | QT | {"ui", "openpyxl"},
    "ui.jobs": BELOW_THE_WINDOW | {"PySide6.QtCore"},
    "ui.viewmodels": BELOW_THE_WINDOW | {"ui.jobs", "PySide6.QtCore", *UNDOING},
    "ui.charts": BELOW_THE_WINDOW | QT | {"ui.theme", "ui.viewmodels", "pyqtgraph"},
    "ui.map": BELOW_THE_WINDOW | QT | {"ui.jobs", "ui.theme", "ui.viewmodels"},
    "ui.widgets": BELOW_THE_WINDOW | QT | {"ui.theme", "ui.viewmodels"},
}

# Imports inside functions hide what a file needs; these have a reason.
LOCAL_IMPORTS = {
    "simulator.__main__": "a command loads what it needs, so that help answers at once",
    "ui.exporting.sheets": "a workbook is made when somebody asks for one",
    "ui.__main__": "a process of the pool must not load Qt again",
    "ui.desk": "the modules of exercises take as long to load as half the window",
    "ui.workspaces.exercise.page": "the same",
}


def rule_of(module: str) -> str | None:
    """Name the longest prefix of a module that has a rule."""
    prefixes = [prefix for prefix in ALLOWED if is_below(module, prefix)]
    return max(prefixes, key=len, default=None)


def is_below(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(prefix + ".")


def imported_names(parsed: ast.AST) -> Iterator[tuple[str, ast.stmt]]:
    """Give every name a file imports, in full, with the statement that does."""
    for node in ast.walk(parsed):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node) for alias in node.names)


def violations(module: str, parsed: ast.AST) -> list[str]:
    """Say each import that points up, sideways or outside."""
    rule = rule_of(module)
    if rule is None:
        return [f"{module} belongs to no layer of ALLOWED"]
    allowed = {rule, *ALLOWED[rule]} - ({"simulator"} if rule == "simulator" else set())
    return [
        f"{module} must not import {name}"
        for name, _ in imported_names(parsed)
        if name.partition(".")[0] not in sys.stdlib_module_names
        and not any(is_below(name, prefix) for prefix in allowed)
    ]


def local_imports(parsed: ast.AST) -> list[ast.stmt]:
    """Give the imports that hide inside functions."""
    functions = [
        node
        for node in ast.walk(parsed)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return [statement for function in functions for _, statement in imported_names(function)]


@pytest.mark.parametrize("path", python_files("simulator", "ui"), ids=place)
def test_imports_point_down(path: Path) -> None:
    assert violations(module_name(path), tree(path)) == []


def test_no_layer_of_the_simulator_may_use_qt() -> None:
    below = {rule: names for rule, names in ALLOWED.items() if rule.startswith("simulator.")}

    assert not any(names & (QT | {"pyqtgraph"}) for names in below.values())


def test_imports_stand_at_the_top() -> None:
    hidden = [
        place(path, statement)
        for path in python_files("simulator", "ui")
        if module_name(path) not in LOCAL_IMPORTS
        for statement in local_imports(tree(path))
    ]

    assert hidden == []


@pytest.mark.parametrize(
    ("module", "line", "refused"),
    [
        ("simulator.model.cells", "from PySide6.QtCore import QObject", "PySide6.QtCore.QObject"),
        ("simulator.kernel.clock", "import simulator.model.world", "simulator.model.world"),
        ("simulator.kernel.clock", "from simulator import model", "simulator.model"),
        ("simulator.runs.run", "from simulator.exercise import turns", "simulator.exercise.turns"),
        ("ui.widgets.box", "from simulator.model.cells import Cell", "simulator.model.cells.Cell"),
        ("ui.viewmodels.box", "from PySide6 import QtWidgets", "PySide6.QtWidgets"),
        ("ui.charts.fan", "import ui.workspaces.compare", "ui.workspaces.compare"),
        ("simulator.scenario.reading", "import pandas as pd", "pandas"),
    ],
)
def test_a_planted_import_is_refused(module: str, line: str, refused: str) -> None:
    assert violations(module, ast.parse(line)) == [f"{module} must not import {refused}"]


def test_a_module_outside_all_layers_is_refused() -> None:
    assert violations("helpers.stuff", ast.parse("")) == [
        "helpers.stuff belongs to no layer of ALLOWED"
    ]


def test_a_planted_local_import_is_found() -> None:
    hidden = local_imports(ast.parse("import os\n\ndef late():\n    import json\n"))

    assert [statement.lineno for statement in hidden] == [4]
