"""What waits for the disk or another program goes on by itself after a moment, while keys are answered."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, TypeVar, cast

from textual.app import App
from textual.dom import DOMNode
from textual.worker import Worker

Handler = TypeVar("Handler", bound=Callable[..., Coroutine[Any, Any, None]])

SAVING = "saving"
"""The group of the workers that write: keys wait for them, but for those that change nothing."""

MOMENT = 0.05
"""Seconds that what is asked for may take before it goes on in a worker."""


async def patiently(app: App[Any], work: Coroutine[Any, Any, Any]) -> bool:
    """Does the work; whether it was done within a moment. What takes longer goes on when this returns."""
    task = asyncio.create_task(work)
    await asyncio.wait({task}, timeout=MOMENT)
    if task.done():
        task.result()
        return True

    async def rest() -> None:
        await task

    _worker: Worker[None] = app.run_worker(rest, group=SAVING)
    return False


def patient(handler: Handler) -> Handler:
    """A message handler that writes: its widget answers other messages while it waits."""

    @wraps(handler)
    async def handled(self: DOMNode, *args: Any, **more: Any) -> None:
        await patiently(self.app, handler(self, *args, **more))

    return cast(Handler, handled)
