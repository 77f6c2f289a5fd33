"""What a seat sees can be had at the command line, and looking changes nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from simulator.__main__ import main
from simulator.exercise.journal.file import Journal
from simulator.exercise.views.common_view import common_view
from simulator.exercise.views.seat_view import seat_view
from simulator.exercise.views.writing import written
from tests.exercise.sittings import begun

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_seat_sees_at_the_command_line_what_it_sees_in_the_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = begun(tmp_path)
    session.fire("1")
    session.advance()
    plan, now, post, file = session.exercise, session.moment(), session.post(), session.file
    session.close()
    records = Journal.open(file)
    count = len(records.records)
    records.close()

    assert main(["exercise", "view", str(file), "--seat", "west"]) == 0
    assert capsys.readouterr().out.strip() == written(seat_view(now, plan, "west", post))
    assert main(["exercise", "view", str(file)]) == 0
    common = capsys.readouterr().out.strip()
    assert common == written(common_view(now, plan, post))
    assert json.loads(common)["turn"]["number"] == 2
    records = Journal.open(file)
    assert len(records.records) == count
    records.close()


def test_an_unknown_seat_is_answered_with_the_nearest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = begun(tmp_path)
    file = session.file
    session.close()

    assert main(["exercise", "view", str(file), "--seat", "wset"]) != 0
    assert "did you mean 'west'" in capsys.readouterr().err
