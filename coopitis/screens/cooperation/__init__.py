"""One cooperation: its page, and the form that changes it."""

from coopitis.screens.cooperation.cooperation_form import CooperationForm
from coopitis.screens.cooperation.cooperation_page import CooperationPage

__all__ = ["CooperationForm", "CooperationPage"]
