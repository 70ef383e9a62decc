"""What the files of the set-up promise each other, and what the locked packages promise us."""

from __future__ import annotations

import ast
import os
import re
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

import bootstrap
from tests.__main__ import shared_out

ROOT = Path(__file__).parents[1]
LOCKS = ["requirements.lock", "requirements-dev.lock", "requirements-bundle.lock", "requirements-fast.lock"]


def locked(name: str) -> dict[str, str]:
    """Return the version of each package in a lock."""
    text = (ROOT / name).read_text(encoding="ascii")
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", [*LOCKS, "pyproject.toml", ".pre-commit-config.yaml", ".ci/run"])
def test_no_file_of_the_set_up_names_an_address(name: str) -> None:
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LOCKS)
def test_each_locked_package_has_a_hash(name: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="ascii").strip())
    assert len(entries) == len(locked(name)) > 2
    for entry in entries:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


def test_the_lock_lies_in_the_ranges_of_the_project() -> None:
    versions = locked("requirements.lock")
    assert all(bootstrap.satisfies(requirement, versions) for requirement in bootstrap.requirements(tests=True))


def test_the_tools_are_locked_and_agree_with_the_program() -> None:
    program, tools = locked("requirements.lock"), locked("requirements-dev.lock")
    assert {"ruff", "mypy"} <= set(tools)
    assert {name for name in set(program) & set(tools) if program[name] != tools[name]} == set()


@pytest.mark.parametrize("extra", ["bundle", "fast"])
def test_what_is_optional_is_locked_apart_and_agrees_with_the_program(extra: str) -> None:
    with open(ROOT / "pyproject.toml", "rb") as file:
        ranges = tomllib.load(file)["project"]["optional-dependencies"][extra]
    program, optional = locked("requirements.lock"), locked(f"requirements-{extra}.lock")
    assert all(bootstrap.satisfies(requirement, optional) for requirement in ranges)
    assert {name for name in set(program) & set(optional) if program[name] != optional[name]} == set()
    assert not any(re.match(r"[\w-]+", requirement)[0] in program for requirement in ranges)


def test_pyside_stays_below_the_version_that_loses_references() -> None:
    assert bootstrap.release(locked("requirements.lock")["pyside6-essentials"]) < (6, 12)
    assert not bootstrap.satisfies(bootstrap.requirements(tests=False)[0], {"pyside6-essentials": "6.12.0"})


class Sender(QObject):
    happened = Signal(bool)


def test_signals_and_void_calls_keep_the_references_of_true_and_none() -> None:
    """PySide6 6.12.0 loses one at each of them on Python 3.11, and a window aborts after some seconds."""
    sender = Sender()
    received = [0]

    def count(_: bool) -> None:
        received[0] += 1

    sender.happened.connect(count)
    before = [sys.getrefcount(value) for value in (True, False, None)]
    for _ in range(500):
        sender.happened.emit(True)
        sender.blockSignals(False)
        sender.setObjectName("sender")
    after = [sys.getrefcount(value) for value in (True, False, None)]
    lost = max(old - new for old, new in zip(before, after, strict=True))
    assert received == [500]
    # From Python 3.12 on these objects are immortal: their counts start at 2 ** 32 and may well lose one a call.
    assert lost < (100 if sys.version_info < (3, 12) else 2000)


@pytest.mark.parametrize(
    "name", ["bootstrap.py", "system_libraries.py", "main.py", "tests/__init__.py", "tests/__main__.py"]
)
def test_an_old_python_can_read_what_comes_before_the_word_that_it_is_too_old(name: str) -> None:
    ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_the_command_and_the_packages_that_are_installed_exist() -> None:
    with open(ROOT / "pyproject.toml", "rb") as file:
        project = tomllib.load(file)
    for module in project["tool"]["setuptools"]["py-modules"]:
        assert (ROOT / f"{module}.py").is_file()
    for package in project["tool"]["setuptools"]["package-data"]:
        assert (ROOT / package / "__init__.py").is_file()
    assert project["project"]["scripts"] == {"perceptron-lab": "main:main"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permission")
def test_the_check_of_a_change_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize(
    ("arguments", "processors", "shared"),
    [
        ([], 2, ["-n", "2", "--dist", "worksteal", "--basetemp=/f/t"]),
        (["-q", "--durations=5"], 16, ["-n", "4", "--dist", "worksteal", "--basetemp=/f/t", "-q", "--durations=5"]),
        (["-q"], 1, ["-q"]),
        (["tests/core"], 8, ["tests/core"]),
        (["-q", "-k", "boundary"], 8, ["-q", "-k", "boundary"]),
        (["-x"], 8, ["-x"]),
        (["-n0"], 8, ["-n0"]),
    ],
)
def test_the_whole_suite_is_shared_out_and_a_choice_of_tests_is_not(arguments, processors, shared):
    assert shared_out(arguments, processors, "/f") == shared
