"""A path means what people expect: wildcards, either order of a pair, and the nearest name."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.kernel.errors import QuantityError, UnknownNameError
from simulator.scenario.paths import Paths
from simulator.scenario.reading import load_scenario
from tests.scenario.conftest import SMALL_REGION

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario


@pytest.fixture
def paths(small: Scenario) -> Paths:
    return Paths.of(small.setting)


def test_an_exact_path_means_itself(paths: Paths) -> None:
    assert paths.matching("sharing.delay_1") == ("sharing.delay_1",)


def test_a_star_stands_for_every_name_of_a_kind(paths: Paths) -> None:
    assert paths.matching("states.*.teams") == ("states.north.teams", "states.south.teams")


@pytest.mark.parametrize("written", ["states.no*.teams", "states.*th.teams", "states.n*h.teams"])
def test_a_star_stands_for_a_part_of_a_name(paths: Paths, written: str) -> None:
    names = ("north",) if written != "states.*th.teams" else ("north", "south")

    assert paths.matching(written) == tuple(f"states.{name}.teams" for name in names)


def test_what_stands_around_a_star_is_not_counted_twice(paths: Paths) -> None:
    with pytest.raises(UnknownNameError):
        paths.matching("states.nort*rth.teams")


def test_the_states_of_a_relation_may_stand_in_either_order(paths: Paths) -> None:
    assert paths.matching("relations.south-north.trust") == ("relations.north-south.trust",)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("states.nort.teams", "states.north.teams"),
        ("states.north.team", "states.north.teams"),
        ("states.*.team", "states.*.teams"),
        ("relations.south-north.trusty", "relations.north-south.trust"),
        ("sharing.delay1", "sharing.delay_1"),
        ("shering.delay_1", "sharing.delay_1"),
    ],
)
def test_an_unknown_path_is_answered_with_the_nearest(
    paths: Paths, written: str, meant: str
) -> None:
    with pytest.raises(UnknownNameError, match=f"did you mean '{meant}'".replace("*", r"\*")):
        paths.matching(written)


@pytest.mark.parametrize("written", ["", ".", "*", "*.*", "sharing.*", "states.north", "*.north.x"])
def test_a_star_elsewhere_and_a_path_too_short_mean_nothing(paths: Paths, written: str) -> None:
    with pytest.raises(UnknownNameError):
        paths.matching(written)


SMALL = Paths.of(load_scenario(SMALL_REGION).setting)


@given(st.text(max_size=30).filter(lambda text: text not in SMALL.declared))
def test_any_other_text_is_answered_with_what_to_write(text: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        SMALL.matching(text)

    assert caught.value.mend


def test_numbers_take_the_kind_of_the_declaration(paths: Paths) -> None:
    assert isinstance(paths.number("states.north.teams", 3.0), int)
    assert isinstance(paths.number("sharing.delay_1", 3), float)


@pytest.mark.parametrize("value", [-1, 731, math.nan, math.inf, True, "3"])
def test_numbers_out_of_range_or_of_another_kind_are_refused(paths: Paths, value: object) -> None:
    with pytest.raises(QuantityError, match="from 0 to 730 days"):
        paths.number("sharing.delay_1", value)
