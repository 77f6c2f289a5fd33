"""The region against the published figures, and the two scenarios that share it."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from simulator.kernel.quantities import Evidence
from simulator.model.kinds import EventKind
from simulator.model.setting import ENTITIES, Setting
from simulator.model.simulation import build
from simulator.scenario.reading import load_scenario
from tests.model.worlds import only

SCENARIOS = Path(__file__).parents[2] / "scenarios"
REGION = SCENARIOS / "region" / "maghreb.toml"

# World Factbook, edition of 2026. Algeria and Morocco: 1,941 km there, of which 41 km are Western
# Sahara's, whose borders carry no movement here.
LENGTHS = {
    ("algeria", "libya"): 989.0,
    ("algeria", "mauritania"): 460.0,
    ("algeria", "morocco"): 1941.0 - 41.0,
    ("algeria", "tunisia"): 1034.0,
    ("libya", "tunisia"): 461.0,
    ("algeria", "mali"): 1359.0,
    ("algeria", "niger"): 951.0,
    ("chad", "libya"): 1050.0,
    ("egypt", "libya"): 1115.0,
    ("libya", "niger"): 342.0,
    ("libya", "sudan"): 382.0,
    ("mali", "mauritania"): 2236.0,
    ("mauritania", "senegal"): 742.0,
    ("morocco", "spain"): 8.0 + 10.5,
}
POPULATIONS = {
    "algeria": 47.74,
    "libya": 7.36,
    "mauritania": 5.20,
    "morocco": 37.39,
    "tunisia": 11.96,
}
YOUTH_UNEMPLOYMENT = {
    "algeria": 0.298,
    "libya": 0.495,
    "mauritania": 0.232,
    "morocco": 0.221,
    "tunisia": 0.401,
}
# Words by which one side or the other names the territory or who is in it.
PARTISAN = (
    r"moroccan sahara|southern provinces|saharan provinces|sahrawi (arab )?(democratic )?republic"
    r"|occup(ied|ation)|annex|illegal|coloni[sz]|liberated (zone|territor)|separatis|polisario"
)


@cache
def setting() -> Setting:
    return load_scenario("maghreb").setting


@cache
def written() -> dict[str, Any]:
    """Give the region's file as it stands."""
    return tomllib.loads(REGION.read_text(encoding="utf-8"))


def state_of(place: str) -> str:
    """Give a zone's state, or the neighbour itself."""
    return setting().zones[place].state if place in setting().zones else place


def test_the_stretches_of_each_border_add_up_to_its_published_length() -> None:
    lengths: dict[tuple[str, ...], float] = defaultdict(float)
    for border in setting().borders.values():
        pair = tuple(sorted((state_of(border.first), state_of(border.second))))
        lengths[pair] += border.length

    assert dict(lengths) == pytest.approx(LENGTHS)


def test_the_zones_of_each_state_hold_its_published_population() -> None:
    people: dict[str, float] = defaultdict(float)
    for zone in setting().zones.values():
        people[zone.state] += zone.population

    assert dict(people) == pytest.approx(POPULATIONS)


def test_hardship_is_published_youth_unemployment() -> None:
    found = {zone.state: zone.hardship for zone in setting().zones.values()}

    assert found == YOUTH_UNEMPLOYMENT
    assert {(zone.state, zone.hardship) for zone in setting().zones.values()} == set(found.items())


def test_five_states_have_three_to_five_zones_each_and_about_twenty_together() -> None:
    zones = [zone.state for zone in setting().zones.values()]

    assert {state: 3 <= zones.count(state) <= 5 for state in setting().states} == dict.fromkeys(
        POPULATIONS, True
    )
    assert 18 <= len(zones) <= 22


def test_every_two_states_have_a_relation() -> None:
    names = sorted(POPULATIONS)

    assert {(each.first, each.second) for each in setting().relations.values()} == {
        (first, second) for first in names for second in names if first < second
    }


def test_the_border_between_algeria_and_morocco_is_closed_and_no_other() -> None:
    closed = {name for name, border in setting().borders.items() if not border.open}

    assert closed == {"algeria-morocco-north", "algeria-morocco-south"}


def values_of_the_file() -> dict[str, Any]:
    """Give what stands in the region's file at each path of an entity."""
    return {
        f"{kind}.{name}.{key}": value
        for kind in ENTITIES
        for name, entity in written()[kind].items()
        for key, value in entity.items()
        if key in ENTITIES[kind].declared()
    }


