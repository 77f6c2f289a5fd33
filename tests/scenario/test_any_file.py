"""Whatever stands in a file, the reader answers with a scenario or with sentences."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.scenario.mistakes import ScenarioFileError
from simulator.scenario.reading import load_scenario
from simulator.scenario.scenario import Scenario
from tests.scenario.conftest import SMALL_REGION
from tests.scenario.test_locator import written

if TYPE_CHECKING:
    from pathlib import Path

TEXT = SMALL_REGION.read_text("utf-8")
DOCUMENT = tomllib.loads(TEXT)
SNIPPETS = st.sampled_from(
    [
        "",
        "=",
        "[",
        "]]",
        '"',
        "'''",
        "{",
        "}",
        "\n",
        "nan",
        "-1",
        "0x1F",
        "true",
        "[a]\n",
        "\\u0000",
    ]
)
# The file is written anew for each example, so it may be shared by them.
SHARED_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-10, 2**70)
    | st.text(max_size=5)
    | st.sampled_from(["north", "south", "north-coast", "*", "sharing.delay_1", "assumed"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["value", "path", "first", "north", "x y"]), inner)
    ),
    max_leaves=4,
)


def answer(file: Path, content: bytes) -> Scenario | ScenarioFileError:
    file.write_bytes(content)
    try:
        return load_scenario(file)
    except ScenarioFileError as error:
        return error


def is_told(found: Scenario | ScenarioFileError, text: str) -> bool:
    """Tell whether an answer is a scenario, or mistakes on lines that exist."""
    lines = text.count("\n") + 1
    if isinstance(found, Scenario):
        return True
    return all(0 <= one.line <= lines and one.message and one.mend for one in found.mistakes)


@SHARED_FOLDER
@given(st.binary(max_size=60))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    found = answer(tmp_path / "any.toml", content)

    assert isinstance(found, ScenarioFileError)


@SHARED_FOLDER
@given(st.integers(0, len(TEXT)), st.integers(0, 40), SNIPPETS)
def test_a_good_file_with_a_piece_cut_out_or_put_in(
    tmp_path: Path, start: int, length: int, snippet: str
) -> None:
    text = TEXT[:start] + snippet + TEXT[start + length :]
    found = answer(tmp_path / "any.toml", text.encode())

    assert is_told(found, text)


def places(value: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner: Any = ()
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list):
        inner = enumerate(value)
    return [at, *(place for part, one in inner for place in places(one, (*at, part)))]


def replaced(value: Any, place: tuple[str | int, ...], new: object) -> Any:
    """A copy of a document with something else at a place, or with nothing for None."""
    if not place:
        return new
    copy = value.copy()
    part, rest = place[0], place[1:]
    copy[part] = replaced(copy[part], rest, new)
    if copy[part] is None:
        del copy[part]
    return copy


@SHARED_FOLDER
@given(st.sampled_from(places(DOCUMENT)[1:]), VALUES)
def test_a_good_file_with_anything_at_any_place(
    tmp_path: Path, place: tuple[str | int, ...], value: object
) -> None:
    text = in_toml(replaced(DOCUMENT, place, value))
    found = answer(tmp_path / "any.toml", text.encode("utf-8", "replace"))

    assert is_told(found, text)


def in_toml(document: dict[str, Any]) -> str:
    """A document as text; what TOML has no word for is left out."""
    return "".join(f"{key} = {written(without_none(one))}\n" for key, one in document.items())


def without_none(value: object) -> object:
    if isinstance(value, dict):
        return {key: without_none(one) for key, one in value.items() if one is not None}
    if isinstance(value, list):
        return [without_none(one) for one in value if one is not None]
    return value


def test_the_unchanged_document_is_still_the_scenario(tmp_path: Path) -> None:
    found = answer(tmp_path / "any.toml", in_toml(DOCUMENT).encode())

    assert isinstance(found, Scenario)
    assert found.digest == load_scenario(SMALL_REGION).digest


@pytest.mark.parametrize("length", [10, 200, len(TEXT) // 2, len(TEXT) - 3])
def test_a_file_cut_off_in_the_middle(tmp_path: Path, length: int) -> None:
    found = answer(tmp_path / "any.toml", TEXT[:length].encode())

    assert isinstance(found, ScenarioFileError)
