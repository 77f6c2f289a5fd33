"""Every text that a widget and all within it could show, say or hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from ui.map.drawing import DrawnMap

if TYPE_CHECKING:
    from collections.abc import Iterator

Role = Qt.ItemDataRole
ROLES = (
    Role.DisplayRole,
    Role.EditRole,
    Role.ToolTipRole,
    Role.StatusTipRole,
    Role.WhatsThisRole,
    Role.AccessibleTextRole,
    Role.AccessibleDescriptionRole,
    Role.UserRole,
)
SAID = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)


def harvest(root: QWidget) -> list[str]:
    """All texts of a widget and of what is within it, hidden or not."""
    widgets = [root, *root.findChildren(QWidget)]
    return [text for widget in widgets for text in _texts(widget) if text]


def harvest_all() -> str:
    """All texts of all widgets of the program, and what lies on the clipboard."""
    texts = [text for widget in QApplication.allWidgets() for text in _texts(widget) if text]
    return "\n".join([*texts, QApplication.clipboard().text()])


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (
        widget.toolTip(),
        widget.statusTip(),
        widget.whatsThis(),
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.windowTitle(),
        widget.objectName(),
    )
    names = [bytes(name.data()).decode() for name in widget.dynamicPropertyNames()]
    # Those that begin so are Qt's own, and not all of them can be read.
    yield from (str(widget.property(name)) for name in names if not name.startswith("_"))
    told = QAccessible.queryAccessibleInterface(widget)
    if told is not None:
        yield from (told.text(kind) for kind in SAID)
    yield from _own(widget)


def _own(widget: QWidget) -> Iterator[str]:
    """What a widget of some class shows besides."""
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
        yield from (str(widget.itemData(place)) for place in range(widget.count()))
    elif isinstance(widget, QTabWidget):
        yield from (widget.tabText(place) for place in range(widget.count()))
        yield from (widget.tabToolTip(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget)
    elif isinstance(widget, DrawnMap):
        for layer in widget.layers.values():
            yield repr(layer.picture)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    # Of a list, Qt does not let one ask for its one column.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            index = model.index(row, column)
            yield from (str(index.data(role) or "") for role in ROLES)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
