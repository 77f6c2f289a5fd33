"""The page on the model is whole: every mechanism is drawn, every heading of ODD is there."""

from __future__ import annotations

import re

import pytest

from simulator.model.mechanisms import MECHANISMS
from tests.architecture.sources import ROOT

TEXT = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
DRAWING = TEXT.partition("```text\n")[2].partition("```")[0]
HEADINGS = (
    "Purpose and patterns",
    "Entities, state and scales",
    "Process overview",
    "Initialisation",
    "Input",
    "Submodels",
)
CONCEPTS = (
    "Basic principles",
    "Emergence",
    "Adaptation",
    "Objectives",
    "Learning",
    "Prediction",
    "Sensing",
    "Interaction",
    "Stochasticity",
    "Collectives",
    "Observation",
)


def test_the_drawing_shows_every_mechanism() -> None:
    drawn = set(re.findall(r"[a-z]+(?:_[a-z]+)*", DRAWING))

    assert [one.name for one in MECHANISMS if one.name not in drawn] == []


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_page_follows_the_protocol(heading: str) -> None:
    assert f"\n## {heading}\n" in TEXT


@pytest.mark.parametrize("concept", CONCEPTS)
def test_the_page_tells_of_each_design_concept(concept: str) -> None:
    assert f"\n- **{concept}.** " in TEXT


@pytest.mark.parametrize("page", ["parameters", "sources", "coverage", "validation", "patterns"])
def test_the_page_leads_to_the_lists_made_from_the_code(page: str) -> None:
    assert f"({page}.md)" in TEXT
