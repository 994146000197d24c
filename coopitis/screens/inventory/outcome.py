"""What came out of an inventory, in a sentence."""

from collections import Counter
from collections.abc import Sequence

from coopitis.domain.decision import Choice
from coopitis.language import N_, _, formats, ngettext
from coopitis.store.inventory_draft import Answered

COUNTED = {
    Choice.KEEP: N_("{count} keep"),
    Choice.DROP: N_("{count} drop"),
    Choice.AUTOMATE: N_("{count} automate"),
    Choice.UNDECIDED: N_("{count} undecided"),
}


def outcome(entered: Sequence[Answered]) -> str:
    """How many communities they are, how much time they take, and what was decided how often."""
    count = len(entered)
    chosen = Counter(one.choice for one in entered)
    texts = {choice: text for choice, text in COUNTED.items() if chosen[choice]}
    decided = [_(text).format(count=formats.number(chosen[choice])) for choice, text in texts.items()]
    return ngettext(
        "{count} community, {time} a month: {decided}",
        "{count} communities, {time} a month: {decided}",
        count,
    ).format(
        count=formats.number(count),
        time=formats.duration(sum(one.minutes for one in entered)),
        decided=", ".join(decided),
    )
