"""Cooperations: all accounts in one list, to find the one that matters now."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from coopitis.domain.names import folded
from coopitis.domain.overview import Overview, Standing
from coopitis.language import N_, _, formats, ngettext, wording
from coopitis.screens.area import FilteredArea, nothing_fits
from coopitis.screens.cooperations.cooperation_list import ORDERS, CooperationList
from coopitis.screens.cooperations.foot import Foot
from coopitis.screens.deleting import ask_to_delete
from coopitis.screens.messages import Open
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import Hint, keyed
from coopitis.widgets.table import Table
from coopitis.widgets.title_line import NavBar


class CooperationsScreen(FilteredArea):
    """The list of cooperations, filtered by name and sorted by what one asks."""

    AREA = "cooperations"
    AUTO_FOCUS = "CooperationList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "s", "sort", N_("Sort"), show=False, tooltip=N_("Urgency, name, balance, last evening, cost")
        ),
        Binding("e", "edit", N_("Edit")),
        Binding("x,delete", "delete", N_("Delete")),
    ]

    DEFAULT_CSS = "CooperationsScreen { Foot.-empty { display: none; } &.-slim Foot { display: none; } }"

    def __init__(self) -> None:
        super().__init__()
        self._overview: Overview | None = None
        self._order = 0

    def table(self) -> Table[Standing]:
        """The accounts."""
        return Table(CooperationList(), id="cooperations")

    def hint(self) -> Hint:
        """How they are sorted."""
        return Hint("s", "sort", id="order")

    def body(self) -> ComposeResult:
        """Below the table stands the one in focus, with its whole name."""
        yield from super().body()
        yield Foot()

    @property
    def rows(self) -> CooperationList:
        """The rows of the table."""
        return self.query_one(CooperationList)

    @property
    def cooperation_here(self) -> str | None:
        """The one in focus."""
        return self.rows.item.cooperation.id if self.rows.item else None

    async def read(self) -> None:
        """Every account as of today."""
        self._overview = await self.store.overview()

    async def show(self) -> None:
        """Shows those that fit the filter."""
        assert self._overview is not None
        self.query_one(NavBar).show_day(formats.long_or_shorter_day(self._overview.on))
        self.rows.use(self._overview.standings, self._overview.terms.currency)
        await self.fill()

    async def fill(self) -> None:
        """Filters and sorts, and stays on the cooperation one was on."""
        if self._overview is None:
            return
        here, order = self.cooperation_here, ORDERS[self._order]
        shown = order.sorted(self._fitting(self._overview.standings), self._overview.on)
        ids = [one.cooperation.id for one in shown]
        self.query_one("#order", Hint).say(_(order.title))
        self.rows.sorted_by = order.column
        self.rows.empty = self._nothing()
        table = self.query_one("#cooperations", Table)
        table.border_title = self._title(shown, self._overview)
        table.show(shown, ids.index(here) if here in ids else None)

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        """The foot below follows."""
        foot = self.query_one(Foot)
        foot.set_class(event.item is None, "-empty")
        if self._overview and event.item:
            foot.set_data(event.item, self._overview)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Enter opens the page."""
        self.post_message(Open("page", cooperation_id=event.item.cooperation.id))

    async def action_sort(self) -> None:
        """The next order."""
        self._order = (self._order + 1) % len(ORDERS)
        await self.fill()

    def action_edit(self) -> None:
        """Change name, fee and dates of the one in focus."""
        if self.cooperation_here:
            self.post_message(Open("cooperation_form", cooperation_id=self.cooperation_here))

    async def action_delete(self) -> None:
        """Take the one in focus out, after saying what goes with it."""
        if self.rows.item:
            await ask_to_delete(self, self.rows.item.cooperation)

    def _fitting(self, standings: Sequence[Standing]) -> list[Standing]:
        wanted = folded(self.wanted_name)
        return [one for one in standings if wanted in folded(one.cooperation.name)]

    def _title(self, shown: Sequence[Standing], overview: Overview) -> Content:
        count, every = len(shown), len(overview.standings)
        said = ngettext("{count} cooperation", "{count} cooperations", every)
        if count < every:
            said = ngettext("{shown} of {count} cooperation", "{shown} of {count} cooperations", every)
        results = sum(one.account.results for one in shown)
        figures = _("{count} · {spent} spent · {results} · {won} won").format(
            count=said.format(count=formats.number(every), shown=formats.number(count)),
            spent=formats.whole_money(sum(one.account.total_cost for one in shown), overview.terms.currency),
            results=wording.result_count(results),
            won=formats.whole_money(sum(one.account.won for one in shown), overview.terms.currency),
        )
        return Content(figures)

    def _nothing(self) -> Content:
        if self.wanted_name:
            return Content(nothing_fits(self.wanted_name))
        return nothing_yet()


def nothing_yet() -> Content:
    """How the first cooperation comes here."""
    return Content.assemble(
        (_("Your cooperations stand here, each with its account."), "bold"),
        "\n\n",
        keyed("a", _("add one you are already in")),
        "\n",
        keyed("n", _("check one before you join it")),
        "\n",
        keyed("i", _("take stock of the communities you are in")),
    )
