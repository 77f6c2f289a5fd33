"""Turns what pydantic finds wrong into sentences that say what was expected and how to mend it."""

from __future__ import annotations

import typing
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from simulator.kernel.errors import UnknownNameError
from simulator.model.setting import ENTITIES, GROUPS
from simulator.scenario.fields import FORMAT, NAME_CHARACTERS
from simulator.scenario.mistakes import MOST_MISTAKES
from simulator.scenario.quantities import WARM_UP_YEARS, YEARS
from simulator.scenario.schema import ScenarioFile, Stated

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.kernel.quantities import Quantity
    from simulator.scenario.document import Document
    from simulator.scenario.locator import Place
    from simulator.scenario.mistakes import Mistake

Sentence = tuple[str, str]
COLLECTIONS = (list, dict)

# Sentences that need no more than what pydantic found.
SENTENCES: dict[str, Sentence] = {
    "string_type": ("expected a text", "write one text in quotation marks"),
    "string_too_long": ("expected at most {max_length} characters", "shorten it"),
    "empty_text": ("expected a text that is not empty", "write it, or leave an optional key out"),
    "control_character": ("expected a text without control characters, found {code}", "delete it"),
    "too_short": ("expected at least one entry", "add one, or leave the whole key out"),
    "date_type": ("expected a date", "write only year, month and day, unquoted, as in 2021-10-01"),
    "quantity": ("expected {expected}", "write a number in that range"),
    "word": ("expected one of {words}", "write one of these words"),
    "int_type": ("expected {format}, the version of the file format", "write format = {format}"),
    "format": (
        "expected {format}, the only version of the file format that is known here",
        "write format = {format}, or use the version of the program that the file is made for",
    ),
    "bad_name": (
        "expected a name: small letters a to z and digits, at most {characters} of them",
        "join words by single hyphens or underscores, as in northern-coast",
    ),
}
UNFORESEEN: Sentence = ("the format does not allow this", "compare it with docs/scenario-files.md")

STATED = '{ value = 1, evidence = "assumed", source = "why" }'
EXAMPLES = {
    "format": f"format = {FORMAT}",
    "date": "date = 2021-10-01",
    "evidence": 'evidence = "published", "document" or "assumed"',
    "source": 'source = "where the value comes from, or why it is assumed"',
    "value": "value = followed by a number",
    "changes": "changes = [ { path = ..., value = ..., evidence = ..., source = ... } ]",
    "error": 'error = "poisson", "binomial", "average" or "replications"',
}


def structure_mistakes(document: Document) -> list[Mistake]:
    """Everything that is wrong with the structure of a file."""
    try:
        ScenarioFile.model_validate(document.data)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        first = found[: MOST_MISTAKES + 1]  # a sentence for each of thousands would take minutes
        return [_mistake(document, one["type"], one["loc"], one.get("ctx", {})) for one in first]
    return []


def _mistake(document: Document, kind: str, place: Place, context: dict[str, Any]) -> Mistake:
    if place[-1] == "[key]":
        place = place[:-1]
    if kind == "quantity" and isinstance(document.value(place), dict):
        place = (*place, "value")
    if kind in PLACED:
        return document.mistake(place, *PLACED[kind](place))
    context = {"format": FORMAT, "characters": NAME_CHARACTERS, **context}
    message, mend = SENTENCES.get(kind, UNFORESEEN)
    return document.mistake(place, message.format(**context), mend.format(**context))


def _missing(place: Place) -> Sentence:
    key = str(place[-1])
    return "this is missing", f"add {EXAMPLES.get(key, f'{key} = ...')}"


def _unknown(place: Place) -> Sentence:
    return "there is no such key", UnknownNameError("key", str(place[-1]), _known(place)).mend


def _table(place: Place) -> Sentence:
    if _known((*place, "")) == list(Stated.model_fields):
        declared = _declared(place)
        expectation = f" {declared.expectation}" if declared else ""
        return f"expected a number{expectation} with its evidence and source", f"write {STATED}"
    name = ".".join(str(part) for part in place if isinstance(part, str))
    if name in ENTITIES:
        return "expected tables with names", f"begin each with [{name}.<name>]"
    if isinstance(place[-1], int):
        return "expected a table", f"begin each with [[{name}]] on a line of its own"
    return "expected a table", f"begin it with [{name}] on a line of its own"


def _list(place: Place) -> Sentence:
    if place[-1] in {"changes", "events", "initial_cells", "expected"}:
        name = ".".join(str(part) for part in place if isinstance(part, str))
        return "expected a list of tables", f"begin each with [[{name}]] on a line of its own"
    return "expected a list of texts", f'write {place[-1]} = ["...", "..."]'


def _number(place: Place) -> Sentence:
    declared = _declared(place)
    expectation = f" {declared.expectation}" if declared else ""
    return f"expected a finite number{expectation}", "write digits without quotation marks"


# Sentences that depend on where the mistake is.
PLACED: dict[str, Callable[[Place], Sentence]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "model_type": _table,
    "dict_type": _table,
    "list_type": _list,
    "float_type": _number,
    "finite_number": _number,
}


def _declared(place: Place) -> Quantity | None:
    """The declaration behind a place such as ("states", "algeria", "analysts", "value")."""
    kind, *rest = place
    names = [str(part) for part in rest]
    if kind in ENTITIES and len(names) > 1:
        return ENTITIES[str(kind)].declared().get(names[1])
    if kind in GROUPS and names:
        return GROUPS[str(kind)].declared().get(names[0])
    return {"years": YEARS, "warm_up_years": WARM_UP_YEARS}.get(str(kind))


def _known(place: Place) -> list[str]:
    """The keys that may stand beside the last one of a place."""
    shape: Any = ScenarioFile
    for part in place[:-1]:
        if typing.get_origin(shape) in COLLECTIONS:
            shape = _shape(typing.get_args(shape)[-1])
        else:
            shape = _shape(shape.model_fields[part].annotation)
    is_table = isinstance(shape, type) and issubclass(shape, BaseModel)
    return list(shape.model_fields) if is_table else []


def _shape(annotation: Any) -> Any:
    """The table, list or plain type behind an annotation that may be optional."""
    while typing.get_origin(annotation) not in COLLECTIONS and typing.get_args(annotation):
        annotation = typing.get_args(annotation)[0]
    return annotation
