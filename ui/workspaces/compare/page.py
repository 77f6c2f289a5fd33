"""Compare: many worlds of several scenarios, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.charts.registry import CHARTS
from ui.theme.fonts import scaled, text_scale
from ui.viewmodels.fans import Subject
from ui.viewmodels.outcome_map import OutcomeMap
from ui.viewmodels.saying import Saying
from ui.widgets.empty_state import EmptyState
from ui.widgets.folding import Folding
from ui.widgets.labels import title
from ui.widgets.scrolled import Scrolled
from ui.widgets.stagger import Stagger
from ui.widgets.wrapping import Wrapping
from ui.workspaces.compare.answers import Answers
from ui.workspaces.compare.differences import DifferencesTable
from ui.workspaces.compare.inputs_table import InputsTable
from ui.workspaces.compare.inspector import Inspector
from ui.workspaces.compare.look_bar import LookBar
from ui.workspaces.compare.map_card import MapCard
from ui.workspaces.compare.saying_bar import SayingBar
from ui.workspaces.compare.tables import Tables

if TYPE_CHECKING:
    from ui.charts.chart import Chart
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.choice import Choice
    from ui.viewmodels.fans import FanPicture
    from ui.viewmodels.levels import Levels
    from ui.viewmodels.look import Look
    from ui.viewmodels.spreads import SpreadPicture
    from ui.viewmodels.study import Study

GAP = 16
CARD_HEIGHT = 248
TABLES_HEIGHT, TALL_TABLES_HEIGHT = 120, 180
"""Tall where the page is moved up and down anyway."""
LARGE = 1.5
INSPECTOR_WIDTH = 376
WIDTHS = [10_000, 1]
"""All for the answers, and as little as it needs for what they are made of."""
FOLDED_HEIGHTS = [600, 480]
"""Of the answers and of what they are made of, where these stand below."""


class ComparePage(QWidget):
    """The answer, the chart and the table beside what they are made of."""

    def __init__(
        self, choice: Choice, levels: Levels, study: Study, look: Look, wardrobe: Wardrobe
    ) -> None:
        super().__init__()
        self._look = look
        self._study = study
        self._make_charts(wardrobe)
        self.table = DifferencesTable(study, look, wardrobe)
        self.table.pointed.connect(look.show)
        self.saying = Saying(study, look, self)
        self.saying_bar = SayingBar(self.saying, study)
        self.table.turned.connect(self._turn)
        self.inputs = InputsTable(study)
        self.look_bar = LookBar(look)
        self.inspector = Inspector(choice, levels, study, wardrobe)
        self.answers = Answers(study, look)
        self.map_card = MapCard(OutcomeMap(study, look, self), look, wardrobe)
        self.map_card.hide()
        self._arrange(wardrobe)
        self.setFocusProxy(self.inspector.worlds)
        self.redraw = Stagger(
            [
                self._show_worlds,
                self._show_difference,
                self.answers.show_all,
                self.table.show_all,
                self.saying_bar.show_all,
                self.inputs.show_all,
            ],
            self,
        )
        look.changed.connect(self.redraw.request)
        wardrobe.changed.connect(self._fit)
        self._folding = Folding(self, self.columns, wardrobe, WIDTHS, FOLDED_HEIGHTS)
        self._fit()

    def _make_charts(self, wardrobe: Wardrobe) -> None:
        self.chart = CHARTS["fan"](wardrobe)
        self.spread = CHARTS["spread"](wardrobe)
        self.difference_chart = CHARTS["fan"](wardrobe)
        self.difference_chart.setAccessibleName(self.tr("Chart of the difference over time"))
        self.difference_spread = CHARTS["spread"](wardrobe)
        name = self.tr("Chart of how the differences lie")
        self.difference_spread.setAccessibleName(name)

    def _arrange(self, wardrobe: Wardrobe) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(_unwrapped(title(self.tr("Compare"))))
        top.addWidget(self.look_bar, 1)
        left = Wrapping()
        content = QVBoxLayout(left)
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(16)
        content.addLayout(top)
        content.addWidget(self._results(wardrobe), 1)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setObjectName("compare-columns")
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(24)
        self.columns.addWidget(left)
        self.columns.addWidget(self._side())
        self.columns.setStretchFactor(0, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(24)
        layout.addWidget(self.columns)

    def _results(self, wardrobe: Wardrobe) -> QWidget:
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        lines = (
            self.tr(
                "Here the scenarios will be compared: how each outcome develops, and what surely "
                "differs."
            ),
            self.tr("Tick the scenarios in the list, and press the button below it."),
        )
        name = self.tr("Many worlds, side by side")
        self._stack.addWidget(EmptyState("git-compare", name, lines, wardrobe))
        self._stack.addWidget(self._answered())
        return holder

    def _answered(self) -> QWidget:
        self._card = card = QFrame()
        card.setProperty("card", True)
        inside = QHBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 8)
        inside.setSpacing(16)
        for chart in self.charts:
            inside.addWidget(chart, 1)
        inside.addWidget(self.map_card, 1)
        upper = Wrapping()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.answers)
        column.addWidget(card, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(upper)
        self.splitter.addWidget(self._under())
        self.splitter.setObjectName("compare-rows")
        self.splitter.setHandleWidth(16)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([380, 300])
        return self.splitter

    def _under(self) -> QWidget:
        self.tables = Tables(self.table, self.inputs)
        lower = Wrapping()
        under = QVBoxLayout(lower)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(8)
        under.addWidget(self.saying_bar)
        under.addWidget(self.tables, 1)
        return lower

    def _side(self) -> Scrolled:
        side = Scrolled(self.inspector, self.tr("What the comparison is made of"))
        self._inspecting = side
        return side

    @Slot()
    def _fit(self) -> None:
        self._inspecting.setMinimumWidth(scaled(INSPECTOR_WIDTH))
        self._card.setMinimumHeight(scaled(CARD_HEIGHT))
        tall = TALL_TABLES_HEIGHT if text_scale() >= LARGE else TABLES_HEIGHT
        self.tables.setMinimumHeight(scaled(tall))

    @property
    def charts(self) -> tuple[Chart, ...]:
        """Every chart of the page, the scenarios' before the differences'."""
        return (self.chart, self.spread, self.difference_chart, self.difference_spread)

    @Slot()
    def _turn(self) -> None:
        self.saying.turn_to(self.table.scenario)

    def _show_worlds(self) -> None:
        picture = self._look.worlds_picture()
        self._stack.setCurrentIndex(0 if picture is None else 1)
        alone = self._look.subject is Subject.DIFFERENCE and self._look.can_differ
        on_map = self._look.subject is Subject.MAP
        self.map_card.setVisible(on_map)
        self._show(self.chart, self.spread, None if alone or on_map else picture)

    def _show_difference(self) -> None:
        without = (Subject.WORLDS, Subject.MAP)
        wanted = self._look.subject not in without and self._look.can_differ
        picture = self._look.difference_picture() if wanted else None
        self._show(self.difference_chart, self.difference_spread, picture)

    def _show(
        self, over_time: Chart, by_world: Chart, picture: FanPicture | SpreadPicture | None
    ) -> None:
        """Show one of two charts, or neither."""
        shown, other = (by_world, over_time) if self._look.by_world else (over_time, by_world)
        other.hide()
        shown.setVisible(picture is not None)
        shown.show_picture(picture)


def _unwrapped(label: QLabel) -> QLabel:
    label.setWordWrap(False)
    return label
