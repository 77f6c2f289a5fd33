"""Opened, used and closed again and again, the window leaves nothing behind."""

from __future__ import annotations

import gc
from functools import cache
from typing import TYPE_CHECKING

from benchmarks.census import census
from benchmarks.sitting import Sitting
from tests.ui.conftest import InThread
from ui.viewmodels import library

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication

CYCLES = 10
WARM = 2


def test_ten_sittings_leave_no_more_than_two(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first two may fill what is kept for the next: fonts, pictures, imports."""
    # Reading the same files ten times would take a third of the time.
    monkeypatch.setattr(library, "load_scenario", cache(library.load_scenario))
    counted = []
    for _ in range(CYCLES):
        Sitting(qapp, InThread(), tmp_path).whole()
        gc.collect()
        counted.append(census(qapp))

    assert counted[-1].beyond(counted[WARM - 1]) == []
    assert counted[-1].others["timers at work"] == counted[0].others["timers at work"]
