"""What an evening did to its account: before, now, and what has to be said about it."""

from datetime import date

from textual.content import Content

from coopitis.domain.activity import Activity
from coopitis.domain.index import is_relapse
from coopitis.domain.overview import Standing
from coopitis.language import _, formats, ngettext, wording
from coopitis.language.account_words import balance
from coopitis.views.account_bar import ADVICE, account_bar
from coopitis.views.account_words import advice, advice_because, changes, warning
from coopitis.widgets.text_layout import QUIET, Fluid, column

LABEL, AMOUNT, WORDS = 8, 12, 10
"""Cells of the columns beside the bar."""


class ChangePanel(Fluid):
    """The account twice, on the same scale, and under it the figures that count."""

    DEFAULT_CSS = "ChangePanel { height: auto; padding: 1 1 0 1; max-width: 100; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: tuple[Activity, int, Standing, Standing, str, str] | None = None

    def show(
        self,
        activity: Activity,
        results: int,
        before: Standing,
        after: Standing,
        currency: str,
        also: str = "",
    ) -> None:
        """Shows an activity with so many results, and how its cooperation stood before and stands now.

        `also` is what else it changed, in words.
        """
        self._shown = activity, results, before, after, currency, also
        self.renew()

    def content_at(self, width: int) -> Content:
        """All of it."""
        if self._shown is None:
            return Content("")
        activity, results, before, after, currency, also = self._shown
        lines = [
            _spent(activity, results, currency),
            Content(""),
            _account(_("before"), before, currency, width),
            _account(_("now"), after, currency, width),
            Content(""),
            Content.styled(changes(before.account, after.account, currency), "bold"),
        ]
        if after.account.because:
            lines.append(advice_because(after.account, currency, after.money_until))
        if said := warning(after.account, currency, _dropped(activity, after)):
            lines.append(Content.styled(said, ADVICE[after.account.advice]))
        lines += [
            Content.styled(said, QUIET) for said in (also, _ripening(activity, after, currency)) if said
        ]
        return Content("\n").join(lines)


def _account(label: str, standing: Standing, currency: str, width: int) -> Content:
    bar = max(10, width - LABEL - AMOUNT - WORDS - 3)
    return Content.assemble(
        column(label, LABEL).stylize(QUIET),
        account_bar(standing.account, bar),
        column(Content.styled(balance(standing.account, currency), "bold"), AMOUNT, right=True),
        "  ",
        advice(standing.account, evenings=False),
    )


def _spent(activity: Activity, results: int, currency: str) -> Content:
    return Content(" · ").join(
        [
            Content(formats.duration(activity.minutes)),
            Content(formats.rough_money(activity.cost, currency)),
            Content(wording.result_count(results) if results else _("no result")),
        ]
    )


def _dropped(activity: Activity, after: Standing) -> date | None:
    decision = after.decision
    return decision.date if decision and is_relapse(activity, decision) else None


def _ripening(activity: Activity, after: Standing, currency: str) -> str:
    if after.check is None or not after.check.horizon or not activity.cost:
        return ""
    text = ngettext(
        "A result needs time: the {cost} fall due over {days} day.",
        "A result needs time: the {cost} fall due over {days} days.",
        after.check.horizon,
    )
    return text.format(
        cost=formats.rough_money(activity.cost, currency), days=formats.number(after.check.horizon)
    )
