"""Text from files is text wherever it stands: Qt takes none of it for markup."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from simulator.scenario.drafting import copy_of
from tests.ui.bad_input_room import PATH, PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow


def test_names_with_markup_stay_text_wherever_they_stand(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    markup = '<b>bold</b><img src="x.png">'
    draft = copy_of("broken-ties")
    for key in ("title", "summary", "briefing"):
        draft = draft.with_key(key, markup)
    for key in ("questions", "documents", "claims", "assumptions"):
        draft = draft.with_key(key, [markup])
    change = {"path": PATH, "value": 3, "evidence": "assumed", "source": markup}
    event = {"date": dt.date(2022, 1, 1), "title": markup, "changes": [change]}
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
    QApplication.processEvents()

    assert [one for one in texts_as_markup(window) if "<b>bold" in one] == []


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
