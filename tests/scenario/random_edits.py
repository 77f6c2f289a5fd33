"""Edits of any kind, drawn by hypothesis, for drafts and for the window's editor."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from simulator.kernel.quantities import Evidence
from simulator.scenario.draft import CELLS, EVENTS, Stated

if TYPE_CHECKING:
    from simulator.scenario.draft import Draft

HOSTILE = st.sampled_from(
    [
        'He said "no"',
        "It's",
        "'''",
        '"""',
        "\\",
        "two\nlines",
        "\nfirst",
        "last\n",
        "\r\nmixed\rends",
        "\x00\x07\x1b\x7f",
        "\ud800",
        "=HYPERLINK(1)",
        "# no comment",
        "]]\n[[changes]]\nvalue = 1",
        "\u202eright to left",
        "",
        "تعاون",
    ]
)
TEXTS = HOSTILE | st.text(max_size=12)
PATHS = st.sampled_from(
    [
        "relations.*.trust",
        "relations.south-north.trust",
        "relations.north-south.trust",
        "states.*.analysts",
        "states.north.analysts",
        "states.south.analysts",
        "sharing.delay_1",
        "borders.*.open",
        "borders.south-east.open",
        "zones.*-plain.population",
        "nothing.there",
    ]
)
NUMBERS = (
    st.sampled_from([0, 1, 0.5, 3.0, -0.0, 1e300, float("inf"), float("nan"), 10**30, -(10**400)])
    | st.floats()
    | st.integers()
)
DAYS = st.dates(dt.date(2021, 10, 1), dt.date(2023, 9, 1))
GROUNDS = st.builds(Stated, st.sampled_from(Evidence), TEXTS, TEXTS)
KEYS = st.one_of(
    st.tuples(st.sampled_from(["title", "summary", "briefing"]), TEXTS | st.none()),
    st.tuples(
        st.sampled_from(["documents", "claims", "assumptions", "questions", "off", "only"]),
        st.lists(TEXTS, max_size=3) | st.none(),
    ),
    st.tuples(st.sampled_from(["outcomes", "compare_with"]), st.lists(TEXTS, max_size=3)),
    st.tuples(st.just("date"), DAYS | st.none()),
    st.tuples(st.sampled_from(["years", "warm_up_years"]), NUMBERS | st.none()),
)
TABLES = st.fixed_dictionaries(
    {"path": PATHS, "value": NUMBERS, "evidence": st.just("assumed"), "source": TEXTS}
)
EVENT_TABLES = st.fixed_dictionaries(
    {"date": DAYS, "title": TEXTS, "changes": st.lists(TABLES, min_size=1, max_size=3)}
)
CELL_TABLES = st.fixed_dictionaries(
    {"zone": TEXTS, "group": TEXTS, "count": NUMBERS, "linked_zone": TEXTS | st.none()}
)
LISTS = st.sampled_from([(EVENTS, EVENT_TABLES), (CELLS, CELL_TABLES)])
PLACES = st.integers(0, 5)


@dataclass(frozen=True)
class Edit:
    """One edit of any draft; where the draft has nothing of the kind it does nothing."""

    kind: str
    details: tuple[Any, ...]

    def of(self, draft: Draft) -> Draft:
        return getattr(self, f"_{self.kind}")(draft, *self.details)

    def _key(self, draft: Draft, pair: tuple[str, Any]) -> Draft:
        return draft.with_key(*pair)

    def _change(self, draft: Draft, path: str, value: float, stated: Stated, at: int) -> Draft:
        return draft.with_change(path, value, stated, event_of(draft, at))

    def _revert(self, draft: Draft, path: str, at: int) -> Draft:
        return draft.without_change(path, event_of(draft, at))

    def _add(self, draft: Draft, drawn: tuple[tuple[str], dict[str, Any]], at: int) -> Draft:
        header, table = drawn
        return draft.with_item(header, table, min(at, count(draft, header)))

    def _alter(self, draft: Draft, drawn: tuple[tuple[str], dict[str, Any]], at: int) -> Draft:
        header, table = drawn
        number = count(draft, header)
        return draft.with_item_altered(header, at % number, table) if number else draft

    def _remove(self, draft: Draft, header: tuple[str], at: int) -> Draft:
        number = count(draft, header)
        return draft.without_item(header, at % number) if number else draft

    def _move(self, draft: Draft, header: tuple[str], at: int, to: int) -> Draft:
        number = count(draft, header)
        return draft.with_item_moved(header, at % number, to % number) if number else draft


def event_of(draft: Draft, at: int) -> int | None:
    """One of the draft's events, or the start."""
    return at if at < len(draft.events) else None


def count(draft: Draft, header: tuple[str]) -> int:
    return len(draft.events if header == EVENTS else draft.cells)


DRAWN = LISTS.flatmap(lambda one: st.tuples(st.just(one[0]), one[1]))
HEADERS = st.sampled_from([EVENTS, CELLS])
KEY_EDITS = st.builds(Edit, st.just("key"), st.tuples(KEYS))
CHANGE_EDITS = st.builds(Edit, st.just("change"), st.tuples(PATHS, NUMBERS, GROUNDS, PLACES))
TABLE_EDITS = st.builds(Edit, st.sampled_from(["add", "alter"]), st.tuples(DRAWN, PLACES))
EDITS = st.one_of(
    KEY_EDITS,
    CHANGE_EDITS,
    st.builds(Edit, st.just("revert"), st.tuples(PATHS, PLACES)),
    TABLE_EDITS,
    st.builds(Edit, st.just("remove"), st.tuples(HEADERS, PLACES)),
    st.builds(Edit, st.just("move"), st.tuples(HEADERS, PLACES, PLACES)),
)
