"""What was promised, and how the account stands: two lines, or a column where there is room for one."""

from collections.abc import Iterable

from textual.content import Content

from coopitis.domain.activity import Activity
from coopitis.domain.overview import Standing
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.promise_check import minutes_per_result
from coopitis.language import _, formats, wording
from coopitis.language.account_words import cost_against_maximum
from coopitis.views.account_bar import account_bar
from coopitis.views.account_words import account_row, line_because
from coopitis.widgets.text_layout import QUIET, Fluid, column

COLUMN = 50
"""Narrower than so many cells it is a column beside a form, else lines above it."""

LABEL = 12
"""Cells before a figure of the column."""


class PromisePanel(Fluid):
    """The promise of one cooperation, in sight while an evening is logged."""

    DEFAULT_CSS = "PromisePanel { height: auto; padding: 0 1; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: tuple[Standing, Activity | None, str] | None = None

    def show(self, standing: Standing, last: Activity | None, currency: str) -> None:
        """Shows how a cooperation stands, and its last activity."""
        if (standing, last, currency) != self._shown:
            self._shown = standing, last, currency
            self.renew()

    def content_at(self, width: int) -> Content:
        """Lines or column, by the room there is."""
        if self._shown is None:
            return Content("")
        standing, last, currency = self._shown
        if width < COLUMN:
            return _column(standing, last, currency, width)
        said = Content.assemble(asked(), (promise(standing.check, currency), "bold"))
        return Content.assemble(account_row(standing, currency, width), "\n", said)


def asked() -> Content:
    """The question the promise answers."""
    return Content.styled(_("Which goal?") + " ", QUIET)


def promise(check: PreCheck | None, currency: str) -> str:
    """What one result was to take and may cost, in a sentence."""
    if check is None or check.max_cost is None:
        return _("Nothing was promised here; once this is saved, c checks it.")
    unit, most = check.unit or _("result"), formats.money(check.max_cost, currency)
    if check.minutes_per_result is None:
        return _("One {unit} may cost {most}.").format(unit=unit, most=most)
    text = _("You expected one {unit} in {time}; one may cost {most}.")
    return text.format(unit=unit, time=formats.duration(check.minutes_per_result), most=most)


def _column(standing: Standing, last: Activity | None, currency: str, width: int) -> Content:
    lines = [
        Content.styled(standing.cooperation.name, "bold"),
        Content.assemble(asked(), promise(standing.check, currency)),
        Content(""),
        account_bar(standing.account, width),
        line_because(standing, currency),
        Content(""),
    ]
    for label, figure in _figures(standing, last, currency):
        lines.append(Content.assemble(column(label, LABEL).stylize(QUIET), figure))
    return Content("\n").join(lines)


def _figures(standing: Standing, last: Activity | None, currency: str) -> Iterable[tuple[str, str]]:
    account = standing.account
    yield _("results"), _results(standing)
    if (minutes := minutes_per_result(account)) is not None:
        yield _("each took"), formats.duration(minutes)
    yield _("each cost"), cost_against_maximum(account, currency)
    if account.typical_cost is not None:
        yield _("an evening"), formats.rough_money(account.typical_cost, currency)
    if account.chance is not None:
        yield _("chance"), _("{share} that it truly pays").format(share=wording.chance(account.chance))
    if last is not None:
        yield _("last time"), formats.weekday_day(last.date)


def _results(standing: Standing) -> str:
    count = formats.number(standing.account.results)
    if standing.check is None or standing.check.target is None:
        return count
    return _("{count} of {target}").format(count=count, target=formats.number(standing.check.target))
