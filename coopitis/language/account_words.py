"""The figures of an account as text, wherever they are read: on the screens, in files and in the shell."""

from collections.abc import Callable, Mapping

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice, Because
from coopitis.domain.money_until import MoneyUntil
from coopitis.language import N_, _, formats, ngettext, wording
from coopitis.language.formats import money, number, rough_money, short_day, signed_rough_money, whole_money

NONE = "–"
"""Where there is no figure."""


def amount(cents: int | None, currency: str) -> str:
    """The amount, or a dash."""
    return NONE if cents is None else money(cents, currency)


def balance(account: Account, currency: str) -> str:
    """The balance with its sign; the total cost where there is no account yet."""
    if account.is_estimate:
        return whole_balance(account, currency)
    if account.balance is None:
        return rough_money(account.total_cost, currency)
    return signed_rough_money(account.balance, currency)


def whole_balance(account: Account, currency: str) -> str:
    """The balance in whole units with its sign, or what was spent; ≈ where it is estimated."""
    if account.balance is not None:
        return _about(account, formats.signed_whole_money(account.balance, currency))
    text = _("{amount} a year") if account.is_estimate else _("{amount} spent")
    return _about(account, text.format(amount=whole_money(account.total_cost, currency)))


def _about(account: Account, said: str) -> str:
    return f"≈ {said}" if account.is_estimate else said


def cost_per_result(account: Account, currency: str, write: Callable[[int, str], str] = rough_money) -> str:
    """What one result cost; without a result there is no number, only what was spent.

    `write` is how amounts are written: `rough_money` as on screens, `money` exactly as in files.
    """
    if account.cost_per_result is None:
        return _("– ({amount} spent)").format(amount=write(account.total_cost, currency))
    return write(account.cost_per_result, currency)


def cost_against_maximum(account: Account, currency: str) -> str:
    """Cost per result with the maximum behind it, where there is both."""
    cost = cost_per_result(account, currency)
    if account.cost_per_result is None or account.max_cost is None:
        return cost
    return _("{cost}, at most {maximum}").format(cost=cost, maximum=money(account.max_cost, currency))


def cost_in_few_cells(account: Account, currency: str, cells: int) -> str:
    """The same in words within so many cells; "no result for €300" where none came, else only the amount."""
    each = account.cost_per_result
    cost = rough_money(account.total_cost if each is None else each, currency)
    if each is None:
        said = _("no result for {spent}").format(spent=cost)
    elif account.max_cost is None:
        said = _("{cost} a result").format(cost=cost)
    else:
        said = _("{cost}, max. {maximum}").format(cost=cost, maximum=rough_money(account.max_cost, currency))
    return said if len(said) <= cells else cost


def evenings_left(account: Account) -> str:
    """How long the overdraft lasts; empty where there is no figure."""
    left = account.evenings_left
    if left is None:
        return ""
    if left == 0:
        return _("no evening left")
    if account.is_estimate:
        return ngettext("{count} month left", "{count} months left", left).format(count=number(left))
    return ngettext("{count} evening left", "{count} evenings left", left).format(count=number(left))


def few_evenings_left(account: Account) -> str:
    """The same in little room: "2 left", only while on trial and above 0."""
    if account.evenings_left and account.advice is Advice.ON_TRIAL:
        return _("{count} left").format(count=number(account.evenings_left))
    return ""


def brings_sum(account: Account, currency: str) -> str:
    """How that is added up: `(1,800 € + 2 × 300 €) / (900 € + 300 €) = 2.00`; empty without a figure."""
    if account.brings is None:
        return ""
    credited, due, maximum = (
        whole_money(cents or 0, currency) for cents in (account.credits, account.due_cost, account.max_cost)
    )
    share = number(account.brings, 2)
    return f"({credited} + 2 × {maximum}) / ({due} + {maximum}) = {share}"


REASONS = {
    None: N_("nothing was promised"),
    Because.MONEY: N_("{won} won on {cost} in a year"),
    Because.OVERDRAFT: N_("{past} past the overdraft of {overdraft}"),
    Because.FALLEN: N_("{fallen} less than a year ago"),
    Because.UNRIPE: N_("{unripe} are out and too young to judge"),
    Because.RESULTS: N_("{balance} in the black"),
    Because.WITHIN_OVERDRAFT: N_("{left} left until the overdraft ends"),
}
FEW_WORDS = {
    Because.MONEY: N_("{won} won"),
    Because.OVERDRAFT: N_("{past} past"),
    Because.FALLEN: N_("{fallen} fallen"),
    Because.UNRIPE: N_("{unripe} unripe"),
    Because.RESULTS: N_("by results"),
    Because.WITHIN_OVERDRAFT: N_("{left} to go"),
}
"""The same for a card."""

AMOUNTS: dict[str, Callable[[Account], int]] = {
    "won": lambda account: account.year_won,
    "cost": lambda account: account.year_cost,
    "past": lambda account: -(account.balance or 0) - (account.overdraft or 0),
    "left": lambda account: (account.balance or 0) + (account.overdraft or 0),
    "balance": lambda account: account.balance or 0,
    "fallen": lambda account: account.fallen or 0,
    "unripe": lambda account: account.total_cost - account.due_cost,
    "overdraft": lambda account: account.overdraft or 0,
}
"""What a reason may name, in cents."""


def because(account: Account, currency: str) -> str:
    """What the account says, and why, in a line: `pays: 1,800 € won on 400 € in a year`."""
    said, why = wording.advice(account.advice), reason(account, currency)
    return _("{advice}: {reason}").format(advice=said, reason=why) if why else said


def reason(account: Account, currency: str) -> str:
    """Why the account says so; without a pre-check, that nothing was promised."""
    if not account.is_estimate:
        return _with_amounts(REASONS[account.because], account, currency)
    if account.because is None:
        return _("estimated, unchecked")
    return _("{reason}, estimated").format(reason=_with_amounts(REASONS[account.because], account, currency))


def reason_in_few_words(account: Account, currency: str) -> str:
    """The same in about 16 cells, where balance and advice stand beside it; "" without a pre-check."""
    if account.is_estimate:
        return _("estimated")
    return _with_amounts(FEW_WORDS[account.because], account, currency) if account.because else ""


def _with_amounts(wording: str, account: Account, currency: str) -> str:
    text = _(wording)
    named = [name for name in AMOUNTS if f"{{{name}}}" in text]
    return text.format(**{name: whole_money(AMOUNTS[name](account), currency) for name in named})


def money_until_in_few_words(until: MoneyUntil) -> str:
    """`until 15 Jan, then drop`."""
    text = _("until {day}, then {advice}")
    return text.format(day=short_day(until.date), advice=wording.advice(until.then))


def money_until(until: MoneyUntil, currency: str) -> str:
    """`until 15 Jan only because of the 20,000 € of Anke Brandt; then drop`."""
    day, then = short_day(until.date), wording.advice(until.then)
    if not until.won:
        return _("until {day} only because of what it won; then {advice}").format(day=day, advice=then)
    text = _("until {day} only because of the {won} of {source}; then {advice}")
    won = whole_money(until.won, currency)
    return text.format(day=day, won=won, source=until.source or formats.day(until.won_on), advice=then)


def credit_sum(counted: Mapping[int, int], currency: str) -> str:
    """How the credits add up: `12 × 900 € + 3 × 700 €`; `counted` is how many results count how much."""
    parts = (
        _("{count} × {amount}").format(count=number(n), amount=money(each, currency))
        for each, n in counted.items()
    )
    return " + ".join(parts)
