"""A section of a cooperation's page: a titled part that shows what was read of the cooperation."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, cast

from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coopitis.domain.history import History
from coopitis.domain.overview import Overview, Standing
from coopitis.language import _, formats
from coopitis.screens.base import BaseScreen
from coopitis.store.activities import ActivityLine


@dataclass(frozen=True, slots=True)
class CooperationData:
    """All that is known of a cooperation on the day of the overview; `evenings` are fetched page by page."""

    standing: Standing
    history: History
    overview: Overview
    evenings: Sequence[ActivityLine | None]

    @property
    def id(self) -> str:
        """The cooperation's id."""
        return self.standing.cooperation.id

    @property
    def currency(self) -> str:
        """The code of the currency amounts are in."""
        return self.overview.terms.currency


class Section(Container):
    """A part of the page. Subclasses put `data` into their widgets in `show`, and name the one to focus."""

    TITLE: ClassVar[str]

    class Changed(Message):
        """The number in the title has changed, or another entry is in focus."""

    data: CooperationData

    @property
    def target(self) -> Widget:
        """The widget that takes the focus."""
        return self

    @property
    def page(self) -> BaseScreen[Any]:
        """The screen it stands on."""
        return cast(BaseScreen[Any], self.screen)

    def set_data(self, data: CooperationData) -> None:
        """Shows the cooperation, and how many entries there are in the title."""
        self.data = data
        self.show()
        count = "" if self.count is None else f" {formats.number(self.count)}"
        self.border_title = Content(_(self.TITLE) + count)
        self.post_message(self.Changed())

    @property
    def count(self) -> int | None:
        """How many entries it has; None where there is nothing to count."""
        return None

    def show(self) -> None:
        """Puts `data` into the widgets."""
        raise NotImplementedError
