"""Views of a cooperation that several screens show: they get plain data and know no store."""
