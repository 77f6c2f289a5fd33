"""Help on the page in view, and the first tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.actions.action import Action
from ui.tour import Step, Tour

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from ui.main_window import MainWindow

SUFFIX = "Page"


class Guide(QObject):
    """Opens the help and walks the tour."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.tour: Tour | None = None
        self._invitation = ""
        window.arrived.connect(self._follow)

    def deeds(self) -> Iterable[Action]:
        """What can be asked of it."""
        group = self.tr("Help")
        yield Action("help", self.tr("Help on this page"), group, self.turn_help, "F1")
        walk = self.tr("Take the tour in five steps")
        yield Action("tour", walk, group, self.begin_tour, "Shift+F1")

    @Slot()
    def turn_help(self) -> None:
        """Open the help on the page in view, or close it."""
        panel = self._window.help
        panel.setVisible(panel.isHidden())
        self._follow()

    @Slot()
    def begin_tour(self) -> None:
        """Begin at the first step."""
        if self.tour is not None:
            self.tour.end()
        # Its first step is there before anybody can hear where it wants to go.
        self._window.go_to(0)
        self.tour = Tour(self._steps(), self._window.wardrobe, self._window)
        self.tour.went.connect(self._window.go_to)
        self.tour.ended.connect(self._end_tour)

    def invite(self) -> None:
        """Offer the tour to whoever has not seen it; once."""
        preferences = self._window.preferences
        if not preferences.value("toured"):
            preferences.set_value("toured", True)
            text = self.tr(
                "New here? Press Compare on a card, or take the tour in five steps (Shift+F1)."
            )
            self._invitation = text
            self._window.notice.tell(text)

    def _steps(self) -> tuple[Step, ...]:
        window = self._window
        return (
            Step(
                self.tr("Begin with a card"),
                self.tr("Each card is a scenario. Its button compares it at once: one press."),
                0,
                self._first_card,
            ),
            Step(
                self.tr("Where you are"),
                self.tr("The rail leads to the workspaces; Ctrl and a digit does too."),
                0,
                lambda: window.rail,
            ),
            Step(
                self.tr("What is compared"),
                self.tr("Tick scenarios, choose how many worlds, and run them with F5."),
                1,
                lambda: window.compare.inspector,
            ),
            Step(
                self.tr("What came of it"),
                self.tr(
                    "Charts with the range of most worlds, and a table that says what surely "
                    "differs. It fills as soon as something runs."
                ),
                1,
                lambda: window.compare.columns.widget(0),
            ),
            Step(
                self.tr("Everything else by name"),
                self.tr("Ctrl+K finds any action by a few letters; F1 explains the page in view."),
                0,
                lambda: window.rail.find,
            ),
        )

    def _first_card(self) -> QWidget:
        library = self._window.library
        return library.cards[0].button if library.cards else library.open_button

    @Slot()
    def _end_tour(self) -> None:
        self.tour = None
        self._window.preferences.set_value("toured", True)
        self._window.page.setFocus()

    @Slot()
    def _follow(self) -> None:
        if self._invitation and self._window.place:
            # Whoever has found another page is not new here any more.
            self._window.notice.withdraw(self._invitation)
            self._invitation = ""
        if not self._window.help.isHidden():
            name = type(self._window.page).__name__.removesuffix(SUFFIX)
            self._window.help.show_topic(name.casefold())
