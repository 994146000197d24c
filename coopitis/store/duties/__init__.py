"""What is due, and what comes next."""

from coopitis.store.duties.list import duties
from coopitis.store.duties.next import next_ahead

__all__ = ["duties", "next_ahead"]
