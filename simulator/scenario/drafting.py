"""Where drafts come from: a shipped scenario, a file on disk, or the region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.scenario.catalogue import REGION, catalogue, find_shipped
from simulator.scenario.document import document_of, read_bytes
from simulator.scenario.draft import UNTITLED, Draft
from simulator.scenario.fields import FORMAT
from simulator.scenario.mistakes import ScenarioFileError
from simulator.scenario.reading import load_scenario, scenario_of_text
from simulator.scenario.writing import pair

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.scenario.scenario import Scenario

HOME = f"{REGION}/maghreb"
# What says when a scenario plays, and on what it builds.
FRAME = ("format", "title", "summary", "extends", "date", "years", "warm_up_years")
TITLE = "A new scenario"
SUMMARY = "What is different from the region, and why."


def open_draft(file: Path) -> Draft:
    """The draft of a file on disk, which may have mistakes but must be TOML.

    Raises:
        ScenarioFileError: It cannot be read, or is not TOML.
    """
    content = read_bytes(file)
    document_of(file, content)
    return Draft.of_text(content.decode("utf-8"), file)


def copy_of(name: str, title: str = "") -> Draft:
    """A new file that extends a shipped scenario and does not change anything yet.

    Args:
        name: The shipped scenario, such as "broken-ties".
        title: What to call the copy; after the scenario if nothing is said.

    Raises:
        UnknownNameError: No shipped scenario is called so.
        ScenarioFileError: It has mistakes.
    """
    file = find_shipped(name)
    original = load_scenario(file)
    is_listed = file.stem in catalogue() and file == find_shipped(file.stem)
    shipped = file.stem if is_listed else f"{file.parent.name}/{file.stem}"
    head = _head(title or f"{original.title}, changed", original.summary, shipped)
    companions = pair("compare_with", [shipped]) if is_listed else ""
    return Draft.of_text(head + companions)


def new_draft(title: str = TITLE, summary: str = SUMMARY) -> Draft:
    """A new file that extends the region and does not change anything yet."""
    return Draft.of_text(_head(title, summary, HOME))


def building_on(draft: Draft, extended: str) -> Draft:
    """The draft of the same file on another one; what it changes itself stays."""
    other = draft.with_pair("extends", extended)
    return Draft.of_text(other.text(), other.file)


def without_changes(draft: Draft) -> Scenario | None:
    """What a draft builds on, in the years that the draft has; None where that cannot be.

    Only scenarios of the same years can be held against each other month by month.
    """
    if draft.inherited.scenario is None:
        return None
    said = {key: draft.head[key] for key in FRAME if key in draft.head}
    text = "".join(pair(key, value) for key, value in said.items())
    try:
        return scenario_of_text(text, draft.file or UNTITLED)
    except ScenarioFileError:
        return draft.inherited.scenario


def foundations() -> tuple[str, ...]:
    """The shipped scenarios that a file can build on by name: the region, then the catalogue."""
    return (HOME, *catalogue())


def suggested_name(draft: Draft) -> str:
    """A name for the file of a draft that was never saved, after its title."""
    title = str(draft.head.get("title", ""))
    letters = "".join(one if one.isascii() and one.isalnum() else " " for one in title.lower())
    return f"{'-'.join(letters.split())[:60].rstrip('-') or UNTITLED.stem}{UNTITLED.suffix}"


def _head(title: str, summary: str, extends: str) -> str:
    keys = {"format": FORMAT, "title": title, "summary": summary, "extends": extends}
    return "".join(pair(key, value) for key, value in keys.items())
