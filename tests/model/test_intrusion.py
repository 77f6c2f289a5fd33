"""Intrusive measures find more at once; trust falls and grievance rises by the declared law."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.simulation import build, simulate
from tests.model.provisions import apart, dated, only, provided, told_in, without

YEARS = 2
SHARES = st.floats(0.0, 1.0)


def intruding(intrusiveness: float, transparency: float) -> dict[str, float]:
    return {
        "states.a.intrusiveness": intrusiveness,
        "states.a.transparency": transparency,
    }


@given(SHARES, SHARES)
def test_alone_it_moves_trust_and_grievance_exponentially(
    intrusiveness: float, transparency: float
) -> None:
    setting = only(provided().with_values(intruding(intrusiveness, transparency)), "intrusion")
    world = build(setting, seed=1)
    world.clock.run(YEARS * DAYS_PER_YEAR + 1)

    parameters = setting.intrusion
    felt = parameters.liberty_loss * intrusiveness * (1 - parameters.softening * transparency)
    zone, start = world.zones["a-coast"], setting.zones["a-coast"]
    assert zone.trust == pytest.approx(
        start.trust * exp(-parameters.trust_loss * felt * YEARS), rel=1e-9
    )
    assert 1 - zone.grievance == pytest.approx(
        (1 - start.grievance) * exp(-parameters.grievance_gain * felt * YEARS), rel=1e-9
    )


def test_collection_gains_and_liberties_fall_at_once() -> None:
    setting = provided().with_values(intruding(1.0, 0.5))
    state = build(without(setting, "technology"), seed=1).states["a"]

    assert state.search.value == 1 + setting.intrusion.collection_gain
    assert state.liberties.value == 1 - setting.intrusion.liberty_loss


def test_where_softening_is_full_an_open_state_pays_nothing() -> None:
    setting = only(
        provided().with_values(intruding(1.0, 1.0) | {"intrusion.softening": 1.0}), "intrusion"
    )
    world = build(setting, seed=1)
    world.clock.run(DAYS_PER_YEAR)

    assert world.zones["a-coast"].trust == setting.zones["a-coast"].trust


@settings(max_examples=10)
@given(st.integers(0, 2**32), SHARES, st.floats(0.0, 10.0), st.floats(0.0, 10.0))
def test_trust_and_grievance_keep_their_range(
    seed: int, intrusiveness: float, loss: float, gain: float
) -> None:
    values = {"intrusion.trust_loss": loss, "intrusion.grievance_gain": gain}
    setting = provided().with_values(intruding(intrusiveness, 0.0) | values)
    world = build(setting, seed)
    world.clock.run(YEARS * DAYS_PER_YEAR)

    for zone in world.zones.values():
        assert 0.0 <= zone.trust <= 1.0
        assert 0.0 <= zone.grievance <= 1.0


def test_a_dated_change_is_taken_up() -> None:
    setting = dated(
        only(provided(), "intrusion", "calendar"), 30.0, **{"states.a.intrusiveness": 1.0}
    )
    world = build(setting, seed=1)
    world.clock.run(29.0)
    before = world.states["a"].search.value
    world.clock.run(31.0)

    assert before == 1.0
    assert world.states["a"].search.value > 1.0


@pytest.mark.parametrize("seed", range(3))
def test_a_state_that_the_other_cannot_reach_stays_bit_identical(seed: int) -> None:
    setting = apart()
    before = simulate(setting, seed).history
    after = simulate(setting.with_values(intruding(1.0, 0.0)), seed).history

    assert told_in(before, 1) == told_in(after, 1)
    assert told_in(before, 0) != told_in(after, 0)
