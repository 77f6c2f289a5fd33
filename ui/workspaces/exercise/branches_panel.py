"""The courses of play: their tree, going back to a turn, and two of them side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.viewmodels.seat_tables import Sheet
from ui.viewmodels.words import NOTHING
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, faint, strong
from ui.widgets.showing import showing
from ui.widgets.whole_box import WholeBox
from ui.workspaces.exercise.keyed_rows import KeyedRows

if TYPE_CHECKING:
    from simulator.exercise.session.tree import Branch
    from ui.viewmodels.exercise.course import Course
    from ui.viewmodels.exercise.picture import Picture
    from ui.viewmodels.exercise.sitting import Sitting

INDENT = "   "


class BranchesPanel(QWidget):
    """The tree above, the comparison below."""

    def __init__(self, sitting: Sitting, course: Course) -> None:
        super().__init__()
        self._sitting = sitting
        self._course = course
        self.rows = KeyedRows(self.tr("Branches"))
        self.turn = WholeBox()
        self.turn.setAccessibleName(self.tr("Turn to go back to"))
        self.back = QPushButton(self.tr("Go back…"))
        self.switch = QPushButton(self.tr("Go on on this branch"))
        self.left, self.right = QComboBox(), QComboBox()
        self.left.setAccessibleName(self.tr("First branch to compare"))
        self.right.setAccessibleName(self.tr("Second branch to compare"))
        for box in (self.left, self.right):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.compare = QPushButton(self.tr("Side by side"))
        self.lines = KeyedRows(self.tr("Two branches side by side"))
        self.whole = body()
        self._arrange()
        self.setFocusProxy(self.rows)
        self.rows.pointed.connect(self._allow)
        self.compare.clicked.connect(self.put_side_by_side)
        self.lines.pointed.connect(self._show_whole)
        course.changed.connect(self._show_lines)
        sitting.changed.connect(self.show_picture)
        self.show_picture()
        self._show_lines()

    def _arrange(self) -> None:
        actions = FlowLayout()
        label = QLabel(self.tr("Beginning of turn"))
        label.setBuddy(self.turn)
        for widget in (label, self.turn, self.back, self.switch):
            actions.addWidget(widget)
        sides = FlowLayout()
        for widget in (self.left, self.right, self.compare):
            sides.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(
            faint(
                self.tr(
                    "Nothing that was played is ever taken back: going back begins a branch, and "
                    "every branch can be taken up again."
                )
            )
        )
        layout.addWidget(self.rows, 2)
        layout.addLayout(actions)
        layout.addWidget(strong(self.tr("Compare two branches")))
        layout.addLayout(sides)
        layout.addWidget(self.lines, 3)
        layout.addWidget(self.whole)

    @property
    def branch(self) -> int:
        """The number of the branch under the cursor; that which is played if there is none."""
        picture = self._sitting.picture
        return int(self.rows.key or (0 if picture is None else picture.branch))

    @Slot()
    def put_side_by_side(self) -> None:
        """Compare the two branches that are chosen."""
        left, right = self.left.currentData(), self.right.currentData()
        if left is not None and right is not None:
            self._course.compare(left, right)

    @Slot()
    def show_picture(self) -> None:
        """Show the tree as it stands."""
        picture = self._sitting.picture
        if picture is None:
            return
        headers = (self.tr("Branch"), self.tr("Leaves"), self.tr("Now"))
        tree = _in_order(picture.branches)
        rows = tuple(
            (
                INDENT * depth + one.name,
                self._leaves(one, picture) if one.number else NOTHING,
                self.tr("● is played") if one.number == picture.branch else "",
            )
            for depth, one in tree
        )
        self.rows.show_rows(Sheet(headers, rows), [str(one.number) for _, one in tree])
        with showing(self.turn):
            self.turn.setRange(1, max(1, min(picture.last_turn + 1, len(picture.exercise.turns))))
        self._fill(picture)
        self._allow()

    def _leaves(self, branch: Branch, picture: Picture) -> str:
        names = {one.number: one.name for one in picture.branches}
        said = self.tr("{parent}, at the beginning of turn {turn}")
        return said.format(parent=names[branch.parent], turn=branch.turn)

    def _fill(self, picture: Picture) -> None:
        wanted = [(one.name, one.number) for one in picture.branches]
        for box, first in ((self.left, 0), (self.right, picture.branch)):
            known = [(box.itemText(at), box.itemData(at)) for at in range(box.count())]
            if known == wanted:
                continue
            with showing(box):
                box.clear()
                for name, number in wanted:
                    box.addItem(name, number)
                box.setCurrentIndex(box.findData(first))
        self.compare.setEnabled(len(wanted) > 1)
        self.compare.setToolTip(
            "" if len(wanted) > 1 else self.tr("There is one branch only: go back to begin another")
        )

    @Slot()
    def _allow(self) -> None:
        picture = self._sitting.picture
        self.switch.setEnabled(picture is not None and self.branch != picture.branch)

    @Slot()
    def _show_lines(self) -> None:
        picture, lines = self._sitting.picture, self._course.lines
        names = {} if picture is None else {one.number: one.name for one in picture.branches}
        left, right = (names.get(one, "") for one in self._course.sides)
        headers = (self.tr("Turn"), self.tr("What"), "≠", left, right)
        end = self.tr("now")
        rows = tuple(
            (
                str(one.turn) if one.turn else end,
                one.what,
                "≠" if one.differs else "",
                _first_line(one.left),
                _first_line(one.right),
            )
            for one in lines
        )
        self.lines.show_rows(Sheet(headers, rows), [str(place) for place in range(len(rows))])
        self.lines.setVisible(bool(lines))
        self._show_whole()

    @Slot()
    def _show_whole(self) -> None:
        lines = self._course.lines
        if self._course.is_comparing:
            self.whole.setText(self.tr("Both branches are being played again…"))
        elif self.lines.key and lines:
            one = lines[int(self.lines.key)]
            both = one.left if not one.differs else f"{one.left}\n≠\n{one.right}"
            self.whole.setText(both)
        else:
            self.whole.clear()
        self.whole.setVisible(bool(self.whole.text()))


def _first_line(text: str) -> str:
    first, _, rest = text.partition("\n")
    return f"{first} …" if rest else first


def _in_order(branches: tuple[Branch, ...]) -> list[tuple[int, Branch]]:
    """Every branch below its parent, with how deep it stands."""
    found: list[tuple[int, Branch]] = []

    def add(branch: Branch, depth: int) -> None:
        found.append((depth, branch))
        for one in branches:
            if one.number and one.parent == branch.number:
                add(one, depth + 1)

    for one in branches:
        if not one.number:
            add(one, 0)
    return found
