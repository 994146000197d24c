"""The dialog in which one decides."""

from dataclasses import replace
from datetime import timedelta

import pytest
from helpers.app import click_key, press, running, screen_text, settled, stored
from helpers.board import EXHAUSTED, HOSTILE, ON_TRIAL, PAYS, UNCHECKED, dealt, decisions, named
from helpers.demo import DAY
from helpers.entries import ON, decided, result
from textual.widgets import Input, Static

from coopitis.app import CoopitisApp
from coopitis.demo import build, terms
from coopitis.domain.advice import Advice, Because
from coopitis.domain.decision import Choice, Decision
from coopitis.language import choose
from coopitis.screens.decide.decide_screen import DecideScreen
from coopitis.store.database import open_store
from coopitis.store.overview import overview


def dialog(app: CoopitisApp) -> DecideScreen:
    assert isinstance(app.screen, DecideScreen)
    return app.screen


def chosen(app: CoopitisApp) -> str:
    return dialog(app).form.row("choice").text


async def show(app: CoopitisApp, pilot, name: str = "Club", choice: Choice | None = None) -> None:
    app.open("decide", cooperation_id=name, choice=choice)
    await settled(pilot)


@pytest.mark.parametrize(
    ("entries", "suggested"),
    [
        (PAYS, Choice.KEEP),
        (ON_TRIAL, Choice.UNDECIDED),
        (EXHAUSTED, Choice.DROP),
        (UNCHECKED, Choice.UNDECIDED),
    ],
)
async def test_what_the_account_suggests_is_chosen_already(tmp_path, entries, suggested):
    stored(tmp_path, [named("Club", *entries)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot)
        assert chosen(app) == suggested


async def test_what_cannot_be_measured_is_suggested_to_be_automated(tmp_path):
    club = named("Club", *UNCHECKED)
    stored(tmp_path, [replace(club, cooperation=replace(club.cooperation, measurable=False))])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot)
        assert chosen(app) == Choice.AUTOMATE


async def test_the_choice_that_was_given_is_chosen(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot, choice=Choice.KEEP)
        assert chosen(app) == Choice.KEEP


async def test_enter_puts_it_down_with_the_figures_of_the_day(tmp_path):
    """500 spent of at most 400, no result."""
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "2", "d", "enter")
        assert dealt(app) == {"drop": ["Club"]}
        assert "Dropped: Club. Ctrl+Z undoes." in screen_text(app)
        [made] = decisions(tmp_path, "Club")
        assert replace(made, id="", row_id=0) == Decision(
            "",
            ON,
            Choice.DROP,
            balance=-500_00,
            results=0,
            advice=Advice.DROP,
            because=Because.OVERDRAFT,
        )


async def test_the_arrows_choose_and_a_reason_is_kept(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot)
        await press(pilot, "up", "tab", "text:runs", "space", "text:alone", "enter")
        assert "✗ What does it from now" in screen_text(app)
        await press(pilot, "text:a", "space", "text:newsletter", "enter")
        [made] = decisions(tmp_path, "Club")
        assert (made.choice, made.reason, made.review) == (Choice.AUTOMATE, "runs alone", None)
        assert made.tool == "a newsletter"


async def test_the_first_letter_chooses(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot)
        await press(pilot, "k", "enter")
        assert [one.choice for one in decisions(tmp_path, "Club")] == [Choice.KEEP]


async def test_to_keep_anyway_is_refused_beside_the_field_without_a_reason(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot, choice=Choice.KEEP_ANYWAY)
        await press(pilot, "enter")
        assert "✗ Say why you keep it." in screen_text(app)
        assert dialog(app).focused is dialog(app).query_one("#reason")
        assert decisions(tmp_path, "Club") == []


async def test_to_keep_anyway_is_refused_beside_the_field_without_a_review(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await show(app, pilot, choice=Choice.KEEP_ANYWAY)
        await press(pilot, "text:friends", "down")
        dialog(app).query_one("#review", Input).clear()
        await press(pilot, "enter")
        assert "✗ Say when you look at it again." in screen_text(app)
        assert dialog(app).focused is dialog(app).query_one("#review")
        assert decisions(tmp_path, "Club") == []


@pytest.mark.parametrize("typed", ["yesterday", "31.2.", "soon"])
async def test_a_review_that_is_no_day_ahead_is_refused_and_what_was_typed_stays(tmp_path, typed):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot, choice=Choice.KEEP_ANYWAY)
        await press(pilot, "text:friends", "down", f"text:{typed}", "enter")
        assert "✗" in screen_text(app)
        kept = dialog(app).form.texts()
        assert (kept["choice"], kept["reason"], kept["review"]) == ("keep_anyway", "friends", typed)
        assert decisions(tmp_path, "Club") == []


async def test_the_review_is_suggested_in_ninety_days_and_can_be_typed(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED), named("Forum", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot, "Club", Choice.KEEP_ANYWAY)
        assert "✓ Mon, Sep 28, 2026" in screen_text(app)
        await press(pilot, "text:friends", "enter", "0", "enter")
        await show(app, pilot, "Forum", Choice.KEEP_ANYWAY)
        await press(pilot, "text:friends", "down", "text:+30", "enter", "2", "enter")
        assert [one.review for one in decisions(tmp_path, "Club")] == [ON + timedelta(days=90)]
        assert [one.review for one in decisions(tmp_path, "Forum")] == [ON + timedelta(days=30)]


