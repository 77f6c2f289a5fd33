"""Every test claims something."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.architecture.sources import place, python_files, tree

if TYPE_CHECKING:
    from collections.abc import Iterator

CLAIMS = {"raises", "warns", "waitSignal", "waitSignals", "waitUntil", "assertNotEmitted", "fail"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions_run(parsed: ast.AST) -> Iterator[Function]:
    """Give the functions that pytest runs."""
    for node in ast.walk(parsed):
        if isinstance(node, Function) and node.name.startswith("test_"):
            yield node


def faults(function: Function) -> list[str]:
    """Say why this test could never fail."""
    nodes = list(ast.walk(function))
    found = []
    if not any(claims(node) for node in nodes):
        found.append(f"{function.name} claims nothing")
    if any(isinstance(node, ast.Expr) and isinstance(node.value, ast.Tuple) for node in nodes):
        found.append(f"{function.name} has a bare tuple where an assertion was meant")
    return found


def claims(node: ast.AST) -> bool:
    """Tell whether a node can fail a test: a constant cannot, nor can a tuple."""
    if isinstance(node, ast.Assert):
        return not isinstance(node.test, ast.Constant | ast.Tuple)
    return isinstance(node, ast.Call) and called(node).startswith((*CLAIMS, "assert_"))


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def test_every_test_claims_something() -> None:
    found = [
        f"{place(path, function)}: {fault}"
        for path in python_files("tests")
        if path.name.startswith("test_")
        for function in functions_run(tree(path))
        for fault in faults(function)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("run()", "test_it claims nothing"),
        ("print(run())", "test_it claims nothing"),
        ("assert True", "test_it claims nothing"),
        ("assert (run(), 'same')", "test_it claims nothing"),
        ("assert run()\n    same(a, b), 'Runs should match'", "test_it has a bare tuple"),
    ],
)
def test_a_planted_empty_test_is_refused(body: str, fault: str) -> None:
    (function,) = functions_run(ast.parse(f"def test_it():\n    {body}\n"))

    assert [found.startswith(fault) for found in faults(function)] == [True]


@pytest.mark.parametrize(
    "body",
    [
        "assert run() == 3",
        "with pytest.raises(ValueError):\n        run()",
        "with qtbot.waitSignal(model.changed):\n        run()",
        "np.testing.assert_array_equal(run(), run())",
    ],
)
def test_a_real_test_is_accepted(body: str) -> None:
    (function,) = functions_run(ast.parse(f"def test_it():\n    {body}\n"))

    assert faults(function) == []
