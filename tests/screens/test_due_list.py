"""What is due on Today: each line has its verb and its reason, and Enter does the thing."""

from dataclasses import replace
from decimal import Decimal

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.board import HOSTILE
from helpers.due import due, lines, named, numbered, piece, planned, routine, stored_history
from helpers.entries import ON, ago, decided, evening, promise, result
from helpers.evenings import fill, said

from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice
from coopitis.domain.duties import DutyKind
from coopitis.domain.terms import Terms
from coopitis.screens.cooperation.cooperation_form import CooperationForm
from coopitis.screens.inventory.inventory_screen import InventoryScreen
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.prepare.prepare_screen import PrepareScreen
from coopitis.screens.review.review_screen import ReviewScreen
from coopitis.store.drafts import drafts
from coopitis.widgets.form import Form

KEPT = decided(10, Choice.KEEP)
GUESTS = "Write to last week's guests"


async def test_R3_a_routine_is_due_after_its_days_and_ticked_off_with_one_key(tmp_path):
    """Fails when a tick is not stored, and when Today does not count from it."""
    weekly = routine(GUESTS, 7, 14, 8)
    stored(tmp_path, [named("Breakfast", promise(), KEPT, routines=[weekly])])
    async with running(tmp_path) as (app, pilot):
        assert f"Do {GUESTS}" == lines(app)[2]
        assert lines(app)[3] == "8 days ago · Breakfast · weekly"
        await press(pilot, "enter")
        assert due(app) == []
        assert f"Done: {GUESTS}." in screen_text(app)
        assert "space Done" not in screen_text(app)
        assert stored_history(tmp_path, "Breakfast").routines[0].done == (ago(14), ago(8), ON)
        await press(pilot, "ctrl+z")
        assert [one.words for one in due(app)] == [GUESTS]
    assert stored_history(tmp_path, "Breakfast").routines[0].done == (ago(14), ago(8))


async def test_R3_a_space_ticks_a_routine_off_and_nothing_else(tmp_path):
    waiting = named("Breakfast", promise(), KEPT, planned(-1), routines=[routine(GUESTS, 7, 8)])
    stored(tmp_path, [waiting])
    async with running(tmp_path) as (app, pilot):
        today = app.screen
        assert [one.kind for one in due(app)] == [DutyKind.LOG, DutyKind.ROUTINE]
        await press(pilot, "space")
        assert app.screen is today
        assert "Done" not in screen_text(app).splitlines()[-1]
        await press(pilot, "down")
        assert "Done" in screen_text(app).splitlines()[-1]
        await press(pilot, "space")
        assert [one.kind for one in due(app)] == [DutyKind.LOG]


async def test_R2_a_routine_that_was_never_done_is_due_at_once_and_others_wait_their_turn(tmp_path):
    routines = [routine("Never", 30), routine("Later", 7, 6), routine("By itself", 7, 90, tool="Buffer")]
    stored(tmp_path, [named("Breakfast", promise(), KEPT, routines=routines)])
    async with running(tmp_path) as (app, _pilot):
        assert lines(app)[2:4] == ["Do Never", "never yet · Breakfast · monthly"]
        assert len(due(app)) == 1


async def test_of_one_kind_a_cooperation_has_one_line_and_the_others_are_counted(tmp_path):
    routines = [routine("Weekly", 7, 9), routine("Monthly", 30, 31), routine("Daily", 1, 5)]
    stored(tmp_path, [named("Club", promise(), KEPT, planned(-3), planned(-9), routines=routines)])
    async with running(tmp_path) as (app, pilot):
        assert lines(app)[2:6] == [
            "Do Monthly +2",
            "31 days ago · Club · monthly · kept 1 of 1",
            "Log Club +1",
            "planned for Sat, Jun 27",
        ]
        await press(pilot, "enter")
        assert lines(app)[2] == "Do Weekly +1"
        assert lines(app)[3].startswith("9 days ago · Club · weekly")


