"""The results of a cooperation: the table, its keys, and the way from evenings to won value."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from coopitis.domain.history import newest_first
from coopitis.domain.pipeline import Pipeline, pipeline
from coopitis.domain.result import Result, Stage
from coopitis.language import N_, _, formats, ngettext, wording
from coopitis.language.formats import whole_money
from coopitis.screens.cooperation.entry_list import EntrySection, EntryTable
from coopitis.screens.messages import Open
from coopitis.widgets.table import TableColumn
from coopitis.widgets.text_layout import QUIET, Fluid, one_line, shortened

TONES = {
    Stage.LEAD: "$foreground",
    Stage.OFFER: "$text-warning",
    Stage.WON: "$text-success",
    Stage.LOST: QUIET,
}


WISH, LONG = 25, 40
"""Cells that a person's name has before the text has any, and at most."""


class ResultList(EntryTable[Result]):
    """One row a result: how far it has come, what it was worth, from whom."""

    def use(self, currency: str, results: Sequence[Result]) -> None:
        """Makes room for the amounts of these results, and for whole names before texts."""
        most = max((one.won or 0 for one in results), default=0)
        amount = cell_len(formats.exact_money(most, currency)) if most else 0
        names = max((cell_len(one.person or "") for one in results), default=0)
        self.columns = (
            TableColumn("day", N_("Day"), lambda one, _width: formats.day(one.date), 12),
            TableColumn("stage", N_("Stage"), _stage, 8),
            TableColumn("won", N_("Value"), lambda one, _width: _won_by(one, currency), amount, right=True),
            TableColumn("since", N_("Since"), _since, 10, 12, rank=2),
            TableColumn(
                "person", N_("From"), _person, 14, max(14, min(names, LONG)), rank=1, wish=min(names, WISH)
            ),
            TableColumn("text", N_("Result"), lambda one, _width: one_line(one.text), 8, 100, wish=25),
        )


def _person(one: Result, _width: int) -> str:
    return one_line(one.person or "")


def _stage(one: Result, _width: int) -> Content:
    return Content.styled(wording.stage(one.stage), TONES[one.stage])


def _won_by(one: Result, currency: str) -> Content:
    """What was won by it, which only a won result has."""
    return (
        Content.styled(formats.exact_money(one.won, currency), TONES[one.stage]) if one.won else Content("")
    )


def _since(one: Result, width: int) -> str:
    """The day of its stage, without the year where there is no room; of a lead that is its own day."""
    if one.stage is Stage.LEAD:
        return ""
    day = one.stages[one.stage]
    whole = formats.day(day)
    return whole if cell_len(whole) <= width else formats.short_day(day)


ARROW, DOT = "→", "·"


class PipelineLine(Fluid):
    """Breaks between its parts only; before the first evening and the first result it takes no room."""

    DEFAULT_CSS = "PipelineLine { height: auto; padding: 0 1; }"

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Content] = []
        self.display = False

    def set_data(self, pipeline: Pipeline, currency: str) -> None:
        """Shows the way; the value is in that currency."""
        self._parts = list(_parts(pipeline, currency))
        self.display = bool(pipeline.evenings or pipeline.leads)
        self.renew()

    def content_at(self, width: int) -> Content:
        """As many parts in a line as there is room for."""
        lines: list[Content] = []
        for part in self._parts:
            longer = Content.assemble(lines[-1], " ", part) if lines else part
            if lines and longer.cell_length <= width:
                lines[-1] = longer
            else:
                lines.append(part[len(DOT) + 1 :] if part.plain.startswith(DOT) else part)
        return Content("\n").join(lines)


def _parts(pipeline: Pipeline, currency: str) -> Iterator[Content]:
    leads = ngettext("{count} lead", "{count} leads", pipeline.leads)
    offers = ngettext("{count} offer", "{count} offers", pipeline.offers)
    yield Content(wording.evening_count(pipeline.evenings))
    yield _after(DOT, Content(_("{hours} h").format(hours=formats.hours(pipeline.minutes))))
    yield _after(ARROW, Content(_counted(leads, pipeline.leads)))
    if not pipeline.leads:
        return
    yield _after(ARROW, Content(_counted(offers, pipeline.offers)))
    yield _after(ARROW, _won(pipeline, currency))
    if pipeline.lost:
        yield _after(DOT, Content(_counted(_("{count} lost"), pipeline.lost)))
    if pipeline.days is not None:
        yield _after(DOT, Content(_("evening → lead {days}").format(days=wording.day_count(pipeline.days))))
        if pipeline.days_to_won is not None:
            won = _("won {days}").format(days=wording.day_count(pipeline.days_to_won))
            yield _after(ARROW, Content(won))


def _won(pipeline: Pipeline, currency: str) -> Content:
    won = Content.styled(_counted(_("{count} won"), pipeline.won), "bold")
    if not pipeline.value:
        return won
    value = Content.styled(whole_money(pipeline.value, currency), "bold $text-success")
    return Content.assemble(won, f" {DOT} ", value)


def _counted(text: str, count: int) -> str:
    return text.format(count=formats.number(count))


def _after(sign: str, part: Content) -> Content:
    return Content.assemble((sign, QUIET), " ", part)


class ResultsSection(EntrySection[Result]):
    """Every result with how far it has come."""

    TITLE: ClassVar[str] = N_("Results")
    NONE: ClassVar[str] = N_("No result yet.")
    ADDS: ClassVar[str] = N_("enters one")
    FORM = "result"
    LIST = ResultList
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "advance", N_("Next stage"), tooltip=N_("A lead becomes an offer, an offer is won")),
    ]

    def above(self) -> ComposeResult:
        """The way from evenings to won value."""
        yield PipelineLine()

    def show(self) -> None:
        """The way, and the results."""
        way = pipeline(self.data.history, self.data.overview.on)
        self.query_one(PipelineLine).set_data(way, self.data.currency)
        self.query_one(ResultList).use(self.data.currency, self.data.history.results)
        super().show()

    def items(self) -> Sequence[Result]:
        """The newest first."""
        return newest_first(self.data.history.results)

    def called(self, item: Result) -> str:
        """Its text."""
        return item.text

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is won or lost goes no further."""
        if action == "advance":
            return self.item is not None and self.item.stage.ahead is not None
        return super().check_action(action, parameters)

    async def action_advance(self) -> None:
        """Makes a lead an offer at once; what is won is asked for its value."""
        one = self.item
        if one is None or (stage := one.stage.ahead) is None:
            return
        if stage is Stage.WON:
            form = Open(self.FORM, cooperation_id=self.data.id, row_id=one.row_id, stage=stage)
            self.post_message(form)
            return
        known = {"text": shortened(one.text), "stage": wording.stage(stage)}
        if await self.save(_("{text}: {stage}").format(**known), one.moved(stage, self.data.overview.on)):
            self.page.notify(_("{text}: {stage}. Ctrl+Z undoes.").format(**known), markup=False)
