"""What objectives are about: a small library of capabilities, and those that a plan adds."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from simulator.scenario.catalogue import FOLDER

FILE = FOLDER / "exercises" / "capabilities.toml"


@dataclass(frozen=True)
class Capability:
    """Something that a state, or several together, can be able to do.

    Attributes:
        name: The stable name.
        title: What people call it.
        meaning: What it is, in a sentence.
    """

    name: str
    title: str
    meaning: str = ""


@cache
def library() -> tuple[Capability, ...]:
    """The shipped capabilities, by the instruments of cooperation."""
    tables = tomllib.loads(FILE.read_text("utf-8"))["capabilities"]
    return tuple(Capability(name, **table) for name, table in tables.items())
