"""Each kind of programme acts on a thing of its own, builds up, and outlasts its funding."""

from __future__ import annotations

from math import exp

import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.prevention.entities import ProgrammeSetting
from simulator.model.prevention.prevention import GRADUAL
from simulator.model.simulation import build, simulate
from tests.model.provisions import apart, dated, only, provided, told, told_in, without

MOVED = {
    "education": {"formation"},
    "dialogue": {"trust"},
    "watch": {"tips", "false_leads"},
    "awareness": {"tips"},
    "social": {"hardship"},
    "advocacy": {"grievance"},
    "coordination": {"assessment"},
}


def moved(kind: str, place: str = "a", zone: str = "a-coast") -> set[str]:
    """Tell what a fully funded programme has moved in a zone and its state after a year."""
    programme = ProgrammeSetting("A programme", kind, place, intensity=1.0)
    setting = only(provided(), "prevention")
    setting.programmes["test"] = programme
    try:
        world = build(setting, seed=1)
        world.clock.run(DAYS_PER_YEAR)
    finally:
        del setting.programmes["test"]
    here = world.zones[zone]
    found = {name for name in ("formation", "hardship", "tips") if getattr(here, name).value != 1.0}
    found |= {
        name
        for name in ("trust", "grievance")
        if getattr(here, name) != getattr(here.setting, name)
    }
    found |= {
        name for name in ("false_leads", "assessment") if getattr(here.state, name).value != 1.0
    }
    return found


@pytest.mark.parametrize("kind", GRADUAL)
def test_a_kind_moves_its_own_quantity_and_no_other(kind: str) -> None:
    assert moved(kind) == MOVED[kind]
    assert moved(kind, zone="b-coast") == set()


def test_a_programme_in_one_zone_leaves_the_others_alone() -> None:
    assert moved("education", place="a-coast") == {"formation"}
    assert moved("education", place="a-hills") == set()


def level_after(years: float, stopped: float | None = None) -> float:
    """The share by which education has lowered formation some years after its funding began."""
    setting = dated(
        only(provided(), "prevention", "calendar"), 0.0, **{"programmes.education.intensity": 1.0}
    )
    if stopped is not None:
        setting = dated(setting, stopped * DAYS_PER_YEAR, **{"programmes.education.intensity": 0.0})
    world = build(setting, seed=1)
    world.clock.run(years * DAYS_PER_YEAR + 1.0)
    return 1 - world.zones["a-hills"].formation.value


@pytest.mark.parametrize("years", [1, 3, 10])
def test_an_effect_builds_up_at_the_pace_of_its_kind(years: int) -> None:
    parameters = provided().prevention
    full = parameters.education_effect * provided().programmes["education"].reach

    expected = full * (1 - exp(-12 * years / parameters.education_months))
    assert level_after(years) == pytest.approx(expected, rel=1e-9)


def test_an_effect_outlasts_its_funding_and_fades() -> None:
    before = level_after(2)
    kept = exp(-36 / provided().prevention.decay_months)

    assert level_after(5, stopped=2.001) == pytest.approx(before * kept, rel=1e-9)


def test_what_is_funded_from_the_start_is_established() -> None:
    setting = only(provided().with_values({"programmes.education.intensity": 1.0}), "prevention")
    world = build(setting, seed=1)

    full = setting.prevention.education_effect * setting.programmes["education"].reach
    assert world.zones["a-hills"].formation.value == pytest.approx(1 - full)


def test_programmes_that_nobody_funds_change_nothing() -> None:
    with_them = simulate(provided(), seed=3).history
    without_them = simulate(without(provided(), "prevention", "referral"), seed=3).history

    assert told(with_them) == told(without_them)


def test_two_programmes_of_a_kind_never_reach_more_than_everybody() -> None:
    setting = only(provided(), "prevention").with_values(
        {"programmes.education.intensity": 1.0, "programmes.education.reach": 1.0}
    )
    setting.programmes["second"] = ProgrammeSetting("Another", "education", "a-hills", 1.0, 1.0)
    world = build(setting, seed=1)

    expected = 1 - setting.prevention.education_effect
    assert world.zones["a-hills"].formation.value == pytest.approx(expected)


@pytest.mark.parametrize("kind", GRADUAL)
def test_prevention_in_a_leaves_b_bit_identical(kind: str) -> None:
    setting = apart()
    funded = setting.with_values({f"programmes.{kind}.intensity": 1.0})
    before, after = simulate(setting, seed=2).history, simulate(funded, seed=2).history

    assert told_in(before, 1) == told_in(after, 1)
    assert told_in(before, 0) != told_in(after, 0)
