"""What a worksheet is made of, before it is set on paper."""

from __future__ import annotations

from dataclasses import dataclass

BLANK = "_" * 10  # to be filled in by hand


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `strong` for what is asked."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """Answers to choose from."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Room for a sentence by hand: so many lines."""

    number: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; an empty cell is to be filled in."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Text | Choices | Lines | Table


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done, and its answer.

    Parameters
    ----------
    title : str
    blocks : tuple of Block
    key : tuple of Block
    """

    title: str
    blocks: tuple[Block, ...]
    key: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A worksheet.

    Parameters
    ----------
    title : str
    about : str
        What it is made from, in a line.
    language : str
        The code of its language.
    tasks : tuple of Task
    """

    title: str
    about: str
    language: str
    tasks: tuple[Task, ...]
