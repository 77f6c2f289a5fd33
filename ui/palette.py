"""The command palette: type a few letters of what is wanted, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.actions.listing import KEYS_ROLE, OBSTACLE_ROLE, ActionList, Found
from ui.widgets.labels import faint

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ui.actions.registry import Actions
    from ui.theme.wardrobe import Wardrobe

WIDTH, HEIGHT = 600, 440
AIR = 8
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ActionDelegate(QStyledItemDelegate):
    """A title with its key at the other end, and below it why it cannot be done."""

    def __init__(self, wardrobe: Wardrobe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        lines = 2 if index.data(OBSTACLE_ROLE) else 1
        return QSize(WIDTH // 2, option.fontMetrics.height() * lines + AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme = self._wardrobe.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, QColor(theme.accent))
        obstacle = index.data(OBSTACLE_ROLE)
        ink = QColor(theme.on_accent if chosen else theme.faint if obstacle else theme.text)
        line = option.fontMetrics.height()
        box = option.rect.adjusted(AIR, AIR // 2, -AIR, -AIR // 2)
        top = QRect(box.left(), box.top(), box.width(), line)
        painter.setPen(ink)
        painter.setFont(option.font)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeading, index.data())
        painter.setPen(ink if chosen else QColor(theme.faint))
        painter.drawText(top, Qt.AlignmentFlag.AlignTrailing, index.data(KEYS_ROLE))
        if obstacle:
            painter.drawText(top.translated(0, line), Qt.AlignmentFlag.AlignLeading, obstacle)


class CommandPalette(QDialog):
    """Shows what is on offer; Enter does it, Escape leaves."""

    def __init__(self, actions: Actions, wardrobe: Wardrobe, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Find an action"))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.letters = QLineEdit()
        self.letters.setPlaceholderText(self.tr("Type a few letters of what you want to do"))
        self.letters.setAccessibleName(self.letters.placeholderText())
        self.letters.installEventFilter(self)
        self._found = Found(ActionList(actions.on_offer, self), actions.recent)
        self.view = QListView()
        self.view.setModel(self._found)
        self.view.setItemDelegate(ActionDelegate(wardrobe, self))
        self.view.setAccessibleName(self.tr("Actions that fit"))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words = faint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        for widget in (self.letters, self.view, self._words):
            layout.addWidget(widget)
        self.letters.textChanged.connect(self.find)
        self.letters.returnPressed.connect(self.do_chosen)
        self.view.activated.connect(self.do_chosen)
        self.resize(WIDTH, HEIGHT)
        self.find("")

    @property
    def titles(self) -> list[str]:
        """What is shown now, from top to bottom."""
        return [self._found.index(row, 0).data() for row in range(self._found.rowCount())]

    @property
    def words(self) -> str:
        """What is said below the list."""
        return self._words.text()

    @Slot(str)
    def find(self, letters: str) -> None:
        """Show what fits, the closest chosen."""
        self._found.find(letters.strip())
        self.view.setCurrentIndex(self._found.index(0, 0))
        keys = self.tr("Arrows choose, Enter does it, Esc leaves.")
        nothing = self.tr("No action fits. Try fewer letters.")
        self._words.setText(keys if self._found.rowCount() else nothing)

    @Slot()
    def do_chosen(self) -> None:
        """Do what is chosen and close; stay and say why if it cannot be done."""
        index = self.view.currentIndex()
        if not index.isValid():
            return
        if obstacle := index.data(OBSTACLE_ROLE):
            self._words.setText(obstacle)
            return
        action = self._found.action(index)
        self._actions.remember(action)
        self.accept()
        self._actions.do(action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move the list while one types."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in MOVES:
            self.view.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.letters.setFocus()
