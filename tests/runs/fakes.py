"""Small scenarios, and stand-ins for a run that a worker process can import by name."""

from __future__ import annotations

import datetime as dt
import inspect
import os
import signal
import struct
import sys
import time
from pathlib import Path

import numpy as np

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.entities import GroupSetting, StateSetting, ZoneSetting
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.setting import Setting
from simulator.model.simulation import months_of
from simulator.runs.failures import FailedRun, Stage, reproducing_command
from simulator.runs.run import RunResult
from simulator.runs.sample import places_of
from simulator.scenario.changes import Change
from simulator.scenario.scenario import Scenario

FAILING = {3, 7, 11}
DEADLY = 5


def small_scenario(name: str = "small", years: float = 1.0) -> Scenario:
    """Make a scenario of two states with one zone each."""
    setting = Setting(
        states={
            "tunisia": StateSetting(label="Tunisia", code="TN"),
            "libya": StateSetting(label="Libya", code="LY"),
        },
        zones={
            "coast": ZoneSetting(label="Coast", state="tunisia"),
            "desert": ZoneSetting(label="Desert", state="libya"),
        },
        groups={"group": GroupSetting(label="Group")},
        days=years * DAYS_PER_YEAR,
    )
    return Scenario(
        name=name,
        title=name.title(),
        summary="Two states.",
        start=dt.date(2021, 10, 1),
        years=years,
        setting=setting,
        base=setting,
    )


def changed_scenario(name: str = "changed") -> Scenario:
    """Make the same with more analysts in Tunisia."""
    return small_scenario(name).with_changes([Change.by_user("states.tunisia.analysts", 20)])


def lucky(scenario: Scenario, seed: int, replication: int) -> RunResult:
    """Draw numbers that depend on the scenario's values, the seed and the replication."""
    analysts = int(scenario.setting.value("states.tunisia.analysts"))
    luck = np.random.default_rng([seed, replication, analysts])
    months = months_of(scenario.setting)
    series = luck.normal(10.0, 2.0, (len(OUTCOMES), len(places_of(scenario)), months))
    return RunResult(replication, series.mean(axis=2), series)


def sometimes_failing(scenario: Scenario, seed: int, replication: int) -> RunResult | FailedRun:
    """Fail in three replications."""
    if replication in FAILING:
        command = reproducing_command(scenario, seed, replication)
        return FailedRun(replication, Stage.SIMULATION, "ValueError: no", "Traceback", command)
    return lucky(scenario, seed, replication)


def raising(scenario: Scenario, seed: int, replication: int) -> RunResult:
    """Raise where a run should have told its failure."""
    message = f"replication {replication} of seed {seed}"
    raise LookupError(message)


def deadly(scenario: Scenario, seed: int, replication: int) -> RunResult:
    """Kill the worker process in one replication, always the same."""
    if replication == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return lucky(scenario, seed, replication)


def deadly_in_mid_sentence(scenario: Scenario, seed: int, replication: int) -> RunResult:
    """Kill the worker process in one replication, when it has begun to tell what came of it."""
    if replication == DEADLY:
        frame = inspect.currentframe()
        while frame is not None and "result_queue" not in frame.f_locals:
            frame = frame.f_back
        assert frame is not None
        announced_bytes = 100
        pipe = frame.f_locals["result_queue"]._writer.fileno()
        os.write(pipe, struct.pack("!i", announced_bytes))
        os.kill(os.getpid(), signal.SIGKILL)
    return lucky(scenario, seed, replication)


def always_deadly(scenario: Scenario, seed: int, replication: int) -> RunResult:
    """Kill the worker process in every replication."""
    os.kill(os.getpid(), signal.SIGKILL)
    return lucky(scenario, seed, replication)


def slow(scenario: Scenario, seed: int, replication: int) -> RunResult:
    """Take a while."""
    time.sleep(0.02)
    return lucky(scenario, seed, replication)


def endless(scenario: Scenario, seed: int, replication: int) -> RunResult:
    """Never end."""
    while True:
        time.sleep(1.0)


def loaded_modules() -> set[str]:
    """Name the modules that are loaded in this process."""
    return set(sys.modules)


def ignores_interrupts() -> bool:
    """Tell whether Ctrl-C means nothing to this process."""
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def die() -> None:
    """Kill this process."""
    os.kill(os.getpid(), signal.SIGKILL)


def alive(process: int) -> bool:
    """Tell whether a process runs; one that ended and was not yet noticed does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state.split()[0] != "Z"
