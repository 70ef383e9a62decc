"""The home page of a first start: a lesson, the scenes, or a table of one's own, over a picture that plays."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.style import style

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

VEIL = 0.6  # how much of the page is covered by its own colour
LOW = 0.85  # where the card stands between the top and the bottom of the page: the picture is over it
WIDEST = 0.75  # of the page's width


class HomePage(QWidget):
    """Lies over the page until something is chosen.

    Parameters
    ----------
    window : MainWindow
        A run that was not seen yet plays meanwhile, and is as it was afterwards: nobody is shown what is to come.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.page)
        self._window = window
        self.setObjectName("homePage")
        self.setAccessibleName(self.tr("Home page"))
        self.again = QCheckBox(self.tr("Show this page at the start"))
        self.again.setObjectName("homeAgain")
        self.again.setToolTip(self.tr("Whether the program begins with this page the next time too"))
        self.again.setChecked(window.begins_at_home)
        self.again.toggled.connect(partial(setattr, window, "begins_at_home"))
        self._card = QFrame(self)
        self._card.setProperty("role", "card")
        self._card.setObjectName("homeCard")
        choices = QHBoxLayout()
        draw = QPushButton(self.tr("Draw"))
        draw.setObjectName("homeDraw")
        draw.setToolTip(self.tr("Draw samples of your own: put, move and take them (key D)"))
        draw.clicked.connect(self._draw)
        own = self.tr("Train on a table of your own, or on samples that you draw")
        for name, title, text, act in (
            ("homeLesson", self.tr("Lesson"), self.tr("How training is organised, in eleven steps"), self._lesson),
            ("homeExplore", self.tr("Explore"), self.tr("Six scenes, one question each"), self.leave),
            ("homeData", self.tr("My data"), own, self._data),
        ):
            choices.addLayout(self._choice(name, title, text, act, draw if name == "homeData" else None), 1)
        column = QVBoxLayout(self._card)
        question = QLabel(self.tr("How does a neural network learn?"))
        question.setObjectName("homeQuestion")
        question.setProperty("role", "large")
        column.addWidget(question, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(choices)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        margin = round(style.pixels(24))
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(margin)
        choices.setSpacing(margin)
        window.page.installEventFilter(self)
        window.session.run_changed.connect(self._close)  # a file was dropped, or what was on last time goes on
        self._place()
        self.show()
        self._painted = self._plays = False

    def _play(self) -> None:
        player = self._window.session.player
        if self.isVisible() and not player.playing and player.show.reached == 0:
            self._plays = True
            player.play(True)

    def leave(self) -> None:
        """Give the window to whoever wants to explore."""
        session = self._window.session
        if self._plays:
            session.player.play(False)
            session.restart()
        self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the page whatever its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the picture shine through."""
        veil = QColor(self._window.appearance.theme.background)
        veil.setAlphaF(VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()
        if not self._painted:  # the window's first frame need not wait for training
            self._painted = True
            QTimer.singleShot(0, self, self._play)

    @staticmethod
    def _choice(
        name: str, title: str, text: str, act: Callable[[], object], beside: QPushButton | None = None
    ) -> QVBoxLayout:
        button = QPushButton(title)
        button.setObjectName(name)
        button.setProperty("role", "primary")
        button.setToolTip(text)
        button.clicked.connect(act)
        label = QLabel(text)
        label.setObjectName(f"{name}Text")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout()
        buttons = QHBoxLayout()
        buttons.addWidget(button, 1)
        if beside is not None:
            buttons.addWidget(beside)
        column.addLayout(buttons)
        column.addWidget(label)
        return column

    def _lesson(self) -> None:
        self.leave()
        self._window.lessons.open_lecture()

    def _data(self) -> None:
        self.leave()
        self._window.data.open_file()

    def _draw(self) -> None:
        self.leave()
        self._window.draw_samples()

    def _close(self) -> None:
        self.hide()
        self.deleteLater()
        self._window.setFocus()

    def _place(self) -> None:
        page = self._window.page
        self.setGeometry(page.rect())
        width = round(WIDEST * page.width())
        height = max(self._card.sizeHint().height(), self._card.heightForWidth(width))
        self._card.setGeometry((page.width() - width) // 2, round(LOW * (page.height() - height)), width, height)
