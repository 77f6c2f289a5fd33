"""What the files of transients, variants and further special cases must expect."""

from __future__ import annotations

from math import exp

import numpy as np

from tests.validation.exact import Queue, queue_values, two_states
from tests.validation.exact_laws import (
    SharedTeams,
    Trust,
    Values,
    compound,
    growing,
    lost_share,
    places,
    started_empty,
    stepped,
    two_halves,
)

STATES = ("first", "second", "third", "fourth", "fifth")
MOVEMENT = np.array(
    [
        [0.0, 0.5, 0.0, 0.2, 0.1],
        [0.1, 0.0, 0.4, 0.0, 0.3],
        [0.6, 0.2, 0.0, 0.1, 0.0],
        [0.0, 0.3, 0.7, 0.0, 0.25],
        [0.15, 0.0, 0.35, 0.45, 0.0],
    ]
)
TRUST = Trust(2.0, 0.15, 6.0, 0.03, 0.8, 0.6)
SIZES = {3: 0.25, 4: 0.25, 5: 0.2, 6: 0.15, 8: 0.1, 12: 0.05}
SEVERITIES = {1: 0.35, 2: 0.3, 3: 0.2, 4: 0.1, 5: 0.05}
STEP_DAYS = 731  # from the first day of 2000 to that of 2002
# Detection at once: a hundred a year and team, times six by technology.
AT_ONCE = Queue(12, 0.5, 600, 4, 3)


def everywhere(values: dict[str, float]) -> Values:
    return {(measure, None): value for measure, value in values.items()}


def chosen(values: dict[str, float], *measures: str) -> Values:
    return everywhere({measure: values[measure] for measure in measures})


def c2t() -> Values:
    years = started_empty(12, 1.8, 1.5) / 1.5
    return everywhere(
        {"attacks": 0.5 * years, "attacks_variance": 0.5 * years, "cells_disrupted": 1.3 * years}
    )


def c2g(attacked: float) -> Values:
    """C2 where the chance to attack is the Laplace transform of the preparation at 1.5 a year."""
    return everywhere(
        {
            "share_attacked": attacked,
            "share_disrupted": (1 - attacked) * 1.3 / 1.5,
            "cells_at_large": 12 * (1 - attacked) / 1.5,
            "cells_at_large_variance": 12 * (1 - attacked) / 1.5,
            "attacks": 12 * attacked,
        }
    )


def c2_step() -> Values:
    before = STEP_DAYS / 365.25
    years = stepped(12, (2.0, 3.3), (before, 4 - before))
    found = 1.3 * 6 * before + 2.6 * (years - 6 * before)
    return everywhere(
        {
            "cells_at_large": years / 4,
            "attacks": 0.5 * years / 4,
            "attacks_variance": 0.5 * years / 4,
            "cells_disrupted": found / 4,
        }
    )


def c9() -> Values:
    attack = np.array([0.4, 0.8, 0.6, 1.0, 0.5])
    detection = np.array([1.6, 0.5, 1.0, 0.2, 0.8])
    means, attacked = places(np.array([4.0, 2, 3, 1, 2]), attack, detection, MOVEMENT)
    values: Values = {("covariance_between_states", None): 0.0}
    for number, state in enumerate(STATES):
        values["cells_at_large", state] = means[number]
        values["attacks", state] = attack[number] * means[number]
        if number < 2:
            abroad = attacked[number].sum() - attacked[number, number]
            values["share_attacked_abroad", state] = abroad
    return values


def c10() -> Values:
    # One operation a year and cell doubles how often cells cross.
    movement = (0.2 * (1 + 1.6), 0.1 * (1 + 0.5))
    values = two_states((12, 4), (0.8, 1.2), (0, 0), movement)
    kept = ("cells_at_large", "attacks", "crossings")
    expected = {key: value for key, value in values.items() if key[0] in kept}
    expected["share_attacked_abroad", "first"] = values["share_attacked_abroad", "first"]
    driven = 0.2 * 1.6 * values["cells_at_large", "first"]
    driven += 0.1 * 0.5 * values["cells_at_large", "second"]
    return {**expected, ("cells_displaced", None): driven}


def c13() -> Values:
    mean, variance = TRUST.in_months()
    return everywhere(
        {
            "public_trust": mean,
            "public_trust_variance": variance,
            "attacks": 2,
            "cells_disrupted": 6,
        }
    )


def c22() -> Values:
    mean, variance = compound(15, SIZES, kept=7 / 8)
    return everywhere(
        {
            "arrests": mean,
            "arrests_variance": variance,
            "cells_disrupted": 15,
            "cells_disrupted_variance": 15,
        }
    )


def c22_severity() -> Values:
    mean, variance = compound(12, SEVERITIES)
    return everywhere({"severity": mean, "severity_variance": variance, "attacks": 12})


def c24() -> Values:
    values = everywhere(
        {
            "cells_at_large": 3,
            "cells_at_large_variance": 3,
            "attacks": 4 * 18 / 86,
            "share_disrupted": 68 / 86,
            "life_years": 0.75,
        }
    )
    for years in (0.090825, 2.089367):
        values[f"share_ended_within {years}", None] = two_halves(years, 0.375)
    return values


def loss() -> Values:
    lost = lost_share(3, 4)
    return everywhere(
        {
            "time_all_teams_busy": lost,
            "team_utilisation": 3 * (1 - lost) / 4,
            "cells_disrupted": 3 * (1 - lost),
        }
    )


TEAMS = ("cells_at_large", "cells_under_planning", "time_all_teams_busy", "share_attacked")
VARIANTS: dict[str, Values] = {
    "c2t": c2t(),
    "c2g": c2g(exp(-1.5)),
    "c2g-gamma": c2g((4 / 5.5) ** 4),
    "c2-step": c2_step(),
    "c4b": chosen(
        queue_values(Queue(12, 0.5, 0.35, 4, 2)),
        *TEAMS,
        "cells_at_large_variance",
        "planning_covariance",
        "team_utilisation",
    ),
    "c5": chosen(queue_values(AT_ONCE), *TEAMS, "team_utilisation"),
    "c9": c9(),
    "c10": c10(),
    "c13": c13(),
    "c20": everywhere(SharedTeams(12, 0.5, 0.35, 4, 8, 6).values()),
    "c22": c22(),
    "c22-severity": c22_severity(),
    "c24": c24(),
    "bdi": everywhere(growing(2, 0.8, 2)),
    "erlang-b": loss(),
    "erlang-b-gamma": loss(),
}
