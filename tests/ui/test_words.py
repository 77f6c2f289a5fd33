"""Numbers and verdicts as people read them."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from PySide6.QtCore import QLocale

from simulator.analysis.comparison import PairedDifference
from simulator.kernel.outcomes import Better
from simulator.runs import OUTCOMES
from ui.viewmodels.words import (
    LABELS,
    fixed,
    left_to_right,
    month_label,
    number,
    outcome_label,
    places_for,
    signed,
    verdict,
)


def difference(value: float, margin: float) -> PairedDifference:
    return PairedDifference(
        outcome="attacks",
        place="region",
        baseline_mean=10.0,
        other_mean=10.0 + value,
        difference=value,
        low=value - margin,
        high=value + margin,
        n=100,
        standard_error=margin / 2,
        correlation=0.5,
        better=None,
        surely=abs(value) > margin,
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0.00"),
        (43.44, "43.4"),
        (148.2, "148"),
        (12345.6, "12,346"),
        (0.0123, "0.012"),
        (-2.5, "−2.50"),
        (math.nan, "–"),
        (math.inf, "–"),
    ],
)
def test_numbers_have_three_digits_that_say_something(
    qapp: object, value: float, written: str
) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [(1.26, 1, "+1.3"), (-0.287, 2, "−0.29"), (-0.001, 2, "0.00"), (math.nan, 2, "–")],
)
def test_differences_show_their_sign_unless_nothing_is_left(
    qapp: object, value: float, places: int, written: str
) -> None:
    assert signed(value, places) == written


@pytest.mark.parametrize(
    ("margin", "places"), [(0.12, 2), (3.0, 1), (25.0, 0), (0.0, 1), (math.nan, 1)]
)
def test_a_difference_has_no_more_places_than_it_is_known_to(margin: float, places: int) -> None:
    assert places_for(margin) == places


def test_numbers_follow_the_reader() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    try:
        assert fixed(1234.5, 1) == "1\N{NARROW NO-BREAK SPACE}234,5"
        assert month_label(dt.date(2023, 3, 31)) == "mars 2023"
    finally:
        QLocale.setDefault(before)


def test_figures_keep_their_order_among_letters_from_right_to_left() -> None:
    assert left_to_right("−0.29") == "\u2066−0.29\u2069"


@pytest.mark.parametrize(
    ("value", "better", "arrow", "word", "tone"),
    [
        (-2.0, Better.LOWER, "▼", "better (lower)", "better"),
        (2.0, Better.LOWER, "▲", "worse (higher)", "worse"),
        (2.0, Better.HIGHER, "▲", "better (higher)", "better"),
        (-2.0, Better.HIGHER, "▼", "worse (lower)", "worse"),
        (2.0, Better.NEITHER, "▲", "higher", "open"),
        (-2.0, Better.NEITHER, "▼", "lower", "open"),
        (0.5, Better.LOWER, "≈", "no sure difference", "open"),
        (math.nan, Better.LOWER, "", "nothing to compare", "open"),
    ],
)
def test_a_verdict_is_an_arrow_a_word_and_a_tone(
    value: float, better: Better, arrow: str, word: str, tone: str
) -> None:
    said = verdict(difference(value, 1.0), better)

    assert (said.arrow, said.word, said.tone) == (arrow, word, tone)


def test_every_declared_outcome_has_a_name_of_its_own() -> None:
    labels = [outcome_label(outcome.name) for outcome in OUTCOMES]

    assert {outcome.name for outcome in OUTCOMES} == set(LABELS)
    assert len(set(labels)) == len(labels)
