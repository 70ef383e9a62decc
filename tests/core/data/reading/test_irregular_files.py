"""What lies under a name and is no file that stands still: refused at once, and by what it is."""

import os
import sys
import time

import pytest

from core.data.reading.file_content import BYTES_MOST, read_bytes
from core.data.reading.read_table import read_table
from core.plan.errors import InputError

TABLE = "width,height,kind\n" + "".join(f"{number},{number % 3},{'ab'[number % 2]}\n" for number in range(30))


def refused(path):
    """What is said of a path, within two seconds."""
    began = time.perf_counter()
    with pytest.raises(InputError) as refusal:
        read_table(path)
    assert time.perf_counter() - began < 2
    assert path.name in str(refusal.value)
    return str(refusal.value)


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes, no /dev")
def test_a_pipe_and_a_device_without_an_end_are_no_files(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    assert "not a file" in refused(tmp_path / "pipe.csv")
    (tmp_path / "zero.csv").symlink_to("/dev/zero")
    assert "not a file" in refused(tmp_path / "zero.csv")


def test_a_folder_is_no_file(tmp_path):
    (tmp_path / "folder.csv").mkdir()
    refused(tmp_path / "folder.csv")


def test_what_is_not_there_is_said(tmp_path):
    refused(tmp_path / "gone.csv")


def test_a_file_that_is_still_being_written_is_refused(tmp_path):
    path = tmp_path / "log.csv"
    path.write_text(TABLE, encoding="utf-8")

    def write_on():
        with path.open("a", encoding="utf-8") as file:
            file.write("1,2,a\n")

    with pytest.raises(InputError, match="changed while it was read"):
        read_bytes(path, write_on)
    assert len(read_table(path).lines) > 30


def test_a_file_without_bounds_is_refused_by_its_size(tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(BYTES_MOST + 1)  # takes no room on the disk
    assert "100 MB" in refused(path)
