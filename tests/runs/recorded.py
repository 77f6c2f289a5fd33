"""One world in which every mechanism has something to do, recorded once for all tests."""

from __future__ import annotations

import dataclasses
import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from simulator.runs.recorder import record
from simulator.scenario.scenario import Scenario
from tests.model.everything import everything

if TYPE_CHECKING:
    from simulator.runs.recording import Recording


@cache
def busy_scenario() -> Scenario:
    """A scenario around the world in which everything happens; a year long."""
    setting = everything()
    return Scenario(
        name="busy",
        title="Busy",
        summary="Everything happens.",
        start=dt.date(2021, 10, 1),
        years=1.0,
        setting=dataclasses.replace(setting),
        base=setting,
    )


@cache
def busy() -> Recording:
    """That world, recorded."""
    return record(busy_scenario(), 3, 0)
