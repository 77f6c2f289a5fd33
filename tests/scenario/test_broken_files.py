"""Each broken file is refused with the line, what was expected, and how to mend it."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import NamedTuple

import pytest

from simulator.scenario.reading import ScenarioFileError, load_scenario

FOLDER = Path(__file__).parent / "broken"


class Fault(NamedTuple):
    """What the first or only mistake of a file must say."""

    line: int
    path: str
    expected: str
    mend: str


RANGE = "write a number in that range"
DEEP = Fault(0, "", "too deep in each other", "write it flatter")
TOML = "this is not valid TOML"
CHANGE = "changes[1]"
EVENT = "events[1]"
OUTSIDE = "the run measures 2 years from 2021-10-01, this day is outside"
NO_CONTROL = "a text without control characters, found U+"

FAULTS = {
    "bare_number": Fault(11, "states.north.teams", "0 to 100000 teams", "write { value ="),
    "border_between_neighbours": Fault(
        35, "borders.a.first", "a zone on at least", "'north-coast'"
    ),
    "border_to_itself": Fault(30, "borders.a.second", "both sides", "name two sides"),
    "stance_of_unknown_group": Fault(29, "stances.first-secnd.second", "no group", "'first'"),
    "stance_with_itself": Fault(29, "stances.first-first.second", "two different", "another group"),
    "border_to_nowhere": Fault(
        30, "borders.a.second", "no zone or neighbour", "known: north-coast"
    ),
    "bottomless": DEEP,
    "cells_in_unknown_zone": Fault(8, "initial_cells[1].zone", "no zone", "'north-coast'?"),
    "cells_none": Fault(10, "initial_cells[1].count", "from 1 to 10000 cells", RANGE),
    "cells_of_unknown_group": Fault(9, "initial_cells[1].group", "no group", "known: first"),
    "change_out_of_range": Fault(9, f"{CHANGE}.value", "from 0 to 4 levels", "from 0 to 4"),
    "change_to_half_a_level": Fault(9, f"{CHANGE}.value", "a whole number", "from 0 to 4"),
    "change_without_path": Fault(7, f"{CHANGE}.path", "missing", "add path"),
    "change_without_value": Fault(7, f"{CHANGE}.value", "missing", "add value"),
    "changes_as_table": Fault(7, "changes", "a list of tables", "[[changes]]"),
    "cites_a_claim_nobody_made": Fault(
        11, f"{CHANGE}.source", "'S2-80' is not among the sources", "listed there, or say"
    ),
    "cites_a_document_nobody_read": Fault(6, "documents[1]", "lists no document", "name one"),
    "code_missing": Fault(8, "states.north.code", "missing", "add code"),
    "control_character": Fault(3, "title", f"{NO_CONTROL}0007", "delete it"),
    "date_as_text": Fault(5, "date", "expected a date", "2021-10-01"),
    "date_in_words": Fault(5, "", TOML, "look at this line"),
    "date_with_time": Fault(5, "date", "expected a date", "only year, month and day"),
    "documents_as_text": Fault(6, "documents", "a list of texts", "write documents = ["),
    "duplicate_key": Fault(5, "", TOML, "stands there twice"),
    "duplicate_table": Fault(27, "", TOML, "stands there twice"),
    "empty": Fault(1, "format", "missing", "add format = 1"),
    "equipment_of_unknown_tool": Fault(25, "equipment.north-drones.tool", "no tool", "'drones'?"),
    "equipment_twice": Fault(27, "equipment.b", "'a' gives the same tool", "delete one"),
    "programme_nowhere": Fault(22, "programmes.schools.place", "no state or zone", "'north'?"),
    "programme_of_unknown_kind": Fault(
        21, "programmes.schools.kind", "no kind of programme", "'education'?"
    ),
    "seat_twice": Fault(26, "seats.b", "'a' is of the same state", "delete one"),
    "tie_with_nobody": Fault(23, "ties.friend-north.partner", "no partner", "'friend'?"),
    "tool_for_nothing": Fault(21, "tools.drones.acts_on", "no quantity to act on", "known: "),
    "event_date_as_text": Fault(8, f"{EVENT}.date", "expected a date", "unquoted"),
    "event_out_of_range": Fault(11, f"{EVENT}.changes[1].value", "0 to 730 days", "730 days"),
    "event_too_early": Fault(8, f"{EVENT}.date", OUTSIDE, "move the event"),
    "event_too_late": Fault(8, f"{EVENT}.date", OUTSIDE, "move the event"),
    "event_without_changes": Fault(10, f"{EVENT}.changes", "at least one entry", "add one"),
    "events_as_days": Fault(6, EVENT, "expected a table", "[[events]]"),
    "evidence_missing": Fault(7, f"{CHANGE}.evidence", "missing", '"published"'),
    "evidence_word": Fault(10, f"{CHANGE}.evidence", "'assumed'", "one of these words"),
    "extends_a_broken_file": Fault(11, "", TOML, "close the quotation mark"),
    "extends_and_describes": Fault(7, "states", "changes values", "[[changes]]"),
    "extends_as_list": Fault(5, "extends", "expected a text", "one text in quotation marks"),
    "extends_from_the_root": Fault(5, "extends", "relative to this file", "leading folders"),
    "extends_in_a_circle": Fault(5, "extends", "extend each other", "extend a region"),
    "extends_in_a_circle_too": Fault(5, "extends", "extend each other", "extend a region"),
    "extends_itself": Fault(5, "extends", "extend each other", "extend a region"),
    "extends_missing_file": Fault(5, "extends", "no such file", "check the name"),
    "extends_out_of_the_folder": Fault(5, "extends", "a shipped scenario", '"region/maghreb"'),
    "extends_unknown": Fault(5, "extends", "no shipped scenario of that name", ""),
    "format_as_text": Fault(2, "format", "expected 1", "write format = 1"),
    "format_missing": Fault(1, "format", "missing", "add format = 1"),
    "format_of_tomorrow": Fault(2, "format", "expected 1", "the version of the program"),
    "half_an_analyst": Fault(11, "states.north.analysts.value", "a whole number", RANGE),
    "hidden_direction": Fault(3, "title", f"{NO_CONTROL}202E", "delete it"),
    "impossible_date": Fault(5, "", TOML, "a day that exists"),
    "infinite": Fault(28, "sharing.delay_1.value", "finite number from 0 to 730 days", "digits"),
    "many_mistakes": Fault(3, "title", "not empty", "write it"),
    "name_with_dot": Fault(16, "states.'far.west'", "expected a name", "hyphens"),
    "name_with_space": Fault(16, "zones.'north coast'", "expected a name", "hyphens"),
    "no_date": Fault(1, "date", "missing", "add date"),
    "no_states": Fault(1, "states", "missing", "add [states.<name>]"),
    "not_a_number": Fault(28, "sharing.delay_1.value", "finite number from 0", "digits"),
    "not_utf8": Fault(3, "", "not UTF-8", "encoding UTF-8"),
    "number_as_text": Fault(
        11, "states.north.analysts.value", "1000 analysts", "without quotation"
    ),
    "number_as_truth": Fault(11, "states.north.technology.value", "from 0 to 1", "digits"),
    "number_of_500_bits": Fault(9, f"{CHANGE}.value", "at most 18 digits", "a shorter number"),
    "number_of_many_digits": Fault(0, "", TOML, "a shorter number"),
    "out_of_range": Fault(19, "zones.north-coast.population.value", "0 to 150 million", RANGE),
    "path_of_an_entity": Fault(8, f"{CHANGE}.path", "no value at that path", "states.north."),
    "picture": Fault(1, "", "not UTF-8", "encoding UTF-8"),
    "question_as_number": Fault(6, "questions[2]", "expected a text", "quotation marks"),
    "relation_named_freely": Fault(27, "relations.friends", "alphabetical", "north-south"),
    "relation_twice": Fault(31, "relations.south-north", "a relation already", "delete one"),
    "relation_with_itself": Fault(29, "relations.north-north.second", "two different", "another"),
    "relation_with_nobody": Fault(29, "relations.north-west.second", "no state", "known: north"),
    "same_code": Fault(14, "states.south.code", "the same code", "another code"),
    "source_missing": Fault(11, "states.north.teams.source", "missing", "where the value"),
    "state_as_number": Fault(9, "states.north", "expected a table", "[states.north]"),
    "state_called_region": Fault(16, "states.region", "this name is kept", "another name"),
    "states_as_list": Fault(8, "states", "tables with names", "[states.<name>]"),
    "summary_empty": Fault(4, "summary", "not empty", "write it"),
    "text_too_long": Fault(4, "summary", "at most 2000 characters", "shorten it"),
    "title_as_number": Fault(3, "title", "expected a text", "quotation marks"),
    "title_missing": Fault(1, "title", "missing", "add title"),
    "too_deep": DEEP,
    "unclosed_string": Fault(11, "", TOML, "close the quotation mark"),
    "unknown_key": Fault(1, "title", "missing", "add title"),
    "switched_twice": Fault(7, "only", "either which mechanisms are off", "delete off or only"),
    "unknown_mechanism": Fault(6, "off[1]", "no mechanism", "'sharing'?"),
    "unknown_mechanism_alone": Fault(6, "only[2]", "no mechanism", "'life'?"),
    "unknown_outcome": Fault(6, "outcomes[1]", "no outcome", "'attacks'?"),
    "unknown_parameter": Fault(28, "sharing.delay_5", "no such key", "'delay_"),
    "unknown_path": Fault(8, f"{CHANGE}.path", "no value at that path", "'sharing.delay_"),
    "unknown_quantity": Fault(11, "states.north.analists", "no such key", "'analysts'?"),
    "unknown_section": Fault(27, "regions", "no such key", "did you mean"),
    "unknown_state_in_path": Fault(8, f"{CHANGE}.path", "no value", "states.north.teams"),
    "validation_error_word": Fault(16, "validation.expected[1].error", "'poisson'", "these words"),
    "validation_place": Fault(17, "validation.expected[1].place", "no state", "'north'?"),
    "years_as_text": Fault(6, "years", "from 0.01 to 1000 years", "without quotation"),
    "years_negative": Fault(6, "years", "from 0.01 to 1000 years", RANGE),
    "zone_and_neighbour": Fault(16, "zones.north-coast", "same name", "rename"),
    "zone_in_unknown_state": Fault(22, "zones.south-plain.state", "no state", "'south'?"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_broken_file_tells_line_place_expectation_and_mend(name: str) -> None:
    fault = FAULTS[name]

    with pytest.raises(ScenarioFileError) as caught:
        load_scenario(FOLDER / f"{name}.toml")

    mistake = caught.value.mistakes[0]
    assert (mistake.line, mistake.path) == (fault.line, fault.path)
    assert fault.expected in mistake.message
    assert fault.mend in mistake.mend
    assert mistake.mend


def test_every_broken_file_has_its_fault_listed() -> None:
    assert {file.stem for file in FOLDER.glob("*.toml")} == set(FAULTS)


@pytest.mark.parametrize("name", sorted(set(FAULTS) - {"picture"}))
def test_the_first_line_of_a_broken_file_says_what_is_wrong(name: str) -> None:
    text = (FOLDER / f"{name}.toml").read_text("utf-8", errors="replace")

    assert text.startswith("# Wrong: ")


def test_all_mistakes_of_a_file_are_told_at_once_and_in_order() -> None:
    with pytest.raises(ScenarioFileError) as caught:
        load_scenario(FOLDER / "many_mistakes.toml")

    assert [(one.line, one.path) for one in caught.value.mistakes] == [
        (3, "title"),
        (6, "off[1]"),
        (7, "colour"),
        (11, "changes[1].value"),
        (12, "changes[1].evidence"),
        (15, "changes[2].source"),
        (16, "changes[2].path"),
        (21, "events[1].date"),
    ]


def test_a_mistake_is_one_readable_line() -> None:
    with pytest.raises(ScenarioFileError) as caught:
        load_scenario(FOLDER / "out_of_range.toml")

    assert str(caught.value) == (
        f"{FOLDER / 'out_of_range.toml'}:19: zones.north-coast.population.value = 3500000: "
        "expected a value from 0 to 150 million; write a number in that range"
    )


def test_a_mistake_in_an_extended_file_names_that_file() -> None:
    with pytest.raises(ScenarioFileError) as caught:
        load_scenario(FOLDER / "extends_a_broken_file.toml")

    assert caught.value.mistakes[0].file.name == "unclosed_string.toml"


def test_mistakes_survive_the_way_back_from_another_process() -> None:
    with pytest.raises(ScenarioFileError) as caught:
        load_scenario(FOLDER / "many_mistakes.toml")
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes

    assert copy.mistakes == caught.value.mistakes
