"""The library: where one starts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.fonts import text_scale
from ui.theme.icons import BUTTON_SIZE, button_icon
from ui.viewmodels.exercise.files import SUFFIX
from ui.widgets.labels import faint, title
from ui.widgets.scrolled import Scrolled
from ui.workspaces.library.beginnings import Beginnings
from ui.workspaces.library.card import ScenarioCard
from ui.workspaces.library.how_to_read import HowToRead
from ui.workspaces.library.mistakes import MistakesPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.library import Library
    from ui.viewmodels.thumbnails import Thumbnails

COLUMNS = 2
LARGE = 1.25


class LibraryPage(QWidget):
    """Cards of the scenarios at hand, and a way to open others.

    Signals:
        wanted: Scenarios to compare at once, by key, the baseline first.
        exercise_dropped: The file of an exercise is to be gone on with.
    """

    wanted = Signal(list)
    exercise_dropped = Signal(object)

    def __init__(
        self,
        library: Library,
        wardrobe: Wardrobe,
        thumbnails: Thumbnails | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._library = library
        self._wardrobe = wardrobe
        self.setAcceptDrops(True)
        self.mistakes = MistakesPanel(wardrobe)
        self.beginnings = Beginnings()
        self.reading = HowToRead()
        self.cards: list[ScenarioCard] = []
        self._empty = faint(self.tr("Reading the scenarios…"))
        self.open_button = QPushButton(self.tr("Open a scenario file…"))
        self.open_button.setIconSize(BUTTON_SIZE)
        self.open_button.clicked.connect(self.ask_for_file)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addLayout(self._top())
        layout.addWidget(self.mistakes)
        layout.addWidget(self.beginnings)
        layout.addWidget(self._shelf(), 1)
        if thumbnails is not None:
            thumbnails.changed.connect(self._show_pictures)
        library.changed.connect(self._show_cards)
        library.refused.connect(self.mistakes.show_error)
        library.opened.connect(self._forget_mistakes)
        wardrobe.changed.connect(self._dress)
        self._dress()
        self._show_cards()

    def _top(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title(self.tr("Scenarios")))
        words.addWidget(
            faint(
                self.tr(
                    "Counter-terrorism cooperation in the Maghreb: what would change if the states "
                    "shared more, or less?"
                )
            )
        )
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _shelf(self) -> Scrolled:
        inside = QWidget()
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty)
        layout.addLayout(self._grid)
        layout.addSpacing(16)
        layout.addWidget(self.reading)
        layout.addStretch(1)
        return Scrolled(inside, self.tr("Scenarios at hand"))

    @Slot()
    def ask_for_file(self) -> None:
        """Let the user choose a scenario file."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a scenario file"), "", self.tr("Scenario files (*.toml)")
        )
        if name:
            self._library.open_file(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            file = Path(url.toLocalFile())
            if url.isLocalFile() and file.suffix == SUFFIX:
                self.exercise_dropped.emit(file)
            elif url.isLocalFile():
                self._library.open_file(file)

    @Slot()
    def _show_cards(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [self._card(key) for key in self._library.shelf]
        self._lay_out()
        self._empty.setVisible(not self.cards)
        self.reading.show_grounds(self._library.grounds)
        self.setFocusProxy(self.cards[0].button if self.cards else self.open_button)
        if self.isVisible():
            self.setFocus()

    def _lay_out(self) -> None:
        """Cards beside each other while their text is small enough for that."""
        columns = 1 if text_scale() > LARGE else COLUMNS
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))

    def _card(self, key: str) -> ScenarioCard:
        scenario = self._library.scenarios[key]
        card = ScenarioCard(key, scenario, self._action(key), self)
        card.asked.connect(self._want)
        self._picture(card)
        return card

    def _picture(self, card: ScenarioCard) -> None:
        if self._thumbnails is not None and self._thumbnails.is_read:
            card.show_thumbnail(self._thumbnails.of(card.scenario), self._wardrobe)

    @Slot()
    def _show_pictures(self) -> None:
        for card in self.cards:
            self._picture(card)

    def _action(self, key: str) -> str:
        companions = self._library.companions(key)
        if len(companions) > 1:
            return self.tr("Compare with %n variant(s)", "", len(companions))
        if companions:
            other = self._library.scenarios[companions[0]]
            return self.tr("Compare with {title}").format(title=other.title)
        if self._library.scenarios[key].changes_something:
            return self.tr("Compare with the region without it")
        return self.tr("Run this scenario")

    @Slot(str)
    def _want(self, key: str) -> None:
        self.wanted.emit(list(self._library.comparison(key)))

    @Slot()
    def _forget_mistakes(self) -> None:
        self.mistakes.hide()

    @Slot()
    def _dress(self) -> None:
        theme = self._wardrobe.theme
        self._lay_out()
        self.open_button.setIcon(button_icon("folder-open", theme.text, theme.faint))
