"""Opening and saving: what the user is asked, what is said when it cannot be, and the name over the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox

from core.analysis.question import Tools
from core.data.dataset import Dataset, prepare
from core.data.known import KnownData
from core.data.samples_csv import samples_as_csv
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.plan.experiment_file import read_wishes
from core.plan.files import refusal
from core.plan.lesson import Lesson
from core.plan.moment import Moment
from core.plan.moment_file import SUFFIX, read_file, write_file
from core.plan.tables import COMMA, POINT
from gui.threads.reading import Reading
from gui.words import training as words
from gui.words.names import as_rich

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

RECENT_MOST = 8
OF_THE_FILE = (
    "experiment",
    "drawing",
    "runs",
    "iterations",
    "until_target",
    "pins",
    "target",
    "sample_seconds",
)  # of a moment: what makes it another one, wherever one looks
PLAIN = ".toml"  # of an experiment as `train` writes it


@dataclass(slots=True)
class Remembered:
    """What is remembered of files from one start to the next."""

    folder: str = ""
    recent: tuple[str, ...] = ()


class Files(QObject):
    """The window's files.

    Parameters
    ----------
    window : MainWindow

    Attributes
    ----------
    path : Path or None
        The file of the moment that is open.
    recent : tuple of str
        The files that were opened or saved last, the latest first.
    reading : Reading

    Signals
    -------
    table_wanted : (Path)
    """

    table_wanted = Signal(Path)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.path: Path | None = None
        self.recent: tuple[str, ...] = ()
        self._asked: Path | None = None  # an experiment that was read, until the session has an answer
        self._folder = ""
        self._saved: Moment | None = None
        self.reading = Reading(window.session.player.budget, self)
        self.reading.takes_long.connect(self._offer_to_give_up)
        self.reading.ended.connect(lambda: window.message.hide())  # which told that it was being read
        self._session.run_changed.connect(self._take)
        self._session.refused.connect(self._forget, Qt.ConnectionType.QueuedConnection)  # once the window has said it

    @property
    def opening(self) -> str:
        """The name of the file that was asked for, until there is an answer."""
        return self.reading.name if self._asked is None else self._asked.name

    def _take(self) -> None:
        if self._asked is not None:
            self._use(self._asked)
            self.go_on_with(self._asked, modified=False)
            self._asked = None
        self.show_title()

    def _forget(self) -> None:
        self._asked = None

    # --- what is remembered --------------------------------------------------------------------------------------

    @property
    def remembered(self) -> Remembered:
        """What is remembered from one start to the next."""
        return Remembered(self._folder, self.recent)

    def remember(self, before: Remembered) -> None:
        """Go on with what was remembered."""
        self._folder, self.recent = before.folder, before.recent[:RECENT_MOST]

    def forget_recent(self) -> None:
        """Forget the files that were opened and saved last."""
        self.recent = ()

    @property
    def folder(self) -> str:
        """Where a dialog begins: the documents, and later the folder that was used last."""
        if self._folder and Path(self._folder).is_dir():
            return self._folder
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    @folder.setter
    def folder(self, folder: str) -> None:
        self._folder = folder

    def _use(self, path: Path) -> None:
        """Put a file first of the recent ones."""
        path = path.absolute()
        self._folder = str(path.parent)
        others = [name for name in self.recent if name != str(path)]
        self.recent = (str(path), *others)[:RECENT_MOST]

    # --- the name over the window --------------------------------------------------------------------------------

    @property
    def modified(self) -> bool:
        """Whether the experiment, the runs beside it or the pins are others than in the file; without one, prepared."""
        if self._saved is None:
            return self._session.openings.touched
        now = self._session.moment(self._saved.scene)
        return any(getattr(now, name) != getattr(self._saved, name) for name in OF_THE_FILE)

    def show_title(self) -> None:
        """Write the name of the lesson or the moment over the window, with a mark where it is not saved."""
        lesson = self._window.lessons.title
        modified = not lesson and self.modified
        name = lesson or (self.path.stem if self.path is not None else self.tr("Untitled") if modified else "")
        program = self.tr("Perceptron Lab")
        mark = "" if lesson else "[*]"
        self._window.setWindowTitle(f"{name.replace('[*]', '[*][*]')}{mark} — {program}" if name else program)
        self._window.setWindowModified(modified)
        self._window.setWindowFilePath("" if lesson or self.path is None else str(self.path))

    def go_on_with(self, path: Path | None, modified: bool) -> None:
        """Take a file as the one that is open: what is on now is in it, unless it is modified."""
        self.path = path
        self._saved = None if modified or path is None else self._session.moment(self._window.scene.name)
        self.show_title()

    # --- opening -------------------------------------------------------------------------------------------------

    def open_experiment(self) -> None:
        """Let the user choose a moment, a lesson or an experiment."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open"), self.folder, self.tr("Perceptron Lab (*.perceptron *.toml)")
        )
        if path:
            self.open_file(Path(path))

    def open_recent(self, name: str) -> None:
        """Open a file again; one that is no longer there is said to be gone, and no longer offered."""
        path = Path(name)
        if path.is_file():
            self.open_file(path)
            return
        self.recent = tuple(other for other in self.recent if other != name)
        sentence = self.tr("{name} is no longer in {folder}, and not among the recent files any more.")
        self._window.say(sentence.format(name=path.name, folder=path.parent))

    def open_file(self, path: Path) -> None:
        """Open a moment, a lesson, an experiment or a table; when it cannot be, what is on screen stays."""
        path = path.absolute()
        self._folder = str(path.parent)
        if path.suffix.lower() in (SUFFIX, PLAIN):
            self.reading.read(
                path.name, partial(_read, path), partial(self._show_read, path), partial(self._refuse, path)
            )
        else:
            if path.is_file():
                self._use(path)
            self.table_wanted.emit(path)

    def _refuse(self, path: Path, error: InputError) -> None:
        said = words.sentence(error)
        self._window.say(said if path.name in said else f"{path.name}: {said}")

    def _offer_to_give_up(self, name: str) -> None:
        sentence = self.tr("Reading {name} …").format(name=name)
        self._window.message.offer(sentence, self.tr("Cancel"), self.reading.give_up)

    def know(self, content: Moment | Lesson, known: KnownData, then: Callable[[KnownData], object]) -> None:
        """Read the tables that a moment or a lesson names, and go on; at once where all are known."""
        known.keep(self._session.experiment, self._session.run.dataset)
        missing = known.lacks(_experiments_of(content))
        if not missing:
            then(known)
            return

        def work(tools: Tools) -> KnownData:
            known.read(missing, tools.give_way)
            return known

        table = Path(missing[0].data)
        self.reading.read(table.name, work, then, partial(self._refuse, table))

    def _show_read(self, path: Path, read: Read) -> None:
        if isinstance(read.content, Experiment):
            self._asked = path
            self._session.open(read.content.values(), None if read.dataset is None else read.dataset.samples)
        else:
            self._use(path)
            self.show_content(read.content, path, read.known)

    def show_content(self, content: Moment | Lesson, path: Path, known: KnownData) -> None:
        """Put on what a file holds; a moment that has lost its data is not to be saved over the one in the file.

        Parameters
        ----------
        content : Moment or Lesson
        path : Path
        known : KnownData
            Of its tables.
        """
        self.path, self._saved = None, None
        if isinstance(content, Lesson):
            self._window.lessons.open(content, known=known)
        else:
            self._window.lessons.close()
            if self._window.moments.show(content, known):
                self.go_on_with(path, modified=False)

    def go_on(self, content: Moment | Lesson, step: int, file: str, modified: bool) -> None:
        """Put on what was on the last time: a lesson at a step, or a moment as it came from a file."""
        if isinstance(content, Lesson):
            self._window.lessons.open(content, min(step, len(content.steps)))
            return

        def show(known: KnownData) -> None:
            if self._window.moments.show(content, known):
                self.go_on_with(Path(file) if file else None, modified)

        self.know(content, KnownData(), show)

    # --- saving --------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Save the moment into its file; a new one asks for a name."""
        if self.path is None or self.path.suffix.lower() != SUFFIX:
            self.save_as()
        else:
            self._save_content(self.path, self._window.moments.now())

    def save_as(self, content: Moment | Lesson | None = None, name: str = "") -> None:
        """Let the user choose where to save a lesson, or where None, the moment."""
        suggested = name or (self._window.scene.name if self.path is None else self.path.stem)
        path, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save"), str(Path(self.folder) / suggested), self.tr("Perceptron Lab (*.perceptron)")
        )
        if not path:
            return
        target = Path(path)
        if target.suffix.lower() != SUFFIX:
            target = target.with_name(target.name + SUFFIX)
            if target.exists() and not self._may_replace(target):  # the dialog asked about another name
                return
        self._save_content(target, self._window.moments.now() if content is None else content)

    def _save_content(self, target: Path, content: Moment | Lesson) -> None:
        brought: list[Path] = []
        if not self._save(target, lambda where: brought.extend(write_file(where, content))):
            return
        self._use(target)
        if isinstance(content, Moment):
            self.go_on_with(target.absolute(), modified=False)
        sentence = (
            self.tr("Saved {name}, and beside it the table {table}").format(name=target.name, table=brought[0].name)
            if brought
            else self.tr("Saved {name}").format(name=target.name)
        )
        self.tell_saved(target, sentence)

    def export_data(self) -> None:
        """Let the user choose where to save the samples, and how a spreadsheet is to read them."""
        if self._session.state.draft is not None:  # the samples of the run before it are others
            self._window.say(self.tr("A drawing can be exported as soon as it has samples of both classes."))
            return
        point = self.tr("CSV with comma and decimal point (*.csv)")
        comma = self.tr("CSV with semicolon and decimal comma (*.csv)")
        first = comma if QLocale().decimalPoint() == "," else point
        kinds = ";;".join((first, *({point, comma} - {first})))
        path, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Export data"), str(Path(self.folder) / "data.csv"), kinds, first
        )
        if not path:
            return
        target = Path(path) if Path(path).suffix else Path(path).with_suffix(".csv")
        dataset, decimal = self._session.run.dataset, COMMA if kind == comma else POINT
        self._window.exports.write(  # beside the window: a million samples take three seconds
            target, lambda tools: samples_as_csv(dataset, decimal, tools.give_way).encode("utf-8-sig")
        )

    def tell_saved(self, target: Path, sentence: str = "") -> None:
        """Say that a file was saved, and offer to show where."""
        folder = QUrl.fromLocalFile(str(target.parent))
        said = sentence or self.tr("Saved {name}").format(name=target.name)
        self._window.message.offer(said, self.tr("Show in folder"), lambda: QDesktopServices.openUrl(folder))

    def _may_replace(self, target: Path) -> bool:
        button = QMessageBox.StandardButton
        sentence = self.tr("{name} is there already. Replace it?").format(name=target.name)
        said = as_rich(sentence)  # a box takes it for HTML as soon as it looks like it
        answer = QMessageBox.question(self._window, self.tr("Save"), said, button.Yes | button.No, button.No)
        return answer == button.Yes

    def _save(self, path: Path, write: Callable[[Path], object]) -> bool:
        self._window.message.hide()
        try:
            write(path)
        except OSError as error:
            sentence = self.tr("{name} could not be written.").format(name=path.name)
            self._window.say(f"{sentence} {words.sentence(refusal(path.parent, error))}")
            return False
        except InputError as error:
            self._window.say(words.sentence(error))
            return False
        return True


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a file.

    Parameters
    ----------
    content : Experiment, Moment or Lesson
    known : KnownData
        The data of moments.
    dataset : Dataset, optional
        An experiment's.
    """

    content: Experiment | Moment | Lesson
    known: KnownData
    dataset: Dataset | None = None


def _read(path: Path, tools: Tools) -> Read:
    """Read an experiment, a moment or a lesson, and its data, each table once."""
    known = KnownData()
    if path.suffix.lower() == PLAIN:
        experiment, dataset = prepare(read_wishes(path), give_way=tools.give_way)
        return Read(experiment, known, dataset)
    content = read_file(path, partial(known.prepare, give_way=tools.give_way))
    tools.give_way()
    known.read(_experiments_of(content), tools.give_way)
    return Read(content, known)


def _experiments_of(content: Moment | Lesson) -> list[Experiment]:
    moments = [content] if isinstance(content, Moment) else content.moments()
    return [moment.experiment for moment in moments]
