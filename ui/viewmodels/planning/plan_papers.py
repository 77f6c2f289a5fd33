"""What papers and columns of spreadsheets are called."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.plan.msel.fields import Field

# As `simulator.reports.papers` names them; a test says that they are the same.
PAPERS = {
    "situation-manual": QT_TRANSLATE_NOOP("Plan", "Situation Manual"),
    "role-sheets": QT_TRANSLATE_NOOP("Plan", "Role sheets"),
    "facilitator-script": QT_TRANSLATE_NOOP("Plan", "Facilitator script"),
    "evaluation-guide": QT_TRANSLATE_NOOP("Plan", "Evaluation guide"),
}
FORMATS = {"docx": "DOCX", "pdf": "PDF"}
FIELD_WORDS = {
    Field.NUMBER: QT_TRANSLATE_NOOP("Plan", "Number"),
    Field.TITLE: QT_TRANSLATE_NOOP("Plan", "Title"),
    Field.TURN: QT_TRANSLATE_NOOP("Plan", "Turn or move"),
    Field.STORYLINE: QT_TRANSLATE_NOOP("Plan", "Storyline"),
    Field.WHEN: QT_TRANSLATE_NOOP("Plan", "Time: T+, H+, D+, date or clock"),
    Field.DATE: QT_TRANSLATE_NOOP("Plan", "Date"),
    Field.TIME: QT_TRANSLATE_NOOP("Plan", "Time of day"),
    Field.DAY: QT_TRANSLATE_NOOP("Plan", "Scenario day"),
    Field.DELIVERY: QT_TRANSLATE_NOOP("Plan", "Comes"),
    Field.TRIGGER: QT_TRANSLATE_NOOP("Plan", "Condition"),
    Field.TYPE: QT_TRANSLATE_NOOP("Plan", "Type"),
    Field.METHOD: QT_TRANSLATE_NOOP("Plan", "Brought by"),
    Field.SENDER: QT_TRANSLATE_NOOP("Plan", "From, in the story"),
    Field.TO: QT_TRANSLATE_NOOP("Plan", "Sent to"),
    Field.RELEASABILITY: QT_TRANSLATE_NOOP("Plan", "May be told to"),
    Field.LABEL: QT_TRANSLATE_NOOP("Plan", "Marking"),
    Field.TEXT: QT_TRANSLATE_NOOP("Plan", "Text"),
    Field.EXPECTED: QT_TRANSLATE_NOOP("Plan", "Expected action"),
    Field.QUESTIONS: QT_TRANSLATE_NOOP("Plan", "Questions"),
    Field.OBJECTIVES: QT_TRANSLATE_NOOP("Plan", "Objectives"),
    Field.TASKS: QT_TRANSLATE_NOOP("Plan", "Critical tasks"),
    Field.EFFECTS: QT_TRANSLATE_NOOP("Plan", "Does to the model"),
    Field.NOTES: QT_TRANSLATE_NOOP("Plan", "Notes for control"),
    Field.RESPONSIBLE: QT_TRANSLATE_NOOP("Plan", "Responsible"),
    Field.PRIORITY: QT_TRANSLATE_NOOP("Plan", "Priority"),
    Field.AUTHOR: QT_TRANSLATE_NOOP("Plan", "Author"),
    Field.SOURCE: QT_TRANSLATE_NOOP("Plan", "Rests on"),
    Field.PARENT: QT_TRANSLATE_NOOP("Plan", "Belongs to"),
}
