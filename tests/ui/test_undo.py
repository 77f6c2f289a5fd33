"""Every deed of the editor can be taken back and made again, to the byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from simulator.scenario.draft import Draft
from tests.scenario.conftest import SMALL_REGION
from tests.ui.random_deeds import DEEDS, do
from ui.viewmodels.editor import Editor
from ui.viewmodels.edits import Edits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.jobs.workshop import Workshop

MANY = 500
EACH = 4
STARTS = {
    "region": SMALL_REGION.read_bytes().decode("utf-8"),
    "variant": """\
# A variant of the two states.
format = 1
title = "A variant"   # its title
summary = "For tests."
extends = "small_region.toml"

[[changes]]
path = "states.north.analysts"
value = 3
evidence = "assumed"
source = "y"
""",
}


@pytest.fixture
def editor(qtbot: QtBot, workshop: Workshop, tmp_path: Path) -> Iterator[Editor]:
    made = Editor(workshop, tmp_path / "unsaved")
    yield made
    made.close()


def test_every_deed_that_the_editor_offers_is_tried() -> None:
    offered = {name for name, one in vars(Edits).items() if callable(one) and name[0] != "_"}

    assert set(DEEDS) == offered


@pytest.mark.parametrize("start", STARTS)
# Five hundred deeds take seconds: what fails is not made shorter.
@settings(
    max_examples=2,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(st.lists(st.tuples(*DEEDS.values()), min_size=EACH, max_size=EACH), st.integers(0, 2**32))
def test_five_hundred_deeds_are_undone_and_redone_to_the_byte(
    editor: Editor, start: str, drawn: list[tuple[tuple[Any, ...]]], seed: int
) -> None:
    text = STARTS[start]
    editor.begin(Draft.of_text(text, SMALL_REGION.parent / "variant.toml"), text)
    deeds = [deed for each in drawn for deed in zip(DEEDS, each, strict=True)]
    for number in np.random.default_rng(seed).integers(0, len(deeds), MANY):
        do(editor, deeds[number])
    texts = back_and_forth(editor, -1)

    assert texts[-1] == text
    assert len(texts) > MANY / 10
    assert back_and_forth(editor, 1) == texts[::-1]


def back_and_forth(editor: Editor, way: int) -> list[str]:
    """Undo or redo all that can be; what the file said after each step."""
    stack = editor.undo_stack
    texts = [written(editor)]
    while stack.canUndo() if way < 0 else stack.canRedo():
        stack.setIndex(stack.index() + way)
        texts.append(written(editor))
    return texts


def written(editor: Editor) -> str:
    """The file as it would be saved."""
    assert editor.draft is not None
    return editor.draft.text()


@pytest.mark.parametrize("name", DEEDS)
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_each_deed_alone_is_undone_and_redone_to_the_byte(
    editor: Editor, name: str, data: st.DataObject
) -> None:
    text = STARTS["region"]
    editor.begin(Draft.of_text(text, SMALL_REGION), text)
    for kind in ("add_event", "add_cells", name):
        do(editor, (kind, data.draw(DEEDS[kind])))
    texts = back_and_forth(editor, -1)

    assert texts[-1] == text
    assert back_and_forth(editor, 1) == texts[::-1]
