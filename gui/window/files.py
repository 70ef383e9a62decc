"""Opening and saving: what the user is asked, and what is said when it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from core.data.dataset import prepare
from core.plan.errors import InputError
from core.plan.experiment_file import read_wishes
from core.plan.lesson import Lesson
from core.plan.moment import Moment
from core.plan.moment_file import SUFFIX, read_file, write_file
from gui.session.session import Session
from gui.window.message_bar import MessageBar
from gui.words import training as words


class Files(QObject):
    """The window's files.

    Parameters
    ----------
    window : QWidget
    session : Session
    message : MessageBar

    Attributes
    ----------
    opening : str
        The name of the file that was asked for, until there is an answer.

    Signals
    -------
    moment_opened : (Moment)
    lesson_opened : (Lesson)
    table_wanted : (Path)
    """

    moment_opened = Signal(object)
    table_wanted = Signal(Path)
    lesson_opened = Signal(object)

    def __init__(self, window: QWidget, session: Session, message: MessageBar) -> None:
        super().__init__(window)
        self._window, self._session, self._message = window, session, message
        self.opening = ""
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        session.run_changed.connect(self._forget)
        session.refused.connect(self._forget, Qt.ConnectionType.QueuedConnection)  # once the window has said it

    def _forget(self) -> None:
        self.opening = ""

    def open_experiment(self) -> None:
        """Let the user choose an experiment file."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open"), self._folder, self.tr("Perceptron Lab (*.perceptron *.toml)")
        )
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Open a moment, a lesson, an experiment or a table; when it cannot be, what is on screen stays."""
        self._folder = str(path.parent)
        if path.suffix.lower() not in (".toml", SUFFIX):
            self.table_wanted.emit(path)
            return
        self.opening = path.name
        try:
            if path.suffix.lower() == ".toml":
                self._session.open(read_wishes(path))
            else:
                content = read_file(path, lambda wishes: prepare(wishes)[0])
                self.opening = ""
                if isinstance(content, Moment):
                    self.moment_opened.emit(content)
                else:
                    self.lesson_opened.emit(content)
        except InputError as error:
            self.opening = ""
            self._message.say(words.sentence(error))

    def save_as(self, content: Moment | Lesson, name: str) -> None:
        """Let the user choose where to save a moment or a lesson."""
        path, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save"), str(Path(self._folder) / name), self.tr("Perceptron Lab (*.perceptron)")
        )
        if not path:
            return
        target = Path(path)
        if target.suffix.lower() != SUFFIX:
            target = target.with_name(target.name + SUFFIX)
        self._folder = str(target.parent)
        if self._save(str(target), lambda where: write_file(where, content)):
            folder = QUrl.fromLocalFile(str(target.parent))
            self._message.offer(
                self.tr("Saved {name}").format(name=target.name),
                self.tr("Show folder"),
                lambda: QDesktopServices.openUrl(folder),
            )

    def save_picture(self) -> None:
        """Let the user choose where to save a picture of the window."""
        picture = self._window.grab()
        path, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a picture"), "perceptron.png", "PNG (*.png)")
        if path:
            self._save(path, lambda target: _write_picture(picture, target))

    def _save(self, path: str, write: Callable[[Path], object]) -> bool:
        self._message.hide()
        try:
            write(Path(path))
        except OSError as error:
            sentence = self.tr("{path} could not be written: {reason}")
            self._message.say(sentence.format(path=path, reason=error.strerror or str(error)))
            return False
        return True


def _write_picture(picture: QPixmap, target: Path) -> None:
    if not picture.save(str(target), "PNG"):
        raise OSError("the picture could not be saved")
