"""Which database this program reads and writes."""

APPLICATION_ID = 0x636F6F70
"""The letters 'coop' in the header of the file: how a coopitis database is told from any other."""

KNOWN = ("0001",)
"""The revisions this program can migrate from, oldest first; the last one is what it works on."""

HEAD = KNOWN[-1]
