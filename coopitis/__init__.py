"""coopitis: do your evenings in associations, networks and communities pay?"""

__version__ = "0.1.0"
