"""Where the trade meets: the association and the evenings."""

from coopitis.demo.spec import Chosen, Lead, Meetings, Promise, Story
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.result import Stage

ASSOCIATION = Story(
    key="association",
    name="Mechanical Engineering Association, North",
    kind=Kind.ASSOCIATION,
    setting=Setting.LIVE,
    notes="Supporting member. Notice has to be in writing, three months before the year ends.",
    url="https://mea-north.example",
    started=470,
    fee=1_450_00,
    fee_from=470,
    notice=24,
    offset=2,
    meetings=(
        Meetings(62, 42, 5, minutes=(10, 60, 150, 0), expenses=18_00, planned=75, prepared=40),
        Meetings(37, 2, 5, minutes=(20, 60, 150, 10), expenses=18_00, planned=95, prepared=70),
        Meetings(-3, -3, done=False, title="General meeting with the new board"),
    ),
    promises=(
        Promise(
            days=415,
            expectation="Three mandates from members within a year",
            target=3,
            until=-50,
            looks_like="A member company asks for an offer",
            minutes=900,
            rate=7_500,
            unit="mandate",
            max_cost=1_400_00,
            economical=True,
            horizon=120,
        ),
    ),
    leads=(
        Lead(345, "Pump maker asks for an offer, too small in the end", "Dieter Voss", Stage.LOST),
        Lead(228, "Crane service, digital work orders", "Sabine Maurer", Stage.WON, 3_300_00, 77),
    ),
    choices=(
        Chosen(414, Choice.KEEP),
        Chosen(190, Choice.KEEP, "The crane order has paid for this year."),
    ),
    gave=("A talk on maintenance data", "Minutes of the digital committee"),
    got=("The member list", "A seat next to the wrong people", "Talked with Sabine Maurer about spring"),
)

EVENINGS = Story(
    key="evenings",
    name="Smart Factory Evenings",
    kind=Kind.EVENT_SERIES,
    setting=Setting.LIVE,
    notes="A different works each time, often far out.",
    url="https://smart-factory-evenings.example",
    started=330,
    weekday=3,
    meetings=(Meetings(46, 4, 7, minutes=(20, 100, 180, 20), expenses=35_00, planned=86, prepared=60),),
    promises=(
        Promise(
            days=326,
            expectation="Three first talks with plant managers in a year",
            target=3,
            until=39,
            looks_like="A plant manager shows me the line and names the problem",
            minutes=720,
            max_cost=1_900_00,
            economical=True,
            horizon=120,
        ),
    ),
    leads=(Lead(143, "Dairy, line three stands still too often", "Holger Brinkmann", Stage.OFFER, lag=35),),
    choices=(
        Chosen(325, Choice.KEEP),
        Chosen(40, Choice.UNDECIDED, "Wait for the dairy's answer before the spring dates."),
    ),
    gave=("A question that woke up the panel", "Twelve cards with the checklist code"),
    got=("A tour of the press shop", "Three cards", "A long drive home"),
)
