"""What the user takes away of what is on: asks where to, has it written beside the window, and says how it went."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressDialog, QWidget

from core.analysis.question import Tools
from core.plan.errors import InputError
from core.plan.files import write_or_refuse
from gui.exports.card_menu import add_card_menu
from gui.scenes.spec import SceneSpec
from gui.scenes.stage import Stage
from gui.session.questions import Questions
from gui.session.session import Session
from gui.style import style
from gui.style.card import Card
from gui.style.theme import Theme
from gui.threads.tasks import TaskThread
from gui.words import training as words

if TYPE_CHECKING:
    from gui.exports.animation import Span
    from gui.exports.animation_dialog import AnimationDialog
    from gui.exports.animator import Animator
    from gui.exports.scene_picture import ScenePicture

# What makes the files is imported when the first one is asked for: the start of the program need not wait for it.

T = TypeVar("T")

KINDS = (".png", ".svg", ".pdf")  # of a picture; the first is what a name stands for at first
# The views with numbers, by their objectNames: `gui.exports.numbers` has a function for each.
WITH_NUMBERS = frozenset(
    {"boundaryView", "lossView", "weightPlaneView", "racePanel", "microscope"}
    | {"filmPanel", "fanPanel", "startsPanel", "sweepPanel"}
)
STARTS = "startsPanel"  # the view that trains many starts
COPIED, DRAWN = 2.0, 4.0  # times as fine as the design: a copy; what is an image in a drawing, as the rims of names
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
        self._animating: Animator | None = None
        self._name = ""  # of the file that is being written

    def add_to(self, card: Card, name: str) -> None:
        """Give a view of the stage its menu."""
        numbers = partial(self.copy_numbers, card.objectName()) if card.objectName() in WITH_NUMBERS else None
        add_card_menu(card, partial(self.copy_picture, name), partial(self.save_picture, name), numbers)

    def stop(self) -> bool:
        """Give up what is being written; True when the thread ended in time."""
        self._end_progress()
        self._end_animation()
        return self._tasks.stop()

    @property
    def _spec(self) -> SceneSpec:
        spec = self._stage.spec
        assert spec is not None  # a window shows a scene
        return spec

    # --- pictures ------------------------------------------------------------------------------------------------

    def picture(self, view: str = "", ratio: float = 1.0, theme: Theme | None = None) -> ScenePicture:
        """Return the scene, or one of its views, as it is now, without controls.

        Parameters
        ----------
        view : str
            The name of the view; the whole scene where empty.
        ratio : float
            Pixels of the picture a pixel of the design.
        theme : Theme, optional
            The window's own where None.
        """
        from gui.exports.scene_picture import DESIGN, ScenePicture

        made = ScenePicture(self._spec, DESIGN, theme or style.applied(), view, ratio)
        made.look_like(self._stage.shown, self._questions.answers, self._session.player.frame)
        return made

    def copy_picture(self, view: str = "") -> None:
        """Put a picture of the scene, or of a view, on the clipboard."""
        from gui.exports.picture import image

        made = self.picture(view, COPIED)
        QApplication.clipboard().setImage(image(made))
        made.close()
        made.deleteLater()
        self.told.emit(self.tr("The picture is on the clipboard."))

    def save_picture(self, view: str = "") -> None:
        """Let the user choose where to save a picture of the scene, or of a view, and as what."""
        from gui.exports.picture import pdf, png
        from gui.exports.svg import svg

        kinds = {
            self.tr("PNG, 2560 × 1440 (*.png)"): 2.0,
            self.tr("PNG, 1280 × 720 (*.png)"): 1.0,
            self.tr("PNG, 5120 × 2880 (*.png)"): 4.0,
            self.tr("Drawing in SVG (*.svg)"): DRAWN,
            self.tr("Drawing in PDF (*.pdf)"): DRAWN,
        }
        name = self.name_of(view)
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a picture"), str(Path(self._files.folder) / f"{name}.png"), ";;".join(kinds)
        )
        if not chosen:
            return
        path = with_kind(Path(chosen), kind, KINDS)
        ratio = kinds.get(kind, COPIED) if path.suffix == ".png" else DRAWN
        made = self.picture(view, ratio)

        def paint() -> None:
            finish = {".png": png, ".svg": svg, ".pdf": pdf}[path.suffix.lower()](made, name)
            made.close()
            made.deleteLater()
            if not self._tasks.stopping:
                self.write(path, lambda _tools: finish())

        QTimer.singleShot(0, self, paint)  # a turn of its own: of 15 million pixels it takes a quarter of a second

    # --- numbers -------------------------------------------------------------------------------------------------

    def copy_numbers(self, name: str) -> None:
        """Put the numbers that a view shows on the clipboard, as a table for a spreadsheet."""
        from gui.exports.numbers import NUMBERS, as_text

        _, answer = self._questions.answers.get(name, (None, None))
        rows = NUMBERS[name](self._session.player.frame, answer)
        QApplication.clipboard().setText(as_text(rows))
        self.told.emit(self.tr("The numbers are on the clipboard: %n row(s).", "", len(rows) - 1))

    def save_numbers(self, comma: bool) -> None:
        """Let the user choose where the folder with the numbers of the whole training is to be."""
        from gui.exports.results import folder_in, write_training

        asked = self.tr("Where to put the folder with the numbers")
        parent = QFileDialog.getExistingDirectory(self._window, asked, self._files.folder)
        if not parent:
            return
        self._files.folder = parent
        folder = folder_in(Path(parent), f"{self._spec.name}-{self.tr('numbers')}")
        _, starts = self._questions.answers.get(STARTS, (None, None))
        self.do(folder.name, write_training(self._session.show, folder, comma, starts), self.saved.emit)

    def name_of(self, view: str = "") -> str:
        """Return what a file of the scene, or of a view, is called at first."""
        part = view.partition(":")[0].replace("_", "-")
        iteration = self._session.show.playback.cursor.done
        return "-".join([self._spec.name, *([part] if part else []), str(iteration)])

    # --- animations ----------------------------------------------------------------------------------------------

    def save_animation(self) -> None:
        """Let the user choose what an animation of the scene shows, and where to save it."""
        from gui.exports.animation_dialog import AnimationDialog

        dialog = AnimationDialog(self._window, self._session.show.playback.last, self._animator)
        dialog.accepted.connect(partial(self._save_animation, dialog))
        dialog.open()

    def _animator(self, span: Span, size: QSize, kind: str) -> Animator:
        from gui.exports.animator import Animator
        from gui.exports.recording import beside

        made = Animator(beside(self._session, self._spec.name), self._spec, size, style.applied(), span, kind, self)
        made.recording.look_like(self._stage.shown, self._questions.answers)
        return made

    def _save_animation(self, dialog: AnimationDialog) -> None:
        kind, animator = dialog.kind, dialog.take()
        name = f"{self.name_of()}{kind}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save an animation"), str(Path(self._files.folder) / name), f"(*{kind})"
        )
        if not chosen:
            animator.stop()
            animator.deleteLater()
            return
        path = with_kind(Path(chosen), f"*{kind}", (kind,))
        self._files.folder = str(path.parent)
        self._end_animation()
        self._animating = animator
        animator.done.connect(lambda: self._done(partial(self.saved.emit, path)))
        animator.failed.connect(self._refuse)
        animator.progressed.connect(self._show_progress)
        self._name = path.name
        self._begin_progress(self.tr("Writing {name}").format(name=path.name))
        animator.write(path)

    def _end_animation(self) -> None:
        if self._animating is not None:
            self._animating.stop()
            self._animating.deleteLater()
            self._animating = None

    # --- writing -------------------------------------------------------------------------------------------------

    def write(self, path: Path, make: Callable[[Tools], bytes]) -> None:
        """Have a file made and written beside the window."""
        self._files.folder = str(path.parent)
        self.do(path.name, lambda tools: write_or_refuse(path, make(tools)), self.saved.emit)

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
        self._end_animation()
        self.told.emit(self.tr("Cancelled: nothing was written."))

    def _done(self, go_on: Callable[[], object]) -> None:
        self._end_progress()
        self._end_animation()
        go_on()

    def _refuse(self, error: InputError) -> None:
        self._end_progress()
        self._end_animation()
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
