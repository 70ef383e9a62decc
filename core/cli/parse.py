"""The command line, from its words to a Window, a Screenshot or a Train; nothing but the standard library.

Values are validated in one place only: one that is not written as a number is handed on as it is, and the experiment
refuses it with the sentence that it has for that field.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from core.cli.commands import ANIMATIONS, Animate, Command, Desktop, Screenshot, Train, Window
from core.cli.options import OptionParser, ShowVersion, batch_sizes, names, number, sides, switch, weights, whole
from core.plan.checks import check_choice, check_positive, check_whole
from core.plan.choices import DATA, LOSSES, START_SCHEMES, Registry
from core.plan.cursor import CLOCKS, PHASES
from core.plan.errors import InputError
from core.plan.experiment import FULL, ITERATIONS_MOST, STARTS_MOST, is_file
from core.plan.lesson import STEPS_MOST
from core.plan.moment import SCENES
from core.plan.tables import DECIMALS

ANIMATED_MOST = 3840  # pixels of a side
FPS_MOST = 50  # what a GIF can hold
OF_ANIMATE = {"from": "first", "to": "last", "fps": "fps"}  # what only it has, and its names in `Animate`
OF_BOTH = ("theme", "scene", "clock", "step", "size")
SIDE_LEAST, SIDE_MOST = 240, 8192  # pixels
RACING = "three-descents"  # the scene in which runs share a clock

NEEDS_SCREENSHOT = "--{option} needs --screenshot OUT.png."
NOT_A_PICTURE = "--screenshot: “{out}” is not valid. Enter the name of a .png file in a folder that exists."
NOT_A_SIZE = "--size: “{size}” is not valid. Enter WIDTHxHEIGHT, both from {least} to {most} pixels."
NOT_AN_ANIMATION = (
    "--animate: “{out}” is not valid. Enter the name of a .gif, .webp or .png file in a folder that is there."
)
NEEDS_ANIMATE = "--{option} needs --animate OUT.gif."
NOT_BOTH = "--{option} and --animate exclude each other."
NOT_A_SPEED = "--fps: “{value}” is not valid. Enter a number from 1 to {most}."
BEFORE = "--from must be less than --to: {first} is not less than {last}."
STANDS_ALONE = "--{option}-desktop stands alone."
NEEDS_RACE = "--{option} needs --race."
NEEDS_OUT = "train needs --out DIR, the folder for the results."
NO_NAME = "{name}: the name is empty."
RACE_OR_STARTS = "--race and --starts exclude each other: one folder holds the one or the other."
ONE_START = "--start and --start-{name} exclude each other. Give the start itself, or its {name}."
NOT_SIZES = "--race: “{sizes}” is not valid. Enter batch sizes or full, such as 1,200,full."

_USES = """\
uses:
  %(prog)s                  open the window
  %(prog)s FILE             open it on a moment or a lesson, an experiment or a table
  %(prog)s train --out DIR  train without a window; "%(prog)s train --help" lists its options
