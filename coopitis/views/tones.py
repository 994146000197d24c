"""Which colour goes with which word; the word is always there too."""

from coopitis.domain.advice import Advice
from coopitis.domain.index import Level
from coopitis.widgets.text_layout import QUIET

ADVICE = {
    Advice.PAYS: "$text-success",
    Advice.ON_TRIAL: "$text-warning",
    Advice.PAUSE: "$text-pause",
    Advice.DROP: "$text-error",
    Advice.UNCHECKED: QUIET,
}
MARKS = {Advice.PAUSE: "‖"}
"""What stands before the word of an advice that its colour alone would not tell from its neighbours."""

LEVEL = {
    Level.HEALTHY: "$text-success",
    Level.INFECTED: "$text-warning",
    Level.ACUTE: "$text-error",
}
