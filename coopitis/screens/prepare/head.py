"""What one gets ready for, what was promised, and what is missing."""

from collections.abc import Sequence

from textual.content import Content

from coopitis.domain.activity import Activity
from coopitis.domain.kit import KitItem
from coopitis.domain.overview import Standing
from coopitis.language import _, formats, wording
from coopitis.views.promise_panel import promise
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET, Fluid, spread


class PrepareHead(Fluid):
    """The meetup, its day on the right; what it is about where it has a title."""

    DEFAULT_CSS = "PrepareHead { height: auto; padding: 0 1; background: $panel; }"

    _shown: tuple[str, Activity] | None = None

    def show(self, title: str, meetup: Activity) -> None:
        """Shows these."""
        self._shown = title, meetup
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """A line or two."""
        if self._shown is None:
            return Content("")
        title, meetup = self._shown
        day = Content.styled(formats.weekday_day(meetup.date), "bold")
        room = width - day.cell_length - 2
        lines = [spread(Content.styled(title, "bold").truncate(room, ellipsis=True), day, width)]
        if meetup.title:
            about = Content.styled(" ".join(meetup.title.split()), QUIET)
            lines.append(about.truncate(width, ellipsis=True))
        return Content("\n").join(lines)


def promised(standing: Standing, currency: str) -> Content:
    """What one result was to take and may cost, in a line."""
    if standing.check is None:
        return keyed("c", _("checks it: nothing was promised here so far"))
    return Content(promise(standing.check, currency))


def missing(kit: Sequence[KitItem], *, prepared: bool) -> Content:
    """How far the checklist is done and what is open of it; `prepared` is what the owner said already."""
    parts = [Content.styled(_("You called it prepared."), "bold $text-success")] if prepared else []
    if kit:
        open_ones = [" ".join(one.item.split()) for one in kit if not one.ready]
        tone = "bold $text-warning" if open_ones else "bold $text-success"
        said = wording.how_many_ready(len(kit) - len(open_ones), len(kit))
        parts.append(Content.styled(said, tone))
        if open_ones:
            parts.append(Content.assemble((_("missing:"), QUIET), " ", ", ".join(open_ones)))
    return Content(" · ").join(parts)
