"""What a decision is called where there is little room."""

from rich.cells import cell_len

from coopitis.domain.decision import Choice
from coopitis.language import N_, _, wording

SHORT = {
    Choice.KEEP_ANYWAY: N_("Anyway"),
    Choice.AUTOMATE: N_("Automatic"),
}
"""One word for each that is longer than a column in some language."""


def choice_name(choice: Choice, width: int) -> str:
    """The choice by its usual name, or by a shorter one where that takes more than so many cells."""
    usual = wording.choice(choice)
    return usual if cell_len(usual) <= width or choice not in SHORT else _(SHORT[choice])
