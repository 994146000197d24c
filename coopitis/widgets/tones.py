"""Which colour goes with which word; the word is always there too."""

from coopitis.domain.account import Advice
from coopitis.domain.index import Level

ADVICE = {
    Advice.PAYS: "$text-success",
    Advice.ON_TRIAL: "$text-warning",
    Advice.DROP: "$text-error",
    Advice.UNCHECKED: "$text-muted",
}
LEVEL = {
    Level.HEALTHY: "$text-success",
    Level.INFECTED: "$text-warning",
    Level.ACUTE: "$text-error",
}
QUIET = "$text-muted"
"""For what explains a figure, beside the figure itself."""
