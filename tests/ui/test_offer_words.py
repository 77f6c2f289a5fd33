"""What a decision costs, and when it acts, in a sentence that is true of it."""

from __future__ import annotations

import pytest

from simulator.exercise.session.offering import Offer
from simulator.model.decisions.capacity import SetStaff
from ui.viewmodels.offer_words import cost_words

DECISION = SetStaff("analysts", 10)


@pytest.mark.parametrize(
    ("kind", "costs", "said"),
    [
        ("SetStaff", (0.15, 0.3, 180), "once and 0.3 million a year; acts after 180 days."),
        ("SetStaff", (0.0, -12.5, 30), "Saves 12.5 million a year; acts after 30 days."),
        ("OpenBorder", (0.0, 0.0, 0), "Costs nothing; acts at once."),
        ("ProposeTies", (0.3, 0.0, 0), "Costs 0.3 million once; others have to agree."),
        ("Propose", (0.3, 1.2, 0), "The talks cost 0.3 million once. Once it is agreed"),
        ("Propose", (0.3, 1.2, 0), "it costs 1.2 million a year."),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_a_cost_is_told_as_a_cost_and_a_saving_as_a_saving(
    kind: str, costs: tuple[float, float, float], said: str
) -> None:
    offer = Offer("algeria", kind, DECISION, "Something.", *costs)

    assert said in cost_words(offer).replace("\u2066", "").replace("\u2069", "")
