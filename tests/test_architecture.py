"""The rules of the house: who may import whom, and what the core does without."""

import re
import subprocess
import sys
from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
FILES_MOST = 15
A_SCREEN = re.compile(r"^(PySide6|shiboken6|pyqtgraph|gui)\b")
A_WIDGET = re.compile(r"^\s*(from|import) PySide6\.QtWidgets|^\s*from PySide6 import .*QtWidgets", re.MULTILINE)


def sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def test_imports_run_one_way(monkeypatch, capsys):
    """The contracts in pyproject.toml hold."""
    monkeypatch.chdir(ROOT)
    code = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert code == 0, capsys.readouterr().out


def test_the_core_is_imported_without_qt_and_without_a_screen():
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in sources("core")]
    program = f"import sys, importlib\nfor name in {names!r}: importlib.import_module(name)\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert len(names) > 40
    assert not {name for name in loaded if A_SCREEN.match(name)}


def test_a_start_neither_imports_nor_makes_what_the_first_frame_does_without():
    program = """
import sys
import gui.app, gui.views.boundary, gui.views.loss
from pyqtgraph.Qt import QtWidgets as copied
from PySide6 import QtWidgets
before = "QWizard" in vars(copied)
print(before, copied.QWizard is QtWidgets.QWizard, "QWizard" in vars(copied), "QWizard" in dir(QtWidgets))
print(*sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    classes, modules = map(str.split, done.stdout.splitlines())
    assert classes == ["False", "True", "True", "True"]
    later = {"core.analysis.many_starts", "core.data.reading", "core.picture.lesson_values", "gui.lessons.player"}
    assert not (later | {"contourpy", "numpy.ma", "multiprocessing", "gui.exports.papers"}) & set(modules)
    assert "core.training.run" in modules


def test_session_and_threads_import_no_widget():
    rooms = [*sources("gui/session"), *sources("gui/threads")]
    assert len(rooms) > 8
    assert not [path for path in rooms if A_WIDGET.search(path.read_text("utf-8"))]


def test_every_folder_says_what_lives_there_and_is_small_enough_to_survey():
    for package in [*sources("core"), *sources("gui")]:
        if package.name == "__init__.py":
            files = [path for path in package.parent.glob("*.py") if path.name != "__init__.py"]
            assert package.read_text("utf-8").startswith('"""'), package
            assert len(files) <= FILES_MOST, f"{package.parent}: {len(files)} files"


def test_the_door_is_short():
    assert len((ROOT / "main.py").read_text(encoding="utf-8").splitlines()) < 60


def test_no_property_of_qt_whose_name_begins_with_an_i_is_set_by_a_keyword():
    """PySide capitalises it as the locale does, and in Turkish there is no such property."""
    by_keyword = re.compile(r"\bQ[A-Z]\w*\([^()]*\bi[a-z]\w*=")
    found = sources("gui")
    assert len(found) > 100
    assert not [path for path in found if by_keyword.search(path.read_text("utf-8"))]
