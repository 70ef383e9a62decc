"""Asks for an animation: which iterations, how large, how fast, and as what; tells how large the file will be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.controls.fields.number import WholeField
from gui.exports.animation import Span
from gui.exports.animator import Animator
from gui.words.numbers import number, whole
from gui.words.spoken.counts import COUNTS

SIZES = (QSize(1280, 720), QSize(1920, 1080), QSize(854, 480))
FPS, FPS_MOST = 10, 50
SETTLED_MS = 300  # after the last change the size is estimated
KILO, MEGA = 1000, 1_000_000

Make = Callable[[Span, QSize, str], Animator]


class AnimationDialog(QDialog):
    """What is asked; `animator` is what was made of it last.

    Parameters
    ----------
    window : QWidget
    last : int
        The last iteration of the run.
    make : function (Span, QSize, str) -> Animator
        Makes one of a span, a size and a kind.

    Attributes
    ----------
    animator : Animator, optional
        Ends with the dialog, unless it is taken.
    """

    def __init__(self, window: QWidget, last: int, make: Make) -> None:
        super().__init__(window)
        self.setObjectName("animationDialog")
        self.setWindowTitle(self.tr("Save an animation"))
        self._make = make
        self.animator: Animator | None = None
        self._first = self._field("animationFrom", 0, last - 1, 0, self.tr("From iteration"))
        self._last = self._field("animationTo", 1, last, last, self.tr("To iteration"))
        self._fps = self._field("animationSpeed", 1, FPS_MOST, FPS, self.tr("Pictures a second"))
        self._size, self._kind = QComboBox(), QComboBox()
        self._size.setObjectName("animationSize")
        for size in SIZES:
            self._size.addItem(f"{size.width()} × {size.height()}", size)
        self._kind.setObjectName("animationKind")
        for kind, label in (
            (".gif", self.tr("GIF: every program shows it")),
            (".webp", self.tr("WebP: more colours, for web pages")),
            (".png", self.tr("Animated PNG: sharp, for web pages")),
        ):
            self._kind.addItem(label, kind)
        form = QFormLayout()
        for label, part in (
            (self._first.accessibleName(), self._first),
            (self._last.accessibleName(), self._last),
            (self._fps.accessibleName(), self._fps),
            (self.tr("Size"), self._size),
            (self.tr("Format"), self._kind),
        ):
            part.setAccessibleName(label)
            form.addRow(label, part)
        self._told = QLabel()
        self._told.setObjectName("animationEstimate")
        self._told.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._save = buttons.addButton(self.tr("Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setObjectName("animationSave")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._told)
        column.addWidget(buttons)
        self._settled = QTimer(self, singleShot=True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._begin)
        for field in (self._first, self._last, self._fps):
            field.valueChanged.connect(self._change)
        for choice in (self._size, self._kind):
            choice.activated.connect(self._change)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._change()

    @property
    def kind(self) -> str:
        """The kind of file, by its ending."""
        return str(self._kind.currentData())

    def take(self) -> Animator:
        """Return the animator of what is asked for; it is no longer the dialog's."""
        if self._settled.isActive() or self.animator is None:
            self._begin()
        taken, self.animator = self.animator, None
        assert taken is not None
        taken.estimated.disconnect(self._tell)
        return taken

    def done(self, result: int) -> None:
        """Give up the estimate with the dialog."""
        self._settled.stop()
        if result == QDialog.DialogCode.Rejected:
            self._end()
        super().done(result)

    def _field(self, name: str, least: int, most: int, value: int, label: str) -> WholeField:
        field = WholeField(least, most)
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setValue(value)
        field.refused.connect(lambda text: self._told.setText(self.tr("“{text}” is not valid.").format(text=text[:30])))
        return field

    def _change(self) -> None:
        self._end()
        valid = self._first.value() < self._last.value()
        self._save.setEnabled(valid)
        if valid:
            self._told.setText(self.tr("Estimating the size …"))
            self._settled.start()
        else:
            self._settled.stop()
            self._told.setText(self.tr("The last iteration must come after the first."))

    def _begin(self) -> None:
        self._settled.stop()
        self._end()
        span = Span(self._first.value(), self._last.value(), self._fps.value())
        self.animator = animator = self._make(span, self._size.currentData(), self.kind)
        animator.estimated.connect(self._tell)
        animator.start()

    def _end(self) -> None:
        if self.animator is not None:
            self.animator.stop()
            self.animator.deleteLater()
            self.animator = None

    def _tell(self, size: int) -> None:
        if self.animator is None:
            return
        count = self.animator.count
        seconds = number(count / self._fps.value(), ".1f")
        about = number(size / MEGA, ".1f") + " MB" if size >= MEGA else whole(max(1, round(size / KILO))) + " kB"
        self._told.setText(
            self.tr("{pictures}, {seconds} s, about {size}").format(
                pictures=COUNTS.pictures(count), seconds=seconds, size=about
            )
        )
