"""The example is looked at from inside the program, in a real terminal, and leaves nothing behind."""

from helpers.shell import COMMAND
from helpers.terminal import Terminal


def test_the_example_opens_from_the_empty_start_page_and_leads_back_to_it(tmp_path):
    screen = Terminal([str(COMMAND)], tmp_path, (80, 24))
    try:
        screen.sees("Where to begin?")
        screen.press("v")
        screen.sees("Chamber Regulars' Table", "Kooperationitis")
        screen.press("ctrl+q")
        screen.sees("Where to begin?")
        screen.until_gone("Kooperationitis")
        assert screen.quit() == 0
    finally:
        screen.process.terminate(force=True)
