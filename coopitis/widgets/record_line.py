"""How far the owner's expectations come true."""

from fractions import Fraction

from textual.content import Content
from textual.widgets import Static

from coopitis.language import _, formats


class RecordLine(Static):
    """One sentence; nothing, and no room taken, while there is too little to learn from."""

    DEFAULT_CSS = "RecordLine { height: auto; display: none; &.-telling { display: block; } }"

    def show(self, record: Fraction | None) -> None:
        """Says the track record; None while it tells nothing."""
        self.set_class(record is not None, "-telling")
        if record is not None:
            share = formats.percent(record)
            tone = "$text-warning" if record < 1 else "$text-success"
            text = _("Your expectations come true at {share}").format(share=share)
            before, _share, after = text.partition(share)
            self.update(Content.assemble(before, (share, f"bold {tone}"), after))
