"""How often something is done, in words."""

from coopitis.language.formats import number
from coopitis.language.texts import N_, _, ngettext

CADENCES = {
    1: N_("daily"),
    7: N_("weekly"),
    30: N_("monthly"),
    91: N_("quarterly"),
    365: N_("yearly"),
}
"""What a number of days is called."""


def cadence_words(days: int) -> str:
    """How often that is: `weekly`, `every 14 days`."""
    if days in CADENCES:
        return _(CADENCES[days])
    return ngettext("every {count} day", "every {count} days", days).format(count=number(days))
