"""What the checker says of each rule: what was found and what could be done, once, in English.

The window translates these texts; its tool finds them here by the name of the marking function.
A name in braces is filled in after translation.
"""

from __future__ import annotations

from simulator.kernel.marked_words import QT_TRANSLATE_NOOP

AIMS = {
    "no-objectives": (
        QT_TRANSLATE_NOOP("Finding", "The plan has no objectives."),
        QT_TRANSLATE_NOOP("Finding", "say what is to be learnt"),
    ),
    "unexercised-objective": (
        QT_TRANSLATE_NOOP("Finding", "No inject exercises the objective “{title}”."),
        QT_TRANSLATE_NOOP("Finding", "write one, or name the objective in one that does"),
    ),
    "no-tasks": (
        QT_TRANSLATE_NOOP(
            "Finding", "The objective “{title}” has no critical tasks to be observed."
        ),
        QT_TRANSLATE_NOOP("Finding", "name the steps that lead to it"),
    ),
    "unexercised-task": (
        QT_TRANSLATE_NOOP("Finding", "No inject lets the task “{title}” be observed."),
        QT_TRANSLATE_NOOP("Finding", "name it in an inject"),
    ),
    "no-target": (
        QT_TRANSLATE_NOOP(
            "Finding", "The task “{title}” does not say by what one sees that it was done."
        ),
        QT_TRANSLATE_NOOP("Finding", "give it a target"),
    ),
    "unobserved-objective": (
        QT_TRANSLATE_NOOP("Finding", "Nobody is to observe the objective “{title}”."),
        QT_TRANSLATE_NOOP("Finding", "name an observer"),
    ),
    "empty-storyline": (
        QT_TRANSLATE_NOOP("Finding", "The storyline “{title}” has no injects."),
        QT_TRANSLATE_NOOP("Finding", "delete it"),
    ),
    "seat-without-injects": (
        QT_TRANSLATE_NOOP("Finding", "No inject is sent to {title}."),
        QT_TRANSLATE_NOOP("Finding", "send it something to do"),
    ),
    "no-role": (
        QT_TRANSLATE_NOOP("Finding", "{title} has no role sheet."),
        QT_TRANSLATE_NOOP("Finding", "say who sits there and what they want"),
    ),
    "seat-without-states": (
        QT_TRANSLATE_NOOP("Finding", "{title} decides for no state and speaks for no partner."),
        QT_TRANSLATE_NOOP("Finding", "give it a state or a partner"),
    ),
}
TABLE = {
    "states-without-seats": (
        QT_TRANSLATE_NOOP("Finding", "Nobody sits for {states}."),
        QT_TRANSLATE_NOOP(
            "Finding", "give them seats, or let them be: their scenario decides for them"
        ),
    ),
    "no-situation": (
        QT_TRANSLATE_NOOP("Finding", "Turn {turn} does not say what the situation is."),
        QT_TRANSLATE_NOOP("Finding", "write what everybody knows then"),
    ),
    "empty-turn": (
        QT_TRANSLATE_NOOP("Finding", "Turn {turn} has no inject that comes of itself."),
        QT_TRANSLATE_NOOP("Finding", "plan one, or rely on the questions"),
    ),
    "overload": (
        QT_TRANSLATE_NOOP(
            "Finding",
            "{title} gets {count} injects to respond to in turn {turn}, which has {minutes} min "
            "of talk.",
        ),
        QT_TRANSLATE_NOOP("Finding", "spread them, or give more time"),
    ),
    "clash": (
        QT_TRANSLATE_NOOP(
            "Finding", "{title} gets injects {numbers} at the same time, T+{minute} of turn {turn}."
        ),
        QT_TRANSLATE_NOOP("Finding", "move one by some minutes"),
    ),
    "opposite-effects": (
        QT_TRANSLATE_NOOP("Finding", "Injects {numbers} pull {place} in opposite directions."),
        QT_TRANSLATE_NOOP("Finding", "leave one of the effects out, if that is not meant"),
    ),
    "longer-than-scenario": (
        QT_TRANSLATE_NOOP("Finding", "The turns take {days} days, the scenario has {most}."),
        QT_TRANSLATE_NOOP("Finding", "shorten the turns, or give the scenario more years"),
    ),
    "long": (
        QT_TRANSLATE_NOOP("Finding", "The talks alone take {minutes} min."),
        QT_TRANSLATE_NOOP("Finding", "plan breaks, or shorten the talks"),
    ),
}
ROWS = {
    "no-recipients": (
        QT_TRANSLATE_NOOP("Finding", "Inject {number} is sent to nobody."),
        QT_TRANSLATE_NOOP("Finding", "name the seats that get it"),
    ),
    "no-expected-action": (
        QT_TRANSLATE_NOOP(
            "Finding", "Inject {number} does not say what is expected of those who get it."
        ),
        QT_TRANSLATE_NOOP("Finding", "write what they should do"),
    ),
    "no-objective": (
        QT_TRANSLATE_NOOP("Finding", "Inject {number} serves no objective."),
        QT_TRANSLATE_NOOP("Finding", "name one, or leave it out"),
    ),
    "no-text": (
        QT_TRANSLATE_NOOP("Finding", "Inject {number} has no text."),
        QT_TRANSLATE_NOOP("Finding", "write what is told"),
    ),
    "control-to-seats": (
        QT_TRANSLATE_NOOP(
            "Finding",
            "Inject {number} is for those who conduct the exercise, yet it is sent to seats.",
        ),
        QT_TRANSLATE_NOOP("Finding", "take the seats out, or change its type"),
    ),
    "after-the-end": (
        QT_TRANSLATE_NOOP("Finding", "Inject {number} belongs to turn {turn}, after the last one."),
        QT_TRANSLATE_NOOP("Finding", "put it into an earlier turn"),
    ),
    "after-the-turn": (
        QT_TRANSLATE_NOOP(
            "Finding", "Inject {number} is dated day {day}, but turn {turn} has {days} days."
        ),
        QT_TRANSLATE_NOOP("Finding", "choose an earlier day, or the next turn"),
    ),
    "after-the-talk": (
        QT_TRANSLATE_NOOP(
            "Finding",
            "Inject {number} is planned at T+{minute}, but the talk of turn {turn} takes "
            "{minutes} min.",
        ),
        QT_TRANSLATE_NOOP("Finding", "bring it earlier, or give it more time"),
    ),
    "no-trigger": (
        QT_TRANSLATE_NOOP(
            "Finding", "Inject {number} waits for a condition that nobody has written."
        ),
        QT_TRANSLATE_NOOP("Finding", "write its condition, or pace it"),
    ),
    "unused-trigger": (
        QT_TRANSLATE_NOOP(
            "Finding",
            "Inject {number} has a condition, but does not wait for it: it is not looked at.",
        ),
        QT_TRANSLATE_NOOP("Finding", "make it conditional, or delete the condition"),
    ),
    "no-minute": (
        QT_TRANSLATE_NOOP(
            "Finding", "Inject {number} comes by the clock, but has no planned minute."
        ),
        QT_TRANSLATE_NOOP("Finding", "plan a minute; without one it comes at once"),
    ),
    "must-in-tray": (
        QT_TRANSLATE_NOOP(
            "Finding", "Inject {number} must come (priority 1), yet it lies in the tray."
        ),
        QT_TRANSLATE_NOOP("Finding", "put it on the timeline"),
    ),
    "no-parent": (
        QT_TRANSLATE_NOOP("Finding", "Inject {number} is a contingency, but to no inject."),
        QT_TRANSLATE_NOOP("Finding", "name the inject whose response may not come"),
    ),
    "before-its-parent": (
        QT_TRANSLATE_NOOP(
            "Finding", "Inject {number} comes before inject {parent}, to which it belongs."
        ),
        QT_TRANSLATE_NOOP("Finding", "put it into the same turn or a later one"),
    ),
}
CHANGE = QT_TRANSLATE_NOOP("Finding", "change the condition")
CONDITIONS = {
    "unreachable-turn": (
        QT_TRANSLATE_NOOP("Finding", "Inject {number} waits for turn {turn}, which never comes."),
        CHANGE,
    ),
    "unreachable-decision": (
        QT_TRANSLATE_NOOP(
            "Finding",
            "Inject {number} waits for a decision of {seat}, which takes none of that kind.",
        ),
        CHANGE,
    ),
    "unreachable-level": (
        QT_TRANSLATE_NOOP("Finding", "Inject {number} waits, {condition}: that cannot be."),
        CHANGE,
    ),
    "unreachable-answer": (
        QT_TRANSLATE_NOOP(
            "Finding", "Inject {number} waits for an answer to inject {asking}, which asks nobody."
        ),
        QT_TRANSLATE_NOOP("Finding", "name an inject that is sent to seats"),
    ),
    "hardly-reachable": (
        QT_TRANSLATE_NOOP(
            "Finding",
            "Inject {number} waits for an answer to inject {asking}, which lies in the tray.",
        ),
        QT_TRANSLATE_NOOP("Finding", "put both into the tray, or neither"),
    ),
}
WORDS = {**AIMS, **TABLE, **ROWS, **CONDITIONS}
"""By rule: what was found, and what could be done."""
