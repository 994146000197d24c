"""What is judged: an association, a network, a regulars' table ...; and its fee, accruing by the day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


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
class Cooperation:
    """One account: what it is called and what membership costs. Money in cents a year.

    `review_every_days`, 1 to 3660, is how often it is looked at again; None: as often as any other.
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
    notice_date: date | None = None
    measurable: bool = True
    review_every_days: int | None = None
    entered: int = 0


DAYS_A_YEAR = 365


def fee_cent_days(cooperation: Cooperation, on: date, last_days: int | None = None) -> int:
    """Fee a year x days, in cent-days: divide by 365 for cents.

    Days run from `fee_from` to `on`, both included, or over the last `last_days` of them only.
    """
    if not cooperation.fee_per_year or cooperation.fee_from is None:
        return 0
    since = cooperation.fee_from
    if last_days is not None:
        since = max(since, on - timedelta(days=last_days - 1))
    return cooperation.fee_per_year * max(0, (on - since).days + 1)
