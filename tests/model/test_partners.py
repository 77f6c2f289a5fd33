"""Partners and institutions: training, leads, detours, and trust by working together."""

from __future__ import annotations

import dataclasses
from math import exp

import pytest

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.kinds import EventKind, LeadSource
from simulator.model.simulation import build
from tests.model.cooperating import cooperating, later, only, ran, told, without

WILLING = (1.0 + 0.3) / 2.0
HELPED = only(cooperating(), "assistance")
SEARCHED = only(cooperating(), "formation", "life", "partner_leads")
TOLD = without(cooperating(), "politics", "crises", "agreements", "assistance", "exercises")
# Nothing passes from one state to another but what partners and sharing carry.
STILL = without(
    cooperating().with_values({"collection.foreign_reach": 0.0}), "movement", "sharing", "networks"
)


def test_training_follows_delivery_means_level_willingness_and_conditions() -> None:
    world = build(HELPED, seed=1)
    parameters = HELPED.assistance
    # Half of the means, level 3 of 4, governance 0.5 of the 0.6 that the partner asks for.
    partner = parameters.delivery * 0.5 * 0.75 * WILLING * (0.5 / 0.6)
    # From the better staffed state, at the agreed level 2 of 4.
    neighbour = parameters.training_share * 0.5 * (12 - 6)

    assert world.states["a"].gains["assistance"] == pytest.approx(
        (parameters.analysts * partner, parameters.teams * partner)
    )
    assert world.states["b"].gains["assistance"] == pytest.approx(
        (parameters.analysts * partner + neighbour, parameters.teams * partner + neighbour)
    )
    assert world.states["b"].analysts.capacity == round(
        6 + parameters.analysts * partner + neighbour
    )


def test_training_takes_effect_and_fades_with_its_mean_time() -> None:
    setting = later(HELPED, 1.0, {"ties.friend-a.capacity_building": 0})
    start = build(setting, seed=1).states["a"].gains["assistance"]
    after = ran(setting, 12.5 * DAYS_PER_MONTH).states["a"].gains["assistance"]

    left = exp(-12.0 / setting.assistance.build_months)
    assert after == pytest.approx((start[0] * left, start[1] * left))


def test_dependence_on_partners_costs_public_trust() -> None:
    zone = ran(HELPED, 12.5 * DAYS_PER_MONTH).zones["a-zone"]

    dependence = 0.75 * WILLING * 0.5
    cost = HELPED.assistance.sovereignty_cost * dependence
    assert zone.trust == pytest.approx(0.6 * exp(-cost))


def test_a_partner_finds_cells_at_its_rate() -> None:
    setting = SEARCHED.with_values({"partner_leads.rate": 8.0, "collection.early_visibility": 1.0})
    setting = dataclasses.replace(setting, days=20 * DAYS_PER_YEAR)
    setting = setting.with_values({f"ties.friend-{name}.information_sharing": 4 for name in "bc"})
    setting = setting.with_values({"life.dissolution_rate": 0.0})
    history = ran(setting, setting.days).history

    leads = list(history.events(EventKind.LEAD_RECEIVED))
    assert {event.detail for event in leads} == {LeadSource.OUTSIDE}
    # Nobody acts on what is found, so each cell is found once with a chance that follows from its
    # Erlang lifetime: 1 - (m / (m + r))^2 for m phases a year and r leads a year.
    phases = setting.life.phases * 12.0 / setting.life.mean_months
    formed = [event for event in history.events(EventKind.CELL_FORMED) if event.place > 0]
    found = [event for event in leads if event.place > 0]
    rate = 8.0 * 0.5 * WILLING
    chance = 1.0 - (phases / (phases + rate)) ** 2
    error = (chance * (1.0 - chance) / len(formed)) ** 0.5
    assert len(found) / len(formed) == pytest.approx(chance, abs=4.0 * error)


def test_without_ties_partners_change_nothing() -> None:
    alone = dataclasses.replace(cooperating(), ties={})
    nobody = without(dataclasses.replace(alone, partners={}), "partner_leads")

    assert told(ran(alone, 500.0).history) == told(ran(nobody, 500.0).history)


def test_a_tie_of_one_state_leaves_the_others_bit_identical() -> None:
    closer = STILL.with_values(
        {"ties.friend-a.information_sharing": 4, "ties.friend-a.capacity_building": 0}
    )
    before, after = (told(ran(one, one.days).history) for one in (STILL, closer))

    assert [line for line in before if line[2] > 0] == [line for line in after if line[2] > 0]
    assert before != after


def bridged(**values: float) -> tuple[int, int]:
    """Count what was withheld, and what of it somebody else passed on, in ten years."""
    setting = TOLD.with_values({f"relations.{pair}.information_sharing": 0 for pair in PAIRS})
    history = ran(setting.with_values(values), 10 * DAYS_PER_YEAR).history
    kinds = (EventKind.LEAD_WITHHELD, EventKind.LEAD_BRIDGED)
    withheld, passed = (len(list(history.events(kind))) for kind in kinds)
    return withheld, passed


PAIRS = ("a-b", "a-c", "b-c")
NO_PARTNER = {"bridging.partner_probability": 0.0}
NO_INSTITUTION = {"bridging.institution_probability": 0.0}


def test_certain_routes_carry_all_that_is_withheld_and_none_carries_nothing() -> None:
    certain = {"bridging.institution_probability": 1.0, "institutions.union.activation": 1.0}

    withheld, passed = bridged(**certain)
    assert withheld == passed > 20
    assert bridged(**NO_PARTNER, **NO_INSTITUTION)[1] == 0


def test_a_partner_carries_what_both_ties_carry() -> None:
    full = {"bridging.partner_probability": 1.0, **NO_INSTITUTION}
    full |= {f"ties.friend-{name}.information_sharing": 4 for name in "abc"}
    withheld, passed = bridged(**full)

    chance = WILLING**2
    error = (chance * (1.0 - chance) / withheld) ** 0.5
    assert passed / withheld == pytest.approx(chance, abs=4.0 * error)
    assert bridged(**full, **{"ties.friend-a.ruptured": 1})[1] < passed


def test_an_institution_works_as_far_as_both_take_part() -> None:
    work = {"bridging.institution_probability": 1.0, "institutions.union.activation": 1.0}
    absent = {f"seats.union-{name}.participation": 0.0 for name in "ab"}

    assert bridged(**NO_PARTNER, **work)[1] > 20
    assert bridged(**NO_PARTNER, **work, **absent)[1] == 0


def test_exercises_and_meetings_move_trust_as_the_formula_says() -> None:
    setting = only(cooperating(), "exercises")
    parameters = setting.exercises
    relation = ran(setting, 24.5 * DAYS_PER_MONTH).relations["a-b"]

    gain = parameters.exercise_gain * 0.5 + parameters.meeting_gain * 0.6
    rate = gain + parameters.fading
    goal = (gain + parameters.fading * parameters.supported_trust * 0.9) / rate
    assert relation.trust == pytest.approx(goal + (0.4 - goal) * exp(-2.0 * rate))
