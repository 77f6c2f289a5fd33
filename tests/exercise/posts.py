"""What seats were given and have said in a small exercise, and what of it others may not read."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from simulator.exercise.plan.exercise import Evaluation, Objective, Seat
from simulator.exercise.plan.injects import Effect, Inject
from simulator.exercise.plan.words import InjectType, Releasability
from simulator.exercise.views.letters import LetterKind
from simulator.exercise.views.post import Post, Sent, Stated, delivered
from tests.exercise.forecasts import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.exercise.plan.exercise import Exercise

WALL = "2026-03-02T09:10:00"


def message(sender: str, to: tuple[str, ...], text: str) -> Sent:
    return Sent(LetterKind.MESSAGE, 100.0, WALL, sender, to, "", text)


def inject(to: tuple[str, ...], text: str, **others: object) -> Inject:
    return Inject("7", "A headline", 1, text, to_seats=to, **others)


POST = Post(
    turn=2,
    sent=(
        delivered(inject(("south",), "For the south alone"), 80.0, WALL),
        message("south", ("north",), "Shall we talk?"),
        message("south", ("union",), "Shall we not?"),
        delivered(inject((), "For everybody", releasability=Releasability.PUBLIC), 90.0, WALL),
        delivered(inject(("north", "south"), "For two"), 95.0, WALL),
    ),
    stated=(Stated("a", 10.0, "That", "Because", "Less", 0.5),),
)


def _with(*sent: Sent) -> Callable[[Post], Post]:
    return lambda post: dataclasses.replace(post, sent=(*sent, *post.sent, *sent))


def _first_changed(post: Post) -> Post:
    changed = dataclasses.replace(post.sent[0], text="Another text", subject="Another")
    return dataclasses.replace(post, sent=(changed, *post.sent[1:]))


def _without_third(post: Post) -> Post:
    """The inject for two goes to the north alone."""
    last = dataclasses.replace(post.sent[-1], to=("north",))
    return dataclasses.replace(post, sent=(*post.sent[:-1], last))


def _secretive(**others: object) -> Sent:
    """An inject to the south with all that only control reads."""
    return delivered(
        inject(
            ("south",),
            "A secret",
            facilitator_notes="A note",
            effects=(Effect("public-grievance", "a", 0.2),),
            expected_action="To act",
            **others,
        ),
        90.0,
        WALL,
    )


OTHERS: dict[str, Callable[[Post], Post]] = {
    "a message between others": _with(message("south", ("union",), "Psst")),
    "an inject for another": _with(_secretive()),
    "another text for another": _first_changed,
    "who else got an inject": _without_third,
    "an inject for those who conduct": _with(
        delivered(
            inject(
                ("north",),
                "Walk round the table",
                type=InjectType.FACILITATION,
                releasability=Releasability.PUBLIC,
            ),
            90.0,
            WALL,
        )
    ),
    "an expected action": _with(
        delivered(inject(("north",), "They talk", type=InjectType.EXPECTED_ACTION), 90.0, WALL)
    ),
    "a ruling that is not published": _with(
        Sent(LetterKind.RULING, 90.0, WALL, "", (), "Ruling", "The attack is called off")
    ),
    "a forecast for another": _with(
        Sent(
            LetterKind.FORECAST,
            90.0,
            WALL,
            "",
            ("union",),
            "Forecast",
            "It gets worse",
            fan=shown(),
        )
    ),
    "what another thinks": lambda post: dataclasses.replace(
        post, stated=(*post.stated, Stated("b", 10.0, "That", "They are weak", "Victory", 1.0))
    ),
}


def _reseated(exercise: Exercise) -> Exercise:
    changed = [
        seat
        if seat.name == "north"
        else Seat(seat.name, seat.title, seat.states, role="Deceive the north.", policy=4)
        for seat in exercise.seats
    ]
    return dataclasses.replace(exercise, seats=tuple(changed))


REPLANNED: dict[str, Callable[[Exercise], Exercise]] = {
    "injects to come": lambda plan: dataclasses.replace(
        plan, injects=(inject(("north",), "Soon"), inject(("south",), "Later"))
    ),
    "role sheets and policies of others": _reseated,
    "objectives": lambda plan: dataclasses.replace(
        plan, objectives=(Objective("o", "Learn to share", "sharing"),)
    ),
    "evaluation": lambda plan: dataclasses.replace(plan, evaluation=Evaluation("By eye")),
    "the seed": lambda plan: dataclasses.replace(plan, seed=99, replication=4),
    "turns to come": lambda plan: dataclasses.replace(
        plan, turns=(dataclasses.replace(plan.turns[0], situation="Then"), plan.turns[1])
    ),
}
