"""Every state, zone, border, partner, institution, programme and tool of the region matters."""

from __future__ import annotations

import dataclasses
from functools import cache

import pytest

from simulator.model.prevention.entities import KINDS
from simulator.model.setting import ENTITIES, Setting
from simulator.model.simulation import build
from simulator.model.technology.entities import QUANTITIES as TOOLS
from simulator.scenario.reading import load_scenario
from tests.model.everything import everything
from tests.model.telling_apart import Told

# For each kind of entity, what is moved to see whether one entity of it matters.
TELLING = {
    "states": ("analysts",),
    "zones": ("exposure",),
    "neighbours": ("pressure", "pull"),
    "borders": ("length",),
    "relations": ("information_sharing",),
    "groups": ("appeal",),
    "stances": ("alignment",),
    "partners": ("means", "intelligence", "mediation"),
    "ties": ("capacity_building", "information_sharing"),
    "institutions": ("activation",),
    "seats": ("participation",),
    "programmes": ("intensity",),
    "tools": ("effect",),
    "equipment": ("adoption",),
}
SEEDS = (1, 2, 3)
"""What matters seldom matters in one of these; most matters in the first."""


@cache
def region() -> Setting:
    """Give a crowded region for a year, in which all is used that there is."""
    setting = load_scenario("maghreb").setting
    values = {"formation.base_rate": 30.0, "exercises.meeting_gain": 1.0}
    values |= {"politics.rupture_rate": 3.0, "politics.spell_years": 0.2}
    values |= {f"relations.{name}.mediation": 0.8 for name in setting.relations}
    values |= {f"relations.{name}.dispute": 0.3 for name in setting.relations}
    values |= {f"zones.{name}.exposure": 3.0 for name in setting.zones if "mauritania" in name}
    values |= {f"states.{name}.budget": 1_000_000.0 for name in setting.states}
    values |= {f"programmes.{name}.intensity": 0.9 for name in setting.programmes}
    values |= {f"equipment.{name}.adoption": 0.9 for name in setting.equipment}
    values |= {f"tools.{name}.training_months": 1.0 for name in setting.tools}
    values |= {f"institutions.{name}.activation": 0.8 for name in setting.institutions}
    return dataclasses.replace(setting.with_values(values), days=300.0, warm_up_days=0.0)


ALL = [(kind, name) for kind in TELLING for name in getattr(region(), kind)]


@cache
def before(seed: int) -> Told:
    """Tell the run in which nothing is moved."""
    return Told(build(region(), seed))


def moved(kind: str, name: str, end: str) -> Setting:
    """Give the region in which one entity has what tells of it at one end of its range."""
    paths = [f"{kind}.{name}.{value}" for value in TELLING[kind]]
    return region().with_values({path: getattr(region().paths()[path], end) for path in paths})


@pytest.mark.parametrize(("kind", "name"), ALL, ids="{0}".format)
def test_every_entity_of_the_region_matters(kind: str, name: str) -> None:
    # Ten kilometres of border cost more than they let through.
    money = kind == "borders"

    assert any(
        before(seed).differs(build(moved(kind, name, end), seed), money=money)
        for seed in SEEDS
        for end in ("low", "high")
    )


def test_moving_nothing_moves_nothing() -> None:
    assert not before(1).differs(build(region(), 1), money=True)


def test_every_kind_of_entity_is_gone_through() -> None:
    assert TELLING.keys() == ENTITIES.keys()
    for setting in (region(), everything()):
        assert all(getattr(setting, kind) for kind in ENTITIES)
        assert {programme.kind for programme in setting.programmes.values()} == set(KINDS)
        assert {tool.acts_on for tool in setting.tools.values()} == set(TOOLS)
