"""The Design workspace without its widgets: one draft, and every way to look at it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from simulator.scenario.drafting import without_changes
from ui.viewmodels.delivery import Delivery
from ui.viewmodels.finding import Finder
from ui.viewmodels.ground_pictures import GroundPictures
from ui.viewmodels.inspection import Inspection
from ui.viewmodels.levers import Levers
from ui.viewmodels.mending import Mending
from ui.viewmodels.particulars import Particulars
from ui.viewmodels.pillars import Pillars
from ui.viewmodels.starting_cells import StartingCells
from ui.viewmodels.switches import Switches
from ui.viewmodels.timetable import Timetable
from ui.viewmodels.values import Values

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.editor import Editor
    from ui.viewmodels.library import Library

DRAFT, BEFORE = "draft", "draft-before"


class Design(QObject):
    """Holds together what shows and edits the draft.

    Signals:
        failed: A fault that nobody foresaw; the exception.
    """

    failed = Signal(object)

    def __init__(
        self,
        editor: Editor,
        library: Library,
        workshop: Workshop,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.library = library
        self.values = Values(editor, self)
        self.delivery = Delivery(editor, workshop, self)
        self.pillars = Pillars(self.values, self.delivery, self)
        self.inspection = Inspection(self.values, self)
        self.levers = Levers(self.values, self)
        self.timetable = Timetable(self.inspection, self)
        self.particulars = Particulars(editor, library, self)
        self.cells = StartingCells(editor, self)
        self.switches = Switches(editor, self)
        self.mending = Mending(self)
        self.finder = Finder(self.values, self)
        self.pictures = GroundPictures(self.values, self.pillars, self)
        self.pillars.picked.connect(self._inspect_relation)
        self.delivery.failed.connect(self.failed)
        editor.failed.connect(self.failed)

    @property
    def title(self) -> str:
        """What the scenario is called; empty before anything is open."""
        draft = self.editor.draft
        return "" if draft is None else str(draft.head.get("title", self.tr("Without a title")))

    @property
    def obstacle(self) -> str:
        """Why the draft cannot be run; empty when it can."""
        if self.editor.draft is None:
            return self.tr("Open a scenario first.")
        if self.editor.mistakes:
            return self.tr("Mend the mistakes first; they are listed under Mistakes.")
        if self.editor.scenario is None or not self.editor.is_current:
            return self.tr("The scenario is still being checked.")
        return ""

    def comparison(self) -> dict[str, Scenario]:
        """What to run: what the draft extends, then the draft; nothing where that cannot be."""
        draft, scenario = self.editor.draft, self.editor.scenario
        if draft is None or scenario is None or self.obstacle:
            return {}
        before = without_changes(draft)
        if before is None:
            return {DRAFT: scenario}
        title = self.tr("{title}, before your changes").format(title=scenario.title)
        name = f"{scenario.name}-before"
        return {BEFORE: replace(before, name=name, title=title), DRAFT: scenario}

    def _inspect_relation(self, name: str) -> None:
        self.inspection.show("relations", name)
