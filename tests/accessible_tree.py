"""The accessible tree of a window as Qt gives it to a screen reader, and what is wrong with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

Role, Text = QAccessible.Role, QAccessible.Text

CONTROLS = {
    Role.Button, Role.CheckBox, Role.ComboBox, Role.Slider, Role.SpinBox, Role.EditableText, Role.Table, Role.MenuItem,
    Role.RadioButton, Role.PageTab, Role.Graphic, Role.ButtonMenu, Role.ButtonDropDown,
}  # fmt: skip
BOXES = {Role.Client, Role.Pane, Role.Grouping, Role.NoRole, Role.Whitespace, Role.Border}
WORD = re.compile(r"\w+")
PARTS_MOST = 400  # of a table: more are told no better


@dataclass(frozen=True)
class Node:
    """One thing in the tree."""

    role: Role
    name: str
    description: str
    value: str
    number: float | None
    children: int
    checked: bool
    labels: tuple[str, ...]
    path: tuple[str, ...]
    thing: object
    label: str = ""  # what a button reads

    def __str__(self) -> str:
        return f"[{self.role.name}] {self.name!r} {self.thing} in {' / '.join(part for part in self.path if part)}"


def tree(widget: QWidget) -> list[Node]:
    """What is to be seen of a widget and of all in it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return list(_walk(interface, ()))


def _walk(interface: QAccessibleInterface, path: tuple[str, ...]) -> Iterator[Node]:
    state = interface.state()
    if state.invisible:
        return
    value = interface.valueInterface()
    thing = interface.object()
    name = interface.text(Text.Name)
    yield Node(
        interface.role(),
        name,
        interface.text(Text.Description),
        interface.text(Text.Value),
        None if value is None else float(value.currentValue()),
        interface.childCount(),
        bool(state.checked),
        tuple(other.text(Text.Name) for other, kind in interface.relations() if kind == QAccessible.RelationFlag.Label),
        path,
        "" if thing is None else f"{type(thing).__name__} {thing.objectName()}",
        thing.text() if isinstance(thing, QAbstractButton) else "",
    )
    for index in range(min(interface.childCount(), PARTS_MOST)):
        child = interface.child(index)
        if child is not None:
            yield from _walk(child, (*path, name))


def said_in(label: str, name: str) -> bool:
    """Whether a name has the words of a label, so that who says what is written is understood."""
    said = set(WORD.findall(name.casefold()))
    return all(word in said for word in WORD.findall(label.replace("&", "").casefold()))


def faults(nodes: list[Node]) -> list[str]:
    """What a screen reader could make nothing of."""
    found = []
    named = Counter((node.role, node.name, node.path[-1:]) for node in nodes if node.role in CONTROLS)
    for node in nodes:
        control = node.role in CONTROLS
        if control and not node.name.strip():
            found.append(f"no name: {node}")
        elif control and not any(letter.isalpha() for letter in node.name):
            found.append(f"no letter in the name: {node}")
        elif control and named[node.role, node.name, node.path[-1:]] > 1:
            found.append(f"the same name twice in a group: {node}")
        if node.label and not said_in(node.label, node.name):
            found.append(f"named otherwise than it reads, {node.label!r}: {node}")
        if node.role == Role.ComboBox and not node.labels:
            found.append(f"a choice of what: {node}")
        of_qt = not node.thing or "qt_scrollarea_viewport" in str(node.thing)  # the corner of a table, a text's inside
        if node.role in BOXES and node.children == 0 and not of_qt:
            found.append(f"an empty box, which may be a picture: {node}")
        if node.role == Role.Graphic and not node.description.strip():
            found.append(f"a picture without a sentence: {node}")
        if node.role == Role.ListItem and not node.name.strip():
            found.append(f"a part without words: {node}")
    return found
