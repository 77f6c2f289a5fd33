"""What views are made of: frozen, plain, and nothing in it refers to the model or the journal.

Whatever is numbered here is numbered for its reader alone, from 1: a number that ran over all
seats would tell how much the others have received, asked or done.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What has become of a lead."""

    WAITING = "waiting"
    TRUE = "taken for true"
    DISMISSED = "dismissed"
    EXPIRED = "expired"


@dataclass(frozen=True)
class TurnNow:
    """The turn that is played.

    Attributes:
        number: Its place, counted from 1.
        of: How many turns there are.
        situation: What everybody was told when it began.
        questions: What the table should talk about.
    """

    number: int
    of: int
    title: str
    situation: str
    questions: tuple[str, ...]
    discussion_minutes: float


@dataclass(frozen=True)
class Place:
    """A place and what people call it."""

    name: str
    label: str


@dataclass(frozen=True)
class Figure:
    """A number of a state's own affairs, by the name of what it is."""

    name: str
    value: float


@dataclass(frozen=True)
class Series:
    """A level of a state's own affairs at the end of each month, by the name of an outcome."""

    name: str
    days: tuple[float, ...]
    values: tuple[float, ...]


@dataclass(frozen=True)
class Means:
    """Something a state has of a kind: a programme, a tool, a partner's help.

    Attributes:
        kind: "programme", "tool", or what a partner offers.
        level: How far it has it.
        most: How far it could have it now.
        million: What it costs in full, in a year.
    """

    kind: str
    name: str
    label: str
    level: float
    most: float
    million: float


@dataclass(frozen=True)
class OwnState:
    """A state that the seat decides for, as its own government knows it."""

    name: str
    label: str
    figures: tuple[Figure, ...]
    series: tuple[Series, ...]
    means: tuple[Means, ...]


@dataclass(frozen=True)
class OnItsWay:
    """A level of a pillar that is accepted: when it is signed, and from when it is in force."""

    pillar: str
    level: int
    signed: str
    force: str


@dataclass(frozen=True)
class Bond:
    """What a state of the seat has with another state.

    Attributes:
        state, other: The two, by name.
        label: What the other is called.
        political: The political relation, from -1 to 1.
        cut: Whether ties are cut.
        carried: The highest level that the relation carries.
        agreed: The agreed level of each pillar.
        delivered: The mean level that is delivered.
        commitment: How much of what is agreed is still meant.
        scope: The share of the services' work that agreements cover.
        endings: Which pillars fall back on which date unless they are renewed.
        coming: Which levels are accepted and not in force yet.
    """

    state: str
    other: str
    label: str
    political: float
    cut: bool
    carried: int
    agreed: tuple[int, ...]
    delivered: float
    commitment: float
    scope: float
    endings: tuple[tuple[str, str], ...]
    coming: tuple[OnItsWay, ...]


@dataclass(frozen=True)
class Passing:
    """That a lead was passed on to another state, or kept from it, and what was said about why."""

    state: str
    date: str
    passed: bool
    words: str


@dataclass(frozen=True)
class HeldLead:
    """A lead in a state's hands; nothing here tells whether it is true.

    Attributes:
        state: Who holds it.
        number: Which of the leads that this state has received.
        zone: The zone it speaks of.
        source: From where it comes, in words.
        teller: The state that has told it, if one has.
        grade: The grade of its source and of what it says, such as "B2"; empty if ungraded.
        settled: The date on which it was assessed or expired; empty while it waits.
        suspect: The number of the suspected cell that it led to; 0 if none.
        passings: What was done with it towards other states.
    """

    state: str
    number: int
    day: float
    date: str
    zone: str
    source: str
    teller: str
    grade: str
    fate: Fate
    settled: str
    suspect: int
    passings: tuple[Passing, ...]


@dataclass(frozen=True)
class Suspect:
    """A cell that a state believes in.

    Attributes:
        state: Who believes in it.
        number: Which of the cells that this state has heard of.
        zone: Where the last lead that it took for true placed it.
        since: The date of that lead.
        lead: That lead's number.
    """

    state: str
    number: int
    zone: str
    since: str
    lead: int


@dataclass(frozen=True)
class Told:
    """Something that happened, in a sentence; its state knows it, if it is not public."""

    day: float
    date: str
    category: str
    state: str
    sentence: str


@dataclass(frozen=True)
class Attack:
    """An attack, which everybody hears of."""

    date: str
    zone: str
    severity: int


@dataclass(frozen=True)
class Asked:
    """A proposal that waits for an answer of one of the seat's states, or of another's to it.

    Attributes:
        number: Which of those that wait for this seat.
        by: Who proposes, and its stable name.
        to: Who has yet to answer, and their stable names.
        says: What is proposed.
        text: What whoever proposes has written with it.
        counters: Whether it answers another proposal.
        since, until: The dates on which it was proposed and on which it lapses.
        yearly: What it would cost the seat's own states in a year, in million.
        own: Whether the seat itself has proposed it.
    """

    number: int
    by: str
    by_name: str
    to: tuple[str, ...]
    to_names: tuple[str, ...]
    says: str
    text: str
    counters: bool
    since: str
    until: str
    yearly: float
    own: bool


@dataclass(frozen=True)
class Taken:
    """A decision of the seat, and what has become of it.

    Attributes:
        says: What it does, or why it could not be taken.
        expected: The effect that was expected, if somebody said so.
        confidence: How sure of that the seat was, from 0 to 1, if somebody said so.
        standing: What has become of it.
        due: The date on which it acts; empty where it acts at once or depends on others.
    """

    number: int
    state: str
    day: float
    date: str
    says: str
    why: str
    expected: str
    confidence: float | None
    million: float
    yearly: float
    standing: str
    due: str


@dataclass(frozen=True)
class Stretch:
    """A stretch of border, and whether it is open, which anybody can see."""

    name: str
    open: bool
