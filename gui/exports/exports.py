"""What the user takes away of what is on: asks where to, has it written beside the window, and says how it went."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressDialog, QWidget

from core.analysis.question import Tools
from core.plan.errors import InputError
from core.plan.files import refusal, write_bytes_whole
from gui.exports import picture
from gui.exports.card_menu import add_card_menu
from gui.exports.numbers import NUMBERS, as_text
from gui.exports.results import folder_in, write_training
from gui.exports.scene_picture import ScenePicture
from gui.exports.svg import svg
from gui.scenes.stage import Stage
from gui.session.questions import Questions
from gui.session.session import Session
from gui.style import theme
from gui.style.card import Card
from gui.style.theme import Theme
from gui.threads.tasks import TaskThread
from gui.words import training as words

T = TypeVar("T")

KINDS = {".png": picture.png, ".svg": svg, ".pdf": picture.pdf}  # the first is what a name stands for at first
PICTURE = QSize(1280, 720)  # pixels of the design, of a scene or a view
STARTS = "startsPanel"  # the view that trains many starts
COPIED = 2.0  # times as fine
SHOWS_AFTER = 500  # milliseconds: what takes longer shows its progress


class Remembers(Protocol):
    """What knows the folder that was used last."""

    folder: str


class Exports(QObject):
    """Pictures, numbers and animations of what is on.

    Parameters
    ----------
    window : QWidget
        Over which it asks.
    session : Session
    stage : Stage
    questions : Questions
    files : Remembers

    Signals
    -------
    saved : (Path)
    told : (sentence : str)
        It was done.
    failed : (sentence : str)
    """

    saved = Signal(Path)
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, window: QWidget, session: Session, stage: Stage, questions: Questions, files: Remembers) -> None:
        super().__init__(window)
        self._files = files
        self._window, self._session, self._stage, self._questions = window, session, stage, questions
        self._tasks = TaskThread(session.player.budget, self)
        self._tasks.done.connect(self._done)
        self._tasks.failed.connect(self._refuse)
        self._tasks.progressed.connect(self._show_progress)
        self._progress: QProgressDialog | None = None
        self._name = ""  # of the file that is being written

    def add_to(self, card: Card, name: str) -> None:
        """Give a view of the stage its menu."""
        numbers = partial(self.copy_numbers, card.objectName()) if card.objectName() in NUMBERS else None
        add_card_menu(card, partial(self.copy_picture, name), partial(self.save_picture, name), numbers)

    def stop(self) -> bool:
        """Give up what is being written; True when the thread ended in time."""
        self._end_progress()
        return self._tasks.stop()

    # --- pictures ------------------------------------------------------------------------------------------------

    def picture(self, view: str = "", ratio: float = 1.0, look: Theme | None = None) -> ScenePicture:
        """Return the scene, or one of its views, as it is now, without controls.

        Parameters
        ----------
        view : str
            The name of the view; the whole scene where empty.
        ratio : float
            Pixels of the picture a pixel of the design.
        look : Theme, optional
            The window's own where None.
        """
        spec = self._stage.spec
        assert spec is not None
        made = ScenePicture(spec, PICTURE, look or theme.applied(), view, ratio)
        made.look_like(self._stage.shown, self._questions.answers, self._session.player.frame)
        return made

    def copy_picture(self, view: str = "") -> None:
        """Put a picture of the scene, or of a view, on the clipboard."""
        made = self.picture(view, COPIED)
        QApplication.clipboard().setImage(picture.image(made))
        made.close()
        made.deleteLater()
        self.told.emit(self.tr("The picture is on the clipboard."))

    def save_picture(self, view: str = "") -> None:
        """Let the user choose where to save a picture of the scene, or of a view, and as what."""
        kinds = {
            self.tr("PNG, 2560 × 1440 (*.png)"): 2.0,
            self.tr("PNG, 1280 × 720 (*.png)"): 1.0,
            self.tr("PNG, 5120 × 2880 (*.png)"): 4.0,
            self.tr("Drawing in SVG (*.svg)"): picture.DRAWING_RATIO,
            self.tr("Drawing in PDF (*.pdf)"): picture.DRAWING_RATIO,
        }
        name = self.name_of(view)
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a picture"), str(Path(self._files.folder) / f"{name}.png"), ";;".join(kinds)
        )
        if not chosen:
            return
        path = with_kind(Path(chosen), kind, KINDS)
        ratio = kinds.get(kind, COPIED) if path.suffix == ".png" else picture.DRAWING_RATIO
        made = self.picture(view, ratio)
        finish = KINDS[path.suffix.lower()](made, name)
        made.close()
        made.deleteLater()
        self.write(path, lambda _tools: finish())

    # --- numbers -------------------------------------------------------------------------------------------------

    def copy_numbers(self, name: str) -> None:
        """Put the numbers that a view shows on the clipboard, as a table for a spreadsheet."""
        _, answer = self._questions.answers.get(name, (None, None))
        rows = NUMBERS[name](self._session.player.frame, answer)
        QApplication.clipboard().setText(as_text(rows))
        self.told.emit(self.tr("The numbers are on the clipboard: %n row(s).", "", len(rows) - 1))

    def save_numbers(self, comma: bool) -> None:
        """Let the user choose where the folder with the numbers of the whole training is to be."""
        asked = self.tr("Where to put the folder with the numbers")
        parent = QFileDialog.getExistingDirectory(self._window, asked, self._files.folder)
        if not parent:
            return
        self._files.folder = parent
        spec = self._stage.spec
        assert spec is not None
        folder = folder_in(Path(parent), f"{spec.name}-{self.tr('numbers')}")
        _, starts = self._questions.answers.get(STARTS, (None, None))
        self.do(folder.name, write_training(self._session.show, folder, comma, starts), self.saved.emit)

    def name_of(self, view: str = "") -> str:
        """Return what a file of the scene, or of a view, is called at first."""
        spec = self._stage.spec
        assert spec is not None
        part = view.partition(":")[0].replace("_", "-")
        iteration = self._session.show.playback.cursor.done
        return "-".join([spec.name, *([part] if part else []), str(iteration)])

    # --- writing -------------------------------------------------------------------------------------------------

    def write(self, path: Path, make: Callable[[Tools], bytes]) -> None:
        """Have a file made and written beside the window."""
        self._files.folder = str(path.parent)

        def work(tools: Tools) -> Path:
            content = make(tools)
            try:
                write_bytes_whole(path, content)
            except (OSError, ValueError) as error:
                raise refusal(path.parent, error) from error
            return path

        self.do(path.name, work, self.saved.emit)

    def do(self, name: str, work: Callable[[Tools], T], then: Callable[[T], object]) -> None:
        """Have something done beside the window, and go on with its result.

        Parameters
        ----------
        name : str
            Of what is written.
        work : function
            May raise an `InputError`, which is told.
        then : function
        """
        self._name = name
        self._begin_progress(self.tr("Writing {name}").format(name=name))
        self._tasks.do(lambda tools: partial(then, work(tools)))

    def _begin_progress(self, label: str) -> None:
        self._end_progress()
        self._progress = QProgressDialog(label, self.tr("Cancel"), 0, 100, self._window)
        self._progress.setObjectName("exportProgress")
        self._progress.setMinimumDuration(SHOWS_AFTER)
        self._progress.setAutoClose(False)
        self._progress.canceled.connect(self._cancel)
        self._progress.setValue(0)

    def _show_progress(self, share: float) -> None:
        if self._progress is not None:
            self._progress.setValue(round(100 * share))

    def _end_progress(self) -> None:
        if self._progress is not None:
            self._progress.deleteLater()
            self._progress = None

    def _cancel(self) -> None:
        self._tasks.cancel()
        self._end_progress()
        self.told.emit(self.tr("Cancelled: nothing was written."))

    def _done(self, go_on: Callable[[], object]) -> None:
        self._end_progress()
        go_on()

    def _refuse(self, error: InputError) -> None:
        self._end_progress()
        sentence = self.tr("{name} could not be written.").format(name=self._name)
        self.failed.emit(f"{sentence} {words.sentence(error)}")


def with_kind(path: Path, chosen: str, suffixes: Iterable[str]) -> Path:
    """Return the file that is meant by a name and the kind that was chosen from the list: ``Drawing in SVG (*.svg)``.

    A dialog leaves the ending as it was at first when another kind is chosen, and asks only about the file of the name
    that it returns: where the ending is another, no file that is there already is taken.
    """
    known = list(suffixes)
    wanted = next((suffix for suffix in known if f"*{suffix}" in chosen), known[0])
    typed = path.suffix.lower()
    if typed == wanted or (typed in known and typed != known[0]):
        return path
    stem = path.stem if typed in known else path.name
    named, number = path.with_name(stem + wanted), 1
    while named.exists():
        number += 1
        named = path.with_name(f"{stem}-{number}{wanted}")
    return named
