"""Where one was: work to recover, the comparison of last time, files opened lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme.tips import caption, tip
from ui.widgets.labels import body, strong
from ui.widgets.recent_line import RecentLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.jobs.unsaved import Unsaved


class Beginnings(QWidget):
    """Hidden as long as there is nothing to go on with.

    Signals:
        continue_wanted: Bring back the comparison of last time.
        recover_wanted: Go on with work that was not saved; its `Unsaved`.
        discard_wanted: Throw it away.
        file_wanted: Open a file again; its path.
    """

    continue_wanted = Signal()
    recover_wanted = Signal(object)
    discard_wanted = Signal(object)
    file_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Where you were"))
        self._unsaved: tuple[Unsaved, ...] = ()
        self._last = ""
        self._files: tuple[Path, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self.hide()

    @property
    def buttons(self) -> list[QPushButton]:
        """What can be pressed, from top to bottom."""
        return [button for button in self.findChildren(QPushButton) if not button.isHidden()]

    @Slot(object)
    def show_unsaved(self, unsaved: tuple[Unsaved, ...]) -> None:
        """Offer work that was not saved before the program ended."""
        self._unsaved = unsaved
        self._fill()

    def show_last(self, words: str) -> None:
        """Offer the comparison of last time, told in words; nothing if they are empty."""
        self._last = words
        self._fill()

    def show_files(self, files: tuple[Path, ...]) -> None:
        """Offer files that were opened lately."""
        self._files = files
        self._fill()

    def _fill(self) -> None:
        while self._lines.count():
            old = self._lines.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for unsaved in self._unsaved:
            self._lines.addWidget(self._recovery(unsaved))
        if self._last:
            go_on = _button(self.tr("Continue"), self.continue_wanted.emit, self._last)
            words = strong(self.tr("Where you were:")), body(self._last)
            self._lines.addWidget(_line(*words, go_on, notice=False))
        if self._files:
            self._lines.addWidget(self._recent())
        self.setVisible(self._lines.count() > 0)

    def _recovery(self, unsaved: Unsaved) -> QFrame:
        when = QDateTime.fromString(unsaved.saved, Qt.DateFormat.ISODate).toLocalTime()
        text = self.tr("“{title}” of {when} was not saved before the program ended.").format(
            title=unsaved.title or self.tr("A scenario without a title"),
            when=QLocale().toString(when, QLocale.FormatType.ShortFormat),
        )
        recover = _button(self.tr("Go on with it"), lambda: self._recover(unsaved), text)
        discard = _button(self.tr("Throw it away"), lambda: self._discard(unsaved), text)
        return _line(body(text), recover, discard, notice=True)

    def _recent(self) -> RecentLine:
        line = RecentLine(parent=self)
        line.wanted.connect(self.file_wanted)
        line.show_files(self._files)
        return line

    def _recover(self, unsaved: Unsaved) -> None:
        self._leave_out(unsaved)
        self.recover_wanted.emit(unsaved)

    def _discard(self, unsaved: Unsaved) -> None:
        self._leave_out(unsaved)
        self.discard_wanted.emit(unsaved)

    def _leave_out(self, unsaved: Unsaved) -> None:
        self.show_unsaved(tuple(one for one in self._unsaved if one.key != unsaved.key))


def _button(name: str, then: Callable[[], object], words: str) -> QPushButton:
    button = QPushButton(caption(name))
    button.setToolTip(tip(words))
    button.setAccessibleName(name)
    button.setAccessibleDescription(words)
    button.clicked.connect(lambda _checked=False: then())
    return button


def _line(*parts: QWidget, notice: bool) -> QFrame:
    """Parts beside each other; the last text takes the room that is left."""
    frame = QFrame()
    frame.setProperty("notice" if notice else "card", True)
    row = QHBoxLayout(frame)
    row.setContentsMargins(16, 8, 16, 8)
    row.setSpacing(8)
    texts = [part for part in parts if isinstance(part, QLabel)]
    for text in texts[:-1]:
        text.setWordWrap(False)
    for part in parts:
        row.addWidget(part, 1 if part is texts[-1] else 0)
    return frame
