"""Works out what one result may cost at most from what a customer leaves."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, Static

from coopitis.domain.prospect import affordable
from coopitis.language import N_, _, formats
from coopitis.reading.money import money
from coopitis.reading.number import share
from coopitis.refusal import Refused
from coopitis.widgets.text_entry import TextField

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
                yield TextField(placeholder=self.samples[name], id=f"part-{name}", compact=True)

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
