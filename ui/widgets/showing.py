"""Showing is not proposing."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def showing(*widgets: QObject) -> Iterator[None]:
    """Set what widgets show without their telling anybody: a box rounds, the model must not."""
    with ExitStack() as stack:
        for widget in widgets:
            stack.enter_context(QSignalBlocker(widget))
        yield
