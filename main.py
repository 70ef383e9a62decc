"""The door: it opens the window or trains without one; NumPy and Qt are imported where they are first needed."""

from __future__ import annotations

import gc
import os
import sys

import bootstrap

if __name__ == "__main__":
    bootstrap.enter()  # before the imports below, which a start inside .venv would otherwise make twice

from core.cli.commands import Animate, Command, Desktop, Screenshot, Train, Window
from core.cli.console import answer, checked, reported

# NumPy reads this on import: a pool of threads would spin beside the window's, and small products gain nothing from it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
NEEDS = {Window: bootstrap.WINDOW, Screenshot: bootstrap.OFFSCREEN, Animate: bootstrap.OFFSCREEN}


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks for and return the exit status."""
    try:
        return reported(obey, sys.argv[1:] if arguments is None else arguments)
    except (ImportError, SyntaxError) as error:
        bootstrap.give_up_on_a_damaged_environment(error)
        raise


def obey(words: list[str]) -> int:
    command: Command = Window()
    if words:  # the usual start need not wait for the parser
        from core.cli.parse import parse

        command = parse(words, lambda: bootstrap.ready(bootstrap.NO_SCREEN))
    with checked(command):
        if isinstance(command, Window):
            gc.disable()  # 6 % of its start would go into looking for garbage; later see gui/threads/collector.py
        bootstrap.ready(NEEDS.get(type(command), bootstrap.NO_SCREEN))
        return do(command)


def do(command: Command) -> int:
    if isinstance(command, Train):
        from core.cli.train import train

        return train(command)
    if isinstance(command, Desktop):
        from gui.desktop.install import install, remove

        return answer(install() if command.install else remove())
    from gui.app import draw, open_window

    return open_window(command.file, command.language) if isinstance(command, Window) else draw(command)


if __name__ == "__main__":
    sys.exit(main())