async def test_R7_preparation_is_due_a_week_ahead_with_what_is_open_in_the_kit(tmp_path):
    kit = numbered([piece("cards"), piece("story"), piece("flyer")])
    stored(tmp_path, [named("Fair", promise(), KEPT, planned(1, kit=(kit[1].id,)), kit=kit)])
    async with running(tmp_path, size=(120, 40)) as (app, _pilot):
        assert lines(app)[2:4] == ["Prepare Fair", "tomorrow · 2 of 3 open: cards, flyer"]
    async with running(tmp_path, on=ago(6)) as (app, _pilot):
        assert lines(app)[3].startswith("Wed, Jul 1 · 2 of 3 open")
    async with running(tmp_path, on=ago(7)) as (app, _pilot):
        assert due(app) == []


async def test_R7_saying_that_one_is_prepared_fulfils_the_duty(tmp_path):
    stored(tmp_path, [named("Fair", promise(), KEPT, planned(3))])
    async with running(tmp_path) as (app, pilot):
        assert lines(app)[2:4] == ["Prepare Fair", "Fri, Jul 3 · not prepared"]
        await press(pilot, "enter")
        assert isinstance(app.screen, PrepareScreen)
        await press(pilot, "enter")
        assert due(app) == []
    (activity,) = stored_history(tmp_path, "Fair").activities
    assert (activity.prepared, activity.done, activity.date) == (True, False, ago(-3))


async def test_R8_logging_an_evening_resets_what_it_fulfils(tmp_path):
    stored(tmp_path, [named("Fair", promise(), KEPT, planned(0))])
    async with running(tmp_path) as (app, pilot):
        assert [one.kind for one in due(app)] == [DutyKind.LOG, DutyKind.PREPARE]
        await press(pilot, "enter", "text:2h", "enter", "enter")
        assert due(app) == []
    assert [one.done for one in stored_history(tmp_path, "Fair").activities] == [True]


async def test_R4_every_cooperation_is_reviewed_at_its_interval(tmp_path):
    kept = decided(91, Choice.KEEP)
    stored(
        tmp_path,
        [
            named("Common", promise(), kept),
            named("Own", promise(), kept, review_every_days=30),
            named("Rare", promise(), kept, review_every_days=365),
            named("Never looked at", evening(100)),
            named("New", evening(89)),
        ],
        Terms(rate=5_000, review_every_days=90),
    )
    async with running(tmp_path) as (app, pilot):
        assert [one.name for one in due(app)] == ["Common", "Never looked at", "Own"]
        assert lines(app)[2:6] == [
            "Review Common",
            "not looked at for 91 days",
            "Review Never looked at",
            "not looked at for 100 days",
        ]
        await press(pilot, "enter")
        assert isinstance(app.screen, ReviewScreen)
        assert app.screen.cooperation_here == "Common"


async def test_R4_the_interval_is_typed_into_the_form_of_the_cooperation(tmp_path):
    kept = decided(40, Choice.KEEP, balance=0, results=0, advice=Advice.ON_TRIAL)
    stored(tmp_path, [named("Club", promise(), kept)], Terms(rate=5_000, review_every_days=90))
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        assert due(app) == []
        await press(pilot, "3", "e")
        await fill(pilot, review_every_days="30 days")
        assert said(pilot, "review_every_days").endswith("monthly")
        await press(pilot, "ctrl+s", "1")
        assert [(one.kind, one.name) for one in due(app)] == [("review", "Club")]
        await press(pilot, "ctrl+z")
        assert due(app) == []
    assert stored_history(tmp_path, "Club").cooperation.review_every_days is None


async def test_R4_the_day_of_the_promise_calls_for_a_review(tmp_path):
    check = promise(200, until=ago(3), target=4)
    stored(tmp_path, [named("Guild", check, evening(50), result(40), KEPT)])
    async with running(tmp_path) as (app, _pilot):
        assert lines(app)[2:4] == ["Review Guild", "1 of 4 came by Jun 27"]


