"""The lesson in the window: its player, its strip, its spotlight and its editor, joined with what is on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.data.known import KnownData
from core.picture.frame import Frame
from core.plan.lesson import Lesson, Step, Words
from core.plan.moment import Moment
from core.training.seen import Seen
from gui import languages
from gui.lessons.lecture import lecture
from gui.words.lesson import say

if TYPE_CHECKING:
    from core.picture.lesson_values import LessonValues
    from gui.lessons.editor import LessonEditor
    from gui.lessons.player import LessonPlayer
    from gui.lessons.spotlight import Spotlight
    from gui.lessons.strip import LessonStrip
    from gui.window.main_window import MainWindow


class Lessons(QObject):
    """Opens a lesson under the stage, and closes it again.

    Parameters
    ----------
    window : MainWindow

    Signals
    -------
    changed : ()
        Another lesson is open, or none.
    """

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.page)
        self._window = window
        self.player: LessonPlayer | None = None
        self.strip: LessonStrip | None = None
        self._spotlight: Spotlight | None = None
        self._editor: LessonEditor | None = None
        self._known = KnownData()  # the data of the lesson that is open

    @property
    def language(self) -> str:
        """The code of the language that is on screen."""
        return languages.current()

    @property
    def title(self) -> str:
        """The title of the lesson that is open; empty where none is."""
        return "" if self.player is None else self.player.shown.title or self.tr("Lesson")

    def open_lecture(self) -> None:
        """Open the lecture's lesson."""
        self.open(lecture())

    def open(self, lesson: Lesson, at: int = 1, known: KnownData | None = None) -> None:
        """Open a lesson at a step; tables that it names and are not known are read first, beside the window.

        So no step has to wait for its table, and each is read once.
        """
        self._window.files.know(
            lesson, known or KnownData(), lambda found: self._window.lessons._begin(lesson, at, found)
        )

    def _begin(self, lesson: Lesson, at: int, known: KnownData) -> None:
        self._open(lesson, lambda player: player.begin(at), known)

    def _open(self, lesson: Lesson, begin: Callable[[LessonPlayer], None], known: KnownData) -> None:
        # here: the window's first frame need not wait for them, 7 ms of its processor time
        from gui.lessons.player import LessonPlayer
        from gui.lessons.spotlight import Spotlight
        from gui.lessons.strip import LessonStrip

        self.close()
        window, self._known = self._window, known
        self.player = LessonPlayer(
            lesson, self._put_on, self._play, self._hurry, self._values, self.language, say, parent=self
        )
        begin(self.player)
        self.strip = LessonStrip(self.player)
        self.strip.set_theme(window.appearance.theme)
        self.strip.closed.connect(self.close)
        window.page.add(self.strip)
        window.transport.show_position(False)
        self._spotlight = Spotlight(window.page, [self.strip])
        self._show_spotlight()
        window.offer_opening()
        window.session.frame_changed.connect(self._follow)
        window.questions.answering.answered.connect(self._tell_more)
        self.changed.emit()

    def go_on(self, before: Lessons) -> None:
        """Go on with a lesson, and with its editor, that another language had; the run goes on too."""
        if (told := before.player) is not None:
            self._open(told.lesson, lambda player: player.resume(told), before._known)
        if before._editor is not None:
            self.edit(before._editor.lesson)
            before._editor.close()

    def close(self) -> None:
        """Leave the lesson; what is on screen stays."""
        if self.player is None or self.strip is None or self._spotlight is None:
            return
        self._window.session.frame_changed.disconnect(self._follow)
        self._window.questions.answering.answered.disconnect(self._tell_more)
        self._window.transport.show_position(True)
        self._window.stage.keep(())
        for widget in (self.strip, self._spotlight):
            widget.hide()
            widget.deleteLater()
        self.player.deleteLater()
        self.player = self.strip = self._spotlight = None
        self._window.show_tape()
        self._window.offer_opening()
        self.changed.emit()

    def forward(self) -> bool:
        """Go on as a remote control does; False where no lesson is open."""
        if self.player is not None:
            self.player.forward()
        return self.player is not None

    def back(self) -> bool:
        """Go back a step; False where no lesson is open."""
        if self.player is not None:
            self.player.back()
        return self.player is not None

    def write_new(self) -> None:
        """Begin a lesson of one's own with what is on screen."""
        words = {self.language: Words(sentence=self.tr("What is to be seen here?"))}
        step = Step(words=words, moment=self._window.moments.now())
        self.edit(Lesson(title={self.language: self.tr("New lesson")}, steps=(step,)))

    def edit(self, lesson: Lesson | None = None) -> None:
        """Edit a lesson, in the one editor there is: where none is given, the one that is being edited, or is open."""
        if self._editor is not None:
            if lesson is None:
                self._editor.raise_()
                self._editor.activateWindow()
                return
            self._editor.close()
        wanted = lesson or (self.player.lesson if self.player is not None else None)
        if wanted is None:
            self.write_new()
            return
        from gui.lessons.editor import LessonEditor  # here: the window's first frame need not wait for it

        self._editor = editor = LessonEditor(wanted, self._window.moments.now, self.language, self._window)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editor.lesson_changed.connect(self._open_changed)
        editor.step_wanted.connect(self._go_to)
        editor.save_wanted.connect(lambda saved: self._window.files.save_as(saved, self.tr("lesson")))
        editor.finished.connect(self._end_editing)
        editor.show()

    def _end_editing(self) -> None:
        self._editor = None

    def _open_changed(self, lesson: Lesson) -> None:
        """Open a lesson that is being edited where it was."""
        at = 1 if self.player is None else self.player.number
        self.open(lesson, min(at, len(lesson.steps)), self._known)

    def _put_on(self, moment: Moment) -> None:
        """Put a step's moment on, the view that it is about large."""
        self._window.moments.show(moment, self._known)
        self._show_spotlight()

    def _show_spotlight(self) -> None:
        player, spotlight = self.player, self._spotlight
        if player is None:
            return
        names = player.step.spotlight
        first, *others = names.split() or [""]
        self._window.stage.show_large(first)
        self._window.stage.keep(tuple(others))
        self._window.show_tape()
        if spotlight is not None:  # once the page has shared its room out anew
            QTimer.singleShot(0, spotlight, lambda: spotlight.fall_on(names))

    def _go_to(self, number: int) -> None:
        if self.player is not None:
            self.player.begin(number)

    def _play(self, iteration: int) -> None:
        self._window.session.player.play_to(iteration)

    def _hurry(self, iteration: int) -> None:
        """Bring the run to an iteration at once, or to its end where it has fewer."""
        session = self._window.session
        session.player.go_to_iteration(min(iteration, session.run.schedule.iterations))

    def _follow(self, frame: Frame) -> None:
        """Say what was to be seen as soon as the run has come there and stands."""
        player, show = self.player, self._window.session.show
        if player is None or not player.is_playing or self._window.session.player.playing or show.goal is not None:
            return
        there = show.playback.cursor.done >= min(player.step.play_to, show.playback.run.schedule.iterations)
        if there or show.at_end:
            player.finish()

    def _tell_more(self) -> None:
        """Say what more is known of what the step shows; a look at another scene leaves what was said."""
        if self.player is not None and self._window.scene.name == self.player.step.played.scene:
            self.player.refresh()

    def _values(self) -> LessonValues:
        from core.picture.lesson_values import lesson_values  # here, as the player

        show = self._window.session.show
        seen: Sequence[Seen] = [Seen(playback.run, playback.cursor.done) for playback in show.playbacks]
        return lesson_values(seen[show.chosen], () if show.alone else seen, self._window.moments.many_starts)
