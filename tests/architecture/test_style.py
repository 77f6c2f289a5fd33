"""Files, functions and classes stay small enough to be one thought each."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.architecture.sources import place, python_files, tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINES_PER_FILE = 300
LINES_PER_FUNCTION = 40
METHODS_PER_CLASS = 20

# Longer for a reason.
LONG = {
    "benchmarks/peers/bare_heapq.py": "a loop that calls nothing is what it stands for",
    "benchmarks/peers/bare_heapq_records.py": "the same loop, with all that ours writes down",
}

CODE = ("benchmarks", "simulator", "taawun.py", "tests", "ui")
Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | Function

# Ruff takes a reason after a dash, mypy only after another "#".
EXEMPTION = re.compile(
    r"#\s*(?:noqa|type:\s*ignore)(?P<codes>[:\[][\w\-, ]+?\]?)?(?P<reason> (?:-| #) .+)?$"
)


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[Path, ast.AST]]:
    """Give every node of these kinds with its file."""
    for path in python_files(*CODE):
        yield from ((path, node) for node in ast.walk(tree(path)) if isinstance(node, kinds))


def length(function: Function) -> int:
    """Count the lines of a function without its docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return lines
    text = function.body[0]
    return lines - ((text.end_lineno or text.lineno) - text.lineno + 1)


def methods(owner: ast.ClassDef) -> int:
    return sum(isinstance(node, Function) for node in owner.body)


def undocumented(parsed: ast.Module) -> Iterator[Documented]:
    """Give the public modules, classes and functions that say nothing of themselves.

    A method whose name and types say it all needs no docstring, nor does an empty module.
    """
    if parsed.body and ast.get_docstring(parsed) is None:
        yield parsed
    for node in parsed.body:
        if isinstance(node, ast.ClassDef | Function):
            is_public = not node.name.startswith("_")
            if is_public and ast.get_docstring(node) is None:
                yield node


def test_a_file_is_one_idea() -> None:
    lengths = {
        place(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in python_files(*CODE)
    }

    assert {path: n for path, n in lengths.items() if n > LINES_PER_FILE} == {}


def test_a_function_is_one_thought() -> None:
    lengths = {
        f"{place(path, node)} {node.name}": length(node)
        for path, node in nodes(ast.FunctionDef, ast.AsyncFunctionDef)
        if isinstance(node, Function) and place(path) not in LONG
    }

    assert {name: n for name, n in lengths.items() if n > LINES_PER_FUNCTION} == {}


def test_a_class_is_one_responsibility() -> None:
    counts = {
        f"{place(path, node)} {node.name}": methods(node)
        for path, node in nodes(ast.ClassDef)
        if isinstance(node, ast.ClassDef)
    }

    assert {name: n for name, n in counts.items() if n > METHODS_PER_CLASS} == {}


def test_what_the_simulator_offers_is_described() -> None:
    silent = [
        place(path, node) for path in python_files("simulator") for node in undocumented(tree(path))
    ]

    assert silent == []


def test_packages_inside_kernel_and_model_are_empty() -> None:
    filled = [
        place(path)
        for path in python_files("simulator/kernel", "simulator/model")
        if path.name == "__init__.py" and path.stat().st_size
    ]

    assert filled == []


def test_every_exemption_names_its_rule_and_its_reason() -> None:
    bare = [
        f"{place(path)}:{number}"
        for path in python_files(*CODE)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (found := EXEMPTION.search(line)) and not (found["codes"] and found["reason"])
    ]

    assert bare == []


def test_a_long_function_is_measured_without_its_docstring() -> None:
    source = 'def long():\n    """One.\n\n    Two.\n    """\n' + "    step()\n" * 41
    function = ast.parse(source).body[0]

    assert isinstance(function, ast.FunctionDef)
    assert length(function) == 42


def test_a_silent_public_name_is_found_and_a_private_one_is_not() -> None:
    parsed = ast.parse('"""Module."""\n\ndef silent(): ...\n\ndef _private(): ...\n')

    assert [node.lineno for node in undocumented(parsed) if not isinstance(node, ast.Module)] == [3]


def test_an_exemption_without_a_reason_is_found() -> None:
    bare = EXEMPTION.search("import os  # " + "noqa: F401")

    assert bare
    assert bare["codes"]
    assert not bare["reason"]


@pytest.mark.parametrize(
    "comment",
    ["noqa: F401 - others find it here", "type: ignore[misc]  # the library has no types"],
)
def test_an_exemption_with_its_reason_is_accepted(comment: str) -> None:
    reasoned = EXEMPTION.search("import os  # " + comment)

    assert reasoned
    assert reasoned["codes"]
    assert reasoned["reason"]
