"""What few need is imported after the window can be used."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ui.jobs.late_imports import LateImports
from ui.workspaces.exercise.page import IMPORTED

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
WHO_IS_THERE = "import sys; there = sorted(one for one in sys.modules if one[:5] == 'late_')"
LISTED = "import sys, ui.app; print(*(name for name in sys.modules if 'exercise' in name))"


def test_the_window_is_there_without_the_modules_of_exercises() -> None:
    command = [sys.executable, "-c", LISTED]
    told = subprocess.run(  # noqa: S603 - our own interpreter and code
        command, cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout

    assert not set(IMPORTED) & set(told.split())
    assert "simulator.exercise.session.session" not in told


def test_late_modules_come_in_order_and_none_at_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"late_module_{number}" for number in range(3)]
    for name in names:
        (tmp_path / f"{name}.py").write_text(WHO_IS_THERE, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    late = LateImports(names)

    with qtbot.waitSignal(late.done, timeout=10_000):
        late.begin()
        assert not set(names) & set(sys.modules)

    there = [sys.modules.pop(name).there for name in names]
    assert there == [names[:1], names[:2], names]


def test_there_is_a_module_of_every_late_name() -> None:
    assert [name for name in IMPORTED if find_spec(name) is None] == []
