"""What one seat sees while it sits at the screen; made when it sits down, gone when it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from ui.exporting.kinds import PRIVATE
from ui.viewmodels.seat_words import long_date
from ui.widgets.labels import body, faint, title
from ui.workspaces.exercise.seat_deals import DealsPanel
from ui.workspaces.exercise.seat_decisions import DecisionsPanel
from ui.workspaces.exercise.seat_leads import LeadsPanel
from ui.workspaces.exercise.seat_news import NewsPanel
from ui.workspaces.exercise.seat_now import NowPanel
from ui.workspaces.exercise.seat_post import PostPanel

if TYPE_CHECKING:
    from ui.map.geography import Geography
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.hot_seat import HotSeat


class SeatPage(QWidget):
    """The tabs of one seat.

    Signals:
        left: The seat gives the screen to others.
    """

    left = Signal()

    def __init__(
        self, hot_seat: HotSeat, wardrobe: Wardrobe, geography: Geography | None = None
    ) -> None:
        super().__init__()
        self._hot_seat = hot_seat
        self.setProperty(PRIVATE, True)
        self.name = title("")
        self.when = faint()
        self.said = body()
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.leave = QPushButton(self.tr("Draw the curtain"))
        self.leave.setToolTip(self.tr("Give the screen to others; nothing of yours stays on it"))
        self.leave.clicked.connect(self.left)
        self.now = NowPanel()
        self.news = NewsPanel(wardrobe, geography)
        self.post = PostPanel(hot_seat)
        self.leads = LeadsPanel(hot_seat)
        self.deals = DealsPanel(hot_seat)
        self.decisions = DecisionsPanel(hot_seat)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("What you see"))
        self._arrange()
        hot_seat.renewed.connect(self.show_opening)
        hot_seat.refused.connect(self._say)
        hot_seat.done.connect(self._say)
        self.show_opening()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.name)
        top.addWidget(self.when, 1)
        top.addWidget(self.leave)
        for panel, name in self._panels():
            self.tabs.addTab(panel, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.said)
        layout.addWidget(self.tabs, 1)
        self.said.hide()
        self.setFocusProxy(self.tabs)

    def _panels(self) -> tuple[tuple[QWidget, str], ...]:
        return (
            (self.now, self.tr("Situation")),
            (self.news, self.tr("News and map")),
            (self.post, self.tr("Letters")),
            (self.leads, self.tr("Leads")),
            (self.deals, self.tr("Agreements")),
            (self.decisions, self.tr("Decisions")),
        )

    @Slot()
    def show_opening(self) -> None:
        """Show what the seat may see now."""
        opening = self._hot_seat.opening
        if opening is None:
            return
        view = opening.view
        self.name.setText(view.title)
        self.when.setText(self._when())
        self.now.show_view(view)
        self.news.show_view(view)
        self.post.show_view(view)
        self.post.show_others(opening.others)
        self.leads.show_view(view)
        self.deals.show_opening(opening)
        self.decisions.show_opening(opening)
        for panel in (self.leads, self.deals, self.decisions):
            self.tabs.setTabVisible(self.tabs.indexOf(panel), bool(view.states))
        waiting = sum(not one.own for one in view.asked)
        marked = self.tr("Agreements ({waiting})").format(waiting=waiting)
        text = marked if waiting else self.tr("Agreements")
        self.tabs.setTabText(self.tabs.indexOf(self.deals), text)

    def _when(self) -> str:
        opening = self._hot_seat.opening
        if opening is None:
            return ""
        view = opening.view
        text = self.tr("Turn {number} of {of}: {title}. {date}.").format(
            number=view.turn.number,
            of=view.turn.of,
            title=view.turn.title,
            date=long_date(view.date),
        )
        return f"{text} {self.tr('This is practice.')}" if view.practice else text

    @Slot(str)
    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)
        self.said.setVisible(bool(text))

    @property
    def labels(self) -> tuple[QLabel, ...]:
        """All words of its head."""
        return (self.name, self.when, self.said)
