"""A forecast as it is shown to those who play: nothing that has been, and ever the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from simulator.exercise.forecast.showing import fan_shown
from simulator.exercise.journal.payloads import checked
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.session import Session
from simulator.exercise.views.common_view import common_view
from simulator.exercise.views.fans import fan_of, written_fan
from simulator.exercise.views.seat_view import seat_view
from tests.exercise.forecasts import PAST, START, forecast, shown
from tests.exercise.sittings import begun

if TYPE_CHECKING:
    from pathlib import Path


def test_events_are_counted_from_the_first_month_that_has_not_begun() -> None:
    fan = shown()

    assert fan.since == "2021-04-01"
    assert fan.days == (0.0, 30.0, 60.0, 90.0)
    assert [one.bands[2] for one in fan.courses] == [(0.0, 4.0, 9.0, 15.0)] * 3
    assert shown(now=90.0).days[-1] == 90.0


def test_no_byte_of_it_tells_what_has_happened() -> None:
    assert written_fan(shown(past=1.0)) == written_fan(shown(past=PAST))


def test_a_level_begins_with_the_end_of_the_present_month() -> None:
    fan = shown("public_trust")

    assert (fan.since, fan.days) == ("2021-03-17", (15.0, 45.0, 75.0, 105.0))
    assert fan.courses[0].bands[2][1:] == (4.0, 5.0, 6.0)


def test_a_forecast_that_ends_with_this_month_shows_nothing() -> None:
    assert fan_shown(forecast(now=170.0), "attacks", "region", START) is None


@pytest.mark.parametrize(
    "change",
    [
        {"since": "soon"},
        {"days": [1.0]},
        {"courses": []},
        {"days": [1.0] * 4},
        {"since": "9999-12-31"},
    ],
)
def test_a_record_of_a_fan_that_cannot_be_drawn_is_refused(change: dict[str, object]) -> None:
    good = {"to": [], "fan": written_fan(shown())}
    checked("showed", good)

    with pytest.raises(ValueError, match="of 'showed'"):
        checked("showed", {"to": [], "fan": {**good["fan"], **change}})


def test_a_record_gives_the_same_picture_back_and_is_small() -> None:
    fan = shown()
    kept = json.dumps(written_fan(fan))

    assert fan_of(json.loads(kept)) == fan
    assert len(kept) < 1_000


def test_a_seat_alone_sees_its_own_places_and_everybody_what_was_chosen(tmp_path: Path) -> None:
    session = begun(tmp_path)
    with pytest.raises(SessionError, match="its own states, not 'tunisia'"):
        session.show_forecast(["middle"], "A fan", shown(place="tunisia"))
    session.show_forecast(["middle"], "A fan", shown(place="algeria"))
    session.show_forecast(["everybody"], "Two fans", shown(place="tunisia"))
    session.close()
    again = Session.open(session.file)
    now, plan, post = again.moment(), again.exercise, again.post()
    again.close()
    inboxes = {one: seat_view(now, plan, one, post).inbox for one in ("west", "middle", "partner")}

    assert [one.fan for one in inboxes["middle"]] == [
        shown(place="tunisia"),
        shown(place="algeria"),
    ]
    assert [[one.fan.place for one in inboxes[name]] for name in ("west", "partner")] == [
        ["tunisia"],
        ["tunisia"],
    ]
    assert [one.fan for one in common_view(now, plan, post).announcements] == [
        shown(place="tunisia")
    ]
