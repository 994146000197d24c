"""What a story is made of: small specs whose days are counted from the day the story is told on."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from coopitis.domain.belongings import Material
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.result import Stage


@dataclass(frozen=True, slots=True)
class Calendar:
    """Counts from `on`: days ago are positive, days ahead negative."""

    on: date

    def ago(self, days: int) -> date:
        """So many days before the day."""
        return self.on - timedelta(days=days)

    def ahead(self, days: int | None) -> date | None:
        """So many days after the day; None stays None."""
        return None if days is None else self.ago(-days)

    def meeting(self, weeks: int, weekday: int | None, offset: int) -> date:
        """A meeting so many weeks and `offset` days ago, or the last such weekday (Monday is 0) by then."""
        day = self.ago(7 * weeks + offset)
        return day if weekday is None else day - timedelta(days=(day.weekday() - weekday) % 7)


def entry_id(*parts: object) -> str:
    """A UUID made of the parts, such as a story's key, what sort of entry it is, and its number."""
    return str(uuid5(NAMESPACE_URL, "/".join(["coopitis", "demo", *map(str, parts)])))


@dataclass(frozen=True, slots=True)
class Meetings:
    """A run of like meetings from `first` to `last` weeks ago (negative: ahead), one every `every` weeks.

    Minutes are preparation, travel, attendance and follow-up; expenses are cents; planned, prepared and
    missed are per cent of them. Each takes place up to `spread` days earlier than its week says. Those that
    are not `done` still wait to be logged.
    """

    first: int
    last: int
    every: int = 1
    minutes: tuple[int, int, int, int] = (0, 0, 60, 0)
    expenses: int = 0
    planned: int = 100
    prepared: int = 80
    missed: int = 0
    spread: int = 0
    title: str | None = None
    done: bool = True


@dataclass(frozen=True, slots=True)
class Promise:
    """A pre-check so many days ago, a draft without `max_cost`.

    `until` is in days ahead, `minutes` are the work for one result, money is cents.
    """

    days: int
    expectation: str
    target: int
    until: int
    looks_like: str
    minutes: int
    rate: int = 8_000
    unit: str = "lead"
    max_cost: int | None = None
    economical: bool | None = None
    horizon: int | None = None
    anyway: str | None = None


@dataclass(frozen=True, slots=True)
class Lead:
    """A result so many days ago, from the last meeting at least `lag` days before; `won` in cents.

    It came to its stage `took` days after it came, at the latest on the day itself.
    """

    days: int
    text: str
    person: str | None = None
    stage: Stage = Stage.LEAD
    won: int | None = None
    lag: int = 0
    took: int = 16


@dataclass(frozen=True, slots=True)
class Chosen:
    """A decision so many days ago; `review` is in days ahead."""

    days: int
    choice: Choice
    reason: str | None = None
    review: int | None = None
    expects: int | None = None
    tool: str | None = None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What was reckoned so many days ago: minutes a month, results a year, money in cents."""

    days: int
    minutes: int
    results: int
    max_cost: int
    rate: int = 8_000


@dataclass(frozen=True, slots=True)
class Duty:
    """A routine done `ticks` times, the last time `last` days ago; `missed` were left out, counted back."""

    text: str
    every: int
    ticks: int
    last: int
    tool: str | None = None
    missed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A colleague and the goal he or she told."""

    name: str
    goal: str | None = None
    accepted: bool | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of the kit."""

    item: str
    kind: Material
    ready: bool = True
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One cooperation: what it is, when it meets, and what came of it.

    It meets on `weekday` (Monday is 0), else `offset` days before the day's own weekday. `started` and
    `fee_from` are days ago, `notice` is in days ahead, the fee is cents a year.
    """

    key: str
    name: str
    kind: Kind
    setting: Setting
    notes: str | None = None
    url: str | None = None
    started: int | None = None
    fee: int | None = None
    fee_from: int | None = None
    notice: int | None = None
    measurable: bool = True
    weekday: int | None = None
    offset: int = 0
    meetings: tuple[Meetings, ...] = ()
    promises: tuple[Promise, ...] = ()
    leads: tuple[Lead, ...] = ()
    choices: tuple[Chosen, ...] = ()
    gave: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
    reckoned: Reckoned | None = None
