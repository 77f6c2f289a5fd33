"""Every key of a TOML text is found on the line where it stands."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario.locator import locate

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = '''# a comment with [brackets] and = signs
title = "a # that is no comment"
a.b."c.d" = 1 # dotted

[states.algeria]
analysts = { value = 40, source = "x } y" }
text = """
first = 1
[not.a.table]
a quote: "" and an escape \\""" done""""
literal = \'\'\'
[[neither]]\'\'\'
after = 1979-05-27 07:32:00

[[events]]
date = 2021-08-24
changes = [
  { path = "p", value = 1 }, # first
  # a comment between
  { path = "q", note = """
two lines""", value = 2 },
]
[[events]]
title = \'second\'
[events.inner]
deep = [[1, 2], [
  3]]
'''

LINES = {
    ("title",): 2,
    ("a",): 3,
    ("a", "b", "c.d"): 3,
    ("states",): 5,
    ("states", "algeria"): 5,
    ("states", "algeria", "analysts"): 6,
    ("states", "algeria", "analysts", "source"): 6,
    ("states", "algeria", "text"): 7,
    ("states", "algeria", "literal"): 11,
    ("states", "algeria", "after"): 13,
    ("events",): 15,
    ("events", 0): 15,
    ("events", 0, "date"): 16,
    ("events", 0, "changes", 0, "value"): 18,
    ("events", 0, "changes", 1): 20,
    ("events", 0, "changes", 1, "value"): 21,
    ("events", 1): 23,
    ("events", 1, "title"): 24,
    ("events", 1, "inner"): 25,
    ("events", 1, "inner", "deep", 1, 0): 27,
}


@pytest.mark.parametrize(("place", "line"), LINES.items(), ids=str)
def test_a_place_is_found_on_its_line(place: tuple[str | int, ...], line: int) -> None:
    assert locate(TEXT).of(place) == line


def test_a_missing_key_is_placed_at_the_table_it_is_missing_from() -> None:
    assert locate(TEXT).of(("events", 1, "inner", "absent", "x")) == 25


def test_a_place_of_which_nothing_is_known_has_no_line() -> None:
    assert locate(TEXT).of(("absent",)) == 0


def test_windows_line_ends_do_not_move_lines() -> None:
    windows = TEXT.replace("\n", "\r\n")

    assert locate(windows).found == locate(TEXT).found


def places(value: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if at:
        yield at
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*at, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from places(inner, (*at, number))


def test_every_place_of_the_parsed_text_is_found() -> None:
    assert set(places(tomllib.loads(TEXT))) == set(locate(TEXT).found)


KEYS = st.text("ab-_.\"' #=[", min_size=1, max_size=4)
VALUES = st.recursive(
    st.integers() | st.booleans() | st.text("ab#[]{}=,'\\\"\n", max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def written(value: object) -> str:
    if isinstance(value, dict):
        pairs = (f"{quoted(key)} = {written(inner)}" for key, inner in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list):
        return "[\n" + "".join(f"{written(inner)}, # ]\n" for inner in value) + "]"
    if isinstance(value, str):
        return quoted(value)
    return str(value).lower()


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_any_text_gives_exactly_the_places_that_it_holds(document: dict[str, object]) -> None:
    text = "".join(f"{quoted(key)} = {written(value)}\n" for key, value in document.items())

    assert tomllib.loads(text) == document
    assert set(locate(text).found) == set(places(document))
