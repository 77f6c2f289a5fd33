"""The life story: all that happened to somebody, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.labels import faint, heading
from ui.workspaces.watch.events_view import EventsView

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.stories import Story


class LifePanel(QWidget):
    """Shows the life that a `Story` tells.

    Signals:
        gone_to: The number of the event whose day is asked for.
    """

    gone_to = Signal(int)

    def __init__(self, story: Story, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._story = story
        self._title = heading("")
        self._empty = faint(
            self.tr("Click a cell, a state or a tie on the map, or an event: here stands its life.")
        )
        self.view = EventsView(self.tr("Life story"), wardrobe)
        self._count = faint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        for widget in (self._title, self._empty, self.view, self._count):
            layout.addWidget(widget)
        layout.setStretchFactor(self.view, 1)
        layout.addStretch(0)
        self.view.looked_at.connect(story.look_at)
        self.view.gone_to.connect(self.gone_to)
        story.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        story = self._story
        page = story.page
        for widget in (self._title, self.view, self._count):
            widget.setVisible(page is not None)
        self._empty.setVisible(page is None)
        if page is None:
            return
        events = story.events
        self._title.setText(story.title)
        self.view.show_events(story.sentences, events, len(events))
        self.view.show_current(page.event)
        self._count.setText(self.tr("%n event(s)", "", len(events)))
