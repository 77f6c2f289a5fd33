"""How well a few typed letters fit a title."""

from __future__ import annotations

WHOLE, WORD, INSIDE, LETTERS = 400, 300, 200, 100
"""The title begins with it; a word does; it stands somewhere; its letters do, in this order."""


def closeness(query: str, title: str) -> int | None:
    """How well a query fits a title, the more the better; None if it does not fit.

    Every word of the query has to fit; the words may come in any order.
    """
    words = query.casefold().split()
    found = [_word_closeness(word, title.casefold()) for word in words]
    fits = [score for score in found if score is not None]
    return sum(fits) if len(fits) == len(words) else None


def _word_closeness(word: str, title: str) -> int | None:
    place = title.find(word)
    if place == 0:
        return WHOLE
    if place > 0:
        begins = f" {word}" in title
        return WORD if begins else INSIDE
    return _letters_closeness(word, title)


def _letters_closeness(word: str, title: str) -> int | None:
    """Fewer gaps between the letters are closer."""
    place, gaps = -1, 0
    for letter in word:
        found = title.find(letter, place + 1)
        if found < 0:
            return None
        gaps += found - place - 1
        place = found
    return max(LETTERS - gaps, 1)
