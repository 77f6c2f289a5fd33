"""Two neighbours with default parameters, made so that one sees what the other needs to know."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.entities import (
    BorderSetting,
    GroupSetting,
    RelationSetting,
    StateSetting,
    ZoneSetting,
)
from simulator.model.partners.entities import PartnerSetting, TieSetting
from simulator.model.setting import DatedChange, Setting

if TYPE_CHECKING:
    from collections.abc import Mapping

RELATION = "relations.seeing-troubled"


@cache
def neighbours() -> Setting:
    """A well staffed state that works closely with a troubled one beside it, for four years.

    Many cells form in the troubled state, and the other sees some of them across the border.
    A partner has close ties to both.
    """
    return Setting(
        states={
            "seeing": StateSetting("Seeing", "SEE", analysts=30, teams=60, governance=0.7),
            "troubled": StateSetting("Troubled", "TRO", analysts=12, teams=8, governance=0.4),
        },
        zones={
            "here": ZoneSetting("Here", "seeing", population=4.0, exposure=0.5),
            "there": ZoneSetting("There", "troubled", population=12.0, hardship=0.5, exposure=2.0),
        },
        groups={"any": GroupSetting("Any")},
        borders={"between": BorderSetting("Between", "here", "there", length=1000.0)},
        relations={
            "seeing-troubled": RelationSetting(
                "seeing",
                "troubled",
                relation=0.8,
                trust=0.7,
                information_sharing=3,
                joint_operations=2,
                legal_frameworks=3,
            )
        },
        partners={"friend": PartnerSetting("Friend", intelligence=0.0, means=0.0, mediation=1.0)},
        ties={
            f"friend-{state}": TieSetting("friend", state, relation=1.0, information_sharing=4)
            for state in ("seeing", "troubled")
        },
        days=4 * DAYS_PER_YEAR,
        warm_up_days=DAYS_PER_YEAR,
    )


def later(setting: Setting, changes: Mapping[str, float], day: float = 0.0) -> Setting:
    """The same world in which values change on a day."""
    dated = tuple(DatedChange(day, path, value, "A change") for path, value in changes.items())
    return dataclasses.replace(setting, dated_changes=setting.dated_changes + dated)
