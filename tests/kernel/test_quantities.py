"""A number is declared once, and every value is held against its declaration."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.kernel.errors import QuantityError
from simulator.kernel.quantities import Evidence, Parameters, Quantity, quantity


@dataclass(frozen=True)
class Village(Parameters):
    """Something with a name, a share and a count."""

    label: str
    share: float = quantity(
        0.25,
        meaning="A share",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="For tests",
    )
    people: int = quantity(
        12,
        meaning="A count",
        unit="people",
        low=1,
        high=500,
        evidence=Evidence.PUBLISHED,
        source="A census",
    )


def test_a_declaration_serves_as_default() -> None:
    assert Village("Here").values() == {"share": 0.25, "people": 12}


def test_only_quantities_are_declared_in_order() -> None:
    assert list(Village.declared()) == ["share", "people"]
    assert Village.declared()["people"] == Quantity(
        12, "A count", "people", 1, 500, Evidence.PUBLISHED, "A census", integral=True
    )


def test_a_declaration_is_read_once() -> None:
    assert Village.declared() is Village.declared()


def test_a_whole_default_declares_a_count() -> None:
    assert Village.declared()["people"].integral
    assert not Village.declared()["share"].integral


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"share": 1.5}, "Village.share = 1.5: expected a value from 0 to 1"),
        ({"share": -0.1}, "Village.share = -0.1: expected a value from 0 to 1"),
        ({"share": nan}, "Village.share = nan: expected a value from 0 to 1"),
        ({"people": inf}, "Village.people = inf: expected a value from 1 to 500 people"),
        ({"people": 2.5}, "Village.people = 2.5: expected a whole number from 1 to 500 people"),
        ({"people": "12"}, "Village.people = '12': expected a number from 1 to 500 people"),
        ({"people": True}, "Village.people = True: expected a number from 1 to 500 people"),
        ({"share": None}, "Village.share = None: expected a number from 0 to 1"),
    ],
)
def test_a_wrong_value_is_refused_with_what_was_expected(
    values: dict[str, float], message: str
) -> None:
    with pytest.raises(QuantityError) as raised:
        Village("Here", **values)

    assert str(raised.value) == message


def test_a_number_of_very_many_digits_is_refused_like_any_other() -> None:
    with pytest.raises(QuantityError, match="expected a value from 1 to 500 people"):
        Village("Here", people=10**400)


@pytest.mark.parametrize("value", [1, 500, 12.0])
def test_the_ends_of_the_range_and_whole_floats_are_allowed(value: float) -> None:
    assert Village("Here", people=value).people == value  # type: ignore[arg-type] - a whole float


@given(st.floats() | st.integers())
def test_exactly_the_range_is_allowed(value: float) -> None:
    declared = Village.declared()["share"]
    try:
        declared.check("share", value)
    except QuantityError:
        assert not 0.0 <= value <= 1.0
    else:
        assert 0.0 <= value <= 1.0


def test_parameters_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Village("Here").share = 0.5  # type: ignore[misc] - that is what must fail
