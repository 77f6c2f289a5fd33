"""The examples of the documentation are read as they stand there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from simulator.__main__ import COMMANDS
from simulator.scenario.reading import load_scenario
from simulator.scenario.schema import FileTable

PAGE = (Path(__file__).parents[2] / "docs" / "scenario-files.md").read_text("utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
COMMAND_LINES = re.findall(r"^taawun .*$", PAGE, re.MULTILINE)
HEAD = 'format = 1\ntitle = "A part"\nsummary = "From the page."\nextends = "region/maghreb"\n'


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_has_no_mistake(example: str, tmp_path: Path) -> None:
    file = tmp_path / "example.toml"
    whole = example if example.startswith("format = 1") else HEAD + example
    file.write_text(whole, "utf-8")

    assert load_scenario(file).file == file


def test_there_are_examples_of_everything_a_file_may_hold() -> None:
    everything = "\n".join(EXAMPLES)

    for key in ("[[changes]]", "[[events]]", "[[initial_cells]]", "[validation]", "extends ="):
        assert key in everything


@pytest.mark.parametrize("key", FileTable.model_fields)
def test_every_key_is_explained(key: str) -> None:
    assert f"`{key}`" in PAGE or f"`[[{key}]]`" in PAGE or f"[{key}]" in PAGE


@pytest.mark.parametrize("line", COMMAND_LINES)
def test_a_command_on_the_page_exists(line: str) -> None:
    assert shlex.split(line)[1] in COMMANDS
