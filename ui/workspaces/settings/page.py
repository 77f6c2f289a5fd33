"""Preferences, keys, and what the program is made of: one page, three leaves."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.scenario.sources import sources
from ui.actions.keyboard import KeyboardModel
from ui.widgets.help_panel import PlainBrowser
from ui.widgets.labels import title
from ui.widgets.rows import Rows
from ui.widgets.scrolled import Scrolled
from ui.workspaces.settings.about import about
from ui.workspaces.settings.choices import Choices

if TYPE_CHECKING:
    from ui.actions.registry import Actions
    from ui.preferences import Preferences


class Leaf(IntEnum):
    """The leaves of the page."""

    CHOICES = 0
    KEYBOARD = 1
    ABOUT = 2


class SettingsPage(QWidget):
    """Whatever is about the program and not about scenarios."""

    def __init__(self, preferences: Preferences, actions: Actions) -> None:
        super().__init__()
        self.choices = Choices(preferences)
        self.keyboard = self._keys(actions)
        self.leaves = QTabWidget()
        self.leaves.setAccessibleName(self.tr("Parts of the preferences"))
        self.leaves.addTab(Scrolled(self.choices), self.tr("Preferences"))
        self.leaves.addTab(self.keyboard, self.tr("Keyboard"))
        self.about = PlainBrowser(self.tr("About"))
        self.about.show_text(about(len(sources())))
        self.leaves.addTab(self.about, self.tr("About"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(title(self.tr("Preferences")))
        layout.addWidget(self.leaves, 1)
        self.setFocusProxy(self.leaves.tabBar())
        self.leaves.tabBar().setAccessibleName(self.leaves.accessibleName())

    def turn_to(self, leaf: Leaf) -> None:
        """Bring a leaf into view."""
        self.leaves.setCurrentIndex(leaf)

    def _keys(self, actions: Actions) -> Rows:
        view = Rows(self.tr("Keys"))
        view.setModel(KeyboardModel(actions, view))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return view
