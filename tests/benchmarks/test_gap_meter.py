"""The meter of the event loop notices what a person would."""

import time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from benchmarks.gap_meter import GapMeter, Gaps


def test_work_in_the_measured_thread_is_a_gap_of_its_length(qtbot: QtBot) -> None:
    meter = GapMeter()
    meter.start()
    QTimer.singleShot(0, lambda: time.sleep(0.08))
    qtbot.wait(40)
    gaps = meter.stop()
    assert gaps.longest >= 80.0


def test_a_loop_that_never_runs_is_one_gap(qtbot: QtBot) -> None:
    meter = GapMeter()
    meter.start()
    time.sleep(0.03)
    gaps = meter.stop()
    assert len(gaps.milliseconds) == 1
    assert gaps.longest >= 30.0
    qtbot.wait(1)


def test_each_measurement_begins_afresh(qtbot: QtBot) -> None:
    meter = GapMeter()
    meter.start()
    qtbot.wait(60)
    first = meter.stop()
    meter.start()
    second = meter.stop()
    assert len(first.milliseconds) > 1
    assert len(second.milliseconds) == 1


def test_percentiles_are_gaps_that_were_measured() -> None:
    gaps = Gaps(tuple(float(gap) for gap in range(1, 201)))
    assert gaps.percentile(50) == 100.0
    assert gaps.percentile(99) == 198.0
    assert gaps.longest == 200.0
    assert str(gaps) == "200 gaps: median 100.0 ms, 99th percentile 198.0 ms, longest 200.0 ms"


def test_one_gap_is_every_percentile() -> None:
    assert Gaps((7.0,)).percentile(1) == 7.0
