"""Files of exercises at the command line: begun, told, played again, saved."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from simulator.__main__ import main
from simulator.exercise.journal import schema
from simulator.exercise.journal.file import Journal
from simulator.exercise.journal.payloads import PAYLOADS
from simulator.exercise.journal.records import sealed
from simulator.exercise.session.retelling import SENTENCES
from simulator.model.decisions.agreements import Propose
from simulator.model.politics.pillars import Pillar
from tests.exercise.sittings import begun

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    session = begun(tmp_path)
    session.decide("middle", Propose("tunisia", Pillar.LEGAL_FRAMEWORKS, 2))
    session.note("escape \x1b[31m sequences")
    session.advance()
    session.branch_from(1, "another way")
    session.close()
    return session.file


def test_a_plan_is_begun_in_a_new_file_and_never_over_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["exercise", "begin", "first-steps", str(tmp_path / "a.exercise")]

    assert main(words) == 0
    assert "has begun" in capsys.readouterr().out
    assert main(words) == 2
    assert "already" in capsys.readouterr().err


def test_all_that_was_recorded_is_told_by_branch(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    assert main(["exercise", "tell", str(file)]) == 0
    told = capsys.readouterr().out

    assert "Tunisia may accept: Legal frameworks" in told
    assert "another way (branch 1)" in told
    assert "\x1b" not in told
    assert file.read_bytes() == before


def test_every_kind_of_record_has_a_sentence() -> None:
    assert SENTENCES.keys() == PAYLOADS.keys()


def test_a_replay_says_that_it_is_what_was_played_or_where_it_is_not(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["exercise", "replay", str(file)]) == 0
    assert "is what was played" in capsys.readouterr().out
    forge(file)
    assert main(["exercise", "replay", str(file)]) == 1
    assert (
        "the world at the end of turn 1 is not the one that was played" in capsys.readouterr().out
    )


def forge(file: Path) -> None:
    """Put another digest into the record of a turn's end, and all digests of records right."""
    journal = Journal.open(file)
    records = list(journal.records)
    journal.close()
    connection = sqlite3.connect(file)
    connection.execute("DROP TRIGGER no_update")
    previous = ""
    for record in records:
        if record.kind == "turn-ended":
            record.payload["digest"] = "0" * 32  # type: ignore[index] # forged
        forged = sealed(record, record.number, previous)
        row = (forged.previous, forged.digest, record.number)
        connection.execute("UPDATE records SET previous = ?, digest = ? WHERE number = ?", row)
        if record.kind == "turn-ended":
            text = f'{{"digest":"{"0" * 32}"}}'
            update = "UPDATE records SET payload = ? WHERE number = ?"
            connection.execute(update, (text, record.number))
        previous = forged.digest
    connection.execute(schema.NO_UPDATE)
    connection.commit()
    connection.close()


def test_what_is_whole_is_saved_from_a_damaged_file(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    connection = sqlite3.connect(file)
    connection.execute("DROP TRIGGER no_update")
    connection.execute("UPDATE records SET seat = 'x' WHERE number = 4")
    connection.execute(schema.NO_UPDATE)
    connection.commit()
    connection.close()
    saved = tmp_path / "saved.exercise"

    assert main(["exercise", "replay", str(file)]) == 2
    assert "salvage" in capsys.readouterr().err
    assert main(["exercise", "salvage", str(file), "--out", str(saved)]) == 0
    assert "3 records are whole" in capsys.readouterr().out
    assert main(["exercise", "replay", str(saved)]) == 0
