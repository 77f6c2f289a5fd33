"""Mentoring is a queue: nobody is lost, and those who wait do so as long as theory says."""

from __future__ import annotations

from collections import Counter
from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.simulation import build, simulate
from tests.model.provisions import apart, dated, only, provided, told_in

QUEUE = (EventKind.PERSON_REFERRED, EventKind.PERSON_MENTORED, EventKind.REFERRAL_LAPSED)
MENTORING = {"programmes.mentoring.intensity": 1.0}


@settings(max_examples=10)
@given(st.integers(0, 2**32), st.integers(0, 20), st.floats(0.1, 24.0))
def test_everybody_referred_waits_or_was_mentored_or_lost(
    seed: int, places: int, patience: float
) -> None:
    values = {"programmes.mentoring.places": places, "referral.patience_months": patience}
    values |= {"referral.at_risk_per_million": 60.0}
    world = build(only(provided().with_values(MENTORING | values), "referral"), seed)
    world.clock.run(2 * DAYS_PER_YEAR)

    counts = Counter(event.kind for event in world.history.events(*QUEUE))
    (servers,) = {desk.places for desk in world.mechanisms[0]._desks}
    pending = servers.busy + servers.waiting
    ended = counts[EventKind.PERSON_MENTORED] + counts[EventKind.REFERRAL_LAPSED]
    assert counts[EventKind.PERSON_REFERRED] == ended + pending
    assert servers.busy <= places


def test_waiting_is_that_of_the_published_queue() -> None:
    """Case C7 of THEORY: M/M/3, 20 arrivals and 8 services a year, mean wait 0.1755618 years."""
    values = MENTORING | {
        "programmes.mentoring.places": 3,
        "programmes.mentoring.reach": 1.0,
        "referral.months": 1.5,
        "referral.patience_months": 120.0,
        "referral.rate": 1.0,
        "referral.at_risk_per_million": 20.0,
        "referral.stigma": 0.0,
        "zones.a-coast.grievance": 0.5,
        "zones.a-hills.grievance": 0.5,
    }
    setting = only(provided().with_values(values), "referral")
    waits = [mean_stay(setting, seed) - 1 / 8 for seed in range(40)]

    error = np.std(waits, ddof=1) / sqrt(len(waits))
    assert np.mean(waits) == pytest.approx(0.1755618, abs=4 * error)
    assert error < 0.03


def mean_stay(setting: object, seed: int) -> float:
    """The mean time from referral to the end of mentoring, in years, after five to warm up."""
    world = build(setting, seed)
    world.clock.run(65 * DAYS_PER_YEAR)
    days = [e.detail for e in world.history.events(EventKind.PERSON_MENTORED) if e.day > 5 * 365]
    return float(np.mean(days)) / DAYS_PER_YEAR


def test_mentoring_protects_and_protection_fades() -> None:
    setting = dated(
        only(provided().with_values(MENTORING), "referral", "calendar"),
        3 * DAYS_PER_YEAR,
        **{"programmes.mentoring.intensity": 0.0},
    )
    world = build(setting, seed=4)
    world.clock.run(3 * DAYS_PER_YEAR)
    protected = world.zones["a-coast"].formation.value
    world.clock.run(20 * DAYS_PER_YEAR)

    assert protected < 0.95
    assert protected < world.zones["a-coast"].formation.value < 1.0


def test_wrong_referrals_are_resented() -> None:
    values = MENTORING | {"referral.precision": 0.0, "referral.stigma": 0.01}
    world = build(only(provided().with_values(values), "referral"), seed=4)
    world.clock.run(2 * DAYS_PER_YEAR)

    assert world.zones["a-coast"].grievance > provided().zones["a-coast"].grievance
    assert world.zones["a-coast"].formation.value == 1.0


def test_mentoring_in_a_leaves_b_bit_identical() -> None:
    setting = apart()
    before = simulate(setting, seed=2).history
    after = simulate(setting.with_values(MENTORING), seed=2).history

    assert told_in(before, 1) == told_in(after, 1)
    assert told_in(before, 0) != told_in(after, 0)
