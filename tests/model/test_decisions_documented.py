"""The table of decisions in the documentation is the one of the code."""

from __future__ import annotations

import re

from simulator.model.decisions.handlers import HANDLERS, OF_PARTNERS
from simulator.model.decisions.parameters import DecisionParameters
from simulator.model.policies.policies import POLICIES
from tests.architecture.sources import ROOT

TEXT = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([A-Z]\w+)` \| (.+) \|$", TEXT, re.MULTILINE)


def test_every_decision_has_its_row() -> None:
    known = (*HANDLERS, *OF_PARTNERS)

    assert sorted(name for name, _ in ROWS) == sorted(kind.__name__ for kind in known)


def test_rows_name_costs_and_delays_that_are_declared() -> None:
    named = {quantity for _, row in ROWS for quantity in re.findall(r"`(\w+)`", row)}

    assert named <= set(DecisionParameters.declared())
    # How long a proposal waits and talks take stands in the text.
    assert set(DecisionParameters.declared()) - named == {"answer_days"}


def test_every_policy_is_described_with_its_number() -> None:
    for number, policy in POLICIES.items():
        assert f"*{policy.name}* ({number})" in TEXT
