"""A family of armed groups in a run, and what moves it as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.influences import Influence

if TYPE_CHECKING:
    from simulator.model.entities import GroupSetting


class Group:
    """One family of groups.

    Attributes:
        appeal: Factor on the cells that form under it.
        pace: Factor on how fast its cells prepare.
        dissolution: Factor on how often its cells give up.
        recruitment: Factor on how fast its cells grow.
        allies: How closely other groups work with it, from 0 to 1, by name.
    """

    __slots__ = ("allies", "appeal", "dissolution", "name", "pace", "recruitment", "setting")

    def __init__(self, name: str, setting: GroupSetting) -> None:
        self.name = name
        self.setting = setting
        self.appeal = Influence(self)
        self.pace = Influence(self)
        self.dissolution = Influence(self)
        self.recruitment = Influence(self)
        self.allies: dict[str, float] = {}
