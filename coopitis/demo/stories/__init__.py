"""The cooperations of the demo, in the order the owner came across them."""

from coopitis.demo.stories.breakfast import BREAKFAST
from coopitis.demo.stories.clubs import CLUB, REGULARS
from coopitis.demo.stories.new import CIRCLE, PODCAST
from coopitis.demo.stories.online import FACEBOOK, FORUM, LINKEDIN
from coopitis.demo.stories.trade import ASSOCIATION, EVENINGS
from coopitis.demo.stories.work import VENTURE, WORKING_GROUP

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
)
