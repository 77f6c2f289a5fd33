"""Going back: an earlier turn is played again on a branch, and nothing is taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.evaluating import Evaluating
from simulator.exercise.session.tree import Branch, branches_of, path_of
from simulator.kernel.errors import UnknownNameError

if TYPE_CHECKING:
    from simulator.exercise.journal.records import Record


class Branching(Evaluating):
    """The part of a session that goes back and compares."""

    def branches(self) -> tuple[Branch, ...]:
        """Every branch, the trunk first."""
        return tuple(branches_of(self._journal.records).values())

    def records(self, branch: int | None = None) -> tuple[Record, ...]:
        """The records that count on a branch, in order; on the one that is played if left out."""
        if branch is None:
            return tuple(self._standing.records)
        self._branch_of(branch)
        return tuple(path_of(self._journal.records, branch))

    def all_records(self) -> tuple[Record, ...]:
        """Every record there is, on whatever branch, practice and voids among them."""
        return tuple(self._journal.records)

    def branch_from(self, turn: int, name: str) -> Branch:
        """Go back to the beginning of a turn and go on from there on a branch of its own.

        Who sits where stays as it is.

        Raises:
            SessionError: It is practice, or the turn has not begun.
        """
        self._check_no_practice()
        if not name.strip():
            message = "a branch needs a name"
            raise SessionError(message)
        people = self.people()
        payload = {
            "name": name.strip(),
            "parent": self._branch,
            "after": self._last_before(turn),
            "turn": turn,
        }
        parent, self._branch = self._branch, len(self.branches())
        try:
            self._append("branched", payload)
        except Exception:
            self._branch = parent
            raise
        self._replay()
        self._restore(people)
        return self.branches()[-1]

    def switch(self, branch: int) -> None:
        """Go on on another branch, where it was left.

        Raises:
            UnknownNameError: There is no such branch.
            SessionError: It is practice.
        """
        self._check_no_practice()
        self._branch_of(branch)
        if branch == self._branch:
            return
        before, self._branch = self._branch, branch
        try:
            self._append("switched", {"branch": branch})
        except Exception:
            self._branch = before
            raise
        self._replay()

    def practise(self, on: bool) -> None:
        """Begin or end practice: what is done meanwhile is kept apart and does not count."""
        if on == self.is_practice:
            return
        self._record("practice", {"on": on})
        if not on:
            self._replay()

    def digests_of(self, branch: int) -> dict[int, str]:
        """The fingerprints of the world at the end of each turn of a branch, without playing it."""
        ended = [one for one in self.records(branch) if one.kind == "turn-ended"]
        return {one.turn: one.payload["digest"] for one in ended}

    def _restore(self, people: dict[str, str]) -> None:
        """Let people sit where they sat."""
        for seat in self.exercise.seats:
            self.assign(seat.name, people.get(seat.name, ""))

    def _last_before(self, turn: int) -> int:
        """The number of the last record that counts when a turn begins."""
        records = self.records()
        if turn == 1:
            return records[0].number
        for one in records:
            if one.kind == "turn-ended" and one.turn == turn - 1:
                return one.number
        message = f"turn {turn} has not begun on this branch"
        raise SessionError(message)

    def _branch_of(self, number: int) -> Branch:
        known = branches_of(self._journal.records)
        if number not in known:
            raise UnknownNameError("branch", str(number), map(str, known))
        return known[number]

    def _check_no_practice(self) -> None:
        if self.is_practice:
            message = "end practice first"
            raise SessionError(message)
