"""Whatever the editor offers, drawn by hypothesis: what each public deed of `Edits` is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from simulator.kernel.quantities import Evidence
from simulator.scenario.changes import Change
from simulator.scenario.draft import BY_USER, CELLS, EVENTS
from tests.scenario.random_edits import DAYS, GROUNDS, HOSTILE, KEYS, NUMBERS, PATHS, PLACES, TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.scenario.draft import Draft
    from ui.viewmodels.editor import Editor

Deed = tuple[str, tuple[Any, ...]]
EVENT = st.none() | PLACES
FOUNDATIONS = st.sampled_from(["small_region.toml", "nowhere", "../small_region.toml"]) | HOSTILE
CHANGES = st.lists(st.builds(Change.by_user, PATHS, st.floats(-10.0, 10.0)), max_size=3)
CELL_DETAILS = st.fixed_dictionaries(
    {}, optional={"zone": TEXTS, "group": TEXTS, "count": NUMBERS, "linked_zone": TEXTS | st.none()}
)
DEEDS: dict[str, st.SearchStrategy[tuple[Any, ...]]] = {
    "set_value": st.tuples(PATHS, NUMBERS, GROUNDS, EVENT, st.booleans()),
    "set_values": st.tuples(st.dictionaries(PATHS, NUMBERS, max_size=4), EVENT, st.booleans()),
    "state_grounds": st.tuples(PATHS, st.sampled_from(Evidence), TEXTS, TEXTS, EVENT),
    "revert": st.tuples(st.lists(PATHS, max_size=4), EVENT),
    "set_key": KEYS,
    "build_on": st.tuples(FOUNDATIONS),
    "add_event": st.tuples(DAYS, TEXTS, CHANGES),
    "alter_event": st.tuples(PLACES, st.none() | DAYS, st.none() | TEXTS),
    "remove_event": st.tuples(PLACES),
    "move_event": st.tuples(PLACES, PLACES),
    "add_cells": st.tuples(TEXTS, TEXTS, NUMBERS, TEXTS | st.none()),
    "alter_cells": st.tuples(PLACES, CELL_DETAILS),
    "remove_cells": st.tuples(PLACES),
    "move_cells": st.tuples(PLACES, PLACES),
}
LISTED = {"event": EVENTS, "cells": CELLS}


def do(editor: Editor, deed: Deed) -> None:
    """Do what was drawn; of a list that is empty nothing can be moved, altered or removed."""
    name, details = deed
    draft = editor.draft
    assert draft is not None
    verb, _, what = name.partition("_")
    edit: Callable[..., bool] = getattr(editor.edits, name)
    if verb in ("alter", "remove", "move"):
        number = len(draft.events if LISTED[what] == EVENTS else draft.cells)
        if number:
            places = [one % number if isinstance(one, int) else one for one in details]
            _alter(edit, places)
        return
    if name in ("set_value", "set_values"):
        *given, event, dragging = details
        stated = () if name == "set_value" else (BY_USER,)
        edit(*given, *stated, _event(draft, event), dragging=dragging)
        return
    if name in ("state_grounds", "revert"):
        *given, event = details
        edit(*given, event=_event(draft, event))
        return
    edit(*details)


def _alter(edit: Callable[..., bool], details: list[Any]) -> None:
    *given, last = details
    if isinstance(last, dict):
        edit(*given, **last)
    else:
        edit(*details)


def _event(draft: Draft, at: int | None) -> int | None:
    return at if at is not None and at < len(draft.events) else None
