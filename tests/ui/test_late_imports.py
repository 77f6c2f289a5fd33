"""What few need is imported after the window can be used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ui.jobs.late_imports import LateImports
from ui.workspaces.exercise.page import IMPORTED

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
LISTED = "import sys, ui.app; print(*(name for name in sys.modules if 'exercise' in name))"


def test_the_window_is_there_without_the_modules_of_exercises() -> None:
    command = [sys.executable, "-c", LISTED]
    told = subprocess.run(  # noqa: S603 - our own interpreter and code
        command, cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout

    assert not set(IMPORTED) & set(told.split())
    assert "simulator.exercise.session.session" not in told


def test_every_late_module_is_there_in_the_end(qtbot: QtBot) -> None:
    late = LateImports(IMPORTED)
    with qtbot.waitSignal(late.done, timeout=10_000):
        late.begin()

    assert set(IMPORTED) <= set(sys.modules)
