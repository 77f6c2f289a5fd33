"""The page of patterns tells of every pattern and what was seen of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tests.patterns import pairs
from tests.patterns.page import (
    OTHER,
    PAGE,
    Recorder,
    Sight,
    described,
    number,
    pattern_files,
    text_of,
    title,
)
from tests.patterns.pairs import Effect

if TYPE_CHECKING:
    import pytest


def test_every_pattern_is_on_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8")
    missing = [title(file) for file in pattern_files() if f"## {title(file)}\n" not in text]

    assert missing == [], "python -m tests.patterns --write"


def test_a_title_names_the_pattern_by_its_number() -> None:
    for file in pattern_files():
        assert title(file).startswith((f"P{number(file)}: ", f"P{number(file)}, in part: "))


def test_what_is_looked_at_is_said_in_words() -> None:
    looked = described("attacks", places=("morocco",), months=(0, 12), replications=8)

    assert looked == "`attacks`, attacks/month in morocco, months 1 to 12"
    assert described("public_trust") == "`public_trust`"


def test_effects_are_noted_for_the_test_that_looks_at_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pairs, "effect", pairs.effect)
    monkeypatch.setattr(pairs, "effect_of", pairs.effect_of)
    recorder = Recorder()
    recorder.listen()
    recorder._test = ("test_p01_any", "test_it")

    found = pairs.effect_of(np.array([1.0, 2.0, 3.0]))

    assert isinstance(found, Effect)
    assert recorder.sights["test_p01_any", "test_it"] == [Sight(OTHER, found, 3)]


def test_a_pattern_that_was_not_run_keeps_its_section() -> None:
    heading = title(pattern_files()[0])
    before = f"# Patterns\n\nOld.\n\n## {heading}\n\n| kept |\n\n## P0: gone\n\n| forgotten |\n"

    after = text_of(Recorder(), before)

    assert f"## {heading}\n\n| kept |\n" in after
    assert "forgotten" not in after
