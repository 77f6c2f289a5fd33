"""Every mechanism can be switched off, alone and with any other."""

from __future__ import annotations

import pytest

from simulator.model.kinds import EventKind
from simulator.model.mechanisms import MECHANISMS
from tests.model.traces import COMMON, TRACES, traces
from tests.model.worlds import NAMES, only

BEGUN = {"CELL_FORMED", "VALUE_CHANGED", "values changed on a date"}


def test_every_mechanism_is_looked_for() -> None:
    assert TRACES.keys() == NAMES
    assert len(NAMES) == len(MECHANISMS)


def test_every_kind_of_event_is_looked_for() -> None:
    looked_for = set().union(COMMON, *TRACES.values())

    assert set(EventKind.__members__) <= looked_for
    assert set(EventKind.__members__) <= traces()


def test_no_trace_tells_of_two_mechanisms() -> None:
    assert sum(map(len, TRACES.values())) == len(set().union(*TRACES.values()))


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_mechanism_leaves_traces_while_it_is_on_and_none_when_it_is_off(name: str) -> None:
    assert traces() >= TRACES[name]
    assert not traces(name) & TRACES[name]


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_mechanism_and_any_other_can_be_off_together(name: str) -> None:
    for other in sorted(other for other in NAMES if other > name):
        assert not traces(name, other, brief=True) & (TRACES[name] | TRACES[other])
    assert len(traces(brief=True)) > 60


@pytest.mark.parametrize("name", sorted(NAMES - {"calendar"}))
def test_a_mechanism_can_be_on_with_formation_and_the_calendar_alone(name: str) -> None:
    shown = traces(*only(name, "formation", "calendar"))

    assert shown >= BEGUN
    assert shown - BEGUN <= TRACES[name] | COMMON


def test_with_everything_off_nothing_happens() -> None:
    assert traces(*NAMES) == set()
