"""After joining: when one meets first, what one does regularly, what one takes along; each may be skipped."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import KitItem, Material, Routine
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.language import _, formats
from coopitis.language.wording import recurrence_words
from coopitis.reading.cadence import recurrence, recurrence_typed
from coopitis.reading.day import day_ahead
from coopitis.reading.duration import duration
from coopitis.reading.text import clean
from coopitis.reading.text import name as named
from coopitis.refusal import Gone
from coopitis.screens.form_page import FormPage
from coopitis.store.cooperations import start
from coopitis.store.histories import history
from coopitis.widgets.field import Field

WEEKLY = Cadence(7)


def is_new(known: History) -> bool:
    """Whether nothing of what is asked here is there yet."""
    return not (known.activities or known.routines or known.kit)


class AfterJoining(FormPage):
    """Five short answers; Enter goes on, and what is left empty is not entered."""

    DEFAULT_CSS: ClassVar[str] = """
    AfterJoining { #form-body { height: auto; } Form { height: auto; } #how { padding: 1 2; } }
    """

    def __init__(self, cooperation_id: str) -> None:
        super().__init__()
        self.cooperation_id = cooperation_id
        self.form_name = f"after_joining {cooperation_id}"

    @property
    def cooperation_here(self) -> str:
        """The one that was joined."""
        return self.cooperation_id

    def page_title(self) -> str:
        """What was decided, and what follows from it."""
        return _("{name}: how does it begin?").format(name=self._known.cooperation.name)

    async def fields(self) -> Iterable[Field]:
        """The first meetup, the routine, the kit."""
        known = await self.store.ask(history, self.cooperation_id)
        if known is None:
            raise Gone(_("This cooperation is not there any more; go back and look again."))
        self._known: History = known
        overview = await self.store.overview()
        self._rate = overview.terms.rate or 0
        standing = overview.of(self.cooperation_id)
        return start_fields(standing.check if standing else None, self.store.today)

    def below(self) -> ComposeResult:
        """How to skip."""
        how = _("Enter goes on; what stays empty is left out. Esc skips all of it.")
        yield Static(how, id="how", markup=False)

    async def show(self) -> None:
        """Enter stops at each answer."""
        await super().show()
        self.form.walks = self.form.stops = True

    async def save(self, values: dict[str, Any]) -> bool:
        """Enters what was answered, as one step; whether there was anything."""
        begun = list(self._plans(values)), list(_routines(values)), list(_kit(values))
        if any(begun):
            step = _("Begin with {name}").format(name=self._known.cooperation.name)
            await self.store.ask(start, step, self.cooperation_id, *begun, self.draft_key)
        return any(begun)

    def _plans(self, values: dict[str, Any]) -> Iterator[Activity]:
        if day := values["date"]:
            today, minutes = self.store.today, values["minutes"]
            yield Activity("", day, True, today, attendance=minutes, rate=self._rate, done=False)


def _routines(values: dict[str, Any]) -> Iterator[Routine]:
    if text := values["routine"]:
        yield Routine("", text, values["every"] or WEEKLY)


def _kit(values: dict[str, Any]) -> Iterator[KitItem]:
    for item in values["kit"] or ():
        yield KitItem("", item, Material.OTHER)


def start_fields(check: PreCheck | None, today: date) -> list[Field]:
    """The day and length of the first meetup, the routine and how often, what to take along."""
    minutes = check.minutes_per_evening if check else None
    return [
        Field(
            "date",
            _("First meetup"),
            partial(day_ahead, today=today),
            formats.long_day,
            question=_("When do I go first?"),
        ),
        Field(
            "minutes",
            _("How long"),
            duration,
            formats.duration,
            text="" if minutes is None else formats.duration(minutes),
        ),
        Field(
            "routine", _("Regularly"), clean, hint=_("what I must do there regularly to get there"), wide=True
        ),
        Field("every", _("How often"), recurrence, recurrence_words, text=recurrence_typed(WEEKLY)),
        Field("kit", _("To bring"), _pieces, hint=_("cards, flyer, a link: with commas between"), wide=True),
    ]


def _pieces(text: str) -> list[str]:
    return [named(piece) for piece in text.split(",") if piece.strip()]
