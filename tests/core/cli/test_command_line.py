"""The command line as other programs use it: its options, what it refuses, and how it ends."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import bootstrap
import core
import core.cli.results
import core.training.run
import main as door
from core.cli.commands import Animate, Screenshot
from core.cli.console import say
from core.cli.options import number
from core.cli.results import FILES
from core.plan.choices import LOSSES, START_SCHEMES
from core.plan.cursor import CLOCKS, PHASES
from core.plan.errors import InputError
from core.plan.moment import SCENES
from tests.core.cli.results import OVERFLOWS, experiment_of, refused, train, write_points
from tests.wording import (
    choice,
    data,
    positive,
    start,
    too_many_iterations,
    whole,
    whole_of_samples,
    whole_of_table,
    whole_of_training_set,
)

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def command(capsys):
    def run(*words):
        code = door.main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def process(*words):
    words = [sys.executable, "-W", "error", str(ROOT / "main.py"), *map(str, words)]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    return done.returncode, done.stdout, done.stderr


def test_train_writes_five_files_in_a_process_of_its_own_and_never_imports_qt(tmp_path):
    program = "import sys, main; code = main.main(); print(code, *sys.modules)"
    words = [sys.executable, "-W", "error", "-c", program, "train", "--out", str(tmp_path / "new" / "out")]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, timeout=60, check=True)
    line, after = done.stdout.splitlines()
    code, *modules = after.split()
    assert code == "0"
    assert "numpy" in modules
    assert not {"PySide6", "shiboken6", "pyqtgraph", "gui"} & {name.partition(".")[0] for name in modules}
    assert "100 of 100 iterations" in line
    assert done.stderr == ""
    assert sorted(path.name for path in (tmp_path / "new" / "out").iterdir()) == sorted(FILES)


def test_a_refusal_is_one_line_and_exit_2_and_a_divergence_one_line_and_exit_0_in_a_process_of_its_own(tmp_path):
    refused(process("train", "--epochs", "0", "--out", tmp_path / "out"), whole(0, 1, 5_000_000, "--epochs"))
    assert list(tmp_path.iterdir()) == []
    code, _, complaint = process("train", *OVERFLOWS, "--out", tmp_path / "out")
    assert (code, complaint.count("\n")) == (0, 1)
    assert sorted(os.listdir(tmp_path / "out")) == sorted(FILES)


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        (("--data", "moons"), "data", "moons"),
        (("--samples", "90"), "samples", 90),
        (("--train", "30"), "train", 30),
        (("--data-seed", "7"), "data_seed", 7),
        (("--batch-size", "8"), "batch_size", 8),
        (("--batch-size", "full"), "batch_size", 50),
        (("--epochs", "2"), "epochs", 2),
        (("--learning-rate", "2"), "learning_rate", 2.0),
        (("--learning-rate=.5e-1",), "learning_rate", 0.05),
        (("--loss", "perceptron"), "loss", "perceptron"),
        (("--seed", "7"), "seed", 7),
        (("--start", "-1,-.5,+2e1"), "start", [-1.0, -0.5, 20.0]),
        (("--start-seed", "7"), "start_seed", 7),
        (("--start-scheme", "uniform"), "start_scheme", "uniform"),
        (("--no-shuffle",), "shuffle", False),
    ],
)
def test_each_option_wins_over_the_file_and_leaves_its_other_keys_as_they_are(tmp_path, words, field, value):
    file = tmp_path / "file.toml"
    file.write_text('data = "xor"\nsamples = 80\ntrain = 50\nbatch_size = 5\nepochs = 1\nstart = [1, 2, 3]\nseed = 1')
    before = experiment_of(train(file))
    for order in ((file, *words), (*words, file)):
        after = experiment_of(train(*order))
        assert after.pop(field) == value
        left = {name: old for name, old in before.items() if name != field}
        if field in ("start_seed", "start_scheme"):
            del left["start"]  # it would hide them
        assert after == left


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["--epochs", "1.5"], [whole("1.5", 1, 5_000_000, "--epochs")]),
        (["--epochs", "1e3"], ["--epochs: “1e3”"]),
        (["--epochs", "٣"], ["--epochs"]),
        (["--epochs", "1_0"], ["--epochs: “1_0”"]),
        (["--epochs", ""], ["--epochs: “”"]),
        (["--epochs", "9" * 5000], ["--epochs: “999", "…"]),
        (["--seed", "-1"], [whole("-1", 0, 2**63 - 1, "--seed")]),
        (["--data-seed", str(2**63)], [whole(2**63, 0, 2**63 - 1, "--data-seed")]),
        (["--batch-size", "2001"], [whole_of_training_set(2001, 2000, "--batch-size")]),
        (["--batch-size", "half"], [whole_of_training_set("half", 2000, "--batch-size")]),
        (["--samples", "1000001"], [whole(1_000_001, 10, 1_000_000, "--samples")]),
        (["--batch-size", "1", "--epochs", "2501"], [too_many_iterations(2501, 2000)]),
        (["--train", "2999"], [whole_of_samples(2999, 3000, "--train")]),
        (["--learning-rate", "0"], [positive("0.0", "--learning-rate")]),
        (["--learning-rate", "nan"], [positive("nan", "--learning-rate")]),
        (["--learning-rate", "-1e5"], [positive("-100000.0", "--learning-rate")]),
        (["--learning-rate", "1e999"], [positive("1e999", "--learning-rate")]),
        (["--loss", "hinge"], [choice("hinge", LOSSES, "--loss")]),
        (["--data", "cloud"], [data("cloud", "--data")]),
        (["--data", "none.csv"], ["none.csv"]),
        (["--data", "one\nclass.csv"], ["one\\nclass.csv"]),
        (["--data", "iris", "--samples", "101"], [whole_of_table(101, 100, "--samples")]),
        (["iris.toml", "--data", "moons", "--train", "5"], [whole_of_training_set(9, 5, "iris.toml: batch_size")]),
        (["--start", "1,2"], [start("1,2", "--start")]),
        (["--start", "-inf,0,0"], [start("-inf,0,0", "--start")]),
        (["--start", "0,0,0", "--start-seed", "1"], ["--start", "--start-seed"]),
        (["--start", "0,0,0", "--start-scheme", "zeros"], ["--start", "--start-scheme"]),
        (["--start-scheme", "ones"], [choice("ones", START_SCHEMES, "--start-scheme")]),
        (["--start"], ["--start"]),
        (["--start", "--no-shuffle"], ["--start"]),
        (["--no-shuffle=yes"], ["--no-shuffle"]),
        (["--epoch", "3"], ["--epoch"]),
        (["--screenshot", "a.png"], ["--screenshot"]),
        (["none.toml"], ["none.toml"]),
        (["folder.csv"], ["folder.csv"]),
        (["unknown.toml"], ["unknown.toml", "batchsize", "batch_size"]),
        (["iris.toml", "unknown.toml"], ["unknown.toml"]),
        ([""], ["FILE: the name is empty"]),
    ],
    ids=lambda value: ascii(" ".join(value))[:40],
)
def test_what_is_not_valid_is_refused_in_one_line_that_names_it_and_nothing_is_written(command, tmp_path, words, names):
    (tmp_path / "iris.toml").write_text('data = "iris"\nbatch_size = 9\nsamples = 50')
    (tmp_path / "unknown.toml").write_text("batchsize = 9")
    (tmp_path / "folder.csv").mkdir()
    before = sorted(tmp_path.rglob("*"))
    refused(command("train", *words, "--out", "made/out"), *names)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_cannot_be_written_is_refused_before_the_training(command, tmp_path, monkeypatch):
    monkeypatch.setattr(core.training.run, "Run", pytest.fail)
    (tmp_path / "file").write_text("mine")
    (tmp_path / "full" / "data.csv").mkdir(parents=True)
    data = write_points(tmp_path / "data.csv")
    before = sorted(tmp_path.rglob("*"))
    refused(command("train"), "--out")
    refused(command("train", "--out", ""), "--out")
    for out in ("file", "file/below", "long" * 100, "nul\0"):
        refused(command("train", "--out", out), "--out")
    refused(command("train", "--out", "full"), "data.csv", "not a file")
    refused(command("train", "--data", data, "--out", tmp_path), "overwrite", "data.csv")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("failure", "code", "word"),
    [
        (KeyboardInterrupt(), 130, "nothing was written"),
        (MemoryError(), 2, "memory"),
        (OSError(28, "No space left on device"), 2, "No space left on device"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("where", ["training", "writing"])
def test_an_interruption_or_a_full_machine_ends_in_one_line_and_nothing_written(
    command, tmp_path, monkeypatch, failure, code, word, where
):
    def fail(*_):
        raise failure

    module, name = (core.training.run.Run, "extend") if where == "training" else (core.cli.results, "_epochs")
    monkeypatch.setattr(module, name, fail)
    outcome = command("train", "--out", "deep/out")
    assert (outcome[0], outcome[1], outcome[2].count("\n")) == (code, "", 1)
    assert word in outcome[2]
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_ends_the_window_at_once_until_it_stands_and_lets_a_training_take_back_its_files(
    command, monkeypatch
):
    """What is raised inside of an import of PySide's, or of what Qt calls, was lost or ended in a crash."""
    met = []

    def meet(*_):
        met.append(signal.getsignal(signal.SIGINT))
        raise InputError("seen")

    monkeypatch.setattr(bootstrap, "is_checkout", lambda: False)
    monkeypatch.setattr("gui.app.open_window", meet)
    monkeypatch.setattr("core.cli.train.prepare", meet)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        bootstrap.enter()
        command()
        command("train", "--out", "out")
        assert met == [signal.SIG_DFL, signal.default_int_handler]
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell has what it starts in the background
        bootstrap.enter()
        command("train", "--out", "out")
        assert met[-1] == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_the_program_is_put_into_the_menu_and_out_of_it(command, monkeypatch):
    monkeypatch.setattr("gui.desktop.install.install", lambda: "in")
    monkeypatch.setattr("gui.desktop.install.remove", lambda: "out")
    assert command("--install-desktop") == (0, "in\n", "")
    assert command("--remove-desktop") == (0, "out\n", "")
    refused(command("--install-desktop", "--theme", "dark"), "--install-desktop stands alone")
    refused(command("--remove-desktop", "a.toml"), "--remove-desktop stands alone")


