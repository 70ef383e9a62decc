"""What is in the folder without Python, and in the one for classrooms without a network."""

import re
from pathlib import Path

import pytest

from packaging_tools.contents import EXCLUDED_MODULES, is_wanted
from packaging_tools.kit import SYSTEMS, without_markers

ROOT = Path(__file__).parents[2]
WHEEL = "/venv/lib/python3.11/site-packages/"


@pytest.mark.parametrize(
    ("place", "source", "wanted"),
    [
        ("PySide6/Qt/translations/qtbase_pt_BR.qm", WHEEL, True),
        ("PySide6/Qt/translations/qtbase_es.qm", WHEEL, True),
        ("PySide6/Qt/translations/qtbase_de.qm", WHEEL, False),
        ("PySide6/Qt/translations/qt_es.qm", WHEEL, False),
        ("PySide6\\translations\\qtbase_es.qm", WHEEL, True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", WHEEL, False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", WHEEL, True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", WHEEL, True),
        ("PySide6/plugins/platforms/qwindows.dll", WHEEL, True),
        ("libstdc++.so.6", "/lib/x86_64-linux-gnu/libstdc++.so.6", False),
        ("libglib-2.0.so.0", "/usr/lib/x86_64-linux-gnu/libglib-2.0.so.0", False),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", True),
        ("libpyside6.abi3.so.6.11", WHEEL, True),
        ("python3.11/lib-dynload/_csv.so", "/usr/lib/python3.11/lib-dynload/_csv.so", True),
        ("pillow.libs/libwebp-51b0b3f7.so.7.2.0", WHEEL, True),
        ("pillow.libs/libavif-c6062d5f.so.16.4.2", WHEEL, False),
        ("gui/style/fonts/Inter-Regular.otf", "/src", True),
    ],
)
def test_a_file_belongs_into_the_folder_or_not(place, source, wanted):
    assert is_wanted(place, source) is wanted


def test_no_module_that_the_program_imports_is_left_out():
    files = [path for folder in ("core", "gui") for path in (ROOT / folder).rglob("*.py")]
    for path in [ROOT / "main.py", *files]:
        text = path.read_text(encoding="utf-8")
        imported = set(re.findall(r"^\s*(?:from|import)\s+([\w.]+)", text, re.MULTILINE))
        imported -= {"numba"}  # used where it is there: it would double the folder
        assert imported.isdisjoint(EXCLUDED_MODULES), path


def test_the_classroom_gets_every_package_of_the_lock():
    lock = (ROOT / "requirements.lock").read_text(encoding="ascii")
    asked = without_markers(lock)
    assert ";" not in asked
    names = re.compile(r"^([\w.-]+)==", re.MULTILINE)
    assert names.findall(asked) == names.findall(lock)
    assert (
        without_markers("a==1 ; sys_platform == 'win32' \\\n    --hash=sha256:00\n")
        == "a==1 \\\n    --hash=sha256:00\n"
    )


def test_the_classroom_is_thought_of_on_every_system():
    assert {name.partition("-")[0] for name in SYSTEMS} == {"linux", "windows", "macos"}
