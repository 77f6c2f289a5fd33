"""Every page of the window for those who do not see it, or who use no mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from tests.ui.watched import world
from ui.main_window import COMPARE, DESIGN, LIBRARY, MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


PATIENCE = 60_000
Key = Qt.Key
FEWEST_PRESSES = 3
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
)
WITHIN = (QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar)
"""Qt makes controls inside of these, which have the name of the whole."""


@pytest.fixture
def busy(qtbot: QtBot, whole: MainWindow) -> MainWindow:
    """The window with something on every page."""
    window, desk = whole, whole.desk
    desk.compare(desk.library.scenarios)
    desk.watching.show_recording(world())
    desk.editor.filing.open_copy("broken-ties")
    qtbot.waitUntil(lambda: desk.editor.is_current, timeout=PATIENCE)
    compared(qtbot, window)
    window.exercise.furnish()
    window.frame.open_settings()
    return window


def compared(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until a comparison is there."""
    study = window.desk.study
    qtbot.waitUntil(lambda: study.picture is not None and not study.running, timeout=PATIENCE)


def is_within_another(widget: QWidget) -> bool:
    """Whether a control is a part of another, made by Qt."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, WITHIN):
            return True
        above = above.parentWidget()
    return isinstance(widget, QHeaderView | QScrollBar) or widget.objectName().startswith("qt_")


def controls(page: QWidget) -> Iterator[QWidget]:
    """What a user can reach on a page, in its tabs too."""
    for widget in page.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and not is_within_another(widget):
            yield widget


def spoken(widget: QWidget) -> str:
    """What a screen reader says of a control."""
    if isinstance(widget, QAbstractButton):
        return widget.accessibleName() or widget.text()
    return widget.accessibleName() or tabs_name(widget)


def tabs_name(widget: QWidget) -> str:
    above = widget.parentWidget()
    return above.accessibleName() if isinstance(widget, QTabBar) and above is not None else ""


def place_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


def test_everything_that_can_be_reached_has_a_name(busy: MainWindow) -> None:
    on_pages = {type(page).__name__: list(controls(page)) for page in busy.pages}
    of_pages = [one for found in on_pages.values() for one in found]
    around = [one for one in controls(busy) if one not in of_pages]

    assert [place_of(one) for one in (*of_pages, *around) if not spoken(one)] == []
    assert all(len(found) > 1 for found in on_pages.values())
    assert around


def test_the_first_comparison_takes_three_keys_or_fewer(qtbot: QtBot, whole: MainWindow) -> None:
    window = whole
    buttons = [card.button for card in window.library.cards]
    pressed = 0
    while window.place == LIBRARY and pressed < FEWEST_PRESSES:
        on_card = window.focusWidget() in buttons
        QTest.keyClick(window.focusWidget() or window, Key.Key_Space if on_card else Key.Key_Tab)
        pressed += 1

    assert window.place == COMPARE
    compared(qtbot, window)
    assert len(window.desk.study.picture.ensembles) == len(window.desk.library.scenarios)


def test_tab_leads_through_every_page_and_round_again(busy: MainWindow) -> None:
    """No control keeps the keyboard for itself."""
    for place in range(DESIGN + 1):
        busy.go_to(place)
        begun = busy.focusWidget()
        met = set()
        for _ in range(400):
            busy.focusNextChild()
            met.add(busy.focusWidget())
            if busy.focusWidget() is begun:
                break
        assert begun in met
        assert any(busy.rail.isAncestorOf(one) for one in met)


def test_columns_stand_below_each_other_where_text_is_large(qtbot: QtBot, busy: MainWindow) -> None:
    pages = (busy.compare, busy.watch, busy.design)
    busy.resize(1280, 800)
    busy.go_to(COMPARE)
    QApplication.processEvents()
    before = busy.compare.columns.sizes()
    for scale, folded in ((1.0, False), (2.0, True), (1.0, False)):
        busy.wardrobe.enlarge(scale)
        for place, page in enumerate(pages, start=COMPARE):
            busy.go_to(place)
            QApplication.processEvents()
            assert page._folding.is_folded is folded, type(page).__name__
            viewport = page.parentWidget()
            assert page.width() <= viewport.width(), type(page).__name__
    assert busy.compare.columns.sizes() == before
