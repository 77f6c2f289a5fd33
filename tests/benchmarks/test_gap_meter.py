"""The meter of the event loop notices what a person would."""

import time
from itertools import pairwise

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from benchmarks.gap_meter import Gap, GapMeter, Gaps


def test_a_pause_in_the_measured_thread_is_a_gap_of_its_length(qtbot: QtBot) -> None:
    meter = GapMeter()
    meter.start()
    QTimer.singleShot(0, lambda: time.sleep(0.08))
    qtbot.wait(40)
    gaps = meter.stop()
    assert gaps.longest.length >= 80.0


def test_a_pause_is_not_taken_for_work_nor_work_for_a_pause(qtbot: QtBot) -> None:
    def work() -> None:
        end = time.thread_time() + 0.05
        while time.thread_time() < end:
            pass

    meter = GapMeter()
    meter.start()
    time.sleep(0.05)
    pause = meter.stop().longest
    meter.start()
    work()
    assert meter.stop().longest.work >= 50.0
    assert pause.work < 25.0
    qtbot.wait(1)


def test_each_measurement_begins_afresh(qtbot: QtBot) -> None:
    meter = GapMeter()
    meter.start()
    qtbot.wait(60)
    first = meter.stop()
    meter.start()
    second = meter.stop()
    assert len(first.all) > 1
    assert len(second.all) == 1


def test_gaps_follow_each_other(qtbot: QtBot) -> None:
    meter = GapMeter()
    meter.start()
    qtbot.wait(60)
    gaps = meter.stop().all
    assert gaps[0].begins == 0.0
    for gap, following in pairwise(gaps):
        assert abs(gap.begins + gap.length - following.begins) < 1e-6


def test_percentiles_are_gaps_that_were_measured() -> None:
    gaps = Gaps(tuple(Gap(1000.0 * n, float(n), 0.5) for n in range(1, 201)))
    assert gaps.percentile(50) == 100.0
    assert gaps.percentile(99) == 198.0
    assert gaps.longest == Gap(200_000.0, 200.0, 0.5)
    assert str(gaps) == (
        "200 gaps: median 100.0 ms, 99th percentile 198.0 ms, "
        "longest 200.0 ms after 200.0 s (0.5 ms of it at work)"
    )


def test_one_gap_is_every_percentile() -> None:
    assert Gaps((Gap(0.0, 7.0, 1.0),)).percentile(1) == 7.0
