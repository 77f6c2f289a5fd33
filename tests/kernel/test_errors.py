"""Every error is a sentence that says how to mend it."""

from __future__ import annotations

import pytest

from simulator.kernel.errors import QuantityError, TaawunError, UnknownNameError


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    error = UnknownNameError("state", "tunesia", ["tunisia", "libya"])

    assert str(error) == "there is no state 'tunesia'; did you mean 'tunisia'?"


def test_a_name_that_resembles_none_is_answered_with_all() -> None:
    error = UnknownNameError("state", "xyz", ["tunisia", "libya"])

    assert str(error) == "there is no state 'xyz'; known: libya, tunisia"
    assert error.mend == "known: libya, tunisia"


def test_where_nothing_is_known_that_is_said() -> None:
    assert str(UnknownNameError("case", "c1", [])) == "there is no case 'c1'; known: none"


def test_a_wrong_quantity_is_shown_with_what_was_expected() -> None:
    error = QuantityError("states.libya.teams", -3, "a value from 0 to 10 teams")

    assert str(error) == "states.libya.teams = -3: expected a value from 0 to 10 teams"
    assert (error.name, error.value) == ("states.libya.teams", -3)


@pytest.mark.parametrize(
    "error", [UnknownNameError("state", "x", ["y"]), QuantityError("x", 1, "more")]
)
def test_every_error_can_be_caught_as_one_of_ours(error: Exception) -> None:
    assert isinstance(error, TaawunError)


def test_of_very_many_names_it_tells_what_they_begin_with() -> None:
    paths = [f"states.s{number}.teams" for number in range(300)] + ["life.phases"]

    assert UnknownNameError("value", "x", paths).mend == "it begins with one of: life, states"


def test_of_very_many_names_without_common_beginnings_it_tells_some_and_how_many() -> None:
    names = [f"cell-{number:03}" for number in range(300)]

    mend = UnknownNameError("cell", "x", names).mend

    assert mend.startswith("known are 300, as cell-000, cell-001")
    assert len(mend) < 1000
