"""An app around a widget alone, with the colours that ours knows."""

from textual.app import App

from coopitis.themes import VARIABLES


class BareApp(App[None]):
    """An app without screens, store and keys of its own."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLES
