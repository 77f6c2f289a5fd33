"""The page on validation tells of every check, with its exact value."""

from __future__ import annotations

from simulator.analysis.validation import LARGEST_Z
from simulator.analysis.validation_measures import MEASURES
from simulator.scenario.catalogue import validation_cases
from simulator.scenario.reading import load_scenario
from tests.validation.table import PAGE, number, rows


def test_the_table_has_a_row_for_every_exact_value() -> None:
    cases = [load_scenario(f"validation/{name}").validation for name in validation_cases()]
    expected = {
        (case.case, ", ".join(filter(None, (one.measure, one.place))), number(one.value))
        for case in cases
        if case is not None
        for one in case.expected
    }

    assert {row[:3] for row in rows()} == expected


def test_every_value_in_the_table_agrees() -> None:
    assert all(abs(float(row[5])) < LARGEST_Z for row in rows())


def test_the_page_explains_every_measure_of_its_own() -> None:
    text = PAGE.read_text(encoding="utf-8")
    used = {row[1].partition(",")[0] for row in rows()}

    assert used <= set(MEASURES)
    assert [measure for measure in used if f"`{measure}`" not in text] == []
