"""The source of functions as plain NumPy, to be run outside of the program: with all that they call, and no types."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from types import FunctionType
from typing import Any

PLAIN = (int, float, str, tuple)  # what a constant may be


class _Plain(ast.NodeTransformer):
    """Takes away what only the program needs: types, decorators, docstrings, and the mark of a private name."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.name, node.returns, node.decorator_list = node.name.lstrip("_"), None, []
        if ast.get_docstring(node) is not None:
            node.body = node.body[1:]
        self.generic_visit(node)
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        assert node.value is not None
        self.generic_visit(node)
        return ast.Assign([node.target], node.value)

    def visit_Name(self, node: ast.Name) -> ast.Name:
        node.id = node.id.lstrip("_") or node.id
        return node


def plain_source(*functions: Callable[..., Any]) -> str:
    """Return the source of functions, and before it that of the functions and constants of the program they use.

    They must be functions of a module that use NumPy as ``np``, and one another.
    """
    parts: dict[str, str] = {}
    for function in functions:
        _add(function, parts)
    constants = [text for text in parts.values() if not text.startswith("def ")]
    defined = [text for text in parts.values() if text.startswith("def ")]
    return "\n\n\n".join((["\n".join(constants)] if constants else []) + defined)


def _add(function: Callable[..., Any], parts: dict[str, str]) -> None:
    assert isinstance(function, FunctionType)
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    plain = ast.fix_missing_locations(_Plain().visit(tree))
    names = {node.id for node in ast.walk(plain) if isinstance(node, ast.Name)}
    own = function.__globals__
    for name in sorted(names | {f"_{name}" for name in names}):
        value, label = own.get(name), name.lstrip("_")
        if value is function or label in parts:
            continue
        if isinstance(value, FunctionType) and value.__module__.startswith("core."):
            _add(value, parts)
        elif name.isupper() and isinstance(value, PLAIN):
            parts[label] = f"{label} = {value!r}"
    parts[function.__name__.lstrip("_")] = ast.unparse(plain)
