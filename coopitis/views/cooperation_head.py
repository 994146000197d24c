"""The head of a cooperation's page: what it is, what its account says, what was decided."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.cooperation import Cooperation
from coopitis.domain.deciding import disagrees
from coopitis.domain.overview import Standing
from coopitis.language import _, formats, wording
from coopitis.views.account_words import AccountLine
from coopitis.views.card import UNLIKE
from coopitis.views.decision_words import decision_words
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import column
from coopitis.widgets.title_line import TitleLine


class Head(VerticalGroup):
    """Three lines."""

    DEFAULT_CSS = """
    Head {
        Static { padding: 0 1; height: auto; }
        TitleLine, DecisionLine { height: 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Empty until there are figures."""
        yield TitleLine()
        yield AccountLine()
        yield DecisionLine()

    def set_data(self, standing: Standing, currency: str) -> None:
        """Shows where the cooperation stands."""
        self.query_one(TitleLine).set_data(
            standing.cooperation.name, facts=list(facts(standing.cooperation, currency))
        )
        self.query_one(AccountLine).set_data(standing, currency)
        self.query_one(DecisionLine).set_data(standing)


def facts(one: Cooperation, currency: str) -> Iterator[str]:
    """What is known of a cooperation, the most telling first."""
    yield wording.setting(one.setting)
    yield wording.kind(one.kind)
    if one.fee_per_year:
        text = _("{amount} a year, compulsory") if one.fee_compulsory else _("{amount} a year")
        yield text.format(amount=formats.money(one.fee_per_year, currency))
        if one.fee_to:
            yield _("until {day}").format(day=formats.day(one.fee_to))
    if one.notice_date and one.notice_every_year:
        yield _("notice by {day} each year").format(day=formats.short_day(one.notice_date))
    elif one.notice_date:
        yield _("notice by {day}").format(day=formats.day(one.notice_date))
    if one.started:
        yield _("since {day}").format(day=formats.day(one.started))
    if not one.measurable:
        yield _("not measurable")


class DecisionLine(Static):
    """The decision, and whether it goes against the advice."""

    _standing: Standing | None = None

    def set_data(self, standing: Standing) -> None:
        """Shows these."""
        self._standing = standing
        self.refresh()

    def render(self) -> Content:
        """In one line."""
        return column(_decided(self._standing), self.size.width) if self._standing else Content("")


def _decided(standing: Standing) -> Content:
    if standing.decision is None:
        return Content.assemble(_("Undecided"), " · ", keyed("d", _("decides")))
    said = decision_words(standing.decision)
    if not disagrees(standing):
        return Content(said)
    against = _("against the advice: {decision}").format(decision=said)
    return Content.assemble((UNLIKE, "bold $text-error"), " ", against)
