"""The door: without arguments it opens the window, `train` runs without one.

NumPy and Qt are imported where they are first needed: the machine can be prepared before, `train` runs without Qt.
"""

from __future__ import annotations

import gc
import os
import sys

import bootstrap

if __name__ == "__main__":
    bootstrap.enter()  # before the imports below, which a start inside .venv would otherwise make twice

from core.cli.commands import Command, Desktop, Screenshot, Train, Window
from core.cli.console import DONE, naming, reported, say

# NumPy reads this on import: a pool of threads would spin beside the window's, and small products gain nothing from it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks for and return the exit status."""
    try:
        return reported(obey, sys.argv[1:] if arguments is None else arguments)
    except ImportError as error:
        bootstrap.give_up_on_a_damaged_environment(error)
        raise


def obey(words: list[str]) -> int:
    command: Command = Window()
    if words:  # the usual start need not wait for the parser
        from core.cli.parse import asks_for_names, parse

        if asks_for_names(words):
            bootstrap.ready(bootstrap.NO_SCREEN)
        parsed = parse(words)
        if isinstance(parsed, Desktop):
            return change_desktop(parsed)
        command = parsed
    with naming(command):
        command.check()  # refused here, a file costs neither the set-up of the machine nor a window
        return train(command) if isinstance(command, Train) else show(command)


def train(command: Train) -> int:
    bootstrap.ready(bootstrap.NO_SCREEN)
    from core.cli.train import train

    return train(command)


def change_desktop(command: Desktop) -> int:
    if command.install:  # the manual page lists data and losses, which take NumPy to know
        bootstrap.ready(bootstrap.NO_SCREEN)
    from gui.desktop.install import install, remove

    say(install() if command.install else remove(), sys.stdout)
    return DONE


def show(command: Window | Screenshot) -> int:
    if isinstance(command, Window):
        gc.disable()  # until the window stands: what its start makes is there to stay
    bootstrap.ready(bootstrap.WINDOW if isinstance(command, Window) else bootstrap.OFFSCREEN)
    from gui.app import open_window, take_screenshot

    return open_window(command.file, command.language) if isinstance(command, Window) else take_screenshot(command)


if __name__ == "__main__":
    sys.exit(main())
