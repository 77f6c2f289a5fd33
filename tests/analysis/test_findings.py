"""A study says which differences are sure, how much they matter, and what is still open."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simulator.analysis.best import best
from simulator.analysis.findings import Answer, Finding, findings
from simulator.analysis.planning import POWER, worlds_to_rule_out, worlds_to_tell_apart
from simulator.analysis.shares import Share
from simulator.analysis.significance import quantiles_of_t
from simulator.analysis.telling import FindingTeller, of_hundred, rounded_up
from simulator.kernel.errors import UnknownNameError
from tests.analysis.studies import ROWS, SCENARIO, ensemble, nothing, with_outcome

LUCK = np.random.default_rng(2).poisson(20.0, 60).astype(float)


def attacks(first: np.ndarray, second: np.ndarray) -> Finding:
    return findings([with_outcome(first), with_outcome(second)]).find(1, "attacks", "region")


def told(first: np.ndarray, second: np.ndarray, outcome: str = "attacks") -> str:
    found = findings([with_outcome(first, outcome), with_outcome(second, outcome)])
    return FindingTeller((SCENARIO, SCENARIO), found).tell(found.find(1, outcome, "region"))


def noise(scale: float, worlds: int = 60) -> np.ndarray:
    return np.random.default_rng(3).normal(0.0, scale, worlds)


@pytest.mark.parametrize(
    ("second", "answer"),
    [
        (LUCK, Answer.SAME),
        (LUCK - 3.0, Answer.SURE),
        (LUCK + noise(0.3), Answer.SMALL),
        (LUCK + noise(9.0), Answer.OPEN),
    ],
)
def test_every_answer_has_its_case(second: np.ndarray, answer: Answer) -> None:
    assert attacks(LUCK, second).answer is answer


def test_few_worlds_and_none_say_nothing() -> None:
    assert attacks(LUCK[:9], LUCK[:9] + 5).answer is Answer.FEW
    assert attacks(LUCK[:1], LUCK[:1] + 5).answer is Answer.NOTHING


def test_what_is_sure_alone_need_not_be_sure_among_many() -> None:
    luck = np.random.default_rng(4)
    first = nothing(60)
    second = luck.normal(size=first.shape)
    # Two and a half standard errors from 0: a p-value of about 0.015.
    lone = second[:, 0, -1]
    second[:, 0, -1] = lone - lone.mean() + 2.5 * lone.std(ddof=1) / math.sqrt(60)
    found = findings([ensemble(first), ensemble(second)]).find(1, "attacks", "region")

    assert found.answer is Answer.ALONE
    assert found.p_value < 0.05 < found.corrected
    assert found.low < 0 < found.difference.low


def test_nine_worlds_that_differ_are_too_few_to_be_sure() -> None:
    nine, ten = np.zeros(60), np.zeros(60)
    nine[:9], ten[:10] = 1.0, 1.0

    assert math.isnan(attacks(np.zeros(60), nine).p_value)
    # At this pace ten worlds differ after 67.
    assert attacks(np.zeros(60), nine).more == 7.0
    assert attacks(np.zeros(60), ten).answer is Answer.SURE


def test_the_share_of_better_worlds_tells_ties_apart() -> None:
    second = LUCK.copy()
    second[:30] -= 1.0
    second[30:40] += 1.0
    found = attacks(LUCK, second)

    assert (found.better.value, found.worse.value) == (0.5, pytest.approx(1 / 6))
    assert found.same == pytest.approx(1 / 3)
    assert found.better.low < 0.5 < found.better.high


def test_what_has_no_better_direction_is_neither_better_nor_worse() -> None:
    found = findings([with_outcome(LUCK, "arrests"), with_outcome(LUCK + 3, "arrests")])
    arrests = found.find(1, "arrests", "region")

    assert arrests.better is arrests.worse is None
    assert arrests.higher.value == 1.0


def test_the_surest_and_largest_come_first() -> None:
    first = np.random.default_rng(5).normal(10.0, 1.0, nothing(60).shape)
    second = first + np.random.default_rng(6).normal(0.0, 0.5, first.shape)
    second[:, 3, 0] += 2.0
    second[:, 7, 1] += 9.0
    ranked = findings([ensemble(first), ensemble(second)]).ranked
    names = list(ROWS)

    assert [one.difference.outcome for one in ranked[:2]] == [names[7], names[3]]
    assert [one.rank for one in ranked] == list(range(1, len(ranked) + 1))
    assert ranked[0].effect == pytest.approx(9.0, rel=0.2)
    assert ranked[0].at_least < ranked[0].effect


def test_what_follows_from_the_inputs_alone_comes_after_what_varies() -> None:
    first, second = nothing(60), nothing(60)
    second[:, ROWS["spending"], -1] = 5.0
    first[:, 0, -1] = LUCK
    second[:, 0, -1] = LUCK - 1.0 + noise(0.1)
    ranked = findings([ensemble(first), ensemble(second)]).ranked

    assert [one.difference.outcome for one in ranked[:2]] == ["attacks", "spending"]


def test_common_luck_cuts_the_variance_as_theory_says() -> None:
    luck = np.random.default_rng(9)
    shared, own = luck.normal(0.0, 2.0, 4_000), luck.normal(0.0, 1.0, (2, 4_000))
    found = attacks(shared + own[0], shared + own[1])

    # Variances 5 and 5 apart, 1 and 1 for what is not shared; 4 000 worlds know it to a few %.
    assert found.reduction == pytest.approx(5.0, rel=0.15)


def test_so_many_worlds_tell_a_difference_apart_as_often_as_planned() -> None:
    wanted = int(worlds_to_tell_apart(np.array([0.5]), np.array([2.0]), 0.05)[0])
    luck, trials = np.random.default_rng(10), 8_000
    gaps = luck.normal(0.5, 2.0, (trials, wanted))
    t = gaps.mean(axis=1) / (gaps.std(axis=1, ddof=1) / math.sqrt(wanted))
    found = np.mean(np.abs(t) > quantiles_of_t(0.95, np.array([wanted]))[0])

    # Textbook: (1.96 + 0.84)² × 16 is 126. The normal law for Student's costs half a per cent.
    assert wanted == 126
    assert found == pytest.approx(POWER, abs=0.005 + 4 * math.sqrt(POWER * (1 - POWER) / trials))


def test_so_many_worlds_bring_the_interval_within_what_matters() -> None:
    inside = worlds_to_rule_out(np.array([0.1, 0.6]), np.array([2.0, 2.0]), np.full(2, 0.5), 0.05)

    # (1.96 × 2 / 0.4)² is 96.04; no number rules out a difference that matters.
    assert inside.tolist() == [97.0, math.inf]


def test_unknown_names_are_told() -> None:
    found = findings([with_outcome(LUCK), with_outcome(LUCK)])

    with pytest.raises(UnknownNameError, match="attack"):
        found.find(1, "attack", "region")
    with pytest.raises(UnknownNameError, match="mars"):
        found.find(1, "attacks", "mars")


def test_the_best_of_three_is_told_by_its_share_of_worlds() -> None:
    steps = np.tile([0.0, 0.0, 1.0], 20)
    shares = best(
        [with_outcome(LUCK), with_outcome(LUCK - 1.0), with_outcome(LUCK - 1.0 + steps)],
        "attacks",
        "region",
    )

    # The second is best alone in a third of the worlds, and ties with the third in the others.
    assert [share.value for share in shares] == pytest.approx([0.0, 2 / 3, 1 / 3])
    assert best([with_outcome(LUCK)] * 3, "arrests", "region") == ()


@pytest.mark.parametrize(
    ("second", "begins", "holds"),
    [
        (LUCK - 3.0, "Attacks in the region: surely lower with Small, and that is better, by", ""),
        (LUCK + 3.0, "Attacks in the region: surely higher with Small, and that is worse", ""),
        (LUCK, "Attacks in the region: the same with Small in every world.", ""),
        (LUCK + noise(9.0), "Attacks in the region: nobody can tell yet", "more worlds would give"),
        (LUCK + noise(0.3), "Attacks in the region: with Small no difference that matters", ""),
    ],
)
def test_a_finding_is_told_in_plain_words(second: np.ndarray, begins: str, holds: str) -> None:
    sentence = told(LUCK, second)

    assert sentence.startswith(begins)
    assert holds in sentence


def test_a_sentence_has_the_numbers() -> None:
    sentence = told(np.full(60, 20.0) + LUCK, np.full(60, 10.0) + LUCK)

    assert "(30.1 instead of 40.1 attacks/year)" in sentence
    assert "by 25 %" in sentence
    assert sentence.endswith("Better in 100 of every 100 worlds, worse in 0.")


def test_what_happens_only_in_the_scenario_is_told_as_it_is() -> None:
    assert "by 20.1 attacks/year" in told(np.zeros(60), LUCK)


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0"), (0.001, "1"), (0.5, "50"), (0.999, "99"), (1.0, "100")]
)
def test_none_and_all_are_said_only_of_none_and_all(value: float, text: str) -> None:
    assert of_hundred(Share(value, 0.0, 1.0)) == text


@pytest.mark.parametrize(("worlds", "said"), [(1, 10), (37, 40), (123, 130), (4_321, 4_400)])
def test_estimated_worlds_are_rounded_up_to_what_means_something(worlds: int, said: int) -> None:
    assert rounded_up(worlds) == said
