"""The seven questions as data, how an answer reads, and texts that were typed and are no answer yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from coopitis.domain.pre_check import PreCheck
from coopitis.language import N_, _, formats, ngettext


@dataclass(frozen=True, slots=True)
class Question:
    """One question, what is meant by it, an example, and the answers of a PreCheck it asks for.

    Texts may name {unit}, the owner's word for one result, and what `samples` gives. Not all have an example.
    """

    title: str
    meaning: str
    example: str
    answers: tuple[str, ...]

    def is_answered(self, check: PreCheck) -> bool:
        """Whether every one of its answers was given."""
        return all(getattr(check, answer) is not None for answer in self.answers)


QUESTIONS = (
    Question(
        N_("What exactly do you expect of it?"),
        N_("Something you can count, and the day by which. “Good contacts” is a hope."),
        N_("For example: four leads from the trade"),
        ("expectation", "target", "until"),
    ),
    Question(
        N_("What will one result look like?"),
        N_("So concrete that you know it when you see it; and the word you have for it."),
        N_("For example: a call for an offer, a “lead”"),
        ("result_looks_like", "unit"),
    ),
    Question(
        N_("How much time will one {unit} take?"),
        N_("All of it until one has come: preparing, travel, being there, following up."),
        N_("For example: 2 evenings of {evening}: {evenings}"),
        ("minutes_per_result", "minutes_per_evening"),
    ),
    Question(
        N_("What does one hour of your time cost?"),
        N_("What you want to earn in a year, divided by the hours you can sell in it."),
        N_("For example: {income} by {hours} h is {rate}"),
        ("rate",),
    ),
    Question(
        N_("What may one {unit} cost at most?"),
        N_("What a customer leaves you, times the share of results that become one."),
        "",
        ("max_cost",),
    ),
    Question(
        N_("Can you reach your goals economically?"),
        N_("Look at the sum and say so yourself."),
        N_("Until results ripen, costs count only in part: short is 30 days, medium 120, long 365"),
        ("economical", "horizon_days"),
    ),
    Question(
        N_("Are there reasons to do it anyway?"),
        N_("What do the others get from you, and you from them? A reason is one if you can write it down."),
        N_("For example: I want to give something back"),
        ("reasons_anyway",),
    ),
)


def place_of(answer: str) -> int:
    """The place of the question that asks for that answer of a PreCheck."""
    return next(n for n, one in enumerate(QUESTIONS) if answer in one.answers)


def first_open(check: PreCheck) -> int:
    """The place of the first question without an answer; behind the last one where all are answered."""
    return next((n for n, one in enumerate(QUESTIONS) if not one.is_answered(check)), len(QUESTIONS))


def answer_texts(check: PreCheck, unit: str, currency: str) -> list[tuple[int, str]]:
    """Number and words of every question that is answered."""
    answered = [n for n, question in enumerate(QUESTIONS, 1) if question.is_answered(check)]
    return [(number, answer_text(number, check, unit, currency)) for number in answered]


def answer_text(number: int, check: PreCheck, unit: str, currency: str) -> str:
    """The answer to one question, 1 to 7; it has been given."""
    match number:
        case 1:
            return f"{_by(check)} · {check.expectation}"
        case 2:
            return f"{check.unit} · {check.result_looks_like}"
        case 3:
            time = formats.duration(check.minutes_per_result or 0)
            said = _("{time} for one {unit}").format(time=time, unit=unit)
            evening = formats.duration(check.minutes_per_evening or 0)
            return said + " · " + _("{time} an evening").format(time=evening)
        case 4:
            return _("{amount} an hour").format(amount=formats.money(check.rate or 0, currency))
        case 5:
            amount = formats.money(check.max_cost or 0, currency)
            return _("{amount} at most for one {unit}").format(amount=amount, unit=unit)
        case 6:
            return f"{_('yes') if check.economical else _('no')} · {_ripe(check.horizon)}"
    return check.reasons_anyway or _("no reasons to do it anyway")


def _by(check: PreCheck) -> str:
    until = formats.day(check.until) if check.until else ""
    return _("{count} by {day}").format(count=formats.number(check.target or 0), day=until)


def _ripe(days: int) -> str:
    text = ngettext("ripe after {count} day", "ripe after {count} days", days)
    return text.format(count=formats.number(days))


AT = "at"


class TypedTexts:
    """Raw texts of fields, not yet answers, by the place of their question."""

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        """`texts` as a draft keeps them: `place.field`, and under `at` the place that was left."""
        self._texts = dict(texts or {})

    @property
    def texts(self) -> dict[str, str]:
        """All of it, as it was given and noted."""
        return dict(self._texts)

    def draft(self, place: int) -> dict[str, str]:
        """What a draft keeps where that place is left; empty where nothing is left to keep."""
        is_empty = all(name == AT for name in self._texts)
        return {} if is_empty else {**self._texts, AT: str(place)}

    def place(self, default: int) -> int:
        """The place that was left, else the default."""
        return int(self._texts.get(AT, default))

    def of(self, place: int) -> dict[str, str]:
        """The texts typed at a place, by field."""
        begin, texts = f"{place}.", self._texts.items()
        return {name.removeprefix(begin): text for name, text in texts if name.startswith(begin)}

    def note(self, place: int, texts: Mapping[str, str]) -> None:
        """Takes over the texts of a place."""
        self._texts |= {f"{place}.{name}": text for name, text in texts.items()}

    def but(self, place: int) -> "TypedTexts":
        """The texts of all other places."""
        others = TypedTexts(self._texts)
        others.forget(place)
        return others

    def forget(self, place: int) -> None:
        """Drops the texts of a place."""
        for name in self.of(place):
            del self._texts[f"{place}.{name}"]
