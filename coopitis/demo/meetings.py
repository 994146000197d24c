"""From runs of meetings to activities: which took place, how long they were, what was exchanged."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from coopitis.demo.spec import Calendar, Meetings, Story, entry_id
from coopitis.domain.activity import Activity, Came
from coopitis.domain.result import Result

SEED = "69 "
"""Picks one of many lives, for a course of the index that tells a story."""

RATE, OLD_RATE, RAISED = 8_000, 7_500, 364
"""Cents an hour now and until so many days ago."""

CONSEQUENCES = (
    "Go on as it is.",
    "Prepare one concrete question for next time.",
    "Bring the case study instead of the brochure.",
    "Leave after the official part.",
    "Ask for an introduction before the meeting, not at it.",
    "Check it again if the next two bring nothing.",
)

STILL_OPEN = 30
"""Days for which the newest consequence waits to be done; those before it were done by the next evening."""


def activities(story: Story, calendar: Calendar) -> list[Activity]:
    """All meetings of the story, oldest first; the same for the same story whatever the day."""
    chance = Random(SEED + story.key)
    weeks = [(run, week) for run in story.meetings for week in _weeks(run, chance)]
    found = [_activity(story, run, week, calendar, chance) for run, week in weeks]
    found.sort(key=lambda activity: activity.date)
    return [replace(one, id=entry_id(story.key, "activity", n)) for n, one in enumerate(found, 1)]


def looked_back(
    activities: Sequence[Activity], results: Sequence[Result], key: str, calendar: Calendar
) -> list[Activity]:
    """The activities with what came of them: results make it a yes, else it was a part or nothing."""
    chance, fruitful = Random(SEED + key), {result.activity for result in results}
    judged = [_judged(one, one.id in fruitful, chance) if one.done else one for one in activities]
    newest = max((one.date for one in judged if one.consequence), default=calendar.on)
    return [_settled(one, newest, calendar) if one.consequence else one for one in judged]


def _settled(activity: Activity, newest: date, calendar: Calendar) -> Activity:
    goes_on = activity.consequence == CONSEQUENCES[0]
    if not goes_on and activity.date == newest > calendar.ago(STILL_OPEN):
        return activity
    return replace(activity, consequence_done=min(calendar.on, activity.date + timedelta(days=7)))


def _weeks(run: Meetings, chance: Random) -> Iterator[int]:
    for week in range(run.first, run.last - 1, -run.every):
        if chance.randrange(100) >= run.missed:
            yield week


def _activity(story: Story, run: Meetings, week: int, calendar: Calendar, chance: Random) -> Activity:
    day = calendar.meeting(week, story.weekday, story.offset + chance.randint(0, run.spread))
    planned = Activity("", day, planned=True, rate=RATE, title=run.title, done=False)
    if run.done:
        return _held(planned, story, run, calendar, chance)
    return replace(planned, planned_on=min(calendar.on, day - timedelta(days=20)))


def _held(ahead: Activity, story: Story, run: Meetings, calendar: Calendar, chance: Random) -> Activity:
    preparation, travel, attendance, follow_up = (_about(minutes, chance) for minutes in run.minutes)
    planned, ready = (chance.randrange(100) < share for share in (run.planned, run.prepared))
    prepared = planned and ready
    return replace(
        ahead,
        planned=planned,
        prepared=prepared,
        preparation=preparation if prepared else None,
        travel=travel,
        attendance=attendance,
        follow_up=follow_up,
        rate=_rate(ahead.date, calendar),
        expenses=run.expenses or None,
        given=_some(story.gave, chance),
        received=_some(story.got, chance),
        done=True,
    )


def _rate(day: date, calendar: Calendar) -> int:
    return OLD_RATE if day < calendar.ago(RAISED) else RATE


def _about(minutes: int, chance: Random) -> int | None:
    """Around the usual, in steps of five minutes."""
    wanted = minutes + 5 * chance.randint(-2, 2)
    return max(5, wanted) if minutes else None


def _some(texts: tuple[str, ...], chance: Random) -> str | None:
    """One of the texts, or nothing noted: not every evening is."""
    noted, text = chance.randrange(100) < 60, chance.choice(texts) if texts else None
    return text if noted else None


def _judged(activity: Activity, fruitful: bool, chance: Random) -> Activity:
    came = Came.YES if fruitful else chance.choice((Came.PARTLY, Came.NO, Came.NO))
    asked, consequence = chance.randrange(100) < 75, chance.choice(CONSEQUENCES)
    if not asked and not fruitful:
        return activity
    return replace(activity, expected_came=came, consequence=CONSEQUENCES[0] if fruitful else consequence)
