"""Which scenarios are shipped, and where a named one stands."""

from __future__ import annotations

import re
from pathlib import Path

from simulator.kernel.errors import UnknownNameError

FOLDER = Path(__file__).resolve().parents[2] / "scenarios"
CATALOGUE = "catalogue"
REGION = "region"
VALIDATION = "validation"
SHIPPED = (CATALOGUE, REGION, VALIDATION)
SUFFIX = ".toml"
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:/[A-Za-z0-9][A-Za-z0-9_-]*)*")


def catalogue() -> tuple[str, ...]:
    """The names of the shipped scenarios, in alphabetical order."""
    return names_in(CATALOGUE)


def validation_cases() -> tuple[str, ...]:
    """The names of the shipped validation scenarios, in alphabetical order."""
    return names_in(VALIDATION)


def names_in(folder: str) -> tuple[str, ...]:
    """The names of the scenarios in one of the shipped folders."""
    return tuple(sorted(file.stem for file in (FOLDER / folder).glob(f"*{SUFFIX}")))


def find(name_or_path: str | Path) -> Path:
    """The file of a shipped scenario, or of a path; a path need not exist.

    Anything that ends in ".toml" or holds a separator that leads to a file is a path.

    Raises:
        UnknownNameError: It is no path, and no shipped scenario is called so.
    """
    text = str(name_or_path)
    if isinstance(name_or_path, Path) or text.endswith(SUFFIX) or Path(text).is_file():
        return Path(name_or_path)
    if not NAME.fullmatch(text) and ("/" in text or "\\" in text):
        return Path(name_or_path)
    return find_shipped(text)


def find_shipped(name: str) -> Path:
    """The file of a shipped scenario, called "broken-ties" or "region/maghreb".

    Raises:
        UnknownNameError: No shipped scenario is called so.
    """
    known: dict[str, Path] = {}
    for folder in SHIPPED:
        for shipped in names_in(folder):
            file = FOLDER / folder / f"{shipped}{SUFFIX}"
            known.setdefault(shipped, file)
            known[f"{folder}/{shipped}"] = file
    for spelling in (name, name.lower().replace("_", "-").replace(" ", "-")):
        if spelling in known:
            return known[spelling]
    shown = [full for full in known if "/" in full] if "/" in name else known
    raise UnknownNameError("scenario", name, shown)
