"""Killed at any moment, or on a full disk: what was there or what was to be written is there, whole; never a part."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.cli.results import write_results
from core.data.dataset import make_dataset
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.plan.files import write_whole
from core.plan.lesson import Lesson, Step, Words
from core.plan.moment import Moment
from core.plan.moment_file import read_file, write_file
from core.plan.tables import Rows
from core.training.run import Run

ROOT = Path(__file__).resolve().parent.parent
KILLS = 6

WRITES = """
import sys
from pathlib import Path
from core.plan.entry import Entry
from core.plan.experiment import Experiment
from core.plan.files import write_whole
from core.plan.moment import Moment
from core.plan.moment_file import write_file
room = Path(sys.argv[1])
moments = [Moment(experiment=Experiment(epochs=number), pins=(Entry(1, 0.5),) * min(number, 6)) for number in (3, 9)]
while True:
    for number in (0, 1):
        write_file(room / "moment.perceptron", moments[number])
        write_whole(room / "long.txt", "ab"[number] * 3_000_000)
    print("writes", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="another way of killing")
def test_a_file_is_whole_whenever_the_program_is_killed(tmp_path):
    for number in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITES, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as program:
            assert program.stdout.readline() == "writes\n"
            time.sleep(0.02 + 0.013 * number)
            program.kill()
        assert read_file(tmp_path / "moment.perceptron").experiment.epochs in (3, 9)
        text = (tmp_path / "long.txt").read_text("utf-8")
        assert len(text) == 3_000_000
        assert len(set(text)) == 1
    for draft in tmp_path.glob(".*.new"):
        os.utime(draft, (1, 1))
    write_whole(tmp_path / "long.txt", "c")
    write_file(tmp_path / "moment.perceptron", Moment(experiment=Experiment()))
    assert {path.name for path in tmp_path.iterdir()} == {"long.txt", "moment.perceptron"}


@contextmanager
def full_disk():
    """Let no file grow past 20 kB, as where the disk is all but full."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def contents(folder):
    return {path: path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


@pytest.mark.parametrize("large", ["table", "lesson"])
def test_on_a_full_disk_neither_a_file_nor_the_table_beside_it_is_there_by_half(tmp_path, large):
    table, folder = tmp_path / "table.csv", tmp_path / "class"
    table.write_text("x,y,label\n" + "1,2,a\n2,1,b\n" * (9000 if large == "table" else 9), encoding="utf-8")
    folder.mkdir()
    write_file(folder / "mine.perceptron", Moment(experiment=Experiment()))
    before = contents(folder)
    rows = Rows("drawn", ("x", "y", "l"), tuple((0.5, 0.25, number % 2) for number in range(2000)))
    experiments = [Experiment(data=str(table)), Experiment.from_wishes({"data": rows.name, "rows": rows})]
    steps = tuple(
        Step(words={"en": Words("Look.")}, moment=Moment(experiment=experiment)) for experiment in experiments
    )
    with full_disk(), pytest.raises(OSError, match="too large"):
        write_file(folder / "mine.perceptron", Lesson(steps=steps))
    assert contents(folder) == before
    assert [path.name for path in write_file(folder / "mine.perceptron", Lesson(steps=steps))] == ["table.csv"]
    assert (folder / "table.csv").read_bytes() == table.read_bytes()


def test_on_a_full_disk_older_results_stay(tmp_path):
    def trained(epochs):
        experiment = Experiment(samples=60, train=40, batch_size=20, epochs=epochs)
        run = Run(experiment, make_dataset(experiment))
        while not run.finished:
            run.extend(run.schedule.iterations)
        return run

    write_results(trained(2), tmp_path / "out")
    before = contents(tmp_path)
    with full_disk(), pytest.raises(InputError):
        write_results(trained(400), tmp_path / "out")
    assert contents(tmp_path) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="an administrator may write anywhere")
def test_a_folder_that_can_only_be_read_is_refused_and_the_file_stays(tmp_path):
    path = tmp_path / "file.txt"
    write_whole(path, "before")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OSError, match="denied"):
            write_whole(path, "after")
    finally:
        tmp_path.chmod(0o700)
    assert path.read_text("utf-8") == "before"


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path):
    (tmp_path / "real.txt").write_text("before")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_whole(tmp_path / "link.txt", "after")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text("utf-8") == "after"
