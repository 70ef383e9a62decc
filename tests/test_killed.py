"""Killed at any moment: what was there before or what was to be written is there, whole; never a part."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.plan.experiment import Experiment
from core.plan.files import write_whole
from core.plan.moment import Moment
from core.plan.moment_file import read_file, write_file

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
