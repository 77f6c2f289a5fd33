"""One run gives numbers or tells how it failed, and with what command to see it again."""

from __future__ import annotations

import dataclasses
import shlex
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np

from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import months_of, simulate
from simulator.runs.failures import FailedRun, Stage, reproducing_command
from simulator.runs.run import RunResult, run
from simulator.scenario.catalogue import FOLDER
from tests.runs.fakes import changed_scenario, small_scenario

if TYPE_CHECKING:
    import pytest

SCENARIO = small_scenario()


def test_a_run_gives_the_numbers_of_the_simulation() -> None:
    result = run(SCENARIO, seed=5, replication=2)
    expected = simulate(SCENARIO.setting, 5, 2)

    assert isinstance(result, RunResult)
    assert result.replication == 2
    assert result.totals.tobytes() == expected.totals.tobytes()
    assert result.series.shape == (len(OUTCOMES), 3, months_of(SCENARIO.setting))


def test_a_model_that_raises_makes_a_failed_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        message = "no such cell"
        raise RuntimeError(message)

    monkeypatch.setattr("simulator.runs.run.simulate", broken)

    failure = run(SCENARIO, seed=5, replication=2)

    assert isinstance(failure, FailedRun)
    assert (failure.replication, failure.stage) == (2, Stage.SIMULATION)
    assert failure.message == "RuntimeError: no such cell"
    assert "in broken" in failure.traceback


def test_infinite_results_make_a_failed_run(monkeypatch: pytest.MonkeyPatch) -> None:
    infinite = SimpleNamespace(totals=np.array([np.inf]), series=np.zeros(1))
    monkeypatch.setattr("simulator.runs.run.simulate", lambda *_: infinite)

    failure = run(SCENARIO, seed=5, replication=2)

    assert isinstance(failure, FailedRun)
    assert failure.stage is Stage.RESULTS


def test_the_command_names_seed_replication_years_and_what_the_user_set() -> None:
    command = reproducing_command(changed_scenario(), seed=5, replication=2)

    assert command == (
        "taawun run changed --seed 5 --first 2 --replications 1 --years 1 "
        "--set states.tunisia.analysts=20"
    )


def test_the_command_says_years_exactly() -> None:
    third = SCENARIO.with_years(1 / 3)

    assert f"--years {1 / 3!r}" in reproducing_command(third, 1, 0)


def test_the_command_names_a_shipped_scenario_by_name_and_others_by_file() -> None:
    shipped = dataclasses.replace(
        SCENARIO, name="small, changed", file=FOLDER / "catalogue" / "small.toml"
    )
    own = dataclasses.replace(SCENARIO, file=Path("my files") / "small.toml")

    assert shlex.split(reproducing_command(shipped, 1, 0))[2] == "small"
    assert shlex.split(reproducing_command(own, 1, 0))[2] == str(Path("my files") / "small.toml")
