"""Decisions as JSON and back, for every decision there is."""

from __future__ import annotations

import dataclasses
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError

from simulator.exercise.session.errors import SessionError
from simulator.kernel.errors import UnknownNameError
from simulator.model.decisions.handlers import HANDLERS, OF_PARTNERS
from simulator.model.politics.pillars import Pillar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.model.decisions.decision import Decision

KINDS: Mapping[str, type[Decision]] = {kind.__name__: kind for kind in (*HANDLERS, *OF_PARTNERS)}
"""Every decision there is, by name."""


def encoded(decision: Decision) -> dict[str, Any]:
    """A decision as JSON has it: its kind and its fields."""
    fields = {one.name: getattr(decision, one.name) for one in dataclasses.fields(decision)}
    plain = {
        name: value.name if isinstance(value, Enum) else value for name, value in fields.items()
    }
    return {"kind": type(decision).__name__, "fields": plain}


def decoded(written: Mapping[str, Any]) -> Decision:
    """The decision that JSON tells of.

    Raises:
        UnknownNameError: There is no such kind of decision.
        SessionError: A field is missing, unknown or of the wrong kind.
    """
    name, fields = written.get("kind"), written.get("fields")
    if name not in KINDS:
        raise UnknownNameError("kind of decision", str(name), KINDS)
    if not isinstance(fields, dict):
        message = f"{name}: expected its fields by name, found {fields!r}"
        raise SessionError(message)
    kind = KINDS[str(name)]
    known = {one.name: one for one in dataclasses.fields(kind)}
    for field in fields:
        if field not in known:
            raise UnknownNameError(f"field of {name}", str(field), known)
    values = {field: _value(kind, field, value) for field, value in fields.items()}
    missing = [
        one.name
        for one in known.values()
        if one.name not in values and one.default is dataclasses.MISSING
    ]
    if missing:
        message = f"{name}: {missing[0]} is missing"
        raise SessionError(message)
    return kind(**values)


def _value(kind: type[Decision], field: str, value: Any) -> Any:
    if isinstance(value, str) and field == "pillar":
        if value not in Pillar.__members__:
            raise UnknownNameError("pillar", value, Pillar.__members__)
        return Pillar[value]
    try:
        return _adapters(kind.__name__)[field].validate_python(value)
    except ValidationError as error:
        said = error.errors(include_url=False)[0]["msg"].lower()
        message = f"{kind.__name__}: {field} = {value!r}: {said}"
        raise SessionError(message) from None


@lru_cache(maxsize=64)
def _adapters(name: str) -> dict[str, TypeAdapter[Any]]:
    kind = KINDS[name]
    strict = ConfigDict(strict=True, allow_inf_nan=False)
    adapters = {}
    for field, hint in get_type_hints(kind).items():
        is_enum = isinstance(hint, type) and issubclass(hint, Enum)
        adapters[field] = TypeAdapter(hint) if is_enum else TypeAdapter(hint, config=strict)
    return adapters
