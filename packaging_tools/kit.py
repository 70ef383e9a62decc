"""Makes the folder of packages for classrooms without a network: `python -m packaging_tools.kit [--check]`.

`wheelhouse/` beside main.py then holds every package of requirements.lock for Linux, Windows and macOS, each checked
against its hash; the set-up takes it in the place of the network. `--check` sets up from it in a scratch folder, with
the network closed to pip.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
WHEELHOUSE = ROOT / "wheelhouse"
LOCK = ROOT / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {  # and what pip calls the wheels that run on them
    "linux": ("manylinux_2_34_x86_64", "manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux2014_x86_64"),
    "windows": ("win_amd64",),
    "macos": ("macosx_13_0_arm64", "macosx_13_0_universal2", "macosx_12_0_arm64", "macosx_11_0_arm64"),
    "macos-intel": ("macosx_13_0_x86_64", "macosx_13_0_universal2", "macosx_10_13_x86_64", "macosx_10_9_x86_64"),
}
# What the set-up needs: the program with its tests on it is proof enough.
PROGRAM = ("main.py", "bootstrap.py", "system_libraries.py", "pyproject.toml", "requirements.lock", "core", "gui")


def main(arguments: list[str] | None = None) -> int:
    """Make the folder and, where that is asked for, set up from it; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m packaging_tools.kit", description=__doc__)
    parser.add_argument("--python", nargs="+", choices=PYTHONS, default=PYTHONS, help="only for these")
    parser.add_argument("--system", nargs="+", choices=list(SYSTEMS), default=list(SYSTEMS), help="only for these")
    parser.add_argument("--check", action="store_true", help="then set up from it without a network")
    given = parser.parse_args(arguments)
    for system in given.system:
        for python in given.python:
            print(f"{system}, Python {python} ...", flush=True)
            download(system, python)
    wheels = list(WHEELHOUSE.glob("*.whl"))
    print(f"{WHEELHOUSE}: {len(wheels)} packages, {sum(wheel.stat().st_size for wheel in wheels) / 1e6:.0f} MB")
    return check() if given.check else 0


def download(system: str, python: str) -> None:
    """Put the packages for one system and one Python into the wheelhouse.

    Raises
    ------
    subprocess.CalledProcessError
        When one is not there, or is not the one that the lock means.
    """
    abi = f"cp{python.replace('.', '')}"
    where = [word for tag in (*SYSTEMS[system], "any") for word in ("--platform", tag)]
    which = ["--python-version", python, "--implementation", "cp", "--abi", abi, "--abi", "abi3", "--abi", "none"]
    with tempfile.TemporaryDirectory() as folder:
        lock = Path(folder, "lock.txt")
        lock.write_text(without_markers(LOCK.read_text(encoding="ascii")), encoding="ascii")
        strict = ["--require-hashes", "--only-binary=:all:", "--no-deps", "--disable-pip-version-check", "-q"]
        pip = [sys.executable, "-Im", "pip", "download", *strict, *where, *which, "-r", str(lock), "-d"]
        subprocess.run([*pip, str(WHEELHOUSE)], check=True)


def without_markers(lock: str) -> str:
    """Return a lock that asks for every package: pip would judge the markers by the machine that downloads."""
    return re.sub(r" ;[^\\\n]*", " ", lock)


def check() -> int:
    """Set the program up from the wheelhouse in a scratch folder and train; return the exit status."""
    with tempfile.TemporaryDirectory(prefix="classroom") as folder:
        place = Path(folder)
        for name in PROGRAM:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, place / name)
        (place / "wheelhouse").symlink_to(WHEELHOUSE, target_is_directory=True)
        environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_NO_CACHE_DIR": "1"}
        environment.pop("VIRTUAL_ENV", None)
        python = getattr(sys, "_base_executable", sys.executable)  # one that has none of the packages
        train = [python, "main.py", "train", "--epochs", "1", "--out", "out"]
        # without a network at all, where the system lets a process have none
        alone = shutil.which("unshare")
        closed = [alone, "--map-root-user", "--net"] if alone else []
        if closed and subprocess.run([*closed, "true"], stderr=subprocess.DEVNULL, check=False).returncode != 0:
            closed = []
        done = subprocess.run([*closed, *train], cwd=place, env=environment, check=False)
        made = (place / ".venv" / "perceptron-lab.stamp").is_file() and (place / "out" / "summary.json").is_file()
    passed = done.returncode == 0 and made
    print(f"set-up without a network: {'passed' if passed else 'failed'}{', no network at all' if closed else ''}")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
