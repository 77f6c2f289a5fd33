"""The ends of what may be asked for."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.errors import CrowdedError, QuantityError
from simulator.kernel.outcomes import Kind
from simulator.model import world as world_module
from simulator.model.kinds import EventKind
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.setting import ENTITIES, GROUPS, Setting
from simulator.model.simulation import Observation, build, simulate
from tests.model.everything import everything
from tests.model.living import observed
from tests.model.telling import cells, counts
from tests.model.worlds import lasting, lively, lone_cells, without

QUANTITIES = [
    (kind, name, end)
    for kind, owner in {**ENTITIES, **GROUPS}.items()
    for name in owner.declared()
    for end in ("low", "high")
]
PLACES = len(lively().states) + 1
LEVELS = [path for path in lively().paths() if path.endswith("information_sharing")]


def assert_sane(observation: Observation, months: int, places: int = PLACES) -> None:
    """Claim what must hold of any run's numbers."""
    assert observation.totals.shape == (len(OUTCOMES), places)
    assert observation.series.shape == (len(OUTCOMES), places, months)
    for outcome, totals, series in zip(
        OUTCOMES, observation.totals, observation.series, strict=True
    ):
        if outcome.kind is Kind.COUNT:
            assert np.isfinite(totals).all()
            assert np.isfinite(series).all()
            np.testing.assert_allclose(series[:-1].sum(axis=0), series[-1])
        assert not np.isinf(totals).any()
        assert np.nanmin(totals, initial=0.0) >= 0.0


@pytest.mark.parametrize(("kind", "name", "end"), QUANTITIES)
def test_a_quantity_may_be_at_either_end_of_its_range(kind: str, name: str, end: str) -> None:
    """In one entity: at their highest in all, some would fill the world with cells."""
    path = next(path for path in everything().paths() if is_at(path, kind, name))
    value = getattr(everything().paths()[path], end)
    setting = lasting(everything().with_values({"formation.base_rate": 10.0, path: value}), 40.0)
    observation = observed(setting, seed=1)

    assert_sane(observation, months=2, places=len(setting.states) + 1)


@pytest.mark.parametrize(("kind", "name", "end"), QUANTITIES)
def test_a_quantity_beyond_its_range_is_refused_with_a_sentence(
    kind: str, name: str, end: str
) -> None:
    path = next(path for path in everything().paths() if is_at(path, kind, name))
    declared = everything().paths()[path]
    beyond = declared.low - 1 if end == "low" else declared.high + 1

    with pytest.raises(QuantityError, match=f"{path} = .*expected a value from"):
        everything().with_values({path: beyond})


def test_all_quantities_at_their_lowest() -> None:
    lowest = {path: declared.low for path, declared in everything().paths().items()}
    setting = lasting(everything().with_values(lowest), 400.0)
    observation = observed(setting, seed=1)

    assert_sane(observation, months=14, places=len(setting.states) + 1)
    assert cells(observation.history) == []


def test_all_quantities_at_their_highest_but_those_that_multiply_people_and_events() -> None:
    crowding = ("zones.", "false_leads.", "referral.", "neighbours.", "formation.base_rate")
    highest = {
        path: declared.high
        for path, declared in everything().paths().items()
        if not path.startswith(crowding) and not path.endswith("fighters_abroad")
    }
    setting = lasting(everything().with_values(highest), 60.0)
    observation = observed(setting, seed=1)

    assert_sane(observation, months=2, places=len(setting.states) + 1)


def test_a_world_in_which_far_too_much_happens_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world_module, "MOST_EVENTS", 5_000)
    setting = lively().with_values({"false_leads.rate_per_million": 1000.0})

    with pytest.raises(CrowdedError, match=r"by day \d+ .* more than the 5,000 .* lower the rates"):
        simulate(setting, seed=1)


@pytest.mark.parametrize("name", list(everything().states))
def test_a_state_alone(name: str) -> None:
    setting = alone(everything(), name)
    observation = simulate(lasting(setting, 200.0), seed=1)

    assert_sane(observation, months=7, places=2)
    formed = {cell.zone.state.name for cell in cells(observation.history)}
    assert formed <= {name}
    assert not counts(observation.history)[EventKind.BORDER_CROSSED]


def alone(setting: Setting, name: str) -> Setting:
    """Leave one state, with all that is its own."""
    zones = {key: zone for key, zone in setting.zones.items() if zone.state == name}
    places = {name, *zones, *setting.neighbours}
    return dataclasses.replace(
        setting,
        states={name: setting.states[name]},
        zones=zones,
        borders={
            key: one for key, one in setting.borders.items() if {one.first, one.second} <= places
        },
        relations={},
        ties={key: one for key, one in setting.ties.items() if one.state == name},
        seats={key: one for key, one in setting.seats.items() if one.state == name},
        programmes={key: one for key, one in setting.programmes.items() if one.place in places},
        equipment={key: one for key, one in setting.equipment.items() if one.state == name},
        dated_changes=(),
    )


def is_at(path: str, kind: str, name: str) -> bool:
    return path.startswith(f"{kind}.") and path.endswith(f".{name}")


