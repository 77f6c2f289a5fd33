"""Plans of exercises are read with all their mistakes told, and written so that they read back."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.exercise.plan.capabilities import library
from simulator.exercise.plan.catalogue import exercises, find
from simulator.exercise.plan.exercise import Exercise, Seat, Turn
from simulator.exercise.plan.injects import Inject
from simulator.exercise.plan.prose import paragraphs
from simulator.exercise.plan.reading import (
    ScenarioFileError,
    exercise_of_text,
    load_exercise,
    scenario_of,
)
from simulator.exercise.plan.triggers import AllOf, AnyOf, AtTime, Unanswered, WhenState
from simulator.exercise.plan.words import Comparison, Delivery
from simulator.exercise.plan.writing import exercise_text
from simulator.kernel.errors import UnknownNameError

FILE = Path("plan.toml")
HEAD = """format = 1
title = "A plan"
purpose = "To learn."
scenario = "broken-ties"
seats = [{ name = "algeria", title = "Algeria", states = ["algeria"] }]
turns = [{ title = "One", days = 90 }, { title = "Two", days = 90 }]
objectives = [{ name = "see", title = "See", capability = "assessment" }]
"""
INJECT = '[[injects]]\nnumber = "1"\ntitle = "News"\nturn = 1\ntext = "Papers write."\n'


def mistakes(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(ScenarioFileError) as caught:
        exercise_of_text(text, FILE)
    return [(one.line, one.path, f"{one.message}; {one.mend}") for one in caught.value.mistakes]


@pytest.mark.parametrize("name", exercises())
def test_a_shipped_plan_reads_back_as_it_was_written(name: str) -> None:
    plan = load_exercise(name)

    assert plan.name == name
    assert exercise_of_text(exercise_text(plan), plan.file or FILE) == plan


def test_the_shipped_plans_are_a_tutorial_and_a_whole_exercise() -> None:
    tutorial, whole = (load_exercise(name) for name in exercises())

    assert (len(tutorial.turns), sum(turn.discussion_minutes for turn in tutorial.turns)) == (3, 30)
    assert (len(whole.turns), len(whole.seats)) == (6, 7)
    assert len(whole.injects) >= 20


def test_every_shipped_capability_says_what_it_is() -> None:
    assert all(one.title and one.meaning for one in library())


@pytest.mark.parametrize(
    ("added", "path", "expected"),
    [
        ('seed = "one"', "seed", "a whole number"),
        ("seed = -1", "seed", "from 0 to"),
        ('purpos = "x"', "purpos", "did you mean 'purpose'"),
        (f"{INJECT}priority = 9\n", "injects[1].priority", "from 1 to 5"),
        (f'{INJECT}delivery = "clok"\n', "injects[1].delivery", "'clock'"),
        (f'{INJECT}to_seats = ["algera"]\n', "injects[1].to_seats[1]", "did you mean 'algeria'"),
        (f'{INJECT}objectives = ["sea"]\n', "injects[1].objectives[1]", "did you mean 'see'"),
        (f'{INJECT}storyline = "x"\n', "injects[1].storyline", "no storyline"),
        (f'{INJECT}parent = "7"\n', "injects[1].parent", "no inject"),
        (f"{INJECT}{INJECT}", "injects[2].number", "another one is called so"),
        (INJECT.replace("turn = 1", "turn = 3"), "injects[1].turn", "only 2 turns"),
        ("storylines = 3", "storylines", "a list of tables"),
        ("ground_rules = 3", "ground_rules", "a list of texts"),
        ("storylines = [3]", "storylines[1]", "begin each with [[storylines]]"),
        ("evaluation = 3", "evaluation", "write evaluation = { ... }"),
        (f'{INJECT}planned_minutes = "ten"\n', "injects[1].planned_minutes", "a finite number"),
        (f"{INJECT}planned_minutes = -1\n", "injects[1].planned_minutes", "from 0 to 10000"),
        (f'{INJECT}questions = [""]\n', "injects[1].questions[1]", "not empty"),
        ("format = 2", "", "the same key stands there twice"),
        (f"{INJECT}trigger = {{ }}\n", "injects[1].trigger", "this is no condition"),
        (f"{INJECT}trigger = {{ all = [] }}\n", "injects[1].trigger.all", "at least one"),
        (
            f'{INJECT}trigger = {{ seat = "algeria" }}\n',
            "injects[1].trigger.decision",
            "this is missing",
        ),
        (
            f'{INJECT}trigger = {{ seat = "algeria", decision = "Propos" }}\n',
            "injects[1].trigger.decision",
            "did you mean 'Propose'",
        ),
        (
            f'{INJECT}trigger = {{ level = "attacks", place = "algeri", above = 1 }}\n',
            "injects[1].trigger.place",
            "did you mean 'algeria'",
        ),
        (
            f'{INJECT}trigger = {{ level = "attacks", place = "region" }}\n',
            "injects[1].trigger",
            "either above or below",
        ),
        (
            f"{INJECT}trigger = {{ turn = 1, minutes = 3 }}\n",
            "injects[1].trigger.minutes",
            "does not belong",
        ),
        (
            f'{INJECT}effects = [{{ name = "budget-cu", place = "algeria", amount = 0.1 }}]\n',
            "injects[1].effects[1].name",
            "did you mean 'budget-cut'",
        ),
        (
            f'{INJECT}effects = [{{ name = "budget-cut", place = "spain", amount = 0.1 }}]\n',
            "injects[1].effects[1].place",
            "known: algeria",
        ),
        (
            f'{INJECT}effects = [{{ name = "budget-cut", place = "algeria", amount = 3 }}]\n',
            "injects[1].effects[1].amount",
            "from 0.05 to 0.8",
        ),
        (
            INJECT
            + 'effects = [{ name = "trust-falls", place = "algeria", amount = 0.1, days = 5 }]',
            "injects[1].effects[1].days",
            "wears off by itself",
        ),
        (
            'evaluation = { observers = [{ title = "E", seats = ["x"] }] }',
            "evaluation.observers[1].seats[1]",
            "no seat",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place_and_remedy(added: str, path: str, expected: str) -> None:
    found = mistakes(f"{HEAD}{added}")

    assert [(one[1], expected in one[2]) for one in found] == [(path, True)]


def test_all_mistakes_are_told_at_once_with_their_lines() -> None:
    text = HEAD.replace('states = ["algeria"]', 'states = ["algeri"]') + INJECT + 'parent = "9"\n'

    assert [(line, path) for line, path, _ in mistakes(text)] == [
        (5, "seats[1].states[1]"),
        (13, "injects[1].parent"),
    ]


def test_an_unknown_scenario_is_answered_with_the_nearest() -> None:
    found = mistakes(HEAD.replace("broken-ties", "broken-tie"))

    assert [(line, path) for line, path, _ in found] == [(4, "scenario")]
    assert "did you mean 'broken-ties'?" in found[0][2]


def test_a_scenario_with_mistakes_is_named_with_the_first_of_them(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("format = 1\n", "utf-8")
    text = HEAD.replace('"broken-ties"', '"mine.toml"')

    with pytest.raises(ScenarioFileError, match="the scenario cannot be used"):
        exercise_of_text(text, tmp_path / "plan.toml")


def test_a_file_beyond_all_bounds_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_bytes(b"#" * (9 << 20))

    with pytest.raises(ScenarioFileError, match="larger than 8 MiB"):
        load_exercise(file)


def test_a_state_is_decided_for_by_one_seat_only() -> None:
    twice = HEAD.replace(
        '["algeria"] }]', '["algeria"] }, { name = "x", title = "X", states = ["algeria"] }]'
    )

    assert [path for _, path, _ in mistakes(twice)] == ["seats[2].states[1]"]


def test_a_plan_without_turns_is_refused() -> None:
    assert mistakes("format = 1\n")[0][2].startswith("this is missing")


def test_a_scenario_is_sought_beside_the_plan(tmp_path: Path) -> None:
    region = (Path(__file__).parents[1] / "scenario" / "small_region.toml").read_text("utf-8")
    (tmp_path / "mine.toml").write_text(region, "utf-8")
    text = HEAD.replace('"broken-ties"', '"mine.toml"').replace('["algeria"]', "[]")
    (tmp_path / "exercise.toml").write_text(text, "utf-8")

    plan = load_exercise(tmp_path)

    assert plan.name == tmp_path.name
    assert scenario_of(plan).name == "mine"


def test_an_unknown_exercise_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'first-steps'"):
        find("first-step")


def test_a_plan_knows_its_days_seats_and_injects() -> None:
    plan = load_exercise("six-quarters")

    assert (plan.first_day(1), plan.first_day(3), plan.days) == (0.0, 182.0, 547.0)
    assert plan.seat("libya").title == "Libya"
    assert plan.inject("2a").parent == "2"
    with pytest.raises(UnknownNameError, match="no seat"):
        plan.seat("nobody")
    with pytest.raises(UnknownNameError, match="no inject"):
        plan.inject("99")


def test_paragraphs_forget_how_a_file_was_wrapped() -> None:
    assert paragraphs("One\ntwo.\n\n  \nThree.\n") == ("One two.", "Three.")


LINE = st.text(
    st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Zs"]), min_size=1, max_size=20
)
LEAVES = st.one_of(
    st.builds(AtTime, st.integers(1, 2), st.floats(0, 90).map(float)),
    st.builds(Unanswered, st.just("1"), st.floats(0, 90).map(float)),
    st.builds(
        WhenState,
        st.sampled_from(["attacks", "grievance"]),
        st.sampled_from(["region", "algeria"]),
        st.sampled_from(Comparison),
        st.floats(-10, 10).map(float),
    ),
)
TRIGGERS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=4,
)


@given(title=LINE, text=LINE, questions=st.lists(LINE, max_size=3), trigger=st.none() | TRIGGERS)
def test_whatever_is_written_reads_back(
    title: str, text: str, questions: list[str], trigger: AtTime | None
) -> None:
    inject = Inject(
        "1", title, 1, text, questions=tuple(questions), trigger=trigger, delivery=Delivery.TRAY
    )
    plan = Exercise(
        name="plan",
        title=title,
        purpose=text,
        scenario="two-cells-in-autumn",
        seats=(Seat("a", title, ("algeria",)),),
        turns=(Turn(1, title, 30.0), Turn(2, text, 60.5, discussion_minutes=12.5)),
        injects=(inject,),
    )

    assert exercise_of_text(exercise_text(plan), FILE) == plan


def test_plans_are_equal_whatever_file_they_come_from() -> None:
    plan = load_exercise("first-steps")

    assert dataclasses.replace(plan, file=None) == plan
