"""Opening and saving: what the user is asked, and what is said when it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from core.plan.errors import InputError
from core.plan.experiment_file import read_wishes
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
    """

    def __init__(self, window: QWidget, session: Session, message: MessageBar) -> None:
        super().__init__(window)
        self._window, self._session, self._message = window, session, message
        self.opening = ""
        session.run_changed.connect(self._forget)
        session.refused.connect(self._forget, Qt.ConnectionType.QueuedConnection)  # once the window has said it

    def _forget(self) -> None:
        self.opening = ""

    def open_experiment(self) -> None:
        """Let the user choose an experiment file."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open an experiment"), "", self.tr("Experiments (*.toml)")
        )
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Open an experiment file; when it cannot be, the run on screen stays and a sentence says why."""
        self.opening = path.name
        try:
            self._session.open(read_wishes(path))
        except InputError as error:
            self.opening = ""
            self._message.say(words.sentence(error))

    def save_experiment(self) -> None:
        """Let the user choose where to save the experiment."""
        path, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the experiment"), "experiment.toml", self.tr("Experiments (*.toml)")
        )
        if path:
            text = self._session.experiment.to_toml()
            self._save(path, lambda target: target.write_text(text, encoding="utf-8"))

    def save_picture(self) -> None:
        """Let the user choose where to save a picture of the window."""
        picture = self._window.grab()
        path, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a picture"), "perceptron.png", "PNG (*.png)")
        if path:
            self._save(path, lambda target: _write_picture(picture, target))

    def _save(self, path: str, write: Callable[[Path], object]) -> None:
        self._message.hide()
        try:
            write(Path(path))
        except OSError as error:
            sentence = self.tr("{path} could not be written: {reason}")
            self._message.say(sentence.format(path=path, reason=error.strerror or str(error)))


def _write_picture(picture: QPixmap, target: Path) -> None:
    if not picture.save(str(target), "PNG"):
        raise OSError("the picture could not be saved")
