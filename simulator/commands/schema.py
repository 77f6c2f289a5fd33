"""`taawun schema`: the JSON Schema of scenario files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from simulator.scenario.schema import json_schema

if TYPE_CHECKING:
    import argparse

DESCRIPTION = """\
Print the JSON Schema of scenario files. Editors that know TOML schemas use it to complete keys, to
show meanings and ranges, and to mark mistakes while one writes."""
EXAMPLE = "example:\n  taawun schema > taawun.schema.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def execute(arguments: argparse.Namespace) -> int:  # noqa: ARG001 - every command takes them
    """Print the schema."""
    print(json.dumps(json_schema(), indent=2, ensure_ascii=False, allow_nan=False))
    return 0
