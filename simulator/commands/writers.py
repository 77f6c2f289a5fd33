"""How results are written, by the word of the option --format."""

from __future__ import annotations

from simulator.runs.writing import as_csv, as_json, as_table

WRITERS = {"table": as_table, "json": as_json, "csv": as_csv}
