"""The linter, the formatter and the type checker have nothing to say."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT


# Without its cache, and on a busy machine, the type checker reads all of numpy first.
@pytest.mark.timeout(400)
@pytest.mark.parametrize(
    "check", [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)], ids=" ".join
)
def test_checker_is_content(check: tuple[str, ...]) -> None:
    finished = subprocess.run(  # noqa: S603 - our own checkers, named above
        [sys.executable, "-m", *check], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert finished.returncode == 0, finished.stdout + finished.stderr
