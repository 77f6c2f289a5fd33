"""Numbers and columns as people at a terminal read them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

UNDEFINED = "n/a"
UNBOUNDED = "inf"
MOST_DECIMALS = 4
GAP = "  "


def figure(value: float, *, signed: bool = False) -> str:
    """A number with three digits that count, but not more than four behind the point."""
    if math.isnan(value):
        return UNDEFINED
    if math.isinf(value):
        return f"-{UNBOUNDED}" if value < 0 else UNBOUNDED
    magnitude = math.floor(math.log10(abs(value))) if value else 0
    digits = min(max(2 - magnitude, 0), MOST_DECIMALS)
    rounded = round(value, digits) + 0.0  # never "-0"
    if not rounded:
        return "0"
    sign = "+" if signed else ""
    return f"{rounded:{sign},.{digits}f}"


def columns(rows: Sequence[Sequence[str]], texts: int = 2) -> str:
    """Rows in columns: first some of text, then numbers."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if index < texts else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append(GAP.join(cells).rstrip())
    return "\n".join(lines)


def in_order(names: Iterable[str], first: Sequence[str]) -> Iterator[str]:
    """What one looks at first, then the others."""
    known = list(names)
    yield from (name for name in first if name in known)
    yield from (name for name in known if name not in first)


def span(low: float, high: float, *, signed: bool = False) -> str:
    """From the one number to the other."""
    return f"{figure(low, signed=signed)} to {figure(high, signed=signed)}"
