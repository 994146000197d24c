"""The words for what the rule, the owner and the others say, in the user's language."""

from collections.abc import Iterator

from coopitis.domain.activity import Came
from coopitis.domain.advice import Advice
from coopitis.domain.belongings import Aim, Goals, Material
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Remedy
from coopitis.domain.index import Level
from coopitis.domain.recurrence import WEEKDAYS, Cadence, Unit
from coopitis.domain.result import Stage
from coopitis.language import N_, _, ngettext
from coopitis.language.formats import number, percent, weekday

ADVICE = {
    Advice.PAYS: N_("pays"),
    Advice.ON_TRIAL: N_("on trial"),
    Advice.PAUSE: N_("pause"),
    Advice.DROP: N_("drop"),
    Advice.UNCHECKED: N_("unchecked"),
}
CURES = {
    Remedy.PLAN: N_("plan {name}"),
    Remedy.CHECK: N_("check {name}"),
    Remedy.CHECK_AND_PLAN: N_("check and plan {name}"),
    Remedy.DROP: N_("drop {name}"),
}
STAY_AWAY = N_("stay away from {name}")

CHOICES = {
    Choice.UNDECIDED: N_("Undecided"),
    Choice.KEEP: N_("Keep"),
    Choice.KEEP_ANYWAY: N_("Keep anyway"),
    Choice.AUTOMATE: N_("Automate"),
    Choice.DROP: N_("Drop"),
}
CHOICE_KEYS = {
    Choice.KEEP: "k",
    Choice.DROP: "d",
    Choice.AUTOMATE: "a",
    Choice.UNDECIDED: "u",
    Choice.KEEP_ANYWAY: "y",
}
"""The letter that decides so, wherever one decides."""

KINDS = {
    Kind.JOINT_VENTURE: N_("joint venture"),
    Kind.ASSOCIATION: N_("association"),
    Kind.WORKING_GROUP: N_("working group"),
    Kind.REGULARS_TABLE: N_("regulars' table"),
    Kind.ONLINE_COMMUNITY: N_("online community"),
    Kind.NETWORK: N_("network"),
    Kind.EVENT_SERIES: N_("event series"),
    Kind.OTHER: N_("other"),
}
SETTINGS = {
    Setting.ONLINE: N_("online"),
    Setting.LIVE: N_("live"),
}
STAGES = {
    Stage.LEAD: N_("lead"),
    Stage.OFFER: N_("offer"),
    Stage.WON: N_("won"),
    Stage.LOST: N_("lost"),
}
LEVELS = {
    Level.HEALTHY: N_("healthy"),
    Level.INFECTED: N_("infected"),
    Level.ACUTE: N_("acute"),
}
MATERIALS = {
    Material.LINK: N_("link"),
    Material.BUSINESS_CARD: N_("business card"),
    Material.LASSO_CARD: N_("lasso card"),
    Material.FLYER: N_("flyer"),
    Material.OTHER: N_("other"),
}
AIMS = {
    Aim.BUY: N_("buy"),
    Aim.SELL: N_("sell"),
    Aim.LEARN: N_("learn"),
    Aim.OTHER: N_("something else"),
}
ANSWERS = {
    Came.YES: N_("Yes"),
    Came.PARTLY: N_("Partly"),
    Came.NO: N_("No"),
}


def advice(value: Advice) -> str:
    """What the account says."""
    return _(ADVICE[value])


def cure(remedy: Remedy, name: str, *, dropped: bool) -> str:
    """What to do about the cooperation of that name; from one that was dropped one can only stay away."""
    text = STAY_AWAY if dropped and remedy is Remedy.DROP else CURES[remedy]
    return _(text).format(name=name)


def choice(value: Choice) -> str:
    """What the owner decided, which is also the name of its column on the board."""
    return _(CHOICES[value])


def kind(value: Kind) -> str:
    """What sort of cooperation it is."""
    return _(KINDS[value])


def setting(value: Setting) -> str:
    """Where one meets."""
    return _(SETTINGS[value])


def stage(value: Stage) -> str:
    """How far a result has come."""
    return _(STAGES[value])


def level(value: Level) -> str:
    """How bad the index is."""
    return _(LEVELS[value])


def aim(value: Aim) -> str:
    """What somebody wants there."""
    return _(AIMS[value])


def came(value: Came) -> str:
    """Whether the expected came."""
    return _(ANSWERS[value])


def material(value: Material) -> str:
    """What sort of thing one takes along."""
    return _(MATERIALS[value])


def chance(share: float) -> str:
    """The chance in whole percent, never 0 or 100: an estimate is no certainty."""
    if share >= 0.995:
        return ">" + percent(0.99)
    return "<" + percent(0.01) if share < 0.005 else percent(share)


def how_many_ready(ready: int, total: int) -> str:
    """How much of what one takes along is ready."""
    return _("{count} of {total} ready").format(count=number(ready), total=number(total))


def result_count(count: int) -> str:
    """`1 result`, `12 results`."""
    return ngettext("{count} result", "{count} results", count).format(count=number(count))


def evening_count(count: int) -> str:
    """`1 evening`, `12 evenings`."""
    return ngettext("{count} evening", "{count} evenings", count).format(count=number(count))


def day_count(count: int) -> str:
    """`1 day`, `12 days`."""
    return ngettext("{count} day", "{count} days", count).format(count=number(count))


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


IN_MONTH = {
    1: N_("first {weekday}"),
    2: N_("second {weekday}"),
    3: N_("third {weekday}"),
    4: N_("fourth {weekday}"),
    -1: N_("last {weekday}"),
}
"""Which of its weekdays in a month."""


def recurrence_words(every: Cadence) -> str:
    """How often that is: `weekly`, `every 3 months`, `first Monday`."""
    if every.unit in WEEKDAYS:
        return _(IN_MONTH[every.count]).format(weekday=weekday(WEEKDAYS[every.unit]))
    if every.unit is Unit.WEEKS:
        return cadence_words(7 * every.count)
    if every.unit is Unit.DAYS:
        return cadence_words(every.count)
    if every.count == 1:
        return _(CADENCES[30])
    text = ngettext("every {count} month", "every {count} months", every.count)
    return text.format(count=number(every.count))


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
