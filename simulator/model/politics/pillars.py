"""The four pillars of cooperation, on each of which two states may agree on a level."""

from __future__ import annotations

from enum import IntEnum

HIGHEST_LEVEL = 4


class Pillar(IntEnum):
    """What an agreement is about; in lower case, its field in the relation's setting."""

    INFORMATION_SHARING = 0
    JOINT_OPERATIONS = 1
    CAPACITY_BUILDING = 2
    LEGAL_FRAMEWORKS = 3
