"""The film strip: the boundary after some epochs, in rows as a page is read, and what leads from one to the next."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.analysis.film import MARKED_MOST, Film, Moment, film_epochs, make_film
from core.analysis.question import Question
from core.picture.frame import Frame
from core.training.seen import Seen
from gui.plots.asking import Answers, AskingCard
from gui.plots.thumbnail import Thumbnail, ThumbnailPainter
from gui.style import style
from gui.style.explain import explain
from gui.style.theme import Theme
from gui.words import training as words
from gui.words.numbers import whole
from gui.words.spoken import states

LEAST_WIDTH = 240  # pixels
LARGE = 320.0  # pixels at a text size of 100 %: so wide a picture is to be, its caption beside it
CAPTION_LINES = 6
JOINT_LINES = 3  # the weights, that an epoch starts from them, and the same weights
MARGIN = 4  # pixels between the pictures and the scroll bar

translate = QCoreApplication.translate


class FilmStripView(AskingCard):
    """Pictures of the boundary after epochs 0, 1, 2, 3, 5, 10 … as they are reached.

    Signals
    -------
    iteration_wanted : (int)
        A picture was clicked: go to the end of its iteration.
    """

    iteration_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(self.tr("Film strip"))
        self.setObjectName("filmPanel")
        self.setAccessibleName(self.tr("The boundary after each epoch, and what an epoch starts from"))
        self.title.setToolTip(self.accessibleName())
        self._film: Film | None = None
        self._frame: Frame | None = None
        self._filmed: Frame | None = None  # a frame of the strip's own run
        self._answers = Answers()
        self._painter: ThumbnailPainter | None = None
        self._pictures: list[Thumbnail] = []
        self._joints: list[QLabel] = []
        self._following = False
        self.setMinimumWidth(LEAST_WIDTH)
        page = QWidget()
        page.setObjectName("filmPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, MARGIN, 0)
        column.setSpacing(2)
        self._columns = 1
        self._strip = QGridLayout()
        self._strip.setVerticalSpacing(2)
        self._strip.setHorizontalSpacing(style.GAP)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("filmScroll")
        self._scroll.setAccessibleName(self.tr("The pictures of the film strip"))
        self._scroll.setToolTip(self.tr("Click a picture to go to its epoch"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab reaches the pictures
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the width stays the same
        self._scroll.setWidget(page)
        self._scroll.viewport().installEventFilter(self)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._follow)
        self._scroll.verticalScrollBar().actionTriggered.connect(self._look_elsewhere)
        self._note = QLabel()
        self._note.setObjectName("filmNote")
        self._note.setToolTip(self.tr("More marks would cover the picture; the counts beside it are of all samples"))
        self._note.setProperty("role", "small")
        self._note.setWordWrap(True)
        column.addWidget(self._note)
        column.addLayout(self._strip)
        column.addStretch(1)
        self.body.addWidget(self._scroll, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        self._painter = None
        line = QFontMetrics(style.font("caption")).lineSpacing()
        self._scroll.setMinimumHeight(
            CAPTION_LINES * line + 3 * style.FILM_EDGE
        )  # so that one picture fits under another panel
        if self._film is not None:
            self._develop(self._film)

    def question(self, frame: Frame) -> Question | None:
        """Return the strip up to the last epoch that was reached, where that is not what is shown."""
        descent, film = frame.descent, self._film
        key = (descent.run_id, len(film_epochs(descent.schedule.epoch_done(descent.reached))))
        if not self._answers.want(key):
            return None
        return Question(key, lambda run, tools: make_film(Seen(run, descent.reached), film, tools.give_way))

    def show_answer(self, key: Hashable, result: object) -> None:
        """Show a strip, unless another run is on by now."""
        assert isinstance(result, Film)
        self._answers.take(key, result)
        if self._frame is not None and self._frame.descent.run_id == result.run_id:
            self._develop(result)

    def show_frame(self, frame: Frame) -> None:
        """Frame the picture of the moment on screen."""
        if frame.readings is not None:
            self._frame = frame
            self._mark_present()

    def show_controls(self, shown: bool) -> None:
        """Be the picture alone, or not: from afar what leads on to the next epoch is read, not the numbers."""
        super().show_controls(shown)
        moments = () if self._film is None else self._film.moments
        for joint, moment in zip(self._joints, moments, strict=False):
            joint.setText(joint_text(moment, short=self.bare))
        self._fit()

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        return states.film(self._film)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the pictures the width that there is."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched, 0, style.FILM_EDGE)
        elif event.type() == QEvent.Type.Resize and watched is self._scroll.viewport():
            self._fit()
        return super().eventFilter(watched, event)

    # --- the strip -----------------------------------------------------------------------------------------------

    def _develop(self, film: Film) -> None:
        """Show a strip, in as many pictures as it has."""
        frame = self._frame
        assert frame is not None
        longer = self._film is None or film.run_id != self._film.run_id or len(film.moments) > len(self._film.moments)
        if film.run_id == frame.descent.run_id:
            self._filmed = frame
        assert self._filmed is not None
        self._film = film
        if self._painter is None or not self._painter.suits(self._filmed):
            self._painter = ThumbnailPainter(self._filmed, self.theme)
        for index, moment in enumerate(film.moments):
            if index == len(self._pictures):
                self._add(moment.epoch)
            self._pictures[index].show_picture(moment, self._painter)
            self._pictures[index].show()
            if index:
                self._joints[index - 1].setText(joint_text(film.moments[index - 1], short=self.bare))
                self._joints[index - 1].show()
        for widget in (*self._pictures[len(film.moments) :], *self._joints[max(0, len(film.moments) - 1) :]):
            widget.hide()
        self._say(film, self._filmed)
        self._fit()
        self._mark_present()
        if longer and film.moments and frame.descent.cursor.done >= film.moments[-1].iteration:
            self._following = True
            self._follow()

    def _add(self, epoch: int) -> None:
        """Make room for another picture, and for what leads to it."""
        if self._pictures:
            joint = QLabel()
            joint.setObjectName(f"filmJoint{epoch}")
            explain(joint, "epoch")
            joint.setProperty("role", "caption")
            joint.setWordWrap(True)
            joint.setContentsMargins(style.FILM_EDGE, 0, 0, 0)
            self._joints.append(joint)
            self._place(joint, len(self._joints) - 1, under=True)
        picture = Thumbnail(epoch)
        picture.installEventFilter(self)
        picture.clicked.connect(lambda: self._go_to(picture))
        self._pictures.append(picture)
        self._place(picture, len(self._pictures) - 1)

    def _place(self, part: QWidget, number: int, under: bool = False) -> None:
        """Put a picture in its row, or what leads on from it under it."""
        row, column = divmod(number, self._columns)
        self._strip.addWidget(part, 2 * row + under, column, Qt.AlignmentFlag.AlignTop)

    def _go_to(self, picture: Thumbnail) -> None:
        if picture.moment is not None:
            self.iteration_wanted.emit(picture.moment.iteration)

    def _say(self, film: Film, frame: Frame) -> None:
        broken = self.tr("Film strip: the loss of the start overflows")
        title = self.tr("Film strip, batch size {size}") if film.moments else broken
        self.set_title(title.format(size=whole(frame.descent.experiment.batch_size)))
        changes = [change for moment in film.moments for change in (moment.newly_right, moment.newly_wrong)]
        note = self.tr("Counts include every sample; at most {most} of each kind are marked.")
        self._note.setText(note.format(most=MARKED_MOST))
        self._note.setVisible(any(change.count > len(change.y) for change in changes))

    def _mark_present(self) -> None:
        """Frame the picture of the weights on screen, and bring it in where it came to be."""
        if self._film is None or self._frame is None:
            return
        same = self._film.run_id == self._frame.descent.run_id
        for picture, moment in zip(self._pictures, self._film.moments, strict=False):
            on_screen = same and moment.iteration == self._frame.descent.cursor.done
            if on_screen and not picture.on_screen:
                self._following = False
                self._scroll.ensureWidgetVisible(picture, 0, style.FILM_EDGE)
            picture.set_on_screen(on_screen)

    def _fit(self) -> None:
        """Put as many pictures beside each other as are large there, and give each its room."""
        viewport, gap = self._scroll.viewport(), self._strip.horizontalSpacing()
        captions = max((picture.caption_width() for picture in self._pictures if not picture.isHidden()), default=0)
        width = viewport.width() - MARGIN
        columns = max(1, int((width + gap) // (captions + style.pixels(LARGE) + gap)))
        if columns != self._columns:
            self._columns = columns
            for parts, under in ((self._pictures, False), (self._joints, True)):
                for number, part in enumerate(parts):
                    self._strip.removeWidget(part)
                    self._place(part, number, under)
        count = 1 if self.bare else JOINT_LINES
        lines = count * QFontMetrics(style.font("caption")).lineSpacing() + 2 * self._strip.verticalSpacing()
        leads_on = lines if self._joints and not self._joints[0].isHidden() else 0  # it is to be seen with its picture
        room = QSize((width - (columns - 1) * gap) // columns, viewport.height() - leads_on)
        for picture in self._pictures:
            picture.set_room(room, captions)

    def _follow(self) -> None:
        """Keep the newest picture in sight, until something else is looked at."""
        if self._following:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _look_elsewhere(self) -> None:
        self._following = False


def joint_text(moment: Moment, short: bool = False) -> str:
    """Return what leads on from a moment: that the next epoch starts from its weights, between these numbers twice."""
    w1, w2, b = moment.weights.tolist()
    numbers = words.weights_text((w1, w2, b))
    if moment.epoch:
        told = translate("film", "epoch {next} starts from the weights epoch {epoch} left")
    else:
        told = translate("film", "epoch {next} begins at the start")
    told = told.format(next=moment.epoch + 1, epoch=moment.epoch)
    return told if short else f"{numbers}\n{told}\n{numbers}"
