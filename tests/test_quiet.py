"""What the program opens and starts over a journey: its own files, what it is asked to open, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Opens files that name others in every way they can, plays, and says what was opened, connected and run meanwhile.
JOURNEY = """
import sys
from pathlib import Path
heard = []
def hear(event, arguments):
    if event in ("open", "os.listdir") or event.startswith(("socket.", "subprocess.", "os.exec", "os.posix_spawn",
                                             "os.system", "os.fork", "ctypes.dlopen", "urllib.", "webbrowser.")):
        heard.append((event, str(arguments[0] if arguments else "")))
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from gui.app import make_application
from gui.window.main_window import MainWindow
folder = Path(sys.argv[1])
make_application("en")
window = MainWindow()
window.show()
for scene in ("one-iteration", "three-descents", "epochs", "starts", "step-size", "learn"):
    window.show_scene(scene)
    QTest.qWait(60)
sys.addaudithook(hear)
for file in sorted(folder.iterdir()):
    window.files.open_file(file)
    QTest.qWait(150)
    take = window.findChild(QAbstractButton, "sheetOpen")
    if take is not None and take.isVisible() and take.isEnabled():
        take.click()
        QTest.qWait(100)
    window.session.player.play(True)
    QTest.qWait(60)
    window.grab()
window.lessons.open_lecture()
QTest.qWait(50)
window.close()
for event, what in heard:
    print(event, what, sep="\\t")
"""


def make_files(folder: Path, other: Path) -> None:
    """Files that name another one as Qt, TOML, HTML and spreadsheets could be led to it."""
    folder.mkdir()
    mark = f'<img src="file://{other}"><a href="http://127.0.0.1:9/x">x</a>'
    quoted = mark.replace('"', "'")
    rows = "".join(f"{number},{number % 5},{'ab'[number % 2]}\n" for number in range(30))
    (folder / "labels.csv").write_text(f'x,y,"{quoted}"\n' + rows.replace("a\n", f'"{quoted}"\n'), encoding="utf-8")
    (folder / "formulas.csv").write_text(f"x,y,l\n=cmd|'{other}'!A1,1,a\n" + rows, encoding="utf-8")
    (folder / "key.toml").write_text(f'"{quoted}" = 1\n', encoding="utf-8")
    (folder / "value.toml").write_text(f'data = "{quoted}"\n', encoding="utf-8")
    (folder / "lesson.perceptron").write_text(
        f'perceptron = 1\ntitle = {{en = "{quoted}"}}\n[[step]]\n[step.words.en]\nsentence = "{quoted}"\n'
        f'question = "{quoted}"\nnotice = "{quoted}"\n[[step.words.en.answers]]\ntext = "{quoted}"\n'
        f'[[step.words.en.answers]]\ntext = "b"\n[step.moment]\nscene = "learn"\n[step.moment.experiment]\n'
        'data = "clouds"\n',
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def journey(tmp_path_factory):
    """What was heard on a journey over files that name another, and the other's path."""
    room = tmp_path_factory.mktemp("quiet")
    other = room / "other.png"
    for path in (other, room / "read.png"):
        path.write_bytes(b"\x89PNG")
        os.utime(path, (0, 1_000_000_000))  # so that reading it is noted, where the system notes it
    (room / "read.png").read_bytes()
    make_files(room / "files", other)
    done = subprocess.run(
        [sys.executable, "-c", JOURNEY, str(room / "files")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(room / "config")},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [tuple(line.split("\t", 1)) for line in done.stdout.splitlines()], room


def test_no_file_makes_the_program_load_another(journey):
    heard, room = journey
    opened = {what for event, what in heard if event == "open"}
    assert {str(room / "files" / name) for name in ("labels.csv", "lesson.perceptron", "key.toml")} <= opened
    ours = (str(room / "files"), str(ROOT), sys.prefix, sys.base_prefix, "/proc/self")
    assert not [path for path in opened if not path.startswith(ours)]


def test_nor_does_qt_itself_load_what_a_file_names(journey):
    _heard, room = journey
    if (room / "read.png").stat().st_atime == 0:
        pytest.skip("this system does not note what is read")
    assert (room / "other.png").stat().st_atime == 0


def test_no_file_makes_the_program_open_a_socket_or_run_anything(journey):
    heard, _room = journey
    assert not [one for one in heard if one[0] not in ("open", "os.listdir")]
