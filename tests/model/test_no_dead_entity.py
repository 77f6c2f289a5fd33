"""Every state, zone, border, partner, institution, programme and tool of the region matters."""

from __future__ import annotations

import dataclasses
from functools import cache

import numpy as np
import pytest

from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.prevention.entities import KINDS
from simulator.model.setting import ENTITIES, Setting
from simulator.model.simulation import simulate
from simulator.model.technology.entities import QUANTITIES as TOOLS
from simulator.scenario.reading import load_scenario
from tests.model.everything import everything
from tests.model.telling import lines

# For each kind of entity, what is moved to see whether one entity of it matters.
TELLING = {
    "states": "analysts",
    "zones": "exposure",
    "neighbours": "pressure",
    "borders": "length",
    "relations": "information_sharing",
    "groups": "appeal",
    "stances": "alignment",
    "partners": "means",
    "ties": "capacity_building",
    "institutions": "activation",
    "seats": "participation",
    "programmes": "intensity",
    "tools": "effect",
    "equipment": "adoption",
}
WITHOUT_MONEY = [outcome.unit != "million/year" for outcome in OUTCOMES]


@cache
def region() -> Setting:
    """Give a crowded region for a year, in which all is used that there is."""
    setting = load_scenario("maghreb").setting
    values = {"formation.base_rate": 30.0, "exercises.meeting_gain": 1.0}
    values |= {f"programmes.{name}.intensity": 0.9 for name in setting.programmes}
    values |= {f"equipment.{name}.adoption": 0.9 for name in setting.equipment}
    values |= {f"tools.{name}.training_months": 1.0 for name in setting.tools}
    values |= {f"institutions.{name}.activation": 0.8 for name in setting.institutions}
    return dataclasses.replace(setting.with_values(values), days=300.0, warm_up_days=0.0)


ALL = [
    f"{kind}.{name}.{value}" for kind, value in TELLING.items() for name in getattr(region(), kind)
]


def shown(setting: Setting) -> tuple[object, bytes]:
    """Tell all that happens in a run, and all its outcomes but what it costs."""
    observation = simulate(setting, seed=1)
    series = observation.series[WITHOUT_MONEY]
    return lines(observation.history), np.nan_to_num(series).tobytes()


@cache
def before() -> tuple[object, bytes]:
    return shown(region())


@pytest.mark.parametrize("path", ALL)
def test_every_entity_of_the_region_matters(path: str) -> None:
    declared, value = region().paths()[path], region().value(path)
    other = declared.low if value > declared.low else declared.high

    assert shown(region().with_values({path: other})) != before()


def test_every_kind_of_entity_is_gone_through() -> None:
    assert TELLING.keys() == ENTITIES.keys()
    for setting in (region(), everything()):
        assert all(getattr(setting, kind) for kind in ENTITIES)
        assert {programme.kind for programme in setting.programmes.values()} == set(KINDS)
        assert {tool.acts_on for tool in setting.tools.values()} == set(TOOLS)
