"""Columns that go below each other where large text leaves them no room side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot

from ui.theme.fonts import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QSplitter, QWidget

    from ui.theme.wardrobe import Wardrobe

NARROWEST = 840
"""The width of a page, at the usual size of text, in which columns still stand side by side."""


class Folding(QObject):
    """Turns a splitter of columns by the room there is for a page."""

    def __init__(
        self,
        page: QWidget,
        splitter: QSplitter,
        wardrobe: Wardrobe,
        widths: Sequence[int],
        heights: Sequence[int],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._splitter = splitter
        self._heights = tuple(heights)
        self._widths = list(widths)
        for watched in (page, splitter):
            watched.installEventFilter(self)
        splitter.splitterMoved.connect(self._remember)
        wardrobe.changed.connect(self.fit)

    @property
    def is_folded(self) -> bool:
        """Whether the columns stand below each other."""
        return self._splitter.orientation() is Qt.Orientation.Vertical

    @Slot()
    def fit(self) -> None:
        """Fold or unfold, as large as the text is now; columns that nobody sees wait.

        Behind another page of a stack they have no width to go by, and would claim their height.
        """
        if not self._splitter.isVisible():
            return
        frame = self._page.parentWidget()
        room = self._page.width() if frame is None else frame.width()
        folded = room < max(scaled(NARROWEST), self._needed)
        if folded:
            self._claim()
        if folded != self.is_folded:
            self._turn(folded=folded)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self.fit()
        return super().eventFilter(watched, event)

    @property
    def _needed(self) -> int:
        """What the columns need side by side, with what is around them."""
        splitter = self._splitter
        columns = [splitter.widget(place) for place in range(splitter.count())]
        widths = [max(one.minimumWidth(), one.minimumSizeHint().width()) for one in columns]
        around = self._page.width() - splitter.width()
        return sum(widths) + splitter.handleWidth() * (len(widths) - 1) + around

    def _turn(self, *, folded: bool) -> None:
        splitter = self._splitter
        if folded:
            splitter.setOrientation(Qt.Orientation.Vertical)
            splitter.setSizes(list(self._heights))
        else:
            splitter.setOrientation(Qt.Orientation.Horizontal)
            for place in range(splitter.count()):
                splitter.widget(place).setMinimumHeight(0)
            self._divide()
            # Some columns learn only after this that their text is small again.
            QTimer.singleShot(0, self, self._divide)

    @Slot()
    def _divide(self) -> None:
        if not self.is_folded:
            self._splitter.setSizes(self._widths)

    @Slot()
    def _remember(self) -> None:
        """Keep the widths that the user chose; growing text pushes columns aside by itself."""
        if not self.is_folded:
            self._widths = self._splitter.sizes()

    def _claim(self) -> None:
        """Claim a height for each: the page is moved up and down instead of sideways."""
        for place, height in enumerate(self._heights):
            column = self._splitter.widget(place)
            column.setMinimumHeight(max(scaled(height), column.minimumSizeHint().height()))