"""
_RESULTS = """\
DIR gets experiment.toml (opens again to the same run), data.csv, iterations.csv, epochs.csv and summary.json;
with --starts N also starts.csv: a row per start with its seed, the iterations until 99 % train accuracy, its end.
with --race a folder for each run instead, and race.csv: what each cost until the target loss.
An option wins over the same key of FILE. Exit status: 0 when the run was made, 2 when something that was given is
not valid (nothing is written then).
"""


def parse(arguments: Sequence[str], prepare: Callable[[], None] = lambda: None) -> Command:
    """Return what the words of the command line ask for.

    Parameters
    ----------
    arguments : sequence of str
    prepare : function
        Makes NumPy ready, without which the help of `train` cannot list data and losses.

    Raises
    ------
    InputError
        For words that are not valid.
    SystemExit
        After --help or --version, which print their text themselves.
    """
    if arguments[:1] != ["train"]:
        return _parse_window(arguments)
    helps = not {"-h", "--help"}.isdisjoint(arguments)
    if helps:
        prepare()
    return _parse_train(arguments[1:], helps)


def window_parser() -> OptionParser:
    """Return the parser of everything but `train`."""
    parser = OptionParser(
        "Perceptron Lab shows how a perceptron learns.", _USES, "a moment or a lesson, an experiment or a table"
    )
    add = parser.add_argument
    add("--version", action=ShowVersion, nargs=0, help="show the version, and end")
    add("--language", metavar="CODE", help="such as pt_BR, en or es; without it, as it was chosen or the system has it")
    add("--screenshot", metavar="OUT.png", help="draw the window into this file instead, and end")
    add("--at", metavar="ITERATION", type=whole, help="after which iteration; without it 0, the start")
    add("--size", metavar="WIDTHxHEIGHT", type=sides, help="in pixels; without it 1280x720")
    add("--theme", metavar="light|dark", help="without it, as the system has it")
    add("--phase", metavar="|".join(PHASES), help="stand at this phase of that iteration")
    add("--scene", metavar="|".join(SCENES), help="show this scene")
    add("--panel", metavar="NAME", action="append", help="with this panel open")
    add("--race", action="store_const", const=True, help="with the three descents in a race")
    add("--clock", metavar="|".join(CLOCKS), help="over this clock, in a race")
    add("--present", action="store_const", const=True, help="as the presenter shows it")
    add("--step", metavar="N", type=whole, help="at this step of a lesson, from 1")
    animate = "draw one iteration after another into this file instead (.gif, .webp, or .png, an animated one), and end"
    add("--animate", metavar="OUT.gif", help=animate)
    add("--from", metavar="A", type=whole, help="its first iteration; without it 0, the start")
    add("--to", metavar="B", type=whole, help="its last iteration; without it the last of the run")
    add("--fps", metavar="N", type=number, help="pictures a second; without it 10")
    install = "put it into the menu, with its kind of file and its manual page, for this user alone"
    add("--install-desktop", dest="desktop", action="store_const", const="install", help=install)
    add("--remove-desktop", dest="desktop", action="store_const", const="remove", help="undo that")
    return parser


def _parse_window(arguments: Sequence[str]) -> Window | Screenshot | Animate | Desktop:
    parser = window_parser()
    given = {name: value for name, value in vars(parser.read(arguments)).items() if value is not None}
    file, language = _path("FILE", given.pop("file", None)), given.pop("language", None)
    if "desktop" in given:
        if len(arguments) > 1:
            raise InputError(STANDS_ALONE, option=given["desktop"])
        return Desktop(install=given["desktop"] == "install")
    if "animate" in given:
        return _parse_animate(file, language, given)
    for name in OF_ANIMATE.keys() & given.keys():
        raise InputError(NEEDS_ANIMATE, option=name)
    if "screenshot" not in given:
        for name in given:
            raise InputError(NEEDS_SCREENSHOT, option=name)
        return Window(file, language)
    out = Path(given.pop("screenshot"))
    if out.suffix.lower() != ".png" or out.is_dir() or not out.parent.is_dir():
        raise InputError(NOT_A_PICTURE, out=str(out))
    _check_screenshot(given)
    return Screenshot(file=file, out=out, language=language, panels=tuple(given.pop("panel", ())), **given)


def _parse_animate(file: Path | None, language: str | None, given: dict[str, Any]) -> Animate:
    out = Path(given.pop("animate"))
    if out.suffix.lower() not in ANIMATIONS or out.is_dir() or not out.parent.is_dir():
        raise InputError(NOT_AN_ANIMATION, out=str(out))
    for name in given.keys() - {*OF_ANIMATE, *OF_BOTH}:
        raise InputError(NOT_BOTH, option=name)
    _check_screenshot(given, ANIMATED_MOST)
    for name in ("from", "to"):
        if name in given:
            check_whole(name, given[name], 0, ITERATIONS_MOST)
    fps = given.get("fps", 1.0)
    if not isinstance(fps, (int, float)) or not 1 <= fps <= FPS_MOST:
        raise InputError(NOT_A_SPEED, value=fps, most=FPS_MOST)
    first, last = given.get("from", 0), given.get("to")
    if last is not None and first >= last:
        raise InputError(BEFORE, first=first, last=last)
    values = {OF_ANIMATE.get(name, name): value for name, value in given.items()}
    return Animate(file=file, out=out, language=language, **values)


def _check_screenshot(given: dict[str, Any], side_most: int = SIDE_MOST) -> None:
    if "at" in given:
        check_whole("at", given["at"], 0, ITERATIONS_MOST)
    if "step" in given:
        check_whole("step", given["step"], 1, STEPS_MOST)
    for name, choices in (("phase", PHASES), ("clock", CLOCKS), ("scene", SCENES)):
        if name in given:
            check_choice(name, given[name], choices)
    size = given.get("size", (SIDE_LEAST, SIDE_LEAST))
    if isinstance(size, str) or not all(SIDE_LEAST <= side <= side_most for side in size):
        shown = size if isinstance(size, str) else "{}x{}".format(*size)
        raise InputError(NOT_A_SIZE, size=shown, least=SIDE_LEAST, most=side_most)
    if "clock" in given and "race" not in given and given.get("scene") != RACING:
        raise InputError(NEEDS_RACE, option="clock")


def train_parser(helps: bool) -> OptionParser:
    """Return the parser of what follows `train`; its help lists data and losses where it `helps`."""
    parser = OptionParser("Train without a window.", _RESULTS, "an experiment; without it, the defaults")
    parser.prog += " train"

    def known(choices: Registry[Any]) -> str:
        return ", ".join(choices) if helps else ""

    add = parser.add_argument
    add("--out", metavar="DIR", help="the folder for the results (required)")
    add("--data", metavar="NAME", help=f"{known(DATA)}, or a FILE with a table")
    add("--samples", metavar="N", type=whole, help="train and test together")
    add("--train", metavar="N|all", type=whole, help="how many of the samples train; all: no test set")
    add("--data-seed", metavar="N", type=whole, help="seed of the data and of its split")
    add("--batch-size", metavar="N|full", type=whole, help="samples of one iteration")
    add("--epochs", metavar="N", type=whole, help="how often every training sample is seen")
    add("--learning-rate", metavar="X", type=number)
    add("--loss", metavar="NAME", help=known(LOSSES))
    add("--seed", metavar="N", type=whole, help="seed of the order")
    add("--start-seed", metavar="N", type=whole, help="seed of the start ...")
    add("--start-scheme", metavar="NAME", help=f"how it is drawn: {known(START_SCHEMES)} ...")
    add("--start", metavar="W1,W2,B", type=weights, help="... or the start itself")
    add(
        "--starts",
        metavar="N",
        type=whole,
        help=f"also train N starts, 1 to {STARTS_MOST}: starts.csv",
    )
    add("--race", metavar="SIZES", nargs="?", const="", help="a run each of 1, the batch size and full, or of SIZES")
    add("--target", metavar="LOSS", type=number, help="the training set's loss that the costs of a race are about")
    add("--no-shuffle", dest="shuffle", action="store_const", const=False, help="every epoch in the data's own order")
    add(
        "--stop-accuracy",
        metavar="X",
        type=number,
        help="end after the epoch that brings this train accuracy ...",
    )
    add("--stop-loss", metavar="X", type=number, help="... or this train loss ...")
    add(
        "--stop-patience",
        metavar="N",
        type=whole,
        help="... or this many epochs without a new lowest test loss",
    )
    add("--no-bias", dest="bias", action="store_const", const=False, help="hold b at 0")
    _add_table(parser)
    return parser


def _parse_train(arguments: Sequence[str], helps: bool) -> Train:
    given = vars(train_parser(helps).read(arguments))
    options = {name: value for name, value in given.items() if value is not None}
    file, out = _path("FILE", options.pop("file", None)), _path("--out", options.pop("out", None))
    starts, race, target = (options.pop(name, None) for name in ("starts", "race", "target"))
    if out is None:
        raise InputError(NEEDS_OUT)
    if file is None and (race or "").lower().endswith(".toml"):  # --race without sizes before the file
        file, race = Path(race), ""
    _check_train(options, starts, race, target)
    if "data" in options and (is_file(options["data"]) or Path(options["data"]).is_file()):
        options["data"] = str(Path(options["data"]).absolute())  # experiment.toml opens from any folder
    sizes = None if race is None else batch_sizes(race)
    return Train(file=file, options=options, out=out, starts=starts, race=sizes, target=target)


def _add_table(parser: OptionParser) -> None:
    add = parser.add_argument_group("of a table in a file; what is not given is found out, and said").add_argument
    add("--columns", metavar="A,B", type=names, help="x1 and x2: names, else numbers from 1")
    add("--label", metavar="C", help="the column of the labels: a name, else a number from 1")
    add("--classes", metavar="ZERO,ONE", type=names, help="the labels of class 0 and 1; one of them may be rest")
    add("--raw", dest="standardise", action="store_const", const=False, help="not standardised")
    add("--sheet", metavar="NAME", help="of a workbook: a name, else a number from 1")
    add("--decimal", metavar="|".join(DECIMALS), help="the decimal sign")
    add("--delimiter", metavar="C", help="between cells: one character, or comma, semicolon, tab, pipe, blanks")
    add("--encoding", metavar="E", help="such as utf-8, utf-16, cp1252 or latin-1")
    add("--header", metavar="yes|no", type=switch, help="whether the first line names the columns")


def _check_train(options: dict[str, Any], starts: object, race: str | None, target: object) -> None:
    if starts is not None:
        check_whole("starts", starts, 1, STARTS_MOST)
    if target is not None:
        check_positive("target", target)
    if race is not None and starts is not None:
        raise InputError(RACE_OR_STARTS)
    if race is None and target is not None:
        raise InputError(NEEDS_RACE, option="target")
    if any(isinstance(size, str) and size != FULL for size in batch_sizes(race or "")):
        raise InputError(NOT_SIZES, sizes=race)
    for name in ("seed", "scheme"):
        if "start" in options and f"start_{name}" in options:
            raise InputError(ONE_START, name=name)


def _path(name: str, text: str | None) -> Path | None:
    if text == "":  # Path("") would be the folder one is in
        raise InputError(NO_NAME, name=name)
    return None if text is None else Path(text)
