"""What is typed is on disk a second later, without leaving the screen."""

import asyncio

from helpers.app import PATIENCE, press, running, stored
from helpers.bare import BareApp
from helpers.entries import group
from helpers.pre_check import check_again, filed

from coopitis.screens import drafting
from coopitis.screens.drafting import DELAY, Autosave
from coopitis.store.drafts import draft, drafts


async def until(condition):
    async with asyncio.timeout(PATIENCE):
        while not condition():
            await asyncio.sleep(DELAY / 20)


async def test_what_is_typed_is_kept_while_the_screen_is_open(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "i", "text:LinkedIn")
        here = app.screen
        await until(lambda: drafts(store))
        assert draft(store, "inventory")["online"] == "LinkedIn"
        assert app.screen is here


async def test_until_then_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(drafting, "DELAY", 600)
    store = stored(tmp_path)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "i", "text:LinkedIn")
        assert drafts(store) == []


async def test_nor_of_a_pre_check(tmp_path, monkeypatch):
    monkeypatch.setattr(drafting, "DELAY", 600)
    store = stored(tmp_path, [group()])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:four leads")
        assert drafts(store) == filed(store, "A group").pre_checks == []


async def test_a_pre_check_that_is_being_typed_is_kept_and_goes_on_as_the_same_one(tmp_path):
    store = stored(tmp_path, [group()])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:four leads")
        await until(lambda: drafts(store))
        (form,) = drafts(store)
        assert draft(store, form)["0.expectation"] == "four leads"
        (begun,) = filed(store, "A group").pre_checks
        await press(pilot, "down", "4", "down", "text:31.12.", "enter")
    (check,) = filed(store, "A group").pre_checks
    assert (check.row_id, check.expectation) == (begun.row_id, "four leads")


class Typing(BareApp):
    """Saves so slowly that the next save would overtake it."""

    def __init__(self) -> None:
        super().__init__()
        self.saved: list[str] = []
        self.may_end = asyncio.Event()
        self.autosave = Autosave(self, self.save, lambda refusal: self.saved.append(str(refusal)))

    async def save(self) -> None:
        self.saved.append("begun")
        await self.may_end.wait()
        self.saved.append("ended")


async def test_a_change_during_the_delay_starts_it_anew():
    async with Typing().run_test() as pilot:
        pilot.app.may_end.set()
        for _keystroke in range(3):
            pilot.app.autosave.schedule()
            # On a busy machine both take longer, and still this is over before the delay is.
            await asyncio.sleep(DELAY / 4)
        assert pilot.app.saved == []
        await until(lambda: pilot.app.saved)
        await asyncio.sleep(2 * DELAY)
        assert pilot.app.saved == ["begun", "ended"]


async def test_one_save_waits_for_another_and_to_cancel_waits_for_both():
    async with Typing().run_test() as pilot:
        app = pilot.app
        first, second = (asyncio.create_task(app.autosave.flush()) for _ in range(2))
        app.autosave.schedule()
        await pilot.pause(0.05)
        cancelled = asyncio.create_task(app.autosave.cancel())
        await pilot.pause(0.05)
        assert app.saved == ["begun"]
        assert not cancelled.done()
        app.may_end.set()
        await asyncio.gather(first, second, cancelled)
        assert app.saved == ["begun", "ended"] * 2
        await pilot.pause(2 * DELAY)
        assert len(app.saved) == 4
