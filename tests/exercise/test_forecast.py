"""A forecast fans out from the present, under the same luck for each course, and never shows it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.exercise.forecast import running
from simulator.exercise.forecast.courses import Course
from simulator.exercise.forecast.future import future, present
from simulator.exercise.forecast.running import forecast
from simulator.kernel.errors import QuantityError, UnknownNameError
from simulator.model.simulation import months_of
from tests.exercise.sittings import begun

if TYPE_CHECKING:
    from simulator.exercise.forecast.fan import Forecast
    from simulator.exercise.forecast.order import ForecastOrder
    from simulator.exercise.session.session import Session

WORLDS = 3
DAYS = 45.0


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """Give an exercise of which a turn has been played; it is closed, and asked all the same."""
    session = begun(tmp_path_factory.mktemp("forecast"))
    session.assign("middle", "Amel")
    session.advance()
    session._journal.close()
    return session


@pytest.fixture(scope="module")
def order(session: Session) -> ForecastOrder:
    return session.forecast_order(WORLDS, DAYS)


@pytest.fixture(scope="module")
def fan(order: ForecastOrder) -> Forecast:
    return forecast(order, workers=1)


def test_there_are_as_many_futures_as_were_asked_for(fan: Forecast) -> None:
    assert fan.is_complete
    assert fan.failed == 0
    assert set(fan.series) == set(Course)
    assert fan.places[-1] == "region"
    assert fan.edges[-1] == 75.0
    assert fan.first_future_month == 0
    assert fan.bands(Course.AS_AGREED, "attacks").shape == (5, 3)


def test_the_same_order_gives_the_same_futures_however_many_work_on_it(
    order: ForecastOrder, fan: Forecast
) -> None:
    again = forecast(order, workers=2)

    for course in Course:
        np.testing.assert_array_equal(again.series[course], fan.series[course])


def test_futures_differ_from_each_other_and_from_what_will_happen(
    order: ForecastOrder, fan: Forecast, session: Session
) -> None:
    spread = fan.series[Course.AS_AGREED]

    assert (spread[0] != spread[1]).any()
    for number in range(WORLDS):
        assert (spread[number] != really(order)).any()


def really(order: ForecastOrder) -> np.ndarray:
    """Give what the scenario's own luck holds, to the end of the forecast."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("simulator.exercise.forecast.future.have_other_luck", lambda *_: None)
        return future(order, present(order).world, Course.AS_AGREED, 0)


def test_courses_share_their_luck_and_differ_in_what_is_done(
    order: ForecastOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were nothing done differently, courses would be alike to the last bit."""
    monkeypatch.setattr("simulator.exercise.forecast.future.follow", lambda *_: None)
    alike = [future(order, present(order).world, course, 1) for course in Course]

    for other in alike[1:]:
        np.testing.assert_array_equal(alike[0], other)


def test_cooperation_is_delivered_most_where_all_cooperate(fan: Forecast) -> None:
    last = [fan.values(course, "delivered_cooperation")[:, -1].mean() for course in Course]

    assert dict(zip(Course, last, strict=True))[Course.ALL_COOPERATE] == max(last)
    assert last[2] > last[0]


def test_what_has_happened_is_the_same_in_all_futures(
    session: Session, order: ForecastOrder
) -> None:
    world = present(order).world
    before = len(world.history)

    assert world.clock.now == 30.0
    assert months_of(world.setting) > 1
    assert [one.kind for one in world.history.events()][:before] == [
        one.kind for one in session._play.world.history.events()
    ]


def test_the_first_course_is_there_before_the_others(order: ForecastOrder) -> None:
    seen: list[dict[Course, int]] = []
    whole = forecast(
        order,
        workers=1,
        arrived=lambda fan: seen.append({one: len(fan.series[one]) for one in Course}),
    )

    assert [list(one.values()) for one in seen] == [[3, 0, 0], [3, 3, 0], [3, 3, 3]]
    assert set(whole.numbers.values()) == {(0, 1, 2)}


def test_a_course_is_shown_while_it_grows_once_it_is_wide_enough(
    order: ForecastOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "FEWEST", 2)
    monkeypatch.setattr(running, "NEWS_SECONDS", 0.0)
    seen: list[list[int]] = []
    forecast(
        order,
        workers=1,
        arrived=lambda fan: seen.append([len(fan.series[one]) for one in Course]),
    )

    assert seen == [[2, 0, 0], [3, 0, 0], [3, 2, 0], [3, 3, 0], [3, 3, 2], [3, 3, 3]]


def test_the_session_stands_as_it_stood(session: Session, fan: Forecast) -> None:
    assert session.day == 30.0
    assert session._play.digest() == session.digests()[1]


def test_a_cancelled_forecast_gives_what_there_is_and_leaves_no_process(
    session: Session,
) -> None:
    done: list[int] = []
    stopped = threading.Event()

    def progress(count: int, _: int) -> None:
        done.append(count)
        stopped.set()

    fan = forecast(session.forecast_order(200, 300.0), progress, stopped.is_set, workers=1)

    assert not fan.is_complete
    assert fan.worlds <= len(done) < 600


def test_what_goes_wrong_in_one_future_does_not_end_the_others(
    order: ForecastOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from simulator.exercise.forecast import worker  # noqa: PLC0415 - what is replaced

    answers: list[tuple[object, object, str]] = []

    class Pipe:
        send = staticmethod(answers.append)

    def fail(*_: object) -> None:
        message = "unforeseen"
        raise RuntimeError(message)

    monkeypatch.setattr(worker, "future", fail)
    worker._live(order, present(order).world, (Course.AS_AGREED, 0), Pipe())  # type: ignore[arg-type] # enough of a pipe
    ((_, series, says),) = answers
    assert series is None
    assert "unforeseen" in says


def test_where_processes_cannot_be_forked_the_present_is_found_anew(
    order: ForecastOrder, fan: Forecast, monkeypatch: pytest.MonkeyPatch
) -> None:
    from simulator.exercise.forecast import worker  # noqa: PLC0415 - what is replaced

    answers: list[tuple[object, np.ndarray, str]] = []

    class Pipe:
        send = staticmethod(answers.append)
        close = staticmethod(lambda: None)

    monkeypatch.setattr(worker, "CAN_FORK", False)
    monkeypatch.setattr(worker.signal, "signal", lambda *_: None)
    monkeypatch.setattr(worker.gc, "disable", lambda: None)
    worker.serve(order, ((Course.AS_AGREED, 0), (Course.AS_AGREED, 1)), Pipe())  # type: ignore[arg-type] # enough of a pipe

    for number, (_, series, _) in enumerate(answers):
        np.testing.assert_array_equal(series, fan.series[Course.AS_AGREED][number])


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        ({"worlds": 0}, QuantityError),
        ({"worlds": 10**6}, QuantityError),
        ({"days": -1.0}, QuantityError),
        ({"outcomes": ("happiness",)}, UnknownNameError),
    ],
)
def test_what_cannot_be_foreseen_is_refused(
    session: Session, wanted: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        session.forecast_order(**wanted)  # type: ignore[arg-type] # wrong on purpose
