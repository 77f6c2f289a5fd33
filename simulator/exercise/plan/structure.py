"""Turns what is wrong with the structure of an exercise file into sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from simulator.exercise.plan.schema import TABLES, ExerciseFile, keys_of
from simulator.kernel.errors import UnknownNameError
from simulator.scenario.fields import FORMAT, NAME_CHARACTERS
from simulator.scenario.mistakes import MOST_MISTAKES
from simulator.scenario.sentences import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.scenario.document import Document
    from simulator.scenario.locator import Place
    from simulator.scenario.mistakes import Mistake
    from simulator.scenario.sentences import Sentence

UNFORESEEN: Sentence = ("the format does not allow this", "compare it with docs/exercise.md")
EXAMPLES = {
    "format": f"format = {FORMAT}",
    "scenario": 'scenario = "broken-ties", or a path that ends in .toml',
    "seats": "[[seats]] with name, title and states",
    "turns": "[[turns]] with title and days",
}
NUMBERS = {"seed", "replication", "policy", "priority", "turn"}
OWN: dict[str, Sentence] = {
    "int_type": ("expected a whole number", "write digits without quotation marks"),
    "too_long": ("expected at most {max_length} entries", "split it into several plans"),
}


def structure_mistakes(document: Document) -> list[Mistake]:
    """Everything that is wrong with the structure of a file."""
    try:
        ExerciseFile.model_validate(document.data)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        first = found[: MOST_MISTAKES + 1]  # a sentence for each of thousands would take minutes
        return [_mistake(document, one["type"], one["loc"], one.get("ctx", {})) for one in first]
    return []


def _mistake(document: Document, kind: str, place: Place, context: dict[str, Any]) -> Mistake:
    if kind in PLACED:
        return document.mistake(place, *PLACED[kind](place))
    context = {"format": FORMAT, "characters": NAME_CHARACTERS, **context}
    sentence = SENTENCES.get(kind, UNFORESEEN)
    if kind in OWN and (kind != "int_type" or place[-1] in NUMBERS):
        sentence = OWN[kind]
    return document.mistake(place, *(part.format(**context) for part in sentence))


def _missing(place: Place) -> Sentence:
    key = str(place[-1])
    return "this is missing", f"add {EXAMPLES.get(key, f'{key} = ...')}"


def _unknown(place: Place) -> Sentence:
    known = keys_of(_table_of(place))
    return "there is no such key", UnknownNameError("key", str(place[-1]), known).mend


def _table(place: Place) -> Sentence:
    if isinstance(place[-1], int):
        name = ".".join(str(part) for part in place if isinstance(part, str))
        return "expected a table", f"begin each with [[{name}]] on a line of its own"
    return "expected a table", f"write {place[-1]} = {{ ... }}"


def _list(place: Place) -> Sentence:
    if place[-1] in TABLES:
        name = ".".join(str(part) for part in place if isinstance(part, str))
        return "expected a list of tables", f"begin each with [[{name}]] on a line of its own"
    return "expected a list of texts", f'write {place[-1]} = ["...", "..."]'


def _number(_: Place) -> Sentence:
    return "expected a finite number", "write digits without quotation marks"


# Sentences that depend on where the mistake is.
PLACED: dict[str, Callable[[Place], Sentence]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "model_type": _table,
    "list_type": _list,
    "float_type": _number,
    "finite_number": _number,
}


def _table_of(place: Place) -> Any:
    """The table that the last key of a place stands in."""
    outer = [part for part in place[:-1] if isinstance(part, str)]
    return TABLES[outer[-1]] if outer else ExerciseFile
