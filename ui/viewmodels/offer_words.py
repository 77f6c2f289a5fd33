"""What a seat may decide, in groups and in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.viewmodels.seat_hints import hints_of
from ui.viewmodels.seat_tables import Sheet
from ui.viewmodels.seat_words import amount, million_words
from ui.viewmodels.words import NOTHING, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.exercise.session.offering import Offer

GROUPS = {
    QT_TRANSLATE_NOOP("OfferGroup", "Staff and services"): ("SetStaff", "SetMeasure"),
    QT_TRANSLATE_NOOP("OfferGroup", "Budget"): ("FundHeading",),
    QT_TRANSLATE_NOOP("OfferGroup", "Prevention"): ("FundProgramme",),
    QT_TRANSLATE_NOOP("OfferGroup", "Technology"): ("AdoptTool",),
    QT_TRANSLATE_NOOP("OfferGroup", "Borders"): ("OpenBorder", "CloseBorder", "StaffBorder"),
    QT_TRANSLATE_NOOP("OfferGroup", "Work with neighbours"): (
        "ProposeExercise",
        "ProposeTraining",
        "ProposeTaskForce",
        "ProposePatrols",
    ),
    QT_TRANSLATE_NOOP("OfferGroup", "Ties and mediation"): (
        "Suspend",
        "CutTies",
        "ProposeTies",
        "OfferMediation",
    ),
    QT_TRANSLATE_NOOP("OfferGroup", "Partners outside the region"): ("AcceptOffer", "RefuseOffer"),
    QT_TRANSLATE_NOOP("OfferGroup", "Offer help"): ("OfferHelp",),
    QT_TRANSLATE_NOOP("OfferGroup", "Withdraw help"): ("WithdrawHelp",),
}
"""Which kinds of decision stand together; proposals of levels and answers have forms of their own.
"""
OTHERS = QT_TRANSLATE_NOOP("OfferGroup", "Other decisions")
ELSEWHERE = ("Propose", "Accept", "Decline", "PassLead")
PROPOSE = "Propose"
PROPOSES = ("Propose", "OfferMediation")
"""What the kinds of decision begin with that others have to agree to."""
AT_ONCE = QT_TRANSLATE_NOOP("Offer", "at once")
DAYS = QT_TRANSLATE_NOOP("Offer", "{days} days")
NOW = QT_TRANSLATE_NOOP("Offer", "acts at once")
LATER = QT_TRANSLATE_NOOP("Offer", "acts after {days} days")
AGREED = QT_TRANSLATE_NOOP("Offer", "others have to agree")
COSTS = {
    (False, 0): QT_TRANSLATE_NOOP("Offer", "Costs nothing; {when}."),
    (False, 1): QT_TRANSLATE_NOOP("Offer", "Costs {yearly} a year; {when}."),
    (False, -1): QT_TRANSLATE_NOOP("Offer", "Saves {yearly} a year; {when}."),
    (True, 0): QT_TRANSLATE_NOOP("Offer", "Costs {once} once; {when}."),
    (True, 1): QT_TRANSLATE_NOOP("Offer", "Costs {once} once and {yearly} a year; {when}."),
    (True, -1): QT_TRANSLATE_NOOP("Offer", "Costs {once} once and saves {yearly} a year; {when}."),
}
"""By whether it costs something once, and by what it does to the cost of a year."""
LEVELS = {
    0: QT_TRANSLATE_NOOP("Offer", "The talks cost {once} once; others have to agree."),
    1: QT_TRANSLATE_NOOP(
        "Offer",
        "The talks cost {once} once. Once it is agreed and covers all the work it costs "
        "{yearly} a year.",
    ),
    -1: QT_TRANSLATE_NOOP(
        "Offer",
        "The talks cost {once} once. Once it is agreed and covers all the work it saves "
        "{yearly} a year.",
    ),
}
"""For proposals of a level, by what they do to the cost of a year."""
HEADERS = (
    QT_TRANSLATE_NOOP("SeatTable", "Once"),
    QT_TRANSLATE_NOOP("SeatTable", "A year"),
    QT_TRANSLATE_NOOP("SeatTable", "Takes"),
    QT_TRANSLATE_NOOP("SeatTable", "What it does"),
)


def groups_of(offers: Iterable[Offer]) -> dict[str, tuple[Offer, ...]]:
    """The offers under the headings that have any."""
    waiting = [one for one in offers if one.kind not in ELSEWHERE]
    found: dict[str, tuple[Offer, ...]] = {}
    for heading, kinds in GROUPS.items():
        chosen = tuple(one for one in waiting if one.kind in kinds)
        waiting = [one for one in waiting if one.kind not in kinds]
        if chosen:
            found[say("OfferGroup", heading)] = chosen
    if waiting:
        found[say("OfferGroup", OTHERS)] = tuple(waiting)
    return found


def offer_sheet(offers: Iterable[Offer]) -> Sheet:
    """Offers as rows."""
    headers = tuple(say("SeatTable", header) for header in HEADERS)
    rows = tuple(
        (_sum(one.million), _sum(one.yearly), time_words(one.days), one.says) for one in offers
    )
    return Sheet(headers, rows, hints_of(HEADERS))


def cost_words(offer: Offer) -> str:
    """What an offer costs and when it acts, in a sentence."""
    side = (offer.yearly > 0) - (offer.yearly < 0)
    text = LEVELS[side] if offer.kind == PROPOSE else COSTS[bool(offer.million), side]
    return say("Offer", text).format(
        once=million_words(offer.million),
        yearly=million_words(abs(offer.yearly)),
        when=_when(offer),
    )


def _when(offer: Offer) -> str:
    if offer.kind.startswith(PROPOSES):
        return say("Offer", AGREED)
    return say("Offer", LATER if offer.days else NOW).format(days=amount(offer.days))


def time_words(days: float) -> str:
    """How long something takes."""
    return say("Offer", DAYS).format(days=amount(days)) if days else say("Offer", AT_ONCE)


def proposal(
    offers: Iterable[Offer], state: str, to: str, pillar: str, terms: tuple[int, int, float]
) -> Offer | None:
    """The offer to propose a level, for some months and a share of the work, if there is one."""
    level, months, scope = terms
    for one in offers:
        if one.kind != PROPOSE or one.state != state:
            continue
        fields = one.written["fields"]
        if (fields["to"], fields["pillar"], fields["level"]) == (to, pillar.upper(), level):
            # Only what is fixed of the decision is known here; its class stays in the model.
            decision = replace(one.decision, months=months, scope=scope)
            return replace(one, decision=decision)
    return None


def _sum(million: float) -> str:
    return million_words(million) if million else NOTHING
