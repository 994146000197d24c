"""Where one meets the same people again and again, and what has hardly begun."""

from coopitis.demo.spec import Chosen, Lead, Meetings, Promise, Story
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.result import Stage

REGULARS = Story(
    key="regulars",
    name="Chamber Regulars' Table",
    kind=Kind.REGULARS_TABLE,
    setting=Setting.LIVE,
    notes="Every fourth week after work, the back room of the Old Customs House.",
    started=398,
    meetings=(
        Meetings(56, 8, 4, minutes=(15, 40, 150, 0), expenses=28_00, planned=92, prepared=60),
        Meetings(4, 4, minutes=(0, 40, 150, 0), expenses=28_00, planned=0, title="Sat down after the bank"),
        Meetings(0, 0, done=False),
        Meetings(-4, -4, done=False, title="With the new head of the chamber's innovation desk"),
    ),
    promises=(
        Promise(
            days=330,
            expectation="Four enquiries a year from owners who know me by name",
            target=4,
            until=35,
            looks_like="An owner rings me and describes a problem",
            minutes=600,
            max_cost=950_00,
            economical=True,
            horizon=120,
        ),
    ),
    leads=(
        Lead(287, "Boiler maker rings about his spare parts stock", "Uwe Harms", Stage.LOST, lag=21),
        Lead(213, "Nursery asks what a merchandise system costs", "Elke Thomsen", Stage.WON, 2_100_00),
        Lead(121, "Laundry, forty vans, route planning", "Uwe Harms", Stage.OFFER, lag=14),
    ),
    choices=(Chosen(328, Choice.KEEP),),
    gave=(
        "A contact at the bank",
        "Heard the succession story again",
        "My template for supplier audits",
    ),
    got=("Good food", "A hint about a tender", "Nothing but politics tonight"),
)

CLUB = Story(
    key="club",
    name="Harbour Service Club",
    kind=Kind.OTHER,
    setting=Setting.LIVE,
    notes="Lunch on Wednesdays, every other week. No selling at the table, and that is right.",
    started=538,
    fee=480_00,
    fee_from=538,
    weekday=2,
    meetings=(
        Meetings(76, 42, 2, minutes=(0, 25, 90, 0), expenses=26_00, planned=70, prepared=20, missed=10),
        Meetings(40, 0, 2, minutes=(0, 25, 90, 0), expenses=26_00, planned=95, prepared=30, missed=10),
    ),
    promises=(
        Promise(
            days=375,
            expectation="Two mandates a year through friends of the club",
            target=2,
            until=-10,
            looks_like="A member asks me for an offer without my asking",
            minutes=1_200,
            max_cost=1_000_00,
            economical=False,
            horizon=365,
            anyway="They were there in the winter without orders. I like these people.",
        ),
    ),
    leads=(
        Lead(500, "Ship chandler, a price list that keeps itself", "Ole Brodersen", Stage.WON, 1_100_00),
        Lead(473, "Notary wants his archive searchable", "Dr. Karl Ahrens", Stage.WON, 1_600_00, 30),
        Lead(437, "Rower's club, members' list, a favour that was paid", "Jan Peters", Stage.WON, 450_00),
        Lead(402, "Shipyard heir asks for an offer, then sells", "Wiebke Lorenz", Stage.LOST),
    ),
    choices=(
        Chosen(374, Choice.KEEP),
        Chosen(
            196,
            Choice.KEEP_ANYWAY,
            "Friends, not a market: two lunches a month are what this is worth to me.",
            review=-2,
            expects=1,
        ),
    ),
    gave=("Half a day for the school project", "A donation for the tall-ship trip"),
    got=("A good talk", "Laughed a lot", "Perspective"),
)


CIRCLE = Story(
    key="circle",
    name="Sustainability Circle Hanse",
    kind=Kind.NETWORK,
    setting=Setting.LIVE,
    notes="Purchasers and works managers; twelve seats, one a trade.",
    url="https://circle-hanse.example",
    started=6,
    fee=240_00,
    fee_from=6,
    offset=-2,
    meetings=(Meetings(-1, -1, done=False, title="First evening as a member"),),
    promises=(
        Promise(
            days=8,
            expectation="Three qualified leads in the first year",
            target=3,
            until=357,
            looks_like="A purchaser sends me figures and asks what can be saved",
            minutes=360,
            max_cost=800_00,
            economical=True,
            horizon=120,
        ),
    ),
    choices=(Chosen(6, Choice.KEEP, "The sum works out, and the seat for my trade was free."),),
)

PODCAST = Story(
    key="podcast",
    name="Podcast Guild",
    kind=Kind.WORKING_GROUP,
    setting=Setting.LIVE,
    notes="Lena took me along; they want me for a season on factories.",
    offset=5,
    meetings=(
        Meetings(5, 5, minutes=(0, 30, 120, 0), expenses=22_00, planned=0, title="Along to the studio"),
    ),
    promises=(
        Promise(
            days=4,
            expectation="Two enquiries for each season of six episodes",
            target=2,
            until=200,
            looks_like="A listener writes and names his works",
            minutes=900,
        ),
    ),
    gave=("Told the shift plan story",),
    got=("A lesson in microphones",),
)
