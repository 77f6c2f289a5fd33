"""The exact values in the files are those that closed forms and a solved chain give."""

from __future__ import annotations

from math import exp

import pytest

from simulator.scenario.catalogue import validation_cases
from simulator.scenario.reading import load_scenario
from tests.validation.exact import (
    Queue,
    changing_detection,
    linked_pair,
    queue_values,
    two_states,
    waiting_line,
)
from tests.validation.exact_laws import Trust, Values, compound, impatient_queue, lost_share
from tests.validation.variants import AT_ONCE, SIZES, TRUST, VARIANTS, everywhere

# The coarsest values are written with five decimals.
ROUNDING = 0.5e-5


C1 = everywhere(
    {
        "cells_at_large": 4 * 0.75,
        "cells_at_large_variance": 4 * 0.75,
        "time_without_cells": exp(-3),
        "attacks": 4,
        "life_years": 0.75,
    }
)
C2 = everywhere(
    {
        "cells_at_large": 12 / 2,
        "cells_at_large_variance": 12 / 2,
        "attacks": 12 * 0.5 / 2,
        "cells_disrupted": 12 * 1.3 / 2,
        "cells_dissolved": 12 * 0.2 / 2,
        "share_attacked": 0.5 / 2,
        "share_disrupted": 1.3 / 2,
        "share_dissolved": 0.2 / 2,
        "life_years": 1 / 2,
    }
)
C3 = everywhere(
    {
        "cells_at_large": 10 / 2,
        "cells_under_planning": 10 * 1.4 / 2 / 4.25,
        "cells_at_large_variance": 10 / 2,
        "planning_covariance": 0,
        "share_attacked": (0.6 + 1.4 * 0.25 / 4.25) / 2,
    }
)
# Each cell broken up provokes another with chance 0.4: formation 12 / (1 - 0.4 x 0.65).
C15_FORMED = 12 / (1 - 0.4 * 1.3 / 2)
C15 = everywhere(
    {
        "cells_formed": C15_FORMED,
        "cells_at_large": C15_FORMED / 2,
        "attacks": C15_FORMED * 0.5 / 2,
        "cells_disrupted": C15_FORMED * 1.3 / 2,
        "share_disrupted": 1.3 / 2,
    }
)
C4A = everywhere(queue_values(Queue(12, 0.5, 0.35, 4, 6)))
C7 = everywhere(
    {
        "leads_in_hand": waiting_line(20, 8, 3),
        "analyst_utilisation": 20 / 8 / 3,
        "leads_received": 20,
    }
)
C12 = everywhere(changing_detection(12, 0.5, (1.8, 0.6), (0.25, 0.5)))
C8 = two_states((9, 3), (0.4, 0.8), (1.6, 0.5), (0.5, 0.1))
THREE_PHASES = (2 / 2.6) ** 2 * 2 / 3.2
PHASE_MEANS = (12 / 2.6, 12 * 2 / 2.6**2, 12 * 2**2 / 2.6**2 / 3.2)
C21 = everywhere(
    {
        "cells_at_large": sum(PHASE_MEANS),
        "cells_at_large_variance": sum(PHASE_MEANS),
        "share_attacked": THREE_PHASES,
        "share_disrupted": 1 - THREE_PHASES,
        "attacks": 12 * THREE_PHASES,
        "life_years": sum(PHASE_MEANS) / 12,
    }
)

EXACT: dict[str, Values] = {
    "c1": C1,
    "c12": C12,
    "c15": C15,
    "c2": C2,
    "c3": C3,
    "c4a": C4A,
    "c7": C7,
    "c8": C8,
    "c21": C21,
    "c11": linked_pair(0.7, 6),
    "c11-no-sharing": linked_pair(0, 6),
    "c11-quarter-shared": linked_pair(0.25, 6),
    "c11-half-shared": linked_pair(0.5, 6),
    "c11-all-shared": linked_pair(1, 6),
    "c11-delay-year": linked_pair(0.7, 1),
    "c11-delay-month": linked_pair(0.7, 12),
    "c11-delay-week": linked_pair(0.7, 52),
    **VARIANTS,
}


def expected_by(name: str) -> Values:
    case = load_scenario(f"validation/{name}").validation
    assert case is not None
    return {
        (f"{one.measure} {one.numbers.get('years', '')}".strip(), one.place): one.value
        for one in case.expected
    }


def test_every_shipped_case_is_worked_out_here() -> None:
    assert set(validation_cases()) == set(EXACT)


@pytest.mark.parametrize("name", EXACT)
def test_a_file_expects_what_is_exact(name: str) -> None:
    assert expected_by(name) == pytest.approx(EXACT[name], rel=1e-6, abs=ROUNDING)


def test_the_solved_chain_keeps_its_own_balance() -> None:
    queue = Queue(12, 0.5, 0.35, 4, 6)
    values = queue_values(queue)

    in_balance = queue.attack * values["cells_at_large"]
    in_balance += queue.operation * values["cells_under_planning"]
    assert in_balance == pytest.approx(queue.formation, abs=1e-9)


def test_one_server_makes_the_shortest_line() -> None:
    # M/M/1 with half the load: ρ / (1 - ρ).
    assert waiting_line(4, 8, 1) == pytest.approx(1.0)


def test_a_queue_whose_teams_are_never_short_is_two_stations_in_a_row() -> None:
    # A tenth of the detection for ten times the teams: hardly anybody is ever busy.
    values = queue_values(Queue(1, 0.5, 0.05, 50, 20), most=20)

    assert values["cells_at_large"] == pytest.approx(1 / 1.5, rel=1e-3)
    assert values["cells_under_planning"] == pytest.approx(1 / 1.5 / 50, rel=1e-2)


def test_teams_that_find_everybody_at_once_leave_an_impatient_queue() -> None:
    # Erlang-A: teams are servers, cells at large wait, attacks are customers who leave.
    law = impatient_queue(12, 4, 0.5, 3)
    waiting = sum(chance * max(0, count - 3) for count, chance in enumerate(law))
    values = queue_values(AT_ONCE)

    assert values["share_attacked"] == pytest.approx(0.5 * waiting / 12, rel=0.01)
    assert values["time_all_teams_busy"] == pytest.approx(law[3:].sum(), rel=0.01)


def test_the_loss_formula_is_an_impatient_queue_that_nobody_waits_in() -> None:
    # Cells without a team attack at 1,200 a year: the files come this near to the formula.
    law = impatient_queue(3, 1, 1200, 4)

    assert law[4:].sum() == pytest.approx(lost_share(3, 4), rel=0.005)


def test_trust_that_returns_all_the_time_is_that_of_theory() -> None:
    assert TRUST.all_the_time() == pytest.approx((0.515625, 0.00527218), rel=1e-6)


def test_trust_that_returns_in_months_differs_by_less_than_a_month_of_it() -> None:
    mean, variance = TRUST.in_months()
    month = 1 - exp(-0.8 / 12)

    assert mean == pytest.approx(0.515625, rel=month)
    assert variance == pytest.approx(0.00527218, rel=2 * month)


def test_trust_without_events_is_the_baseline() -> None:
    assert Trust(0, 0.15, 0, 0.03, 0.8, 0.6).in_months() == pytest.approx((0.6, 0), abs=1e-9)


def test_arrests_are_those_of_theory() -> None:
    assert compound(15, SIZES, kept=7 / 8) == pytest.approx((66.28125, 355.6875))
