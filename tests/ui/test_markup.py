"""Text from files is text wherever it stands: Qt takes none of it for markup."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPoint
from PySide6.QtGui import QHelpEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QToolTip,
    QWidget,
)

from simulator.scenario.drafting import copy_of
from tests.ui.bad_input_room import PATH, PATIENCE
from ui.main_window import DESIGN
from ui.theme.tips import caption, tip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow


MARKUP = '<b>bold</b><img src="x.png">'
ESCAPED = "&lt;b&gt;bold"


@pytest.fixture
def dressed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with a file open whose every text holds markup."""
    draft = copy_of("broken-ties")
    for key in ("title", "summary", "briefing"):
        draft = draft.with_key(key, MARKUP)
    for key in ("questions", "documents", "claims", "assumptions"):
        draft = draft.with_key(key, [MARKUP])
    change = {"path": PATH, "value": 3, "evidence": "assumed", "source": MARKUP}
    event = {"date": dt.date(2022, 1, 1), "title": MARKUP, "changes": [change]}
    draft = draft.with_item(("changes",), change).with_item(("events",), event)
    file = tmp_path / "markup.toml"
    file.write_text(draft.text(), "utf-8")
    desk = window.desk
    with qtbot.waitSignal(desk.library.opened, timeout=PATIENCE):
        desk.library.open_file(file)
    desk.study.set_replications(2)
    desk.choice.choose_only(["broken-ties", str(file)])
    desk.editor.filing.open_file(file)
    qtbot.waitUntil(lambda: desk.editor.is_current, timeout=PATIENCE)
    desk.design.timetable.choose(0)
    desk.design.inspection.point(PATH)
    window.library.beginnings.show_last(MARKUP)
    QApplication.processEvents()
    return window


def test_names_with_markup_stay_text_wherever_they_stand(dressed: MainWindow) -> None:
    texts = [*texts_as_markup(dressed)]

    assert [one for one in texts if Qt.mightBeRichText(one) and "<b>bold" in one] == []
    assert sum(ESCAPED in one for one in texts) >= len(("card", "event", "list", "beginning"))


def test_what_would_be_removed_or_reverted_is_named_as_text(dressed: MainWindow) -> None:
    changes = dressed.design.mending.changes
    tips = [changes.item(row).toolTip() for row in range(changes.count())]

    assert ESCAPED in dressed.design.timeline.remove.toolTip()
    assert any(ESCAPED in one for one in tips)
    assert any(MARKUP in changes.item(row).text() for row in range(changes.count()))


def test_unsaved_work_is_asked_about_by_its_title_as_text(
    dressed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_window: QWidget, _title: str, text: str, *_: object) -> object:
        asked.append(text)
        return QMessageBox.StandardButton.Discard

    monkeypatch.setattr(QMessageBox, "question", answer)
    dressed.desk.editor.edits.set_key("summary", "Another")

    assert dressed.design.dialogs.may_close()
    assert ESCAPED in asked[0]
    assert "<b>" not in asked[0]


def test_an_event_under_the_pointer_is_named_as_text(
    dressed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: said.append(text))
    axis = dressed.design.timeline.axis
    dressed.go_to(DESIGN)
    place = QPoint(round(axis.place(dt.date(2022, 1, 1))), axis.height() // 2)
    where = axis.mapToGlobal(place)
    QApplication.sendEvent(axis, QHelpEvent(QEvent.Type.ToolTip, place, where))

    assert ESCAPED in said[0]


@pytest.mark.parametrize("text", ["", "plain", "5 < 6", "a & b", "two\nlines"])
def test_what_is_no_markup_is_left_as_it_is(text: str) -> None:
    assert tip(text) == text


def test_markup_is_written_out_line_by_line() -> None:
    assert tip("<i>a</i> & b\nc") == "<qt>&lt;i&gt;a&lt;/i&gt; &amp; b<br>c</qt>"


def test_an_ampersand_is_no_key() -> None:
    assert caption("Save & close") == "Save && close"


def texts_as_markup(window: MainWindow) -> Iterator[str]:
    """What Qt would show as markup: labels that are not plain, and tips that begin like it."""
    for widget in window.findChildren(QWidget):
        plain = isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.PlainText
        if isinstance(widget, QLabel) and not plain:
            yield widget.text()
        yield widget.toolTip()
        model = widget.model() if isinstance(widget, QAbstractItemView) else None
        for row in range(model.rowCount(QModelIndex()) if model is not None else 0):
            columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
            for column in range(columns):
                yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")
