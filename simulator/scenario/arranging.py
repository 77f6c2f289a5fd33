"""Puts a list of tables into another state, and makes sure that the text then says just that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.scenario.listing import CannotEditError, listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.scenario.listing import Placed
    from simulator.scenario.overlaps import Planned
    from simulator.scenario.pieces import Keys


def tables(text: str, header: Keys) -> tuple[Any, ...]:
    """What the tables of a list say."""
    where = listing(text, header)
    return tuple(where.table(item) for item in where.items)


def arranged(text: str, header: Keys, planned: Sequence[Planned]) -> str:
    """A text whose list holds the planned tables; old ones keep what is not changed in them.

    Raises:
        CannotEditError: The list stands there in a way in which that cannot be done.
    """
    where = listing(text, header)
    items, before = where.items, tables(text, header)
    order: list[Placed] = []
    for origin, table in planned:
        if origin is None:
            order.append((None, where.fresh(table)))
        elif before[origin] == table:
            order.append((origin, items[origin]))
        else:
            order.append((origin, where.altered(items[origin], table)))
    return _made_sure(where.arranged(order), header, [table for _, table in planned])


def with_item_text(text: str, header: Keys, number: int, item: str) -> str:
    """A text in whose list one table is written otherwise."""
    where = listing(text, header)
    order = [(n, item if n == number else old) for n, old in enumerate(where.items)]
    wanted = [where.table(written) for _, written in order]
    return _made_sure(where.arranged(order), header, wanted)


def is_same(first: Any, second: Any) -> bool:
    """Whether two values say the same; what is no number is equal to itself here."""
    if isinstance(first, dict) and isinstance(second, dict):
        return first.keys() == second.keys() and all(
            is_same(value, second[key]) for key, value in first.items()
        )
    if isinstance(first, list | tuple) and isinstance(second, list | tuple):
        return len(first) == len(second) and all(map(is_same, first, second))
    return bool(first == second) or (first != first and second != second)  # noqa: PLR0124 - nan


def _made_sure(text: str, header: Keys, wanted: Sequence[Any]) -> str:
    try:
        found = tables(text, header)
    except (ValueError, LookupError, TypeError, AttributeError):
        raise CannotEditError(header[-1]) from None
    if not is_same(found, wanted):
        raise CannotEditError(header[-1])
    return text
