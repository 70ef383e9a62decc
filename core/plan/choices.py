"""What an experiment chooses by name: its data, its loss, how its start is drawn.

Each thing enters itself from the module that holds it. That module is imported when the names are first asked for: a
command line can be read, and most mistakes in it refused, without NumPy.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any, Generic, Protocol, TypeVar


class Named(Protocol):
    """Anything that can be chosen by name."""

    @property
    def name(self) -> str:
        """As an experiment file has it."""

    @property
    def label(self) -> str:
        """As the window has it: English, marked by `QT_TRANSLATE_NOOP` in the context ``core``."""


Choice = TypeVar("Choice", bound=Named)


class Registry(MutableMapping[str, Choice], Generic[Choice]):
    """Things that can be chosen by name, in the order in which they were entered.

    Parameters
    ----------
    home : str
        The module that enters them.
    """

    def __init__(self, home: str) -> None:
        self._home = home
        self._entered: dict[str, Choice] = {}

    def enter(self, thing: Choice) -> Choice:
        """Let `thing` be chosen from now on."""
        self._entered[thing.name] = thing
        return thing

    def __getitem__(self, name: str) -> Choice:
        return self._all()[name]

    def __setitem__(self, name: str, thing: Choice) -> None:
        self._all()[name] = thing

    def __delitem__(self, name: str) -> None:
        del self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> dict[str, Choice]:
        import_module(self._home)
        return self._entered


# Any: nothing is known here of what they hold but its name and label
DATA: Registry[Any] = Registry("core.data.dataset")
LOSSES: Registry[Any] = Registry("core.maths.losses")
START_SCHEMES: Registry[Any] = Registry("core.maths.starts")