async def test_P7_a_keep_anyway_comes_back_on_its_day_with_its_reason(tmp_path):
    anyway = decided(100, Choice.KEEP_ANYWAY, review_ago=0, reason="friends")
    stored(tmp_path, [named("Club", promise(), evening(200, 500_00), anyway)])
    async with running(tmp_path) as (app, pilot):
        assert lines(app)[2:4] == ["Review Club", "kept anyway until Jun 30: friends"]
        await press(pilot, "enter")
        assert isinstance(app.screen, ReviewScreen)


async def test_a_fee_is_told_of_30_days_before_one_can_no_longer_cancel(tmp_path):
    fee = {"fee_per_year": 480_00, "notice_date": ago(-29)}
    stored(
        tmp_path,
        [
            named("Club", promise(), decided(60, Choice.KEEP), **fee),
            named("Gone", promise(), decided(60, Choice.DROP), **fee | {"notice_date": ago(-30)}),
            named("Later", promise(), decided(60, Choice.KEEP), **fee | {"notice_date": ago(-31)}),
        ],
    )
    async with running(tmp_path) as (app, pilot):
        assert lines(app)[2:6] == [
            "Notice Club",
            "cancel by Jul 29 · €480",
            "Give notice Gone",
            "dropped · by Jul 30 · €480",
        ]
        assert len(due(app)) == 2
        await press(pilot, "enter", "k")
        assert [one.name for one in due(app)] == ["Gone"]
        await press(pilot, "enter")
        assert isinstance(app.screen, CooperationForm)


async def test_what_was_typed_into_the_log_and_not_saved_is_due(tmp_path):
    store = stored(
        tmp_path, [named("Club", promise(), KEPT, evening(9, attendance=60), planned(0, prepared=True))]
    )
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        app.screen.query_one(Form).row("received").focus_entry()
        await press(pilot, "text:A name", "escape")
        assert lines(app)[2:4] == ["Go on Club", "an evening, not saved yet"]
        await press(pilot, "enter")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.query_one(Form).row("received").text == "A name"
        await press(pilot, "ctrl+s", "enter")
        assert due(app) == []
    assert drafts(store) == []
    assert [one.received for one in stored_history(tmp_path, "Club").activities] == [None, "A name"]


@pytest.mark.parametrize("keys", [("l",), ("3", "l")])
async def test_the_form_that_is_gone_on_with_is_the_one_that_was_left(tmp_path, keys):
    """Opened for no cooperation in particular, or for the one in focus."""
    stored(tmp_path, [named("Club", promise(), KEPT, evening(9))])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *keys)
        app.screen.query_one(Form).row("received").focus_entry()
        await press(pilot, "text:A name", "escape", "1", "enter")
        assert app.screen.query_one(Form).row("received").text == "A name"


async def test_an_edit_that_was_not_saved_is_due(tmp_path):
    stored(tmp_path, [named("Club", promise(), KEPT, evening(9, title="Talks"))])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "4", "enter")
        app.screen.query_one(Form).row("title").focus_entry()
        await press(pilot, "end", "text: again", "escape", "1")
        assert lines(app)[2:4] == ["Go on Club", "a change, not saved yet"]
        await press(pilot, "enter")
        assert app.screen.query_one(Form).row("title").text == "Talks again"


