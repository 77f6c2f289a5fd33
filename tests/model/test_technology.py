"""A tool acts on one quantity, once people are trained, as far as analysts are there."""

from __future__ import annotations

import pytest

from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.model.simulation import build, simulate
from simulator.model.technology.entities import QUANTITIES
from simulator.model.technology.technology import GAINS
from tests.model.provisions import apart, dated, only, provided, told, told_in, without

ZONE = "a-coast"


def values_in(setting: object, days: float) -> dict[str, float]:
    """The factors in a after some days."""
    world = build(setting, seed=1)
    world.clock.run(days)
    state = world.states["a"]
    names = ("search", "reach", "cover", "leak", "assessment", "false_leads", "liberties")
    found = {name: getattr(state, name).value for name in names}
    return found | {"formation": world.zones[ZONE].formation.value}


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_a_tool_acts_on_its_quantity_and_has_its_price(quantity: str) -> None:
    setting = only(provided().with_values({f"equipment.{quantity}.adoption": 1.0}), "technology")
    tool = setting.tools[quantity]
    change = tool.effect if quantity in GAINS else -tool.effect

    expected = dict.fromkeys((*QUANTITIES, "false_leads", "liberties"), 1.0)
    expected |= {quantity: 1 + change, "false_leads": 1 + tool.noise, "liberties": 1 - tool.privacy}
    assert values_in(setting, 1.0) == expected


def test_nothing_works_before_people_are_trained() -> None:
    setting = dated(
        only(provided(), "technology", "calendar"), 10.0, **{"equipment.search.adoption": 1.0}
    )
    training = setting.tools["search"].training_months * DAYS_PER_MONTH

    assert values_in(setting, 9.0 + training)["search"] == 1.0
    assert values_in(setting, 11.0 + training)["search"] == 1 + setting.tools["search"].effect


def test_what_is_given_up_stops_at_once_and_for_good() -> None:
    setting = dated(
        only(provided(), "technology", "calendar"), 10.0, **{"equipment.search.adoption": 1.0}
    )
    setting = dated(setting, 100.0, **{"equipment.search.adoption": 0.0})

    assert values_in(setting, 700.0)["search"] == 1.0


def test_too_few_analysts_share_themselves_among_all_tools() -> None:
    values: dict[str, float] = {f"equipment.{one}.adoption": 1.0 for one in ("search", "cover")}
    setting = only(provided().with_values(values | {"states.a.analysts": 1}), "technology")
    share = 1 / sum(setting.tools[one].analysts for one in ("search", "cover"))

    found = values_in(setting, 1.0)
    assert found["search"] == pytest.approx(1 + share * setting.tools["search"].effect)
    assert found["cover"] == pytest.approx(1 - share * setting.tools["cover"].effect)
    # The price in liberties is paid whether or not anybody can use them.
    privacies = [1 - setting.tools[one].privacy for one in ("search", "cover")]
    assert found["liberties"] == pytest.approx(privacies[0] * privacies[1])


def test_more_analysts_on_a_day_put_idle_tools_to_use() -> None:
    values = {"equipment.search.adoption": 1.0, "states.a.analysts": 0}
    setting = dated(
        only(provided().with_values(values), "technology", "calendar"),
        50.0,
        **{"states.a.analysts": 50},
    )

    assert values_in(setting, 49.0)["search"] == 1.0
    assert values_in(setting, 51.0)["search"] == 1 + setting.tools["search"].effect


def test_tools_that_nobody_adopts_change_nothing() -> None:
    with_them = simulate(provided(), seed=3).history
    without_them = simulate(without(provided(), "technology"), seed=3).history

    assert told(with_them) == told(without_them)


@pytest.mark.parametrize("quantity", sorted(set(QUANTITIES) - {"reach", "leak"}))
def test_tools_in_a_leave_b_bit_identical(quantity: str) -> None:
    setting = apart()
    adopted = setting.with_values({f"equipment.{quantity}.adoption": 1.0})
    before, after = simulate(setting, seed=2).history, simulate(adopted, seed=2).history

    assert told_in(before, 1) == told_in(after, 1)
    assert told_in(before, 0) != told_in(after, 0)
