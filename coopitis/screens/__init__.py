"""The areas, the dialogs and the flows between them."""
