"""The rules of the house: who may import whom, what the core does without, and how long a file may be."""

import ast
import subprocess
import sys
from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINES_MOST = 300

# Imports inside core lead from a later row to an earlier one, or within a row without a cycle.
LAYERS = [
    {"errors", "cursor", "rest"},
    {"checks", "option_parser"},
    {
        "commands",
        "entry",
        "experiment",
        "generators",
        "read_table",
        "datasets",
        "schedule",
        "perceptron",
        "losses",
        "margins",
    },
    {"iteration", "metrics", "minimum"},
    {"history", "sketch", "kernels", "safe_rate"},
    {"stopping"},
    {"training"},
    {"clock", "progress", "costs", "step_state", "breakdown"},
    {"many", "target", "starts", "starts_table", "sweep"},
    {"export", "landscape", "detail", "scores", "loop_text", "command_line", "race", "race_results", "scene"},
    {"film", "fan"},
    {"frame"},
]
OUTSIDE_THE_CORE = ("PySide6", "shiboken6", "pyqtgraph", "PyQt5", "PyQt6", "tkinter", "matplotlib", "gui")
OURS = ("core", "gui", "main", "bootstrap", "system_libraries", "tests", "benchmarks")
SHARED_BY_VIEWS = {
    "gui.card",
    "gui.divergence_banner",
    "gui.legend",
    "gui.views.clipping",
    "gui.views.descent_items",
    "gui.views.field",
    "gui.views.loss_axis",
    "gui.views.marks",
    "gui.views.phases",
    "gui.views.plot",
    "gui.views.race_curves",
    "gui.views.race_lines",
    "gui.views.readout",
    "gui.views.start_drag",
}
VIEWS_MAY = {"core.frame", "gui.theme"} | SHARED_BY_VIEWS
WORKER_MAY_NOT = ("PySide6.QtWidgets", "pyqtgraph", "gui.views", "gui.controls", "gui.main_window", "gui.controller")


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules(*folders: str) -> dict[str, Path]:
    """Every module in the folders, and those that lie beside them for the folder "."."""
    found = [path for folder in folders for path in (ROOT / folder).glob("*.py" if folder == "." else "**/*.py")]
    return {name_of(path): path for path in sorted(found)}


EVERY_MODULE = modules(".", "core", "gui", "tests", "benchmarks")


def imports(source: str, module: str, is_package: bool = False, known: Iterable[str] = EVERY_MODULE) -> set[str]:
    """What a module's source imports anywhere in it, by full names; `from a import b` is a.b where that is a module."""
    package = module.split(".") if is_package else module.split(".")[:-1]
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                inside = whole in known or base.startswith("PySide6") or base == "PySide6"
                found.add(whole if inside else base)
    return found


def imports_of(module: str) -> set[str]:
    path = EVERY_MODULE[module]
    return imports(path.read_text(encoding="utf-8"), module, path.name == "__init__.py")


def is_in(name: str, places: Iterable[str]) -> bool:
    """Whether a module is one of the places or lies inside of one."""
    return any(name == place or name.startswith(place + ".") for place in places)


def ours(names: Iterable[str]) -> set[str]:
    return {name for name in names if is_in(name, OURS)}


def layer_of(module: str) -> int:
    part = module.split(".")[1]
    for number, layer in enumerate(LAYERS):
        if part in layer:
            return number
    pytest.fail(f"core/{part}.py has no place yet: give it one in LAYERS, in {Path(__file__).name}")


CORE = [module for module in EVERY_MODULE if is_in(module, ["core"])]
CORE_ROOMS = [module for module in CORE if module != "core"]
VIEWS = [module for module in EVERY_MODULE if is_in(module, ["gui.views"]) or module in SHARED_BY_VIEWS]
WORKER = [module for module in EVERY_MODULE if is_in(module, ["gui.worker"])]


