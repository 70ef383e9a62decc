"""Values as TOML text; Python reads TOML and does not write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def toml_value(value: object) -> str:
    """Return the text of a value that reads back as the same value; a tuple reads back as a list."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, list | tuple):
        return "[" + ", ".join(toml_value(part) for part in value) + "]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{toml_key(name)} = {toml_value(part)}" for name, part in value.items()) + " }"
    return repr(float(value) if isinstance(value, float) else value)  # NumPy's floats have a repr of their own


def toml_key(name: str) -> str:
    """Return a key as TOML has it, in quotes where it must be."""
    return name if BARE_KEY.fullmatch(name) else toml_value(name)


def toml_document(values: Mapping[str, Any]) -> str:
    """Return the text of a document: plain values first, then each mapping as a table of its own.

    A list of mappings becomes an array of tables. A list of lists is written one row a line.
    """
    return "\n".join(_lines(values, "")).strip() + "\n"


def _lines(values: Mapping[str, Any], where: str) -> Iterator[str]:
    below = []
    for name, value in values.items():
        key = toml_key(name)
        if isinstance(value, Mapping) or _is_tables(value):
            below.append((where + key, value))
        elif isinstance(value, list | tuple) and value and all(isinstance(row, list | tuple) for row in value):
            yield f"{key} = ["
            yield from (f"  {toml_value(row)}," for row in value)
            yield "]"
        else:
            yield f"{key} = {toml_value(value)}"
    for path, value in below:
        for table in value if _is_tables(value) else [value]:
            yield ""
            yield f"[[{path}]]" if _is_tables(value) else f"[{path}]"
            yield from _lines(table, path + ".")


def _is_tables(value: object) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(part, Mapping) for part in value)
