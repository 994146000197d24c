"""The review: promise against outcome, the course, past decisions; a key decides.

One result may cost 400 EUR and all is due at once, so 500 EUR without a result are past the overdraft.
"""

from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.board import EXHAUSTED, HOSTILE, PAYS, decisions
from helpers.demo import DAY
from helpers.due import due, named
from helpers.entries import ON, ago, decided, evening, group, promise, result
from helpers.evenings import fill

from coopitis.demo import build, terms
from coopitis.domain.advice import Advice
from coopitis.domain.cooperation import Estimate
from coopitis.domain.decision import Choice
from coopitis.language import _, choose
from coopitis.screens.decide.decide_screen import DecideScreen
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.pre_check.pre_check_screen import PreCheckScreen
from coopitis.screens.result_screen import ResultScreen
from coopitis.screens.review.review_head import FOLLOWS
from coopitis.screens.review.review_screen import ReviewScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.store.database import open_store
from coopitis.store.drafts import drafts
from coopitis.store.overview import overview
from coopitis.views.plots import CoursePlot
from coopitis.widgets.form import Form

OVERDUE = decided(100, Choice.KEEP, balance=250_00, results=1, advice=Advice.PAYS, reason="one lead came")
KEYS = [("k", Choice.KEEP), ("d", Choice.DROP)]


async def opened(app, pilot, name="Club"):
    """The review of a cooperation, as `v` opens it."""
    app.open("review", cooperation_id=name)
    await settled(pilot)


async def test_R8_a_review_shows_promise_against_outcome_and_what_changed(tmp_path):
    """Fails when a result is not stored, and when the review does not hold it against the promise.

    500 spent, one result of 400: -100; a result was to take 3 h, it took 10 h.
    """
    check = promise(
        expectation="leads from the table",
        target=4,
        until=ago(3),
        minutes_per_result=180,
        rate=80_00,
    )
    spent = (evening(9, 450_00, attendance=600, rate=5_00), result(3))
    stored(tmp_path, [named("Club", check, *spent, OVERDUE)])
    async with running(tmp_path) as (app, pilot):
        assert [one.name for one in due(app)] == ["Club"]
        await press(pilot, "enter")
        text = " ".join(screen_text(app).split())
        assert "−€100 on trial: €300 left until the overdraft ends" in text
        assert "1 of 4 came by Jun 27" in text
        assert "Since Mar 22, 2026: balance +€250 → −€100 · results 1 → 1" in text
        assert "1 Expected leads from the table" in text
        assert "1 Results 4 ✗ 1 1 lead · the day passed" in text
        assert "3 One takes 3 h ✗ 10 h" in text
        assert "5 One costs €400 ✗ €500" in text
        assert "Keep · one lead came" in text
        assert app.screen.query_one(CoursePlot).border_title == "Course · now −€100 · overdraft to −€400"
        await press(pilot, "end")
        assert "+€250 · 1 result · advice pays" in screen_text(app)


@pytest.mark.parametrize(("key", "choice"), KEYS)
async def test_R4_a_key_decides_and_the_review_is_held(tmp_path, key, choice):
    """Fails when the decision is not stored, and when Today does not count from it."""
    stored(tmp_path, [named("Club", *PAYS, OVERDUE)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "enter", key)
        assert isinstance(app.screen, TodayScreen)
        assert due(app) == []
        made = decisions(tmp_path, "Club")[-1]
        assert (made.choice, made.date, made.reason) == (choice, ON, None)
        assert (made.balance, made.results, made.advice) == (300_00, 1, Advice.PAYS)
        await press(pilot, "ctrl+z")
        assert [one.kind for one in due(app)] == ["review"]
    assert len(decisions(tmp_path, "Club")) == 1


async def test_R4_to_keep_what_was_kept_is_a_decision_too(tmp_path):
    stored(tmp_path, [named("Club", *PAYS, OVERDUE)])
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "enter", "k")
    assert [one.choice for one in decisions(tmp_path, "Club")] == [Choice.KEEP, Choice.KEEP]


