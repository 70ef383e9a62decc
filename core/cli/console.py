"""What the command line says: results, refusals, and how far a training has come."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Self, TextIO

from core.cli.commands import Command, Desktop, Train, check
from core.plan.errors import NO_MEMORY, InputError, shorten
from core.plan.experiment import Experiment

DONE, REFUSED, INTERRUPTED = 0, 2, 130
FIELDS = frozenset(field.name for field in fields(Experiment))


def say(text: str, stream: TextIO | None, end: str = "\n") -> None:
    """Print to a stream that may lack letters (a Windows console), be closed (a pipe) or not be there (pythonw)."""
    if stream is None:
        return
    letters = stream.encoding or "ascii"
    try:
        print(text.encode(letters, "backslashreplace").decode(letters), end=end, file=stream, flush=True)
    except OSError:
        # the reader of a pipe has gone: what is left in the buffer must not be tried once more at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def answer(text: str) -> int:
    """Print what was done, and return the exit status for it."""
    say(text, sys.stdout)
    return DONE


def reported(do: Callable[[list[str]], int], words: list[str]) -> int:
    """Do what the words ask for, and say in one line why it could not be done.

    Returns
    -------
    int
        The exit status.
    """
    try:
        return do(words)
    except InputError as error:
        option = f"--{error.field.replace('_', '-')}" if error.field else ""
        say(error.about(error.field or "" if error.where else option), sys.stderr)
    except SystemExit as end:
        if end.code:
            raise
        return DONE  # --help or --version, already printed
    except KeyboardInterrupt:
        say("Interrupted: nothing was written.", sys.stderr)
        return INTERRUPTED
    except MemoryError:
        say(NO_MEMORY, sys.stderr)
    except OSError as error:
        say(f"System error: {shorten(str(error))}", sys.stderr)
    return REFUSED


@contextmanager
def interruptible() -> Iterator[None]:
    """Have Ctrl+C raise a KeyboardInterrupt meanwhile: there is something to take back, and to say of it."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        if before is signal.SIG_DFL:
            signal.signal(signal.SIGINT, before)


@contextmanager
def checked(command: Command) -> Iterator[None]:
    """Refuse a file that cannot be used, and say of a value from it that is refused where it comes from."""
    try:
        check(command)
        yield
    except InputError as error:
        options = command.options if isinstance(command, Train) else {}
        file = None if isinstance(command, Desktop) else command.file
        if file is not None and error.field in FIELDS - options.keys():
            error.where = error.where or str(file)
        raise


class Progress:
    """A line on the terminal that says how far a training has come, and is wiped away in the end."""

    WIDTH = 60

    def __init__(self) -> None:
        self._watched = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._print("\r" + " " * self.WIDTH + "\r")

    def tell(self, text: str) -> None:
        """Say this in place of what the line said."""
        self._print(f"\r{text} ")

    def _print(self, text: str) -> None:
        if self._watched:
            say(text, sys.stderr, end="")
