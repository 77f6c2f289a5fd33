"""The page of patterns: what each test looked at, and the effects that it saw."""

from __future__ import annotations

import ast
from collections import defaultdict
from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING

from simulator.model.outcomes.declared import OUTCOMES
from tests.architecture.sources import ROOT
from tests.pages.markdown import table
from tests.patterns import pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import numpy as np
    import pytest

    from tests.patterns.pairs import Effect

FOLDER = ROOT / "tests" / "patterns"
PAGE = ROOT / "docs" / "patterns.md"
HEAD = ("what must hold", "what was looked at", "difference", "95 % interval", "pairs")
INTRODUCTION = """\
# Patterns

What the model must show, with the parameters that it ships with and without any special case in
its code. Each row is a claim of a test in `tests/patterns`; the effects are differences between
two worlds that share their luck, and the interval is the 95 % interval of their mean. This page is
made by running those tests (`python -m tests.patterns --write`).

Where a test looks at other differences than those between two worlds, such as one gain less
another, it is said so."""
OTHER = "a difference of its own making"
UNITS = {outcome.name: outcome.series_unit for outcome in OUTCOMES}


def title(file: Path) -> str:
    """What a pattern says: the first line of its file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return (ast.get_docstring(tree) or file.stem).partition("\n")[0].rstrip(".")


def pattern_files() -> list[Path]:
    """The files of the patterns, in order."""
    return sorted(FOLDER.glob("test_p[0-9][0-9]_*.py"))


def number(file: Path) -> int:
    """The number of a pattern."""
    return int(file.stem[6:8])


@dataclass(frozen=True)
class Sight:
    """One effect that a test looked at.

    Attributes:
        what: The outcome, and where and when it was looked at.
        effect: The mean of the differences and half the width of its interval.
        pairs: How many pairs of worlds there were.
    """

    what: str
    effect: Effect
    pairs: int


@dataclass
class Recorder:
    """Notes, while pytest runs, which effects each test looks at; a plugin of pytest.

    Attributes:
        sights: What each test looked at, by file and name.
        failed: The tests that did not hold.
    """

    sights: dict[tuple[str, str], list[Sight]] = field(default_factory=lambda: defaultdict(list))
    failed: set[tuple[str, str]] = field(default_factory=set)
    _test: tuple[str, str] = ("", "")
    _what: str = OTHER

    def listen(self) -> None:
        """Hear of every effect; to be called before the tests are imported."""
        pairs.effect = self._named(pairs.effect)
        pairs.effect_of = self._noted(pairs.effect_of)

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self._test = (item.path.stem, item.name)
        self.sights[self._test]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(self._test)

    def _named(self, make: Callable[..., Effect]) -> Callable[..., Effect]:
        @wraps(make)
        def named(*settings: object, **options: object) -> Effect:
            self._what = described(*settings[2:], **options)
            try:
                return make(*settings, **options)
            finally:
                self._what = OTHER

        return named

    def _noted(self, make: Callable[[np.ndarray], Effect]) -> Callable[..., Effect]:
        @wraps(make)
        def noted(differences: np.ndarray, what: str = "") -> Effect:
            found = make(differences)
            sight = Sight(what or self._what, found, len(differences))
            if self._test[0] and sight not in self.sights[self._test]:
                self.sights[self._test].append(sight)
            return found

        return noted


def described(
    outcome: object = "",
    *,
    places: object = (),
    months: tuple[int, int] | None = None,
    **_: object,
) -> str:
    """What is looked at, in words."""
    name = str(outcome)
    unit = UNITS.get(name, "1")
    shown = f"`{name}`" if unit == "1" else f"`{name}`, {unit}"
    where = f" in {', '.join(map(str, places))}" if isinstance(places, tuple) and places else ""
    when = "" if months is None else f", {_span(*months)}"
    return f"{shown}{where}{when}"


def _span(first: int, end: int) -> str:
    return f"month {end}" if end == first + 1 else f"months {first + 1} to {end}"


def text_of(recorder: Recorder, before: str) -> str:
    """The page: with new sections of the patterns that were run, and those before of others."""
    kept = dict(section.split("\n", 1) for section in before.split("\n## ")[1:])
    parts = [INTRODUCTION]
    for file in pattern_files():
        heading = title(file)
        rows = list(_rows(file, recorder))
        body = "\n" + "\n".join(table(HEAD, rows)) if rows else kept.get(heading, "").rstrip("\n")
        if body:
            parts.append(f"## {heading}\n{body}")
    return "\n\n".join(parts) + "\n"


def _rows(file: Path, recorder: Recorder) -> Iterator[tuple[str, ...]]:
    for (stem, name), sights in recorder.sights.items():
        if stem != file.stem:
            continue
        told = name.removeprefix("test_").replace("_", " ")
        if (stem, name) in recorder.failed:
            told += " (**does not hold**)"
        if not sights:
            yield (told, "effects of other rows", "", "", "")
        for number, one in enumerate(sights):
            interval = f"{one.effect.low:.3g} to {one.effect.high:.3g}"
            claim = "" if number else told
            yield (claim, one.what, f"{one.effect.mean:+.3g}", interval, str(one.pairs))
