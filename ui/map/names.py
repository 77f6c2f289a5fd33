"""What the places of the map are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.map.conventions import disputed_words

if TYPE_CHECKING:
    from ui.viewmodels.map_pictures import Labels

PLACES = {
    "algeria": QT_TRANSLATE_NOOP("Place", "Algeria"),
    "libya": QT_TRANSLATE_NOOP("Place", "Libya"),
    "mauritania": QT_TRANSLATE_NOOP("Place", "Mauritania"),
    "morocco": QT_TRANSLATE_NOOP("Place", "Morocco"),
    "tunisia": QT_TRANSLATE_NOOP("Place", "Tunisia"),
    "mali": QT_TRANSLATE_NOOP("Place", "Mali"),
    "niger": QT_TRANSLATE_NOOP("Place", "Niger"),
    "chad": QT_TRANSLATE_NOOP("Place", "Chad"),
    "sudan": QT_TRANSLATE_NOOP("Place", "Sudan"),
    "egypt": QT_TRANSLATE_NOOP("Place", "Egypt"),
    "senegal": QT_TRANSLATE_NOOP("Place", "Senegal"),
    "spain": QT_TRANSLATE_NOOP("Place", "Spain"),
    "western-sahara": QT_TRANSLATE_NOOP("Place", "Western Sahara"),
}


def place_name(labels: Labels, kind: str, name: str) -> str:
    """What a place is called: as the scenario says, else as the map knows it."""
    given = {
        "state": labels.states,
        "zone": labels.zones,
        "neighbour": labels.neighbours,
        "border": labels.borders,
    }.get(kind, {})
    if name in given:
        return given[name]
    if name in PLACES:
        return QCoreApplication.translate("Place", PLACES[name])
    return name.replace("-", " ").capitalize()


def any_place_name(labels: Labels, name: str) -> str:
    """What a place of whatever kind is called."""
    known = {"state": labels.states, "zone": labels.zones, "neighbour": labels.neighbours}
    kind = next((kind for kind, names in known.items() if name in names), "state")
    return place_name(labels, kind, name)


def title_of(labels: Labels, kind: str, name: str) -> str:
    """The first line of what hovering over something says."""
    called = place_name(labels, kind, name)
    return disputed_words(called) if kind == "disputed" else called
