"""A history tells what happened, when, and because of what."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.kernel.clock import Clock
from simulator.kernel.history import NO_CAUSE, Event, History
from tests.kernel.timeline import Timeline

FORMED, FOUND, ENDED = 1, 2, 3


def test_an_event_is_written_down_with_the_day_it_happens() -> None:
    time = Timeline(start=-10.0)
    history = History(time.clock)
    time.on(-2.5, lambda: history.record(FORMED, 4, "cell", detail=7.0))
    time.run(0.0)

    assert history.event(0) == Event(0, -2.5, FORMED, 4, "cell", NO_CAUSE, 7.0)


def test_numbers_count_from_zero() -> None:
    history = History(Clock())

    assert [history.record(FORMED, 0, name) for name in "abc"] == [0, 1, 2]
    assert len(history) == 3


def test_events_can_be_asked_for_by_kind() -> None:
    history = History(Clock())
    for kind in (FORMED, FOUND, FORMED, ENDED):
        history.record(kind, 0, None)

    assert [event.number for event in history.events(FORMED, ENDED)] == [0, 2, 3]
    assert [event.kind for event in history.events()] == [FORMED, FOUND, FORMED, ENDED]


def test_why_leads_back_to_the_first_cause() -> None:
    history = History(Clock())
    formed = history.record(FORMED, 0, "cell")
    history.record(FORMED, 0, "another cell")
    found = history.record(FOUND, 1, "lead", formed)
    ended = history.record(ENDED, 0, "cell", found)

    assert [event.number for event in history.why(ended)] == [ended, found, formed]
    assert [event.subject for event in history.why(formed)] == ["cell"]


def test_the_nearest_cause_of_a_kind_is_the_first_on_the_way_back() -> None:
    history = History(Clock())
    formed = history.record(FORMED, 0, "cell")
    found = history.record(FOUND, 1, "lead", formed)
    again = history.record(FOUND, 1, "another lead", found)
    ended = history.record(ENDED, 0, "cell", again)

    assert history.nearest(ended, FOUND) == history.event(again)
    assert history.nearest(ended, FORMED, FOUND) == history.event(again)
    assert history.nearest(ended, ENDED) == history.event(ended)
    assert history.nearest(found, ENDED) is None


def test_an_unknown_number_is_an_error() -> None:
    with pytest.raises(IndexError):
        History(Clock()).event(0)


@given(st.data(), st.integers(1, 40))
def test_a_chain_of_causes_always_ends(data: st.DataObject, length: int) -> None:
    history = History(Clock())
    for number in range(length):
        history.record(FORMED, 0, None, data.draw(st.integers(NO_CAUSE, number - 1)))

    for number in range(length):
        chain = history.why(number)
        numbers = [event.number for event in chain]
        assert numbers[0] == number
        assert numbers == sorted(set(numbers), reverse=True)
        assert chain[-1].cause == NO_CAUSE


def test_columns_hold_the_numbers_of_all_events() -> None:
    time = Timeline()
    history = History(time.clock)
    time.on(1.0, lambda: history.record(FORMED, 2, "cell", detail=5.0))
    time.on(2.0, lambda: history.record(ENDED, 3, "cell", 0))
    time.run(3.0)

    columns = history.columns()
    assert columns.day.tolist() == [1.0, 2.0]
    assert columns.kind.tolist() == [FORMED, ENDED]
    assert columns.place.tolist() == [2, 3]
    assert columns.detail.tolist() == [5.0, 0.0]


def test_columns_of_an_empty_history_are_empty_and_of_the_same_kinds() -> None:
    nothing = History(Clock()).columns()

    assert [len(one) for one in (nothing.day, nothing.kind, nothing.place, nothing.detail)] == [
        0
    ] * 4
    assert np.issubdtype(nothing.kind.dtype, np.integer)
    assert np.issubdtype(nothing.day.dtype, np.floating)
