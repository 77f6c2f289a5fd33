"""What is no readable text of a sensible size is refused in a sentence."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from simulator.kernel.errors import UnknownNameError
from simulator.scenario.mistakes import MOST_MISTAKES, Mistake, ScenarioFileError, shown
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from pathlib import Path


def refusal(file: Path) -> str:
    with pytest.raises(ScenarioFileError) as caught:
        load_scenario(file)
    return str(caught.value)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert f"{tmp_path}: this is a folder, expected a file" in refusal(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "there is no such file" in refusal(tmp_path / "missing.toml")


def test_a_file_of_more_than_a_mebibyte_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "large.toml"
    file.write_bytes(b"#" * ((1 << 20) + 1))

    assert "it is larger than 1 MiB" in refusal(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)

    assert "this is no ordinary file" in refusal(pipe)


def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "secret.toml"
    file.touch()

    def refuse(*arguments: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(file), "open", refuse)

    assert "it cannot be read (Permission denied); check its name and who may read" in refusal(file)


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    file = tmp_path / f"{'x' * 5000}.toml"

    assert "it cannot be read (File name too long)" in refusal(file)


def test_extending_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    file = tmp_path / "variant.toml"
    extends = f"{'x' * 1900}.toml"
    file.write_text(f'format = 1\ntitle = "A"\nsummary = "B"\nextends = "{extends}"', "utf-8")

    assert "there is no such file" in refusal(file)


def test_a_name_that_no_scenario_can_have_is_unknown() -> None:
    with pytest.raises(UnknownNameError, match="there is no scenario"):
        load_scenario("x" * 5000)


def test_a_syntax_error_at_the_end_is_placed_at_the_last_line(tmp_path: Path) -> None:
    file = tmp_path / "cut.toml"
    file.write_text('format = 1\ntitle = "cut', "utf-8")

    assert f"{file}:2: this is not valid TOML" in refusal(file)


def test_an_unknown_complaint_gets_a_general_hint(tmp_path: Path) -> None:
    file = tmp_path / "odd.toml"
    file.write_text("= 3", "utf-8")

    assert "look at this line and the one before it" in refusal(file)


def test_a_mistake_without_place_or_value_reads_well(tmp_path: Path) -> None:
    file = tmp_path / "file.toml"

    assert (
        str(Mistake(file, 0, "", "", "it is wrong", "mend it")) == f"{file}: it is wrong; mend it"
    )
    assert str(Mistake(file, 3, "a.b", "", "it is missing", "add it")) == (
        f"{file}:3: a.b: it is missing; add it"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": 1, "b": 2}, "{ a = …, b = … }"),
        (True, "true"),
        ("two\nlines", r"'two\nlines'"),
        ([1, "x", False], "[1, 'x', false]"),
        (10**400, "a number of many digits"),
        ("x" * 100, "'" + "x" * 58 + "…"),
        ({"\x1b[31m": 1}, "{ \N{REPLACEMENT CHARACTER}[31m = … }"),
    ],
)
def test_values_are_shown_on_one_line_as_they_were_written(value: object, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize("line", ["[{}a]", "{}a = 1", "a = {{ {}a = 1 }}", '["x" . {}a]'])
def test_a_key_of_very_many_parts_is_refused_at_once(tmp_path: Path, line: str) -> None:
    file = tmp_path / "deep.toml"
    file.write_text("\n" + line.format("a . " * 100_000), "utf-8")

    assert f"{file}:2: tables and lists stand too deep" in refusal(file)


def test_of_very_many_mistakes_the_first_are_told(tmp_path: Path) -> None:
    file = tmp_path / "many.toml"
    file.write_text("".join(f"k{number} = 1\n" for number in range(10_000)), "utf-8")
    told = refusal(file).splitlines()

    assert len(told) == MOST_MISTAKES + 1
    assert told[-1] == f"{file}: there are more mistakes; mend these first"
