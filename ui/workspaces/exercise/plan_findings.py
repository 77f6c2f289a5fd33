"""What the checker found, and the dry run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.theme.fonts import scaled
from ui.viewmodels.planning.plan_rows import finding_rows, kind_of, share_rows
from ui.viewmodels.planning.plan_speaker import PlanSpeaker, place_labels, plan_speaker
from ui.viewmodels.words import fixed
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, faint, heading
from ui.workspaces.exercise.keyed_rows import KeyedRows

if TYPE_CHECKING:
    from ui.viewmodels.planning.planner import Planner
    from ui.viewmodels.planning.rehearsing import Rehearsing

LOWEST = 140
"""Pixels that a table takes at least, at the usual size of text."""


class FindingsPanel(QScrollArea):
    """A table of findings above, the dry run below; moved where there is no room for both.

    Signals:
        wanted: A part of the plan is to be shown; its kind and key.
    """

    wanted = Signal(str, str)

    def __init__(self, planner: Planner, rehearsing: Rehearsing) -> None:
        super().__init__()
        self._planner = planner
        self._rehearsing = rehearsing
        self.said = body()
        self.findings = KeyedRows(self.tr("What may be amiss"))
        self.findings.entered.connect(self._want)
        self.run = QPushButton()
        self.run.clicked.connect(self._press)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Worlds rehearsed"))
        self.rehearsed = body()
        self.shares = KeyedRows(self.tr("How often injects come"))
        self.shares.entered.connect(self._want_inject)
        self._arrange()
        planner.checked.connect(self._show_findings)
        planner.opened.connect(self._show_findings)
        rehearsing.changed.connect(self._show_run)
        self._show_findings()
        self._show_run()

    def _arrange(self) -> None:
        line = FlowLayout()
        line.addWidget(self.run)
        line.addWidget(self.progress)
        holder = QWidget()
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading(self.tr("What may be amiss")))
        layout.addWidget(self.said)
        layout.addWidget(self.findings, 2)
        layout.addWidget(heading(self.tr("Dry run")))
        layout.addWidget(
            faint(
                self.tr(
                    "Policies sit in all seats and the plan is played through in many worlds. "
                    "It tells which conditions are met, and how often."
                )
            )
        )
        layout.addLayout(line)
        layout.addWidget(self.rehearsed)
        layout.addWidget(self.shares, 2)
        layout.addStretch()
        self._claim()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._claim()

    def _claim(self) -> None:
        """Keep some rows of each table in view."""
        for table in (self.findings, self.shares):
            table.setMinimumHeight(scaled(LOWEST))

    @Slot()
    def _show_findings(self) -> None:
        planner = self._planner
        found = planner.findings if planner.is_open else ()
        places = place_labels(planner.scenario) if found else {}
        speaker = plan_speaker(planner.plan, places) if found else PlanSpeaker()
        self.findings.show_rows(*finding_rows(found, speaker))
        self.findings.setVisible(bool(found))
        if found:
            text = self.tr("%n thing(s) to look at again; Enter leads there.", "", len(found))
        else:
            text = self.tr("Nothing was found. What is written here warns; it blocks nothing.")
        self.said.setText(text)

    @Slot()
    def _show_run(self) -> None:
        run = self._rehearsing
        text = self.tr("Rehearse in %n world(s)", "", run.worlds)
        self.run.setText(self.tr("Stop the dry run") if run.is_running else text)
        self.progress.setVisible(run.is_running)
        self.progress.setRange(0, run.worlds)
        self.progress.setValue(run.done)
        result = run.result
        self.shares.setVisible(result is not None)
        if result is None:
            self.rehearsed.setText("")
            return
        if self._planner.is_open:
            self.shares.show_rows(*share_rows(result, self._planner.plan))
        text = self.tr("%n world(s) were played to the end.", "", result.worlds)
        attacks = "; ".join(
            self.tr("turn {turn}: {median} ({least} to {most})").format(
                turn=turn, median=fixed(median, 0), least=fixed(least, 0), most=fixed(most, 0)
            )
            for turn, (least, median, most) in enumerate(result.attacks, start=1)
        )
        counted = self.tr("Attacks in the middle world, {counted}.").format(counted=attacks)
        old = "" if run.is_current else self.tr("The plan has been changed since.")
        self.rehearsed.setText(" ".join(part for part in (text, counted, old) if part))

    @Slot()
    def _press(self) -> None:
        if self._rehearsing.is_running:
            self._rehearsing.stop()
        else:
            self._rehearsing.run()

    @Slot(str)
    def _want(self, key: str) -> None:
        found = self._planner.findings[int(key)]
        self.wanted.emit(kind_of(found.part), found.name)

    @Slot(str)
    def _want_inject(self, number: str) -> None:
        self.wanted.emit("injects", number)
