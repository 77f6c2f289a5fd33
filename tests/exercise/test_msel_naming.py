"""Names in lists stand for the seats and turns of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.exercise.plan.msel.importing import import_msel
from simulator.exercise.plan.msel.naming import Known, new_name
from simulator.exercise.plan.msel.sheet import SpreadsheetError
from simulator.exercise.plan.reading import load_exercise
from tests.exercise.spreadsheets import as_csv

if TYPE_CHECKING:
    from pathlib import Path

PLAN = load_exercise("first-steps")


def test_turns_may_be_named_in_roman_figures_or_by_title(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(as_csv([("Title", "Move"), ("A", "Move II"), ("B", "What it brought")]))

    assert [one.turn for one in import_msel(file, PLAN).exercise.injects] == [2, 3]


def test_several_names_may_stand_in_one_cell(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    rows = [("Title", "To"), ("A", "Algeria & Libya"), ("B", "tunisia\nalgeria"), ("C", "Tous")]
    file.write_bytes(as_csv(rows))

    assert [one.to_seats for one in import_msel(file, PLAN).exercise.injects] == [
        ("algeria", "libya"),
        ("tunisia", "algeria"),
        ("tunisia", "algeria", "libya"),
    ]


def test_a_column_without_a_title_or_text_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(as_csv([("Number", "To", "From"), ("1", "Libya", "Press")]))

    with pytest.raises(SpreadsheetError, match="no column holds a title or a text"):
        import_msel(file, PLAN)


def test_a_title_that_two_things_have_stands_for_neither() -> None:
    known = Known("seat", [("a", "Same"), ("b", "Same"), ("c", "Other, with a comma")])

    assert known.find("same") is None
    assert known.find("OTHER, with a comma") == "c"
    assert [known.label(name) for name in ("a", "c")] == ["a", "c"]


def test_new_names_are_names_and_never_taken() -> None:
    assert new_name("A Séat!", [], "seat") == "a-seat"
    assert new_name("الجزائر", ["seat"], "seat") == "seat-2"
    assert new_name("x" * 90, ["x" * 60], "seat") == "x" * 50 + "-2"
