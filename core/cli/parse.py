"""The command line, from its words to a Window, a Screenshot or a Train; nothing but the standard library.

Nothing is judged twice: a value that is not written as a number is handed on as it is, and the experiment
refuses it with the sentence that it has for that field.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.cli.commands import Screenshot, Train, Window
from core.cli.options import OptionParser, ShowVersion
from core.plan.checks import check_whole
from core.plan.choices import DATA, LOSSES, START_SCHEMES, Registry
from core.plan.cursor import CLOCKS, PHASES
from core.plan.errors import InputError
from core.plan.experiment import (
    FULL,
    ITERATIONS_MOST,
    NUMBERS,
    STARTS_MOST,
    is_file,
)

THEMES = ("light", "dark")
PANELS = {  # and what the window calls them
    "microscope": "microscope",
    "double-loop": "doubleLoop",
    "film": "filmPanel",
    "fan": "fanPanel",
    "starts": "startsPanel",
    "sweep": "sweepPanel",
    "costs": "racePanel",
}
SIDE_LEAST, SIDE_MOST = 240, 8192  # pixels

# int() and float() take more than people mean: digits of other scripts, 1_000, nan
_WHOLE = re.compile(r"-?[0-9]{1,1000}")
_DECIMAL = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_SIZE = re.compile(r"([0-9]{1,5})[xX]([0-9]{1,5})")

_USES = """\
  %(prog)s                  open the window
  %(prog)s FILE.toml        open it on an experiment
  %(prog)s train --out DIR  train without a window; "%(prog)s train --help" lists its options