async def test_only_to_keep_anyway_a_review_is_asked_for(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot)
        assert "Review on" not in screen_text(app)
        await press(pilot, "y")
        assert chosen(app) == Choice.KEEP_ANYWAY
        assert "Review on" in screen_text(app)


async def test_a_review_typed_wrong_does_not_stand_in_the_way_of_another_choice(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot, choice=Choice.KEEP_ANYWAY)
        await press(pilot, "down", "text:soon", "up", "up", "d", "enter")
        assert [one.choice for one in decisions(tmp_path, "Club")] == [Choice.DROP]


async def test_it_shows_the_account_and_what_was_decided_before(tmp_path):
    """500 for one result of 400: -100 of 400; typical 500, so one evening is left."""
    told = [
        decided(30, Choice.KEEP, reason="the oldest"),
        decided(20, Choice.KEEP, reason="one lead is near", balance=-50_00),
        decided(10, Choice.KEEP_ANYWAY, reason="friends", review_ago=5),
    ]
    stored(tmp_path, [named("Club", *EXHAUSTED, result(3), *told)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot)
        text = " ".join(screen_text(app).split())
        for said in (
            "−€100 on trial: €300 left until the overdraft ends · 1 evening left",
            "cost per result €500, at most €400 · chance",
            "Jun 20, 2026 Keep anyway until Jun 25, 2026: “friends”",
            "Jun 10, 2026 Keep: “one lead is near” then −€50",
        ):
            assert said in text
        assert "the oldest" not in text


async def test_the_choice_is_explained(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot)
        assert "Drop: you stop going." in screen_text(app)
        await press(pilot, "k")
        assert "k Keep you go on as before" in " ".join(screen_text(app).split())


async def test_esc_keeps_what_was_typed_and_a_given_choice_counts_more_than_the_draft_s(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot)
        await press(pilot, "down", "text:because", "escape")
        await show(app, pilot, choice=Choice.KEEP_ANYWAY)
        await press(pilot, "ctrl+t")
        assert dialog(app).form.texts()["reason"] == "because"
        assert chosen(app) == Choice.KEEP_ANYWAY
        await press(pilot, "enter", "0", "enter")
        assert [one.reason for one in decisions(tmp_path, "Club")] == ["because"]


async def test_undo_takes_the_decision_back(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "2", "d", "enter", "ctrl+z")
        assert dealt(app) == {"undecided": ["Club"]}
        assert decisions(tmp_path, "Club") == []


async def test_the_mouse_alone_decides(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot)
        line = dialog(app).query_one("#choice")
        await pilot.click(line, offset=(line.size.width // 4, 0))
        await settled(pilot)
        picked = chosen(app)
        await click_key(pilot, "Save")
        assert [one.choice for one in decisions(tmp_path, "Club")] == [picked]


async def test_one_that_is_gone_is_not_decided(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        app.open("decide", cooperation_id="nobody")
        await settled(pilot)
        assert "This cooperation is gone" in screen_text(app)
        assert not isinstance(app.screen, DecideScreen)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_hostile_texts_are_shown_as_they_are(tmp_path, size):
    stored(tmp_path, [named(name, *EXHAUSTED, decided(9, Choice.KEEP, reason=name)) for name in HOSTILE])
    async with running(tmp_path, size=size) as (app, pilot):
        for name in HOSTILE:
            await show(app, pilot, name)
            assert screen_text(app).count(name[:4]) >= 2
            await press(pilot, "enter")
            assert [one.choice for one in decisions(tmp_path, name)] == [Choice.KEEP, Choice.DROP]


async def test_every_choice_fits_on_a_small_screen(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path, size=(60, 20)) as (app, pilot):
        await show(app, pilot, choice=Choice.KEEP_ANYWAY)
        for label in ("Undecided", "Keep", "Keep anyway", "Automate", "Drop"):
            assert label in screen_text(app)


async def test_R10_what_was_dropped_says_on_the_form_and_beside_the_field_what_takes_it_up(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED, decided(5, Choice.DROP))])
    async with running(tmp_path) as (app, pilot):
        await show(app, pilot)
        await press(pilot, "k")
        assert "only a new pre-check takes it up again; Esc, then c begins one." in " ".join(
            screen_text(app).split()
        )
        await press(pilot, "ctrl+s")
        assert "✗ Not without a" in " ".join(screen_text(app).split())
        assert len(decisions(tmp_path, "Club")) == 1


async def test_at_80_by_24_in_german_every_field_and_what_the_choice_means_are_in_sight(tmp_path):
    choose("de", {})
    stored(tmp_path, build(DAY, "de"), terms())
    standings = overview(open_store(tmp_path / "coopitis.sqlite3"), DAY).standings
    async with running(tmp_path, on=DAY) as (app, pilot):
        for one in standings:
            app.open("decide", cooperation_id=one.cooperation.id)
            await settled(pilot)
            for key in "yad":
                app.screen.form.row("choice").focus_entry()
                await press(pilot, key)
                seen = "".join(screen_text(app).split())
                rows = [row for row in app.screen.form.rows.values() if row.display]
                meant = str(app.screen.query_one("#meaning", Static).content)
                for said in (one.cooperation.name, *(row.field.label for row in rows), meant):
                    assert "".join(said.split()) in seen, (one.cooperation.name, key)
            await press(pilot, "escape")
