"""Below a question: what one result really took so far, the sum of question 6, and help with the maximum."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, Static

from coopitis.domain.dossier import Dossier
from coopitis.domain.estimate import estimated_account
from coopitis.domain.promise_check import minutes_per_result
from coopitis.domain.prospect import Prospect, affordable
from coopitis.language import N_, _, formats, ngettext, wording
from coopitis.language.formats import whole_money
from coopitis.reading.amount import money, share
from coopitis.refusal import Refused
from coopitis.screens.pre_check.question_fields import Asking
from coopitis.widgets.text_entry import TextField
from coopitis.widgets.text_layout import QUIET, Fluid, column


def so_far(dossier: Dossier, answers: Sequence[str]) -> str:
    """The line below the question with those answers; "" where nothing is known."""
    said = (SAID[answer](dossier) for answer in answers if answer in SAID)
    return " ".join(line for line in said if line)


def _reckoned(dossier: Dossier) -> str:
    """What one result took by the inventory, while nothing was logged."""
    reckoned, currency = dossier.history.cooperation.estimate, dossier.terms.currency
    if reckoned is None or dossier.account.activities:
        return ""
    year = estimated_account(reckoned, dossier.terms)
    each, results = minutes_per_result(year), formats.number(year.results)
    if each is None:
        text = _("Inventory: ≈ {time} and {amount} a year, without a {unit}.")
        time, amount = formats.duration(year.minutes), whole_money(year.total_cost, currency)
    else:
        text = _("Inventory: so far ≈ {time} and {amount} for one {unit} ({results} a year).")
        time, amount = formats.duration(each), whole_money(year.cost_per_result or 0, currency)
    return text.format(time=time, amount=amount, unit=Asking.of(dossier).unit, results=results)


def _took(dossier: Dossier) -> str:
    account, unit = dossier.account, Asking.of(dossier).unit
    if reckoned := _reckoned(dossier):
        return reckoned
    each = minutes_per_result(account)
    if each is not None:
        text = _("Here one {unit} took {time} so far ({results}).")
        time, results = formats.duration(each), wording.result_count(account.results)
        return text.format(unit=unit, time=time, results=results)
    if not account.minutes:
        return ""
    text = _("Here {time} went so far, without a {unit}.")
    return text.format(time=formats.duration(account.minutes), unit=unit)


def _cost(dossier: Dossier) -> str:
    account, currency, unit = dossier.account, dossier.terms.currency, Asking.of(dossier).unit
    if reckoned := _reckoned(dossier):
        return reckoned
    if account.cost_per_result is not None:
        text = _("Here one {unit} cost {amount} so far.")
        return text.format(unit=unit, amount=whole_money(account.cost_per_result, currency))
    if not account.total_cost:
        return ""
    text = _("Here {amount} went so far, without a {unit}.")
    return text.format(amount=whole_money(account.total_cost, currency), unit=unit)


def _ripened(dossier: Dossier) -> str:
    days = dossier.days_to_result
    if days is None:
        return ""
    text = ngettext(
        "Here it took {count} day from the evening to the {unit}.",
        "Here it took {count} days from the evening to the {unit}.",
        days,
    )
    return text.format(count=formats.number(days), unit=Asking.of(dossier).unit)


SAID: Mapping[str, Callable[[Dossier], str]] = {
    "minutes_per_result": _took,
    "max_cost": _cost,
    "horizon_days": _ripened,
}
"""By the answer that it stands beside."""


WIDEST = 44
"""Cells of the table at most; a figure far from its words is not read with them."""


class TheSum(Fluid):
    """Time at its price, the maximum, and the difference, figures under each other."""

    DEFAULT_CSS = "TheSum { height: auto; margin-top: 1; }"

    def __init__(self, found: Prospect, unit: str, currency: str) -> None:
        super().__init__(id="sum", markup=False)
        self._shown = found, unit, currency

    def content_at(self, width: int) -> Content:
        """The table, no wider than it is read."""
        return Content("\n").join(sum_lines(*self._shown, min(width, WIDEST)))


def sum_lines(found: Prospect, unit: str, currency: str, width: int) -> Iterator[Content]:
    """The lines of the table; none while a figure is missing."""
    if found.cost is None or found.margin is None or found.minutes is None or not found.max_cost:
        return
    money = formats.rough_money
    time = formats.duration(found.minutes)
    rows = [
        (_("One {unit} takes {time}: that costs").format(unit=unit, time=time), money(found.cost, currency)),
        (_("One {unit} may cost").format(unit=unit), money(found.max_cost, currency)),
    ]
    short = found.margin < 0
    words = _("too dear by") if short else _("left over")
    tone = "bold $text-error" if short else "bold $text-success"
    margin = money(abs(found.margin), currency)
    figures = max(cell_len(figure) for _label, figure in (*rows, ("", margin)))
    for label, figure in rows:
        yield _row(label, Content(figure), figures, width)
    yield Content.styled("─" * width, QUIET)
    yield _row(words, Content.styled(margin, tone), figures, width)


def _row(label: str, figure: Content, cells: int, width: int) -> Content:
    room = max(1, width - cells - 2)
    return Content.assemble(column(label, room), "  ", column(figure, cells, right=True))


PARTS = (
    ("value", N_("customer value")),
    ("delivery", N_("− delivery")),
    ("profit", N_("− profit")),
    ("share", N_("× close rate")),
)


class MaximumHelper(Vertical):
    """Four small fields; (value − delivery − profit) × close rate is told as soon as they can be read."""

    DEFAULT_CSS = """
    MaximumHelper {
        height: auto;
        #parts { layout: grid; grid-size: 4; grid-columns: 15 1fr 13 1fr; grid-rows: 1; height: 2; }
        #parts Label { color: $foreground-muted; }
        #parts Input { margin-right: 1; }
        #outcome { height: auto; color: $foreground-muted; }
        &.-refused #outcome { color: $text-error; }
    }
    """

    @dataclass
    class Worked(Message):
        """A maximum was worked out, in cents above 0."""

        cents: int

    class Submitted(Message):
        """Enter was pressed in one of the fields."""

    def __init__(self, currency: str, samples: Mapping[str, str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.currency, self.samples = currency, samples

    def compose(self) -> ComposeResult:
        """The fields, and below them what they come to."""
        yield Static(_("Or work it out:"), id="outcome", markup=False)
        with Vertical(id="parts"):
            for name, label in PARTS:
                yield Label(_(label), markup=False)
                yield TextField(placeholder=self.samples[name], id=f"part-{name}")

    @on(Input.Changed)
    def _work_out(self, event: Input.Changed) -> None:
        event.stop()
        try:
            said, cents = self._outcome()
        except Refused as refusal:
            said, cents = f"✗ {refusal}", None
        self.query_one("#outcome", Static).update(Content(said))
        self.set_class(said.startswith("✗"), "-refused")
        if cents is not None:
            self.post_message(self.Worked(cents))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted())

    def _outcome(self) -> tuple[str, int | None]:
        parts = {name: self._part(name) for name, _label in PARTS}
        if parts["value"] is None or parts["share"] is None:
            return _("Or work it out: at least customer value and close rate."), None
        most = affordable(parts["value"], parts["delivery"] or 0, parts["profit"] or 0, parts["share"])
        if most <= 0:
            raise Refused(_("Such a customer leaves nothing that a result could cost."))
        return _("Worked out: {amount}, put in above.").format(
            amount=formats.money(most, self.currency)
        ), most

    def _part(self, name: str) -> Any:
        text = self.query_one(f"#part-{name}", Input).value.strip()
        if not text:
            return None
        found: int | Fraction = share(text) if name == "share" else money(text, self.currency)
        return found
