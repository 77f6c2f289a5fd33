"""Whatever a scenario file can say can be edited in Design, key by key of its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QComboBox

from simulator.kernel.quantities import Evidence
from simulator.scenario.draft import Draft
from simulator.scenario.drafting import building_on, copy_of
from simulator.scenario.schema import json_schema
from ui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from ui.viewmodels.design import Design
    from ui.workspaces.design.page import DesignPage

SCHEMA = json_schema()
KEYS, PARTS = SCHEMA["properties"], SCHEMA["$defs"]
# The version of the format is what it is; what theory expects is no part of a scenario.
FIXED = ("format", "validation")
TABLES = ("changes", "events", "initial_cells")
SAID = {
    "title": "After the talks",
    "summary": "In short.",
    "briefing": "Know this.",
    "documents": "S9",
    "claims": "S9-01",
    "assumptions": "Nothing changes.",
    "questions": "Who gains?",
    "date": "2021-11-01",
    "years": "3",
    "warm_up_years": "1",
}
NAMED = {
    "extends": ["union-revived"],
    "outcomes": ["leads_shared", "attacks"],
    "compare_with": ["reconciliation"],
}


def parts_of(key: str) -> dict[str, Any]:
    """The keys of the tables of a kind of entity, or of a group of parameters."""
    shape = KEYS[key].get("additionalProperties", KEYS[key])
    return PARTS[shape["$ref"].rpartition("/")[2]]["properties"]


def region_keys() -> list[str]:
    known = {*FIXED, *TABLES, *SAID, *NAMED, "off", "only"}
    return [key for key in KEYS if key not in known]


def draft_of(design: Design) -> Draft:
    assert design.editor.draft is not None
    return design.editor.draft


@pytest.mark.parametrize("key", SAID)
def test_every_text_day_and_number_has_a_field(page: DesignPage, design: Design, key: str) -> None:
    row = page.particulars.rows[key]
    design.particulars.propose(row._one, SAID[key])

    said = draft_of(design).head[key]
    assert str(said[0] if isinstance(said, list) else said) == SAID[key]
    field = row.field
    shown = field.text() if isinstance(field, NumberField) else field.toPlainText()
    assert shown == SAID[key]


@pytest.mark.parametrize("key", NAMED)
def test_every_key_that_names_something_has_a_list(
    page: DesignPage, design: Design, key: str
) -> None:
    row = page.particulars.rows[key]
    design.particulars.propose_names(row._one, NAMED[key])

    said = draft_of(design).head[key]
    assert (said if isinstance(said, list) else [said]) == NAMED[key]
    shown = row.box if isinstance(getattr(row, "box", None), QComboBox) else row.field.list
    assert shown.count() > 0


def test_what_it_builds_on_can_be_another_and_the_own_changes_stay(
    page: DesignPage, design: Design
) -> None:
    editor = design.editor
    editor.edits.set_value("states.libya.analysts", 90)
    before = editor.draft
    editor.edits.build_on("reconciliation")
    inherited = draft_of(design).inherited.scenario

    assert inherited is not None
    assert inherited.events
    assert design.values.value("states.libya.analysts") == 90
    assert design.values.scenario is inherited
    assert any(one.number is None for one in design.timetable.events)
    editor.undo_stack.undo()
    assert editor.draft == before
    assert page.particulars.rows["extends"].box.currentData() == "broken-ties"


def test_a_foundation_that_is_no_shipped_one_is_shown_as_it_is(design: Design) -> None:
    draft = building_on(copy_of("broken-ties"), "my/own.toml")

    assert draft.head["extends"] == "my/own.toml"
    assert draft.inherited.scenario is None
    assert [one.path for one in draft.mistakes()] == ["extends"]
    assert design.editor.draft is None


def test_every_key_of_cells_at_the_start_can_be_set(page: DesignPage, design: Design) -> None:
    cells = design.cells
    cells.add()
    zone, other = list(cells.zones)[2:4]
    said = {"zone": zone, "group": list(cells.groups)[1], "count": "3", "linked_zone": other}
    for key, value in said.items():
        cells.alter(0, key, value)

    assert set(said) == set(PARTS["CellsTable"]["properties"])
    assert draft_of(design).cells[0] == {**said, "count": 3}
    assert draft_of(design).mistakes() == ()
    page.tabs.setCurrentIndex(2)
    page.scenario.tabs.setCurrentIndex(1)
    assert page.scenario.cells.rows[0].linked.currentData() == other


def test_every_key_of_an_event_and_of_a_change_can_be_set(page: DesignPage, design: Design) -> None:
    design.inspection.show("states", "libya")
    design.timetable.add()
    design.timetable.rename("A new law")
    path = design.inspection.paths[0]
    design.inspection.propose(path, 7)
    design.inspection.state_ground(path, Evidence.DOCUMENT, "S1", "page 3")

    (event,) = draft_of(design).events
    assert set(event) == set(PARTS["EventTable"]["properties"])
    (change,) = event["changes"]
    assert set(change) == set(PARTS["ChangeTable"]["properties"])
    assert change["note"] == "page 3"
    assert page.timeline.title.text() == "A new law"


@pytest.mark.parametrize("key", region_keys())
def test_every_value_of_a_region_can_be_changed_in_the_inspector(
    page: DesignPage, design: Design, key: str
) -> None:
    declared = [one for one, shape in parts_of(key).items() if "value" in str(shape)]
    if "additionalProperties" in KEYS[key]:
        kind, name = key, design.inspection.names(key)[0]
        paths = {f"{key}.{name}.{one}" for one in declared}
    else:
        kind, name = "mechanisms", key
        paths = {f"{key}.{one}" for one in declared}
    design.inspection.show(kind, name)

    assert declared
    assert all(page.inspector.values.row(path) is not None for path in paths)


@pytest.mark.parametrize("key", region_keys())
def test_what_describes_a_region_cannot_stand_in_what_extends_one(key: str) -> None:
    header = f"[{key}.new]" if "additionalProperties" in KEYS[key] else f"[{key}]"
    draft = Draft.of_text(f"{copy_of('broken-ties').text()}\n{header}\n")

    assert any(one.path.startswith(key) for one in draft.mistakes())
