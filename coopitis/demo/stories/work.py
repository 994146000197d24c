"""Where one works together: the joint venture and the working group."""

from coopitis.demo.spec import Chosen, Lead, Meetings, Promise, Story
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.result import Stage

VENTURE = Story(
    key="venture",
    name="Joint Venture: Process Audit",
    kind=Kind.JOINT_VENTURE,
    setting=Setting.LIVE,
    notes="With Weber & Kraus (quality) and Lena Folkerts (law): one audit, three invoices.",
    started=520,
    meetings=(
        Meetings(74, 40, 2, minutes=(15, 0, 75, 10), planned=90, prepared=70, missed=10),
        Meetings(38, 0, 2, minutes=(15, 0, 75, 10), planned=94, prepared=85, missed=10),
    ),
    weekday=1,
    promises=(
        Promise(
            days=515,
            expectation="Four audits sold together in eighteen months",
            target=4,
            until=30,
            looks_like="A signed order for the joint audit",
            minutes=1_200,
            rate=7_500,
            unit="order",
            max_cost=2_200_00,
            economical=True,
            horizon=365,
        ),
    ),
    leads=(
        Lead(405, "Gearbox maker, audit of two plants", "Matthias Weber", Stage.WON, 9_800_00, 60),
        Lead(259, "Cosmetics filler, audit before certification", "Lena Folkerts", Stage.WON, 6_400_00, 42),
        Lead(96, "Foundry in Bremen, second round of talks", "Lena Folkerts", Stage.OFFER),
        Lead(31, "Cable maker, audit ordered for spring", "Matthias Weber", Stage.WON, 7_150_00, 90),
    ),
    choices=(Chosen(514, Choice.KEEP), Chosen(258, Choice.KEEP, "Second audit sold.")),
    gave=("The process maps of the gearbox case", "A draft of the joint offer", "Chaired the call"),
    got=("Weber's contact in Bremen", "A legal check of my contract", "A date with the foundry"),
)

WORKING_GROUP = Story(
    key="working-group",
    name="Working Group Supply Chain Law",
    kind=Kind.WORKING_GROUP,
    setting=Setting.ONLINE,
    notes="Video call every fourth week; the chamber hosts it.",
    started=325,
    offset=3,
    meetings=(
        Meetings(44, 4, 4, minutes=(25, 0, 80, 0), planned=100, prepared=75),
        Meetings(0, 0, done=False, title="Draft of the supplier questionnaire"),
    ),
    promises=(
        Promise(
            days=316,
            expectation="Two speaking slots or enquiries a year",
            target=2,
            until=-6,
            looks_like="A company asks me to set up its supplier survey",
            minutes=480,
            max_cost=700_00,
            economical=True,
            horizon=90,
        ),
    ),
    leads=(Lead(133, "Speaking slot at the chamber's law day", "Frauke Behrens", Stage.WON, 600_00),),
    choices=(Chosen(316, Choice.KEEP),),
    gave=("Chapter two of the guideline", "My survey template"),
    got=("First look at the draft", "A lawyer's answer for free"),
)

FOUNDERS = Story(
    key="founders",
    name="Founders' Table Altona",
    kind=Kind.REGULARS_TABLE,
    setting=Setting.LIVE,
    notes="Every sixth Tuesday; one order, from the very first evening, and good company since.",
    started=380,
    weekday=1,
    meetings=(Meetings(53, 17, 6, minutes=(10, 30, 120, 0), expenses=22_00, planned=100, prepared=70),),
    promises=(
        Promise(
            days=375,
            expectation="Two enquiries a year from founders who outgrow their spreadsheet",
            target=2,
            until=40,
            looks_like="A founder shows me his spreadsheet and asks what it would cost",
            minutes=300,
            max_cost=500_00,
            economical=True,
            horizon=60,
        ),
    ),
    leads=(Lead(352, "Furniture maker, one stock list for two shops", "Levke Hansen", Stage.WON, 4_200_00),),
    choices=(Chosen(374, Choice.KEEP),),
    gave=("Read a pitch before the bank did", "My list of grants"),
    got=("A name at the development bank", "A good evening"),
)
