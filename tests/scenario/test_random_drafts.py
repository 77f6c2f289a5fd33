"""Whatever is edited, in whatever way a file is written, the text says just that."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.scenario.arranging import is_same
from simulator.scenario.draft import Draft
from simulator.scenario.writing import plain
from tests.scenario.conftest import SMALL_REGION
from tests.scenario.random_edits import CHANGE_EDITS, EDITS, KEY_EDITS, TABLE_EDITS

if TYPE_CHECKING:
    from tests.scenario.random_edits import Edit

REGION = SMALL_REGION.read_text("utf-8")
INLINE = """# Everything between brackets.
format = 1
title = "A variant"  # its title
summary = 'Single quotes'
extends = "small_region.toml"
questions = ["One?", # the first
  "Two?"]
changes = [
  # the first
  { path = "relations.*.trust", value = 0.5, evidence = "assumed", source = "x" }, # said
  {path="states.north.analysts",value=3,evidence="assumed",source="y"},
  # the end
]
events = [{ date = 2022-01-01, title = "One", changes = [
  { path = "sharing.delay_1", value = 4, evidence = "assumed", source = "z" } ] }]
initial_cells = []
"""
NESTED = """
format = 1
title = "A variant"
summary = "For tests."
extends = "small_region.toml"

# All of it, far apart.
[[events]]
date = 2022-01-01
title = "One"

  # inside
  [[events.changes]]
  path = "sharing.delay_1"
  value = 4 # days
  evidence = "assumed"
  source = "z"

# A note between two lists

[[changes]]
path = "states.north.analysts"
value = 3
evidence = "assumed"
source = '''several
lines'''

[[events]]
title = "Two"
date = 2022-02-01
changes = []"""
WRITTEN = {"region": REGION, "inline": INLINE, "nested": NESTED}
WRITTEN["windows"] = NESTED.replace("\n", "\r\n")
FILES = [pytest.param(text, id=name) for name, text in WRITTEN.items()]


def said(text: str) -> Any:
    return tomllib.loads(text.replace("\r\n", "\n"))


def opened(text: str) -> Draft:
    return Draft.of_text(text, SMALL_REGION.parent / "variant.toml")


@pytest.mark.parametrize("text", FILES)
@settings(max_examples=25)
@given(st.lists(EDITS, max_size=8))
def test_a_text_stays_toml_and_is_read_back_alike(text: str, edits: list[Edit]) -> None:
    draft = opened(text)
    for edit in edits:
        draft = edit.of(draft)
        again = opened(draft.text())

        assert again.content == draft.content
        assert (again.changes, again.events) == (draft.changes, draft.events) or is_same(
            (again.changes, again.events, again.cells), (draft.changes, draft.events, draft.cells)
        )


@pytest.mark.parametrize("text", FILES)
@settings(max_examples=25)
@given(EDITS)
def test_an_edit_changes_nothing_else(text: str, edit: Edit) -> None:
    before, after = said(text), said(edit.of(opened(text)).text())
    touched = {
        "key": {edit.details[0][0], "off", "only"},
        "change": {"changes", "events"},
        "revert": {"changes", "events"},
    }.get(edit.kind, {"events", "initial_cells"})

    assert {k: v for k, v in before.items() if k not in touched} == {
        k: v for k, v in after.items() if k not in touched
    }


@pytest.mark.parametrize("text", FILES)
@settings(max_examples=25)
@given(KEY_EDITS)
def test_a_key_says_what_it_was_given(text: str, edit: Edit) -> None:
    key, value = edit.details[0]
    found = said(edit.of(opened(text)).text()).get(key)

    assert is_same(found, plain(value))


@pytest.mark.parametrize("text", FILES)
@settings(max_examples=25)
@given(TABLE_EDITS)
def test_a_table_says_what_it_was_given(text: str, edit: Edit) -> None:
    (key,), table = edit.details[0]
    before = opened(text)
    after = edit.of(before)

    given_back = said(after.text()).get(key, [])
    assert after is before or any(is_same(one, plain(table)) for one in given_back)


@pytest.mark.parametrize("text", FILES)
@settings(max_examples=25)
@given(CHANGE_EDITS)
def test_a_change_holds_from_then_on(text: str, edit: Edit) -> None:
    path, value, stated, at = edit.details
    draft = edit.of(opened(text))
    event = at if at < len(draft.events) else None
    found = draft.change_at(path, event)

    assert found is not None
    assert is_same(found["value"], plain(value))
    assert found["source"] == plain(stated.source)


@pytest.mark.parametrize("text", FILES)
@settings(max_examples=25)
@given(st.lists(EDITS, max_size=6))
def test_comments_outside_what_is_edited_are_kept(text: str, edits: list[Edit]) -> None:
    draft = opened(text)
    for edit in edits:
        draft = edit.of(draft)

    for comment in re.findall(r"^# (?:Everything|Two states|A note) .*$", text, re.MULTILINE):
        assert comment.strip() in draft.text()
