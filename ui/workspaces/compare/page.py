"""Compare: many worlds of several scenarios, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.charts.registry import CHARTS
from ui.viewmodels.fans import Subject
from ui.widgets.labels import faint, title
from ui.widgets.stagger import Stagger
from ui.workspaces.compare.answers import Answers
from ui.workspaces.compare.differences import DifferencesTable
from ui.workspaces.compare.inspector import Inspector
from ui.workspaces.compare.look_bar import LookBar

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.choice import Choice
    from ui.viewmodels.levels import Levels
    from ui.viewmodels.look import Look
    from ui.viewmodels.study import Study

INSPECTOR_WIDTH = 376


class ComparePage(QWidget):
    """The answer, the chart and the table beside what they are made of."""

    def __init__(
        self, choice: Choice, levels: Levels, study: Study, look: Look, wardrobe: Wardrobe
    ) -> None:
        super().__init__()
        self._look = look
        self._study = study
        self.chart = CHARTS["fan"](wardrobe)
        self.difference_chart = CHARTS["fan"](wardrobe)
        self.difference_chart.setAccessibleName(self.tr("Chart of the difference over time"))
        self.table = DifferencesTable(study, look, wardrobe)
        self.table.pointed.connect(look.show)
        self.look_bar = LookBar(look)
        self.inspector = Inspector(choice, levels, study, wardrobe)
        self.answers = Answers(study, look)
        top = QHBoxLayout()
        top.addWidget(title(self.tr("Compare")), 1)
        top.addWidget(self.look_bar)
        content = QVBoxLayout()
        content.setSpacing(16)
        content.addLayout(top)
        content.addWidget(self._results(), 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 24, 16, 16)
        layout.setSpacing(24)
        layout.addLayout(content, 1)
        layout.addWidget(self._side())
        self.setFocusProxy(self.inspector.worlds)
        self.redraw = Stagger(
            [self._show_worlds, self._show_difference, self.answers.show_all, self.table.show_all],
            self,
        )
        look.changed.connect(self.redraw.request)

    def _results(self) -> QWidget:
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        empty = faint(
            self.tr(
                "Here the scenarios will be compared: how each outcome develops, and what surely "
                "differs.\nTick the scenarios in the list, and press the button below it."
            )
        )
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(empty)
        self._stack.addWidget(self._answered())
        return holder

    def _answered(self) -> QWidget:
        card = QFrame()
        card.setProperty("card", True)
        inside = QHBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 8)
        inside.setSpacing(16)
        inside.addWidget(self.chart, 1)
        inside.addWidget(self.difference_chart, 1)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.answers)
        column.addWidget(card, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(upper)
        self.splitter.addWidget(self.table)
        self.splitter.setHandleWidth(16)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([480, 210])
        return self.splitter

    def _side(self) -> QScrollArea:
        side = QScrollArea()
        side.setWidgetResizable(True)
        side.setFixedWidth(INSPECTOR_WIDTH)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setAccessibleName(self.tr("What the comparison is made of"))
        self.inspector.setContentsMargins(0, 0, 8, 0)
        side.setWidget(self.inspector)
        side.viewport().setAutoFillBackground(False)
        self.inspector.setAutoFillBackground(False)
        return side

    def _show_worlds(self) -> None:
        picture = self._look.worlds_picture()
        self._stack.setCurrentIndex(0 if picture is None else 1)
        alone = self._look.subject is Subject.DIFFERENCE and self._look.can_differ
        self.chart.setVisible(not alone)
        self.chart.show_picture(picture)

    def _show_difference(self) -> None:
        wanted = self._look.subject is not Subject.WORLDS and self._look.can_differ
        self.difference_chart.setVisible(wanted)
        if wanted:
            self.difference_chart.show_picture(self._look.difference_picture())
