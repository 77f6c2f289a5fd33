"""Every sentence that a finding can be told with, once, in English.

The window translates these texts. A name in braces is filled in after translation; `outcome`
begins a sentence, such as "Attacks".
"""

from __future__ import annotations

from simulator.kernel.marked_words import QT_TRANSLATE_NOOP

REGION = QT_TRANSLATE_NOOP("Place", "the region")

# By whether the difference rises.
SURELY = {
    "better": {
        True: QT_TRANSLATE_NOOP(
            "Finding",
            "{outcome} in {place}: surely higher with {other}, and that is better, by {amount} "
            "({second} instead of {first}{unit}).",
        ),
        False: QT_TRANSLATE_NOOP(
            "Finding",
            "{outcome} in {place}: surely lower with {other}, and that is better, by {amount} "
            "({second} instead of {first}{unit}).",
        ),
    },
    "worse": {
        True: QT_TRANSLATE_NOOP(
            "Finding",
            "{outcome} in {place}: surely higher with {other}, and that is worse, by {amount} "
            "({second} instead of {first}{unit}).",
        ),
        False: QT_TRANSLATE_NOOP(
            "Finding",
            "{outcome} in {place}: surely lower with {other}, and that is worse, by {amount} "
            "({second} instead of {first}{unit}).",
        ),
    },
    "neither": {
        True: QT_TRANSLATE_NOOP(
            "Finding",
            "{outcome} in {place}: surely higher with {other}, by {amount} "
            "({second} instead of {first}{unit}).",
        ),
        False: QT_TRANSLATE_NOOP(
            "Finding",
            "{outcome} in {place}: surely lower with {other}, by {amount} "
            "({second} instead of {first}{unit}).",
        ),
    },
}
_HIGHER = QT_TRANSLATE_NOOP(
    "Finding",
    "{outcome} in {place}: perhaps higher with {other}, by {amount}. Looked at alone this would "
    "be sure, but of {asked} figures some look so by luck.",
)
_LOWER = QT_TRANSLATE_NOOP(
    "Finding",
    "{outcome} in {place}: perhaps lower with {other}, by {amount}. Looked at alone this would "
    "be sure, but of {asked} figures some look so by luck.",
)
PERHAPS = {goodness: {True: _HIGHER, False: _LOWER} for goodness in SURELY}
ANSWERS = {
    "nothing": QT_TRANSLATE_NOOP(
        "Finding", "{outcome} in {place}: it happened in too few worlds to compare {other}."
    ),
    "few": QT_TRANSLATE_NOOP(
        "Finding", "{outcome} in {place}: too few worlds have run to say anything about {other}."
    ),
    "same": QT_TRANSLATE_NOOP(
        "Finding", "{outcome} in {place}: the same with {other} in every world."
    ),
    "small": QT_TRANSLATE_NOOP(
        "Finding",
        "{outcome} in {place}: with {other} no difference that matters, {bound} at most.",
    ),
    "open": QT_TRANSLATE_NOOP(
        "Finding", "{outcome} in {place}: nobody can tell yet whether {other} changes it."
    ),
}
BETTER_IN = QT_TRANSLATE_NOOP(
    "Finding", "Better in {first} of every 100 worlds, worse in {second}."
)
HIGHER_IN = QT_TRANSLATE_NOOP(
    "Finding", "Higher in {first} of every 100 worlds, lower in {second}."
)
SMALL = QT_TRANSLATE_NOOP("Finding", "Surely less than {smallest} % of the baseline.")
MORE = QT_TRANSLATE_NOOP("Finding", "About {worlds} would give a safe answer.")
NEVER = QT_TRANSLATE_NOOP("Finding", "More worlds will hardly tell.")
PER_CENT = QT_TRANSLATE_NOOP("Finding", "{share} %")
