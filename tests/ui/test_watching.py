"""Which world is watched: by number, or the typical one of those in Compare."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from typing import TYPE_CHECKING, Any

from simulator.runs.executors import SequentialExecutor
from tests.ui.watched import year
from ui.jobs.recording import record_world
from ui.viewmodels.watching import world_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from simulator.runs.sample import Ensemble
    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk


def test_recording_can_be_stopped(desk: Desk, short: dict[str, Scenario]) -> None:
    desk.watching.offer(short)
    desk.watching.record()
    desk.watching.cancel()

    assert not desk.watching.recording_now
    assert desk.watching.scene is None


def test_the_typical_and_the_extreme_worlds_come_from_compare(
    made_up: Callable[..., Ensemble],
) -> None:
    ensemble = made_up(year(), 21)
    attacks = ensemble.total("attacks", "region")
    typical, best, worst = (world_of(ensemble, case) for case in ("typical", "best", "worst"))

    assert attacks[best] == attacks.min()
    assert attacks[worst] == attacks.max()
    assert (attacks < attacks[typical]).sum() == 10


def test_what_is_cancelled_before_it_begins_gives_nothing(short: dict[str, Scenario]) -> None:
    scenario = short["broken-ties"]

    assert record_world(scenario, (1, 0), SequentialExecutor(), lambda: True) is None


def test_after_a_worker_has_died_the_next_recording_gets_new_ones(
    short: dict[str, Scenario],
) -> None:
    class Mended(SequentialExecutor):
        replaced = 0

        def submit(self, *arguments: Any, **named: Any) -> Future[Any]:
            if not self.replaced:
                raise BrokenExecutor
            return super().submit(*arguments, **named)

        def replace(self) -> None:
            self.replaced += 1

    pool = Mended()

    assert record_world(short["broken-ties"], (1, 0), pool, lambda: False) is not None
    assert pool.replaced == 1


def test_the_seed_and_the_number_choose_the_world(short: dict[str, Scenario]) -> None:
    scenario = short["broken-ties"]
    recording = record_world(scenario, (7, 3), SequentialExecutor(), lambda: False)

    assert recording is not None
    assert (recording.seed, recording.replication) == (7, 3)


def test_the_choice_keeps_what_is_not_chosen_anew(desk: Desk, short: dict[str, Scenario]) -> None:
    desk.watching.offer(short)
    desk.watching.choose(seed=5)
    desk.watching.choose(replication=2)
    desk.watching.choose(key="reconciliation")

    assert (desk.watching.key, desk.watching.seed, desk.watching.replication) == (
        "reconciliation",
        5,
        2,
    )
