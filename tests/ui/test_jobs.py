"""Work leaves the GUI thread by one door and comes back by one door."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Slot

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.jobs.job import Cancelled, Job, Report
    from ui.jobs.workshop import Workshop


class Listener(QObject):
    """Notes what arrives, and in which thread."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.news: list[object] = []
        self.ends: list[object] = []
        self.threads: set[QThread] = set()
        job.progressed.connect(self.hear)
        job.finished.connect(self.end)
        job.failed.connect(self.end)

    @Slot(object)
    def hear(self, news: object) -> None:
        self.news.append(news)
        self.threads.add(QThread.currentThread())

    @Slot(object)
    def end(self, what: object) -> None:
        self.ends.append(what)
        self.threads.add(QThread.currentThread())


def test_everything_arrives_on_the_gui_thread(qtbot: QtBot, workshop: Workshop) -> None:
    def work(report: Report, _cancelled: Cancelled) -> str:
        report("half")
        return "done"

    listener = Listener(workshop.study(work))
    qtbot.waitUntil(lambda: bool(listener.ends))

    assert listener.ends == ["done"]
    assert listener.news == ["half"]
    assert listener.threads == {QThread.currentThread()}


def test_a_failure_is_delivered_and_not_raised(qtbot: QtBot, workshop: Workshop) -> None:
    def work(_report: Report, _cancelled: Cancelled) -> None:
        raise ValueError("spilled")

    job = workshop.errand(work)
    with qtbot.waitSignal(job.failed) as heard:
        pass

    assert str(heard.args[0]) == "spilled"


def test_a_cancelled_job_stays_silent(qtbot: QtBot, workshop: Workshop) -> None:
    told_to_stop = threading.Event()

    def work(report: Report, cancelled: Cancelled) -> str:
        while not cancelled():
            report("more")
        told_to_stop.set()
        return "too late"

    job = workshop.study(work)
    listener = Listener(job)
    qtbot.waitUntil(lambda: bool(listener.news))
    job.cancel()
    heard = len(listener.news)
    assert told_to_stop.wait(5)
    qtbot.wait(50)

    assert listener.ends == []
    assert len(listener.news) == heard


def test_the_last_news_always_lands_and_old_news_may_not(qtbot: QtBot, workshop: Workshop) -> None:
    def work(report: Report, _cancelled: Cancelled) -> None:
        for number in range(10_000):
            report(number)

    listener = Listener(workshop.study(work))
    qtbot.waitUntil(lambda: bool(listener.ends))

    assert listener.news[-1] == 9_999
    assert listener.news == sorted(listener.news)


def test_an_errand_does_not_wait_for_a_study(qtbot: QtBot, workshop: Workshop) -> None:
    gate = threading.Event()
    study = workshop.study(lambda _report, _cancelled: gate.wait(5))
    errand = workshop.errand(lambda _report, _cancelled: "back")
    with qtbot.waitSignal(errand.finished):
        pass

    assert not study.is_spent
    gate.set()


def test_closing_ends_what_runs_and_then_closes_the_rest(qtbot: QtBot, workshop: Workshop) -> None:
    order: list[str] = []

    def work(_report: Report, cancelled: Cancelled) -> None:
        while not cancelled():
            threading.Event().wait(0.001)
        order.append("work ended")

    workshop.study(work)
    workshop.at_the_end(lambda: order.append("pool closed"))
    qtbot.wait(20)
    workshop.close()

    assert order == ["work ended", "pool closed"]
