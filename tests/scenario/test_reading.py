"""A file says everything once, and an extending file says only what differs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from simulator.kernel.quantities import Evidence
from simulator.model.setting import DatedChange, InitialCells
from simulator.scenario.reading import load_scenario
from simulator.scenario.scenario import Change, DatedEvent, Provenance
from simulator.scenario.switches import MECHANISM_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from simulator.scenario.scenario import Scenario

    Write = Callable[..., Path]

CHANGE = """
[[changes]]
path = "{path}"
value = {value}
evidence = "assumed"
source = "For tests"
"""
VALIDATION = """
[validation]
case = "C0"
replications = 200
source = "A derivation"
text = "What it shows."

[[validation.expected]]
measure = "attacks"
value = 3
error = "poisson"

[[validation.expected]]
measure = "cells"
value = 0.5
error = "average"
source = "Another derivation"
place = "north"
numbers = { rate = 1.5 }
"""


def test_texts_and_calendar_are_kept(small: Scenario) -> None:
    assert small.name == "small_region"
    assert small.title == "Two states"
    assert small.briefing == "Two states share a border.\n"
    assert small.documents == ("000",)
    assert small.outcomes == ("attacks", "disrupted_share")
    assert (small.start, small.years, small.warm_up_years) == (dt.date(2021, 10, 1), 2.0, 1.0)
    assert (small.setting.days, small.setting.warm_up_days) == (730.5, 365.25)


def test_stated_values_are_set_and_others_keep_their_defaults(small: Scenario) -> None:
    north = small.setting.states["north"]

    assert north.analysts == 12
    assert isinstance(north.analysts, int)
    assert north.teams == type(north).declared()["teams"].default
    assert small.setting.sharing.delay_1 == 30.0


def test_the_base_is_the_region_before_any_change(small: Scenario) -> None:
    path = "relations.north-south.information_sharing"

    assert (small.base.value(path), small.setting.value(path)) == (1, 2)
    assert small.base.initial_cells == ()
    assert small.base.dated_changes == ()


def test_events_become_dated_changes_counted_from_the_start(small: Scenario) -> None:
    day = float((dt.date(2022, 3, 1) - dt.date(2021, 10, 1)).days)

    assert small.setting.dated_changes == (
        DatedChange(day, "borders.north-south.open", 0, "The border opens"),
        DatedChange(day, "borders.south-east.open", 0, "The border opens"),
    )
    changes = tuple(
        Change(f"borders.{name}.open", 0, Evidence.DOCUMENT, "S2-12")
        for name in ("north-south", "south-east")
    )
    assert small.events == (DatedEvent(dt.date(2022, 3, 1), "The border opens", changes),)


def test_initial_cells_and_switched_off_mechanisms_reach_the_setting(small: Scenario) -> None:
    assert small.setting.initial_cells == (InitialCells("north-coast", "first", 2, "south-plain"),)
    assert small.setting.off == {"society"}


def test_provenance_comes_from_change_then_file_then_declaration(small: Scenario) -> None:
    stated = Provenance(Evidence.DOCUMENT, "S0-34", "Rounded")
    changed = Provenance(Evidence.ASSUMED, "For tests")
    declared = small.setting.paths()["states.south.analysts"]

    assert small.provenance("states.north.analysts") == stated
    assert small.provenance("relations.north-south.information_sharing") == changed
    assert small.provenance("states.south.analysts") == Provenance(
        declared.evidence, declared.source
    )


def test_an_extending_file_inherits_what_it_does_not_say(small: Scenario, extending: Write) -> None:
    variant = load_scenario(extending())

    assert variant.title == "A variant"
    assert variant.setting == small.setting
    assert variant.documents == small.documents
    assert variant.digest == small.digest
    assert variant.stated == small.stated


def test_an_extending_file_overrides_what_it_says(extending: Write) -> None:
    variant = load_scenario(extending("years = 3\noff = []\ndocuments = []\n"))

    assert variant.setting.days == 3 * 365.25
    assert variant.setting.off == frozenset()
    assert variant.documents == ()


def test_only_switches_all_others_off_but_not_the_events(extending: Write) -> None:
    variant = load_scenario(extending('only = ["formation", "life"]\n'))

    assert set(MECHANISM_NAMES) - variant.setting.off == {"formation", "life", "calendar"}


def test_either_way_to_switch_replaces_the_other(extending: Write) -> None:
    extending('only = ["formation", "life"]\n', name="few")
    most = load_scenario(extending('off = ["tips"]\n', extends="few.toml"))

    assert most.setting.off == {"tips"}


def test_the_change_of_the_extending_file_holds(extending: Write) -> None:
    path = "relations.north-south.information_sharing"
    variant = load_scenario(extending(CHANGE.format(path=path, value=4)))

    assert variant.setting.value(path) == 4
    assert variant.base.value(path) == 1
    assert [change.value for change in variant.changes] == [4]


def test_chains_of_files_add_up(small: Scenario, extending: Write) -> None:
    extending(CHANGE.format(path="states.*.teams", value=7), name="middle")
    last = extending(CHANGE.format(path="states.south.teams", value=9), extends="middle.toml")
    scenario = load_scenario(last)

    assert [scenario.setting.states[name].teams for name in scenario.states] == [7, 9]
    assert len(scenario.setting.initial_cells) == len(small.setting.initial_cells)


def test_events_of_a_chain_stand_in_the_order_of_their_dates(extending: Write) -> None:
    body = """
[[events]]
date = 2021-12-01
title = "Earlier"
changes = [{ path = "sharing.delay_1", value = 3, evidence = "assumed", source = "For tests" }]
"""
    scenario = load_scenario(extending(body))

    assert [event.title for event in scenario.events] == ["Earlier", "The border opens"]
    days = [change.day for change in scenario.setting.dated_changes]
    assert days == sorted(days)


def test_a_chain_of_too_many_files_is_refused(extending: Write) -> None:
    for number in range(9):
        extends = f"part{number - 1}.toml" if number else "small_region.toml"
        file = extending(name=f"part{number}", extends=extends)

    with pytest.raises(Exception, match="more than 8 files extend each other"):
        load_scenario(file)


def test_an_inherited_event_must_fit_the_new_calendar(extending: Write) -> None:
    with pytest.raises(Exception, match=r"small_region\.toml:64: events\[1\]\.date"):
        load_scenario(extending("date = 2023-01-01\n"))


def test_a_validation_case_is_kept_with_its_sources(extending: Write) -> None:
    case = load_scenario(extending(VALIDATION)).validation

    assert case is not None
    assert (case.case, case.replications, case.text) == ("C0", 200, "What it shows.")
    assert [one.source for one in case.expected] == ["A derivation", "Another derivation"]
    assert [one.place for one in case.expected] == [None, "north"]
    assert case.expected[1].numbers == {"rate": 1.5}


def test_what_must_be_reproduced_is_not_inherited(extending: Write) -> None:
    extending(VALIDATION, name="case")

    assert load_scenario(extending(extends="case.toml")).validation is None


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(
    small: Scenario, extending: Write
) -> None:
    file = extending()
    text = file.read_text("utf-8")
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

    assert load_scenario(file).digest == small.digest
