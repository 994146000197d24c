"""Membership fees accrue by the day."""

from datetime import date, timedelta

from coopitis.domain.cooperation import Cooperation

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
