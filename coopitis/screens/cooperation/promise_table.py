"""Promise and outcome in two columns."""

from collections.abc import Sequence
from itertools import zip_longest

from textual.content import Content
from textual.reactive import reactive

from coopitis.domain.overview import Overview, Standing
from coopitis.domain.result import Result
from coopitis.language import _, formats
from coopitis.screens.cooperation.promise import Row, promise_rows
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET, Fluid, column

QUESTION, MARK, GAP = 13, 2, 2
MARKS = {True: ("✓", "$text-success"), False: ("✗", "$text-error"), None: ("·", QUIET)}


class PromiseTable(Fluid):
    """Seven rows under a heading; a long text goes on in the next line or, where it is `brief`, is cut."""

    DEFAULT_CSS = "PromiseTable { height: auto; }"

    brief: reactive[bool] = reactive(False, layout=True)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._heading, self._rows = Content(""), list[Row]()

    def tell(self, standing: Standing, results: Sequence[Result], overview: Overview) -> None:
        """Shows the promise in force and what came of it: `results` are those until the day, oldest first."""
        check = standing.check
        if check is None:
            self.say(nothing_promised())
            return
        rows = promise_rows(standing, check, results, overview.terms, overview.on)
        self.show(_("Promised {day}").format(day=formats.numeric_day(check.date)), rows)

    def show(self, promised: str, rows: Sequence[Row]) -> None:
        """Shows these rows; `promised` is when the promise was made."""
        self._heading, self._rows = Content(promised), list(rows)
        self.refresh(layout=True)

    def say(self, text: Content) -> None:
        """Says why there are no rows."""
        self._heading, self._rows = text, []
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """The heading and the rows, as wide as there is room."""
        if not self._rows:
            return self._heading
        half = max(8, (width - QUESTION - MARK - GAP) // 2)
        heading = Content.assemble(
            " " * QUESTION, column(self._heading, half), " " * (GAP + MARK), _("What came of it")
        )
        lines = [line for row in self._rows for line in _lines(row, half, brief=self.brief)]
        return Content("\n").join([heading.stylize(QUIET), *lines])


def _lines(row: Row, half: int, *, brief: bool) -> list[Content]:
    fitted = _cut if brief else _wrapped
    promised, outcome = fitted(row.promised, half), fitted(row.outcome, half)
    lines = []
    for number, (left, right) in enumerate(zip_longest(promised, outcome, fillvalue=Content(""))):
        question = Content.styled(row.question, QUIET) if number == 0 else Content("")
        mark = Content.styled(*MARKS[row.kept]) if number == 0 else Content(" ")
        lines.append(
            Content.assemble(column(question, QUESTION), column(left, half), " " * GAP, mark, " ", right)
        )
    return lines


def _cut(text: str, width: int) -> list[Content]:
    return [column(" ".join(text.split()), width)]


def _wrapped(text: str, width: int) -> list[Content]:
    return list(Content(text).wrap(width)) or [Content("")]


def nothing_promised() -> Content:
    """What stands here before a pre-check."""
    return Content.assemble(
        (_("Nothing was promised, so nothing can be kept or broken."), "bold"),
        "\n\n",
        keyed("c", _("answers the seven questions: what one result may cost, and how long it may take")),
        "\n",
        (_("Until then the account only counts what it costs."), QUIET),
    )
