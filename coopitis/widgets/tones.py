"""Which colour goes with which word; the word is always there too."""

from coopitis.domain.account import Advice
from coopitis.domain.index import Level
from coopitis.widgets.quiet import QUIET

__all__ = ["ADVICE", "LEVEL", "QUIET"]

ADVICE = {
    Advice.PAYS: "$text-success",
    Advice.ON_TRIAL: "$text-warning",
    Advice.DROP: "$text-error",
    Advice.UNCHECKED: QUIET,
}
LEVEL = {
    Level.HEALTHY: "$text-success",
    Level.INFECTED: "$text-warning",
    Level.ACUTE: "$text-error",
}
