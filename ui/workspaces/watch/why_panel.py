"""One event: why it came about and what came of it, as links that can be walked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.fonts import BODY_POINTS, font
from ui.theme.icons import icon
from ui.viewmodels.stories import NO_EVENT
from ui.widgets.labels import faint, strong
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.stories import Link, Page, Story

ICON_PIXELS = 16
NUMBER_ROLE = int(Qt.ItemDataRole.UserRole)
LIFE_ROLE = NUMBER_ROLE + 1


class WhyPanel(QWidget):
    """Shows the event that a `Story` looks at; Enter or a double click follows a link.

    Signals:
        gone_to: The number of the event whose day is asked for.
        life_wanted: The kind and the name of whose life is to be told.
    """

    gone_to = Signal(int)
    life_wanted = Signal(str, str)

    def __init__(self, story: Story, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._story = story
        self._wardrobe = wardrobe
        self.back = self._button(self.tr("Back"), "Alt+Left", story.back)
        self.forward = self._button(self.tr("Forward"), "Alt+Right", story.forward)
        self.day = self._button(self.tr("Go to the day of this event"), "Ctrl+D", self.go_to_day)
        self._date = strong("")
        self._empty = faint(
            self.tr("Choose an event: here stands why it came about, and what came of it.")
        )
        self.links = QListWidget()
        self.links.setWordWrap(True)
        self.links.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.links.setAccessibleName(self.tr("Why, and what came of it"))
        self.links.setToolTip(self.tr("Enter or a double click follows a link"))
        self.links.itemActivated.connect(self._follow)
        self._arrange()
        story.changed.connect(self._show)
        wardrobe.changed.connect(self._dress)
        wardrobe.changed.connect(self._show)
        self._dress()
        self._show()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._date, 1)
        for button in (self.day, self.back, self.forward):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._empty)
        layout.addWidget(self.links, 1)
        layout.addStretch(0)

    def _button(self, name: str, keys: str, action: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("quiet", True)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})")
        button.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action)
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    @Slot()
    def _show(self) -> None:
        story = self._story
        event = NO_EVENT if story.page is None else story.page.event
        there = event != NO_EVENT
        self.back.setEnabled(story.can_go_back)
        self.forward.setEnabled(story.can_go_forward)
        self.day.setEnabled(there)
        self._empty.setVisible(not there)
        self.links.setVisible(there)
        sentences = story.sentences
        self._date.setText(sentences.date(event) if there and sentences else self.tr("Why?"))
        with showing(self.links):
            self.links.clear()
            if there and sentences is not None:
                self.links.addItem(self._event(event, sentences.sentence(event)))
            self._list_links()
        if there and self.links.count() == 1:
            nothing = self.tr("Nothing led to it, and nothing has come of it.")
            self.links.addItem(_remark(nothing))
        with showing(self.links):
            for page in story.lives:
                self.links.addItem(self._life(page))

    def _list_links(self) -> None:
        story = self._story
        links = story.links
        before = [link for link in links if link.is_cause or link.was_known]
        for link in before:
            self.links.addItem(self._item(link))
        if story.came_unknown:
            self.links.addItem(_remark(self.tr("No state had a lead on this cell before.")))
        for link in links[len(before) :]:
            self.links.addItem(self._item(link))

    def _event(self, number: int, sentence: str) -> QListWidgetItem:
        """The event itself, above its links."""
        item = QListWidgetItem(sentence)
        item.setFont(font(BODY_POINTS, bold=True))
        item.setData(NUMBER_ROLE, number)
        return item

    def _item(self, link: Link) -> QListWidgetItem:
        sentences = self._story.sentences
        because, so = self.tr("Because: {what} ({date})"), self.tr("And so: {what} ({date})")
        text = because if link.is_cause else so
        if link.was_known:
            text = self.tr("Known before: {what} ({date})")
        item = QListWidgetItem()
        if sentences is not None:
            what, date = sentences.sentence(link.event), sentences.date(link.event)
            item.setText(text.format(what=what, date=date))
        item.setData(NUMBER_ROLE, link.event)
        return item

    def _life(self, page: Page) -> QListWidgetItem:
        """A way to the whole life that the event belongs to."""
        item = QListWidgetItem(self.tr("Life story: {who}").format(who=self._story.title_of(page)))
        item.setData(LIFE_ROLE, (page.kind, page.name))
        item.setForeground(QColor(self._wardrobe.theme.accent))
        return item

    @Slot(QListWidgetItem)
    def _follow(self, item: QListWidgetItem) -> None:
        number = item.data(NUMBER_ROLE)
        life = item.data(LIFE_ROLE)
        if number is not None:
            self._story.look_at(int(number))
        elif life is not None:
            self.life_wanted.emit(*life)

    @Slot()
    def go_to_day(self) -> None:
        """Ask for the day of the event that is looked at."""
        page = self._story.page
        if page is not None and page.event != NO_EVENT:
            self.gone_to.emit(page.event)

    @Slot()
    def _dress(self) -> None:
        theme = self._wardrobe.theme
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        names = ("arrow-right", "arrow-left") if mirrored else ("arrow-left", "arrow-right")
        for button, name in zip((self.back, self.forward), names, strict=True):
            button.setIcon(icon(name, theme.text))
        self.day.setIcon(icon("play", theme.text))


def _remark(words: str) -> QListWidgetItem:
    """A line that leads nowhere."""
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
