"""The two looks of coopitis: a dark and a light ground, thin lines, one accent.

The quiet inks stand out from the ground at 4.5 : 1 and more, so that what explains a figure can be read.
"""

from textual.theme import Theme

VARIABLES = {"text-pause": "#9370c8"}
"""What other themes do not know: the tone of a pause, that can be read on a dark and on a light ground."""

DARK = Theme(
    name="coopitis-dark",
    dark=True,
    primary="#5fa8d3",
    secondary="#3d6b87",
    accent="#5fa8d3",
    foreground="#dde3e8",
    background="#0e1214",
    surface="#0e1214",
    panel="#182026",
    success="#6cc495",
    warning="#e3b261",
    error="#e27a86",
    variables={
        "footer-key-foreground": "#5fa8d3",
        "foreground-muted": "#9ba3a8",
        "text-disabled": "auto 52%",
        "text-pause": "#b9a3e3",
    },
)

LIGHT = Theme(
    name="coopitis-light",
    dark=False,
    primary="#1f6690",
    secondary="#5688a6",
    accent="#1f6690",
    foreground="#1d262b",
    background="#f6f5f1",
    surface="#f6f5f1",
    panel="#e4e3dc",
    success="#1d6f43",
    warning="#8a5300",
    error="#a3243b",
    variables={
        "footer-key-foreground": "#1f6690",
        "foreground-muted": "#4f585e",
        "text-disabled": "auto 52%",
        "text-pause": "#6a4ba8",
    },
)
