"""The review: promise against outcome, then a decision."""
