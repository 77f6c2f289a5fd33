"""What names in a list stand for: seats, objectives, tasks, storylines and turns of the plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from simulator.exercise.plan.msel.fields import folded
from simulator.kernel.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

EVERYBODY = {
    folded(one) for one in ("all", "everybody", "all players", "all seats", "tous", "الكل")
}
# Tried one after the other: the first divides what our own export writes.
DIVISIONS = (re.compile(r"[;\n،؛]"), re.compile(r"[,/&+]|\band\b|\bet\b"))
NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")
LONGEST_NAME = 60


class Known:
    """The things of one kind that a list may name, by name or by title."""

    def __init__(self, kind: str, things: Iterable[tuple[str, str]]) -> None:
        self._kind = kind
        self._things = tuple(things)
        self._names = {folded(name): name for name, _ in self._things}
        titles = [folded(title) for _, title in self._things]
        for (name, _), title in zip(self._things, titles, strict=True):
            if titles.count(title) == 1:
                self._names.setdefault(title, name)

    def find(self, text: str) -> str | None:
        """The name that a text stands for, if it stands for one."""
        return self._names.get(folded(text))

    def one(self, text: str) -> str:
        """The name that a text stands for.

        Raises:
            UnknownNameError: It stands for none.
        """
        found = self.find(text)
        if found is None:
            known = (title or name for name, title in self._things)
            raise UnknownNameError(self._kind, text, known)
        return found

    def several(self, text: str) -> tuple[str, ...]:
        """The names that a text lists, each once.

        Raises:
            UnknownNameError: One of them stands for nothing.
        """
        if folded(text) in EVERYBODY:
            return tuple(name for name, _ in self._things)
        return tuple(dict.fromkeys(self._each(text, DIVISIONS)))

    def _each(self, text: str, divisions: Sequence[re.Pattern[str]]) -> Iterator[str]:
        found = self.find(text)
        if found is not None or not divisions:
            yield found or self.one(text.strip())
            return
        for part in divisions[0].split(text):
            if part.strip():
                yield from self._each(part.strip(), divisions[1:])

    def label(self, name: str) -> str:
        """What people call a thing, if that leads back to it and can stand in a list."""
        title = dict(self._things).get(name, "")
        is_plain = not any(division.search(title) for division in DIVISIONS)
        return title if is_plain and self.find(title) == name else name


def new_name(title: str, taken: Iterable[str], kind: str) -> str:
    """A name for something new, made from its title."""
    known = set(taken)
    base = NOT_IN_A_NAME.sub("-", folded(title)).strip("-")[:LONGEST_NAME].strip("-") or kind
    if base not in known:
        return base
    return next(
        name for count in range(2, len(known) + 3) if (name := f"{base[:50]}-{count}") not in known
    )
