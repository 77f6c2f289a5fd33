"""One world of a shipped scenario, a year long, recorded once for all tests of Watch."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from simulator.runs.recorder import record
from simulator.runs.recording import NOBODY
from simulator.scenario.reading import load_scenario
from ui.viewmodels.event_words import Sentences

if TYPE_CHECKING:
    from simulator.runs.recording import Recording
    from simulator.scenario.scenario import Scenario

WARM_UP = 200.0


@cache
def year() -> Scenario:
    """Broken ties, for a year after a short warm-up."""
    scenario = load_scenario("broken-ties")
    setting = replace(scenario.setting, warm_up_days=WARM_UP)
    return replace(scenario, setting=setting).with_years(1.0)


@cache
def world() -> Recording:
    """Its first world."""
    return record(year(), 1, 0)


def sentences(state: int = NOBODY) -> Sentences:
    """Its events in words."""
    return Sentences(world(), state)


def first_of(*kinds: str, state: int = NOBODY) -> int:
    """The first event after the warm-up of some kinds that a state can see."""
    recording = world()
    return next(
        number
        for number in range(len(recording.events))
        if recording.kind_of(number) in kinds
        and recording.events.day[number] >= 0.0
        and (state == NOBODY or recording.seen[state, number])
    )