def test_every_value_says_how_well_it_is_supported_and_by_what() -> None:
    values = values_of_the_file()

    assert len(values) > 250
    for path, value in values.items():
        assert value.keys() >= {"value", "evidence", "source"}, path
        assert value["evidence"] in set(Evidence), path
        assert len(value["source"]) > 10, path


def test_what_is_called_published_names_where() -> None:
    published = {
        path: value["source"]
        for path, value in values_of_the_file().items()
        if value["evidence"] == Evidence.PUBLISHED
    }

    assert {path.split(".")[-1] for path in published} == {
        "fighters_abroad",
        "hardship",
        "length",
        "open",
    }
    assert all("FIGURES" in source for source in published.values())


def texts() -> list[tuple[str, str]]:
    """Give all shipped scenario files with their names, comments and all."""
    return [
        (path.name, path.read_text(encoding="utf-8")) for path in sorted(SCENARIOS.rglob("*.toml"))
    ]


@pytest.mark.parametrize(("name", "text"), texts(), ids=[name for name, _ in texts()])
def test_no_text_takes_a_side_on_western_sahara(name: str, text: str) -> None:
    assert re.search(PARTISAN, text, re.IGNORECASE) is None


def test_no_zone_lies_in_western_sahara_and_none_reaches_across_it() -> None:
    labels = [
        entity["label"]
        for kind in ENTITIES
        for entity in written()[kind].values()
        if "label" in entity
    ]

    assert len(labels) > 40
    assert not [label for label in labels if "Sahara" in label]
    pairs = {
        frozenset((state_of(border.first), state_of(border.second)))
        for border in setting().borders.values()
    }
    assert frozenset(("mauritania", "morocco")) not in pairs


def test_reconciliation_differs_from_broken_ties_only_by_what_happens_later() -> None:
    broken = load_scenario("broken-ties")
    mended = load_scenario("reconciliation")

    assert dataclasses.replace(mended.setting, dated_changes=()) == dataclasses.replace(
        broken.setting, dated_changes=()
    )
    assert set(broken.setting.dated_changes) < set(mended.setting.dated_changes)
    assert set(broken.events) < set(mended.events)
    assert mended.changes == broken.changes
    assert mended.base == broken.base == setting()


def test_nothing_is_better_in_broken_ties_than_in_the_region() -> None:
    changed = {each.path: (each.before, each.after) for each in broken_differences()}

    lower = {path for path, (before, after) in changed.items() if after < before}
    assert lower == {
        "relations.algeria-morocco.relation",
        "relations.algeria-morocco.information_sharing",
    }
    assert set(changed) - lower == {"relations.algeria-morocco.ruptured"}
    assert changed["relations.algeria-morocco.ruptured"] == (0, 1)
    assert [change.path for change in load_scenario("broken-ties").setting.dated_changes] == [
        "groups.emerging.appeal"
    ]


def broken_differences() -> list[Any]:
    return list(load_scenario("broken-ties").differences())


def test_dated_changes_act_on_their_day_and_not_before() -> None:
    calendar = dataclasses.replace(load_scenario("reconciliation").setting, off=only("calendar"))
    world = build(calendar, seed=1)

    for day in sorted({change.day for change in calendar.dated_changes if change.day > 0}):
        changes = [change for change in calendar.dated_changes if change.day == day]
        world.clock.run(day - 0.5)
        assert all(world.setting.value(change.path) != change.value for change in changes)
        world.clock.run(day + 0.5)
        assert all(world.setting.value(change.path) == change.value for change in changes)
    relation = world.relations["algeria-morocco"].setting
    assert (relation.information_sharing, relation.relation) == (3, 0.3)


def test_dated_changes_are_recorded_with_their_title_and_value() -> None:
    calendar = dataclasses.replace(load_scenario("reconciliation").setting, off=only("calendar"))
    world = build(calendar, seed=1)
    world.clock.run(calendar.days)

    recorded = [
        (event.day, *event.subject, event.detail)
        for event in world.history.events(EventKind.VALUE_CHANGED)
    ]
    expected = [
        (change.day, change.path, change.title, change.value) for change in calendar.dated_changes
    ]
    assert sorted(recorded) == sorted(expected)
    assert [day for day, *_ in recorded] == sorted(day for day, *_ in recorded)
