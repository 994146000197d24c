"""What Today says while there is no cooperation: what coopitis is, and with what one may begin."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from coopitis.language import N_, _
from coopitis.widgets.text_layout import QUIET, Fluid, spread

WIDEST = 76
"""Cells of the longest line; more make it harder to read."""


@dataclass(frozen=True, slots=True)
class Way:
    """A key that begins something, what that is, and how long it takes or what else is to be said of it."""

    key: str
    does: str
    extent: str


WAYS = (
    Way("i", N_("Inventory: all the groups you are in"), N_("about 10 minutes")),
    Way("n", N_("Check a group before you join it"), N_("seven questions")),
    Way("a", N_("Add a group you are in already"), N_("one page")),
    Way("v", N_("Look at an example first"), N_("to try things out")),
)


class Welcome(Fluid):
    """Three sentences and four ways to begin; a click on one presses its key."""

    DEFAULT_CSS = "Welcome { height: auto; padding: 1 2; link-style: none; link-color: $foreground; }"

    def content_at(self, width: int) -> Content:
        """The words, no wider than is good to read."""
        return Content("\n").join(_lines(min(width, WIDEST)))


def _lines(width: int) -> Iterator[Content]:
    yield Content.styled(_("Welcome."), "bold")
    yield Content("")
    yield Content(_("coopitis reckons what evenings in networks cost and what they bring."))
    yield Content(_("Each group gets an account: evenings cost, results pay in."))
    yield Content(_("Once its overdraft is used up you decide: keep it or drop it."))
    yield Content("")
    yield Content.styled(_("Where to begin? Press a key, or click."), "bold")
    yield Content("")
    for way in WAYS:
        yield _way(way, width)
    yield Content("")
    yield Content.styled(_("Esc leads back everywhere. Ctrl+Q quits; everything is saved then."), QUIET)


def _way(way: Way, width: int) -> Content:
    key = Content.styled(f" {way.key}   ", "bold $text-accent")
    does, extent = _(way.does), Content.styled(_(way.extent), QUIET)
    room = min(
        width - key.cell_length, max(cell_len(_(one.does)) + cell_len(_(one.extent)) for one in WAYS) + 4
    )
    line = Content.assemble(key, spread(does, extent, room))
    return line.stylize(Style.from_meta({"@click": f"app.simulate_key('{way.key}')"}))
