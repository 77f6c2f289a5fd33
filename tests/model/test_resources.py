"""Every measure costs something, and what the budget does not cover is missing from staff."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.resources.costs import HEADINGS, spent, yearly_costs
from simulator.model.simulation import build, simulate
from simulator.scenario.catalogue import CATALOGUE, names_in
from simulator.scenario.reading import load_scenario
from tests.model.deciding import BUDGET, parley
from tests.model.provisions import told, without
from tests.model.provisions import used as provided
from tests.model.telling import lives

NAMES = [outcome.name for outcome in OUTCOMES]
ENOUGH = 1e6


def rows(*names: str) -> list[int]:
    return [NAMES.index(name) for name in names]


def test_what_is_spent_is_the_sum_over_headings() -> None:
    series = simulate(provided(), seed=1).series

    headings = rows(*(f"{heading}_cost" for heading in HEADINGS))
    (total,) = rows("spending")
    assert series[headings].sum(axis=0) == pytest.approx(series[total])
    assert series[total, -1] == pytest.approx(series[total, :-1].sum(axis=0))
    assert series[total].min() > 0.0


def test_mechanisms_cost_what_the_setting_says() -> None:
    world = build(provided(), seed=1)
    world.clock.run(100.0)

    for name, state in world.states.items():
        found = {heading: spent(state.costs, heading) for heading in HEADINGS}
        assert found == pytest.approx(yearly_costs(world.setting, name))


def test_as_long_as_the_budget_suffices_its_size_changes_nothing() -> None:
    rich = parley().with_values({f"states.{name}.budget": ENOUGH for name in "abc"})

    ours, theirs = (simulate(setting, seed=1) for setting in (parley(), rich))
    assert told(ours.history) == told(theirs.history)
    np.testing.assert_array_equal(ours.series, theirs.series)
    off = simulate(without(rich, "resources"), seed=1)
    assert told(off.history) == told(theirs.history)


def test_what_the_budget_does_not_cover_is_missing_from_analysts_and_teams() -> None:
    costs = yearly_costs(parley(), "a")
    staff = costs["analysis"] + costs["teams"]
    half = sum(costs.values()) - staff / 2.0
    alone = without(parley(), "assistance", "politics", "crises")
    world = build(alone.with_values({"states.a.budget": half}), seed=1)

    a, b = world.states["a"], world.states["b"]
    assert (a.analysts.capacity, a.teams.capacity) == (6, 6)
    assert (b.analysts.capacity, b.teams.capacity) == (6, 6)
    assert sum(spent(a.costs, heading) for heading in HEADINGS) == pytest.approx(half)


def test_a_state_that_cannot_even_pay_the_rest_has_no_staff_left() -> None:
    world = build(parley().with_values({"states.a.budget": 1.0}), seed=1)

    assert world.states["a"].analysts.capacity == 0
    assert world.states["a"].teams.capacity == 0


def test_less_money_means_more_attacks() -> None:
    rich, poor = (
        simulate(parley().with_values({f"states.{name}.budget": budget for name in "abc"}), seed=1)
        for budget in (BUDGET, 30.0)
    )

    (attacks,) = rows("attacks")
    assert poor.totals[attacks, -1] > rich.totals[attacks, -1]


def test_without_ways_between_them_a_budget_leaves_other_states_bit_identical() -> None:
    apart = without(
        parley().with_values({"collection.foreign_reach": 0.0}),
        *("movement", "sharing", "bridging", "joint_operations", "assistance", "politics"),
        *("networks", "detainees", "splits", "factions", "agreements"),
    )
    rich, poor = (
        simulate(apart.with_values({"states.a.budget": budget}), seed=1).history
        for budget in (BUDGET, 30.0)
    )

    assert lives(rich, [1, 2]) == lives(poor, [1, 2])
    assert lives(rich, [0]) != lives(poor, [0])


@pytest.mark.parametrize("name", ["region/maghreb", *names_in(CATALOGUE)])
def test_in_the_shipped_scenarios_every_state_can_pay(name: str) -> None:
    setting = load_scenario(name).setting
    dated = sorted(setting.dated_changes, key=lambda change: change.day)

    for change in (None, *dated):
        if change is not None:
            setting = setting.with_values({change.path: change.value})
        short = {
            state: sum(yearly_costs(setting, state).values()) - one.budget
            for state, one in setting.states.items()
        }
        assert max(short.values()) <= 0.0, change
