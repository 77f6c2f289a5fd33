"""Pages of the documentation that are made from the code, so that they cannot disagree with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.architecture.sources import ROOT
from tests.pages import coverage_page, parameters_page, sources_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FOLDER = ROOT / "docs"
PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "coverage.md": coverage_page.lines,
    "parameters.md": parameters_page.lines,
    "sources.md": sources_page.lines,
}


def text_of(name: str) -> str:
    """What a page should say now."""
    return "\n".join(PAGES[name]()) + "\n"


def file_of(name: str) -> Path:
    """Where a page stands."""
    return FOLDER / name


def is_fresh(name: str) -> bool:
    """Whether a page says what it should."""
    file = file_of(name)
    return file.is_file() and file.read_text(encoding="utf-8") == text_of(name)
