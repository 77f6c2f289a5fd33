"""What is wrong with a file, line by line, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.fonts import scaled
from ui.theme.icons import icon
from ui.widgets.labels import body, faint, heading, strong

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from simulator.scenario.mistakes import Mistake, ScenarioFileError
    from ui.theme.wardrobe import Wardrobe

TALLEST = 300


class MistakesPanel(QFrame):
    """Hidden until a file is refused; says what stays open."""

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self.setProperty("notice", True)
        self._heading = heading("")
        self._close = QToolButton()
        self._close.setProperty("quiet", True)
        self._close.setToolTip(self.tr("Close the list of mistakes"))
        self._close.setAccessibleName(self._close.toolTip())
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self.hide)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Mistakes in the file"))
        self._scroll.viewport().setAutoFillBackground(False)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 16, 16)
        layout.addLayout(top)
        layout.addWidget(faint(self.tr("Nothing was changed: what was open stays open.")))
        layout.addWidget(self._scroll)
        wardrobe.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        """Everything the panel says, one line a label."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))

    @Slot(object)
    def show_error(self, error: ScenarioFileError) -> None:
        """List all mistakes of a file."""
        count = len(error.mistakes)
        name = error.mistakes[0].file.name if error.mistakes else ""
        text = self.tr("%n mistake(s) in {file}", "", count).format(file=name)
        self._heading.setText(text)
        self.setAccessibleName(text)
        listing = self._listing(error.mistakes)
        self._scroll.setWidget(listing)
        # Qt has every widget in a scroll area paint its own ground; the notice has one already.
        listing.setAutoFillBackground(False)
        self._fit()
        self.show()

    def _listing(self, mistakes: tuple[Mistake, ...]) -> QWidget:
        listing = QWidget()
        grid = QGridLayout(listing)
        grid.setContentsMargins(0, 8, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, mistake in enumerate(mistakes):
            grid.addWidget(self._place(mistake), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(self._words(mistake), row, 1)
        grid.setRowStretch(len(mistakes), 1)
        return listing

    def _place(self, mistake: Mistake) -> QLabel:
        text = self.tr("Line {line}").format(line=mistake.line) if mistake.line else ""
        label = strong(text or self.tr("File"))
        label.setWordWrap(False)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        return label

    def _words(self, mistake: Mistake) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        where = f"{mistake.path} = {mistake.value}" if mistake.value else mistake.path
        if where:
            column.addWidget(strong(where))
        column.addWidget(body(sentence(mistake.message)))
        if mistake.mend:
            column.addWidget(faint(sentence(mistake.mend)))
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Be as high as the mistakes are, up to a few of them."""
        listing = self._scroll.widget()
        if listing is not None:
            height = listing.layout().totalHeightForWidth(self._scroll.viewport().width())
            self._scroll.setFixedHeight(min(height, scaled(TALLEST)))

    @Slot()
    def _dress(self) -> None:
        self._fit()
        self._close.setIcon(icon("x", self._wardrobe.theme.text))


def sentence(text: str) -> str:
    """The text with a capital in front and a stop behind."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?", "!")) or not text else text + "."