async def test_P7_to_keep_anyway_wants_a_reason_and_a_date(tmp_path):
    anyway = decided(100, Choice.KEEP_ANYWAY, review_ago=2, reason="one more winter")
    stored(tmp_path, [named("Club", *EXHAUSTED, anyway)])
    async with running(tmp_path) as (app, pilot):
        assert [one.kind for one in due(app)] == ["review_anyway"]
        await press(pilot, "enter", "y", "ctrl+s")
        assert isinstance(app.screen, DecideScreen)
        assert len(decisions(tmp_path, "Club")) == 1
        await press(pilot, "text:friends")
        app.screen.query_one(Form).row("review").focus_entry()
        await settled(pilot)
        await press(pilot, "delete", "ctrl+s")
        assert isinstance(app.screen, DecideScreen)
        assert len(decisions(tmp_path, "Club")) == 1
        await press(pilot, "text:9/1/2026", "enter")
        assert "✗ How many results will have come by then?" in " ".join(screen_text(app).split())
        await press(pilot, "1", "enter")
        assert isinstance(app.screen, TodayScreen)
        assert due(app) == []
    made = decisions(tmp_path, "Club")[-1]
    assert (made.choice, made.reason, made.review.isoformat()) == (
        Choice.KEEP_ANYWAY,
        "friends",
        "2026-09-01",
    )
    assert (made.balance, made.results, made.advice) == (-500_00, 0, Advice.DROP)


async def test_D3_the_reason_of_the_last_time_is_in_sight_when_one_decides_again(tmp_path):
    anyway = decided(100, Choice.KEEP_ANYWAY, review_ago=2, reason="It feels good to be there")
    stored(tmp_path, [named("Club", *EXHAUSTED, anyway)])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "enter")
        assert "kept anyway until Jun 28: It feels good to be there" in screen_text(app)
        assert "It does not pay: d drops it; y keeps it anyway, for a reason and until a day." in screen_text(
            app
        )


async def test_leaving_the_form_of_a_keep_anyway_leads_back_to_the_review(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "y", "text:friends", "escape")
        assert isinstance(app.screen, ReviewScreen)
        assert decisions(tmp_path, "Club") == []
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_enter_decides_with_a_reason(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED, OVERDUE)])
    async with running(tmp_path) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "enter", "tab", "text:no more winters", "enter")
        assert isinstance(app.screen, TodayScreen)
    made = decisions(tmp_path, "Club")[-1]
    assert (made.choice, made.reason) == (Choice.DROP, "no more winters")


async def test_a_review_leads_to_a_new_pre_check_and_to_a_late_result(tmp_path):
    stored(tmp_path, [named("Club", *PAYS, OVERDUE)])
    async with running(tmp_path) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "r")
        assert isinstance(app.screen, ResultScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, ReviewScreen)
        await press(pilot, "c")
        assert isinstance(app.screen, PreCheckScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_v_reviews_the_one_in_focus_anywhere(tmp_path):
    stored(tmp_path, [named("Club", *PAYS)])
    async with running(tmp_path) as (app, pilot):
        for way in (["3", "v"], ["2", "v"], ["3", "enter", "v"]):
            await press(pilot, *way)
            assert isinstance(app.screen, ReviewScreen)
            assert app.screen.cooperation_here == "Club"
            await press(pilot, "escape", "escape")


@pytest.mark.parametrize("key", ["k", "y", "a"])
async def test_R10_what_was_dropped_is_not_taken_up_without_a_new_pre_check(tmp_path, key):
    stored(tmp_path, [named("Club", *PAYS, decided(9, Choice.DROP))])
    async with running(tmp_path) as (app, pilot):
        await opened(app, pilot)
        assert "only a new pre-check takes it up again" in screen_text(app)
        await press(pilot, key)
        assert isinstance(app.screen, ReviewScreen)
        said = "You dropped Club on Jun 21, 2026: only a new pre-check takes it up again; c begins one."
        assert [str(one.message) for one in app._notifications] == [said]
    assert [one.choice for one in decisions(tmp_path, "Club")] == [Choice.DROP]


async def test_R10_the_board_refuses_it_too_and_so_does_the_form(tmp_path):
    stored(tmp_path, [named("Club", *PAYS, decided(9, Choice.DROP))])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "2", "shift+left", "K", "U")
        app.open("decide", cooperation_id="Club", choice=Choice.KEEP)
        await settled(pilot)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, DecideScreen)
        assert "You dropped Club on Jun 21, 2026" in screen_text(app)
    assert [one.choice for one in decisions(tmp_path, "Club")] == [Choice.DROP]


