"""One cooperation: its page, and the form that changes it."""

from coopitis.screens.cooperation.form import CooperationForm
from coopitis.screens.cooperation.page import CooperationPage

__all__ = ["CooperationForm", "CooperationPage"]
