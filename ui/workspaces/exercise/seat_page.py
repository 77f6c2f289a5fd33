"""What one seat sees while it sits at the screen; made when it sits down, gone when it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

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
    from collections.abc import Callable

    from ui.map.geography import Geography
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.hot_seat import HotSeat

Part = TypeVar("Part", bound=QWidget)
DECISIONS = "decisions"
FOR_STATES = ("leads", "deals", DECISIONS)
"""What a seat without states has no use for; who speaks for a partner decides all the same."""


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
        self.leave.clicked.connect(self.go)
        self._is_warned = False
        self._wardrobe = wardrobe
        self._geography = geography
        self._parts: dict[str, QWidget] = {}
        self._holders: dict[str, QWidget] = {}
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("What you see"))
        self._arrange()
        hot_seat.renewed.connect(self.show_opening)
        hot_seat.refused.connect(self._say)
        hot_seat.done.connect(self._say)
        self.tabs.currentChanged.connect(self._make)
        self.show_opening()
        self._make()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.name)
        top.addWidget(self.when, 1)
        top.addWidget(self.leave)
        for part, name in self._names().items():
            self._holders[part] = holder = QWidget()
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(holder, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.said)
        layout.addWidget(self.tabs, 1)
        self.said.hide()
        self.setFocusProxy(self.tabs)

    def _names(self) -> dict[str, str]:
        return {
            "now": self.tr("Situation"),
            "news": self.tr("News and map"),
            "post": self.tr("Letters"),
            "leads": self.tr("Leads"),
            "deals": self.tr("Agreements"),
            "decisions": self.tr("Decisions"),
        }

    @property
    def now(self) -> NowPanel:
        """Where the seat stands."""
        return self._part("now", NowPanel)

    @property
    def news(self) -> NewsPanel:
        """What it has heard, and the map."""
        return self._part("news", lambda: NewsPanel(self._wardrobe, self._geography))

    @property
    def post(self) -> PostPanel:
        """Its letters."""
        return self._part("post", lambda: PostPanel(self._hot_seat, self._wardrobe))

    @property
    def leads(self) -> LeadsPanel:
        """The leads it holds."""
        return self._part("leads", lambda: LeadsPanel(self._hot_seat))

    @property
    def deals(self) -> DealsPanel:
        """What it has agreed and proposes."""
        return self._part("deals", lambda: DealsPanel(self._hot_seat))

    @property
    def decisions(self) -> DecisionsPanel:
        """What it may decide."""
        return self._part("decisions", lambda: DecisionsPanel(self._hot_seat))

    def show_ground(self, geography: Geography) -> None:
        """Draw its map on this geography."""
        self._geography = geography
        if "news" in self._parts:
            self.news.map.show_ground(geography)

    def _part(self, name: str, make: Callable[[], Part]) -> Part:
        """A part of the page; made when it is first asked for, so that the page opens at once."""
        part = self._parts.get(name)
        if part is None:
            part = self._parts[name] = make()
            self._holders[name].layout().addWidget(part)
            if self._hot_seat.opening is not None:
                part.show_opening(self._hot_seat.opening)
        return cast("Part", part)

    @Slot()
    def _make(self) -> None:
        """Make the part that is looked at."""
        getattr(self, list(self._holders)[self.tabs.currentIndex()])

    @Slot()
    def show_opening(self) -> None:
        """Show what the seat may see now."""
        opening = self._hot_seat.opening
        if opening is None:
            return
        view = opening.view
        self.name.setText(view.title)
        self.when.setText(self._when())
        for part in self._parts.values():
            part.show_opening(opening)
        for name in FOR_STATES:
            has_use = bool(view.states) or (name == DECISIONS and bool(view.helps))
            self.tabs.setTabVisible(self.tabs.indexOf(self._holders[name]), has_use)
        waiting = sum(not one.own for one in view.asked)
        marked = self.tr("Agreements ({waiting})").format(waiting=waiting)
        text = marked if waiting else self.tr("Agreements")
        self.tabs.setTabText(self.tabs.indexOf(self._holders["deals"]), text)

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

    @Slot()
    def go(self) -> None:
        """Give the screen to others; what was written and not sent is asked about once."""
        written = any(part.has_text for part in self._parts.values() if hasattr(part, "has_text"))
        if written and not self._is_warned:
            self._is_warned = True
            self._say(
                self.tr(
                    "You have written something that is neither sent nor decided. Draw the "
                    "curtain once more to throw it away."
                )
            )
            return
        self.left.emit()

    @property
    def labels(self) -> tuple[QLabel, ...]:
        """All words of its head."""
        return (self.name, self.when, self.said)
