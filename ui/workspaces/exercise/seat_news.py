"""What a seat has heard: its own reports and the public news, beside the map by its eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.map.view import MapView
from ui.viewmodels import seat_pictures
from ui.viewmodels.seat_news import news_sheet, reports_sheet
from ui.widgets.labels import body, strong
from ui.workspaces.exercise.rows import RowsView

if TYPE_CHECKING:
    from ui.map.geography import Geography
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.seat_opening import Opening

LINES = 2
"""So many are kept free below the tables for what one line cannot hold."""


class NewsPanel(QSplitter):
    """The map on one side, two tables on the other."""

    def __init__(self, wardrobe: Wardrobe, geography: Geography | None, room: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, room)
        self.setHandleWidth(16)
        self.setChildrenCollapsible(False)
        self.map = MapView(wardrobe)
        self.map.setAccessibleName(self.tr("Map as your seat knows it"))
        if geography is not None:
            self.map.show_ground(geography)
        self.reports = RowsView(self.tr("What your own services report"))
        self.news = RowsView(self.tr("Public news"))
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for name, table in (
            (self.tr("Your own services report"), self.reports),
            (self.tr("Public news"), self.news),
        ):
            column.addWidget(strong(name))
            column.addWidget(table, 1)
        self.words = body()
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing() * LINES)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.words)
        for table in (self.reports, self.news):
            table.chosen.connect(self._tell)
        self.addWidget(self.map)
        self.addWidget(side)
        self.setSizes([560, 560])

    @Slot()
    def _tell(self) -> None:
        """Tell what the cursor is on in full; the table in use goes first."""
        tables = sorted((self.reports, self.news), key=lambda table: not table.hasFocus())
        told = [table.rows[table.row][-1] for table in tables if table.row >= 0]
        nothing = (
            ""
            if self.reports.rows or self.news.rows
            else self.tr("Nothing has happened since the exercise began; news come as turns end.")
        )
        self.words.setText(told[0] if told else nothing)

    def show_opening(self, opening: Opening) -> None:
        """Show another moment."""
        view = opening.view
        self.reports.show_sheet(reports_sheet(view))
        self.news.show_sheet(news_sheet(view))
        self.map.show_layer("labels", seat_pictures.labels(view))
        self.map.show_layer("fill", seat_pictures.attacks(view))
        self.map.show_layer("borders", seat_pictures.borders(view))
        self.map.show_layer("network", seat_pictures.network(view))
        self.map.show_layer("cells", seat_pictures.suspects(view))
        self.map.show_layer("arcs", seat_pictures.arcs(view))
