"""What one seat sees while it sits at the screen; made when it sits down, gone when it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.exporting.kinds import PRIVATE
from ui.viewmodels.seat_words import long_date
from ui.widgets.labels import body, faint, title
from ui.widgets.late_tabs import LateTabs
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
    from ui.viewmodels.seat_opening import Opening
    from ui.widgets.late import Late

Part = TypeVar("Part", bound=QWidget)


class SeatPage(QWidget):
    """The tabs of one seat, each made when it is first looked at, and renewed while it is.

    Signals:
        left: The seat gives the screen to others.
    """

    left = Signal()

    def __init__(
        self,
        hot_seat: HotSeat,
        wardrobe: Wardrobe,
        geography: Geography | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
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
        self._shown: dict[Late[Any], Opening] = {}
        self.tabs = LateTabs()
        self.tabs.setAccessibleName(self.tr("What you see"))
        self._arrange()
        hot_seat.renewed.connect(self.show_opening)
        hot_seat.refused.connect(self._say)
        hot_seat.done.connect(self._say)
        # Before the parts, which are made later, let their buttons rest.
        hot_seat.busy_changed.connect(self._keep_keyboard)
        self.tabs.currentChanged.connect(self._renew_current)
        self.show_opening()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.name)
        top.addWidget(self.when, 1)
        top.addWidget(self.leave)
        self._add_tabs()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.said)
        layout.addWidget(self.tabs, 1)
        self.said.hide()
        self.setFocusProxy(self.tabs)

    def _add_tabs(self) -> None:
        add, seat = self.tabs.add, self._hot_seat
        self._now = add(NowPanel, self.tr("Situation"))
        self._news = add(self._made_news, self.tr("News and map"))
        self._post = add(lambda room: PostPanel(seat, self._wardrobe, room), self.tr("Letters"))
        self._leads = add(lambda room: LeadsPanel(seat, room), self.tr("Leads"))
        self._deals = add(lambda room: DealsPanel(seat, room), self.tr("Agreements"))
        self._decisions = add(lambda room: DecisionsPanel(seat, room), self.tr("Decisions"))
        for_all = (self._now, self._news, self._post)
        self._rooms = (*for_all, self._leads, self._deals, self._decisions)

    def _made_news(self, room: QWidget) -> NewsPanel:
        return NewsPanel(self._wardrobe, self._geography, room)

    @property
    def now(self) -> NowPanel:
        """Where the seat stands."""
        return self._renewed(self._now)

    @property
    def news(self) -> NewsPanel:
        """What it has heard, and the map."""
        return self._renewed(self._news)

    @property
    def post(self) -> PostPanel:
        """Its letters."""
        return self._renewed(self._post)

    @property
    def leads(self) -> LeadsPanel:
        """The leads it holds."""
        return self._renewed(self._leads)

    @property
    def deals(self) -> DealsPanel:
        """What it has agreed and proposes."""
        return self._renewed(self._deals)

    @property
    def decisions(self) -> DecisionsPanel:
        """What it may decide."""
        return self._renewed(self._decisions)

    @Slot()
    def _keep_keyboard(self) -> None:
        """Keep the keyboard on the page: a button that rests passes it on, up to the rail."""
        focus = QApplication.focusWidget()
        pressed = isinstance(focus, QPushButton) and self.isAncestorOf(focus)
        if self._hot_seat.is_busy and pressed:
            self.tabs.setFocus()

    def show_ground(self, geography: Geography) -> None:
        """Draw its map on this geography."""
        self._geography = geography
        if self._news.is_made:
            self.news.map.show_ground(geography)

    def _renewed(self, room: Late[Part]) -> Part:
        """A part of the page as the seat may see it now."""
        part, opening = room.part, self._hot_seat.opening
        if opening is not None and self._shown.get(room) is not opening:
            self._shown[room] = opening
            part.show_opening(opening)
        return part

    @Slot()
    def _renew_current(self) -> None:
        """Make and renew the part that is looked at."""
        self._renewed(self._rooms[self.tabs.currentIndex()])

    @Slot()
    def show_opening(self) -> None:
        """Show what the seat may see now."""
        opening = self._hot_seat.opening
        if opening is None:
            return
        view = opening.view
        self.name.setText(view.title)
        self.when.setText(self._when())
        has_states = bool(view.states)
        for room in (self._leads, self._deals):
            self.tabs.setTabVisible(self.tabs.indexOf(room), has_states)
        # Who speaks for a partner decides as well.
        self.tabs.setTabVisible(self.tabs.indexOf(self._decisions), has_states or bool(view.helps))
        waiting = sum(not one.own for one in view.asked)
        marked = self.tr("Agreements ({waiting})").format(waiting=waiting)
        text = marked if waiting else self.tr("Agreements")
        self.tabs.setTabText(self.tabs.indexOf(self._deals), text)
        self._renew_current()

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
        rooms = (self._post, self._deals, self._decisions)
        written = any(room.part.has_text for room in rooms if room.is_made)
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