def test_a_world_without_cells() -> None:
    setting = lively().with_values({"formation.base_rate": 0.0, "neighbours.beyond.pressure": 0.0})
    observation = simulate(setting, seed=1)

    assert_sane(observation, months=24)
    assert cells(observation.history) == []
    seen = dict(zip((outcome.name for outcome in OUTCOMES), observation.totals, strict=True))
    assert not seen["attacks"].any()
    assert not seen["cells_active"].any()
    assert np.isnan(seen["disrupted_share"]).all()
    assert np.isnan(seen["detection_days"]).all()


def test_a_world_in_which_nobody_lives() -> None:
    nobody = {path: 0.0 for path in lively().paths() if path.endswith("population")}
    observation = simulate(lively().with_values(nobody), seed=1)

    assert_sane(observation, months=24)
    formed = [cell.family.zone.name for cell in cells(observation.history)]
    assert set(formed) == {"d-hills"}  # which cells enter from beyond


def test_a_day() -> None:
    assert_sane(simulate(lasting(lively(), 1.0), seed=1), months=1)


def test_thirty_years_of_a_small_world() -> None:
    setting = lasting(lone_cells(5).with_values({"formation.base_rate": 5.0}), 30 * DAYS_PER_YEAR)
    observation = simulate(setting, seed=1)

    assert observation.series.shape[2] == 360
    # 5 × hardship 0.3 × grievance 0.5 × one million: some 22 in thirty years, if nothing moves.
    assert 10 < len(cells(observation.history)) < 100
    last = max(event.day for event in observation.history.events())
    assert 29 * DAYS_PER_YEAR < last <= 30 * DAYS_PER_YEAR


def every(kind: str, value: float) -> Setting:
    """Give the same number of something to every state."""
    return lively().with_values({f"states.{name}.{kind}": value for name in "abcd"})


def test_states_without_teams_only_watch() -> None:
    observation = simulate(every("teams", 0), seed=1)

    assert_sane(observation, months=24)
    seen = counts(observation.history)
    assert not seen[EventKind.PLANNING_BEGUN] + seen[EventKind.OPERATION_DONE]
    assert seen[EventKind.CASE_OPENED] > 10
    utilisation = [outcome.name for outcome in OUTCOMES].index("team_utilisation")
    assert np.isnan(observation.totals[utilisation]).all()


def test_states_without_analysts_act_on_nothing() -> None:
    observation = simulate(every("analysts", 0), seed=1)

    assert_sane(observation, months=24)
    seen = counts(observation.history)
    assert not seen[EventKind.CASE_OPENED] + seen[EventKind.PLANNING_BEGUN]
    assert seen[EventKind.LEAD_EXPIRED] > 100


def test_no_sharing_at_all_withholds_everything() -> None:
    observation = simulate(lively().with_values(dict.fromkeys(LEVELS, 0)), seed=1)

    assert_sane(observation, months=24)
    seen = counts(observation.history)
    assert seen[EventKind.LEAD_SHARED] == 0
    assert seen[EventKind.LEAD_WITHHELD] > 10


def test_full_sharing_among_allies_withholds_nothing() -> None:
    perfect = {path: 1.0 for path in lively().paths() if path.startswith("relations.")}
    perfect |= dict.fromkeys(LEVELS, 4)
    # What stands between an agreement and its delivery, but for crises and disputes.
    perfect |= {path: 0.0 for path in perfect if path.endswith(("ruptured", "dispute"))}
    perfect |= {path: 4 for path in lively().paths() if path.endswith("legal_frameworks")}
    perfect |= {"sharing.probability_4": 1.0, "sharing.releasability": 1.0}
    perfect |= {"agreements.capacity_weight": 0.0, "agreements.decay_rate": 0.0}
    perfect |= {path: 1.0 for path in lively().paths() if path.endswith("_release")}
    off = ("crises", "exercises", "leaks", "joint_operations")
    observation = simulate(without(lively().with_values(perfect), *off), seed=1)

    assert_sane(observation, months=24)
    seen = counts(observation.history)
    assert seen[EventKind.LEAD_WITHHELD] == 0
    assert seen[EventKind.LEAD_SHARED] > 10


def test_a_thousand_cells_a_year() -> None:
    # 8 zones of a million, 2.5 of appeal, hardship 0.4, grievance 0.5: four a year for each unit
    # of the base rate, less what grievance falls.
    setting = (
        lively()
        .with_values({"formation.base_rate": 100.0})
        .with_values({path: 2.5 for path in lively().paths() if path.endswith("exposure")})
    )
    days = 120.0
    observation = simulate(lasting(setting, days), seed=1)

    assert_sane(observation, months=math.ceil(days / (DAYS_PER_YEAR / 12)))
    formed = len(cells(observation.history))
    expected = 1000.0 * days / DAYS_PER_YEAR
    assert abs(formed - expected) < 5 * math.sqrt(expected) + 0.1 * expected


def test_all_happens_within_the_time_that_is_asked_for() -> None:
    setting = dataclasses.replace(lively(), days=100.0, warm_up_days=50.0)
    world = build(setting, seed=1)
    world.clock.run(setting.days)

    days = [event.day for event in world.history.events()]
    assert -50.0 <= min(days) < 0.0 < max(days) <= 100.0
    assert days == sorted(days)
