"""The strip of a lesson: one sentence, the question with its answers, and where one is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.plan.lesson import ANSWERS_MOST
from gui.access.announcer import announce
from gui.lessons.player import ASKING, LessonPlayer, Shown, ShownAnswer
from gui.style import style
from gui.style.theme import LIGHT, Theme

LETTERS = "ABCD"
LINES_MOST = 3
DOT, DOT_GAP = 12, 10  # pixels


class LessonStrip(QFrame):
    """Shows what a lesson's player says, and tells it what is pressed.

    Parameters
    ----------
    player : LessonPlayer
    parent : QWidget, optional

    Signals
    -------
    closed : ()
        The lesson is to be left.
    """

    closed = Signal()

    def __init__(self, player: LessonPlayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self.setObjectName("lessonStrip")
        self.setAccessibleName(self.tr("Lesson"))
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dots = Dots()
        self._step = _label("lessonStep", "muted")
        self._sentence = _label("lessonSentence", "", wraps=True)
        self._headline = _label("lessonHeadline", "lesson", wraps=True)
        self._answers = [AnswerButton(number) for number in range(ANSWERS_MOST)]
        self._again = self._button("lessonAgain", self.tr("Back to this step"), player.back_to_this_step, "link")
        self._again.setToolTip(self.tr("Put everything back as this step began, whatever was changed since"))
        self._vote = self._button("lessonVote", self.tr("Class vote"), None, "link")
        self._vote.setCheckable(True)
        self._vote.toggled.connect(player.vote)
        self._vote.setToolTip(
            self.tr("Count the hands for each answer: click to count one, click with the right button to take one back")
        )
        self._close = self._button("lessonClose", self.tr("Leave"), self.closed.emit, "link")
        self._close.setToolTip(self.tr("Leave the lesson; what is on screen stays"))
        self._back = self._button("lessonBack", self.tr("Back"), player.back, "")
        self._back.setToolTip(self.tr("The step before (Page Up)"))
        self._next = self._button("lessonNext", self.tr("Next"), player.next, "")
        self._next.setToolTip(self.tr("The next step (Page Down shows the step first)"))
        self._show = self._button("lessonShow", "", player.show_me, "primary")
        self._show.setToolTip(self.tr("Let the run answer (Page Down)"))
        self._lay_out()
        for answer in self._answers:
            answer.chosen.connect(player.answer)
            answer.taken_back.connect(lambda number: player.count_hand(number, -1))
        player.changed.connect(self._show_player)
        self._show_player()

    def _button(self, name: str, text: str, act: object, role: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("role", role)
        if act is not None:
            button.clicked.connect(lambda: act())  # type: ignore[operator]
        return button

    def _lay_out(self) -> None:
        top, middle, below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.setSpacing(style.GAP)
        top.addWidget(self._dots)
        top.addWidget(self._step)
        top.addStretch(1)
        for button in (self._again, self._vote, self._close):
            top.addWidget(button)
        middle.addWidget(self._headline, 1)
        middle.addSpacing(style.GAP)
        middle.addWidget(self._back)
        middle.addWidget(self._next)
        for answer in self._answers:
            below.addWidget(answer, 1)
        below.addStretch(1)
        below.addWidget(self._show)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(style.MARGIN, style.GAP, style.MARGIN, style.GAP)
        whole.setSpacing(style.GAP - 2)
        whole.addLayout(top)
        whole.addLayout(middle)
        whole.addWidget(self._sentence)
        whole.addLayout(below)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text sizes."""
        self._dots.theme = theme
        self._dots.update()
        wide = 0
        for text in self._show_texts():
            self._show.setText(text)
            wide = max(wide, self._show.sizeHint().width())
        self._show.setMinimumWidth(wide)
        self._show_player()
        self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep as many lines as the longest sentence needs at this width."""
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        """Give each text the lines that it may need in any step, so that nothing moves from step to step."""
        texts = self._player.texts()
        whole = self.layout()
        if whole is not None:
            whole.activate()  # the labels have the widths that they will be shown with
        for label, candidates in ((self._headline, texts.headlines), (self._sentence, texts.sentences)):
            label.setFixedHeight(lines_height(label, candidates))

    def _show_player(self) -> None:
        shown = self._player.shown
        self._dots.show_step(shown.number, shown.count)
        step = self.tr("Step {number} of {count}")
        self._step.setText(step.format(number=shown.count, count=shown.count))
        self._step.setMinimumWidth(self._step.sizeHint().width())
        self._step.setText(step.format(number=shown.number, count=shown.count))
        self._sentence.setText(shown.why or shown.sentence)
        if self._headline.text() != shown.headline:
            self._headline.setText(shown.headline)
            announce(self._headline, shown.headline)
        for answer, said in zip(self._answers, (*shown.answers, *[None] * ANSWERS_MOST), strict=False):
            answer.show_answer(said)
        self._show_buttons(shown)

    def _show_texts(self) -> tuple[str, str]:
        return self.tr("Show me"), self.tr("Once more")

    def _show_buttons(self, shown: Shown) -> None:
        asking = shown.state == ASKING
        self._show.setText(self._show_texts()[0 if asking else 1])
        self._show.setEnabled(shown.shows)
        self._back.setEnabled(shown.number > 1)
        self._next.setEnabled(shown.number < shown.count)
        self._vote.setVisible(bool(shown.answers))
        self._vote.setEnabled(asking)
        self._vote.setChecked(shown.voting)


class AnswerButton(QPushButton):
    """An answer to choose.

    Signals
    -------
    chosen, taken_back : (number : int)
        From 0; `taken_back` where a hand is taken back.
    """

    chosen = Signal(int)
    taken_back = Signal(int)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setObjectName(f"lessonAnswer{number + 1}")
        self.setProperty("role", "answer")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.chosen.emit(number))

    def show_answer(self, answer: ShownAnswer | None) -> None:
        """Show an answer, with the hands raised for it; None hides the button."""
        self.setVisible(answer is not None)
        if answer is None:
            return
        self.setChecked(answer.chosen)
        letter = LETTERS[self._number]
        several = self.tr("%n hands", "", answer.hands) if answer.hands else ""
        hands = self.tr("1 hand") if answer.hands == 1 else several
        mark = "✓" if answer.holds else letter
        self.setText("   ".join(part for part in (f"{mark}  {answer.text}", hands) if part))
        holds = self.tr("this is what the run shows") if answer.holds else ""
        self.setAccessibleName(", ".join(part for part in (letter, answer.text, hands, holds) if part))
        if self.property("holds") != answer.holds:
            self.setProperty("holds", answer.holds)
            self.style().unpolish(self)
            self.style().polish(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Take a hand back."""
        self.taken_back.emit(self._number)
        event.accept()


