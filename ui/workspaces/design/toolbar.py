"""The bar above the workbench: the scenario's name and the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.theme.tips import tip
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import faint, heading
from ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from ui.actions.action import Action
    from ui.viewmodels.design import Design
    from ui.workspaces.design.commands import Commands
SEARCH_WIDTH = 190


class ActionButton(QPushButton):
    """A button that follows a command, so that both say and allow the same."""

    def __init__(self, action: Action, commands: Commands) -> None:
        super().__init__(action.title)
        self._action = action
        self._commands = commands
        self.setAccessibleName(action.title)
        self.clicked.connect(action.does)
        commands.changed.connect(self.show_state)
        self.show_state()

    @Slot()
    def show_state(self) -> None:
        """Show whether the command can be done, or why not."""
        self.setEnabled(not self._action.obstacle())
        words = self._commands.tip(self._action)
        self.setToolTip(tip(words))
        self.setAccessibleDescription(words)


class Toolbar(QWidget):
    """Title, what state the file is in, and a button a command."""

    def __init__(self, design: Design, commands: Commands) -> None:
        super().__init__()
        self._design = design
        self._commands = commands
        self.title = heading("")
        self.state = faint()
        self.file = QPushButton(self.tr("File"))
        self.file.setToolTip(self.tr("Open, begin, save under another name, compare"))
        self.file.setMenu(self._file_menu())
        self.undo_names = self._arrow(self.tr("Undo several edits"))
        self.undo_names.setMenu(commands.undo_menu(self.undo_names))
        self.redo_names = self._arrow(self.tr("Redo several edits"))
        self.redo_names.setMenu(commands.redo_menu(self.redo_names))
        self.search = SearchBox(design.finder)
        self.search.setMinimumWidth(SEARCH_WIDTH)
        self.search.chosen.connect(design.inspection.point)
        commands.search_wanted.connect(self.search.setFocus)
        self.run = ActionButton(commands.run, commands)
        self.run.setProperty("primary", True)
        self._arrange()
        commands.changed.connect(self.show_all)
        self.show_all()

    @Slot()
    def show_all(self) -> None:
        """Show name, file and state."""
        editor = self._design.editor
        mark = " ●" if editor.is_modified else ""
        self.title.setText(self._design.title + mark)
        self.state.setText(self._state())
        stack = editor.undo_stack
        self.undo_names.setEnabled(stack.canUndo())
        self.redo_names.setEnabled(stack.canRedo())

    def _state(self) -> str:
        editor = self._design.editor
        if editor.draft is None:
            return ""
        file = editor.draft.file
        told = [file.name if file else self.tr("never saved")]
        if editor.is_modified:
            told.append(self.tr("changes not saved"))
        if editor.is_checking or not (editor.is_current or editor.mistakes):
            told.append(self.tr("checking…"))
        elif editor.mistakes:
            told.append(self.tr("%n mistake(s)", "", len(editor.mistakes)))
        else:
            told.append(self.tr("no mistakes"))
        return " · ".join(told)

    def _file_menu(self) -> QMenu:
        one = self._commands
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        known = {
            action: menu.addAction(action.title, action.does)
            for action in (one.open, one.new, one.save, one.save_as, one.compare)
        }

        def allow() -> None:
            for action, entry in known.items():
                entry.setEnabled(not action.obstacle())
                entry.setToolTip(tip(one.tip(action)))

        menu.aboutToShow.connect(allow)
        return menu

    def _arrow(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("quiet", True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setText("▾")
        # The letter is arrow enough.
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        return button

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.state)
        one = self._commands
        buttons = FlowLayout()
        for part in (
            self.file,
            ActionButton(one.save, one),
            ActionButton(one.undo, one),
            self.undo_names,
            ActionButton(one.redo, one),
            self.redo_names,
            self.search,
            self.run,
        ):
            buttons.addWidget(part)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addLayout(buttons, 2)
