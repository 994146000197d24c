"""How fast is coopitis beside a bare Textual app? `python tests/benchmarks/beside_bare_textual.py [RUNS]`

Both run in turn in a pseudo-terminal of 120 x 40, coopitis on the demo; medians are printed. Linux only.

first   start to the first character that is not blank
ready   start to the figures (coopitis) or the text (bare)
key     a key that moves the cursor to the first change on screen; bare: the palette's key
memory  peak resident memory, in MB
"""

import statistics
import sys
import tempfile
from dataclasses import astuple, dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from helpers.terminal import Terminal

SCRIPTS = Path(sys.executable).parent


@dataclass
class Measured:
    """One run, in milliseconds and megabytes."""

    first: float
    ready: float
    key: float
    memory: float


def measure(command: list[str], ready: str, keys: list[str], home: str) -> Measured:
    terminal = Terminal(command, Path(home))
    try:
        first = terminal.until("")
        shown = terminal.until(ready)
        answers = [terminal.answer(key) for key in keys]
        return Measured(first, shown, statistics.median(answers), terminal.memory())
    finally:
        terminal.quit()


def main(runs: int) -> None:
    arrows = ["down", "up"] * 3
    programs = {
        "coopitis": ([str(SCRIPTS / "coopitis"), "demo"], "past the overdraft", arrows),
        "bare": ([sys.executable, str(Path(__file__).with_name("bare.py"))], "ready", ["ctrl+p"]),
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