# -- the reader of imports, on sources that break a rule ------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "module", "expected"),
    [
        ("import core.training", "gui.views.loss", {"core.training"}),
        ("import core.training as t, numpy", "gui.views.loss", {"core.training", "numpy"}),
        ("from core import training", "gui.views.loss", {"core.training"}),
        ("from core.training import Run", "gui.views.loss", {"core.training"}),
        ("from . import other", "gui.views.loss", {"gui.views.other"}),
        ("from .other import View", "gui.views.loss", {"gui.views.other"}),
        ("from .. import controller", "gui.views.loss", {"gui.controller"}),
        ("from ..controller import Controller", "gui.views.loss", {"gui.controller"}),
        ("def f():\n    import gui.controller", "gui.views.loss", {"gui.controller"}),
        ("if TYPE_CHECKING:\n    from gui import controller", "gui.views.loss", {"gui.controller"}),
        ("from PySide6 import QtWidgets", "gui.worker", {"PySide6.QtWidgets"}),
        ("from PySide6.QtWidgets import QWidget", "gui.worker", {"PySide6.QtWidgets.QWidget"}),
        ("from gui.theme import PEN", "gui.views.loss", {"gui.theme"}),
    ],
)
def test_an_import_is_seen_however_it_is_written(source, module, expected):
    known = {"core.training", "gui.views.other", "gui.controller", "gui.theme"}
    assert imports(source, module, known=known) == expected


def test_a_name_is_inside_of_a_place_and_not_merely_like_it():
    assert is_in("gui.views.loss", ["gui.views"])
    assert is_in("gui.views", ["gui.views"])
    assert not is_in("gui.views_of_old", ["gui.views"])


# -- core -------------------------------------------------------------------------------------------------------------


def loaded_by(names: list[str]) -> set[str]:
    """The modules that a fresh interpreter holds once it has imported `names`."""
    program = f"import sys, importlib\nfor name in {names!r}: importlib.import_module(name)\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_core_is_imported_without_qt_and_without_a_screen():
    loaded = loaded_by(CORE)
    assert set(CORE) <= loaded
    assert len(CORE) > 10
    assert not {name for name in loaded if is_in(name, OUTSIDE_THE_CORE)}


@pytest.mark.parametrize("module", CORE)
def test_the_core_never_imports_qt_pyqtgraph_or_the_window(module):
    assert not {name for name in imports_of(module) if is_in(name, OUTSIDE_THE_CORE)}
    assert all(is_in(name, ["core"]) for name in ours(imports_of(module)))


@pytest.mark.parametrize("module", CORE_ROOMS)
def test_imports_inside_the_core_run_one_way(module):
    mine = layer_of(module)
    assert not {name for name in ours(imports_of(module)) if name != "core" and layer_of(name) > mine}


def test_no_imports_inside_the_core_run_in_a_circle():
    graph = {module: ours(imports_of(module)) - {module} for module in CORE}
    assert graph["core.training"] >= {"core.history", "core.schedule"}
    TopologicalSorter(graph).prepare()
    with pytest.raises(CycleError):
        TopologicalSorter(graph | {"core.errors": {"core.training"}}).prepare()


# -- gui: whichever of its files exist --------------------------------------------------------------------------------


@pytest.mark.parametrize("module", VIEWS)
def test_a_view_knows_frames_the_theme_and_the_parts_that_views_share_alone(module):
    assert ours(imports_of(module)) - {module} <= VIEWS_MAY


@pytest.mark.parametrize("module", WORKER)
def test_the_worker_imports_no_widget(module):
    assert not {name for name in imports_of(module) if is_in(name, WORKER_MAY_NOT)}
    assert not {name for name in loaded_by([module]) if is_in(name, WORKER_MAY_NOT)}


@pytest.mark.parametrize("module", [module for module in EVERY_MODULE if not is_in(module, ["tests"])])
def test_nothing_imports_the_main_window_but_the_application(module):
    if module != "gui.app":
        assert "gui.main_window" not in imports_of(module)


# -- every file -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("module", EVERY_MODULE)
def test_no_file_is_longer_than_one_reads_at_a_time(module):
    lines = len(EVERY_MODULE[module].read_text(encoding="utf-8").splitlines())
    assert lines <= LINES_MOST, f"{lines} lines: look for the second room that hides in it"
