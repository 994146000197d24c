"""Settings of the property tests."""

from hypothesis import settings

settings.register_profile("unhurried", settings.get_profile("repeatable"), max_examples=60)
settings.load_profile("unhurried")
