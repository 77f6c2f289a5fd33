"""A whole window for bad input, and the hands that put it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
    QToolTip,
    QWidget,
)

from simulator.scenario.drafting import copy_of
from tests.ui.watched import world
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.widgets.whole_box import WholeBox
from ui.workspaces.design.cells_panel import CellsPanel
from ui.workspaces.design.scenario_panel import ScenarioPanel
from ui.workspaces.settings.page import Leaf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario
    from tests.ui.bad_inputs import Field
    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 8_000
PATH = "relations.algeria-morocco.information_sharing"
WRITABLE = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)


@pytest.fixture
def window(
    qtbot: QtBot,
    desk: Desk,
    wardrobe: Wardrobe,
    short: dict[str, Scenario],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: discard)
    made = MainWindow(desk, wardrobe, Preferences(tmp_path / "window.ini"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    desk.library._shelve((tuple(short.values()), desk.library.grounds))
    return made


@pytest.fixture
def busy(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with every field there is: a draft with an event and cells, a lever, a world."""
    desk = window.desk
    desk.study.set_replications(2)
    desk.compare(["broken-ties", "reconciliation"])
    desk.watching.show_recording(world())
    draft = copy_of("broken-ties")
    desk.editor.begin(draft, draft.text())
    desk.editor.edits.set_value(PATH, 3)
    desk.design.timetable.add()
    desk.editor.edits.add_cells(*first_cells(desk))
    qtbot.waitUntil(lambda: desk.editor.is_current, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not desk.study.running, timeout=PATIENCE)
    window.compare.inspector.levers._levers.take("states.algeria.analysts")
    window.findChild(CellsPanel)._show()  # rows are made for those who look
    window.frame.open_settings(Leaf.CHOICES)
    return window


def first_cells(desk: Desk) -> tuple[str, str, int]:
    """A zone, a group and a number of cells that make sense."""
    setting = desk.library.scenarios["broken-ties"].setting
    return next(iter(setting.zones)), next(iter(setting.groups)), 2


def page_of(window: MainWindow, name: str) -> QWidget:
    if name == "settings":
        window.frame.open_settings(Leaf.CHOICES)
        return window.page
    page = getattr(window, name)
    window.bring(page)
    return page


def place_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


def fields(page: QWidget) -> Iterator[QWidget]:
    """What can be written into on a page."""
    for one in page.findChildren(QWidget):
        above = one.parentWidget()
        if isinstance(one, WRITABLE) and not isinstance(above, QAbstractSpinBox):
            yield one


def bring_into_view(widget: QWidget) -> None:
    """Turn to the tab that a widget stands on."""
    above = widget.parentWidget()
    while above is not None:
        for tabs in (above,) if isinstance(above, QTabWidget) else ():
            holder = next(n for n in range(tabs.count()) if tabs.widget(n).isAncestorOf(widget))
            tabs.setCurrentIndex(holder)
        if isinstance(above, ScenarioPanel):
            holders = (above.particulars, above.cells, above.switches)
            above.tabs.setCurrentIndex([one.isAncestorOf(widget) for one in holders].index(True))
        above = above.parentWidget()
    QApplication.processEvents()


def write(field: QWidget, text: str) -> None:
    """Put a text into a field as somebody who pastes it, or types a number; leave with Enter."""
    field.setFocus()
    field.selectAll()
    QApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    if isinstance(field, WholeBox):
        QTest.keyClicks(field, text)
        return
    if text:
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Paste))
    if isinstance(field, QPlainTextEdit):
        field.clearFocus()
    else:
        QTest.keyClick(field, Qt.Key.Key_Return)


def said(page: QWidget) -> str:
    """Everything that a page says now."""
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    lists = [one for one in page.window().findChildren(QListWidget) if one.isVisible()]
    listed = [one.item(row).text() for one in lists for row in range(one.count())]
    tip = QToolTip.text() if QToolTip.isVisible() else ""
    return "\n".join([*labels, *listed, tip])


def state(window: MainWindow) -> tuple[object, ...]:
    """Everything that a field could have changed."""
    desk = window.desk
    return (
        desk.editor.draft,
        desk.editor.undo_stack.index(),
        desk.study.replications,
        desk.study.seed,
        desk.watching.seed,
        desk.watching.replication,
        desk.choice.changes("broken-ties"),
        *(window.preferences.value(name) for name in ("text", "workers", "replications")),
    )


def field_of(window: MainWindow, wanted: Field) -> QWidget:
    """The first visible field of a kind."""
    page = page_of(window, wanted.page)
    found = [one for one in fields(page) if place_of(one) == wanted.place]
    assert found, f"no {wanted.place} on {wanted.page}"
    bring_into_view(found[0])
    return found[0]


def dropped(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(), Qt.DropAction.CopyAction, data, buttons, keys))
