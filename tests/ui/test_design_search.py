"""Every value can be found by a few letters and edited where it is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from ui.viewmodels.finding import NEVER, cost

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.viewmodels.design import Design
    from ui.workspaces.design.page import DesignPage


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("teams libya", "states.libya.teams"),
        ("analysts tunisia", "states.tunisia.analysts"),
        ("information morocco algeria", "relations.algeria-morocco.information_sharing"),
        ("relations.algeria-libya.trust", "relations.algeria-libya.trust"),
        ("ramp", "agreements.ramp_days"),
        ("courts algeria", "states.algeria.judges"),
        ("grvnc centre algeria", "zones.algeria-centre.grievance"),
    ],
)
def test_a_few_letters_lead_to_a_value(
    page: DesignPage, design: Design, typed: str, path: str
) -> None:
    assert design.finder.find(typed)[0].path == path


def test_nothing_leads_to_nothing(page: DesignPage, design: Design) -> None:
    assert design.finder.find("") == ()
    assert design.finder.find("zzzz qqqq") == ()


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_every_value_is_found_by_its_path(
    page: DesignPage, design: Design, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(sorted(design.values.declared)))

    assert path in [find.path for find in design.finder.find(path)]


@given(st.lists(st.text(max_size=5), min_size=1, max_size=3))
def test_more_words_never_lead_nearer(words: list[str]) -> None:
    texts = ("trust", "algeria · state", "states.algeria.trust", "how far people trust")
    costs = [min(cost(words[:number], texts), NEVER) for number in range(len(words) + 1)]

    assert costs == sorted(costs)


def test_it_is_worked_by_keyboard_alone(qtbot: QtBot, page: DesignPage, design: Design) -> None:
    page.commands.search.does()
    box = page.toolbar.search
    qtbot.keyClicks(box, "teams libya")
    assert box.found.isVisible()
    assert "Libya" in box.accessibleDescription()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.found.currentRow() == 1
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert not box.found.isVisible()
    assert design.inspection.name == "libya"
    field = page.inspector.rows["states.libya.teams"].field
    qtbot.waitUntil(field.hasFocus)
    assert field.selectedText() == field.text()


def test_escape_closes_and_nothing_found_is_said(qtbot: QtBot, page: DesignPage) -> None:
    page.commands.search.does()
    box = page.toolbar.search
    qtbot.keyClicks(box, "zzzzqq")
    assert box.found.item(0).text() == "Nothing is called so."
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "zzzzqq"
    qtbot.keyClick(box, Qt.Key.Key_Escape)

    assert (box.text(), box.found.isVisible()) == ("", False)
