"""Every value of the draft: what it is now, what it was, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from simulator.kernel.errors import QuantityError
from simulator.kernel.quantities import Evidence
from simulator.scenario.draft import OF_AN_EVENT
from simulator.scenario.sources import in_need_of_care
from ui.viewmodels.place_words import meaning_label
from ui.viewmodels.words import MINUS, unit_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from simulator.kernel.quantities import Quantity
    from simulator.scenario.scenario import Change, Provenance, Scenario
    from ui.viewmodels.editor import Editor

DIGITS = 8
CHANGES = OF_AN_EVENT[-1]


@dataclass(frozen=True)
class Ground:
    """What a value rests on.

    Attributes:
        evidence: How well it is supported.
        source: What supports it.
        note: What else should be known.
        care: The claims it cites that nothing else supports, a line each.
    """

    evidence: Evidence
    source: str
    note: str = ""
    care: tuple[str, ...] = ()


class Values(QObject):
    """Reads the draft value by value, from the start or from one of its events on.

    Signals:
        opened: Another file is open; all values may be others, and other values.
        changed: Some values are others.
    """

    opened = Signal()
    changed = Signal()

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._declared: Mapping[str, Quantity] = {}
        self._origins: dict[str, Change | Provenance] = {}
        self._changes: dict[int | None, dict[str, dict[str, Any]]] = {}
        editor.opened.connect(self._open)
        editor.changed.connect(self._follow)

    @property
    def scenario(self) -> Scenario | None:
        """What the file extends; None where nothing is open or that cannot be read."""
        draft = self.editor.draft
        return None if draft is None else draft.inherited.scenario

    @property
    def declared(self) -> Mapping[str, Quantity]:
        """Every value's declaration, by path."""
        return self._declared

    def value(self, path: str, event: int | None = None) -> float:
        """The value now; where a file says something that is no number, what it extends says."""
        for when in dict.fromkeys((event, None)):
            said = self._own(when).get(path, {}).get("value")
            if isinstance(said, int | float) and not isinstance(said, bool):
                return said
        return self.original(path)

    def original(self, path: str) -> float:
        """The value in what the file extends."""
        return 0.0 if self.scenario is None else self.scenario.setting.value(path)

    def before(self, path: str, event: int | None = None) -> float:
        """What holds without the change: for an event, what holds from the start."""
        return self.original(path) if event is None else self.value(path)

    def is_changed(self, path: str, event: int | None = None) -> bool:
        """Whether the file itself says something about a value."""
        return path in self._own(event)

    def changed_paths(self, event: int | None = None) -> tuple[str, ...]:
        """The values that the file itself says something about."""
        return tuple(path for path in self._own(event) if path in self._declared)

    def ground(self, path: str, event: int | None = None) -> Ground:
        """What the value rests on."""
        said = self._own(event).get(path)
        if said is not None:
            evidence = said.get("evidence")
            known = Evidence(evidence) if evidence in set(Evidence) else Evidence.ASSUMED
            texts = str(said.get("source", "")), str(said.get("note", ""))
            return Ground(known, *texts, _care(texts[0]))
        if event is not None:
            return self.ground(path)
        origin = self._origins.get(path) or self._declared[path]
        note = getattr(origin, "note", "")
        return Ground(origin.evidence, origin.source, note, _care(origin.source))

    def read(self, path: str, written: str) -> float:
        """The number that somebody wrote.

        Raises:
            QuantityError: It is no number, or not one that makes sense there.
        """
        declared = self._declared[path]
        plain = written.strip().replace(MINUS, "-").replace("\N{NO-BREAK SPACE}", "")
        number, fine = QLocale().toDouble(plain)
        if not fine:
            number, fine = QLocale.c().toDouble(plain)
        if not fine:
            raise QuantityError(path, written, f"a number {declared.expectation}")
        declared.check(path, number)
        return int(number) if declared.integral else number

    def objection(self, path: str, written: str) -> str:
        """Why something that somebody wrote cannot be the value; empty if it can."""
        declared = self._declared[path]
        try:
            self.read(path, written)
        except QuantityError:
            whole = self.tr("Write a whole number from {low} to {high}{unit}.")
            any_number = self.tr("Write a number from {low} to {high}{unit}.")
            unit = unit_label(declared.unit)
            return (whole if declared.integral else any_number).format(
                low=shown(declared.low), high=shown(declared.high), unit=unit and f" {unit}"
            )
        return ""

    def hint(self, path: str) -> str:
        """What a value means, with its range and path."""
        declared = self._declared[path]
        text = self.tr("{meaning}\nFrom {low} to {high}{unit}\n{path}")
        unit = unit_label(declared.unit)
        return text.format(
            meaning=meaning_label(declared.meaning),
            low=shown(declared.low),
            high=shown(declared.high),
            unit=unit and f" {unit}",
            path=path,
        )

    def _own(self, event: int | None) -> dict[str, dict[str, Any]]:
        if event not in self._changes:
            self._changes[event] = dict(self._written(event))
        return self._changes[event]

    def _written(self, event: int | None) -> Iterator[tuple[str, dict[str, Any]]]:
        draft = self.editor.draft
        if draft is None:
            return
        changes: Any = draft.changes
        if event is not None:
            events = draft.events
            changes = events[event].get(CHANGES, ()) if event < len(events) else ()
        for change in changes if isinstance(changes, list | tuple) else ():
            if isinstance(change, dict) and isinstance(change.get("path"), str):
                for path in sorted(draft.inherited.matching(change["path"])):
                    yield path, change

    @Slot()
    def _open(self) -> None:
        self._changes.clear()
        scenario = self.scenario
        self._declared = {} if scenario is None else scenario.setting.paths()
        self._origins = {} if scenario is None else dict(scenario.stated)
        self._origins.update((one.path, one) for one in (scenario.changes if scenario else ()))
        self.opened.emit()
        self.changed.emit()

    @Slot(object)
    def _follow(self, touched: frozenset[str]) -> None:
        if "extends" in touched:
            self._open()
        elif touched & {"changes", "events"}:
            self._changes.clear()
            self.changed.emit()


def shown(value: float) -> str:
    """A value as somebody would write it, all its digits that say something."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    text = locale.toString(float(value), "g", DIGITS)
    return text.replace(locale.negativeSign(), MINUS)


def _care(source: str) -> tuple[str, ...]:
    return tuple(f"{one.name}: {one.standing}" for one in in_need_of_care(source))
