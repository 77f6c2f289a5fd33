"""The parts of one kind: a list of them, and the form of the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from simulator.exercise.plan.editing import item, items, keys_of
from ui.theme.tips import tip
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import faint
from ui.widgets.showing import showing
from ui.workspaces.exercise.plan_form import PlanForm

if TYPE_CHECKING:
    from ui.viewmodels.planning.plan_edits import PlanEdits
    from ui.viewmodels.planning.planner import Planner

KEY = Qt.ItemDataRole.UserRole
SIZES = [330, 700]


class PartsPanel(QWidget):
    """A list at the leading side, a form beside it.

    Signals:
        pointed: Another part is under the cursor; its key.
    """

    pointed = Signal(str)

    def __init__(
        self, kind: str, name: str, planner: Planner, edits: PlanEdits, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._planner = planner
        self._edits = edits
        self._key = ""
        self._keys: list[str] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName(f"plan-{kind}")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(16)
        layout.addWidget(self.splitter)
        self._add_left(name)
        self._add_right()
        self.splitter.setSizes(SIZES)
        self.splitter.setStretchFactor(1, 1)
        self.setFocusProxy(self.chooser)
        planner.changed.connect(self.renew)
        planner.opened.connect(self.renew)
        self.renew()

    def _made_chooser(self, name: str) -> QWidget:
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._choose_row)
        return self.list

    def _add_left(self, name: str) -> None:
        left = QWidget()
        self.splitter.addWidget(left)
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        self.chooser = self._made_chooser(name)
        layout.addWidget(self.chooser, 1)
        buttons = FlowLayout()
        self.add = QPushButton(self.tr("Add"))
        self.remove = QPushButton(self.tr("Remove"))
        self.up = QPushButton(self.tr("Earlier"))
        self.down = QPushButton(self.tr("Later"))
        for button, does in (
            (self.add, self._add),
            (self.remove, self._remove),
            (self.up, self._move_up),
            (self.down, self._move_down),
        ):
            button.clicked.connect(does)
            buttons.addWidget(button)
        layout.addLayout(buttons)

    def _add_right(self) -> None:
        right = QWidget()
        self.splitter.addWidget(right)
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        self.empty = faint(self.tr("Nothing is chosen. Add one with the button below the list."))
        layout.addWidget(self.empty)
        self.form = PlanForm(self.kind, right)
        self.form.edited.connect(self._give)
        layout.addWidget(self.form, 1)

    @property
    def key(self) -> str:
        """The part that is shown; empty for none."""
        return self._key

    def commit(self) -> None:
        """Give what is still being written."""
        self.form.commit()

    @Slot()
    def renew(self) -> None:
        """Show the plan as it is now."""
        if not self._planner.is_open:
            self._key, self._keys = "", []
            return
        parts, keys = items(self._planner.plan, self.kind), keys_of(self._planner.plan, self.kind)
        if self._key not in keys:
            # It was taken out, or is known by another number now: what stands in its place.
            before = self._keys.index(self._key) if self._key in self._keys else 0
            self._key = keys[min(before, len(keys) - 1)] if keys else ""
        self._keys = keys
        self._fill_chooser(parts, keys)
        self._show()

    def point(self, key: str) -> None:
        """Show a part, if it is there."""
        if self._planner.is_open and item(self._planner.plan, self.kind, key) is not None:
            self.form.commit()
            self._key = key
            self.renew()

    def _fill_chooser(self, parts: tuple[Any, ...], keys: list[str]) -> None:
        titles = [self._title(one) for one in parts]
        with showing(self.list):
            if titles != [self.list.item(row).text() for row in range(self.list.count())]:
                self.list.clear()
                for title in titles:
                    entry = QListWidgetItem(title)
                    entry.setToolTip(tip(title))
                    self.list.addItem(entry)
            for row, key in enumerate(keys):
                self.list.item(row).setData(KEY, key)
            self.list.setCurrentRow(keys.index(self._key) if self._key in keys else -1)

    def _title(self, part: Any) -> str:
        return f"{part.number} · {part.title}" if hasattr(part, "number") else str(part.title)

    def _show(self) -> None:
        plan = self._planner.plan
        part = item(plan, self.kind, self._key)
        self.form.setVisible(part is not None)
        self.empty.setVisible(part is None)
        self.remove.setEnabled(part is not None)
        self.up.setEnabled(part is not None)
        self.down.setEnabled(part is not None)
        if part is not None:
            self.form.show_part(part, plan, self._planner.scenario)
        self.pointed.emit(self._key)

    @Slot(int)
    def _choose_row(self, row: int) -> None:
        entry = self.list.item(row)
        if entry is not None and entry.data(KEY) != self._key:
            self.point(entry.data(KEY))

    @Slot(str, object)
    def _give(self, name: str, value: object) -> None:
        self._key = self._edits.set_field(self.kind, self._key, name, value)
        self.renew()

    @Slot()
    def _add(self) -> None:
        self.form.commit()
        self._key = self._edits.add(self.kind, self._key)
        self.renew()
        self.form.setFocus()

    @Slot()
    def _remove(self) -> None:
        if not self._edits.remove(self.kind, self._key):
            return
        self.renew()

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, steps: int) -> None:
        self.form.commit()
        self._key = self._edits.move(self.kind, self._key, steps)
        self.renew()
