"""What is edited, in the words that undo and redo show."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from ui.viewmodels.words import MINUS

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario

CONTEXT = "Edit"
LONGEST = 60
OF = QT_TRANSLATE_NOOP("Edit", "{value} of {name}")
BOTH = QT_TRANSLATE_NOOP("Edit", "{first} and {second}")
ALL = QT_TRANSLATE_NOOP("Edit", "all {kind}")
SET = QT_TRANSLATE_NOOP("Edit", "Set {what} to {value}")
PARTS = 3


def say(text: str) -> str:
    """A declared text in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)


def path_label(path: str, scenario: Scenario | None) -> str:
    """A path in words, such as "information sharing of Algeria and Morocco"."""
    parts = path.split(".")
    value = parts[-1].replace("_", " ")
    if len(parts) < PARTS:
        return say(OF).format(value=value, name=parts[0].replace("_", " "))
    kind, name = parts[0], parts[1]
    if name == "*":
        return say(OF).format(value=value, name=say(ALL).format(kind=kind))
    return say(OF).format(value=value, name=_name(kind, name, scenario))


def set_text(path: str, value: float, scenario: Scenario | None) -> str:
    """What setting a value is called."""
    return say(SET).format(what=path_label(path, scenario), value=written(value))


def written(value: float) -> str:
    """A number as somebody set it, without digits that say nothing."""
    try:
        shown = float(value)
    except OverflowError:
        # A whole number of a file may be longer than any number with a point.
        shown = math.inf if value > 0 else -math.inf
    locale = QLocale()
    return locale.toString(shown, "g", 6).replace(locale.negativeSign(), MINUS)


def shortened(text: str) -> str:
    """A text that fits into a menu, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _name(kind: str, name: str, scenario: Scenario | None) -> str:
    entity = None if scenario is None else getattr(scenario.setting, kind, {}).get(name)
    if entity is None:
        return name
    if kind == "relations" and scenario is not None:
        states = scenario.setting.states
        labels = {"first": states[entity.first].label, "second": states[entity.second].label}
        return say(BOTH).format(**labels)
    return str(getattr(entity, "label", name))
