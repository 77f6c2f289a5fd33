"""Running, cancelling, failing, and running again with what was changed."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from simulator.runs.ensemble import Plan
from simulator.runs.executors import SequentialExecutor
from ui.jobs import comparing

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from simulator.runs.ensemble import Ensemble
    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk

RELATION = "relations.algeria-libya.information_sharing"
PATIENCE = 20_000


def wait_for_end(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.study.running, timeout=PATIENCE)


def test_a_run_ends_with_a_comparison_of_every_world(qtbot: QtBot, ready: Desk) -> None:
    ready.study.run()
    assert ready.study.running
    wait_for_end(qtbot, ready)
    picture = ready.study.picture

    assert [len(ensemble.numbers) for ensemble in picture.ensembles] == [4, 4]
    assert len(picture.comparisons) == 1
    assert picture.complete
    assert [world.title for world in ready.study.worlds] == ["Broken ties", "Reconciliation"]


def test_pictures_come_while_it_runs(qtbot: QtBot, ready: Desk) -> None:
    ready.study.set_replications(40)
    with qtbot.waitSignal(ready.study.changed, timeout=PATIENCE):
        ready.study.run()
    first = ready.study.picture
    wait_for_end(qtbot, ready)

    assert 0 < len(first.ensembles[0].numbers) < 40
    # Over a few weeks the two scenarios are still the same, and such worlds run once.
    assert ready.study.picture.done == ready.study.picture.total == 40


def test_a_cancelled_run_keeps_what_has_come_and_stays_silent(qtbot: QtBot, ready: Desk) -> None:
    ready.study.set_replications(400)
    with qtbot.waitSignal(ready.study.changed, timeout=PATIENCE):
        ready.study.run()
    ready.study.cancel()
    seen = ready.study.picture

    assert not ready.study.running
    with qtbot.assertNotEmitted(ready.study.changed, wait=100):
        pass
    assert ready.study.picture is seen


def test_why_it_cannot_run_is_said(qtbot: QtBot, ready: Desk) -> None:
    assert ready.study.obstacle == ""
    ready.study.run()
    assert "running" in ready.study.obstacle
    ready.study.cancel()
    for key in ("broken-ties", "reconciliation"):
        ready.choice.choose(key, chosen=False)

    assert "Choose" in ready.study.obstacle
    with qtbot.assertNotEmitted(ready.study.state_changed):
        ready.study.run()


def test_a_changed_level_runs_against_the_unchanged_baseline(qtbot: QtBot, ready: Desk) -> None:
    ready.study.run()
    wait_for_end(qtbot, ready)
    before = ready.study.picture.ensembles[0]
    ready.choice.set_values("broken-ties", {RELATION: 4})
    qtbot.waitUntil(lambda: len(ready.study.worlds) == 3, timeout=PATIENCE)
    wait_for_end(qtbot, ready)
    picture = ready.study.picture

    assert picture.ensembles[0] is before
    assert picture.total == 4
    assert picture.ensembles[1].scenario.setting.value(RELATION) == 4
    assert ready.study.worlds[1].title == "Broken ties (changed)"


def test_what_was_run_before_is_not_run_again(qtbot: QtBot, ready: Desk) -> None:
    ready.study.run()
    wait_for_end(qtbot, ready)
    ready.study.run()
    wait_for_end(qtbot, ready)

    assert ready.study.picture.total == 0
    assert ready.study.picture.complete


def test_a_change_in_the_middle_of_a_run_does_not_throw_the_run_away(
    qtbot: QtBot, ready: Desk
) -> None:
    ready.study.set_replications(30)
    with qtbot.waitSignal(ready.study.changed, timeout=PATIENCE):
        ready.study.run()
    ready.choice.set_values("broken-ties", {RELATION: 4})
    ready.study.run_again()
    ready.study.run_again()
    qtbot.waitUntil(lambda: len(ready.study.worlds) == 3, timeout=PATIENCE)
    total = ready.study.picture.total
    wait_for_end(qtbot, ready)

    # Only the changed copy had to run: the others were finished first, and kept.
    assert total == 30
    assert [len(ensemble.numbers) for ensemble in ready.study.picture.ensembles] == [30] * 3


def test_a_run_that_nobody_wants_any_more_is_replaced(qtbot: QtBot, ready: Desk) -> None:
    ready.study.run()
    wait_for_end(qtbot, ready)
    ready.study.set_replications(400)
    ready.choice.set_values("broken-ties", {RELATION: 4})
    ready.study.run()
    ready.study.set_replications(4)
    ready.choice.set_values("broken-ties", {RELATION: 3})
    ready.choice.choose("broken-ties", chosen=False)
    ready.choice.choose("reconciliation", chosen=False)
    ready.study.run_again()
    wait_for_end(qtbot, ready)

    assert [world.title for world in ready.study.worlds] == ["Broken ties (changed)"]
    assert ready.study.worlds[0].scenario.setting.value(RELATION) == 3


def test_many_changes_at_once_run_once(
    qtbot: QtBot, ready: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready.study.run()
    wait_for_end(qtbot, ready)
    runs: list[int] = []
    real = comparing.run_ensemble
    monkeypatch.setattr(
        comparing, "run_ensemble", lambda plan, *rest: runs.append(1) or real(plan, *rest)
    )
    for level in (4, 3, 2):
        ready.choice.set_values("broken-ties", {RELATION: level})
    qtbot.waitUntil(lambda: len(ready.study.worlds) == 3, timeout=PATIENCE)
    wait_for_end(qtbot, ready)

    assert runs == [1]


def test_the_same_seed_gives_the_same_numbers(qtbot: QtBot, ready: Desk) -> None:
    ready.study.run()
    wait_for_end(qtbot, ready)
    first = ready.study.picture.ensembles[0].totals
    ready.study.set_seed(2)
    ready.study.run()
    wait_for_end(qtbot, ready)
    other = ready.study.picture.ensembles[0].totals

    assert not np.array_equal(first, other, equal_nan=True)
    ready.study.set_seed(1)
    ready.study.run()
    wait_for_end(qtbot, ready)
    assert np.array_equal(ready.study.picture.ensembles[0].totals, first, equal_nan=True)


def test_an_unforeseen_failure_ends_the_run_and_is_told(
    qtbot: QtBot, ready: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def burst(*_arguments: object) -> None:
        raise MemoryError("no room")

    monkeypatch.setattr(comparing, "run_ensemble", burst)
    with qtbot.waitSignal(ready.study.failed, timeout=PATIENCE) as heard:
        ready.study.run()

    assert str(heard.args[0]) == "no room"
    assert not ready.study.running
    assert ready.study.obstacle == ""


def test_the_time_left_is_told_only_while_something_runs(qtbot: QtBot, ready: Desk) -> None:
    assert ready.study.seconds_left is None
    ready.study.set_replications(200)
    with qtbot.waitSignal(ready.study.changed, timeout=PATIENCE):
        ready.study.run()
    left = ready.study.seconds_left
    ready.study.cancel()

    assert left > 0
    assert ready.study.seconds_left is None


def test_a_second_run_does_not_show_the_progress_of_the_first(qtbot: QtBot, ready: Desk) -> None:
    ready.study.run()
    wait_for_end(qtbot, ready)
    ready.study.set_seed(2)
    ready.study.run()

    assert ready.study.progress == (0, 0)
    wait_for_end(qtbot, ready)


def test_closing_in_the_middle_of_a_run_leaves_no_thread(qtbot: QtBot, ready: Desk) -> None:
    ready.study.set_replications(400)
    with qtbot.waitSignal(ready.study.changed, timeout=PATIENCE):
        ready.study.run()
    ready.close()

    assert not [thread for thread in threading.enumerate() if thread.name.startswith("study")]


def test_more_worlds_follow_those_that_are_known(
    qtbot: QtBot, ready: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready.study.run()
    wait_for_end(qtbot, ready)
    before = ready.study.picture.ensembles[0]
    plans = []
    real = comparing.run_ensemble

    def watched(plan: Plan, *arguments: object) -> tuple[Ensemble, ...]:
        plans.append(plan)
        return real(plan, *arguments)

    monkeypatch.setattr(comparing, "run_ensemble", watched)
    ready.study.set_replications(6)
    ready.study.run()
    wait_for_end(qtbot, ready)
    after = ready.study.picture.ensembles[0]
    again = real(Plan((after.scenario,), 6, after.seed), SequentialExecutor())[0]

    assert [(plan.first, plan.replications) for plan in plans] == [(4, 2)]
    assert np.array_equal(after.totals[:4], before.totals, equal_nan=True)
    assert np.array_equal(after.totals, again.totals, equal_nan=True)
    assert ready.study.picture.done == ready.study.picture.total == 2


def test_more_than_eight_scenarios_are_not_run(ready: Desk, broken_ties: Scenario) -> None:
    ready.choice.offer({f"copy {n}": replace(broken_ties, name=f"copy {n}") for n in range(9)})
    for n in range(9):
        ready.choice.choose(f"copy {n}", chosen=True)

    assert "eight" in ready.study.obstacle
