"""The kinds of field that a scenario file is made of: texts, names, and declared quantities."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError, core_schema

from simulator.kernel.errors import QuantityError

if TYPE_CHECKING:
    from enum import StrEnum

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from simulator.kernel.quantities import Quantity

FORMAT = 1
LINE_CHARACTERS = 2_000
PROSE_CHARACTERS = 20_000
NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
NAME_CHARACTERS = 60
# Marks that join letters or tell their direction; Arabic texts need them.
JOINERS = {"\u200c", "\u200d", "\u200e", "\u200f"}


def may_stand(character: str) -> bool:
    """Whether a text may hold a character: not what steers a screen and cannot be seen."""
    is_control = unicodedata.category(character) in {"Cc", "Cf", "Cs"}
    return not is_control or character in "\n\t" or character in JOINERS


def _clean(text: str) -> str:
    for character in text:
        if not may_stand(character):
            raise PydanticCustomError(
                "control_character", "{code}", {"code": f"U+{ord(character):04X}"}
            )
    if not text.strip():
        raise PydanticCustomError("empty_text", "empty")
    return text


def _name(text: str) -> str:
    if not NAME.fullmatch(text) or len(text) > NAME_CHARACTERS:
        raise PydanticCustomError("bad_name", "not a name")
    return text


Line = Annotated[str, Field(max_length=LINE_CHARACTERS), AfterValidator(_clean)]
Prose = Annotated[str, Field(max_length=PROSE_CHARACTERS), AfterValidator(_clean)]
Name = Annotated[str, AfterValidator(_name)]


@dataclass(frozen=True)
class WordOf:
    """Marks a field that holds one word of an enumeration."""

    words: type[StrEnum]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "enum": [word.value for word in self.words]}

    def _read(self, value: Any) -> StrEnum:
        try:
            return self.words(value)
        except ValueError:
            words = ", ".join(repr(word.value) for word in self.words)
            raise PydanticCustomError("word", "{words}", {"words": words}) from None


@dataclass(frozen=True)
class FormatNumber:
    """Marks the field that says which version of the format a file is written in."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "integer", "const": FORMAT}

    def _check(self, number: int) -> int:
        if number != FORMAT:
            raise PydanticCustomError("format", "unknown format")
        return number


@dataclass(frozen=True)
class Declared:
    """Marks a field whose number must satisfy a declaration."""

    declared: Quantity

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        number = {
            "type": "integer" if self.declared.integral else "number",
            "minimum": self.declared.low,
            "maximum": self.declared.high,
        }
        # The same check serves plain numbers and tables that state a number with its source.
        plain = handler(schema).get("type") == "number"
        shape = number if plain else {**handler(schema), "properties": {"value": number}}
        return {**shape, "description": self._description()}

    def _check(self, read: Any) -> Any:
        value = getattr(read, "value", read)
        try:
            self.declared.check("value", value)
        except QuantityError as error:
            raise PydanticCustomError(
                "quantity", "{expected}", {"expected": error.expected}
            ) from None
        return read

    def _description(self) -> str:
        declared = self.declared
        origin = f"default {declared.default:g}, {declared.evidence.value}: {declared.source}"
        return f"{declared.meaning} ({declared.expectation}; {origin})"
