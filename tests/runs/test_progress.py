"""What is told while many worlds run, and when."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from simulator.runs.progress import SECONDS_BETWEEN_REPORTS, Progress, Reporter

if TYPE_CHECKING:
    import pytest


def test_news_that_are_put_off_are_told_soon_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    day = SimpleNamespace(now=0.0)
    monkeypatch.setattr("simulator.runs.progress.time.monotonic", lambda: day.now)
    gathering = SimpleNamespace(done=1, failed=0, ensemble=lambda: None)
    told: list[Progress] = []
    reporter = Reporter([gathering], 9, told.append)  # type: ignore[list-item] - it only counts

    reporter.report()
    gathering.done = 2
    reporter.report()
    assert [progress.done for progress in told] == [1]

    day.now = SECONDS_BETWEEN_REPORTS
    reporter.report()
    reporter.report()
    assert [progress.done for progress in told] == [1, 2]
