"""Same entity, same luck: a change moves what it can reach and nothing else."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.model.entities import BorderSetting, GroupSetting
from simulator.model.kinds import EventKind, LeadSource
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import build, simulate
from simulator.scenario.reading import load_scenario
from tests.model.telling import cell_of, counts, line, lines, lives
from tests.model.worlds import lively, only, relation, state, without, zone

if TYPE_CHECKING:
    from simulator.model.setting import Setting
    from simulator.model.world import World
    from tests.model.telling import Line

FEW = settings(max_examples=6)
SEEDS = st.integers(0, 2**64 - 1)
ALL = range(4)
# Who is linked to somebody abroad hears when he is taken; so nobody is.
SEE_NOTHING_ABROAD = {"collection.foreign_reach": 0.0, "networks.abroad_probability": 0.0}
CARRIED_ABROAD = (
    *("movement", "displacement", "sharing", "bridging", "leaks", "joint_operations"),
    *("politics", "agreements", "exercises", "assistance", "screening", "returnees"),
)
"""What carries something from a state to others, by land, by agreement or by quarrel."""
# What two states have agreed, and a border between them, cost both and are measured in both.
SHARED = ("delivered_cooperation", "spending", "cooperation_cost", "borders_cost")
OWN = [outcome.name not in SHARED for outcome in OUTCOMES]


@cache
def region() -> Setting:
    """Give the region of Broken ties in which nothing passes a border, for a year and a half.

    Movement and sharing are off, and services see nothing beyond their borders. Mauritania has
    more cells than it has, so that its levers have something to move.
    """
    setting = load_scenario("broken-ties").setting
    setting = setting.with_values(
        {path: 20.0 for path in setting.paths() if path.endswith("exposure") and ours(path)}
    ).with_values({**SEE_NOTHING_ABROAD, "formation.base_rate": 15.0})
    return dataclasses.replace(without(setting, *CARRIED_ABROAD), days=365.0, warm_up_days=180.0)


def ours(path: str) -> bool:
    """Tell whether a value is one of Mauritania, of a zone of it, or of what it has with others."""
    return "mauritania" in path.split(".")[1] and not path.startswith("partners.")


class Known(NamedTuple):
    """What is compared of a run; keeping the runs themselves would fill the memory."""

    cells: int
    others: int
    everything: int
    series: np.ndarray
    totals: np.ndarray


def known(setting: Setting) -> Known:
    run = simulate(setting, seed=7)
    told = lives(run.history, OTHERS)
    others = hash(frozenset((cell, tuple(life)) for cell, life in told.items()))
    everything = hash(tuple(lines(run.history)))
    return Known(len(told), others, everything, run.series[OWN], run.totals[OWN])


@cache
def of_region() -> Known:
    return known(region())


MAURITANIA = 2
OTHERS = [0, 1, 3, 4]
LEVERS = [path for path in region().paths() if ours(path)]
# Without movement and returnees, these have nothing to move; neither has what needs an intrusive
# state, an agreement, a budget that is too small, or a policy that acts.
IDLE = (
    *("mobility", "border_control", "fighters_abroad", "return_rate"),
    *("transparency", "political_will", "budget", "policy"),
    "mauritania-north.cover",  # hardly a cell forms there
)
EFFECTIVE = [
    path for path in LEVERS if path.startswith(("states.", "zones.")) and not path.endswith(IDLE)
]


@cache
def with_lever(path: str) -> Known:
    """Run with one value at the farther end of its range, but not beyond twice its default."""
    declared, value = region().paths()[path], region().value(path)
    ends = (declared.low, min(declared.high, 2 * declared.default + 1))
    farther = max(ends, key=lambda end: abs(end - value))
    return known(region().with_values({path: farther}))


def test_mauritania_has_cells_and_levers() -> None:
    assert list(region().states)[MAURITANIA] == "mauritania"
    assert {path.split(".")[0] for path in LEVERS} == {
        *("states", "zones", "borders", "relations"),
        *("ties", "seats", "programmes", "equipment"),
    }
    assert len(lives(simulate(region(), seed=7).history, [MAURITANIA])) > 20


@pytest.mark.parametrize("path", LEVERS)
def test_a_lever_of_mauritania_leaves_the_other_four_bit_identical(path: str) -> None:
    same, changed = of_region(), with_lever(path)

    assert changed.others == same.others
    assert changed.cells > 50
    np.testing.assert_array_equal(changed.series[:, OTHERS], same.series[:, OTHERS])
    np.testing.assert_array_equal(changed.totals[:, OTHERS], same.totals[:, OTHERS])


@pytest.mark.parametrize("path", EFFECTIVE)
def test_a_lever_of_mauritania_moves_mauritania(path: str) -> None:
    assert with_lever(path).everything != of_region().everything


@FEW
@given(SEEDS)
def test_another_state_leaves_the_others_bit_identical(seed: int) -> None:
    alone = lively().with_values({"networks.abroad_probability": 0.0})
    joined = dataclasses.replace(
        alone,
        states={**alone.states, "e": state()},
        zones={**alone.zones, "e-coast": zone("e", hardship=1.0)},
    )

    assert lives(simulate(joined, seed).history, ALL) == lives(simulate(alone, seed).history, ALL)


@FEW
@given(SEEDS)
def test_another_zone_leaves_other_states_bit_identical(seed: int) -> None:
    alone = without(lively(), *CARRIED_ABROAD).with_values(SEE_NOTHING_ABROAD)
    joined = dataclasses.replace(alone, zones={"d-valley": zone("d", hardship=1.0), **alone.zones})

    abc = range(3)
    assert lives(simulate(joined, seed).history, abc) == lives(simulate(alone, seed).history, abc)


@FEW
@given(SEEDS)
def test_another_group_has_no_part_in_the_others_preparations_and_moves(seed: int) -> None:
    alone = dataclasses.replace(lively(), off=only("formation", "life", "movement"))
    joined = dataclasses.replace(
        alone, groups={"third": GroupSetting(label="A third group"), **alone.groups}
    )

    told = lives(simulate(joined, seed).history, ALL)
    old = {name: life for name, life in told.items() if "third" not in name}
    assert_alike(old, lives(simulate(alone, seed).history, ALL))
    assert len(told) > len(old)


@FEW
@given(SEEDS)
def test_a_new_border_elsewhere_leaves_a_state_that_no_cell_reaches_bit_identical(
    seed: int,
) -> None:
    border = BorderSetting("C and D again", "c-hills", "d-hills", length=2000.0)
    setting = without(lively(), *set(CARRIED_ABROAD) - {"movement"}).with_values(
        {"networks.abroad_probability": 0.0}
    )
    setting = dataclasses.replace(
        setting, borders={"a-b": setting.borders["a-b"], "c-d": setting.borders["c-d"]}
    )
    joined = dataclasses.replace(setting, borders={**setting.borders, "c-d-2": border})

    ab = range(2)
    assert lives(simulate(joined, seed).history, ab) == lives(simulate(setting, seed).history, ab)


@FEW
@given(SEEDS)
def test_until_the_first_decision_a_higher_level_changes_nothing(seed: int) -> None:
    low, high = levels_of_every_pair(seed, 1), levels_of_every_pair(seed, 3)

    decisions = (EventKind.LEAD_SHARED, EventKind.LEAD_WITHHELD)
    first = next(place for place, (_, told) in enumerate(low) if told[1] in decisions)
    assert first > 10
    assert low[:first] == high[:first]
    (name, ours), (same_name, theirs) = low[first], high[first]
    assert (name, ours[0], ours[2]) == (same_name, theirs[0], theirs[2])
    assert low != high


def levels_of_every_pair(seed: int, level: int) -> list[tuple[str, Line]]:
    """Tell a run in which all pairs of states have agreed on one level."""
    paths = [path for path in lively().paths() if path.endswith("information_sharing")]
    return lines(simulate(lively().with_values(dict.fromkeys(paths, level)), seed).history)


@FEW
@given(SEEDS)
def test_what_two_states_share_leaves_states_that_share_nothing_bit_identical(seed: int) -> None:
    setting = dataclasses.replace(
        without(lively(), "movement", "leaks", "exercises", "joint_operations"),
        relations=relation("a", "b", relation=1.0, trust=1.0, information_sharing=0),
    )
    setting = setting.with_values(SEE_NOTHING_ABROAD)
    sharing = setting.with_values({"relations.a-b.information_sharing": 4})

    cd = range(2, 4)
    before, after = simulate(setting, seed).history, simulate(sharing, seed).history
    assert lives(before, cd) == lives(after, cd)
    shared = counts(after)[EventKind.LEAD_SHARED] > 0
    assert (lives(before, ALL) != lives(after, ALL)) == shared


def heard_of(*, more: bool) -> tuple[str, World]:
    """Run a world in which one cell may have been heard of once more; tell which and the run."""
    setting = without(lively(), "interdiction", "sharing").with_values(
        {f"states.{name}.analysts": 1000 for name in "abcd"}
    )
    world = build(setting, seed=11)
    world.clock.run(200.0)
    cell = next(iter(world.states["a"].cells))
    if more:
        world.lead(cell, world.states["a"], LeadSource.PUBLIC, cell.formed_record)
    world.clock.run(setting.days)
    return cell.name, world


def test_a_lead_more_changes_only_its_consequences() -> None:
    name, without_it = heard_of(more=False)
    _, with_it = heard_of(more=True)

    before, after = lives(without_it.history, ALL), lives(with_it.history, ALL)
    assert len(after[name]) > len(before[name])
    assert untouched_by_leads(with_it, name) == untouched_by_leads(without_it, name)
    del before[name], after[name]
    assert_alike(before, after)


def untouched_by_leads(world: World, name: str) -> list[Line]:
    """Tell what a cell itself did."""
    own = {EventKind.CELL_FORMED, EventKind.CELL_MOVED, EventKind.CELL_ADVANCED}
    own |= {EventKind.CELL_ATTACKED, EventKind.CELL_DISSOLVED}
    told = [event for event in world.history.events(*own) if event.subject.name == name]
    return [(round(day, 6), kind, place, detail) for day, kind, place, detail in map(line, told)]


def assert_alike(ours: dict[str, list[Line]], theirs: dict[str, list[Line]]) -> None:
    """Claim that the same happened.

    Within one state, when an alarm is set decides how a day is rounded: by less than a
    millionth of a second.
    """
    assert ours.keys() == theirs.keys()
    for name, told in ours.items():
        assert [event[1:] for event in told] == [event[1:] for event in theirs[name]]
        days = [event[0] for event in theirs[name]]
        assert [event[0] for event in told] == pytest.approx(days, abs=1e-9)


def test_histories_name_the_cells_that_their_events_are_about() -> None:
    history = simulate(lively(), seed=1).history

    about = {cell_of(event) for event in history.events(EventKind.CASE_CLOSED)}
    assert None in about
    assert len(about) > 2
