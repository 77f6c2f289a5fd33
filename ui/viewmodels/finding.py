"""Finds values by what they are called, whose they are, what they mean, or their path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.viewmodels.place_words import meaning_label, owner_label, thing_of, value_label

if TYPE_CHECKING:
    from ui.viewmodels.values import Values

MOST = 40
# What a word found there costs; the cheapest find stands first.
BEGINS, WORD, INSIDE, WHOSE, PATH, MEANING, LETTERS = 0, 1, 2, 3, 4, 5, 8
NEVER = 1_000


@dataclass(frozen=True)
class Find:
    """A value that was found.

    Attributes:
        path: Where it stands.
        title: What it is called.
        whose: The thing that it belongs to.
        meaning: What it means.
    """

    path: str
    title: str
    whose: str
    meaning: str


class Finder(QObject):
    """Looks through every value of the draft."""

    def __init__(self, values: Values, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._known: list[tuple[Find, tuple[str, str, str, str]]] = []
        values.opened.connect(self._forget)

    def find(self, text: str, most: int = MOST) -> tuple[Find, ...]:
        """The values that every word of a text leads to, the best first.

        A word may also be letters of a name that follow each other with gaps.
        """
        words = text.casefold().split()
        if not words:
            return ()
        costs = [(cost(words, texts), number) for number, (_, texts) in enumerate(self._index())]
        best = sorted(one for one in costs if one[0] < NEVER)
        return tuple(self._known[number][0] for _, number in best[:most])

    def _index(self) -> list[tuple[Find, tuple[str, str, str, str]]]:
        if not self._known:
            things = dict.fromkeys(map(thing_of, self._values.declared))
            scenario = self._values.scenario
            owners = {thing: owner_label(*thing, scenario) for thing in things}
            self._known = [
                self._entry(path, owners[thing_of(path)]) for path in self._values.declared
            ]
        return self._known

    def _entry(self, path: str, whose: str) -> tuple[Find, tuple[str, str, str, str]]:
        meaning = meaning_label(self._values.declared[path].meaning)
        find = Find(path, value_label(path), whose, meaning)
        return find, (find.title.casefold(), whose.casefold(), path, meaning.casefold())

    @Slot()
    def _forget(self) -> None:
        self._known = []


def cost(words: list[str], texts: tuple[str, str, str, str]) -> int:
    """How far a value is from the words: title, whose it is, path and meaning, in small letters."""
    total = 0
    for word in words:
        total += _cost(word, *texts)
        if total >= NEVER:
            break
    return total


def _cost(word: str, title: str, whose: str, path: str, meaning: str) -> int:
    if title.startswith(word):
        return BEGINS
    if f" {word}" in title:
        return WORD
    if word in title:
        return INSIDE
    for text, price in ((whose, WHOSE), (path, PATH), (meaning, MEANING)):
        if word in text:
            return price
    return LETTERS if _follows(word, f"{title} {whose}") else NEVER


def _follows(letters: str, text: str) -> bool:
    """Whether letters stand in a text in this order."""
    place = 0
    for letter in letters:
        place = text.find(letter, place) + 1
        if not place:
            return False
    return True
