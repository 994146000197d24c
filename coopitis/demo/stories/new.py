"""What has hardly begun: one circle joined with care, one guild still being thought over."""

from coopitis.demo.spec import Chosen, Meetings, Promise, Story
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice

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
