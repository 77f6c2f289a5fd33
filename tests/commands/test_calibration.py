"""`taawun calibration` holds the region against published figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.scenario.published import figures, unmatched

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.conftest import Answer

    Say = Callable[..., Answer]


def test_every_figure_stands_beside_the_models_own_with_a_verdict(say: Say) -> None:
    answer = say("calibration", "--replications", "2", "--workers", "1")
    lines = answer.out.splitlines()

    assert answer.code in {0, 1}
    for line, figure in zip(lines[1:], figures(), strict=False):
        assert line.split()[:3] == [figure.outcome, figure.place, f"{figure.value:g}"]
        assert {"inside", "unsure", "outside"} & set(line.split())
    assert all(one.what in answer.out for one in unmatched())


def test_the_table_can_be_written_for_a_page(say: Say) -> None:
    answer = say("calibration", "--replications", "2", "--workers", "1", "--format", "markdown")
    rows = [line for line in answer.out.splitlines() if line.startswith("| ")]

    assert len(rows) == len(figures()) + 2
    assert len({row.count("|") for row in rows}) == 1
