"""How a journal lies in its file: one table to which rows can only be added."""

from __future__ import annotations

APPLICATION = 0x54414157
"""Marks a database as a journal of this program: "TAAW"."""
VERSION = 1
"""Of the format; each step from one to the next stands in MIGRATIONS."""

TABLE = """\
CREATE TABLE records (
  number INTEGER PRIMARY KEY,
  branch INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  kind TEXT NOT NULL,
  seat TEXT NOT NULL,
  payload TEXT NOT NULL,
  wall REAL NOT NULL,
  day REAL NOT NULL,
  practice INTEGER NOT NULL,
  previous TEXT NOT NULL,
  digest TEXT NOT NULL
)"""
NO_UPDATE = """\
CREATE TRIGGER no_update BEFORE UPDATE ON records
BEGIN SELECT RAISE(ABORT, 'a journal is only added to'); END"""
NO_DELETE = """\
CREATE TRIGGER no_delete BEFORE DELETE ON records
BEGIN SELECT RAISE(ABORT, 'a journal is only added to'); END"""

OBJECTS = {"records": TABLE, "no_update": NO_UPDATE, "no_delete": NO_DELETE}
"""All that may stand in a journal, by name."""

MIGRATIONS: dict[int, tuple[str, ...]] = {0: tuple(OBJECTS.values())}
"""The statements that lead from each version to the next."""

COLUMNS = "branch, turn, kind, seat, payload, wall, day, practice, number, previous, digest"
INSERT = f"INSERT INTO records ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - no text from outside
SELECT = f"SELECT {COLUMNS} FROM records ORDER BY number"  # noqa: S608 - no text from outside
