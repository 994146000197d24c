"""Which colour goes with which word; the word is always there too."""

from coopitis.domain.advice import Advice
from coopitis.domain.index import Level
from coopitis.widgets.text_layout import QUIET

ADVICE = {
    Advice.PAYS: "$text-success",
    Advice.ON_TRIAL: "$text-warning",
    Advice.PAUSE: "$text-accent",
    Advice.DROP: "$text-error",
    Advice.UNCHECKED: QUIET,
}
LEVEL = {
    Level.HEALTHY: "$text-success",
    Level.INFECTED: "$text-warning",
    Level.ACUTE: "$text-error",
}
