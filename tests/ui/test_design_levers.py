"""The levers of a state: what policy moves most, as sliders."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.viewmodels.design import Design
    from ui.workspaces.design.page import DesignPage

LEVERS = 1


def test_every_state_has_the_levers_that_are_used_most(page: DesignPage, design: Design) -> None:
    for state in design.levers.states:
        design.levers.turn_to(state)
        known = {path for group in design.levers.groups for path, _ in group.levers}
        assert {
            f"states.{state}.{field}"
            for field in ("analysts", "teams", "judges", "budget", "transparency", "intrusiveness")
        } <= known
        assert f"states.{state}.border_control" in known
        assert any(path.startswith(f"programmes.{state}") for path in known)
        assert any(path.startswith(f"equipment.{state}") for path in known)
        assert known <= set(design.values.declared)


def test_another_states_staff_is_not_its_lever(page: DesignPage, design: Design) -> None:
    design.levers.turn_to("tunisia")
    staff = [path for group in design.levers.groups for path, _ in group.levers if "staff" in path]
    setting = design.values.scenario.setting if design.values.scenario else None

    assert setting is not None
    assert staff
    for path in staff:
        _, name, field = path.split(".")
        border = setting.borders[name]
        zone = border.first if field == "first_staff" else border.second
        assert setting.zones[zone].state == "tunisia"


def test_a_lever_is_moved_and_marked_here_and_in_the_inspector(
    page: DesignPage, design: Design
) -> None:
    page.tabs.setCurrentIndex(LEVERS)
    design.inspection.show("states", "algeria")
    path = "states.algeria.transparency"
    lever = page.levers.values.row(path)
    same = page.inspector.values.row(path)
    assert lever is not None
    assert same is not None
    lever.slider.setValue(80)

    assert design.values.value(path) == 0.8
    assert lever.is_marked
    assert same.is_marked
    assert same.field.text() == "0.8"


def test_all_levers_come_in_the_end(page: DesignPage, design: Design) -> None:
    page.tabs.setCurrentIndex(LEVERS)
    page.levers.values.finish()
    known = [path for group in design.levers.groups for path, _ in group.levers]

    assert list(page.levers.values.rows) == known


def test_choosing_a_state_shows_its_levers(page: DesignPage, design: Design) -> None:
    page.tabs.setCurrentIndex(LEVERS)
    page.levers.states.setCurrentIndex(page.levers.states.findData("libya"))
    page.levers.states.activated.emit(page.levers.states.currentIndex())

    assert "states.libya.budget" in page.levers.values.rows