async def test_R10_after_a_new_pre_check_it_can_be_kept_again(tmp_path):
    stored(tmp_path, [named("Club", *PAYS, decided(9, Choice.DROP), promise(2))])
    async with running(tmp_path) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "k")
        assert isinstance(app.screen, TodayScreen)
    assert [one.choice for one in decisions(tmp_path, "Club")] == [Choice.DROP, Choice.KEEP]


async def test_R10_to_drop_it_once_more_is_no_taking_up(tmp_path):
    stored(tmp_path, [named("Club", *PAYS, decided(9, Choice.DROP))])
    async with running(tmp_path) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "d")
    assert len(decisions(tmp_path, "Club")) == 2


async def test_R10_an_evening_at_what_was_dropped_is_called_what_it_is_and_counts_as_a_symptom(tmp_path):
    """It pays and was planned, so nothing but the drop makes the new evening a symptom."""
    dropped = named("Club", *PAYS, decided(5, Choice.DROP))
    stored(tmp_path, [dropped])
    said = "You dropped this on Jun 25, 2026: this evening counts as Kooperationitis."
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "l")
        assert isinstance(app.screen, LogScreen)
        assert said in screen_text(app)
        app.screen.query_one(Form).row("date").focus_entry()
        await settled(pilot)
        await press(pilot, "text:6/24/2026")
        assert said not in screen_text(app)
        await press(pilot, "home", "shift+end", "text:6/29/2026")
        assert said in screen_text(app)
        await fill(pilot, attendance="0")
        await press(pilot, "enter")
        after = "You dropped it on Jun 25, 2026; this evening counts as Kooperationitis all the same."
        assert after in " ".join(screen_text(app).split())
        await press(pilot, "enter")
    index = overview(open_store(tmp_path / "coopitis.sqlite3"), ON).index
    assert (index.cost, index.past_overdraft) == (200_00, 100_00)


async def test_R6_an_evening_at_what_is_automated_is_told_what_was_to_do_it(tmp_path):
    """Fails when the tool is not stored, and when the log form does not say it before saving."""
    stored(tmp_path, [named("Club", *PAYS, decided(5, Choice.AUTOMATE, tool="the newsletter"))])
    said = "Since Jun 25, 2026 this is meant to run without your evenings: the newsletter does it."
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "l")
        assert said in " ".join(screen_text(app).split())
        app.screen.query_one(Form).row("date").focus_entry()
        await settled(pilot)
        await press(pilot, "text:6/24/2026")
        assert said not in " ".join(screen_text(app).split())


def all_in_it_named(name):
    anyway = decided(100, Choice.KEEP_ANYWAY, review_ago=2, reason=name)
    check = promise(expectation=name, result_looks_like=name, target=1, reasons_anyway=name)
    return named(name, check, evening(9, 500_00), anyway)


@pytest.mark.parametrize("size", [(120, 40), (60, 20)])
async def test_hostile_names_and_reasons_are_text(tmp_path, size):
    stored(tmp_path, map(all_in_it_named, HOSTILE))
    async with running(tmp_path, size=size) as (app, pilot):
        for name in HOSTILE:
            await opened(app, pilot, name)
            assert name[:20] in screen_text(app)
            for other in [(80, 24), (30, 8), (200, 60), size]:
                await pilot.resize_terminal(*other)
                await settled(pilot)
            await press(pilot, "d")
            assert isinstance(app.screen, TodayScreen)
            assert decisions(tmp_path, name)[-1].choice is Choice.DROP


async def test_what_was_never_checked_nor_decided_can_be_reviewed(tmp_path):
    stored(tmp_path, [named("Club", evening(100, 70_00))])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        text = screen_text(app)
        assert "Nothing was decided so far." in text
        assert "c asks the seven questions" in text
        await press(pilot, "k")
        assert due(app) == []


