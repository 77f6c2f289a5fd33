"""The schema for editors says the same as the declarations of the model."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from simulator.kernel.version import VERSION
from simulator.model.setting import ENTITIES, GROUPS
from simulator.scenario.schema import json_schema
from tests.scenario.conftest import SMALL_REGION

if TYPE_CHECKING:
    from simulator.kernel.quantities import Parameters

DECLARED = [
    (cls, name) for cls in (*ENTITIES.values(), *GROUPS.values()) for name in cls.declared()
]


@pytest.mark.parametrize(("cls", "name"), DECLARED)
def test_every_quantity_is_described_with_its_range(cls: type[Parameters], name: str) -> None:
    declared = cls.declared()[name]
    table = json_schema()["$defs"][cls.__name__]["properties"][name]

    assert declared.meaning in table["description"]
    assert declared.source in table["description"]
    assert table["properties"]["value"]["minimum"] == declared.low
    assert table["properties"]["value"]["maximum"] == declared.high


def test_every_key_of_a_file_is_described() -> None:
    properties = json_schema()["properties"]
    own = {name: one for name, one in properties.items() if name not in {*ENTITIES, *GROUPS}}

    assert [name for name, one in own.items() if "description" not in one] == ["format"]


def test_unknown_keys_are_refused_everywhere() -> None:
    tables = [one for one in json_schema()["$defs"].values() if one["type"] == "object"]

    assert all(table["additionalProperties"] is False for table in tables)


def test_the_schema_is_strict_json_and_has_no_null() -> None:
    assert "null" not in json.dumps(json_schema(), allow_nan=False)


def test_the_version_is_the_one_that_is_packaged() -> None:
    pyproject = (SMALL_REGION.parents[2] / "pyproject.toml").read_text("utf-8")

    assert f'\nversion = "{VERSION}"\n' in pyproject
