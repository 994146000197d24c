"""What is judged: an association, a network, a regulars' table ...; and its fee, accruing by the day."""

import datetime
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count

from coopitis.domain.recurrence import month_later


class Kind(StrEnum):
    """What sort of cooperation it is."""

    JOINT_VENTURE = "joint_venture"
    ASSOCIATION = "association"
    WORKING_GROUP = "working_group"
    REGULARS_TABLE = "regulars_table"
    ONLINE_COMMUNITY = "online_community"
    NETWORK = "network"
    EVENT_SERIES = "event_series"
    OTHER = "other"


class Setting(StrEnum):
    """Where one meets."""

    ONLINE = "online"
    LIVE = "live"


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the owner reckoned on a day, before anything was logged: `rate` and `max_cost` in cents."""

    date: datetime.date
    minutes_per_month: int
    results_per_year: int
    rate: int
    max_cost: int | None = None


@dataclass(frozen=True, slots=True)
class Cooperation:
    """One account: what it is called and what membership costs. Money in cents a year.

    The fee runs from `fee_from` to `fee_to`, both included; a compulsory one is shown and never counted.
    `notice_date` is the last day to give notice, that year's or, with `notice_every_year`, each year's.
    `review_every_days`, 1 to 3660, is how often it is looked at again; None: as often as any other.
    `formerly` are the ids of those that were merged into it.
    """

    id: str
    name: str
    kind: Kind = Kind.OTHER
    setting: Setting = Setting.LIVE
    url: str | None = None
    notes: str | None = None
    started: date | None = None
    fee_per_year: int | None = None
    fee_from: date | None = None
    fee_to: date | None = None
    fee_compulsory: bool = False
    notice_date: date | None = None
    notice_every_year: bool = False
    measurable: bool = True
    review_every_days: int | None = None
    estimate: Estimate | None = None
    formerly: tuple[str, ...] = ()
    row_id: int = 0

    def has_fee_to_end(self, on: date) -> bool:
        """Whether membership costs something on that day, and one can leave."""
        begun = self.fee_from is not None and self.fee_from <= on
        ended = self.fee_to is not None and self.fee_to < on
        return bool(self.fee_per_year) and begun and not ended and not self.fee_compulsory

    def next_notice(self, on: date) -> date | None:
        """The last day to give notice; where it comes every year, the next one, the day itself included."""
        first = self.notice_date
        if first is None or not self.notice_every_year:
            return first
        coming = (month_later(first, 12 * years) for years in count(max(0, on.year - first.year)))
        return next(day for day in coming if day >= on)


DAYS_A_YEAR = 365


def fee_cent_days(cooperation: Cooperation, on: date, last_days: int | None = None) -> int:
    """Fee a year x days, in cent-days: divide by 365 for cents. A compulsory fee is no cost, so 0.

    Days run from `fee_from` to `on` or `fee_to`, both included, or over the last `last_days` of them only.
    """
    return 0 if cooperation.fee_compulsory else membership(cooperation, on, last_days)


def membership(cooperation: Cooperation, on: date, last_days: int | None = None) -> int:
    """The same, whether or not one can leave."""
    if not cooperation.fee_per_year or cooperation.fee_from is None:
        return 0
    since, until = cooperation.fee_from, min(on, cooperation.fee_to or on)
    if last_days is not None:
        since = max(since, on - timedelta(days=last_days - 1))
    return cooperation.fee_per_year * max(0, (until - since).days + 1)
