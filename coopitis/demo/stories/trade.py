"""Where the trade meets: the business breakfast, the association and the evenings."""

from coopitis.demo.spec import Chosen, Lead, Meetings, Promise, Story
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.result import Stage

BREAKFAST = Story(
    key="breakfast",
    name="Thursday Business Breakfast",
    kind=Kind.NETWORK,
    setting=Setting.LIVE,
    notes="7 a.m., hotel at the harbour. One minute each, then referrals. Stand-ins count as attendance.",
    url="https://breakfast.example/harbour",
    started=545,
    fee=590_00,
    fee_from=545,
    weekday=3,
    meetings=(
        Meetings(77, 52, minutes=(10, 30, 85, 0), expenses=14_00, planned=60, prepared=40, missed=15),
        Meetings(51, 15, minutes=(10, 30, 85, 0), expenses=14_00, planned=86, prepared=85, missed=12),
        Meetings(14, 0, minutes=(10, 30, 85, 10), expenses=14_00, planned=90, prepared=85, missed=8),
        Meetings(-1, -1, done=False, title="Ten-minute talk: what a shift plan costs"),
    ),
    promises=(
        Promise(
            days=420,
            expectation="Twelve qualified leads a year from the owners at the table",
            target=12,
            until=-55,
            looks_like="An introduction to a production manager who asks for an appointment",
            minutes=480,
            rate=7_500,
            max_cost=900_00,
            economical=True,
            horizon=120,
        ),
    ),
    leads=(
        Lead(498, "Warehouse wholesaler asks for a process check", "Jens Petersen", Stage.WON, 2_400_00),
        Lead(463, "Intro to the plant manager of a bakery chain", "Anke Brandt", Stage.LOST),
        Lead(425, "Dental laboratory, order entry", "Dr. Susanne Hoyer", Stage.WON, 3_150_00),
        Lead(381, "Shipping agent looks for a scheduling tool", "Piet de Vries", Stage.LOST),
        Lead(340, "Joinery with forty people, quotation process", "Stefan Lüders", Stage.WON, 4_800_00, 28),
        Lead(312, "Recommended to a printing house in Lübeck", "Anke Brandt", Stage.OFFER),
        Lead(276, "Coffee roaster, small automation of invoices", "Ayşe Demir", Stage.WON, 1_250_00),
        Lead(241, "Property manager asks for a workshop day", "Thomas Ehlers", Stage.WON, 1_900_00, 42),
        Lead(198, "Metal finisher, two calls, then no budget", "Bernd Kowalski", Stage.LOST),
        Lead(161, "Workshop day for a logistics start-up", "Giulia Conti", Stage.WON, 1_900_00),
        Lead(161, "The same founder needs a shift planner", "Giulia Conti", Stage.OFFER),
        Lead(118, "Brewery wants its maintenance calls sorted", "Miriam Vogt", Stage.WON, 5_200_00, 63),
        Lead(74, "Sail maker, order tracking", "Henrik Sørensen", Stage.WON, 1_450_00),
        Lead(46, "Tax adviser passes on a client with paper forms", "Katarzyna Nowak", Stage.OFFER),
        Lead(17, "Food laboratory asks for a first talk", "Tobias Riedel"),
    ),
    choices=(
        Chosen(420, Choice.KEEP, "Six guests became three customers; from now on with numbers."),
        Chosen(55, Choice.KEEP, "Target reached in the first year."),
    ),
    gave=(
        "Two referrals to the tax adviser",
        "My one-minute story about the bakery",
        "Lent my projector",
        "Explained the new e-invoice rules",
    ),
    got=(
        "A name at the port authority",
        "Honest feedback on my offer letter",
        "Coffee and gossip",
        "An invitation to a works tour",
    ),
)


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

FAIR = Story(
    key="fair",
    name="Packaging Fair Regulars",
    kind=Kind.NETWORK,
    setting=Setting.LIVE,
    notes="Whoever shared a stand at the fair meets every ninth week, each time at another works.",
    started=540,
    offset=1,
    meetings=(Meetings(76, 2, 9, minutes=(15, 45, 120, 10), expenses=24_00, planned=100, prepared=70),),
    promises=(
        Promise(
            days=500,
            expectation="Three leads a year from people who have seen me work",
            target=3,
            until=10,
            looks_like="Somebody from the stand passes on my name",
            minutes=480,
            rate=7_500,
            max_cost=700_00,
            economical=True,
            horizon=120,
        ),
    ),
    leads=(
        Lead(520, "Label printer asks about change-over times", "Maike Sievers", Stage.WON, 1_700_00),
        Lead(488, "Carton maker, first talk on scrap", "Rolf Diercks", Stage.LOST),
        Lead(455, "Filling line in Hildesheim, process check", "Maike Sievers", Stage.WON, 2_200_00),
        Lead(421, "Supplier of lids asks for an offer", "Tom Albers", Stage.LOST),
    ),
    choices=(Chosen(498, Choice.KEEP, "Four leads in a spring, from people I had not asked."),),
    gave=("Showed my change-over sheet", "Took two along in the car"),
    got=("A look behind the filling line", "Old stories", "Nobody new this time"),
)
