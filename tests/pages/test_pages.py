"""The made pages of the documentation say what the code says."""

from __future__ import annotations

import pytest

from simulator.model.setting import ENTITIES, GROUPS
from simulator.scenario.sources import sources
from tests.pages.markdown import row
from tests.pages.pages import PAGES, file_of, is_fresh


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_up_to_date(name: str) -> None:
    assert is_fresh(name), f"docs/{name} is out of date: python -m tests.pages --write"


def test_every_declared_value_is_on_the_page() -> None:
    page = file_of("parameters.md").read_text(encoding="utf-8")
    paths = [f"{group}.{name}" for group, cls in GROUPS.items() for name in cls.declared()]
    paths += [f"{kind}.<name>.{name}" for kind, cls in ENTITIES.items() for name in cls.declared()]

    assert [path for path in paths if f"| `{path}` |" not in page] == []


def test_every_source_is_on_the_page() -> None:
    page = file_of("sources.md").read_text(encoding="utf-8")

    assert [name for name in sources() if f"| {name} |" not in page] == []


def test_a_bar_does_not_end_a_cell() -> None:
    assert row(("a|b", "c")) == "| a/b | c |"
