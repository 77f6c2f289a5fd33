"""Help beside the page: short texts, one a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from ui.theme.fonts import font
from ui.theme.icons import icon
from ui.theme.places import ASSETS
from ui.widgets.labels import heading

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe

NO_HTML = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


class PlainBrowser(QTextBrowser):
    """Shows Markdown; markup of any other kind is shown as it is written."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_text(self, text: str) -> None:
        """Show a text in Markdown in the program's letters."""
        self.document().setDefaultFont(font())
        self.document().setMarkdown(text, NO_HTML)


class HelpPanel(QFrame):
    """Hidden until it is asked for.

    Signals:
        closed: It was closed by its own button.
    """

    closed = Signal()

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self._topic = ""
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("Help"))
        self.browser = PlainBrowser(self.tr("Help on this page"))
        self._close = QToolButton()
        self._close.setProperty("quiet", True)
        self._close.setIconSize(QSize(16, 16))
        self._close.setToolTip(self.tr("Close the help (F1)"))
        self._close.setAccessibleName(self.tr("Close the help"))
        self._close.clicked.connect(self._leave)
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Help")), 1)
        top.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 8, 8)
        layout.addLayout(top)
        layout.addWidget(self.browser, 1)
        wardrobe.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_topic(self, topic: str) -> None:
        """Show the help on a page; says so where there is none."""
        self._topic = topic
        file = ASSETS / "help" / f"{topic}.md"
        nothing = self.tr("There is no help on this page.")
        self.browser.show_text(file.read_text("utf-8") if file.is_file() else nothing)

    @Slot()
    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    @Slot()
    def _dress(self) -> None:
        self._close.setIcon(icon("x", self._wardrobe.theme.text))
        if self._topic:
            self.show_topic(self._topic)
