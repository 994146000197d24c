"""What stands behind the balance: what it is made of, what it was a year ago, what membership costs."""

from collections.abc import Iterator

from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.cooperation import DAYS_A_YEAR, Cooperation, Estimate, membership
from coopitis.domain.course import pause_matters
from coopitis.domain.result import Promises, credits_by_maximum
from coopitis.domain.rounding import rounded
from coopitis.language import _, formats
from coopitis.language.account_words import credit_sum, money_until
from coopitis.language.formats import signed_whole_money, whole_money
from coopitis.language.wording import result_count
from coopitis.screens.cooperation.section import CooperationData
from coopitis.widgets.text_layout import QUIET, Fluid, column

LABEL = 13
"""Cells before a figure."""


class AccountFigures(Fluid):
    """A row for each figure there is; none before the first pre-check and without a fee."""

    DEFAULT_CSS = "AccountFigures { height: auto; margin-bottom: 1; }"

    _rows: tuple[tuple[str, str], ...] = ()

    def set_data(self, data: CooperationData) -> None:
        """Shows what the entries until the day come to."""
        self._rows = tuple(figures(data))
        self.display = bool(self._rows)
        self.renew()

    def content_at(self, width: int) -> Content:
        """The rows under each other; a long one goes on in the next line."""
        room = max(8, width - LABEL)
        return Content("\n").join(line for row in self._rows for line in _lines(*row, room))


def _lines(label: str, said: str, room: int) -> Iterator[Content]:
    for number, part in enumerate(Content(said).wrap(room)):
        yield Content.assemble(column(label if number == 0 else "", LABEL).stylize(QUIET), part)


def figures(data: CooperationData) -> Iterator[tuple[str, str]]:
    """What each is called, and the figure in words."""
    account, currency = data.standing.account, data.currency
    if account.balance is not None:
        yield _("Balance"), balance_with_pencil(data)
    if account.fallen and account.then is not None:
        yield _("A year ago"), _fallen(account, currency)
    if pause_matters(account):
        yield _("Pause"), _pause(account, currency)
    if data.standing.money_until:
        yield _("Money"), money_until(data.standing.money_until, currency)
    if data.standing.cooperation.estimate:
        yield _("Estimated"), _estimated(data.standing.cooperation.estimate, currency)
    if data.standing.cooperation.fee_per_year:
        yield _("Membership"), fee_words(data)
    if data.standing.check and (reason := data.standing.check.reason_for_milder):
        yield _("Milder"), _("The newest answers made the advice milder: “{reason}”").format(reason=reason)


def balance_with_pencil(data: CooperationData) -> str:
    """`12 × €900 + 3 × €700 − €11,386 due = +€1,514`: the credits by what one result was allowed to cost."""
    account, currency = data.standing.account, data.currency
    promises = Promises(data.history.pre_checks)
    credits = credits_by_maximum(promises, data.history.results, data.overview.on)
    return _("{credits} − {due} due = {balance}").format(
        credits=credit_sum(credits, currency) or formats.number(0),
        due=formats.rough_money(account.due_cost, currency),
        balance=formats.signed_rough_money(account.balance or 0, currency),
    )


def _estimated(reckoned: Estimate, currency: str) -> str:
    month = rounded(reckoned.minutes_per_month * reckoned.rate, 60)
    text = _("≈ {amount} and {time} a month, {results} a year · inventory of {day}")
    return text.format(
        amount=whole_money(month, currency),
        time=formats.duration(reckoned.minutes_per_month),
        results=result_count(reckoned.results_per_year),
        day=formats.day(reckoned.date),
    )


def _fallen(account: Account, currency: str) -> str:
    assert account.then is not None
    return _("{balance} on {day}; today {fallen} less").format(
        balance=signed_whole_money(account.old_balance or 0, currency),
        day=formats.day(account.then),
        fallen=whole_money(account.fallen or 0, currency),
    )


def _pause(account: Account, currency: str) -> str:
    text = _("from {line} on, not only at {overdraft}: {unripe} are too young to judge")
    return text.format(
        line=signed_whole_money(-(account.pause_line or 0), currency),
        overdraft=signed_whole_money(-(account.overdraft or 0), currency),
        unripe=whole_money(account.total_cost - account.due_cost, currency),
    )


def fee_words(data: CooperationData) -> str:
    """What membership costs a year, what it came to so far, and whether it is counted."""
    one, currency, on = data.standing.cooperation, data.currency, data.overview.on
    parts = [_("{amount} a year").format(amount=formats.money(one.fee_per_year or 0, currency)), *_span(one)]
    so_far = rounded(membership(one, on), DAYS_A_YEAR)
    parts.append(_("{amount} so far").format(amount=formats.rough_money(so_far, currency)))
    if one.fee_compulsory:
        parts.append(_("compulsory: shown, never counted"))
    return " · ".join(parts)


def _span(one: Cooperation) -> Iterator[str]:
    if one.fee_from:
        yield _("since {day}").format(day=formats.day(one.fee_from))
    if one.fee_to:
        yield _("member until {day}").format(day=formats.day(one.fee_to))