async def test_an_inventory_that_was_begun_is_due(tmp_path):
    stored(tmp_path, [named("Club", promise(), KEPT)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "i", "text:Forum", "escape")
        assert lines(app)[2:4] == ["Go on Inventory", "1 community to go through"]
        await press(pilot, "enter")
        assert isinstance(app.screen, InventoryScreen)


async def test_R10_what_was_dropped_asks_for_nothing_more_than_to_be_logged(tmp_path):
    """No review, no routine, no preparation; but an evening that was planned may have taken place."""
    dropped = decided(200, Choice.DROP)
    routines, kit = [routine(GUESTS, 7, 90)], [piece("cards")]
    check = promise(400, until=ago(100))
    gone = named("Gone", check, dropped, planned(1), planned(-1), routines=routines, kit=kit)
    stored(tmp_path, [gone])
    async with running(tmp_path) as (app, _pilot):
        assert [one.kind for one in due(app)] == [DutyKind.LOG]


async def test_the_nearest_day_is_on_top(tmp_path):
    anyway = decided(100, Choice.KEEP_ANYWAY, review_ago=6, reason="friends")
    everything = [
        named("Begun", promise(20, complete=False, max_cost=None, expectation="leads")),
        named("Fee", promise(), KEPT, notice_date=ago(-25)),
        named("Anyway", promise(), anyway),
        named("Spent", promise(), evening(9, 500_00)),
        named("Waiting", promise(), KEPT, planned(-2)),
        named("Ahead", promise(), KEPT, planned(1)),
        named("Regular", promise(), KEPT, routines=[routine(GUESTS, 7, 10)]),
    ]
    stored(tmp_path, everything)
    async with running(tmp_path, size=(120, 40)) as (app, _pilot):
        assert [one.name for one in due(app)] == [
            "Ahead",
            "Waiting",
            "Regular",
            "Anyway",
            "Spent",
            "Begun",
            "Fee",
        ]
        assert "Due · 7" in screen_text(app)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (named("Club", promise(), decided(60, Choice.KEEP)), "Next: Review Club, Thu, Jul 30, 2026"),
        (named("Club", promise(), KEPT, routines=[routine("Post", 7, 3)]), "Next: Do Post, Sat, Jul 4, 2026"),
        (named("Club", promise(), KEPT, notice_date=ago(-40)), "Next: Notice Club, Sun, Aug 9, 2026"),
        (named("Club", promise(until=ago(-5)), KEPT, planned(9)), "Next: Review Club, Sun, Jul 5, 2026"),
        (named("Club", promise(), decided(60, Choice.DROP)), ""),
    ],
)
async def test_when_nothing_is_due_the_next_thing_of_any_kind_is_named(tmp_path, told, said):
    stored(tmp_path, [told])
    async with running(tmp_path, size=(120, 40)) as (app, _pilot):
        text = screen_text(app)
        assert "Nothing is due." in text
        assert said in text
        assert bool(said) is ("Next:" in text)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (30, 8)])
async def test_hostile_words_in_duties_are_text(tmp_path, size):
    terms = Terms(rate=5_000, hours_per_week=Decimal(4))
    told = [
        named(name, promise(), KEPT, planned(2), routines=[routine(name, 7, 8)], kit=[piece(name)])
        for name in HOSTILE
    ]
    anyway = decided(90, Choice.KEEP_ANYWAY, review_ago=1, reason="[/] [red]x")
    stored(tmp_path, [*told, named("Club", promise(), anyway)], terms)
    async with running(tmp_path, size=size) as (app, pilot):
        assert len(due(app)) == 2 * len(HOSTILE) + 1
        if size == (120, 40):
            text = screen_text(app)
            for name in HOSTILE[:-1]:
                assert name in text
            assert "kept anyway until Jun 29: [/] [red]x" in text
        await press(pilot, "end", "home")
        assert app.is_running


async def test_a_routine_that_is_gone_is_said_and_nothing_breaks(tmp_path):
    store = stored(tmp_path, [named("Club", promise(), KEPT, routines=[routine("Post", 7, 8)])])
    async with running(tmp_path) as (app, pilot):
        with store.write("elsewhere") as work:
            work.remove(replace(stored_history(tmp_path, "Club").routines[0]))
        await press(pilot, "enter")
        assert "This routine is not there any more." in " ".join(screen_text(app).split())
