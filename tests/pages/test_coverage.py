"""Every claim of the documents is carried by something that exists, or left out for a reason."""

from __future__ import annotations

import pytest

from simulator.scenario.sources import CLAIM, sources
from tests.pages.coverage_page import Extent, Row, exists, rows


def test_every_claim_has_its_row() -> None:
    claims = [name for name in sources() if CLAIM.fullmatch(name)]

    assert [row.claim for row in rows()] == claims
    assert len(claims) == 167


def test_everything_that_carries_a_claim_exists() -> None:
    missing = [
        f"{row.claim}: {carrier}" for row in rows() for carrier in row.by if not exists(carrier)
    ]

    assert missing == []


def test_what_is_left_out_says_why() -> None:
    silent = [
        row.claim
        for row in rows()
        if row.extent is Extent.LEFT_OUT and not row.how.startswith("Left out: ")
    ]

    assert silent == []


def test_every_row_says_how() -> None:
    assert [row.claim for row in rows() if not row.how.strip()] == []


@pytest.mark.parametrize(
    "carrier",
    [
        "mechanism telepathy",
        "outcome happiness",
        "event CELL_SANG",
        "scenario atlantis",
        "entities dragons",
        "sharing.delay_9",
        "states.atlantis.teams",
        "states.*.dragons",
        "programmes.*-magic.intensity",
    ],
)
def test_a_carrier_that_does_not_exist_is_found(carrier: str) -> None:
    assert not exists(carrier)


def test_a_row_tells_how_far_it_is_carried() -> None:
    assert Row("S0-01", (), "Left out: it needs none").extent is Extent.LEFT_OUT
    assert Row("S0-01", ("sharing.delay_1",), "In part: so far").extent is Extent.IN_PART
    assert Row("S0-01", ("sharing.delay_1",), "As it says").extent is Extent.CARRIED
