"""Every replication is handed out once, scenarios side by side, in chunks of a fixed time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from simulator.runs.plan import Plan
from simulator.runs.schedule import LARGEST_CHUNK, Chunk, Schedule
from tests.runs.fakes import small_scenario

SCENARIO = small_scenario()


def plan_of(scenarios: int, replications: int, first: int = 0) -> Plan:
    return Plan((SCENARIO,) * scenarios, replications, seed=0, first=first)


def all_chunks(schedule: Schedule, seconds_per_run: float) -> list[Chunk]:
    """Hand out everything, each chunk taking its time before the next is handed out."""
    chunks = []
    while chunk := schedule.next_chunk():
        schedule.learn(chunk, seconds_per_run * len(chunk.numbers))
        chunks.append(chunk)
    return chunks


@given(
    scenarios=st.integers(1, 3),
    replications=st.integers(1, 200),
    first=st.integers(0, 1000),
    workers=st.integers(1, 8),
    seconds=st.floats(0.0, 1.0),
)
def test_every_replication_is_handed_out_once_and_in_order(
    scenarios: int, replications: int, first: int, workers: int, seconds: float
) -> None:
    plan = plan_of(scenarios, replications, first)

    chunks = all_chunks(Schedule(plan, workers), seconds)

    for index in range(scenarios):
        mine = [number for chunk in chunks if chunk.scenario == index for number in chunk.numbers]
        assert mine == list(plan.numbers)


def test_nothing_is_known_at_first_so_runs_go_out_one_by_one_and_in_turn() -> None:
    schedule = Schedule(plan_of(2, 100), workers=2)

    chunks = [schedule.next_chunk() for _ in range(4)]

    assert chunks == [
        Chunk(0, range(1)),
        Chunk(1, range(1)),
        Chunk(0, range(1, 2)),
        Chunk(1, range(1, 2)),
    ]


def test_chunks_grow_to_the_time_asked_for() -> None:
    schedule = Schedule(plan_of(1, 1000), workers=2, chunk_seconds=1 / 8)
    schedule.learn(Chunk(0, range(4)), 4 * 1 / 128)

    chunk = schedule.next_chunk()

    assert chunk is not None
    assert len(chunk.numbers) == 16


def test_long_runs_go_out_one_by_one() -> None:
    chunks = all_chunks(Schedule(plan_of(1, 20), workers=2), seconds_per_run=3.0)

    assert {len(chunk.numbers) for chunk in chunks} == {1}


def test_chunks_of_tiny_runs_stay_small_enough_to_be_cancelled() -> None:
    chunks = all_chunks(Schedule(plan_of(1, 5000), workers=1), seconds_per_run=0.0)

    assert max(len(chunk.numbers) for chunk in chunks) == LARGEST_CHUNK


def test_chunks_shrink_towards_the_end_so_that_workers_finish_together() -> None:
    sizes = [len(chunk.numbers) for chunk in all_chunks(Schedule(plan_of(1, 200), 2), 0.001)]

    assert sizes[-4:] == [1, 1, 1, 1]


@given(start=st.integers(0, 100), length=st.integers(2, 64))
def test_halves_hold_the_same_runs(start: int, length: int) -> None:
    chunk = Chunk(0, range(start, start + length))

    first, second = chunk.halves()

    assert [*first.numbers, *second.numbers] == list(chunk.numbers)
    assert abs(len(first.numbers) - len(second.numbers)) <= 1
