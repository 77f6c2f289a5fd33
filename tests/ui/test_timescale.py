"""Days and pixels: one leads to the other, and no year is named where it has no room."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.charts.timescale import TimeScale

SCALES = st.builds(
    TimeScale,
    st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)),
    st.floats(1.0, 36_525.0),
    st.just(8.0),
    st.floats(50.0, 4_000.0),
)


@given(SCALES, st.floats(0.0, 1.0))
def test_a_day_is_found_again_where_it_was_drawn(scale: TimeScale, share: float) -> None:
    day = share * scale.days

    assert abs(scale.day(scale.x(day)) - day) < 1e-6 * max(1.0, scale.days)


@given(SCALES, st.floats(20.0, 90.0))
def test_names_of_years_neither_overlap_nor_stick_out(scale: TimeScale, room: float) -> None:
    years = scale.years(room)
    places = [x for _, x in years]
    gaps = [later - sooner for sooner, later in pairwise(places)]

    assert all(scale.left <= x <= scale.left + scale.width - room for x in places)
    # A year is a day longer or shorter than the next.
    assert all(gap > room * 0.9 for gap in gaps)


@given(SCALES, st.floats(-1e5, 1e5))
def test_every_pixel_is_a_day_of_the_world(scale: TimeScale, x: float) -> None:
    assert 0.0 <= scale.day(x) <= scale.days
