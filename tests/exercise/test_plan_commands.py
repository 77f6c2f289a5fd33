"""Plans can be checked, exchanged and printed without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.__main__ import main
from simulator.commands.exercise import ACTIONS
from simulator.exercise.plan.reading import load_exercise
from tests.exercise.spreadsheets import as_csv, saved

if TYPE_CHECKING:
    from pathlib import Path


def test_every_action_says_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["exercise", "--help"])
    told = capsys.readouterr().out

    assert all(name in told for name in ACTIONS)
    assert all(action.summary and action.example for action in ACTIONS.values())


def test_the_shipped_exercises_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exercise", "list"]) == 0
    told = capsys.readouterr().out

    assert "first-steps" in told
    assert "6 turns, 7 seats, 130 minutes of talk" in told


def test_a_plan_is_checked_and_rehearsed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exercise", "check", "first-steps", "--worlds", "2", "--workers", "1"]) == 0
    told = capsys.readouterr().out

    assert "First steps: one seat, three turns: 0 warnings" in told
    assert "In 2 worlds, with policies in the seats:" in told
    assert "Inject 2a depends on whether people answer" in told


def test_an_unknown_plan_is_refused_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["exercise", "check", "last-steps"]) == 2
    assert "did you mean 'first-steps'?" in capsys.readouterr().err


def test_papers_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "papers"
    words = ["exercise", "documents", "first-steps", "--out", str(folder)]

    assert main([*words, "--paper", "role-sheets", "--format", "docx"]) == 0
    assert [file.name for file in folder.iterdir()] == ["role-sheets.docx"]
    assert "role-sheets.docx" in capsys.readouterr().out


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x")

    assert (
        main(["exercise", "documents", "first-steps", "--out", str(tmp_path / "file" / "x")]) == 2
    )
    assert "choose another with --out" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_list_goes_out_and_comes_back(suffix: str, tmp_path: Path) -> None:
    file, plan = tmp_path / f"list.{suffix}", tmp_path / "plan.toml"

    assert main(["exercise", "export-msel", "first-steps", "--out", str(file)]) == 0
    assert main(["exercise", "import-msel", str(file), "first-steps", "--out", str(plan)]) == 0
    assert load_exercise(plan).injects == load_exercise("first-steps").injects


def test_cells_that_cannot_be_understood_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, plan = saved("unknown_recipient", tmp_path), tmp_path / "plan.toml"

    assert main(["exercise", "import-msel", str(file), "first-steps", "--out", str(plan)]) == 2
    assert "Sheet1!C3 = 'Tunisa'" in capsys.readouterr().err
    assert not plan.exists()


def test_columns_are_told_by_their_headers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, plan = tmp_path / "list.csv", tmp_path / "plan.toml"
    file.write_bytes(as_csv([("Was", "Wer", "From"), ("Ein Brief", "Mali", "X")]))
    words = ["exercise", "import-msel", str(file), "first-steps", "--out", str(plan)]
    columns = ["--column", "Was=title", "--column", "Wer=to", "--column", "From=nothing"]

    assert main([*words, *columns, "--add-seats"]) == 0
    assert load_exercise(plan).injects[0].to_seats == ("mali",)
    assert "New seats: Mali." in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["export-msel", "first-steps", "--out", "list.doc"],
        ["import-msel", "x.csv", "first-steps", "--out", "y", "--column", "Who=whom"],
        [],
    ],
)
def test_wrong_words_are_answered_with_the_right_ones(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["exercise", *words])

    assert ended.value.code == 2
    assert "expected" in (told := capsys.readouterr().err) or "required" in told


def test_what_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "nowhere" / "list.csv"

    assert main(["exercise", "export-msel", "first-steps", "--out", str(target)]) == 2
    assert "it cannot be written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
