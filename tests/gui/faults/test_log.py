"""The log: written, bounded, and never in the way."""

import logging
import os
import subprocess
import sys

import pytest

from gui.faults import log


@pytest.fixture
def lines(tmp_path):
    """Write a log into a folder, and return what to read it with."""
    handler = log.begin(tmp_path / "settings")
    yield lambda: log.text(tmp_path / "settings" / log.NAME)
    log.end(handler)


def test_what_any_module_says_is_written_and_read_again(lines):
    logging.getLogger("core.somewhere").info("a line: ünïcode")
    assert "INFO core.somewhere: a line: ünïcode" in lines()


def test_what_is_no_text_in_utf_8_is_written_as_its_code(tmp_path):
    handler = log.LogFile(tmp_path / log.NAME)  # alone: pytest's report could not send such a line
    handler.handle(logging.makeLogRecord({"msg": "half a character: \ud800"}))
    handler.close()
    assert r"half a character: \ud800" in log.text(tmp_path / log.NAME)


def test_the_log_stays_small_however_much_is_said(lines, tmp_path):
    for number in range(3000):
        logging.getLogger("core").warning("%06d %s", number, "x" * 500)
    sizes = [file.stat().st_size for file in (tmp_path / "settings").iterdir()]
    assert len(sizes) == 2
    assert max(sizes) <= log.BYTES_MOST
    assert "002999" in lines()


@pytest.mark.parametrize("kind", ["a file where the folder should be", "pipe", "device", "folder"])
def test_a_log_that_cannot_be_written_is_done_without(tmp_path, kind):
    folder = tmp_path / "settings"
    if kind == "a file where the folder should be":
        folder.write_text("")
    else:
        folder.mkdir()
        path = folder / log.NAME
        {
            "pipe": os.mkfifo,
            "device": lambda path: path.symlink_to("/dev/zero"),
            "folder": os.mkdir,
        }[kind](path)
    assert log.begin(folder) is None


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no disk here is always full")
def test_a_full_disk_is_done_without(tmp_path):
    handler = log.begin(tmp_path)
    try:
        before = handler.setStream(open("/dev/full", "w"))  # noqa: SIM115 - the handler closes it
        before.close()
        logging.getLogger("core").warning("nobody reads this")
    finally:
        log.end(handler)


def test_a_crash_is_written_into_the_log(tmp_path):
    program = (
        "import sys, faulthandler, pathlib\nfrom gui.faults import log\n"
        "log.begin(pathlib.Path(sys.argv[1]))\nfaulthandler._sigsegv()"
    )
    done = subprocess.run([sys.executable, "-c", program, tmp_path], check=False, timeout=60, capture_output=True)
    assert done.returncode != 0
    assert "Fatal Python error: Segmentation fault" in log.text(tmp_path / log.NAME)
