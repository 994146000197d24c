"""How fast is coopitis beside a bare Textual app? `python tests/benchmarks/beside_bare_textual.py [RUNS]`

Both run in turn in a pseudo-terminal of 120 x 40, coopitis on the demo; medians are printed. Linux only.

first   start to the first character that is not blank
ready   start to the figures (coopitis) or the text (bare)
key     a key that moves the cursor to the first change on screen; bare: the palette's key
memory  peak resident memory, in MB
"""

import os
import select
import statistics
import sys
import tempfile
import time
from dataclasses import astuple, dataclass
from pathlib import Path

import pyte
from ptyprocess import PtyProcess

SCRIPTS = Path(sys.executable).parent
STILL = 0.3
"""Seconds without output after which a screen counts as settled."""


@dataclass
class Measured:
    """One run, in milliseconds and megabytes."""

    first: float
    ready: float
    key: float
    memory: float


class Terminal:
    """A program in a pseudo-terminal, and what stands on its screen."""

    def __init__(self, command: list[str], home: str) -> None:
        env = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        env |= {"HOME": home, "LANG": "C.UTF-8"}
        self.screen = pyte.Screen(120, 40)
        self.stream = pyte.ByteStream(self.screen)
        self.started = time.perf_counter()
        self.process = PtyProcess.spawn(command, env=env, dimensions=(40, 120))

    def text(self) -> str:
        return "\n".join(self.screen.display)

    def until(self, wanted: str, patience: float = 15) -> float:
        """Milliseconds from the start until the screen holds the text."""
        limit = time.perf_counter() + patience
        while time.perf_counter() < limit:
            if self.read(0.01) and (wanted in self.text() if wanted else self.text().strip()):
                return (time.perf_counter() - self.started) * 1000
        raise TimeoutError(f"{wanted!r} never came:\n{self.text()}")

    def read(self, seconds: float) -> bool:
        """Whether anything came within the time."""
        ready, _, _ = select.select([self.process.fd], [], [], seconds)
        if ready:
            # Private sequences that pyte does not know would otherwise be shown as text.
            self.stream.feed(os.read(self.process.fd, 65536).replace(b"\x1b[>", b"\x1b[?"))
        return bool(ready)

    def settle(self) -> None:
        while self.read(STILL):
            pass

    def press(self, keys: bytes) -> float:
        """Milliseconds from a key to the first answer."""
        self.settle()
        pressed = time.perf_counter()
        self.process.write(keys)
        while not self.read(0.05):
            if time.perf_counter() - pressed > 5:
                raise TimeoutError("the key was not answered")
        return (time.perf_counter() - pressed) * 1000

    def memory(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024

    def quit(self) -> None:
        self.settle()
        self.process.write(b"\x11")
        self.process.wait()


def measure(command: list[str], ready: str, keys: list[bytes], home: str) -> Measured:
    terminal = Terminal(command, home)
    try:
        first = terminal.until("")
        shown = terminal.until(ready)
        answers = [terminal.press(key) for key in keys]
        return Measured(first, shown, statistics.median(answers), terminal.memory())
    finally:
        terminal.quit()


def main(runs: int) -> None:
    arrows = [b"\x1b[B", b"\x1b[A"] * 3
    programs = {
        "coopitis": ([str(SCRIPTS / "coopitis"), "demo"], "past the overdraft", arrows),
        "bare": ([sys.executable, str(Path(__file__).with_name("bare.py"))], "ready", [b"\x10"]),
    }
    with tempfile.TemporaryDirectory() as home:
        found = {name: [] for name in programs}
        for run in range(runs + 1):
            for name, (command, ready, keys) in programs.items():
                measured = measure(command, ready, keys, home)
                if run:  # the first one warms caches up
                    found[name].append(astuple(measured))
    medians = {
        name: [statistics.median(one) for one in zip(*rows, strict=True)] for name, rows in found.items()
    }
    print(f"{'':10}{'coopitis':>10}{'bare':>10}{'ratio':>8}")
    for row, figure in enumerate(("first", "ready", "key", "memory")):
        ours, bare = medians["coopitis"][row], medians["bare"][row]
        print(f"{figure:10}{ours:10.1f}{bare:10.1f}{ours / bare:8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
