"""The journal of an exercise: a file to which records are added, and nothing else."""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from simulator.exercise.journal import schema
from simulator.exercise.journal.connecting import connected, is_there, look_at, refused, set_up
from simulator.exercise.journal.errors import JournalError, NotRecordedError
from simulator.exercise.journal.payloads import checked
from simulator.exercise.journal.records import NOTHING, Draft, Record, sealed, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_RECORDS = 1_000_000
SALVAGE = "save what is whole in it with `taawun exercise salvage`"


class Journal:
    """All records of one exercise, in memory and in one file.

    A record that `append` has given back is on the disk: it survives the death of the program and
    the loss of power. Nothing can be changed or taken out.

    Attributes:
        file: Where it lies.
        records: All records, in order.
    """

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file = file
        self._connection = connection
        self.records: list[Record] = []

    @classmethod
    def create(cls, file: Path) -> Journal:
        """A new, empty journal.

        Raises:
            JournalError: There is a file already, or none can be made there.
        """
        if is_there(file):
            mend = "choose another name, or open it"
            raise JournalError(file, "there is a file of that name already", mend)
        connection = connected(file)
        try:
            set_up(file, connection, new=True)
        except sqlite3.Error as error:
            connection.close()
            raise refused(file, error) from None
        return cls(file, connection)

    @classmethod
    def open(cls, file: Path) -> Journal:
        """A journal with all its records, each checked against the one before it.

        Raises:
            JournalError: It is no journal, is damaged, or was written by a newer program.
        """
        look_at(file)
        connection = connected(file)
        journal = cls(file, connection)
        try:
            set_up(file, connection, new=False)
            journal.records.extend(journal._read())
        except sqlite3.Error as error:
            connection.close()
            raise refused(file, error) from None
        except JournalError:
            connection.close()
            raise
        return journal

    def append(self, draft: Draft) -> Record:
        """Add a record, and return it once it is on the disk.

        Raises:
            NotRecordedError: It could not be written; nothing has changed.
            ValueError: The payload is not what its kind holds.
        """
        checked(draft.kind, draft.payload)
        last = self.records[-1] if self.records else None
        previous = last.digest if last else NOTHING
        record = sealed(draft, len(self.records) + 1, previous)
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute(schema.INSERT, _row(record))
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            said = refused(self.file, error)
            message = f"nothing was recorded: {said.message}"
            raise NotRecordedError(self.file, message, f"{said.mend} and try again") from None
        self.records.append(record)
        return record

    def copy_to(self, file: Path) -> None:
        """Write all of it as it is now into another file, for a stick or an archive.

        Raises:
            JournalError: There is a file already, or it cannot be written.
        """
        if is_there(file):
            raise JournalError(file, "there is a file of that name already", "choose another name")
        try:
            other = sqlite3.connect(file)
            try:
                self._connection.backup(other)
            finally:
                other.close()
        except sqlite3.Error as error:
            raise refused(file, error) from None

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _read(self) -> Iterator[Record]:
        """All records in order.

        Raises:
            JournalError: One is not what was recorded.
        """
        previous = NOTHING
        for number, row in enumerate(self._connection.execute(schema.SELECT), 1):
            if number > MOST_RECORDS:
                raise JournalError(self.file, "it holds too many records", SALVAGE)
            try:
                record = _record(row)
            except (TypeError, ValueError) as error:
                message = f"record {number} cannot be read ({error})"
                raise JournalError(self.file, message, SALVAGE) from None
            if record.number != number or record.previous != previous or not record.is_whole:
                message = f"record {number} is not what was recorded"
                raise JournalError(self.file, message, SALVAGE)
            previous = record.digest
            yield record


def salvage(file: Path, into: Path) -> int:
    """Write the records of a damaged journal into another file, as far as they are whole.

    Returns:
        How many records there are.

    Raises:
        JournalError: Nothing in it can be read, or the other file cannot be written.
    """
    look_at(file)
    connection = connected(file)
    saved = Journal.create(into)
    damaged = Journal(file, connection)
    try:
        # What stops the reading is what is damaged.
        with suppress(sqlite3.Error, JournalError):
            for record in damaged._read():  # noqa: SLF001 - of the same file
                saved.append(record)
    finally:
        damaged.close()
        saved.close()
    if not saved.records:
        message = "nothing in it can be read"
        raise JournalError(file, message, "go back to an older copy")
    return len(saved.records)


def _row(record: Record) -> tuple[Any, ...]:
    return (
        record.branch,
        record.turn,
        record.kind,
        record.seat,
        written(record.payload),
        record.wall,
        record.day,
        int(record.practice),
        record.number,
        record.previous,
        record.digest,
    )


def _record(row: tuple[Any, ...]) -> Record:
    branch, turn, kind, seat, payload, wall, day, practice, number, previous, digest = row
    texts = (kind, seat, payload, previous, digest)
    numbers = (branch, turn, practice, number)
    if not all(isinstance(one, str) for one in texts):
        message = "a text is none"
        raise TypeError(message)
    if not all(isinstance(one, int) for one in numbers):
        message = "a number is none"
        raise TypeError(message)
    held = json.loads(payload)
    checked(kind, held)
    return Record(
        branch, turn, kind, seat, held, float(wall), float(day), bool(practice), number, previous,
        digest,
    )  # fmt: skip