@pytest.mark.parametrize("language", ["en", "de"])
async def test_a_low_screen_has_promise_reason_and_what_follows_in_sight_uncut(tmp_path, language):
    choose(language, {})
    stored(tmp_path, build(DAY, language), terms())
    async with running(tmp_path, on=DAY) as (app, pilot):
        for one in overview(open_store(tmp_path / "coopitis.sqlite3"), DAY).standings:
            await opened(app, pilot, one.cooperation.id)
            text = "\n".join(line[:78].rstrip() for line in screen_text(app).splitlines())
            promise, follows = text.partition("\n")[2].split(_("What they got"))[0], text.splitlines()[-2]
            assert "…" not in promise + follows
            assert _(FOLLOWS[one.account.advice]) in text or one.choice in (Choice.DROP, Choice.AUTOMATE)
            if one.check:
                assert (one.check.reasons_anyway or "–")[:30] in text
                assert "".join((one.check.expectation or "").split()) in "".join(text.split())
            await press(pilot, "escape")


async def test_a_cooperation_that_is_gone_has_no_review(tmp_path):
    store = stored(tmp_path, [named("Club", *PAYS)])
    async with running(tmp_path) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "r")
        with store.write("elsewhere") as work:
            work.remove(overview(store, ON).standings[0].cooperation)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
    assert drafts(store) == []


async def test_what_was_decided_on_an_estimate_is_not_compared_with_real_figures(tmp_path):
    reckoned = Estimate(ago(5), 360, 2, 50_00, 300_00)
    told = group(decided(5, Choice.UNDECIDED, balance=-3_000_00, results=2), promise(3))
    cooperation = replace(told.cooperation, name="Club", estimate=reckoned)
    stored(tmp_path, [replace(told, cooperation=cooperation)])
    async with running(tmp_path) as (app, pilot):
        app.open("review", cooperation_id="c")
        await settled(pilot)
        shown = " ".join(screen_text(app).split())
        assert "Decided on Jun 25, 2026 on an estimate: ≈ −€3,000 a year." in shown
        assert "results 2 → 0" not in shown


@pytest.mark.parametrize(("size", "language"), [((80, 24), "de"), ((120, 40), "en")])
async def test_promise_and_course_are_seen_at_once_and_no_figure_of_them_is_cut(tmp_path, size, language):
    choose(language, {})
    told = build(DAY, language)
    stored(tmp_path, told, terms())
    async with running(tmp_path, on=DAY, size=size) as (app, pilot):
        for one in told:
            await opened(app, pilot, one.cooperation.id)
            text = screen_text(app)
            if app.screen.query_one(CoursePlot).display:
                assert f" {_('6 Worth it')}" in text
                course = text.partition(f"{_('Course')} ")[2]
                now, limit = (_(said).partition("{")[0] for said in ("now {balance}", "overdraft to {limit}"))
                assert now in course
                assert size == (120, 40) or limit in course
                # On the larger screen also the zero line and the overdraft.
                assert size == (80, 24) or ("▔▔" in course and "╌╌" in course)
            assert "…" not in "\n".join(text.splitlines()[1:])
            await press(pilot, "end")
            assert "…" not in "\n".join(screen_text(app).splitlines()[1:])
            await press(pilot, "escape")


async def test_what_others_and_i_got_is_read_to_its_end(tmp_path):
    """At 80 columns the two stand beside each other, 32 cells wide."""
    given = "An introduction to the buyer of the shipyard, and two evenings of help with his figures"
    received = "The name of the woman who decides about maintenance at the harbour authority"
    stored(tmp_path, [named("Club", *PAYS, evening(1, 10, given=given, received=received))])
    async with running(tmp_path) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "pagedown", "end")
        lines = [line for line in screen_text(app).splitlines() if len(line) > 14]
        left = " ".join(" ".join(line[12:44] for line in lines).split())
        right = " ".join(" ".join(line[46:79] for line in lines).split())
        assert given in left
        assert received in right


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("entries", [EXHAUSTED, (*EXHAUSTED, OVERDUE)], ids=["undecided", "kept before"])
async def test_past_the_overdraft_the_reason_stands_once_in_the_head(tmp_path, size, entries):
    stored(tmp_path, [named("Club", *entries)])
    async with running(tmp_path, size=size) as (app, pilot):
        await opened(app, pilot)
        head = screen_text(app).partition("Promised")[0]
        assert head.count("past the overdraft") == 1
        assert head.count("drop") == 1
