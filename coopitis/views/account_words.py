"""What an account says in one line: the advice, a short line, and a whole sentence."""

from collections.abc import Iterator

from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice, Because
from coopitis.language import _, formats, wording
from coopitis.language.account_words import balance, evenings_left, few_evenings_left
from coopitis.views.tones import ADVICE
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET


def advice(account: Account, *, evenings: bool = True) -> Content:
    """The advice in its colour, with the evenings left while on trial."""
    said = Content.styled(wording.advice(account.advice), ADVICE[account.advice])
    if evenings and (left := few_evenings_left(account)):
        return Content.assemble(said, " · ", (left, QUIET))
    return said


def account_line(account: Account, currency: str) -> Content:
    """Balance, advice and, while on trial, the evenings left; without a promise what was spent."""
    amount = balance(account, currency)
    if account.balance is None:
        amount = _("{amount} spent").format(amount=amount)
    parts = [Content.styled(amount, "bold"), advice(account, evenings=False)]
    if account.advice is Advice.ON_TRIAL and (left := evenings_left(account)):
        parts.append(Content.styled(left, QUIET))
    return Content.styled(" · ", QUIET).join(parts)


def account_sentence(account: Account, currency: str) -> Content:
    """Where the account stands, how long it lasts, the chance, and the advice."""
    if account.balance is None:
        return _unchecked(account, currency)
    balance = formats.signed_money(account.balance, currency)
    parts = [Content.assemble(_where(account), " ", (balance, "bold")), *_outlook(account)]
    said = Content.styled(wording.advice(account.advice), f"bold {ADVICE[account.advice]}")
    return Content(" · ").join([*parts, Content.assemble(_("advice:"), " ", said)])


def _unchecked(account: Account, currency: str) -> Content:
    spent = formats.money(account.total_cost, currency)
    return Content.assemble(
        (_("Unchecked: nothing was promised"), "bold"),
        " · ",
        _("{amount} spent").format(amount=spent),
        " · ",
        keyed("c", _("checks it")),
    )


def _where(account: Account) -> str:
    assert account.balance is not None and account.overdraft is not None
    if account.results and account.balance >= 0:
        return _("In the black:")
    if account.balance <= -account.overdraft:
        return _("Past its overdraft:")
    return _("Within its overdraft:") if account.balance < 0 else _("Not in the red:")


def _outlook(account: Account) -> Iterator[Content]:
    if account.evenings_left is not None:
        yield Content(evenings_left(account))
    if account.chance is not None:
        yield Content(_("chance {share}").format(share=wording.chance(account.chance)))
    if account.because is Because.MONEY:
        yield Content.styled(_("won more than it cost"), QUIET)
