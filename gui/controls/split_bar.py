"""The samples as a bar: so many train, so many test."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import style
from gui.style.theme import LIGHT
from gui.words.numbers import whole

GAP = 2.0  # pixels
LEAST_SHARE = 0.3  # of the width: each part keeps room for its words, and is to scale above that


class SplitBar(QWidget):
    """3000 samples = 2000 train + 1000 test, to scale as far as the words have room."""

    access_role = QAccessible.Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("splitBar")
        self.theme = LIGHT
        self._train, self._test = 1, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_split(self, train: int, test: int) -> None:
        """Show how many samples are for training and how many for the test."""
        if (train, test) == (self._train, self._test) and self.accessibleName():
            return
        self._train, self._test = train, test
        text = self.tr("{samples} samples: {train} train and {test} test")
        said = text.format(samples=whole(train + test), train=whole(train), test=whole(test))
        self.setAccessibleName(said)
        self.setToolTip(said + "\n" + self.tr("Training sees the training set alone; the test set only judges."))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height in which the words can be read."""
        return QSize(200, round(self.fontMetrics().height() * 1.3))

    def minimumSizeHint(self) -> QSize:
        """Return room for both words."""
        train, test = self._words()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(train + test) + 24, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the two parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self._train / (self._train + self._test)
        if self._test:
            train_needs, test_needs = (
                QFontMetricsF(self.font()).horizontalAdvance(word) + 10 for word in self._words()
            )
            most = 1 - max(LEAST_SHARE, test_needs / max(1, self.width()))
            least = max(LEAST_SHARE, train_needs / max(1, self.width()))
            share = max(least, min(share, most)) if least <= most else share
        width = share * self.width()
        parts = [(QRectF(0, 0, width - (GAP if self._test else 0), self.height()), self.theme.train)]
        if self._test:
            parts.append((QRectF(width, 0, self.width() - width, self.height()), self.theme.test))
        for (place, colour), word in zip(parts, self._words(), strict=False):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.transparent(colour, 0.22))
            painter.drawRoundedRect(place, 4, 4)
            painter.setPen(QColor(self.theme.text))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
        painter.end()

    def _words(self) -> tuple[str, str]:
        train = self.tr("{count} train").format(count=whole(self._train))
        return train, self.tr("{count} test").format(count=whole(self._test))
