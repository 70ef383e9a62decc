"""The files that the random user opens: good ones, bad ones, and what is no file."""

from __future__ import annotations

import os
import random
from pathlib import Path

from core.plan.entry import Entry
from core.plan.experiment import Experiment
from core.plan.lesson import Lesson, Step, Words
from core.plan.moment import Moment
from core.plan.moment_file import write_file


def table(rows: int, seed: int, separator: str = ",", decimal: str = ".") -> str:
    """A table of two clouds."""
    rng = random.Random(seed)
    lines = [separator.join(("width", "height", "kind"))]
    for row in range(rows):
        kind = row % 2
        x, y = (f"{rng.gauss(2.0 * kind, 1.0):.3f}".replace(".", decimal) for _ in range(2))
        lines.append(separator.join((x, y, "ab"[kind])))
    return "\n".join(lines) + "\n"


def make_files(folder: Path) -> list[str]:
    """Write them into a folder and return their paths, in an order that stays."""
    texts = {
        "small.csv": table(14, 1),
        "usual.csv": table(300, 2),
        "comma.csv": table(60, 3, ";", ","),
        "three.csv": table(60, 4).replace("a\n", "c\n", 9),
        "numbers.csv": "\n".join(f"{row},{row * row % 17},{row % 3},{row % 2}" for row in range(40)),
        "markup.csv": table(20, 5).replace("kind", "<img src=/dev/zero>").replace("b\n", "<b>b</b>\n"),
        "long name.csv": table(20, 6).replace("a\n", "a" * 3000 + "\n"),
        "huge.csv": table(20, 7).replace("\n", "e150\n", 3),
        "empty.csv": "",
        "words.csv": "nothing here is a table\n",
        "ragged.csv": "1,2,a\n1,2\n1,2,b,4\n",
        "good.toml": 'data = "moons"\nbatch_size = 20\nepochs = 5\n',
        "wild.toml": 'loss = "squared_error"\nlearning_rate = 3.0\nbatch_size = 1\n',
        "zero.toml": 'start_scheme = "zeros"\nlearning_rate = 1e-300\nsamples = 12\n',
        "key.toml": "colour = 3\n",
        "broken.toml": "batch_size = [",
        "dotted.toml": ".".join("a" * 300) + " = 1\n",
        "empty.perceptron": "",
        "later.perceptron": "perceptron = 99\n",
        "step.perceptron": "perceptron = 1\n[[step]]\nwords = 3\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "bytes.csv").write_bytes(random.Random(8).randbytes(2000))
    (folder / "bytes.perceptron").write_bytes(random.Random(9).randbytes(2000))
    moment = Moment(experiment=Experiment(data="circles"), scene="epochs", iteration=30)
    race = Moment(
        experiment=Experiment(data="overlap", learning_rate=1.0),
        scene="three-descents",
        runs=(Entry(1, 1.0), Entry(200, 1.0), Entry(None, 1.0)),
        iterations=60,
        iteration=10,
    )
    words = {"en": Words("Look: {iteration}, {loss}."), "pt_BR": Words("Veja: {iteration}.")}
    write_file(folder / "moment.perceptron", moment)
    write_file(folder / "race.perceptron", race)
    write_file(folder / "lesson.perceptron", Lesson(steps=tuple(Step(words=words, moment=m) for m in (moment, race))))
    found = sorted(str(path) for path in folder.iterdir())
    (folder / "folder.csv").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.csv")
        os.mkfifo(folder / "pipe.perceptron")
        found += [str(folder / "pipe.csv"), str(folder / "pipe.perceptron")]
    return [*found, str(folder / "folder.csv"), str(folder / "gone.csv"), str(folder / "gone.perceptron")]
