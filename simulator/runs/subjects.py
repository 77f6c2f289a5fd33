"""To what or whom something happened, as a kind and a stable name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.model.cells.state import Cell
from simulator.model.decisions.decision import Decided, Refused
from simulator.model.intelligence.state import Lead
from simulator.model.prevention.referral import Person

if TYPE_CHECKING:
    from simulator.model.world import World

OTHER = "other"
BY_CLASS = {Cell: "cell", Lead: "lead", Person: "person"}


def named(subject: Any, world: World) -> tuple[str, str]:
    """The kind of a history's subject, and its name.

    Decisions go by the sentence that says what they do, changed values by their title and path;
    what nobody has foreseen by its own name, or by what it prints.
    """
    kind = BY_CLASS.get(type(subject))
    if kind is not None:
        return kind, subject.name
    if isinstance(subject, str):
        return _named_text(subject, world), subject
    if isinstance(subject, Decided | Refused):
        return "decision", subject.says
    if isinstance(subject, tuple):
        path, title = subject
        return "value", f"{path}\n{title}"
    return OTHER, str(getattr(subject, "name", subject))


def _named_text(name: str, world: World) -> str:
    """What a name belongs to."""
    for kind, known in (
        ("state", world.states),
        ("relation", world.relations),
        ("tie", world.ties),
        ("group", world.groups),
    ):
        if name in known:
            return kind
    return OTHER
