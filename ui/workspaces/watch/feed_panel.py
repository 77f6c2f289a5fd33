"""What has happened until now, in plain words, with filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.runs.recording import NOBODY
from simulator.runs.telling_kinds import KINDS_OF
from simulator.runs.telling_words import CATEGORIES
from ui.viewmodels.words import say
from ui.widgets.labels import faint
from ui.widgets.showing import showing
from ui.workspaces.watch.events_view import EventsView

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.feed import Feed
    from ui.viewmodels.playback import Playback

TYPING_MILLISECONDS = 250


class FeedPanel(QWidget):
    """Shows a `Feed` up to the day of a `Playback`."""

    def __init__(self, feed: Feed, playback: Playback, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._feed = feed
        self._playback = playback
        self.view = EventsView(self.tr("What has happened"), wardrobe)
        self.kinds = self._box(self.tr("Kind of event"))
        self.states = self._box(self.tr("State"))
        self.groups = self._box(self.tr("Group"))
        self.text = self._text_field()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MILLISECONDS)
        self._typing.timeout.connect(self._look_for_words)
        self.text.textChanged.connect(self._typing.start)
        self._count = faint()
        self._arrange()
        feed.changed.connect(self._show)
        playback.opened.connect(self.fill)
        playback.viewed.connect(self._dress)
        self.fill()

    def _arrange(self) -> None:
        filters = QGridLayout()
        filters.setSpacing(8)
        filters.addWidget(self.kinds, 0, 0)
        filters.addWidget(self.states, 0, 1)
        filters.addWidget(self.groups, 1, 0)
        filters.addWidget(self.text, 1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(filters)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._count)

    def follow(self) -> None:
        """Tell what has happened until the present day."""
        count = self._feed.until(self._playback.day)
        self.view.show_first(count)
        self._count.setText(self._words(count))

    @Slot()
    def fill(self) -> None:
        """Offer what the recording has to filter by."""
        kinds = [(self.tr("All kinds"), "")]
        kinds += [(say("EventCategory", CATEGORIES[name]), name) for name in KINDS_OF]
        recording = self._playback.recording
        states: list[tuple[str, object]] = [(self.tr("All states"), NOBODY)]
        groups: list[tuple[str, object]] = [(self.tr("All groups"), NOBODY)]
        if recording is not None:
            places = recording.places
            for kind, names, entries in (
                ("state", places.states, states),
                ("group", places.groups, groups),
            ):
                entries += [(places.label(kind, name), place) for place, name in enumerate(names)]
        for box, offered in ((self.kinds, kinds), (self.states, states), (self.groups, groups)):
            _refill(box, offered)
        self._choose()
        self._dress()

    @Slot()
    def _dress(self) -> None:
        seen = self._playback.view != NOBODY
        self.groups.setEnabled(not seen)
        tip = self.tr("A state does not know which group a cell belongs to")
        self.groups.setToolTip(tip if seen else self.groups.accessibleName())

    @Slot()
    def _show(self) -> None:
        count = self._feed.until(self._playback.day)
        self.view.show_events(self._feed.sentences, self._feed.numbers, count)
        self.view.scrollToBottom()
        self._count.setText(self._words(count))

    def _words(self, count: int) -> str:
        if self._playback.recording is None:
            return ""
        if not len(self._feed.numbers):
            return self.tr("Nothing of that kind happens in this world.")
        later = len(self._feed.numbers) - count
        told = self.tr("%n event(s) so far", "", count)
        if self._playback.view != NOBODY:
            return told  # nobody in the world knows how much is to come
        coming = self.tr("%n event(s) to come", "", later)
        return f"{told}, {coming}"

    def _text_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(self.tr("Words to look for"))
        field.setPlaceholderText(self.tr("Look for words"))
        field.setToolTip(self.tr("List only the sentences with these words (Ctrl+F)"))
        field.setClearButtonEnabled(True)
        for button in field.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Look for no words"))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return field

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(10)
        box.currentIndexChanged.connect(self._choose)
        return box

    @Slot()
    def _choose(self) -> None:
        self._feed.look_for(
            self.kinds.currentData() or "",
            _data(self.states),
            _data(self.groups),
        )

    @Slot()
    def _look_for_words(self) -> None:
        self._feed.look_for(text=self.text.text())


def _data(box: QComboBox) -> int:
    found = box.currentData()
    return NOBODY if found is None else int(found)


def _refill(box: QComboBox, entries: list[tuple[str, object]]) -> None:
    """Offer other entries; what was chosen stays chosen if it is still there."""
    chosen = box.currentData()
    with showing(box):
        box.clear()
        for text, data in entries:
            box.addItem(text, data)
        box.setCurrentIndex(max(box.findData(chosen), 0))
