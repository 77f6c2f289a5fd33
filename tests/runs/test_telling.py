"""Every kind of event is told in a plain sentence; a new one by its name."""

from __future__ import annotations

import dataclasses
import re

import numpy as np
import pytest

from simulator.model.kinds import EventKind, LeadSource, RefusalReason, Target, WithheldReason
from simulator.runs import telling_words as words
from simulator.runs.recording import NOBODY
from simulator.runs.telling import FIELDS, Teller
from simulator.runs.telling_kinds import KINDS_OF, category_of
from tests.runs.recorded import busy

KINDS = [kind.name for kind in EventKind]
BRACES = re.compile(r"[{}]")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_sentence_and_one_category(kind: str) -> None:
    assert kind in words.SENTENCES
    assert sum(kind in kinds for kinds in KINDS_OF.values()) == 1
    assert category_of(kind) in words.CATEGORIES


def test_every_sentence_can_be_filled_in() -> None:
    texts = [*words.SENTENCES.values(), *words.ABOUT_NOBODY.values(), *words.AS_SEEN.values()]
    named = {name for text in texts for name in re.findall(r"{(\w+)}", text)}

    assert named <= set(FIELDS)


def test_every_source_reason_and_target_has_words() -> None:
    assert set(words.SOURCES) == {source.name for source in LeadSource}
    assert len(words.WITHHELD) == len(WithheldReason)
    assert len(words.REFUSED) == len(RefusalReason)
    assert len(words.TARGETS) == len(Target)


def test_every_event_of_a_busy_world_is_told_whole() -> None:
    recording = busy()
    teller = Teller(recording)
    for number in range(len(recording.events)):
        told = teller.sentence(number)
        assert told[0].isupper()
        assert not BRACES.search(told)
        assert told.endswith((".", "?", "!"))


def test_a_kind_without_words_is_told_by_its_name() -> None:
    recording = busy()
    renamed = tuple(f"NEW_{kind}" for kind in recording.kinds)
    teller = Teller(dataclasses.replace(recording, kinds=renamed))
    number = int(np.flatnonzero(recording.events.cell != NOBODY)[0])

    assert teller.sentence(number).startswith("New ")
    assert category_of(renamed[0]) == "other"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a-coast/old#11", "the old cell 12 of A zone"),
        ("a-coast/old/from a-coast/old#3#0", "part 1 of the old cell 4 of A zone"),
        ("a-coast/new/after a-coast/old#3#0", "successor 1 of the old cell 4 of A zone"),
        ("a-coast/old/escaped from a-coast/old#0#1", "remnant 2 of the old cell 1 of A zone"),
        ("a-coast/old/a/returned 4#0", "the old cell of returnee 5 in A zone"),
        ("something else", "something else"),
    ],
)
def test_a_cell_is_called_by_where_it_comes_from(name: str, told: str) -> None:
    assert Teller(busy()).cell(name) == told
