"""The cooperations of the demo, in the order the owner came across them."""

from coopitis.demo.stories.clubs import CIRCLE, CLUB, PODCAST, REGULARS
from coopitis.demo.stories.online import FACEBOOK, FORUM, LINKEDIN, SIX, XING
from coopitis.demo.stories.trade import ASSOCIATION, BREAKFAST, EVENINGS, FAIR
from coopitis.demo.stories.work import FOUNDERS, VENTURE, WORKING_GROUP

STORIES = (
    BREAKFAST,
    CLUB,
    VENTURE,
    FORUM,
    ASSOCIATION,
    FACEBOOK,
    REGULARS,
    WORKING_GROUP,
    EVENINGS,
    LINKEDIN,
    PODCAST,
    CIRCLE,
    FAIR,
    SIX,
    FOUNDERS,
    XING,
)
