"""Files hold nothing of the machine they were written on, and nothing left to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.architecture.sources import files, place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Written so that this file does not refuse itself.
UNWANTED = {
    "a path of somebody's machine": r"(?<![\w.~$})/-])/(?:tmp|root|work|home)\b",
    "a package index": r"pypi\.org|python[h]osted|npmjs\.(?:com|org)|deb\.debian",
    "work left over": r"\b(?:[T]ODO|[F]IXME|[X]XX)\b",
}


def unwanted(text: str) -> Iterator[tuple[int, str]]:
    """Give the line and the reason of everything that should not stand in a file."""
    for reason, pattern in UNWANTED.items():
        for found in re.finditer(pattern, text):
            yield text.count("\n", 0, found.start()) + 1, f"{reason}: {found[0]}"


def text_of(path: Path) -> str:
    """Read a text file; pictures and fonts read as nothing."""
    content = path.read_bytes()
    return "" if b"\0" in content[:8_000] else content.decode("utf-8", errors="replace")


def test_files_are_fit_to_publish() -> None:
    found = [
        f"{place(path)}:{line}: {reason}"
        for path in files()
        for line, reason in unwanted(text_of(path))
    ]

    assert found == []


def test_the_lock_names_no_address() -> None:
    (lock,) = files("simulator/requirements.lock")

    assert "http" not in lock.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "line", ["see \x2froot/notes", "open('\x2ftmp/x')", "https://pypi\x2eorg/simple", "# \x54ODO"]
)
def test_a_planted_slip_is_found(line: str) -> None:
    assert [number for number, _ in unwanted(f"first line\n{line}\n")] == [2]


@pytest.mark.parametrize(
    "line", ["#!/usr/bin/env bash", "docs/work/plan.md", "${TMP" + "DIR}/work", "a to-do list"]
)
def test_ordinary_text_is_accepted(line: str) -> None:
    assert list(unwanted(line)) == []
