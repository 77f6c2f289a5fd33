"""The structure of a scenario file: which keys there are and what may stand behind them.

The tables of entities and parameters are made from the declarations in the model, so that a
quantity is declared once and checked, described and completed by editors from there.
"""

from __future__ import annotations

import dataclasses
import datetime as dt  # noqa: TC003 - pydantic reads the annotations
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic.json_schema import GenerateJsonSchema

from simulator.kernel.quantities import Evidence, Quantity
from simulator.model.setting import ENTITIES, GROUPS
from simulator.scenario.fields import (
    Declared,
    FormatNumber,
    Line,
    Name,
    Prose,
    WordOf,
)
from simulator.scenario.quantities import COUNT, REPLICATIONS, WARM_UP_YEARS, YEARS
from simulator.scenario.validation_case import Error

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue

    from simulator.kernel.quantities import Parameters


Texts = list[Line]


def told(description: str) -> Any:
    """What editors show beside a key."""
    return Field(description=description)


class Table(BaseModel):
    """A table of a scenario file: unknown keys are mistakes, and nothing is converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Stated(Table):
    """A number, how well it is supported, and by what."""

    value: Annotated[float, Field(allow_inf_nan=False)]
    evidence: Annotated[Evidence, WordOf(Evidence)]
    source: Annotated[Line, told("Where the value comes from, or why it is assumed")]
    note: Annotated[Line | None, told("What else should be known about it")] = None


class ChangeTable(Stated):
    """Another value at a path."""

    path: Annotated[Line, told('A path such as "relations.*.trust"')]


class EventTable(Table):
    """Something that happens on a day and changes values from then on."""

    date: dt.date
    title: Line
    changes: Annotated[list[ChangeTable], Field(min_length=1)]


class CellsTable(Table):
    """Cells that exist when the run starts."""

    zone: Name
    group: Name
    count: Annotated[float, Declared(COUNT)]
    linked_zone: Name | None = None


class ExpectedTable(Table):
    """One exact value that a validation case must reproduce."""

    measure: Line
    value: Annotated[float, Field(allow_inf_nan=False)]
    error: Annotated[Error, WordOf(Error)]
    source: Line | None = None
    place: Name | None = None
    numbers: dict[Name, Annotated[float, Field(allow_inf_nan=False)]] = {}


class ValidationTable(Table):
    """What a validation scenario must reproduce."""

    case: Line
    replications: Annotated[float, Declared(REPLICATIONS)]
    source: Line
    text: Prose
    expected: Annotated[list[ExpectedTable], Field(min_length=1)]


class FileTable(Table):
    """What every scenario file may hold, besides entities and parameters."""

    format: Annotated[int, FormatNumber()]
    title: Annotated[Line, told("What people call it")]
    summary: Annotated[Line, told("One or two sentences")]
    extends: Annotated[Line | None, told('A shipped scenario\'s name, or a path to "*.toml"')] = (
        None
    )
    briefing: Annotated[Prose | None, told("What players should know first")] = None
    documents: Annotated[Texts | None, told("The documents it is drawn from")] = None
    claims: Annotated[Texts | None, told("What those documents claim")] = None
    assumptions: Annotated[Texts | None, told("What had to be assumed")] = None
    questions: Annotated[Texts | None, told("What to explore with it")] = None
    outcomes: Annotated[Texts | None, told("Names of the outcomes to look at first")] = None
    compare_with: Annotated[
        Texts | None, told("Shipped scenarios to hold beside it; without any, the region as it was")
    ] = None
    date: Annotated[dt.date | None, told("The first day that is measured")] = None
    years: Annotated[float, Declared(YEARS)] | None = None
    warm_up_years: Annotated[float, Declared(WARM_UP_YEARS)] | None = None
    off: Annotated[Texts | None, told("Names of mechanisms that are switched off")] = None
    only: Annotated[Texts | None, told("Names of the mechanisms that are at work")] = None
    changes: Annotated[list[ChangeTable], told("Other values from the start")] = []
    events: Annotated[list[EventTable], told("Other values from a day on")] = []
    initial_cells: Annotated[list[CellsTable], told("Cells that exist at the start")] = []
    validation: Annotated[
        ValidationTable | None, told("What exact theory expects of a validation case")
    ] = None


def parameters_table(name: str, cls: type[Parameters]) -> type[Table]:
    """The table of one class of parameters: a key for each quantity, and its structural keys."""
    fields: dict[str, Any] = {}
    for one in dataclasses.fields(cls):
        declared = cls.declared().get(one.name)
        fields[one.name] = (Line, ...) if declared is None else _stated(declared)
    return create_model(name, __base__=Table, __doc__=_first_line(cls), **fields)


def _stated(declared: Quantity) -> tuple[Any, None]:
    return (Annotated[Stated, Declared(declared)] | None, None)


def _first_line(cls: type) -> str:
    return (cls.__doc__ or "").strip().partition("\n")[0]


def _scenario_file() -> type[FileTable]:
    fields: dict[str, Any] = {}
    for kind, cls in ENTITIES.items():
        table = parameters_table(cls.__name__, cls)
        fields[kind] = (dict[Name, table] | None, None)  # type: ignore[valid-type]  # made here
    for group, cls in GROUPS.items():
        fields[group] = (parameters_table(cls.__name__, cls) | None, None)
    return create_model(
        "ScenarioFile", __base__=FileTable, __doc__="A scenario file of Taawun.", **fields
    )


ScenarioFile = _scenario_file()


class _Generator(GenerateJsonSchema):
    """Leaves out the defaults: an absent key means "as inherited" and has no value to write."""

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def json_schema() -> Mapping[str, Any]:
    """The JSON Schema of a scenario file, for editors."""
    schema = ScenarioFile.model_json_schema(schema_generator=_Generator)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
