"""The steps of an exercise as tabs that fit whatever room there is."""

from __future__ import annotations

from ui.widgets.tabs import Tabs


class Steps(Tabs):
    """Tabs whose height is theirs to divide.

    Some parts break their lines by the width. Asked for the height that would be best for a
    width, they would claim more than a small window has; they do well with less.
    """

    def hasHeightForWidth(self) -> bool:
        return False
