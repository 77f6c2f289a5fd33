"""The numbers that only scenario files have: lengths of time, and how many of what."""

from __future__ import annotations

from simulator.kernel.quantities import Evidence, Quantity

YEARS = Quantity(
    5.0, "How long is measured", "years", 0.01, 1000.0, Evidence.ASSUMED, "set by the scenario"
)
WARM_UP_YEARS = Quantity(
    0.0,
    "How long the region runs before that, unmeasured",
    "years",
    0.0,
    1000.0,
    Evidence.ASSUMED,
    "set by the scenario",
)
COUNT = Quantity(
    1,
    "How many cells there are at the start",
    "cells",
    1,
    10_000,
    Evidence.ASSUMED,
    "set by the scenario",
    integral=True,
)
REPLICATIONS = Quantity(
    200,
    "How many runs the check takes at least",
    "runs",
    2,
    1_000_000,
    Evidence.ASSUMED,
    "set by the scenario",
    integral=True,
)
