"""The texts for the desktop, read by the desktop's own tools where they are, else by a parser."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from gui.desktop import entry
from gui.desktop.identity import APP_ID, FILE_TYPE

LANGUAGES = ["en", "pt_BR", "es"]


def read(desktop_file: str) -> dict[str, str]:
    parser = configparser.RawConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign] - keys keep their capitals
    parser.read_string(desktop_file)
    return dict(parser["Desktop Entry"])


def test_every_text_is_there_in_every_language() -> None:
    for texts in (entry.GENERIC_NAME, entry.SUMMARY, entry.DESCRIPTION, entry.KEYWORDS, entry.FILE_COMMENT):
        assert list(texts) == LANGUAGES
        assert len(set(texts.values())) == len(LANGUAGES)


def test_the_menu_entry_speaks_the_languages_and_opens_the_programs_files() -> None:
    keys = read(entry.desktop_file(["perceptron-lab"]))
    assert keys["Name"] == "Perceptron Lab"
    assert keys["Comment[pt_BR]"] == entry.SUMMARY["pt_BR"]
    assert keys["Comment[es]"] == entry.SUMMARY["es"]
    assert keys["MimeType"] == f"{FILE_TYPE};"
    assert keys["Icon"] == APP_ID
    assert keys["Exec"] == '"perceptron-lab" %f'
    assert keys["Keywords"].endswith(";")


@pytest.mark.skipif(os.name == "nt", reason="there is no shell to read it with")
@pytest.mark.parametrize("word", ["plain", "mon été", 'a"b', "a$HOME", "back\\slash", "a`b", "100%"])
def test_a_program_is_found_whatever_its_folder_is_called(word: str) -> None:
    written = read(entry.desktop_file([word, "main.py"]))["Exec"]
    as_a_string = written.replace("\\\\", "\\")  # what every string of the file is read as
    # the specification's quoting is the shell's inside of double quotes
    shell = subprocess.run(["sh", "-c", f"printf '%s\\n' {as_a_string}"], capture_output=True, text=True, check=True)
    assert shell.stdout.splitlines() == [word.replace("%", "%%"), "main.py", "%f"]


def test_the_metainfo_is_what_appstream_accepts(tmp_path: Path) -> None:
    text = entry.metainfo("0.1.0")
    root = ElementTree.fromstring(text)
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    tool = shutil.which("appstreamcli")
    if tool is None:
        pytest.skip("appstreamcli is not installed (Debian: appstream)")
    file = tmp_path / f"{APP_ID}.metainfo.xml"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run([tool, "validate", "--no-net", str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "E:" not in done.stdout
    assert "W:" not in done.stdout


def test_the_file_type_is_found_by_the_ending() -> None:
    (kind,) = ElementTree.fromstring(entry.file_type())
    glob = next(child for child in kind if child.tag.endswith("glob"))
    assert glob.get("pattern") == "*.perceptron"
    assert kind.get("type") == FILE_TYPE
