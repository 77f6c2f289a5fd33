"""Which scenarios are shipped, and where a named one stands."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.kernel.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = Path(__file__).resolve().parents[2] / "scenarios"
CATALOGUE = "catalogue"
REGION = "region"
VALIDATION = "validation"
SHIPPED = (CATALOGUE, REGION, VALIDATION)
SUFFIX = ".toml"
TO_BEGIN_WITH = (
    "broken-ties",
    "reconciliation",
    "union-revived",
    "two-cells-in-autumn",
    "mountain-sweep",
    "splinter-and-return",
    "eyes-without-ears",
    "five-pillars",
)
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:/[A-Za-z0-9][A-Za-z0-9_-]*)*")


def catalogue() -> tuple[str, ...]:
    """The names of the shipped scenarios: those to begin with, then the others by alphabet."""
    known = names_in(CATALOGUE)
    first = tuple(name for name in TO_BEGIN_WITH if name in known)
    return (*first, *(name for name in known if name not in first))


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
    if isinstance(name_or_path, Path) or text.endswith(SUFFIX) or is_file(Path(text)):
        return Path(name_or_path)
    if not NAME.fullmatch(text) and ("/" in text or "\\" in text):
        return Path(name_or_path)
    return find_shipped(text)


def is_file(path: Path) -> bool:
    """Tell whether there is a file; a name that no file can have leads to none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


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
    raise UnknownNameError("scenario", name, _offered(name, known))


def _offered(name: str, known: Iterable[str]) -> list[str]:
    """The names to choose from: the ones people use, unless another folder is clearly meant."""
    folder = name.partition("/")[0]
    if folder in SHIPPED:
        return [full for full in known if full.startswith(f"{folder}/")]
    return [*names_in(CATALOGUE), *(f"{REGION}/{region}" for region in names_in(REGION))]
