"""The installed Qt does not wear Python out.

PySide6 6.12.0 takes one reference to None with every call that returns nothing, and Python 3.11
aborts after some thousand of them: docs/decisions/0002-pinned-qt.md.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal there, and its counter means nothing"
)
def test_no_call_steals_a_reference_to_none() -> None:
    finished = subprocess.run(
        [sys.executable, "-m", "tests.architecture.probe_none"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.split("\n") == [""], "these calls steal references to None"
