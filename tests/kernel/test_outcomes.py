"""The words for outcomes are those that files and results use."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from simulator.kernel.outcomes import Better, Kind, Outcome


def test_words_are_plain_text() -> None:
    assert [f"{word}" for word in Better] == ["lower", "higher", "neither"]
    assert [f"{word}" for word in Kind] == ["count", "level", "mean"]


def test_an_outcome_is_declared_once_and_for_all() -> None:
    attacks = Outcome("attacks", "Attacks", "1/year", "1/month", Better.LOWER, Kind.COUNT)

    with pytest.raises(FrozenInstanceError):
        attacks.better = Better.HIGHER  # type: ignore[misc] - that is what must fail
