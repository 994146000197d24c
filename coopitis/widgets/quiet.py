"""The ink of what explains a figure; alone here, so that the first frame can have it without the rule."""

QUIET = "$foreground-muted"
"""For what stands beside a figure and is not the figure itself."""
