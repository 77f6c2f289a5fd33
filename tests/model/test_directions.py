"""Which way a lever moves what it acts on, world by world under the same luck."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.entities import BorderSetting, GroupSetting
from simulator.model.kinds import EventKind
from simulator.model.setting import InitialCells, Setting
from simulator.model.simulation import build, simulate
from tests.model.telling import counts
from tests.model.worlds import lively, lone_cells, only, state, without, zone

if TYPE_CHECKING:
    from simulator.kernel.history import History
    from simulator.model.world import Zone

SOME = settings(max_examples=10)
SEEDS = st.integers(0, 2**64 - 1)
LEVELS = st.integers(0, 4)
SHARES = st.floats(0.0, 1.0)


@SOME
@given(SEEDS, LEVELS, LEVELS)
def test_a_higher_level_withholds_nothing_that_a_lower_one_shares(
    seed: int, one: int, other: int
) -> None:
    fixed_trust = {"sharing.trust_gain": 0.0, "sharing.trust_loss": 0.0}
    setting = without(lively().with_values(fixed_trust), "movement")
    levels = [path for path in setting.paths() if path.endswith("information_sharing")]

    low, high = (
        simulate(setting.with_values(dict.fromkeys(levels, level)), seed).history
        for level in sorted((one, other))
    )

    assert not shared(low) & withheld(high)
    assert shared(low) | withheld(low)


def shared(history: History) -> set[tuple[str, int]]:
    """Give the cells about which a lead was passed on, and who held it."""
    events = history.events(EventKind.LEAD_SHARED)
    return {(event.subject.name, event.place) for event in events}


def withheld(history: History) -> set[tuple[str, int]]:
    """Give the cells about which a lead was withheld, and who held it."""
    events = history.events(EventKind.LEAD_WITHHELD)
    return {(event.subject.name, event.place) for event in events}


@SOME
@given(SEEDS)
def test_each_pair_of_states_decides_once_about_each_cell(seed: int) -> None:
    history = simulate(without(lively(), "movement"), seed).history

    kinds = (EventKind.LEAD_SHARED, EventKind.LEAD_WITHHELD)
    decided = Counter((event.subject, event.place) for event in history.events(*kinds))
    assert max(decided.values()) == 1


def two_shores(seed: int, **values: float) -> dict[str, float]:
    """Tell on which day each cell first crossed a border, where nothing else happens."""
    setting = Setting(
        states={"a": state(border_control=0.0), "b": state(border_control=0.0)},
        zones={"a-coast": zone("a"), "b-coast": zone("b")},
        groups={"old": GroupSetting(label="An old group")},
        borders={"a-b": BorderSetting("A and B", "a-coast", "b-coast", length=1000.0)},
        initial_cells=(InitialCells("a-coast", "old", 20),),
        off=only("formation", "movement"),
    ).with_values({"formation.base_rate": 0.0, **values})
    days: dict[str, float] = {}
    for event in simulate(setting, seed).history.events(EventKind.BORDER_CROSSED):
        days.setdefault(event.subject.name, event.day)
    return days


def none_is_earlier(ours: dict[str, float], theirs: dict[str, float]) -> bool:
    return all(name in theirs and theirs[name] <= day + 1e-9 for name, day in ours.items())


@SOME
@given(SEEDS, SHARES)
def test_no_cell_crosses_a_closed_border_before_it_would_have_crossed_it_open(
    seed: int, closed_factor: float
) -> None:
    closed = {"borders.a-b.open": 0, "movement.closed_factor": closed_factor}

    assert none_is_earlier(two_shores(seed, **closed), two_shores(seed))


@SOME
@given(SEEDS, st.tuples(SHARES, SHARES))
def test_no_cell_crosses_sooner_into_a_state_that_controls_its_border_more(
    seed: int, control: tuple[float, float]
) -> None:
    less, more = ({"states.b.border_control": share} for share in sorted(control))

    assert none_is_earlier(two_shores(seed, **more), two_shores(seed, **less))


def test_nothing_crosses_a_border_that_is_fully_controlled() -> None:
    assert two_shores(1, **{"states.b.border_control": 1.0}) == {}
    assert len(two_shores(1)) > 5


def detected(seed: int, teams: int) -> dict[str, float]:
    """Tell on which day each of some cells was detected, where nobody acts on it."""
    setting = dataclasses.replace(lone_cells(), off=only("formation", "life", "collection"))
    history = simulate(setting.with_values({"states.a.teams": teams}), seed).history
    return {event.subject.name: event.day for event in history.events(EventKind.CELL_DETECTED)}


@SOME
@given(SEEDS, st.tuples(st.integers(0, 30), st.integers(0, 30)))
def test_more_teams_detect_no_cell_later(seed: int, teams: tuple[int, int]) -> None:
    fewer, more = sorted(teams)

    assert none_is_earlier(detected(seed, fewer), detected(seed, more))


def test_without_teams_no_cell_is_ever_found_by_them() -> None:
    assert detected(3, 0) == {}
    assert len(detected(3, 30)) > 10


def expired(seed: int, analysts: int) -> int:
    """Count the leads that expire where only false leads come, two hundred a year."""
    setting = dataclasses.replace(lone_cells(0), off=only("false_leads", "assessment")).with_values(
        {"states.a.analysts": analysts, "false_leads.rate_per_million": 200.0}
    )
    return counts(simulate(setting, seed).history)[EventKind.LEAD_EXPIRED]


def test_more_analysts_let_fewer_leads_expire() -> None:
    """On average: one who is let in earlier may by his length keep others out.

    With 1, 4, 16 and 64 analysts they can assess 18, 73, 292 and 1,169 of 400 leads in two years.
    """
    means = [sum(expired(seed, analysts) for seed in range(10)) / 10 for analysts in (1, 4, 16, 64)]

    assert means == sorted(means, reverse=True)
    assert means[0] > 300
    assert means[-1] == 0


@SOME
@given(SEEDS)
def test_without_analysts_every_lead_expires_at_its_age(seed: int) -> None:
    setting = lively().with_values({f"states.{name}.analysts": 0 for name in "abcd"})
    history = simulate(setting, seed).history

    seen = counts(history)
    assert not seen[EventKind.LEAD_RECOGNISED] + seen[EventKind.CELL_DETECTED]
    assert seen[EventKind.LEAD_EXPIRED] > 100
    age = setting.assessment.expiry_days
    for event in history.events(EventKind.LEAD_EXPIRED):
        assert abs(event.day - event.subject.received_at - age) < 1e-9


@SOME
@given(
    SEEDS,
    st.fixed_dictionaries(
        {
            "society.relaxation": st.floats(0.0, 20.0),
            "society.trust_baseline": SHARES,
            "society.trust_slope": SHARES,
            "society.attack_loss": st.floats(0.0, 0.2),
            "society.success_gain": SHARES,
            "society.operation_grievance": SHARES,
            "states.a.governance": SHARES,
            "zones.a-coast.trust": SHARES,
            "zones.a-coast.grievance": SHARES,
        }
    ),
)
def test_trust_and_grievance_stay_between_nothing_and_all(
    seed: int, values: dict[str, float]
) -> None:
    world = build(lively().with_values(values), seed)
    seen: list[float] = []

    def look(where: Zone) -> None:
        seen.extend((where.trust, where.grievance))

    world.trust_changed.append(look)
    world.grievance_changed.append(look)
    world.clock.run(DAYS_PER_YEAR)

    assert len(seen) > 300
    assert 0.0 <= min(seen) <= max(seen) <= 1.0


def test_trust_between_services_stays_between_nothing_and_all() -> None:
    steps = {"sharing.trust_gain": 1.0, "sharing.trust_loss": 1.0}
    only_sharing = without(lively(), "exercises", "leaks")
    world = build(only_sharing.with_values(steps), seed=4)

    world.clock.run(2 * DAYS_PER_YEAR)

    trusts = [relation.trust for relation in world.relations.values()]
    assert set(trusts) <= {0.0, 0.7, 1.0}
    assert 0.0 in trusts


def test_an_attack_costs_trust_where_it_happens_and_grievance_nowhere() -> None:
    setting = dataclasses.replace(lively(), off=only("society", "formation", "life"))
    world = build(setting.with_values({"society.relaxation": 0.0}), seed=1)

    world.clock.run(200.0)

    struck = {event.subject.zone for event in world.history.events(EventKind.CELL_ATTACKED)}
    for zone_now in world.zones.values():
        assert (zone_now.trust < zone_now.setting.trust) == (zone_now in struck)
        assert zone_now.grievance == zone_now.setting.grievance
