"""The review: promise against outcome, then a decision."""

from coopitis.screens.review.screen import ReviewScreen

__all__ = ["ReviewScreen"]
