"""Every mechanism can be switched off, alone and with any other."""

from __future__ import annotations

import dataclasses
from functools import cache
from itertools import combinations

import pytest

from simulator.model.kinds import EventKind, LeadSource
from simulator.model.mechanisms import MECHANISMS
from simulator.model.setting import DatedChange
from simulator.model.simulation import build
from tests.model.telling import cells
from tests.model.worlds import NAMES, lively, only, without

TRACES: dict[str, set[str]] = {
    "society": {"trust moves", "grievance moves"},
    "formation": {"CELL_FORMED"},
    "networks": {"links"},
    "life": {"CELL_ADVANCED", "CELL_ATTACKED", "CELL_DISSOLVED"},
    "movement": {"CELL_MOVED", "BORDER_CROSSED"},
    "collection": {"lead from COLLECTION", "lead from ABROAD"},
    "tips": {"lead from PUBLIC"},
    "false_leads": {"lead from FALSE"},
    "assessment": {"LEAD_EXPIRED", "LEAD_DISMISSED"},
    "sharing": {"LEAD_SHARED", "LEAD_WITHHELD", "lead from PARTNER"},
    "interdiction": {
        "CASE_OPENED",
        "CASE_CLOSED",
        "PLANNING_BEGUN",
        "OPERATION_DONE",
        "OPERATION_FAILED",
        "CELL_DISRUPTED",
    },
    "calendar": {"VALUE_CHANGED"},
}
CHANGES = (
    DatedChange(150.0, "borders.a-b.open", 0, "The border closes"),
    DatedChange(200.0, "relations.a-b.information_sharing", 1, "Sharing falls"),
    DatedChange(250.0, "states.c.teams", 2, "Cuts"),
    DatedChange(300.0, "life.mean_months", 6.0, "Haste"),
    DatedChange(350.0, "zones.d-coast.trust", 0.9, "Trust is won"),
)


@cache
def traces(*off: str) -> set[str]:
    """Tell which traces of mechanisms a run shows."""
    setting = dataclasses.replace(without(lively(), *off), dated_changes=CHANGES)
    world = build(setting, seed=2)
    world.clock.run(setting.days)
    history = world.history
    found = {EventKind(event.kind).name for event in history.events()}
    for event in history.events(EventKind.LEAD_RECEIVED):
        found.add(f"lead from {LeadSource(int(event.detail)).name}")
    if any(cell.links for cell in cells(history)):
        found.add("links")
    quiet = world.zones["a-coast"]
    if quiet.trust != quiet.setting.trust:
        found.add("trust moves")
    if quiet.grievance != quiet.setting.grievance:
        found.add("grievance moves")
    return found


def test_every_mechanism_is_looked_for() -> None:
    assert TRACES.keys() == NAMES
    assert len(NAMES) == len(MECHANISMS)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_mechanism_leaves_traces_while_it_is_on_and_none_when_it_is_off(name: str) -> None:
    assert traces() >= TRACES[name]
    assert not traces(name) & TRACES[name]


@pytest.mark.parametrize("pair", list(combinations(sorted(NAMES), 2)), ids="-".join)
def test_any_two_mechanisms_can_be_off_together(pair: tuple[str, str]) -> None:
    assert not traces(*pair) & (TRACES[pair[0]] | TRACES[pair[1]])


@pytest.mark.parametrize("name", sorted(NAMES - {"calendar"}))
def test_a_mechanism_can_be_on_with_formation_and_the_calendar_alone(name: str) -> None:
    shown = traces(*only(name, "formation", "calendar"))

    assert {"CELL_FORMED", "VALUE_CHANGED"} <= shown
    assert shown - {"CELL_FORMED", "VALUE_CHANGED"} <= TRACES[name] | {
        "LEAD_RECEIVED",
        "LEAD_RECOGNISED",
        "CELL_DETECTED",
    }


def test_with_everything_off_nothing_happens() -> None:
    assert traces(*NAMES) == set()
