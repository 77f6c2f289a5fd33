"""Tables as Markdown writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table."""
    yield row(head)
    yield f"|{'---|' * len(head)}"
    yield from map(row, rows)


def row(cells: Sequence[str]) -> str:
    """One line of a table; a bar within a cell would end it."""
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
