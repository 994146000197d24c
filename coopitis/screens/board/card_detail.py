"""Below the columns: the card in focus in full, or what an empty board says."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from coopitis.domain.account import Account
from coopitis.domain.cooperation import Kind
from coopitis.domain.course import Point, course
from coopitis.domain.deciding import disagrees
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.terms import Terms
from coopitis.language import N_, _, wording
from coopitis.language.account_words import cost_against_maximum, evenings_left
from coopitis.screens.board.outcome import outcome
from coopitis.store.database import Store
from coopitis.store.histories import history
from coopitis.views.account_words import account_line, chance
from coopitis.views.card import UNLIKE, what_next
from coopitis.views.decision_words import verdict
from coopitis.views.plots import CoursePlot
from coopitis.widgets.text_layout import QUIET, shortened

WAYS = (
    ("n", "check", N_("check a cooperation before you join it")),
    ("a", "cooperation_form", N_("add one you are already in")),
    ("i", "inventory", N_("take stock of the communities you are in")),
)


class Nothing(Static):
    """A few words, and the keys to press or to click."""

    def render(self) -> Content:
        """The words."""
        return Content("\n").join(
            [
                Content.styled(_("Nothing to decide yet."), "bold"),
                Content(_("Every cooperation you check or add lies here as a card:")),
                Content.styled(_("its account, what that advises, and what you decided."), QUIET),
                Content(""),
                *(_way(key, route, text) for key, route, text in WAYS),
            ]
        )


def _way(key: str, route: str, text: str) -> Content:
    line = Content.assemble((key, "bold $text-accent"), "  ", _(text))
    return line.stylize(Style.from_meta({"@click": f"app.open('{route}')"}))


BRIEF = 4
"""Up to so many lines there is only room for the sentences that matter most."""


class Detail(Horizontal):
    """Words on the left, the course on the right once it was asked for."""

    def compose(self) -> ComposeResult:
        """The words, and the plot, which is seen when there is something to draw."""
        yield DetailText(id="words")
        yield CoursePlot(id="course")

    def show(self, standing: Standing | None, overview: Overview) -> None:
        """Shows the words of that card; the course of the one before is gone."""
        self.query_one(DetailText).show(standing, overview)
        self.query_one(CoursePlot).visible = False

    @property
    def has_room_for_course(self) -> bool:
        """Whether a plot would stand beside the words."""
        return self.screen.has_class("-tall") and self.screen.has_class("-wide")

    def show_course(self, points: Sequence[Point], currency: str, account: Account) -> None:
        """Draws the course of that card's account."""
        plot = self.query_one(CoursePlot)
        plot.show(points, currency, account)
        plot.visible = True


class DetailText(Static):
    """What is known of one card; as much as there are lines for."""

    def show(self, standing: Standing | None, overview: Overview) -> None:
        """Shows the words of that card, nothing where there is none."""
        self._standing, self._currency, self._on = standing, overview.terms.currency, overview.on
        self.border_title = _title(standing) if standing else None
        self.refresh()

    def render(self) -> Content:
        """The table where there is room for it, else three lines."""
        if self._standing is None:
            return Content("")
        if self.size.height <= BRIEF:
            account = account_line(self._standing, self._currency, self.size.width)
            figures = self._figures(self._standing, account.plain)
            return Content("\n").join([account, figures, verdict(self._standing)])
        return Content("\n").join(self._all(self._standing))

    _standing: Standing | None = None
    _currency, _on = "EUR", date.min

    def _figures(self, standing: Standing, above: str) -> Content:
        """What the line above does not say."""
        account = standing.shown
        said = [_("cost per result {cost}").format(cost=cost_against_maximum(account, self._currency))]
        if (coming := what_next(standing, self._on)) != evenings_left(account):
            said.append(coming)
        said.append(chance(account))
        return Content(" · ".join(part for part in said if part and part not in above))

    def _all(self, standing: Standing) -> list[Content]:
        expected = standing.check.expectation if standing.check else None
        most = 2 * self.size.width - 10
        return [
            account_line(standing, self._currency, self.size.width),
            Content.styled(shortened(expected or _("Nothing was promised."), most), QUIET),
            outcome(standing, self.size.width, self._currency),
            verdict(standing),
        ]


def _title(standing: Standing) -> Content:
    group = standing.cooperation
    what = [wording.setting(group.setting)]
    if group.kind is not Kind.OTHER:
        what.append(wording.kind(group.kind))
    if disagrees(standing):
        what.append(_("{mark} decided against the advice").format(mark=UNLIKE))
    return Content.assemble((group.name, "bold"), " · ", (" · ".join(what), QUIET))


def course_of(store: Store, cooperation_id: str, terms: Terms, on: date) -> list[Point]:
    """The course of an account; empty where there is none."""
    found = history(store, cooperation_id)
    return course(found, terms, on) if found else []
