"""A relation in a run: what politics allow now, and what reaches the services of what is agreed."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.model.partners.entities import TieSetting
    from simulator.model.politics.entities import RelationSetting
    from simulator.model.politics.pillars import Pillar


class Bond:
    """Ties between two sides, which may be strained or cut.

    Attributes:
        name: The stable name.
        strain: How far the political relation lies below what both sides would allow.
        broken: Whether the course of politics has cut the ties; a dated change may have, too.
    """

    __slots__ = ("broken", "name", "setting", "strain")

    setting: RelationSetting | TieSetting

    def __init__(self, name: str) -> None:
        self.name = name
        self.strain = 0.0
        self.broken = False

    @property
    def political(self) -> float:
        """The political relation now, from -1 to 1."""
        relation = self.setting.relation - self.strain
        return relation if relation > -1.0 else -1.0  # noqa: FURB136 - a call costs three times

    @property
    def ruptured(self) -> bool:
        """Whether the ties are cut now."""
        return self.broken or self.setting.ruptured > 0


class Relation(Bond):
    """What two states have agreed, what of it is delivered, and how far their services trust.

    Attributes:
        trust: Trust between the two services, from 0 to 1.
        commitment: How much of what is agreed is still meant, from 0 to 1.
        delivered: The level that each pillar really has, from 0 to 4; what is agreed, unless a
            mechanism knows better.
    """

    __slots__ = ("commitment", "delivered", "setting", "trust")

    setting: RelationSetting

    def __init__(self, name: str, setting: RelationSetting) -> None:
        super().__init__(name)
        self.setting = setting
        self.trust = setting.trust
        self.commitment = setting.commitment
        self.delivered = self.agreed()

    def agreed(self) -> list[float]:
        """The agreed level of each pillar."""
        return [*self.setting.levels]

    def sides(self) -> tuple[str, str]:
        """The names of the two states."""
        return self.setting.first, self.setting.second

    def other(self, name: str) -> str:
        """The name of the state on the other side."""
        return self.setting.second if name == self.setting.first else self.setting.first

    def level(self, pillar: Pillar) -> float:
        """The level that a pillar really has now: nothing while ties are cut."""
        return 0.0 if self.ruptured else self.delivered[pillar]

    def mean_level(self) -> float:
        """The mean of the four pillars' levels now."""
        return 0.0 if self.ruptured else fsum(self.delivered) / len(self.delivered)


class Tie(Bond):
    """What a state and a partner outside the region have with each other.

    Attributes:
        partner: The partner's name.
        state: The state's name.
    """

    __slots__ = ("partner", "setting", "state")

    setting: TieSetting

    def __init__(self, name: str, setting: TieSetting) -> None:
        super().__init__(name)
        self.setting = setting
        self.partner = setting.partner
        self.state = setting.state

    @property
    def willingness(self) -> float:
        """How willing the two are to work together, from 0 to 1; not at all while ties are cut."""
        return 0.0 if self.ruptured else (1.0 + self.political) / 2.0
