"""All papers of an exercise, as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.reports.docx_writing import docx_of
from simulator.reports.evaluation_guide import evaluation_guide
from simulator.reports.facilitator_script import facilitator_script
from simulator.reports.pdf_writing import pdf_of
from simulator.reports.role_sheets import role_sheets
from simulator.reports.situation_manual import situation_manual

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.exercise.plan.exercise import Exercise
    from simulator.reports.document import Document
    from simulator.scenario.scenario import Scenario

PAPERS: Mapping[str, Callable[[Exercise, Scenario], Document]] = {
    "situation-manual": situation_manual,
    "role-sheets": role_sheets,
    "facilitator-script": facilitator_script,
    "evaluation-guide": evaluation_guide,
}
"""Every paper, by the name of its file."""

FORMATS: Mapping[str, Callable[[Document], bytes]] = {"docx": docx_of, "pdf": pdf_of}
"""How a document can be written, by the ending of its file."""


def paper(name: str, ending: str, exercise: Exercise, scenario: Scenario) -> bytes:
    """One paper of an exercise in one format."""
    return FORMATS[ending](PAPERS[name](exercise, scenario))
