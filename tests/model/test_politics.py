"""Ties are cut and restored by luck of their own, fall at once and heal slowly."""

from __future__ import annotations

from math import exp

import pytest

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.kernel.streams import Streams
from simulator.model.kinds import EventKind
from simulator.model.simulation import build
from tests.model.cooperating import cooperating, later, only, ran

ALONE = only(cooperating(), "politics")
DISPUTED = ALONE.with_values({"relations.a-b.dispute": 0.5, "politics.rupture_rate": 4.0})
MEDIATED = DISPUTED.with_values({"relations.a-b.mediation": 1.0})


def cut_and_restored(mediation: float, seed: int) -> tuple[float, float]:
    """Give the day of the first cut and the years that it lasted."""
    setting = DISPUTED.with_values({"relations.a-b.mediation": mediation})
    history = ran(setting, 40 * DAYS_PER_YEAR, seed).history
    cut = next(history.events(EventKind.TIES_CUT))
    return cut.day, next(history.events(EventKind.TIES_RESTORED)).detail


@pytest.mark.parametrize("seed", range(5))
def test_a_dispute_cuts_ties_at_its_hazard_and_mediation_shortens_the_spell(seed: int) -> None:
    luck = Streams(seed).table("politics", "relations", "a-b", exponentials=2).row(0)
    politics = DISPUTED.politics
    # The partner mediates as well as it can with ties of (1 + 0.3) / 2 to both.
    skill = 0.8 * (1.0 + 0.3) / 2.0

    cut, alone = cut_and_restored(0.0, seed)
    same_cut, mediated = cut_and_restored(1.0, seed)

    assert cut == pytest.approx(luck[0] / (4.0 * 0.5) * DAYS_PER_YEAR, rel=1e-9)
    assert same_cut == pytest.approx(cut, rel=1e-9)
    assert alone == pytest.approx(luck[1] * politics.spell_years, rel=1e-9)
    assert mediated == pytest.approx(alone / (1 + politics.mediation_gain * skill), rel=1e-9)


def test_without_a_dispute_ties_hold() -> None:
    assert not list(ran(ALONE, 50 * DAYS_PER_YEAR).history.events(EventKind.TIES_CUT))


def test_a_relation_falls_at_once_and_heals_exponentially() -> None:
    setting = later(ALONE, 10.0, {"relations.a-b.relation": -0.2})
    setting = later(setting, 20.0, {"relations.a-b.relation": 0.8})
    world = build(setting, seed=1)
    relation = world.relations["a-b"]

    world.clock.run(15.0)
    assert relation.political == pytest.approx(-0.2)
    world.clock.run(25.0)
    assert relation.political == pytest.approx(-0.2)
    world.clock.run(12.5 * DAYS_PER_MONTH)
    left = exp(-setting.politics.healing_rate)
    assert relation.political == pytest.approx(0.8 - 1.0 * left)


def test_a_dated_rupture_is_recorded_lasts_and_leaves_a_strain() -> None:
    setting = later(ALONE, 100.0, {"relations.a-b.ruptured": 1})
    setting = later(setting, 100.0 + DAYS_PER_YEAR, {"relations.a-b.ruptured": 0})
    world = build(setting, seed=1)
    relation = world.relations["a-b"]

    world.clock.run(200.0)
    assert relation.ruptured
    assert relation.political == pytest.approx(0.8 - setting.politics.rupture_strain)
    world.clock.run(101.0 + DAYS_PER_YEAR)
    assert not relation.ruptured
    assert relation.strain > 0.0
    (cut,) = world.history.events(EventKind.TIES_CUT)
    (restored,) = world.history.events(EventKind.TIES_RESTORED)
    assert (cut.day, cut.detail, restored.detail) == (100.0, 1.0, pytest.approx(1.0))


def test_a_dated_change_restores_ties_that_politics_have_cut() -> None:
    world = build(DISPUTED, seed=1)
    relation = world.relations["a-b"]
    while not relation.broken:
        world.clock.run(world.clock.now + 10.0)

    world.change("relations.a-b.ruptured", 0, "Peace")

    assert not relation.ruptured
    assert len(list(world.history.events(EventKind.TIES_RESTORED))) == 1
    world.clock.run(world.clock.now + 50 * DAYS_PER_YEAR)
    cuts, restorations = (
        len(list(world.history.events(kind)))
        for kind in (EventKind.TIES_CUT, EventKind.TIES_RESTORED)
    )
    assert cuts - restorations in {0, 1}
    assert cuts > 5


def test_hostility_draws_services_away_in_both_states_and_no_other() -> None:
    hostile = ALONE.with_values({"relations.a-b.relation": -1.0, "politics.diversion": 0.5})
    world = build(hostile, seed=1)

    assert [state.teams.capacity for state in world.states.values()] == [6, 3, 6]
    world.change("relations.a-b.relation", 0.0, "Thaw")
    assert [state.teams.capacity for state in world.states.values()] == [6, 3, 6]
    world.clock.run(20 * DAYS_PER_YEAR)
    assert [state.teams.capacity for state in world.states.values()] == [12, 6, 6]
