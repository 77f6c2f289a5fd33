"""The model is held against theory, and a value that is off is not hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.commands import validate_model
from simulator.scenario.reading import load_scenario
from tests.commands.conftest import SMALL_REGION, Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    Say = Callable[..., Answer]


def test_a_validation_case_prints_what_was_expected_and_found(say: Say) -> None:
    answer = say("validate-model", "C1", "--replications", 20, "--workers", 1)

    assert answer.code == 0
    assert "case  measure" in answer.out
    assert "attacks" in answer.out
    assert "are within four standard errors" in answer.out


def test_a_value_that_is_off_ends_with_code_1(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    validate = validate_model.validate_case

    def off(*arguments: object) -> object:
        checks = validate(*arguments)
        return (*checks, type(checks[0])("C0", "attacks", 1.0, 2.0, 0.1, "A test"))

    monkeypatch.setattr(validate_model, "validate_case", off)
    answer = say("validate-model", "c1", "--replications", 5, "--workers", 1)

    assert answer.code == 1
    assert "+10.00  DIFFERS" in answer.out


def test_all_cases_are_checked_without_a_name(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(
        validate_model, "validate_case", lambda scenario, *_: asked.append(scenario.name) or ()
    )
    answer = say("validate-model", "--workers", 1)

    assert answer.code == 0
    assert tuple(asked) == validate_model.validation_cases()


def test_an_unknown_case_is_answered_with_the_nearest(say: Say) -> None:
    answer = say("validate-model", "c4aa")

    assert answer.code == 2
    assert "there is no validation case 'c4aa'; did you mean 'c4a'?" in answer.err


def test_an_installation_without_cases_says_so(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validate_model, "validation_cases", tuple)

    answer = say("validate-model")

    assert answer.code == 2
    assert "no validation cases are shipped" in answer.err


def test_a_case_without_expectations_is_no_case(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validate_model, "load_scenario", lambda _: load_scenario(SMALL_REGION))

    answer = say("validate-model", "c1")

    assert answer.code == 2
    assert "'c1' is no validation case" in answer.err
