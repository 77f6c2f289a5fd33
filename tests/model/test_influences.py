"""Several mechanisms move one quantity without knowing each other."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from simulator.model.influences import Influence

FACTORS = st.lists(st.floats(0.0, 10.0), min_size=3, max_size=3)


def heard(influence: Influence[str]) -> list[float]:
    """Listen to an influence; the list grows as it changes."""
    values: list[float] = []
    influence.listen(lambda owner: values.append(influence.value) or owner)
    return values


def test_nobody_contributes_at_first() -> None:
    assert Influence("anything").value == 1.0


@given(FACTORS)
def test_the_product_does_not_depend_on_who_came_first(factors: list[float]) -> None:
    values = set()
    for order in permutations(zip("abc", factors, strict=True)):
        influence = Influence("anything")
        for name, factor in order:
            influence.contribute(name, factor)
        values.add(influence.value)

    assert len(values) == 1


def test_a_contribution_replaces_the_one_before() -> None:
    influence = Influence("anything")
    influence.contribute("one", 3.0)
    influence.contribute("other", 2.0)
    influence.contribute("one", 5.0)

    assert influence.value == 10.0


def test_only_a_change_of_the_product_is_told() -> None:
    influence = Influence("anything")
    values = heard(influence)
    for factor in (1.0, 2.0, 2.0, 1.0):
        influence.contribute("one", factor)
    influence.contribute("one", 0.0)
    influence.contribute("other", 7.0)

    assert values == [2.0, 1.0, 0.0]
