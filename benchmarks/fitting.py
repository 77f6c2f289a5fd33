"""Whether everything on a page has the room that it needs: nothing cut, elided or covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDING = 1
"""Pixels: lengths are rounded where text is scaled."""
FEWEST_LETTERS = 3


def misfits(page: QWidget) -> list[str]:
    """What is cut, elided or covered of what is visible on a page, in words."""
    found = []
    for widget in visible(page):
        words = "; ".join(faults(widget))
        if words:
            found.append(f"{place_of(widget, page)}: {words}")
    return found


def visible(page: QWidget) -> Iterator[QWidget]:
    """Every widget of a page that is shown, its own tab being in front."""
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and not widget.isWindow() and widget.window() is page.window():
            yield widget


def faults(widget: QWidget) -> Iterator[str]:
    """What is wrong with one widget."""
    yield from _beyond_its_parent(widget)
    for kind, look in KINDS.items():
        if isinstance(widget, kind):
            yield from look(widget)
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QAbstractItemView):
        bar = widget.horizontalScrollBar()
        if bar.maximum() > 0:
            yield f"has to be moved sideways by {bar.maximum()}"


def place_of(widget: QWidget, page: QWidget) -> str:
    """Where a widget is, for whoever has to mend it."""
    names = []
    above: QWidget | None = widget
    while above is not None and above is not page and len(names) < FEWEST_LETTERS:
        names.append(type(above).__name__)
        above = above.parentWidget()
    text = getattr(widget, "text", None)
    said = text() if callable(text) else widget.accessibleName()
    return f"{' in '.join(names)} {str(said)[:40]!r}"


def _beyond_its_parent(widget: QWidget) -> Iterator[str]:
    """A part of it lies outside of what it stands in, which may not be moved."""
    parent = widget.parentWidget()
    if parent is None or _is_moved(widget) or widget.size().isEmpty():
        return
    over = _overhang(QRect(QPoint(0, 0), parent.size()), widget.geometry())
    if over > ROUNDING:
        yield f"reaches {over} beyond its {type(parent).__name__}"


def _is_moved(widget: QWidget) -> bool:
    """Whether it lies in something that scrolls, or that Qt lays out itself."""
    parent = widget.parentWidget()
    return (
        isinstance(parent.parentWidget(), QAbstractScrollArea)
        or isinstance(parent, QAbstractScrollArea | QTabBar | QHeaderView | QSplitter)
        or widget.objectName().startswith("qt_")
    )


def _overhang(room: QRect, taken: QRect) -> int:
    return max(
        room.left() - taken.left(),
        room.top() - taken.top(),
        taken.right() - room.right(),
        taken.bottom() - room.bottom(),
    )


def _label(label: QLabel) -> Iterator[str]:
    if not label.text() or label.textFormat() == Qt.TextFormat.RichText:
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed - label.height() > ROUNDING:
            yield f"is {label.height()} high and needs {needed}"
        metrics = label.fontMetrics()
        # A long path is broken behind its strokes.
        words = label.text().replace("/", "/ ").split() or [""]
        longest = max(metrics.horizontalAdvance(word) for word in words)
        if longest - label.contentsRect().width() > ROUNDING:
            yield f"breaks within a word, {label.contentsRect().width()} wide for {longest}"
    elif label.sizeHint().width() - label.width() > ROUNDING:
        yield f"is {label.width()} wide and needs {label.sizeHint().width()}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if not button.text():
        return
    needed = button.sizeHint()
    if needed.width() - button.width() > ROUNDING or needed.height() - button.height() > ROUNDING:
        yield f"is {button.width()} x {button.height()}, needs {needed.width()} x {needed.height()}"


def _combo(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    if needed - room.width() > ROUNDING:
        yield f"{box.currentText()!r} has {room.width()} of {needed}"
    if box.sizeHint().height() - box.height() > ROUNDING:
        yield f"is {box.height()} high and needs {box.sizeHint().height()}"


def _spin(box: QAbstractSpinBox) -> Iterator[str]:
    line = box.lineEdit()
    yield from _text_in(line, line.text())


def _line(line: QLineEdit) -> Iterator[str]:
    if not line.text():
        yield from _text_in(line, line.placeholderText())


def _text_in(line: QLineEdit, text: str) -> Iterator[str]:
    needed = line.fontMetrics().horizontalAdvance(text)
    if needed - line.contentsRect().width() > ROUNDING:
        yield f"{text!r} has {line.contentsRect().width()} of {needed}"
    if line.fontMetrics().height() - line.height() > ROUNDING:
        yield f"is {line.height()} high for letters of {line.fontMetrics().height()}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    needed = sum(bar.tabRect(place).width() for place in range(bar.count()))
    if needed - bar.width() > ROUNDING:
        yield f"tabs take {needed} of {bar.width()}"


def _header(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    for place in range(header.count()):
        name = str(header.model().headerData(place, header.orientation()) or "")
        needed = header.fontMetrics().horizontalAdvance(name)
        # A section without width is hidden, or its column is.
        if 0 < header.sectionSize(place) < needed:
            yield f"column {name!r} has {header.sectionSize(place)} of {needed}"


def _area(area: QScrollArea) -> Iterator[str]:
    """Moved up and down is well; cut at the side is not, with a bar or without."""
    inside = area.widget()
    if inside is not None and inside.width() - area.viewport().width() > ROUNDING:
        yield f"{inside.width()} wide within {area.viewport().width()}"


KINDS = {
    QLabel: _label,
    QAbstractButton: _button,
    QComboBox: _combo,
    QAbstractSpinBox: _spin,
    QLineEdit: _line,
    QTabBar: _tabs,
    QHeaderView: _header,
    QScrollArea: _area,
}
