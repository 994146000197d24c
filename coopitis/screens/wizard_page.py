"""What one step of a wizard shows and asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from textual import on
from textual.containers import VerticalScroll
from textual.message import Message

from coopitis.widgets.form import Form


class WizardPage(VerticalScroll, can_focus=False):
    """What a step shows and asks."""

    @dataclass
    class Changed(Message):
        """What is typed here changed."""

        page: "WizardPage"

    def on_mount(self) -> None:
        """Typing may begin."""
        self.focus_first()

    def texts(self) -> dict[str, str]:
        """What is typed, raw, by field."""
        raise NotImplementedError

    def values(self) -> dict[str, Any] | None:
        """What was answered; None, with the cursor in the first refused field, where one is refused."""
        raise NotImplementedError

    def refuse(self, field: str, why: str) -> None:
        """Says beside the field why its value cannot stay so."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Puts the cursor where typing begins."""
        raise NotImplementedError


class FormWizardPage(WizardPage):
    """A page with one form; `typed` are the texts of a draft, put in place of what the fields begin with.

    Subclasses compose the form among what else they show.
    """

    def __init__(self, form: Form, typed: Mapping[str, str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.form, self.typed = form, dict(typed)
        self.untouched: dict[str, str] = {}
        """What the fields begin with."""

    def on_mount(self) -> None:
        """Puts in the draft."""
        self.untouched = self.form.texts()
        self.form.fill(self.typed)
        self.follow()

    def follow(self) -> None:
        """Shows on the page what follows from what is typed."""

    def texts(self) -> dict[str, str]:
        """The texts in the form."""
        return self.form.texts()

    def values(self) -> dict[str, Any] | None:
        """The values in the form."""
        return self.form.values()

    def refuse(self, field: str, why: str) -> None:
        """Says it in the field's row."""
        self.form.row(field).refuse(why)

    def focus_first(self) -> None:
        """Puts the cursor into the first field."""
        self.form.focus_first()

    @on(Form.Changed)
    def _form_changed(self) -> None:
        self.follow()
