"""What putting a copy back means, in words."""

from collections.abc import Iterator

from coopitis.language import _, formats, ngettext
from coopitis.store.comparing import Difference
from coopitis.widgets.text_layout import shortened

NAMED = 3
"""So many cooperations are named; of the others only the number is said."""


def meaning(difference: Difference | None) -> str:
    """What changes, and that it can be taken back."""
    kept = _("What is there now is kept and can be put back the same way.")
    if difference is None:
        return _("What is there now cannot be compared.") + "\n" + kept
    if difference.is_none:
        return _("It has the same groups and evenings as what is there now.") + "\n" + kept
    return "\n".join([*_changes(difference), kept])


def _changes(one: Difference) -> Iterator[str]:
    if one.evenings_gone:
        text = ngettext("{count} newer evening goes.", "{count} newer evenings go.", one.evenings_gone)
        yield text.format(count=formats.number(one.evenings_gone))
    if one.evenings_back:
        text = ngettext("{count} evening comes back.", "{count} evenings come back.", one.evenings_back)
        yield text.format(count=formats.number(one.evenings_back))
    if one.evenings_changed:
        text = ngettext(
            "{count} evening is again as it was.",
            "{count} evenings are again as they were.",
            one.evenings_changed,
        )
        yield text.format(count=formats.number(one.evenings_changed))
    if one.groups_gone:
        yield _("Groups that go: {names}.").format(names=_named(one.groups_gone))
    if one.groups_back:
        yield _("Groups that come back: {names}.").format(names=_named(one.groups_back))


def _named(names: tuple[str, ...]) -> str:
    said = ", ".join(shortened(name, 24) for name in names[:NAMED])
    more = len(names) - NAMED
    return said if more <= 0 else _("{names} and {count} more").format(names=said, count=formats.number(more))
