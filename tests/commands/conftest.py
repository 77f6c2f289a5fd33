"""The real command in a process of its own, and the same within the test."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from simulator.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).parents[2]
SMALL_REGION = ROOT / "tests" / "scenario" / "small_region.toml"
BROKEN = ROOT / "tests" / "scenario" / "broken"


class Answer(NamedTuple):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


def environment(**extra: str) -> dict[str, str]:
    """An environment without a screen."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    return {**kept, "PYTHONPATH": str(ROOT), **extra}


def taawun(*words: str, variables: Mapping[str, str] | None = None) -> Answer:
    """Run the command as a person would."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-m", "simulator", *words],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        env=environment(**(variables or {})),
        timeout=100,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Obey within this process, which is faster and counts for coverage."""

    def obey(*words: object) -> Answer:
        try:
            code = main([str(word) for word in words])
        except SystemExit as end:  # how argparse answers
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return obey
