"""The catalogue of what injects may do to the model: named, bounded, and told in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from simulator.exercise.plan import telling_words as words
from simulator.exercise.plan.telling import ENGLISH
from simulator.kernel.errors import QuantityError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.exercise.plan.injects import Effect
    from simulator.exercise.plan.telling import Speaker
    from simulator.model.setting import Setting

LONGEST_DAYS = 1_826.0
REGION = "region"
PER_CENT = 100
# By whether it sets a value, and whether it has an end.
SENTENCES = {
    (True, True): words.CHANGED_FOR,
    (True, False): words.CHANGED,
    (False, True): words.CHANGED_BY_FOR,
    (False, False): words.CHANGED_BY,
}
OWN = {"rumours": words.RUMOURS}


class Way(Enum):
    """How an effect changes a value."""

    ADD = "add"
    SCALE = "scale"
    SET = "set"


@dataclass(frozen=True)
class EffectKind:
    """One entry of the catalogue.

    Attributes:
        name: The stable name.
        places: On what it acts, a kind of entity of the setting, or "region".
        values: The names of the values it changes.
        way: How: by adding the amount, by raising or lowering by that share, or by setting.
        low: The smallest amount allowed.
        high: The largest.
        sign: 1 if it raises values, -1 if it lowers them.
        wears_off: Whether the model itself moves the value on, so that the effect has no end.
        target: The value that a setting effect sets.
    """

    name: str
    places: str
    values: tuple[str, ...]
    way: Way
    low: float
    high: float
    sign: int = 1
    wears_off: bool = False
    target: float = 0.0

    @property
    def title(self) -> str:
        """What happens, in a few words."""
        return words.EFFECTS[self.name]

    @property
    def expectation(self) -> str:
        """The range of the amount in words."""
        return f"from {self.low:g} to {self.high:g}"

    def known_places(self, setting: Setting) -> tuple[str, ...]:
        """Where it can act in a scenario."""
        if self.places == REGION:
            return (REGION,)
        # A state stands for its zones.
        return tuple(getattr(setting, "states" if self.places == "zones" else self.places))

    def paths(self, setting: Setting, place: str) -> tuple[str, ...]:
        """The paths of the values that it changes at a place."""
        if self.places == REGION:
            return self.values
        names = [place]
        if self.places == "zones":
            names = [name for name, zone in setting.zones.items() if zone.state == place]
        return tuple(f"{self.places}.{name}.{value}" for name in names for value in self.values)


def _share(name: str, places: str, values: tuple[str, ...], sign: int) -> EffectKind:
    high = 2.0 if sign > 0 else 0.8
    return EffectKind(name, places, values, Way.SCALE, 0.05, high, sign)


def _step(
    name: str, places: str, value: str, sign: int, high: float, *, wears_off: bool
) -> EffectKind:
    way = Way.ADD
    return EffectKind(name, places, (value,), way, 0.01, high, sign, wears_off)


def _switch(name: str, places: str, value: str, target: float) -> EffectKind:
    return EffectKind(name, places, (value,), Way.SET, 1.0, 1.0, target=target)


KINDS = (
    _step("grievance-rises", "zones", "grievance", 1, 0.2, wears_off=True),
    _step("grievance-eases", "zones", "grievance", -1, 0.2, wears_off=True),
    _step("trust-rises", "zones", "trust", 1, 0.2, wears_off=True),
    _step("trust-falls", "zones", "trust", -1, 0.2, wears_off=True),
    _step("hardship-rises", "zones", "hardship", 1, 0.2, wears_off=False),
    _step("services-trust-rises", "relations", "trust", 1, 0.2, wears_off=True),
    _step("services-trust-falls", "relations", "trust", -1, 0.2, wears_off=True),
    _step("relation-eases", "relations", "relation", 1, 0.6, wears_off=False),
    _step("relation-strained", "relations", "relation", -1, 0.6, wears_off=False),
    _step("partner-relation-strained", "ties", "relation", -1, 0.6, wears_off=False),
    _step("commitment-renewed", "relations", "commitment", 1, 0.5, wears_off=True),
    _step("government-distracted", "states", "instability", 1, 0.6, wears_off=False),
    _step("will-falls", "states", "political_will", -1, 0.5, wears_off=False),
    _share("analysts-absent", "states", ("analysts",), -1),
    _share("teams-absent", "states", ("teams",), -1),
    _share("courts-absent", "states", ("judges",), -1),
    _share("budget-cut", "states", ("budget",), -1),
    _share("budget-raised", "states", ("budget",), 1),
    _share("border-staff-away", "borders", ("first_staff", "second_staff"), -1),
    _share("appeal-rises", "groups", ("appeal",), 1),
    _share("appeal-falls", "groups", ("appeal",), -1),
    _share("pressure-from-outside", "neighbours", ("pressure",), 1),
    _share("returns-rise", "states", ("return_rate",), 1),
    _switch("border-closes", "borders", "open", 0.0),
    _switch("border-opens", "borders", "open", 1.0),
    _switch("ties-suspended", "relations", "ruptured", 1.0),
    _switch("ties-resumed", "relations", "ruptured", 0.0),
    EffectKind("rumours", REGION, ("false_leads.rate_per_million",), Way.SCALE, 0.05, 2.0),
)

EFFECTS: Mapping[str, EffectKind] = {kind.name: kind for kind in KINDS}
"""Every effect there is, by name."""


def kind_of(effect: Effect) -> EffectKind:
    """The entry of the catalogue that an effect names.

    Raises:
        UnknownNameError: There is none.
    """
    if effect.name not in EFFECTS:
        raise UnknownNameError("effect", effect.name, EFFECTS)
    return EFFECTS[effect.name]


def wrong_with(effect: Effect, setting: Setting) -> UnknownNameError | QuantityError | None:
    """What is wrong with an effect in a scenario, if anything."""
    try:
        kind = kind_of(effect)
    except UnknownNameError as error:
        return error
    known = kind.known_places(setting)
    if effect.place not in known:
        return UnknownNameError(f"place for {effect.name!r}", effect.place, known)
    if not kind.low <= effect.amount <= kind.high:
        return QuantityError("amount", effect.amount, f"a number {kind.expectation}")
    low, high = (0.0, 0.0) if kind.wears_off else (1.0, LONGEST_DAYS)
    if not low <= effect.days <= high:
        wanted = f"a number from 1 to {LONGEST_DAYS:g}"
        return QuantityError(
            "days", effect.days, "0, as it wears off by itself" if kind.wears_off else wanted
        )
    return None


def told(effect: Effect, place: str = "", speaker: Speaker = ENGLISH) -> str:
    """What an effect does, in a sentence.

    Args:
        effect: The effect.
        place: What people call the place, if not by its name.
        speaker: In which language.
    """
    kind = kind_of(effect)
    usual = SENTENCES[kind.way is Way.SET, effect.days > 0.0]
    return speaker.say("Effect", OWN.get(kind.name, usual)).format(
        effect=speaker.say("Effect", kind.title),
        place=place or effect.place,
        amount=_amount(kind, effect.amount, speaker),
        days=speaker.number(effect.days),
    )


def _amount(kind: EffectKind, amount: float, speaker: Speaker) -> str:
    if kind.way is not Way.SCALE:
        return speaker.number(amount)
    share = speaker.number(round(PER_CENT * amount))
    return speaker.say("Effect", words.PER_CENT).format(share=share)
