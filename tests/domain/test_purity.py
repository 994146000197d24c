"""The rule stands alone."""

import subprocess
import sys

IMPORT_ALL = """
import importlib, pkgutil, sys
import coopitis.domain as rule
for module in pkgutil.walk_packages(rule.__path__, rule.__name__ + "."):
    importlib.import_module(module.name)
print(*sys.modules)
"""

FOREIGN = {
    "textual",
    "rich",
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "alembic",
    "babel",
    "platformdirs",
    "sqlite3",
}


def test_importing_the_rule_loads_no_interface_no_store_and_no_languages():
    ran = subprocess.run([sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert {"coopitis.domain.account", "coopitis.domain.index"} <= loaded
    assert FOREIGN.isdisjoint(name.partition(".")[0] for name in loaded)
    assert {name for name in loaded if name.startswith("coopitis.")} == {
        name for name in loaded if name.startswith("coopitis.domain")
    }