"""
_RESULTS = """\
DIR gets experiment.toml (opens again to the same run), data.csv, iterations.csv, epochs.csv and summary.json;
with --starts N also starts.csv: a row per start with its seed, the iterations until 99 % train accuracy, its end.
with --race a folder for each run instead, and race.csv: what each cost until the target loss.
An option wins over the same key of FILE.toml. Exit status: 0 when the run was made, 2 when something that was
given cannot be (nothing is written then).
"""


def parse(arguments: Sequence[str]) -> Window | Screenshot | Train:
    """Return what the words of the command line ask for.

    Raises
    ------
    InputError
        For words that cannot be.
    SystemExit
        After --help or --version, which print their text themselves.
    """
    if arguments and arguments[0] == "train":
        return _parse_train(arguments[1:])
    return _parse_window(arguments)


def _parse_window(arguments: Sequence[str]) -> Window | Screenshot:
    parser = OptionParser(description="Perceptron Lab shows how a perceptron learns.", epilog="uses:\n" + _USES)
    parser.add_argument("--version", action=ShowVersion, nargs=0, help="show the version, and end")
    parser.add_argument("--screenshot", metavar="OUT.png", help="draw the window into this file instead, and end")
    parser.add_argument("--at", metavar="ITERATION", help="after which iteration; without it 0, the start")
    parser.add_argument("--size", metavar="WIDTHxHEIGHT", help="in pixels; without it 1280x720")
    parser.add_argument("--theme", metavar="|".join(THEMES), help="without it, as the system has it")
    parser.add_argument("--phase", metavar="|".join(PHASES), help="stand at this phase of that iteration")
    parser.add_argument("--panel", metavar="|".join(PANELS), action="append", help="with this panel open")
    parser.add_argument("--race", action="store_const", const=True, help="with the three descents in a race")
    parser.add_argument("--clock", metavar="|".join(CLOCKS), help="over this clock, in a race")
    given = parser.read(arguments)
    file = _path("FILE.toml", given.file)
    if given.screenshot is None:
        for name in ("at", "size", "theme", "phase", "panel", "race", "clock"):
            if getattr(given, name) is not None:
                raise InputError("--{name} goes with --screenshot OUT.png", name=name)
        return Window(file)
    out = Path(given.screenshot)
    if out.suffix.lower() != ".png" or out.is_dir() or not out.parent.is_dir():
        raise InputError("--screenshot {out}: must be the name of a .png file in a folder that exists", out=str(out))
    at = 0 if given.at is None else _whole(given.at)
    if not isinstance(at, int) or not 0 <= at <= ITERATIONS_MOST:
        raise InputError("--at {at}: must be a whole number from 0 to {most}", at=at, most=ITERATIONS_MOST)
    panels = given.panel or []
    for name, value, choices in (
        ("theme", given.theme, THEMES),
        ("phase", given.phase, PHASES),
        ("clock", given.clock, CLOCKS),
        *(("panel", panel, tuple(PANELS)) for panel in panels),
    ):
        if value is not None and value not in choices:
            raise InputError(
                "--{name} {value}: must be one of {choices}", name=name, value=value, choices=", ".join(choices)
            )
    if given.clock is not None and not given.race:
        raise InputError("--clock goes with --race")
    return Screenshot(
        file=file,
        out=out,
        at=at,
        size=_size("1280x720" if given.size is None else given.size),
        theme=given.theme,
        phase=given.phase,
        panels=tuple(PANELS[panel] for panel in panels),
        race=given.race is not None,
        clock=given.clock,
    )


def _parse_train(arguments: Sequence[str]) -> Train:
    parser = OptionParser(description="Train without a window.", epilog=_RESULTS)
    parser.prog += " train"
    helps = not {"-h", "--help"}.isdisjoint(arguments)

    def names(choices: Registry[Any]) -> str:
        return ", ".join(choices) if helps else ""  # they take NumPy to know, which is for those who read them

    add = parser.add_argument
    add("--out", metavar="DIR", help="the folder for the results (required)")
    add("--data", metavar="NAME", help=f"{names(DATA)}, or a FILE.csv")
    add("--samples", metavar="N", help="train and test together")
    add("--train", metavar="N", help="how many of the samples train")
    add("--data-seed", metavar="N", help="seed of the data and of its split")
    add("--batch-size", metavar="N|full", help="samples of one iteration")
    add("--epochs", metavar="N", help="how often every training sample is seen")
    add("--learning-rate", metavar="X")
    add("--loss", metavar="NAME", help=names(LOSSES))
    add("--seed", metavar="N", help="seed of the order")
    add("--start-seed", metavar="N", help="seed of the start ...")
    add("--start-scheme", metavar="NAME", help=f"how it is drawn: {names(START_SCHEMES)} ...")
    add("--start", metavar="W1,W2,B", help="... or the start itself")
    add("--starts", metavar="N", help=f"also train N starts, 1 to {STARTS_MOST}, of as many seeds: starts.csv")
    add("--race", metavar="SIZES", nargs="?", const="", help="a run each of 1, the batch size and full, or of SIZES")
    add("--target", metavar="LOSS", help="the training set's loss that the costs of a race are about")
    add("--no-shuffle", dest="shuffle", action="store_const", const=False, help="every epoch in the data's own order")
    add("--stop-accuracy", metavar="X", help="end after the epoch that brings this train accuracy, at most 1 ...")
    add("--stop-loss", metavar="X", help="... or this train loss ...")
    add("--stop-patience", metavar="N", help="... or so many epochs in a row without a new lowest test loss")
    given = vars(parser.read(arguments))
    file, out = _path("FILE.toml", given.pop("file")), _path("--out", given.pop("out"))
    if out is None:
        raise InputError("train needs --out DIR, the folder for the results")
    if file is None and (given["race"] or "").lower().endswith(".toml"):  # --race without sizes before the file
        file, given["race"] = Path(given["race"]), ""
    starts, race, target = _starts(given.pop("starts")), _race(given.pop("race")), _target(given.pop("target"))
    if race is not None and starts is not None:
        raise InputError("--race and --starts exclude each other: one folder holds the one or the other")
    if race is None and target is not None:
        raise InputError("--target goes with --race")
    options: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    for name in ("seed", "scheme"):
        if "start" in options and f"start_{name}" in options:
            raise InputError(
                "--start and --start-{name} exclude each other: give the start itself, or its {name}", name=name
            )
    for name in ("samples", "train", "data_seed", "batch_size", "epochs", "seed", "start_seed", "stop_patience"):
        if name in options:
            options[name] = _whole(options[name])
    for name in NUMBERS:
        if name in options:
            options[name] = _decimal(options[name])
    if "start" in options:
        numbers = [_decimal(part.strip()) for part in options["start"].split(",")]
        if len(numbers) == 3 and all(isinstance(number, float) for number in numbers):
            options["start"] = tuple(numbers)
    if "data" in options and is_file(options["data"]):
        options["data"] = str(Path(options["data"]).absolute())  # experiment.toml opens from any folder
    return Train(file, options, out, starts, race, target)


def _starts(text: str | None) -> int | None:
    if text is None:
        return None
    number = _whole(text)
    check_whole("starts", number, 1, STARTS_MOST)
    assert isinstance(number, int)
    return number


def _race(text: str | None) -> tuple[int | str, ...] | None:
    if text is None:
        return None
    sizes = [_whole(part.strip()) for part in text.split(",")] if text else []
    for size in sizes:
        if isinstance(size, str) and size != FULL:
            raise InputError("--race {text}: must be batch sizes or full, such as 1,200,full", text=text)
    return tuple(sizes)


def _target(text: str | None) -> float | None:
    if text is None:
        return None
    target = _decimal(text)
    if isinstance(target, str) or not 0 < target < float("inf"):
        raise InputError("--target {text}: must be a positive number", text=text)
    return target


def _path(name: str, text: str | None) -> Path | None:
    if text == "":  # Path("") would be the folder one is in
        raise InputError("{name}: the name is empty", name=name)
    return None if text is None else Path(text)


def _whole(text: str) -> int | str:
    return int(text) if _WHOLE.fullmatch(text) else text


def _decimal(text: str) -> float | str:
    return float(text) if _DECIMAL.fullmatch(text) else text


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text)
    sides = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(SIDE_LEAST <= side <= SIDE_MOST for side in sides):
        raise InputError(
            "--size {size}: must be WIDTHxHEIGHT, both from {least} to {most} pixels",
            size=text,
            least=SIDE_LEAST,
            most=SIDE_MOST,
        )
    return sides
