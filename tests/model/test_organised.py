"""Justice and groups act where they are, and nowhere else."""

from __future__ import annotations

import pytest

from simulator.model.simulation import simulate
from tests.model.organised import organised, told, without


@pytest.mark.parametrize(
    "path", [f"states.a.{name}" for name in ("judges", "due_process", "informant_protection")]
)
def test_a_lever_of_one_state_leaves_another_that_it_cannot_reach_bit_identical(path: str) -> None:
    apart = without(organised(), "movement", "sharing", "networks").with_values(
        {"collection.foreign_reach": 0.0}
    )
    other = apart.with_values({path: 1})

    one, two = (simulate(setting, seed=2).history for setting in (apart, other))
    assert told(one, 1) == told(two, 1)
    assert told(one, 0) != told(two, 0)
