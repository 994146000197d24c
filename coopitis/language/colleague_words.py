"""Why the others are there, in one sentence that leads to a consequence."""

from collections.abc import Iterator

from coopitis.domain.belongings import Goals
from coopitis.language.formats import number
from coopitis.language.texts import _, ngettext


def why_they_are_there(goals: Goals) -> str:
    """`3 of 5 are there to sell to you · 1 buys · 2 goals you do not accept`; "" where nobody told one."""
    return " · ".join(_parts(goals)) if goals.told else ""


def _parts(goals: Goals) -> Iterator[str]:
    told = number(goals.told)
    if goals.sell:
        text = ngettext(
            "{count} of {told} is there to sell to you",
            "{count} of {told} are there to sell to you",
            goals.sell,
        )
        yield text.format(count=number(goals.sell), told=told)
    if goals.buy:
        yield ngettext("{count} buys", "{count} buy", goals.buy).format(count=number(goals.buy))
    if goals.learn:
        yield ngettext("{count} learns", "{count} learn", goals.learn).format(count=number(goals.learn))
    if not (goals.sell or goals.buy):
        yield _("nobody wants to buy")
    if goals.refused:
        text = ngettext("{count} goal you do not accept", "{count} goals you do not accept", goals.refused)
        yield text.format(count=number(goals.refused))