@pytest.fixture
def window(monkeypatch):
    """A stand-in for the window, on any machine; it keeps what it was asked for."""
    asked = []
    monkeypatch.setattr(bootstrap, "ready", asked.append)
    stand_in = ModuleType("gui.app")
    stand_in.open_window = lambda *given: asked.append(given) or 0
    stand_in.draw = lambda *given: asked.append(given) or 0
    monkeypatch.setitem(sys.modules, "gui.app", stand_in)
    return asked


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ([], (None, None)),
        (["a.toml"], (Path("a.toml"), None)),
        (["a.perceptron"], (Path("a.perceptron"), None)),
        (["a.csv"], (Path("a.csv"), None)),
        (["--language", "pt_BR"], (None, "pt_BR")),
        (["--screenshot", "o.png"], (Screenshot(out=Path("o.png")),)),
        (["--animate", "o.gif"], (Animate(out=Path("o.gif")),)),
        (
            ["a.toml", "--animate", "o.WEBP", "--from", "5", "--to", "9", "--fps", "2.5", "--scene", "epochs"],
            (Animate(file=Path("a.toml"), out=Path("o.WEBP"), first=5, last=9, fps=2.5, scene="epochs"),),
        ),
        (
            ["a.toml", "--screenshot", "o.PNG", "--at", "70", "--size", "3840x2160", "--theme", "dark"],
            (Screenshot(file=Path("a.toml"), out=Path("o.PNG"), at=70, size=(3840, 2160), theme="dark"),),
        ),
        (
            ["--screenshot", "o.png", "--phase", "loss", "--panel", "microscope", "--panel", "double-loop"],
            (Screenshot(out=Path("o.png"), phase="loss", panels=("microscope", "double-loop")),),
        ),
        (
            ["--screenshot", "o.png", "--race", "--clock", "samples"],
            (Screenshot(out=Path("o.png"), race=True, clock="samples"),),
        ),
        (
            ["--screenshot", "o.png", "--scene", "three-descents", "--clock", "epochs", "--language", "es"],
            (Screenshot(out=Path("o.png"), scene="three-descents", clock="epochs", language="es"),),
        ),
        (
            ["a.perceptron", "--screenshot", "o.png", "--present", "--step", "3"],
            (Screenshot(file=Path("a.perceptron"), out=Path("o.png"), present=True, step=3),),
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_window_or_its_picture_is_asked_for_what_the_words_say(command, tmp_path, window, words, asked):
    (tmp_path / "a.toml").write_text('data = "moons"')
    (tmp_path / "a.perceptron").write_text("perceptron = 1")
    write_points(tmp_path / "a.csv")
    assert command(*words) == (0, "", "")
    assert window == ["offscreen" if {"--screenshot", "--animate"} & set(words) else "window", asked]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["none.toml"], ["none.toml does not exist"]),
        (["none"], ["none does not exist"]),
        (["a.toml"], ["a.toml", "batchsize"]),
        (["bad.perceptron"], ["bad.perceptron", "“perceptron” is missing"]),
        (["--screenshot", "o.jpg"], ["o.jpg", ".png"]),
        (["--screenshot", "none/o.png"], ["none/o.png", "folder"]),
        (["--screenshot"], ["--screenshot"]),
        (["--screenshot", "o.png", "--at", "-1"], [whole(-1, 0, 5_000_000, "--at")]),
        (["--screenshot", "o.png", "--at", "1.5"], [whole("1.5", 0, 5_000_000, "--at")]),
        (["--screenshot", "o.png", "--step", "0"], [whole(0, 1, 100, "--step")]),
        (["--screenshot", "o.png", "--size", "12801720"], ["12801720", "WIDTHxHEIGHT"]),
        (["--screenshot", "o.png", "--size", "99999x720"], ["99999x720", "8192"]),
        (["--screenshot", "o.png", "--phase", "guess"], [choice("guess", PHASES, "--phase")]),
        (["--screenshot", "o.png", "--scene", "cellar"], [choice("cellar", SCENES, "--scene")]),
        (["--screenshot", "o.png", "--race", "--clock", "sun"], [choice("sun", CLOCKS, "--clock")]),
        (["--screenshot", "o.png", "--clock", "samples"], ["--clock needs --race"]),
        (["--at", "3"], ["--at", "--screenshot"]),
        (["--fps", "3"], ["--fps", "--animate"]),
        (["--screenshot", "o.png", "--from", "3"], ["--from", "--animate"]),
        (["--screenshot", "o.png", "--animate", "o.gif"], ["--screenshot", "--animate", "exclude"]),
        (["--animate", "o.gif", "--at", "3"], ["--at", "--animate", "exclude"]),
        (["--animate", "o.mp4"], ["o.mp4", ".gif, .webp or .png"]),
        (["--animate", "none/o.gif"], ["none/o.gif", "folder"]),
        (["--animate", "o.gif", "--from", "-1"], [whole(-1, 0, 5_000_000, "--from")]),
        (["--animate", "o.gif", "--to", "ten"], [whole("ten", 0, 5_000_000, "--to")]),
        (["--animate", "o.gif", "--from", "9", "--to", "9"], ["--from", "--to", "9 is not less than 9"]),
        (["--animate", "o.gif", "--fps", "0"], ["--fps", "0", "from 1 to 50"]),
        (["--animate", "o.gif", "--fps", "fast"], ["--fps", "fast"]),
        (["--animate", "o.gif", "--size", "4000x720"], ["4000x720", "3840"]),
        (["--animate", "o.gif", "--scene", "cellar"], [choice("cellar", SCENES, "--scene")]),
        (["--present"], ["--present", "--screenshot"]),
        (["--epochs", "3"], ["--epochs"]),
    ],
    ids=lambda value: " ".join(value),
)
def test_a_window_that_is_not_possible_is_refused_before_it_is_opened(command, tmp_path, window, words, names):
    (tmp_path / "a.toml").write_text("batchsize = 9")
    (tmp_path / "bad.perceptron").write_text("scene = 'learn'")
    refused(command(*words), *names)
    assert window == []


