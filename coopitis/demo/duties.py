"""What the owner decided to do regularly, and how often it was done."""

from collections.abc import Mapping

from coopitis.demo.spec import Duty

DUTIES: Mapping[str, tuple[Duty, ...]] = {
    "breakfast": (
        Duty("Write to last week's guests", every=7, ticks=14, last=10, missed=(2, 5, 6)),
        Duty("Meet one member for lunch", every=30, ticks=6, last=12),
    ),
    "venture": (Duty("Go through open offers with Weber", every=14, ticks=12, last=9, missed=(4,)),),
    "association": (Duty("Read the members' letter for names", every=30, ticks=7, last=41, missed=(2,)),),
    "forum": (Duty("Post the tip of the month", every=30, ticks=5, last=11, tool="Buffer"),),
    "linkedin": (Duty("One post about a real case", every=14, ticks=8, last=33, missed=(1, 2, 5)),),
}
"""By the key of the story; days are counted from the day it is told on."""
