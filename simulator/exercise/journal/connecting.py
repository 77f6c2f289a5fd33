"""Opens the database of a journal, and refuses what is none."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from simulator.exercise.journal import schema
from simulator.exercise.journal.errors import JournalError

if TYPE_CHECKING:
    from pathlib import Path

HEADER = b"SQLite format 3\0"
HEADER_BYTES = 100
LARGEST_BYTES = 1 << 30
LONGEST_VALUE = 16 << 20
MOST_COLUMNS = 64
WAIT_SECONDS = 0.2
OPEN_ELSEWHERE = "close it there, or work on a copy"


def connected(file: Path) -> sqlite3.Connection:
    """A connection that holds the file for itself and answers only when data are on the disk.

    Raises:
        JournalError: The file cannot be opened, or is open elsewhere.
    """
    try:
        connection = sqlite3.connect(
            file, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
    except sqlite3.Error as error:
        raise refused(file, error) from None
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_COLUMN, MOST_COLUMNS)
        for pragma in (
            "trusted_schema=OFF",
            "cell_size_check=ON",
            "locking_mode=EXCLUSIVE",
            "journal_mode=WAL",
            # All is in the file itself after each record, so that a copy of it alone is whole.
            "wal_autocheckpoint=1",
            "synchronous=FULL",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")
        # Takes the lock, and keeps it until the connection is closed.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        connection.close()
        raise refused(file, error) from None
    return connection


def refused(file: Path, error: sqlite3.Error) -> JournalError:
    """What SQLite said, as a person understands it."""
    said = str(error)
    if "locked" in said:
        return JournalError(file, "it is open in another window or program", OPEN_ELSEWHERE)
    if "readonly" in said or "unable to open" in said:
        mend = "save it in a folder in which you may write"
        return JournalError(file, f"it cannot be opened for writing ({said})", mend)
    if "full" in said or "disk I/O" in said:
        return JournalError(file, f"the disk has no room for it ({said})", "free some space")
    return JournalError(file, f"it is damaged ({said})", "see `taawun exercise salvage --help`")


def is_there(file: Path) -> bool:
    """Whether anything is called so.

    Raises:
        JournalError: Nothing can be called so.
    """
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else "a character that no name has"
        mend = "choose another, shorter name"
        raise JournalError(file, f"no file can have that name ({said})", mend) from None
    return True


def look_at(file: Path) -> None:
    """Refuse what is no journal before SQLite reads any of it.

    Raises:
        JournalError: It is no journal.
    """
    try:
        if not is_there(file):
            raise JournalError(file, "there is no such file", "check the name and the folder")
        if not file.is_file():
            message = "this is a folder" if file.is_dir() else "this is no ordinary file"
            raise JournalError(file, message, "choose a file that was saved by an exercise")
        size = file.stat().st_size
        with file.open("rb") as stream:
            header = stream.read(HEADER_BYTES)
    except OSError as error:
        mend = "check its name and who may read"
        raise JournalError(file, f"it cannot be read ({error.strerror})", mend) from None
    if size > LARGEST_BYTES:
        raise JournalError(file, "it is larger than any exercise", "check that it is a journal")
    application = int.from_bytes(header[68:72], "big")
    # A file that was killed before its first transaction has no mark yet.
    if not header.startswith(HEADER) or application not in {schema.APPLICATION, 0}:
        mend = "choose a file that was saved by an exercise"
        raise JournalError(file, "it is no journal of an exercise", mend)


def set_up(file: Path, connection: sqlite3.Connection, *, new: bool) -> None:
    """Make the tables of a new journal, or check and bring up to date those of another.

    Raises:
        JournalError: It is no journal, or that of a newer program.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > schema.VERSION:
        message = f"it was written by a newer program (format {version})"
        raise JournalError(file, message, "open it with that program")
    if version == 0 and not new:
        mend = "nothing was recorded in it yet; begin the exercise again in another file"
        raise JournalError(file, "the exercise in it never began", mend)
    if version < schema.VERSION:
        connection.execute("BEGIN IMMEDIATE")
        for step in range(version, schema.VERSION):
            for statement in schema.MIGRATIONS[step]:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id={schema.APPLICATION}")
        connection.execute(f"PRAGMA user_version={schema.VERSION}")
        connection.execute("COMMIT")
    found = dict(connection.execute("SELECT name, sql FROM sqlite_master").fetchall())
    if found != schema.OBJECTS:
        mend = "choose a file that was saved by an exercise"
        raise JournalError(file, "it holds what no journal holds", mend)
