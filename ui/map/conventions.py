"""How the disputed area is drawn: what atlases do, and none of it takes a side."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication


class Convention(StrEnum):
    """The ways an atlas may draw an area whose status is undecided."""

    HATCHED = "hatched"
    OUTLINED = "outlined"
    CONTROL = "control"


def convention_words(convention: Convention) -> str:
    """What a convention is called where one chooses it."""
    words = {
        Convention.HATCHED: QCoreApplication.translate("Convention", "Hatched, undecided"),
        Convention.OUTLINED: QCoreApplication.translate(
            "Convention", "An area of its own, broken outline"
        ),
        Convention.CONTROL: QCoreApplication.translate(
            "Convention", "Hatched, with the line of control"
        ),
    }
    return words[convention]


def disputed_words(name: str) -> str:
    """What hovering over a disputed area says."""
    told = QCoreApplication.translate("Convention", "{name}: status disputed; nothing is modelled")
    return told.format(name=name)


def no_view() -> str:
    """What always stands at the bottom of the map."""
    return QCoreApplication.translate("Convention", "Boundaries imply no view")
