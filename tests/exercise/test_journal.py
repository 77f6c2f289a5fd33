"""A journal only grows, tells what is wrong with a file, and never gives way to a hostile one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from simulator.exercise.journal import schema
from simulator.exercise.journal.errors import JournalError, NotRecordedError
from simulator.exercise.journal.file import Journal, salvage
from simulator.exercise.journal.records import Draft, Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def note(text: str = "x") -> Draft:
    return Draft(0, 1, "note", "", {"text": text}, 1.0, 0.0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.exercise"


@pytest.fixture
def journal(file: Path) -> Iterator[Journal]:
    journal = Journal.create(file)
    yield journal
    journal.close()


def fill(journal: Journal) -> None:
    """Record until there is no more room."""
    for _ in range(200):
        journal.append(note("x" * 5000))


def reopened(file: Path) -> list[Record]:
    journal = Journal.open(file)
    records = journal.records
    journal.close()
    return records


def by_hand(file: Path, *statements: str) -> None:
    """Change a file as somebody with another program would."""
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_copy_of_the_file_alone_is_whole_while_it_is_open(
    journal: Journal, file: Path, tmp_path: Path
) -> None:
    """Somebody copies it to a stick during the exercise, without the files that SQLite adds."""
    for number in range(3):
        written = journal.append(note(f"note {number}"))
        copy = tmp_path / f"copy {number}"
        copy.write_bytes(file.read_bytes())

        assert reopened(copy)[-1] == written


def test_what_was_recorded_is_there_on_opening(journal: Journal, file: Path) -> None:
    written = [journal.append(note(f"note {number}")) for number in range(20)]
    journal.close()

    assert reopened(file) == written


def test_each_record_is_tied_to_the_one_before(journal: Journal) -> None:
    first, second = journal.append(note("a")), journal.append(note("b"))

    assert (first.number, second.number) == (1, 2)
    assert second.previous == first.digest
    assert first.is_whole
    assert first.digest != second.digest


@pytest.mark.parametrize(
    "statement", ["UPDATE records SET kind = 'passed'", "DELETE FROM records WHERE number = 1"]
)
def test_nothing_is_changed_or_taken_out(journal: Journal, file: Path, statement: str) -> None:
    journal.append(note())
    journal.close()

    with pytest.raises(sqlite3.IntegrityError, match="only added to"):
        by_hand(file, statement)


def test_what_somebody_changed_all_the_same_is_noticed(journal: Journal, file: Path) -> None:
    for number in range(3):
        journal.append(note(f"note {number}"))
    journal.close()
    by_hand(
        file,
        "DROP TRIGGER no_update",
        """UPDATE records SET payload = '{"text":"other"}' WHERE number = 2""",
        schema.NO_UPDATE,
    )

    with pytest.raises(JournalError, match="record 2 is not what was recorded"):
        Journal.open(file)


def test_what_is_whole_in_a_damaged_journal_can_be_saved(
    journal: Journal, file: Path, tmp_path: Path
) -> None:
    kept = [journal.append(note(f"note {number}")) for number in range(3)]
    journal.close()
    by_hand(
        file,
        "DROP TRIGGER no_update",
        "UPDATE records SET day = 7 WHERE number = 3",
        schema.NO_UPDATE,
    )

    assert salvage(file, tmp_path / "saved.exercise") == 2
    assert reopened(tmp_path / "saved.exercise") == kept[:2]


def test_two_programs_never_write_into_one_journal(journal: Journal, file: Path) -> None:
    journal.append(note())

    with pytest.raises(JournalError, match="open in another window"):
        Journal.open(file)


def test_a_journal_of_a_newer_program_is_named_as_such(journal: Journal, file: Path) -> None:
    journal.append(note())
    journal.close()
    by_hand(file, f"PRAGMA user_version={schema.VERSION + 1}")

    with pytest.raises(JournalError, match="newer program"):
        Journal.open(file)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no journal"),
        (b"not a database", "no journal"),
        (b"SQLite format 3\0" + b"\xff" * 84, "no journal"),
        (b"SQLite format 3\0" + b"\0" * 52 + b"TAAW" + b"\0" * 600, "damaged|never began"),
    ],
)
def test_what_is_no_journal_is_refused_with_a_sentence(
    file: Path, content: bytes, says: str
) -> None:
    file.write_bytes(content)

    with pytest.raises(JournalError, match=says):
        Journal.open(file)
    assert file.read_bytes()[:16] == content[:16]


def test_a_file_that_is_not_there_or_a_folder_is_refused(tmp_path: Path) -> None:
    for place, says in (
        (tmp_path, "this is a folder"),
        (tmp_path / "nothing.exercise", "no such file"),
        (tmp_path / ("x" * 300), "no file can have that name"),
    ):
        with pytest.raises(JournalError, match=says):
            Journal.open(place)


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
def test_no_journal_begins_under_a_name_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    with pytest.raises(JournalError, match="no file can have that name"):
        Journal.create(tmp_path / name)


def test_a_database_with_more_in_it_than_a_journal_is_refused(journal: Journal, file: Path) -> None:
    journal.append(note())
    journal.close()
    by_hand(file, "CREATE TABLE more (number INTEGER)")

    with pytest.raises(JournalError, match="holds what no journal holds"):
        Journal.open(file)


def test_a_payload_of_another_kind_is_not_written(journal: Journal) -> None:
    for payload in ({}, {"text": 5}, {"text": "x", "more": 1}):
        with pytest.raises(ValueError, match="of 'note'"):
            journal.append(Draft(0, 1, "note", "", payload, 1.0, 0.0))
    with pytest.raises(ValueError, match="no kind of record"):
        journal.append(Draft(0, 1, "gossip", "", {}, 1.0, 0.0))
    assert journal.records == []


def test_a_journal_does_not_take_the_place_of_another_file(file: Path) -> None:
    file.write_text("mine")

    with pytest.raises(JournalError, match="already"):
        Journal.create(file)
    assert file.read_text() == "mine"


def test_where_there_is_no_room_nothing_is_recorded_and_it_says_so(
    journal: Journal, file: Path
) -> None:
    journal.append(note())
    # As SQLite sees a full disk: it may not have one page more.
    (pages,) = journal._connection.execute("PRAGMA page_count").fetchone()
    journal._connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(NotRecordedError, match=r"nothing was recorded.*free some space"):
        fill(journal)
    count = len(journal.records)
    journal._connection.execute(f"PRAGMA max_page_count={pages + 100}")

    journal.append(note("there is room again"))
    journal.close()

    assert [one.number for one in reopened(file)] == list(range(1, count + 2))


def test_a_copy_holds_all(journal: Journal, tmp_path: Path) -> None:
    written = [journal.append(note(f"note {number}")) for number in range(5)]
    journal.copy_to(tmp_path / "copy.exercise")

    assert reopened(tmp_path / "copy.exercise") == written
    with pytest.raises(JournalError, match="already"):
        journal.copy_to(tmp_path / "copy.exercise")
