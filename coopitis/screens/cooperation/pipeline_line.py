"""The way from evenings to won value, in a line or, where that is too long, in a few."""

from collections.abc import Iterator

from textual.content import Content

from coopitis.domain.pipeline import Pipeline
from coopitis.language import _, formats, ngettext
from coopitis.language.formats import whole_money
from coopitis.widgets.text_layout import QUIET, Fluid

ARROW, DOT = "→", "·"


class PipelineLine(Fluid):
    """Breaks between its parts only; before the first evening and the first result it takes no room."""

    DEFAULT_CSS = "PipelineLine { height: auto; padding: 0 1; }"

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Content] = []
        self.display = False

    def tell(self, pipeline: Pipeline, currency: str) -> None:
        """Shows the way; the value is in that currency."""
        self._parts = list(_parts(pipeline, currency))
        self.display = bool(pipeline.evenings or pipeline.leads)
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """As many parts in a line as there is room for."""
        lines: list[Content] = []
        for part in self._parts:
            longer = Content.assemble(lines[-1], " ", part) if lines else part
            if lines and longer.cell_length <= width:
                lines[-1] = longer
            else:
                lines.append(part[len(DOT) + 1 :] if part.plain.startswith(DOT) else part)
        return Content("\n").join(lines)


def _parts(pipeline: Pipeline, currency: str) -> Iterator[Content]:
    evenings = ngettext("{count} evening", "{count} evenings", pipeline.evenings)
    leads = ngettext("{count} lead", "{count} leads", pipeline.leads)
    offers = ngettext("{count} offer", "{count} offers", pipeline.offers)
    yield Content(_counted(evenings, pipeline.evenings))
    yield _after(DOT, Content(_("{hours} h").format(hours=formats.hours(pipeline.minutes))))
    yield _after(ARROW, Content(_counted(leads, pipeline.leads)))
    if not pipeline.leads:
        return
    yield _after(ARROW, Content(_counted(offers, pipeline.offers)))
    yield _after(ARROW, _won(pipeline, currency))
    if pipeline.lost:
        yield _after(DOT, Content(_counted(_("{count} lost"), pipeline.lost)))
    if pipeline.days is not None:
        yield _after(DOT, Content(_time(pipeline.days)))


def _won(pipeline: Pipeline, currency: str) -> Content:
    won = Content.styled(_counted(_("{count} won"), pipeline.won), "bold")
    if not pipeline.value:
        return won
    value = Content.styled(whole_money(pipeline.value, currency), "bold $text-success")
    return Content.assemble(won, f" {DOT} ", value)


def _time(days: int) -> str:
    text = ngettext("evening to result {count} day", "evening to result {count} days", days)
    return _counted(text, days)


def _counted(text: str, count: int) -> str:
    return text.format(count=formats.number(count))


def _after(sign: str, part: Content) -> Content:
    return Content.assemble((sign, QUIET), " ", part)
