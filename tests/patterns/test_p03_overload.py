"""P3: more collection without more analysts eventually lengthens the time to action (S3-13)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.patterns.neighbours import neighbours
from tests.patterns.pairs import Effect, effect

if TYPE_CHECKING:
    from simulator.model.setting import Setting

TROUBLED = ("troubled",)
WHOLE_TIME = (47, 48)
"""A mean over events is told as it stands when the last month ends."""


@cache
def staffed(analysts: int, collection: float = 1.0) -> Setting:
    """Give the two neighbours where the troubled one has teams enough, and so many analysts.

    Args:
        analysts: The analysts of the troubled state.
        collection: How much it collects, where 1 is as usual.
    """
    values = {"states.troubled.analysts": analysts, "states.troubled.teams": 24}
    rate = collection / 3 * neighbours().collection.rate_per_team
    return neighbours().with_values({**values, "collection.rate_per_team": rate})


def delay(analysts: int) -> Effect:
    """How many days later operations follow on leads when there is far more collection."""
    usual, more = staffed(analysts), staffed(analysts, 16.0)
    return effect(usual, more, "action_days", replications=12, places=TROUBLED, months=WHOLE_TIME)


def test_much_more_collection_lengthens_the_time_to_action() -> None:
    assert delay(analysts=4).low > 0.0


def test_it_lengthens_it_by_less_where_analysts_keep_up() -> None:
    assert delay(analysts=40).high < delay(analysts=4).low


def test_the_overload_is_visible_in_the_queue_and_in_what_expires() -> None:
    for outcome in ("leads_waiting", "leads_expired", "analyst_utilisation"):
        rise = effect(staffed(4), staffed(4, 16.0), outcome, replications=12, places=TROUBLED)
        assert rise.low > 0.0
