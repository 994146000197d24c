"""An inventory as one goes through it."""

from helpers.app import press, settled
from textual import events
from textual.pilot import Pilot

SIX_HOURS_FOR_NOTHING = ("text:6h", "enter", "0", "enter", "text:300", "enter")
"""12 x 6 h at 50 EUR = 3,600 EUR without a result, one may cost 300."""


async def paste(pilot: Pilot[None], text: str) -> None:
    """Pastes into the field in focus."""
    pilot.app.post_message(events.Paste(text))
    await settled(pilot)


async def list_both(pilot: Pilot[None], online: str = "", live: str = "") -> None:
    """Opens the inventory, pastes both lists and goes on to the cards."""
    await press(pilot, "i")
    await paste(pilot, online)
    await press(pilot, "ctrl+s")
    await paste(pilot, live)
    await press(pilot, "ctrl+s")
