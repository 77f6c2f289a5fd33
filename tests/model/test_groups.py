"""Groups gain from money and rivals' troubles, split by their own luck, and strike back."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

import pytest

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.kinds import EventKind, LeadSource
from simulator.model.simulation import build, simulate
from tests.model.organised import events, only, organised, without

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.world import World

GROUPS = ("old", "new", "third")


def test_intervention_lowers_one_group_and_only_rivals_fill() -> None:
    loss, gain = organised().factions.intervention_loss, organised().factions.rival_gain
    world = build(only(organised(), "factions"), seed=1)

    appeal = {name: world.groups[name].appeal.value for name in GROUPS}
    assert appeal["new"] == pytest.approx(1 - loss * 0.3)
    assert appeal["old"] == pytest.approx(1 + gain * 0.8 * loss * 0.3)
    assert appeal["third"] == 1.0


def test_a_dated_intervention_is_taken_up() -> None:
    world = build(only(organised(), "formation", "factions"), seed=1)
    world.change("groups.new.intervention", 1.0, "An intervention")

    assert world.groups["new"].appeal.value == pytest.approx(0.5)


def test_money_keeps_cells_alive_and_lets_them_grow() -> None:
    poor = only(organised(), "formation", "life", "recruitment", "factions")
    rich = poor.with_values({f"groups.{name}.finance": 1.0 for name in GROUPS})
    poor = poor.with_values({f"groups.{name}.finance": 0.0 for name in GROUPS})

    quit_poor, quit_rich = (
        len(events(simulate(setting, 1).history, EventKind.CELL_DISSOLVED))
        for setting in (poor, rich)
    )
    won_poor, won_rich = (
        len(events(simulate(setting, 1).history, EventKind.MEMBER_JOINED))
        for setting in (poor, rich)
    )
    assert quit_rich < quit_poor
    assert won_rich > won_poor


def test_only_allies_are_linked_across_groups() -> None:
    world = build(only(organised(), "formation", "networks", "factions"), seed=1)
    world.clock.run(DAYS_PER_YEAR)

    pairs = {
        frozenset((cell.group, other.group))
        for state in world.states.values()
        for cell in state.cells
        for other in cell.links
    }
    assert frozenset(("third", "old")) in pairs
    assert frozenset(("old", "new")) not in pairs


def test_a_group_with_cohesion_never_splits_by_itself() -> None:
    whole = organised().with_values({"groups.old.cohesion": 1.0, "splits.rate": 20.0})
    history = simulate(whole, seed=1).history

    splits = events(history, EventKind.GROUP_SPLIT)
    assert [(event.day, event.subject, event.detail) for event in splits] == [(400.0, "old", 0.7)]


def test_a_split_leaves_no_member_behind_and_takes_some_to_the_rival() -> None:
    quiet = only(organised().with_values({"splits.rate": 0.0}), "formation", "splits", "calendar")
    world = build(quiet, seed=1)
    world.clock.run(399.9)
    before = {cell.name: (cell.group, cell.members) for cell in cells(world)}
    world.clock.run(400.01)

    after = {cell.name: (cell.group, cell.members) for cell in cells(world)}
    assert sum(members for _, members in after.values()) == sum(m for _, m in before.values())
    assert len(after) > len(before)
    new = [name for name in after if name not in before]
    assert {after[name][0] for name in new} == {"new"}
    for name, (group, members) in before.items():
        if group != "old":
            assert after[name] == (group, members)


def cells(world: World) -> list[Cell]:
    """Give all active cells."""
    return [cell for state in world.states.values() for cell in state.cells]


def test_heat_comes_before_weakness_and_both_pass() -> None:
    quiet = only(organised().with_values({"splits.rate": 0.0}), "splits", "calendar")
    world = build(quiet, seed=1)
    world.clock.run(400.01)
    parameters = quiet.splits
    old, new = world.groups["old"], world.groups["new"]
    assert old.pace.value == new.pace.value == pytest.approx(1 + parameters.burst * 0.7)
    assert old.appeal.value == 1.0

    world.clock.run(400.01 + DAYS_PER_YEAR)
    months = 12
    heat = 0.7 * exp(-parameters.burst_fading * months * DAYS_PER_MONTH / DAYS_PER_YEAR)
    memory = 0.7 * exp(-parameters.weakness_fading * months * DAYS_PER_MONTH / DAYS_PER_YEAR)
    assert old.pace.value == pytest.approx(1 + parameters.burst * heat)
    assert old.appeal.value == pytest.approx(1 - parameters.weakening * (memory - heat))
    assert new.appeal.value == 1.0
    assert old.dissolution.value > 1.0


def test_reprisals_follow_tips_alone_and_never_where_all_are_protected() -> None:
    values = {"reprisals.chance": 1.0}
    protected = values | {f"states.{name}.informant_protection": 1.0 for name in "ab"}
    history = simulate(organised().with_values(values), seed=1).history

    assert not events(simulate(organised().with_values(protected), 1).history, EventKind.REPRISAL)
    found = events(history, EventKind.REPRISAL)
    assert found
    for event in found:
        received = [e for e in history.why(event.number) if e.kind == EventKind.LEAD_RECEIVED]
        assert received[0].detail == LeadSource.PUBLIC


def test_fear_silences_a_zone_and_fades() -> None:
    setting = without(organised(), "justice").with_values({"reprisals.chance": 1.0})
    world = build(setting, seed=1)
    day = 0
    while not events(world.history, EventKind.REPRISAL):
        day += 1
        world.clock.run(day)
    zone = events(world.history, EventKind.REPRISAL)[0].subject.zone
    silenced = zone.tips.value
    world.change("reprisals.chance", 0.0, "They stop")
    world.clock.run(day + 3 * DAYS_PER_YEAR)

    # A month's end may have come between the reprisal and the look.
    step = setting.reprisals.tip_loss * setting.reprisals.step
    assert 1 - step - 1e-9 <= silenced <= 1 - step * exp(-1 / 12)
    assert silenced < zone.tips.value < 1.0
