"""Every text a person can see goes through gettext: this finds the literals that bypass it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import coopitis

PACKAGE = Path(coopitis.__file__).parent
SILENT = ("demo", "store/tables", "store/migrations")
"""What only holds somebody's data, or speaks to SQLite."""
FILES = [
    file
    for file in sorted(PACKAGE.rglob("*.py"))
    if not str(file.relative_to(PACKAGE).as_posix()).startswith(SILENT)
]

SEEN = set(
    (
        "Static Label Content Button Checkbox RadioButton Input Select Option Collapsible TabPane Tab "
        "Binding Action Command Refused notify note print update styled assemble Field flag choice "
        "column add_argument add_parser add_argument_group ArgumentParser from_markup exit"
    ).split()
)
"""Calls whose texts are read by people."""

KEYWORDS = {
    "placeholder",
    "prompt",
    "label",
    "title",
    "description",
    "tooltip",
    "help",
    "hint",
    "empty",
    "epilog",
}
ATTRIBUTES = {"border_title", "border_subtitle", "title", "sub_title", "tooltip", "placeholder", "empty"}
THROUGH = {"_", "N_", "ngettext"}
NAMES = {
    "id",
    "classes",
    "name",
    "kind",
    "key",
    "action",
    "group",
    "metavar",
    "dest",
    "prog",
    "choices",
    "style",
}
"""Keywords that are read by the program."""


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in SEEN:
            for argument in _texts_of(node):
                yield from _plain(argument)
        elif (isinstance(node, ast.keyword) and node.arg in KEYWORDS) or (
            isinstance(node, ast.Assign) and any(_is_seen(target) for target in node.targets)
        ):
            yield from _plain(node.value)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _texts_of(call: ast.Call) -> list[ast.expr]:
    positional = list(call.args)
    if _called(call) in {"Binding", "Action"}:
        positional = positional[2:]  # the key and the action's name are read by the program
    if _called(call) in {"Field", "flag", "choice"}:
        positional = positional[1:2]
    if _called(call) in {"add_argument", "add_parser"}:
        positional = []
    if _called(call) == "styled":
        positional = positional[:1]
    return positional


def _is_seen(target: ast.expr) -> bool:
    return isinstance(target, ast.Attribute) and target.attr in ATTRIBUTES


def _plain(node: ast.expr) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _reads_like_words(node.value):
        yield node.lineno, node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from _plain(part)
    elif isinstance(node, ast.Tuple) and node.elts:
        yield from _plain(node.elts[0])  # (text, style)
    elif isinstance(node, ast.BinOp):
        yield from _plain(node.left)
        yield from _plain(node.right)
    elif isinstance(node, ast.IfExp):
        yield from _plain(node.body)
        yield from _plain(node.orelse)


def _reads_like_words(text: str) -> bool:
    words = text.replace("$", " $").split()
    spoken = [
        word
        for word in words
        if sum(sign.isalpha() for sign in word) > 1 and not word.startswith(("$", "[", "#", "-"))
    ]
    return bool(spoken) and not text.startswith((".", "#", "--", "bold")) and text.strip() != "coopitis"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_no_text_bypasses_gettext(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert list(literals(tree)) == []


@pytest.mark.parametrize(
    "code",
    [
        'Static("Nothing is due.")',
        'self.notify("Saved")',
        'Refused(f"{path} is gone")',
        'widget.border_title = "Due"',
        'Binding("l", "log", "Log an evening")',
        'Input(placeholder="an amount")',
        'Content.assemble(("past its overdraft", "bold"))',
        'self.update("on trial" if a else "pays")',
    ],
)
def test_a_bypassing_text_is_found(code):
    assert list(literals(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        'Static(_("Nothing is due."))',
        'Binding("l", "log", N_("Log"))',
        'Static(id="due", classes="wide")',
        'Content.styled(name, "bold")',
        'Refused(_("{path} is gone").format(path=path))',
    ],
)
def test_a_text_through_gettext_and_a_name_are_left_alone(code):
    assert not list(literals(ast.parse(code)))
