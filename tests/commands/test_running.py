"""Running and comparing: the same numbers in every format, and an honest exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.commands import ensembles, options
from simulator.runs.failures import FailedRun, Stage
from simulator.scenario.reading import load_scenario
from simulator.scenario.scenario import SET_BY_USER
from tests.commands.conftest import SMALL_REGION, Answer, environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Say = Callable[..., Answer]

QUICK = ("--replications", "4", "--workers", "1")
LEVEL = "relations.south-north.information_sharing"


def test_a_run_tells_every_state_and_the_region(say: Say) -> None:
    answer = say("run", SMALL_REGION, *QUICK)

    assert answer.code == 0
    assert all(word in answer.out for word in ("north", "south", "region", "attacks/year"))
    assert "4 of 4 runs" in answer.err


def test_json_holds_seed_digest_and_every_changed_parameter(say: Say) -> None:
    answer = say(
        "run", SMALL_REGION, *QUICK, "--format", "json", "--seed", 7, "--set", f"{LEVEL}=4"
    )
    document = json.loads(answer.out)
    (scenario,) = document["scenarios"]
    (changed,) = scenario["changed_parameters"]

    assert document["seed"] == 7
    assert scenario["digest"] != load_scenario(SMALL_REGION).digest
    assert (changed["path"], changed["old_value"], changed["new_value"]) == (
        "relations.north-south.information_sharing",
        1,
        4,
    )
    assert (changed["evidence"], changed["source"]) == ("assumed", SET_BY_USER)


def test_the_same_seed_gives_the_same_numbers_with_any_workers(say: Say) -> None:
    one = say("run", SMALL_REGION, *QUICK, "--format", "json")
    two = say("run", SMALL_REGION, "--replications", 4, "--workers", 2, "--format", "json")

    assert one.out == two.out


def test_a_part_of_an_ensemble_can_be_repeated(say: Say) -> None:
    def mean(*options: object) -> float:
        answer = say("run", SMALL_REGION, "--workers", 1, "--format", "json", *options)
        outcomes = json.loads(answer.out)["scenarios"][0]["outcomes"]
        formed = [one for one in outcomes if one["outcome"] == "cells_formed"]
        return next(one["mean"] for one in formed if one["place"] == "region")

    both = mean("--replications", 2, "--first", 3)
    single = [mean("--replications", 1, "--first", first) for first in (3, 4)]

    assert both == pytest.approx(np.mean(single), rel=1e-12)


def test_csv_can_be_read_back(say: Say) -> None:
    answer = say("run", SMALL_REGION, *QUICK, "--format", "csv", "--years", 1)
    rows = list(csv.DictReader(io.StringIO(answer.out)))

    assert {"attacks", "public_trust"} <= {row["name"] for row in rows}
    assert next(row["value"] for row in rows if row["name"] == "years") == "1.0"


def test_results_go_to_a_file(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "results.json"
    answer = say("run", SMALL_REGION, *QUICK, "--format", "json", "--out", file)

    assert (answer.code, answer.out) == (0, "")
    assert json.loads(file.read_text("utf-8"))["seed"] == 1


def test_a_folder_as_target_is_refused_before_the_runs(say: Say, tmp_path: Path) -> None:
    answer = say("run", SMALL_REGION, *QUICK, "--out", tmp_path)

    assert answer == Answer(2, "", f"{tmp_path}: this is a folder; name a file in it with --out\n")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (("--set", f"{LEVEL}=5"), "expected a value from 0 to 4 levels"),
        (("--set", f"{LEVEL}=nan"), "expected a value from 0 to 4 levels"),
        (("--set", f"{LEVEL}=1{'0' * 400}"), "expected a value from 0 to 4 levels"),
        (("--set", "relations.north-south.sharing=1"), "did you mean 'relations.north-south."),
        (("--set", "sharing.delay_1"), "expected PATH=VALUE"),
        (("--set", "sharing.delay_1=soon"), "expected a number, found 'soon'"),
        (("--years", "0"), "expected a value from 0.01 to 1000 years"),
        (("--years", "long"), "expected a number, found 'long'"),
        (("--replications", "0"), "expected a whole number from 1 to"),
        (("--replications", "2.5"), "expected a whole number, found '2.5'"),
        (("--replications", "inf"), "expected a whole number, found 'inf'"),
        (("--seed", "-1"), "expected a whole number from 0 to"),
        (("--workers", "0"), "expected a whole number from 1 to 256"),
        (("--format", "xml"), "invalid choice: 'xml'"),
    ],
)
def test_a_wrong_option_is_bad_input(say: Say, wrong: tuple[str, ...], sentence: str) -> None:
    answer = say("run", SMALL_REGION, *QUICK, *wrong)

    assert (answer.code, answer.out) == (2, "")
    assert sentence in answer.err


def test_a_value_that_an_event_undoes_is_noted(say: Say) -> None:
    lasting = say("run", SMALL_REGION, *QUICK, "--set", f"{LEVEL}=4")
    undone = say("run", SMALL_REGION, *QUICK, "--set", "borders.north-south.open=1")

    assert "note:" not in lasting.err
    assert (
        "note: borders.north-south.open becomes 0 on 2022-03-01, by the event 'The border opens'"
    ) in undone.err


def test_a_comparison_tells_paired_differences(say: Say) -> None:
    answer = say("compare", SMALL_REGION, "--set", f"{LEVEL}=4", *QUICK, "--format", "json")
    document = json.loads(answer.out)
    attacks = next(one for one in document["differences"] if one["outcome"] == "attacks")

    assert answer.code == 0
    assert [one["title"] for one in document["scenarios"]] == ["Two states", "Two states, changed"]
    assert (attacks["baseline"], attacks["other"]) == ("small_region", "small_region-changed")
    assert attacks["low"] <= attacks["difference"] <= attacks["high"]


def test_a_comparison_of_a_scenario_with_itself_finds_no_difference(say: Say) -> None:
    answer = say("compare", SMALL_REGION, SMALL_REGION, *QUICK, "--format", "json", "--years", 1)
    differences = json.loads(answer.out)["differences"]

    assert {one["difference"] for one in differences} <= {0.0, None}


def test_a_lone_scenario_compared_for_fewer_years_keeps_them_on_both_sides(say: Say) -> None:
    answer = say(
        *("compare", SMALL_REGION, "--set", f"{LEVEL}=4", "--years", 1),
        *(*QUICK, "--format", "json"),
    )

    assert [one["years"] for one in json.loads(answer.out)["scenarios"]] == [1, 1]


def test_a_lone_scenario_is_compared_with_the_region_as_it_was(say: Say) -> None:
    answer = say("compare", SMALL_REGION, *QUICK, "--format", "json")
    before, after = json.loads(answer.out)["scenarios"]

    assert answer.code == 0
    assert (before["title"], after["title"]) == ("Without Two states", "Two states")
    assert before["changed_parameters"] == before["events"] == []
    assert after["changed_parameters"]


def test_a_region_that_nothing_changes_is_nothing_to_compare(say: Say) -> None:
    answer = say("compare", "region/maghreb", *QUICK)

    assert answer.code == 2
    assert "changes nothing in the region; name another scenario" in answer.err


def test_scenarios_of_different_regions_are_not_compared(say: Say) -> None:
    answer = say("compare", SMALL_REGION, "broken-ties", *QUICK)

    assert answer.code == 2
    assert "Two states and Broken ties have different states" in answer.err


def test_failed_runs_are_named_and_end_with_code_1(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_ensemble = ensembles.run_ensemble

    def third_fails(*arguments: object) -> object:
        return run_ensemble(*arguments, replicate=fails_at_2)

    monkeypatch.setattr(ensembles, "run_ensemble", third_fails)
    answer = say("run", SMALL_REGION, *QUICK)

    assert answer.code == 1
    assert "3 of 4 runs" in answer.out
    assert "Two states: 1 run failed\n  run 2: it broke\n  to repeat it: taawun run" in answer.err


def fails_at_2(scenario: object, seed: int, replication: int) -> object:
    """Run as always, but lose the third run."""
    from simulator.runs.run import run  # noqa: PLC0415 - sent to where it runs by name

    if replication == 2:
        return FailedRun(replication, Stage.SIMULATION, "it broke", "", "taawun run again")
    return run(scenario, seed, replication)


def is_gone(group: int) -> bool:
    """Tell whether nobody of a group of processes is left, giving them a moment to end."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_ctrl_c_ends_all_processes_with_one_sentence_and_code_130() -> None:
    words = ["run", "broken-ties", "--replications", "20000", "--workers", "2"]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-m", "simulator", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
        start_new_session=True,
    )
    assert process.stderr is not None
    process.stderr.readline()  # the first runs are done, so the workers are at work
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)

    assert (process.returncode, out) == (130, "")
    assert err.splitlines()[-1] == "taawun: stopped"
    assert "Traceback" not in err
    assert is_gone(process.pid)


def test_processors_are_counted_where_their_affinity_is_unknown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)

    assert options._processors() == 1
