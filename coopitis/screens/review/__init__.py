"""The review: promise against outcome, then a decision."""

from coopitis.screens.review.review_screen import ReviewScreen

__all__ = ["ReviewScreen"]
