"""Below the list: of the cooperation in focus what its row does not say."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content

from coopitis.domain.deciding import disagrees
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.reviews import next_review
from coopitis.language import _, formats, ngettext, wording
from coopitis.language.account_words import cost_against_maximum
from coopitis.views.account_words import advice_because
from coopitis.views.card import UNLIKE
from coopitis.views.cooperation_head import facts
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET, Fluid, column, one_line
from coopitis.widgets.title_line import TitleLine

MOST = 6
"""Lines below the name at most, so that a list is left above them."""


class Foot(VerticalGroup):
    """Its whole name; why it is judged so, cost and promise, and what was decided, each to its end."""

    DEFAULT_CSS = """
    Foot {
        FootWords { height: auto; padding: 0 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Empty until there are figures."""
        yield TitleLine()
        yield FootWords()

    def set_data(self, standing: Standing, overview: Overview) -> None:
        """Shows where the cooperation stands."""
        one, currency = standing.cooperation, overview.terms.currency
        self.query_one(TitleLine).set_data(one.name, facts=list(facts(one, currency)))
        self.query_one(FootWords).set_data(standing, overview)


class FootWords(Fluid):
    """What stands below the name."""

    _shown: tuple[Standing, Overview] | None = None

    def set_data(self, standing: Standing, overview: Overview) -> None:
        """Shows these."""
        self._shown = standing, overview
        self.renew()

    def content_at(self, width: int) -> Content:
        """Each goes on in the next line; a reason longer than `MOST` lines is cut."""
        if self._shown is None:
            return Content("")
        standing, overview = self._shown
        lines = (_why(standing, overview), _costs(standing, overview), _decided(standing, overview))
        parts = [part for line in lines for part in line.wrap(width)]
        if len(parts) > MOST:
            parts = [*parts[: MOST - 1], column(f"{parts[MOST - 1].plain}…", width)]
        return Content("\n").join(parts)


def _why(standing: Standing, overview: Overview) -> Content:
    said = advice_because(standing.shown, overview.terms.currency, standing.money_until)
    return said if standing.check else Content.assemble(said, " · ", keyed("c", _("checks it")))


def _costs(standing: Standing, overview: Overview) -> Content:
    each = cost_against_maximum(standing.shown, overview.terms.currency)
    return Content(" · ").join([_("each result {cost}").format(cost=each), *_promise(standing)])


def _promise(standing: Standing) -> Iterator[str]:
    """What was promised and by when, against what came."""
    check = standing.check
    if check is None or check.target is None:
        return
    came = formats.number(standing.account.results)
    text = ngettext("{came} of {count} promised", "{came} of {count} promised", check.target)
    yield text.format(came=came, count=formats.number(check.target))
    if check.until:
        yield _("by {day}").format(day=formats.day(check.until))


def _decided(standing: Standing, overview: Overview) -> Content:
    """The decision, when it is looked at again, and the reason last, for it may be long."""
    decision = standing.decision
    if decision is None:
        said = Content.assemble(_("Undecided"), " · ", keyed("d", _("decides")))
    else:
        said = Content(wording.choice(decision.choice))
    if disagrees(standing):
        said = Content.assemble((f"{UNLIKE} ", "bold $text-error"), _("against the advice: "), said)
    reason = one_line(decision.reason or "") if decision else ""
    return Content(" · ").join(
        [part for part in (said, _review(standing, overview), Content(reason)) if part]
    )


def _review(standing: Standing, overview: Overview) -> Content:
    day = next_review(standing, overview.terms, overview.on)
    if day is None:
        return Content("")
    said = _("next review {day}") if day > overview.on else _("review due {day}")
    return Content.styled(said.format(day=formats.day(day)), QUIET)
