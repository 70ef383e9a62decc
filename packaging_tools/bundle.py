"""Makes one folder that runs without Python: `python -m packaging_tools.bundle [--smoke] [--bare]`.

For the system that it runs on, with PyInstaller (`pip install ".[bundle]"`). What is in the folder is said in
`perceptron_lab.spec` and `contents.py`; `--smoke` tries it, `--bare` on a Debian without Python, too.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from gui.desktop.identity import COMMAND
from packaging_tools.smoke import SmokeError, bare_debian, smoke

ROOT = Path(__file__).parents[1]
DIST, BUILD = ROOT / "dist", ROOT / "build" / "bundle"


def main(arguments: list[str] | None = None) -> int:
    """Make the folder and, where that is asked for, try it; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m packaging_tools.bundle", description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="then try it: a picture, the window, a training")
    parser.add_argument("--bare", action="store_true", help="try it on a bare Debian as well (as root; debootstrap)")
    parser.add_argument("--keep", action="store_true", help="try the folder that is there already")
    given = parser.parse_args(arguments)
    if not given.keep:
        if find_spec("PyInstaller") is None:
            parser.error('PyInstaller is missing: pip install ".[bundle]"')
        spec = Path(__file__).with_name("perceptron_lab.spec")
        places = ["--distpath", str(DIST), "--workpath", str(BUILD)]
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, str(spec)]
        subprocess.run(command, cwd=ROOT, check=True)
        strip_python(DIST / COMMAND)
    folder = DIST / COMMAND
    print(f"{folder}: {size(folder) / 1e6:.0f} MB in {sum(path.is_file() for path in folder.rglob('*'))} files")
    try:
        if given.smoke or given.bare:
            smoke(folder)
        if given.bare:
            with bare_debian() as root:
                smoke(folder, root)
    except SmokeError as error:
        print(f"smoke test: {error}", file=sys.stderr)
        return 1
    return 0


def strip_python(folder: Path) -> None:
    """Take what is for debuggers out of a Python that was built with it; OpenBLAS beside it would not survive that."""
    if sys.platform == "linux" and (tool := which("strip")):
        inside = folder / "_internal"
        libraries = [*inside.glob("libpython*.so*"), *inside.glob("python3*/lib-dynload/*.so")]
        subprocess.run([tool, "--strip-debug", *map(str, libraries)], check=True)


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder; a link counts as nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


if __name__ == "__main__":
    sys.exit(main())
