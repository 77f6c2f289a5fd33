"""Checks say how far the model is off, and what is wrong with a case."""

from __future__ import annotations

import dataclasses
from concurrent.futures import ThreadPoolExecutor
from math import inf, nan, sqrt
from typing import TYPE_CHECKING

import pytest

from simulator.analysis.validation import Check, NotAValidationCaseError, validate_case
from simulator.kernel.errors import QuantityError, UnknownNameError
from simulator.scenario.reading import load_scenario
from simulator.scenario.validation_case import Error, Expected

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario

RUNS = 6


def expecting(*expected: Expected) -> Scenario:
    """C1 for three years, with other exact values."""
    scenario = load_scenario("validation/c1").with_years(3.0)
    case = scenario.validation
    assert case is not None
    return dataclasses.replace(scenario, validation=dataclasses.replace(case, expected=expected))


def one(measure: str, value: float, error: Error, **numbers: float) -> Expected:
    return Expected(measure, value, error, "a test", numbers=numbers)


def check(scenario: Scenario) -> Check:
    (found,) = validate_case(scenario, RUNS, seed=3)
    return found


def test_a_value_passes_within_four_standard_errors_and_not_beyond() -> None:
    assert Check("C", "attacks", 10.0, 11.99, 0.5, "").passed
    assert not Check("C", "attacks", 10.0, 12.01, 0.5, "").passed
    assert Check("C", "attacks", 10.0, 8.0, 0.5, "").z == -4.0


def test_a_value_that_cannot_vary_passes_only_if_it_is_exact() -> None:
    assert Check("C", "attacks", 1.0, 1.0, 0.0, "").passed
    assert Check("C", "attacks", 1.0, 1.1, 0.0, "").z == inf


def test_an_undefined_value_never_passes() -> None:
    assert not Check("C", "attacks", 1.0, nan, nan, "").passed


def test_a_wrong_model_is_found() -> None:
    scenario = load_scenario("validation/c2")
    slower = dataclasses.replace(
        scenario, setting=scenario.setting.with_values({"life.mean_months": 30.0})
    )

    failed = {found.measure for found in validate_case(slower, 80, seed=3) if not found.passed}

    assert {"attacks", "share_attacked"} <= failed


def test_numbers_do_not_depend_on_who_runs_them() -> None:
    scenario = load_scenario("validation/c8").with_years(3.0)

    with ThreadPoolExecutor(2) as pool:
        elsewhere = validate_case(scenario, RUNS, 3, pool)

    assert elsewhere == validate_case(scenario, RUNS, 3)


def test_progress_counts_up_to_all_runs() -> None:
    seen: list[tuple[int, int]] = []
    scenario = expecting(one("attacks", 4.0, Error.POISSON))

    validate_case(scenario, 12, 3, on_progress=lambda done, total: seen.append((done, total)))

    assert seen == [(5, 12), (10, 12), (12, 12)]


def test_the_error_of_a_count_is_that_of_poisson() -> None:
    found = check(expecting(one("attacks", 4.0, Error.POISSON)))

    assert found.standard_error == pytest.approx(sqrt(4.0 / (RUNS * 3.0)))


def test_the_error_of_a_time_average_follows_from_how_fast_cells_leave() -> None:
    found = check(expecting(one("cells_at_large", 3.0, Error.AVERAGE, exit_rate=4 / 3)))

    assert found.standard_error == pytest.approx(sqrt(2 * 3.0 / (4 / 3 * RUNS * 3.0)))


def test_the_error_of_a_share_rests_on_how_many_cells_ended() -> None:
    rate = check(expecting(one("attacks", 4.0, Error.POISSON)))
    found = check(expecting(one("share_attacked", 0.5, Error.BINOMIAL)))

    ended = rate.simulated * RUNS * 3.0
    assert found.standard_error == pytest.approx(sqrt(0.25 / ended))


def test_a_place_is_told_with_the_measure() -> None:
    scenario = load_scenario("validation/c8").with_years(1.0)

    measures = [found.measure for found in validate_case(scenario, 2, seed=3)]

    assert "attacks, second" in measures
    assert "covariance_between_states" in measures


def test_an_average_without_its_exit_rate_is_refused() -> None:
    with pytest.raises(QuantityError, match="exit_rate"):
        check(expecting(one("cells_at_large", 3.0, Error.AVERAGE)))


def test_an_unknown_measure_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="'share_attacked'"):
        check(expecting(one("share_attackers", 0.5, Error.BINOMIAL)))


def test_one_run_is_refused() -> None:
    with pytest.raises(QuantityError, match="at least 2 runs"):
        validate_case(load_scenario("validation/c1"), 1, seed=3)


def test_a_scenario_without_exact_values_is_refused() -> None:
    scenario = dataclasses.replace(load_scenario("validation/c1"), validation=None)

    with pytest.raises(NotAValidationCaseError, match="no \\[validation\\] table"):
        validate_case(scenario, 2, seed=3)


def test_what_never_happens_is_undefined_and_does_not_pass() -> None:
    scenario = expecting(one("share_attacked", 1.0, Error.BINOMIAL))
    empty = dataclasses.replace(
        scenario, setting=scenario.setting.with_values({"formation.base_rate": 0.0})
    )

    assert not check(empty).passed
