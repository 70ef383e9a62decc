"""The manual page says what --help says, and troff can read it."""

import re
import shutil
import subprocess

import pytest

from core.cli.manual import manual
from core.cli.parse import train_parser, window_parser


def plain(page):
    """The words of a page, without troff's escapes and line ends."""
    return re.sub(r"\s+", " ", page.replace("\\-", "-").replace("\\&", "").replace("\\e", "\\"))


@pytest.mark.parametrize("parser", [window_parser(), train_parser(helps=True)], ids=["window", "train"])
def test_every_option_is_in_the_manual_with_its_help(parser):
    page = plain(manual())
    for action in parser._actions:
        assert ", ".join(action.option_strings) in page
        assert " ".join((action.help or "").split()) in page


def test_the_manual_lists_the_data_and_tells_of_the_results():
    page = plain(manual())
    assert "clouds, overlap" in page
    assert "DIR gets experiment.toml" in page
    assert "Exit status: 0" in page


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_troff_reads_the_manual_without_a_warning():
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8"], input=manual(), capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stderr == ""
    assert "samples of one iteration" in done.stdout
