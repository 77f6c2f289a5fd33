"""Events lists as people keep them are imported, or refused with the cell named."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from simulator.exercise.plan.catalogue import exercises
from simulator.exercise.plan.injects import Inject
from simulator.exercise.plan.msel.exporting import msel_csv, msel_xlsx
from simulator.exercise.plan.msel.fields import HEADERS, Field, guessed
from simulator.exercise.plan.msel.importing import Choices, Imported, import_msel
from simulator.exercise.plan.msel.sheet import SpreadsheetError, column_name
from simulator.exercise.plan.reading import load_exercise
from simulator.exercise.plan.words import Delivery, InjectType
from tests.exercise.spreadsheets import MANY, WORKBOOKS, as_csv, saved

if TYPE_CHECKING:
    from pathlib import Path

PLAN = load_exercise("first-steps")
# What comes of each layout: how many injects, or the cells that are named.
IMPORTED = {
    "plain": 3,
    "merged_titles": 2,
    "dates_as_text": 6,
    "dates_as_dates": 3,
    "relative_days": 5,
    "missing_columns": 2,
    "many_rows": MANY,
    "second_sheet": 2,
}
REFUSED = {
    "formulas": ["Sheet1!A3", "Sheet1!E4"],
    "unknown_recipient": ["Sheet1!B4", "Sheet1!C3", "Sheet1!F3"],
    "no_header": ["Sheet1!A1"],
    "arabic": ["Sheet1!E2", "Sheet1!E3"],
}


def imported(name: str, folder: Path, **choices: object) -> Imported:
    return import_msel(saved(name, folder), PLAN, Choices(**choices))  # type: ignore[arg-type]  # passed on


def refusal(file: Path, **choices: object) -> SpreadsheetError:
    with pytest.raises(SpreadsheetError) as caught:
        import_msel(file, PLAN, Choices(**choices))  # type: ignore[arg-type]  # passed on
    return caught.value


def test_twelve_layouts_are_tried() -> None:
    assert set(WORKBOOKS) == {*IMPORTED, *REFUSED}
    assert len(WORKBOOKS) == 12


@pytest.mark.parametrize("name", IMPORTED)
def test_a_list_is_imported(name: str, tmp_path: Path) -> None:
    assert len(imported(name, tmp_path).exercise.injects) == IMPORTED[name]


@pytest.mark.parametrize("name", REFUSED)
def test_a_list_is_refused_with_the_cells_named(name: str, tmp_path: Path) -> None:
    found = refusal(saved(name, tmp_path))

    assert [one.place for one in found.mistakes] == REFUSED[name]
    assert all(one.mend and one.place in str(found) for one in found.mistakes)


def test_times_after_the_start_fall_into_turns(tmp_path: Path) -> None:
    injects = imported("plain", tmp_path).exercise.injects

    assert [(one.turn, one.planned_minutes) for one in injects] == [(1, 0.0), (2, 5.0), (3, 50.0)]
    assert injects[1].to_seats == ("tunisia", "libya")
    assert set(injects[2].to_seats) == {"algeria", "libya", "tunisia"}


def test_headings_over_rows_name_the_turn(tmp_path: Path) -> None:
    injects = imported("merged_titles", tmp_path).exercise.injects

    assert [(one.turn, one.sender, one.to_seats) for one in injects] == [
        (1, "Press", ("algeria",)),
        (2, "Press", ("libya",)),
    ]


def test_dates_in_the_scenario_become_days_of_its_turns(tmp_path: Path) -> None:
    injects = imported("dates_as_text", tmp_path).exercise.injects

    assert [(one.turn, one.day) for one in injects] == [
        (1, 10.0), (1, 11.0), (1, 12.0), (1, 13.0), (1, 14.0), (2, 19.0),
    ]  # fmt: skip


def test_dates_outside_the_scenario_are_those_of_the_day_of_play(tmp_path: Path) -> None:
    found = imported("dates_as_dates", tmp_path)

    assert [(one.turn, one.planned_minutes) for one in found.exercise.injects] == [
        (1, 0.0), (2, 2.0), (3, 10.0),
    ]  # fmt: skip
    assert "day of play" in found.notes[0]


def test_days_and_hours_after_the_start_are_understood(tmp_path: Path) -> None:
    injects = imported("relative_days", tmp_path).exercise.injects

    assert [(one.turn, one.day) for one in injects[:3]] == [(1, 0.0), (1, 1.0), (2, 8.0)]
    assert [(one.turn, one.planned_minutes) for one in injects[3:]] == [(3, 40.0), (2, 5.0)]


def test_what_has_no_number_gets_the_next_that_is_free(tmp_path: Path) -> None:
    injects = imported("missing_columns", tmp_path).exercise.injects

    assert [(one.number, one.text, one.facilitator_notes) for one in injects] == [
        ("1", "A letter comes", "Read it aloud."),
        ("2", "A telephone rings", ""),
    ]


def test_the_list_may_stand_on_a_later_sheet(tmp_path: Path) -> None:
    found = imported("second_sheet", tmp_path)

    assert found.layout.sheet.name == "Events"
    assert [one.number for one in found.exercise.injects] == ["1", "2"]


def test_recipients_who_are_not_seats_become_seats_if_one_wants_that(tmp_path: Path) -> None:
    found = imported("arabic", tmp_path, add_seats=True)

    assert [one.title for one in found.exercise.seats[3:]] == ["الجزائر", "تونس"]
    assert [(one.number, one.turn) for one in found.exercise.injects] == [("١", 1), ("٢", 2)]
    assert "New seats" in found.notes[0]


def test_columns_may_be_told(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(as_csv([("Nummer", "Wer", "Was"), ("7", "Algeria", "Ein Brief")], ";"))
    columns = {"Nummer": Field.NUMBER, "Wer": Field.TO, "Was": Field.TITLE}

    (inject,) = import_msel(file, PLAN, Choices(columns)).exercise.injects

    assert (inject.number, inject.to_seats, inject.title) == ("7", ("algeria",), "Ein Brief")


def test_a_column_may_be_left_out_and_is_named(tmp_path: Path) -> None:
    found = imported("plain", tmp_path, columns={"From": None})

    assert {one.sender for one in found.exercise.injects} == {""}
    assert found.notes == ("Not read: From.",)


def test_an_unknown_sheet_is_answered_with_those_there_are(tmp_path: Path) -> None:
    found = refusal(saved("second_sheet", tmp_path), sheet="Event")

    assert "known: Cover, Events" in str(found)


def test_new_storylines_are_added_and_told(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(as_csv([("Title", "Thread"), ("A", "The sea"), ("B", "the  SEA"), ("C", "")]))

    found = import_msel(file, PLAN)

    assert [one.storyline for one in found.exercise.injects] == ["the-sea", "the-sea", ""]
    assert found.notes == ("New storylines: The sea.",)


@pytest.mark.parametrize("name", exercises())
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_list_that_was_exported_reads_back_as_the_same_plan(
    name: str, suffix: str, tmp_path: Path
) -> None:
    plan = load_exercise(name)
    file = tmp_path / f"list.{suffix}"
    file.write_bytes({"xlsx": msel_xlsx, "csv": msel_csv}[suffix](plan))

    found = import_msel(file, plan)

    assert found.exercise == plan
    assert found.notes == ()


DANGEROUS = ("=1+1", "+cmd", "-2", "@SUM(A1)", "'=1", "'quoted", '=HYPERLINK("http://example.org")')


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_texts_that_look_like_formulas_stay_texts(suffix: str, tmp_path: Path) -> None:
    injects = tuple(
        Inject(str(n), text, 1, text, questions=(text,)) for n, text in enumerate(DANGEROUS, 1)
    )
    plan = dataclasses.replace(PLAN, injects=injects)
    file = tmp_path / f"list.{suffix}"
    content = {"xlsx": msel_xlsx, "csv": msel_csv}[suffix](plan)
    file.write_bytes(content)

    assert import_msel(file, plan).exercise == plan
    if suffix == "csv":
        assert not any(b"," + text.encode() in content for text in ("=1", "+cmd", "@SUM"))
    else:
        sheet = load_workbook(file).active
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s", "n"}


def test_an_arabic_list_opens_from_the_right(tmp_path: Path) -> None:
    plan = dataclasses.replace(PLAN, injects=(Inject("1", "خبر الصباح", 1, "نص"),))
    file = tmp_path / "list.xlsx"
    file.write_bytes(msel_xlsx(plan))

    assert load_workbook(file).active.sheet_view.rightToLeft
    assert import_msel(file, plan).exercise == plan


def test_words_of_other_lists_are_understood(tmp_path: Path) -> None:
    rows = [
        ("Title", "Inject Type", "Priority", "Delivery"),
        ("A", "Contingency Inject", "High", ""),
        ("B", "Key event", "low", "tray"),
        ("C", "EPA", "", ""),
    ]
    file = tmp_path / "list.csv"
    file.write_bytes(as_csv(rows))

    injects = import_msel(file, PLAN).exercise.injects

    assert [(one.type, one.priority, one.delivery) for one in injects] == [
        (InjectType.CONTINGENCY, 1, Delivery.PACED),
        (InjectType.INJECT, 5, Delivery.TRAY),
        (InjectType.EXPECTED_ACTION, 3, Delivery.PACED),
    ]


@pytest.mark.parametrize(
    ("rows", "place", "expected"),
    [
        ([("Number", "Title"), ("1", "A"), ("1", "B")], "list.csv!A3", "another row has this"),
        ([("Number", "Title"), ("1", "")], "list.csv!B2", "a title or a text"),
        ([("Title", "When"), ("A", "D-3")], "list.csv!B2", "after the beginning"),
        ([("Title", "When"), ("A", "soon")], "list.csv!B2", "after the beginning"),
        ([("Title", "When"), ("A", "D+900")], "list.csv!B2", "outside the plan"),
        ([("Title", "Turn", "When"), ("A", "1", "D+120")], "list.csv!C2", "not lie in turn 1"),
        ([("Title", "Turn"), ("A", "Move four")], "list.csv!B2", "which has 3"),
        ([("Title", "Turn", "Day"), ("A", "1", "93")], "list.csv!C2", "not lie in turn 1"),
        ([("Title", "Turn", "When"), ("A", "1", "T+20000")], "list.csv!C2", "10,000 minutes"),
        ([("Title", "Parent"), ("A", "9")], "list.csv!B2", "no inject of that number"),
        ([("Title", "Trigger"), ("A", "{ x")], "list.csv!B2", "how conditions"),
        ([("Title", "Trigger"), ("A", "{ x = 1 }")], "list.csv!B2", "missing or wrong"),
        ([("Title", "Effects"), ("A", "[{ name = 1 }]")], "list.csv!B2", "missing or wrong"),
        (
            [("Title", "Effects"), ("A", '[{ name = "x", place = "y", amount = 1 }]')],
            "list.csv!B2",
            "no effect 'x'",
        ),
        ([("Title", "Releasability"), ("A", "secret")], "list.csv!B2", "'recipients'"),
        ([("Title", "Objectives"), ("A", "sea")], "list.csv!B2", "no objective 'sea'"),
        ([("Title", "Notes"), ("A", "x" * 20_001)], "list.csv!B2", "at most 20,000"),
        ([("Number", "Title"), ("1" * 21, "A")], "list.csv!A2", "at most 20"),
    ],
)
def test_a_cell_that_cannot_be_understood_is_named(
    rows: list[tuple[str, ...]], place: str, expected: str, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(as_csv(rows))

    (found,) = refusal(file).mistakes

    assert found.place == place
    assert expected in f"{found.message}; {found.mend}"


def test_no_header_means_two_things() -> None:
    for field, headers in HEADERS.items():
        assert {guessed(header) for header in headers} == {field}


def test_columns_are_called_as_spreadsheets_do() -> None:
    assert [column_name(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_workbook_has_room_for_long_texts_and_prints_with_its_titles(tmp_path: Path) -> None:
    (first, *others) = PLAN.injects
    long = dataclasses.replace(first, text="A word. " * 60)
    file = tmp_path / "list.xlsx"
    file.write_bytes(msel_xlsx(dataclasses.replace(PLAN, injects=(long, *others))))
    sheet = load_workbook(file).active
    lines = [sheet.row_dimensions[row].height / 15 for row in (1, 2)]

    assert lines == [1, 9]
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
