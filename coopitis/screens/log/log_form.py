"""Logging an evening, call or session, and editing one that was logged."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from textual.app import ComposeResult

from coopitis.domain.activity import Activity
from coopitis.domain.overview import Standing
from coopitis.domain.preparation import moved
from coopitis.domain.terms import Terms
from coopitis.language import _, formats
from coopitis.refusal import Refused
from coopitis.screens.form_page import FieldRefused
from coopitis.screens.log.activity_fields import show_facts, with_facts, without_facts
from coopitis.screens.log.activity_form import ActivityPage
from coopitis.screens.log.activity_values import (
    PARTS,
    WORDS,
    as_last_time,
    filled_in,
    results_of,
    texts_of,
    with_time,
    within_a_day,
)
from coopitis.screens.log.consequence import Logged
from coopitis.screens.log.new_cooperation import NewLine, begin, open_field
from coopitis.screens.messages import Open
from coopitis.store.drafts import EDIT_FORM, LOG_FORM, PLANNED_FORM
from coopitis.store.logbook import activity, is_logged_on, known_persons, log
from coopitis.widgets.field import Field


class LogScreen(ActivityPage):
    """A new activity; or, by its row id, a planned one that is done, or one to edit."""

    def __init__(
        self,
        cooperation_id: str | None = None,
        planned: int | None = None,
        edit: int | None = None,
        *,
        resumes: bool = False,
    ) -> None:
        super().__init__(cooperation_id)
        self.resumes = resumes
        self.planned, self.edit = planned, edit
        self.found: Activity | None = None
        self._insisted: tuple[str, date] | None = None
        """The cooperation and the day of which a second evening is meant."""
        self.form_name = _form_name(cooperation_id, planned, edit)

    def page_title(self) -> str:
        """Whether it is a new one."""
        return _("Edit") if self.edit else _("Log")

    def sentence(self, rate: str) -> str:
        """What it cost."""
        return _("at {rate} an hour this evening costs {cost}").format(rate=rate, cost="{cost}")

    def rows(self) -> Iterable[Field]:
        """Time, cost, results, and what else the six questions ask; of one that is edited what is its own."""
        sheet, is_new = self.sheet, self.edited is None
        yield self.cooperation_row()
        yield sheet.day_past() if is_new or self.base.done else sheet.day_any()
        if is_new:
            yield from sheet.results()
        yield from sheet.time()
        if self._asks_rate:
            yield sheet.rate()
        yield sheet.expenses()
        yield sheet.title()
        if self.base.done:
            yield from sheet.facts()
        else:
            yield sheet.repeats(lambda: self.form.peek()["date"])
        yield from sheet.exchange()
        if not is_new:
            yield from sheet.consequence()

    def cooperation_row(self) -> Field:
        """The choice of the cooperation by name; a name that is not known makes a new one."""
        return open_field(self.overview.standings, self.chosen)

    def begun(self, name: str) -> Standing | None:
        """What stands of a cooperation that has no evening but this one."""
        return begin(name, self.overview.terms, self.store.today) if name else None

    def below(self) -> ComposeResult:
        """Whether a cooperation is entered with it; the cost."""
        yield NewLine()
        yield from super().below()

    def texts(self) -> dict[str, str]:
        """As last time or, to edit, as it is."""
        if self.edited:
            return texts_of(self.edited, self.currency)
        check = self.standing.check
        rate = formats.money(check.rate, self.currency) if check and check.rate is not None else ""
        return {
            **as_last_time(self.last_time, self._evening, self.currency),
            "text": self.unit,
            "rate": rate,
        }

    @property
    def _evening(self) -> date:
        """The day that is filled in: of a plan that was asked for its own."""
        return self.store.today if self.planned else self.store.evening

    def offer_draft(self) -> None:
        """Says what was left unfinished or, after midnight, which day is meant where no plan says so."""
        super().offer_draft()
        day = self._evening
        offered = day < self.store.today and self.form.peek()["date"] == day and not self._met(day)
        if offered and not self.edited and not self.drafting.offers:
            self.note(_("It is past midnight: the evening before is filled in."))

    def focus_first(self) -> None:
        """The one thing that cannot be known: what came of it, the first time also how long it took."""
        known = any(self.filled[part] for part in PARTS)
        first = "date" if self.edited else "results" if known else "attendance"
        self.form.row(first).focus_entry()

    @property
    def edited(self) -> Activity | None:
        """The one that is edited, as it was."""
        return self.found if self.edit else None

    @property
    def base(self) -> Activity:
        """A new one at today's rate; one that is edited keeps its own."""
        return self.edited or super().base

    @property
    def warns(self) -> bool:
        """What is done is done; what is planned still waits."""
        return self.edited is None or not self.edited.done

    async def begin_with(self) -> str:
        """The cooperation of the activity that was asked for, if one was.

        A plan that is gone or done by now leaves its evening a new one, so that no draft of it is lost.
        """
        if row_id := self.edit or self.planned:
            known = await self.store.ask(activity, row_id)
            if known and (self.edit or not known[1].done):
                self.given, self.found = known
            elif self.edit:
                raise Refused(_("This activity is not there any more; Esc leads back."))
        return self.given if self.edit and self.given else await super().begin_with()

    async def recall(self) -> None:
        """Reads how it was the last time; the planned one that was asked for is the one that waits."""
        await super().recall()
        if self.edit:
            self.intention = None
        if self.planned and self.found and self.chosen == self.given:
            others = [one for one in self.last_time.plans if one.row_id != self.planned]
            self.last_time = replace(self.last_time, plans=(self.found, *others))

    async def save(self, values: dict[str, Any]) -> Logged:
        """Stores the activity and its results as one step."""
        await self._ask_for_second(values["date"])
        base = self.evening_on(values["date"])
        kept = {name: getattr(base, name) for name in WORDS if base.row_id and name in self.untouched()}
        known = await self.store.ask(known_persons) if (values.get("results") or 0) > 1 else ()
        results = [] if self.edited else results_of(values, self.unit, known)
        said = with_time(within_a_day(filled_in(base, without_facts(values) | kept)))
        saved = await self.store.ask(
            log,
            self._step(),
            with_facts(said, values, self.kit),
            self.standing.cooperation.id,
            results,
            self._terms(values),
            self.draft_key,
            self.before or self._met(values["date"]) or self.edited,
            self.fresh.cooperation if self.fresh else None,
        )
        if self.edited:
            self.tell(await self.store.overview())
        return Logged(saved, len(results), self.standing, self.overview.index)

    async def _ask_for_second(self, day: date) -> None:
        """A second evening of a day is entered when it is said twice; a plan has said so before."""
        meant = self.chosen, day
        if self.edited or self._met(day) or meant == self._insisted:
            return
        if await self.store.ask(is_logged_on, *meant):
            self._insisted = meant
            why = _("One of this day is there already; Enter once more enters a second.")
            raise FieldRefused("date", why)

    def leave_with(self, result: Logged) -> None:
        """On to what follows from it; after editing, back."""
        if self.edited is None:
            self.post_message(Open("consequence", instead=True, logged=result))
        else:
            self.dismiss(None)

    def show_figures(self) -> None:
        """The promise and the cost; whether it was planned and prepared, and what tells so."""
        super().show_figures()
        self.query_one(NewLine).show(self.fresh, [one.cooperation.name for one in self.overview.standings])
        if not self.base.done:
            self.form.row("every").explain()
        if self.base.done:
            day = self.form.peek()["date"] or self.store.today
            show_facts(self.form, self.evening_on(day), self.kit, self.filled)

    def _met(self, on: date) -> Activity | None:
        """What was planned and becomes this one."""
        if self.edited:
            return None
        plan = self.found if self.planned and self.chosen == self.given else None
        return plan or self.last_time.planned_for(on)

    def evening_on(self, day: date) -> Activity:
        """What the entries know of the evening before the form is read: its plan, where it has one."""
        if self.edited:
            return moved(self.edited, day, self.store.today)
        if plan := self._met(day):
            return replace(moved(plan, day, self.store.today), rate=self.base.rate, done=True, missed=False)
        series = self.last_time.repeated_on(day)
        if series is None:
            return replace(self.base, date=day)
        return replace(self.base, date=day, planned_on=series.planned_on, every=series.every)

    def _step(self) -> str:
        text = _("Edit {name}") if self.edited else _("Log {name}")
        if self.edited and self.chosen != self.given:
            text = _("Move to {name}")
        return text.format(name=self.cooperation_name)

    @property
    def _asks_rate(self) -> bool:
        return self.edited is None and self.overview.terms.rate is None

    def _terms(self, values: dict[str, Any]) -> Terms | None:
        return replace(self.overview.terms, rate=values["rate"]) if self._asks_rate else None


def _form_name(cooperation_id: str | None, planned: int | None, edit: int | None) -> str:
    if edit:
        return f"{EDIT_FORM}{edit}"
    return f"{PLANNED_FORM}{planned}" if planned else f"{LOG_FORM}{cooperation_id or ''}"
