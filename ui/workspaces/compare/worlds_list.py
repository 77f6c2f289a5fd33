"""The list of scenarios: a tick takes part, the first that does is the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from ui.theme.tips import tip

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.choice import Choice, World

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SWATCH_PIXELS = 12
LEAST_ROW_PIXELS = 18
MOST_ROWS = 5


class WorldsModel(QAbstractListModel):
    """The lines of a `Choice`."""

    def __init__(self, choice: Choice, wardrobe: Wardrobe, parent: QWidget) -> None:
        super().__init__(parent)
        self._choice = choice
        self._wardrobe = wardrobe
        self._lines = choice.lines
        choice.changed.connect(self._follow)
        wardrobe.changed.connect(self._redraw)

    def line(self, index: Index) -> World:
        return self._lines[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        line = self.line(index)
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return self._text(line)
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if line.chosen else Qt.CheckState.Unchecked
        if role == Role.DecorationRole:
            series = self._wardrobe.theme.series
            return _swatch(QColor(series[line.position % len(series)]))
        if role == Role.ToolTipRole:
            return tip(line.scenario.summary)
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole:
            return False
        self._choice.choose(self.line(index).key, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _text(self, line: World) -> str:
        if line.baseline:
            return self.tr("{title}, the baseline").format(title=line.title)
        return line.title

    @Slot()
    def _follow(self) -> None:
        lines = self._choice.lines
        if [line.key for line in lines] != [line.key for line in self._lines]:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
        else:
            self._lines = lines
            self._redraw()

    @Slot()
    def _redraw(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))


class WorldsList(QListView):
    """Shows the lines as tall as they are, up to a few."""

    def __init__(self, choice: Choice, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = WorldsModel(choice, wardrobe, self)
        self.setModel(self._lines)
        self.setObjectName("worlds")
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Scenarios to compare"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(2)
        self._lines.modelReset.connect(self._fit)
        # The size of text changes after this has been told.
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.timeout.connect(self._fit)
        wardrobe.changed.connect(self._refit.start)
        self._fit()

    @property
    def current_key(self) -> str | None:
        """The line that the cursor is on."""
        index = self.currentIndex()
        return self._lines.line(index).key if index.isValid() else None

    @Slot()
    def _fit(self) -> None:
        rows = min(max(self._lines.rowCount(), 2), MOST_ROWS)
        row = max(self.sizeHintForRow(0), LEAST_ROW_PIXELS) + 2 * self.spacing()
        self.setFixedHeight(rows * row + 2 * self.frameWidth() + self.spacing())


def _swatch(colour: QColor) -> QPixmap:
    picture = QPixmap(SWATCH_PIXELS, SWATCH_PIXELS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(picture.rect())
    painter.end()
    return picture
