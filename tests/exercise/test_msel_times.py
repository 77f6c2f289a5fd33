"""Times in lists are understood as their authors mean them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from simulator.exercise.plan.msel.dates import as_date
from simulator.exercise.plan.msel.times import NotATimeError, When, when

OCTOBER = dt.date(2021, 10, 12)


@pytest.mark.parametrize(
    ("value", "header", "expected"),
    [
        ("T+10", "Planned", When(minutes=10.0)),
        ("T+12.5", "Planned", When(minutes=12.5)),
        ("t + 1:30", "Planned", When(minutes=90.0)),
        ("M+15", "Planned", When(minutes=15.0)),
        ("H+2", "Planned", When(minutes=120.0)),
        ("H+1:20", "Planned", When(minutes=80.0)),
        ("H+0,5", "Planned", When(minutes=30.0)),
        ("D+3", "Planned", When(days=3.0)),
        ("Day 3", "Planned", When(days=2.0)),
        ("J+2", "Planned", When(days=2.0)),
        ("D+1 H+2", "Planned", When(days=1.0, minutes=120.0)),
        ("D+1 0930", "Planned", When(days=1.0, clock=570.0)),
        ("STARTEX", "Planned", When(minutes=0.0)),
        ("09:30", "Time", When(clock=570.0)),
        ("9h30", "Heure", When(clock=570.0)),
        ("0930", "Time", When(clock=570.0)),
        ("1430Z", "Time", When(clock=870.0)),
        ("2:15 pm", "Time", When(clock=855.0)),
        ("12:05 AM", "Time", When(clock=5.0)),
        (930, "Time", When(clock=570.0)),
        (0.5, "Time", When(clock=720.0)),
        (dt.time(9, 30), "Time", When(clock=570.0)),
        (dt.timedelta(minutes=75), "Time", When(minutes=75.0)),
        (dt.datetime.combine(OCTOBER, dt.time(9, 30)), "Date", When(date=OCTOBER, clock=570.0)),
        (dt.datetime.combine(OCTOBER, dt.time()), "Date", When(date=OCTOBER)),
        (OCTOBER, "Date", When(date=OCTOBER)),
        (44481, "Date", When(date=OCTOBER)),
        (44481.5, "Inject DTG", When(date=OCTOBER, clock=720.0)),
        ("2021-10-12 14:30", "Date/Time", When(date=OCTOBER, clock=870.0)),
        ("121430Z OCT 21", "DTG", When(date=OCTOBER, clock=870.0)),
        (20, "T+", When(minutes=20.0)),
        ("20", "Planned", When(minutes=20.0)),
        (2, "H+", When(minutes=120.0)),
        (3, "D+", When(days=3.0)),
    ],
)
def test_a_time_is_understood(value: Any, header: str, expected: When) -> None:
    assert when(value, header) == expected


@pytest.mark.parametrize(
    ("value", "header"),
    [
        ("soon", "Time"),
        ("D-1", "Planned"),
        ("H-2", "Planned"),
        ("25:00", "Time"),
        ("09:75", "Time"),
        (-1, "Planned"),
        (True, "Planned"),
        (5, "Date"),
        ("1" * 400, "Planned"),
    ],
)
def test_what_is_no_time_is_refused(value: Any, header: str) -> None:
    with pytest.raises(NotATimeError):
        when(value, header)


@pytest.mark.parametrize(
    "text",
    [
        "2021-10-12", "2021/10/12", "12/10/2021", "12.10.21", "12 October 2021", "12-Oct-21",
        "October 12, 2021", "12 octobre 2021", "12th Oct 2021", "Tue 12 Oct 2021",
    ],
)  # fmt: skip
def test_a_date_is_understood_in_every_order(text: str) -> None:
    assert as_date(text)[0] == OCTOBER


def test_a_figure_date_is_day_first() -> None:
    assert as_date("03/04/2022")[0] == dt.date(2022, 4, 3)


@pytest.mark.parametrize("text", ["31/02/2021", "2021-13-01", "Mayor 12", "", "12 Foo 2021"])
def test_a_day_that_does_not_exist_is_no_date(text: str) -> None:
    assert as_date(text)[0] is None
