"""A program in a pseudo-terminal, as its user sees it."""

import os
import re
import select
import time
from collections.abc import Callable
from pathlib import Path

import pyte
from ptyprocess import PtyProcess

UNKNOWN = re.compile(rb"\x1b\[(?:[<>=][0-9;]*[A-Za-z]|\?[0-9;]*(?:\$p|u))")
"""Questions to the terminal that pyte would print as text."""

KEYS = {
    "enter": b"\r",
    "tab": b"\t",
    "escape": b"\x1b",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "shift+left": b"\x1b[1;2D",
    "shift+right": b"\x1b[1;2C",
    "backspace": b"\x7f",
}
STILL = 0.3
"""Seconds without output after which a screen counts as settled."""

PATIENCE = 60
"""Seconds after which a program hangs, however busy the machine is."""


class Terminal:
    """Starts the command; `text` is what stands on its screen."""

    def __init__(self, command: list[str], home: Path, size: tuple[int, int] = (120, 40), **env: str) -> None:
        columns, lines = size
        given = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        given |= {"HOME": str(home), "LANG": "C.UTF-8"} | env
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.output = b""
        self.started = time.perf_counter()
        self.process = PtyProcess.spawn(command, env=given, dimensions=(lines, columns))

    @property
    def text(self) -> str:
        """The screen, line by line."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def read(self, seconds: float) -> bool:
        """Whether anything came within the time."""
        poll = select.poll()
        poll.register(self.process.fd, select.POLLIN)
        if not poll.poll(seconds * 1000):
            return False
        try:
            came = os.read(self.process.fd, 65536)
        except OSError:
            return False
        self.output += came
        self._stream.feed(UNKNOWN.sub(b"", came))
        return True

    def until(self, wanted: str) -> float:
        """Waits until the text stands there, or anything at all for ""; milliseconds since the start."""
        self._until(lambda: wanted in self.text if wanted else self.text.strip(), f"{wanted!r} never came")
        return (time.perf_counter() - self.started) * 1000

    def until_gone(self, unwanted: str) -> None:
        """Waits until the text stands there no more: a new screen may come in several parts."""
        self._until(lambda: unwanted not in self.text, f"{unwanted!r} never went")

    def _until(self, condition: Callable[[], object], otherwise: str) -> None:
        limit = time.perf_counter() + PATIENCE
        while not condition():
            if time.perf_counter() > limit:
                raise TimeoutError(f"{otherwise}:\n{self.text}")
            self.read(0.01)

    def settle(self) -> None:
        """Waits until the screen is still."""
        while self.read(STILL):
            pass

    def send(self, *keys: str) -> None:
        """Presses keys by name or as the text they type, without waiting in between."""
        for key in keys:
            control = key.startswith("ctrl+")
            self.process.write(bytes([ord(key[5:]) & 0x1F]) if control else KEYS.get(key, key.encode()))

    def sees(self, *wanted: str) -> None:
        """Waits until all of these texts stand on the screen."""
        for text in wanted:
            self.until(text)

    def press(self, *keys: str) -> str:
        """Presses keys one after the other, each after the screen is still; the screen afterwards."""
        for key in keys:
            self.settle()
            self.send(key)
        self.settle()
        return self.text

    def answer(self, key: str) -> float:
        """Milliseconds from a key to the first change on the screen."""
        self.settle()
        pressed = time.perf_counter()
        self.send(key)
        while not self.read(0.05):
            if time.perf_counter() - pressed > PATIENCE:
                raise TimeoutError(f"{key} was not answered")
        return (time.perf_counter() - pressed) * 1000

    def memory(self) -> float:
        """Peak resident memory so far, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(status.split("VmHWM:")[1].split()[0]) / 1024

    def end(self) -> int:
        """Waits for the program to end by itself; its exit code."""
        limit = time.perf_counter() + PATIENCE
        while self.process.isalive() and time.perf_counter() < limit:
            self.read(0.05)
        if self.process.isalive():
            self.process.terminate(force=True)
            raise TimeoutError(f"the program did not end:\n{self.text}")
        return int(self.process.exitstatus or 0)

    def quit(self) -> int:
        """Leaves with Ctrl+Q; the exit code."""
        self.settle()
        self.send("ctrl+q")
        return self.end()