def test_a_window_does_not_wait_for_a_large_file(command, tmp_path, window):
    (tmp_path / "large.toml").write_text("batchsize = 9\n" + "#" * 200_000)
    assert command("large.toml") == (0, "", "")
    assert window == ["window", (Path("large.toml"), None)]
    refused(command("large.toml", "--screenshot", "o.png"), "large.toml", "batchsize")


def test_what_the_window_refuses_is_one_line_too(command, monkeypatch, window):
    def refuse(*_):
        raise InputError("{field}: {value} is too few.", "epochs", value=0)

    monkeypatch.setattr(sys.modules["gui.app"], "open_window", refuse)
    refused(command(), "--epochs: 0 is too few.")


def test_help_and_version_are_printed_and_done(command):
    assert command("--version") == (0, f"Perceptron Lab {core.__version__}\n", "")
    for words, names in (
        (["--help"], ["train", "--screenshot"]),
        (["train", "-h"], ["--out", "--batch-size", "clouds"]),
    ):
        code, printed, complaint = command(*words)
        assert (code, complaint) == (0, "")
        assert printed.isascii()
        assert all(name in printed for name in names)


def test_progress_is_shown_on_a_terminal_and_wiped_away(monkeypatch):
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", terminal)
    train("--epochs", "3")
    assert "iteration 30 of 30" in terminal.getvalue()
    assert terminal.getvalue().endswith(" \r")
    assert "\n" not in terminal.getvalue()


