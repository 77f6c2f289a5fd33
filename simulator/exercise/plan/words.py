"""The fixed words of an exercise plan: how injects reach players, of what type they are."""

from __future__ import annotations

from enum import StrEnum


class Delivery(StrEnum):
    """When an inject reaches its seats."""

    CLOCK = "clock"
    """At its planned minute of the turn, unless somebody holds it."""
    PACED = "paced"
    """When the facilitator finds that the talk is ready for it; the queue says when it is due."""
    CONDITIONAL = "conditional"
    """As soon as its trigger holds."""
    TRAY = "tray"
    """Off the timeline; the facilitator takes it if it is wanted."""


class InjectType(StrEnum):
    """What an inject is for."""

    INJECT = "inject"
    """It asks for a decision or a response."""
    CONTINGENCY = "contingency"
    """It brings play back where the response that was expected did not come."""
    INFORMATION = "information"
    """It tells, and asks for nothing."""
    FACILITATION = "facilitation"
    """It is for those who conduct the exercise; players are not told."""
    EXPECTED_ACTION = "expected action"
    """It notes what players should have done by now."""


class Releasability(StrEnum):
    """Who may be told of an inject beside the seats that it is sent to."""

    RECIPIENTS = "recipients"
    """Nobody."""
    SEATS = "seats"
    """Every seat, if one that has it passes it on."""
    PUBLIC = "public"
    """Everybody: it is news, and may stand on the projector."""


class Comparison(StrEnum):
    """How a level is held against a number."""

    ABOVE = "above"
    BELOW = "below"

    def holds(self, level: float, value: float) -> bool:
        """Tell whether a level is on the right side of a value."""
        return level > value if self is Comparison.ABOVE else level < value


class Terminology(StrEnum):
    """Whose words the screens and documents use; the data do not change."""

    HSEEP = "hseep"
    NATO = "nato"
    UK = "uk"
    AUSTRALIA_NEW_ZEALAND = "australia-new-zealand"
    FRENCH = "french"
