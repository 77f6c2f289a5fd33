"""The engines are compared on one problem: its exact answers, and who solves it rightly."""

from dataclasses import replace

import pytest

from benchmarks.check import WIDEST, compare, inspect
from benchmarks.engine import table
from benchmarks.exact import expected
from benchmarks.peers import (
    bare_heapq,
    bare_heapq_records,
    simpy_polling,
    simpy_process,
    taawun,
)
from benchmarks.peers.present import BARS, OURS, Engine
from benchmarks.peers.problem import FORMATION, Result

BARE = Engine("bare_heapq", bare_heapq.NAME, BARS["bare_heapq"], bare_heapq.replicate)
RECORDS = Engine("bare_heapq_records", bare_heapq_records.NAME, 0.4, bare_heapq_records.replicate)
OWN = Engine(OURS, taawun.NAME, None, taawun.replicate)
PROCESS = Engine("simpy_process", simpy_process.NAME, None, simpy_process.replicate)


@pytest.fixture(scope="module")
def run() -> Result:
    return bare_heapq.replicate(7)


def test_the_exact_answers_settle_at_the_published_values_of_case_c4a() -> None:
    early, late = expected(20.0), expected(30.0)
    a_year = {output: (late[output] - early[output]) / 10.0 for output in late}
    assert a_year["cell_years"] == pytest.approx(6.624595, abs=1e-6)
    assert a_year["team_years"] == pytest.approx(2.171926, abs=1e-6)
    assert a_year["attacked"] / FORMATION == pytest.approx(0.276025, abs=1e-6)


def test_the_exact_answers_lose_no_cell() -> None:
    exact = expected()
    still_there = exact["formed"] - exact["attacked"] - exact["detected"]
    # After ten years, sixteen times the relaxation time, what is there is the stationary mean.
    assert still_there == pytest.approx(6.624595, abs=1e-3)


@pytest.mark.parametrize("engine", [BARE, RECORDS, OWN, PROCESS], ids=lambda engine: engine.module)
def test_engines_agree_with_the_exact_answers(engine: Engine) -> None:
    assert all(comparison.z < WIDEST for comparison in compare(engine, 60))


def test_an_engine_with_a_day_between_looks_is_allowed_a_day_but_no_more() -> None:
    comparisons = compare(
        Engine("simpy_polling", simpy_polling.NAME, None, simpy_polling.replicate), 3
    )
    shares = {round(comparison.allowance / comparison.exact, 12) for comparison in comparisons}
    assert shares == {round(6.6 / 365, 12)}


def test_the_check_notices_teams_that_are_too_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simpy_process, "INTERDICTION", 6.0)
    worst = max(compare(PROCESS, 50), key=lambda comparison: comparison.z)
    assert worst.z > WIDEST
    assert worst.output == "team_years"


def test_a_run_is_the_same_again(run: Result) -> None:
    assert bare_heapq.replicate(7) == run


def test_a_run_fits_its_own_history(run: Result) -> None:
    inspect(run)
    assert len(run.history) == sum(
        map(sum, (run.formed, run.attacked, run.detected, run.disrupted))
    )


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"attacked": (0, 0, 0, 0, 0)}, "other numbers of cells attacked"),
        ({"cell_years": (1.0, 1.0, 1.0, 1.0, 1.0)}, "tells of .* years, not 1.0"),
        ({"history": [(2.0, "formed", 0, 0), (1.0, "attacked", 0, 0)]}, "not in order of time"),
    ],
    ids=["counts", "integrals", "order"],
)
def test_a_run_that_contradicts_its_history_is_refused(
    run: Result, change: dict[str, object], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        inspect(replace(run, **change))


def test_ratios_are_taken_within_rounds_and_judged_by_their_bars() -> None:
    slow = Engine("ciw", "slow", 8.0, bare_heapq.replicate)
    bad_weather = {OURS: [1.0, 2.0, 10.0], "ciw": [9.0, 18.0, 90.0], "bare_heapq": [0.3, 0.6, 3.0]}
    text = table([OWN, slow, BARE], bad_weather, OURS)
    assert "9.00   8.0 met" in text
    assert "0.30   0.4 MISSED" in text


def test_nothing_is_judged_where_ours_is_missing() -> None:
    text = table([BARE, PROCESS], {"bare_heapq": [1.0], "simpy_process": [3.0]}, "bare_heapq")
    assert "3.00" in text
    assert "MISSED" not in text