def test_what_is_said_survives_a_console_without_the_letters_and_no_console_at_all(monkeypatch):
    console = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    say("größe Δ", console)
    assert console.buffer.getvalue().decode("cp1252").rstrip() == "größe \\u0394"
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "stdout", None)
    train("--epochs", "1")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_that_has_gone_does_no_harm():
    reading, writing = os.pipe()
    os.close(reading)
    words = [sys.executable, str(ROOT / "main.py"), "train", "--out", "out"]
    done = subprocess.run(words, stdout=writing, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(os.listdir("out")) == sorted(FILES)


@pytest.mark.skipif(sys.platform != "linux", reason="no such limit there")
@pytest.mark.parametrize("megabytes", [90, 130, 200])  # not enough for NumPy, for OpenBLAS, for the samples
def test_without_enough_memory_training_ends_in_one_line_whoever_runs_out_of_it(megabytes):
    limited = f"ulimit -v {megabytes * 1024}; exec {sys.executable} {ROOT / 'main.py'} train --out out --epochs 1"
    command = ["sh", "-c", f"{limited} --samples 1000000 --train 800000"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "There is not enough memory for this.\n")
    assert not os.path.exists("out")


@pytest.mark.parametrize(
    ("text", "rate"), [("0,5", 0.5), ("1,25", 1.25), (",5", 0.5), ("0,125", 0.125), ("2,5e-1", 0.25)]
)
def test_a_rate_may_be_typed_with_a_decimal_comma(text, rate):
    assert number(text) == rate


@pytest.mark.parametrize("text", ["1,000", "12,500", "1,2,3", "0,5.1", ","])
def test_a_comma_that_could_mark_thousands_is_no_decimal_comma(text):
    assert number(text) == text
