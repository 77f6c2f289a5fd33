"""Tells events in plain sentences, in any language, as they were or as one state saw them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.runs import telling_words as words
from simulator.runs.recording import NOBODY
from simulator.runs.telling_names import EVERYBODY, Names

if TYPE_CHECKING:
    from collections.abc import Callable

    Field = Callable[["Teller", int], str]

# Who passed a lead on, its receiver knows; all other sources look alike, true or false.
OPEN_SOURCES = ("PARTNER", "BRIDGED", "OUTSIDE")


class Teller(Names):
    """Tells the events of one recording."""

    def sentence(self, number: int) -> str:
        """One event in a sentence; a kind that nobody has put into words, by its name."""
        kind = self.recording.kind_of(number)
        text = self._text(kind, number)
        if text is None:
            return self._plainly(kind, number)
        told = self.speaker.say("Event", text)
        named = {name: make(self, number) for name, make in FIELDS.items() if f"{{{name}}}" in told}
        told = told.format(**named)
        return told[:1].upper() + told[1:]

    def source(self, number: int) -> str:
        """Where the lead of an event comes from, as far as its holder can tell."""
        return _source(self, number)

    def _text(self, kind: str, number: int) -> str | None:
        if kind == "DECIDED" and self.recording.events.place[number] == NOBODY:
            return words.BY_PARTNER
        seen = self.view != NOBODY
        if self.view == EVERYBODY and kind in words.AS_PUBLIC:
            return words.AS_PUBLIC[kind]
        if seen and kind in words.AS_SEEN:
            return words.AS_SEEN[kind]
        nobody = self.recording.events.cell[number] == NOBODY
        if nobody and not seen and kind in words.ABOUT_NOBODY:
            return words.ABOUT_NOBODY[kind]
        return words.SENTENCES.get(kind)

    def _plainly(self, kind: str, number: int) -> str:
        name = kind.replace("_", " ").capitalize()
        told = (self.state(int(self.recording.events.place[number])), self.subject_of(number))
        return f"{name}: {', '.join(filter(None, told))}." if any(told) else f"{name}."


def _place(teller: Teller, number: int) -> str:
    return teller.state(int(teller.recording.events.place[number]))


def _other(teller: Teller, number: int) -> str:
    return teller.state(int(teller.recording.events.other[number]))


def _zone(teller: Teller, number: int) -> str:
    return teller.zone(int(teller.recording.events.zone[number]))


def _source(teller: Teller, number: int) -> str:
    """Where the lead of an event comes from, as far as its holder can tell."""
    leads = teller.recording.leads
    name = leads.sources[leads.source[teller.recording.events.lead[number]]]
    text = words.SOURCES.get(name, name.lower())
    if teller.view != NOBODY and name not in OPEN_SOURCES:
        text = words.AT_HOME
    return teller.said("LeadSource", text, other=_other(teller, number))


def _value(teller: Teller, number: int) -> tuple[str, str]:
    """The path of a changed value, and why it changed."""
    subject = int(teller.recording.events.subject[number])
    path, _, title = teller.recording.subject_names[subject].partition("\n")
    return path, title


def _detail(teller: Teller, number: int) -> float:
    return float(teller.recording.events.detail[number])


def _counted(thing: str, factor: float = 1.0) -> Field:
    """So many of a thing as an event's detail says, times a factor."""
    return lambda teller, number: teller.speaker.count(
        thing, round(_detail(teller, number) * factor)
    )


def _chosen(context: str, texts: tuple[str, ...]) -> Field:
    """The text with the number that an event's detail says."""

    def choose(teller: Teller, number: int) -> str:
        place = round(_detail(teller, number))
        return teller.speaker.say(context, texts[place]) if place < len(texts) else str(place)

    return choose


FIELDS: dict[str, Field] = {
    "place": _place,
    "other": _other,
    "zone": _zone,
    "cell": Teller.cell_of,
    "subject": Teller.subject_of,
    "source": _source,
    "value": lambda teller, number: teller.value(_value(teller, number)[0]),
    "title": lambda teller, number: _value(teller, number)[1],
    "number": lambda teller, number: teller.speaker.number(_detail(teller, number)),
    "level": lambda teller, number: str(round(_detail(teller, number))),
    "percent": lambda teller, number: f"{teller.speaker.number(100 * _detail(teller, number))} %",
    "years": _counted("day", DAYS_PER_YEAR),
    "days": _counted("day"),
    "members": _counted("member"),
    "arrests": _counted("arrest"),
    "suspects": _counted("suspect"),
    "people": _counted("person"),
    "reason": _chosen("Reason", words.WITHHELD),
    "refusal": _chosen("Reason", words.REFUSED),
    "target": _chosen("Target", words.TARGETS),
    "pillar": _chosen("Pillar", words.PILLARS),
    "success": _chosen("Event", words.SUCCESS),
}
"""What can be filled into a sentence."""