class Dots(QWidget):
    """A dot for each step: those done, the present one, those to come."""

    access_role = QAccessible.Role.StaticText

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lessonDots")
        self.theme = LIGHT
        self._number, self._count = 1, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, number: int, count: int) -> None:
        """Show which step of how many."""
        if (number, count) != (self._number, self._count):
            self._number, self._count = number, count
            self.setAccessibleName(self.tr("Step {number} of {count}").format(number=number, count=count))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for every dot; a very long lesson has none."""
        return QSize(self._count * (DOT + DOT_GAP) if self._count <= 20 else 0, DOT + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots; the present one is larger too."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(1, self._count + 1):
            less = 0 if number == self._number else 1
            done = self.theme.accent if number == self._number else self.theme.done
            painter.setPen(style.pen(self.theme.edge if number > self._number else done))
            painter.setBrush(QColor(done) if number <= self._number else Qt.BrushStyle.NoBrush)
            left = (number - 1) * (DOT + DOT_GAP)
            painter.drawEllipse(QRect(left, 1, DOT, DOT).adjusted(less, less, -less, -less))
        painter.end()


def lines_height(label: QLabel, texts: list[str]) -> int:
    """Return the height of the most lines that one of `texts` needs in a label, at most three."""
    metrics: QFontMetrics = label.fontMetrics()
    room = QRect(0, 0, max(1, label.width()), 10_000)
    highest = max((metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() for text in texts), default=0)
    return min(max(highest, metrics.lineSpacing()), LINES_MOST * metrics.lineSpacing())


def _label(name: str, role: str, wraps: bool = False) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    return label
