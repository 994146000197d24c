"""No module imports one that imports it, at the top or inside a function; nor does a package."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import coopitis

PACKAGE = Path(coopitis.__file__).parent
MODULES = {
    ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): file
    for file in PACKAGE.rglob("*.py")
}


def imported(file: Path) -> set[str]:
    """The modules of the package that a file names in any import."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                module = f"{node.module}.{name.name}"
                found.add(module if module in MODULES else node.module)
    return found & MODULES.keys()


def test_there_is_no_circle_of_imports():
    graph = {module: imported(file) - {module} for module, file in MODULES.items()}
    assert len(graph) > 200
    # Raises CycleError, which names the circle.
    TopologicalSorter(graph).prepare()
