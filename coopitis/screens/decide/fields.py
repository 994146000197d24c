"""The fields of a decision."""

from datetime import date, timedelta
from functools import partial

from coopitis.domain.deciding import REVIEW_DAYS
from coopitis.domain.decision import Choice
from coopitis.language import N_, _, formats, wording
from coopitis.reading.day import day_ahead
from coopitis.reading.text import clean
from coopitis.widgets.field import Field, FieldKind

MEANING = {
    Choice.UNDECIDED: N_("Undecided: it waits on the left of the board."),
    Choice.KEEP: N_("Keep: you go on as before."),
    Choice.KEEP_ANYWAY: N_(
        "Keep anyway: you go on although it does not pay, for a reason, until the review."
    ),
    Choice.AUTOMATE: N_("Automate: no more evenings; what can run by itself runs on."),
    Choice.DROP: N_("Drop: you stop going. Nothing is lost; only a new pre-check takes it up again."),
}


def decision_fields(choice: Choice, today: date) -> list[Field]:
    """Choice, reason and review, the last one suggested."""
    suggestion = today + timedelta(days=REVIEW_DAYS)
    choices = [(wording.choice(one), one.value) for one in Choice]
    return [
        Field("choice", _("Decision"), text=choice, kind=FieldKind.PICK, choices=choices, required=True),
        Field("reason", _("Reason"), read=clean, hint=_("why so"), wide=True),
        Field(
            "review",
            _("Review on"),
            read=partial(day_ahead, today=today),
            understood=formats.long_day,
            text=formats.numeric_day(suggestion),
        ),
    ]
