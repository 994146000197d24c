"""Where one meets nobody: the group, the forum, and the group that was left."""

from coopitis.demo.spec import Chosen, Lead, Meetings, Promise, Reckoned, Story
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.result import Stage

LINKEDIN = Story(
    key="linkedin",
    name="LinkedIn: Production & Automation",
    kind=Kind.ONLINE_COMMUNITY,
    setting=Setting.ONLINE,
    notes="8,400 members, about thirty who write.",
    url="https://www.linkedin.com/groups/0000000",
    started=245,
    meetings=(
        Meetings(34, 16, minutes=(5, 0, 40, 5), planned=75, prepared=50, spread=3),
        Meetings(15, 0, minutes=(0, 0, 45, 10), planned=35, prepared=30, spread=3),
    ),
    promises=(
        Promise(
            days=243,
            expectation="One enquiry in two months from posts about real cases",
            target=6,
            until=120,
            looks_like="A direct message that asks for a call",
            minutes=300,
            max_cost=600_00,
            economical=True,
            horizon=30,
        ),
    ),
    leads=(
        Lead(214, "Packaging engineer asks for a call", "Rafael Ortega", Stage.LOST),
        Lead(152, "Quality manager wants the checklist, then an offer", "Nele Jansen", Stage.OFFER),
    ),
    gave=("Answered a thread on sensor retrofits", "Posted the shift plan case", "Shared my checklist"),
    got=("Forty likes", "An argument about low-code", "Two connection requests from sellers"),
)

FORUM = Story(
    key="forum",
    name="Freelancers' Forum “Kollegenrat”",
    kind=Kind.ONLINE_COMMUNITY,
    setting=Setting.ONLINE,
    notes="I can name no goal for it, yet leaving would feel wrong.",
    url="https://kollegenrat.example",
    started=530,
    measurable=False,
    meetings=(
        Meetings(75, 24, minutes=(0, 0, 45, 0), planned=10, prepared=0, missed=10, spread=5),
        Meetings(23, 0, 2, minutes=(0, 0, 25, 0), planned=30, prepared=0, spread=5),
    ),
    choices=(
        Chosen(
            171,
            Choice.AUTOMATE,
            "No measurable goal: the scheduler posts, I read on Fridays at most.",
            tool="Buffer",
        ),
    ),
    gave=("Explained day rates to a beginner", "A contract clause", "A long answer nobody read"),
    got=("A tip on phone contracts", "The feeling of not being alone"),
)

FACEBOOK = Story(
    key="facebook",
    name="Facebook: Founders of the North",
    kind=Kind.ONLINE_COMMUNITY,
    setting=Setting.ONLINE,
    notes="Mostly people who sell to people who sell. The inner circle renews by itself every December.",
    url="https://www.facebook.com/groups/0000000",
    started=470,
    fee=96_00,
    fee_from=470,
    notice=20,
    meetings=(
        Meetings(67, 27, minutes=(0, 0, 35, 5), planned=25, prepared=10, missed=20, spread=5),
        Meetings(11, 5, 6, minutes=(0, 0, 30, 0), planned=0, title="Looked in again, just for a moment"),
    ),
    promises=(
        Promise(
            days=322,
            expectation="Three leads in half a year",
            target=3,
            until=-140,
            looks_like="Somebody with a company of ten or more asks for help",
            minutes=240,
            max_cost=280_00,
            economical=True,
            horizon=30,
        ),
    ),
    choices=(
        Chosen(321, Choice.KEEP, "One more quarter, this time with a plan."),
        Chosen(183, Choice.DROP, "Not one lead in nine months, and I am cross each time I close it."),
    ),
    gave=("Commented on a logo", "Answered the same question as last week"),
    got=("Three offers for coaching", "Nothing"),
)

SIX = Story(
    key="six",
    name="Round of Six",
    kind=Kind.WORKING_GROUP,
    setting=Setting.ONLINE,
    notes="Six advisers, six trades, one call a month; who has too much passes it on.",
    started=300,
    offset=4,
    meetings=(Meetings(42, 3, 5, minutes=(10, 0, 60, 5), planned=100, prepared=80),),
    promises=(
        Promise(
            days=298,
            expectation="Two enquiries a year that another of the six has no time for",
            target=2,
            until=65,
            looks_like="One of the six hands me over to a client by name",
            minutes=360,
            max_cost=500_00,
            economical=True,
            horizon=60,
        ),
    ),
    leads=(
        Lead(209, "Tool maker, handed over with the whole file", "Imke Rasmussen", Stage.LOST),
        Lead(88, "Seed merchant wants his orders in one place", "Yusuf Aydın", Stage.OFFER),
    ),
    choices=(Chosen(296, Choice.KEEP),),
    gave=("My sheet for first talks", "Passed on a client with a tax question"),
    got=("A client's name", "How the others set their prices"),
)

XING = Story(
    key="xing",
    name="XING: Mid-sized Firms of the North",
    kind=Kind.ONLINE_COMMUNITY,
    setting=Setting.ONLINE,
    notes="Not opened since spring; the messages pile up.",
    reckoned=Reckoned(days=40, minutes=45, results=0, max_cost=300_00),
)
