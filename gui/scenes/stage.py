"""The stage: the views of a scene, its main picture large and never covered."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from core.picture.frame import Frame
from gui.scenes.spec import SceneSpec
from gui.style import style
from gui.style.card import Card

ROOMY = 0.04  # of the width: what the main picture has beyond its least share where nothing needs more
MAIN_LEAST = QSize(280, 200)
SIDE_LEAST = 270.0  # pixels at a text size of 100 %: a narrower view beside the large one folds


class Stage(QWidget):
    """Places the views of a scene: one large, the others beside it as far as there is room.

    A view that has no room folds into a button over the picture, which makes it the large one.

    Parameters
    ----------
    view_of : function
        From the name of a view to the view; called when a scene first needs it.
    folds : bool
        Whether a view that has no room leaves a button; in a picture it is left out, as all controls are.

    Signals
    -------
    arranged : ()
        Another scene, or another view is the large one: what is to be seen has changed.
    seen_changed : ()
        Other views are to be seen, for whatever reason: they may have lost their room, or found some.
    """

    arranged = Signal()
    seen_changed = Signal()

    def __init__(self, view_of: Callable[[str], Card], folds: bool = True) -> None:
        super().__init__()
        self.setObjectName("stage")
        self._view_of, self._folds = view_of, folds
        self._spec: SceneSpec | None = None
        self._large = ""
        self._alone = self._held = False
        self._kept: tuple[str, ...] = ()
        self._buttons: dict[str, QToolButton] = {}
        self._known: dict[str, Card] = {}
        self._resting: list[Card] = []
        self._frame: Frame | None = None  # the last one with readings
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # --- what is shown ---------------------------------------------------------------------------------------------

    @property
    def shown(self) -> list[Card]:
        """The views that are to be seen."""
        return [view for view in self._known.values() if not view.isHidden()]

    @property
    def spec(self) -> SceneSpec | None:
        """The scene that is shown."""
        return self._spec

    @property
    def large_view(self) -> Card:
        """The view that is the large one."""
        return self._view(self._large)

    @property
    def large(self) -> str:
        """The name of the view that is the large one."""
        return self._large

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment in the views that are to be seen."""
        if frame.readings is not None:
            self._frame = frame
        for view in self.shown:
            view.read = self._frame
            self._draw(view, frame)

    def wake_all(self) -> None:
        """Let the views draw again that rest after an error: something was changed."""
        self._resting.clear()

    def _draw(self, view: Card, frame: Frame) -> None:
        """Have a view draw; one that fails is reported, and rests until the next change."""
        if view in self._resting:
            return
        try:
            view.show_frame(frame)  # type: ignore[attr-defined]
        except Exception:
            self._resting.append(view)
            sys.excepthook(*sys.exc_info())

    def show_scene(self, spec: SceneSpec, large: str = "") -> None:
        """Show the views of a scene, its main one large unless another is named."""
        self._spec = spec
        self._large = large or spec.main
        self._arrange()
        self.arranged.emit()

    def enlarge(self, name: str) -> None:
        """Make a view the large one; the large one gives its place back to the main picture."""
        if self._spec is not None and name != self._spec.above:
            self._large = self._spec.main if name == self._large else name
            self._arrange()
            self.arranged.emit()

    def show_large(self, object_name: str) -> None:
        """Make the view of an objectName the large one, where the scene has it; else its main picture is."""
        if self._spec is None:
            return
        names = (self._spec.main, *self._spec.beside)
        large = next((name for name in names if self._view(name).objectName() == object_name), self._spec.main)
        if large != self._large:
            self._large = large
            self._arrange()
            self.arranged.emit()

    def keep(self, object_names: tuple[str, ...]) -> None:
        """Leave views of these objectNames beside the large one where it is shown alone, as far as there is room."""
        if object_names != self._kept:
            self._kept = object_names
            self._arrange()
            self.arranged.emit()

    def show_alone(self, alone: bool) -> None:
        """Show the large view alone, as a presenter wants it, or the others beside it again."""
        if alone != self._alone:
            self._alone = alone
            for view in self._known.values():
                view.show_controls(self._folds and not alone)
            self._arrange()
            self.arranged.emit()

    def hold(self, held: bool) -> None:
        """Let every view stand where it is while something is dragged in one, whatever the others come to need."""
        self._held = held
        if not held:
            self._arrange()

    # --- where it stands -------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return a size in which a scene is at ease."""
        return QSize(960, 460)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the large view is just to be seen."""
        return MAIN_LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new size out."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the size out anew when a view needs another size: a larger text, say."""
        if event.type() == QEvent.Type.LayoutRequest and self._spec is not None and not self._held:
            self._arrange()
        return super().eventFilter(watched, event)

    def _view(self, name: str) -> Card:
        if name not in self._known:
            view = self._known[name] = self._view_of(name)
            view.setParent(self)
            view.hide()
            view.installEventFilter(self)
            view.show_controls(self._folds and not self._alone)
            view.enlarge_wanted.connect(lambda name=name: self.enlarge(name))
        return self._known[name]

    def _arrange(self) -> None:
        spec = self._spec
        if spec is None or self.width() <= 0 or self.height() <= 0:
            return
        before = self.shown
        large = self._view(self._large)
        others = [name for name in (spec.main, *spec.beside) if name != self._large]
        if self._alone:
            others = [name for name in others if self._view(name).objectName() in self._kept] if self._kept else []
        folds = self._folds and not self._alone
        room, top = QRect(0, 0, self.width(), self.height()), 0
        placed: dict[str, QRect] = {}
        folded_row = max((self._folding(name).sizeHint().height() for name in others), default=0)
        above = self._view(spec.above).sizeHint().height() if spec.above else 0
        if above and room.height() - above - folded_row - 2 * style.GAP >= spec.main_share * room.height():
            placed[spec.above] = QRect(0, 0, room.width(), above)
            top = above + style.GAP
        side, folded = self._share_out(spec, large, others, top)
        if folded and folds:  # they have a row of buttons, which takes room from the others
            row = QRect(0, top, room.width(), folded_row)
            top = row.bottom() + 4
            side, folded = self._share_out(spec, large, others, top)
            self._place_buttons(folded, row)
        for name, button in self._buttons.items():
            button.setVisible(name in folded and folds)
        right = min((rect.left() for rect in side.values()), default=room.width() + style.GAP) - style.GAP
        placed[self._large] = QRect(0, top, right, room.height() - top)
        placed |= side
        for name, view in self._known.items():
            if name in placed:
                view.setGeometry(placed[name])
                if view.isHidden():
                    view.show()
                    view.read = self._frame
                    if self._frame is not None:
                        self._draw(view, self._frame)
            else:
                view.hide()
        if self.shown != before:
            self.seen_changed.emit()

    def _share_out(
        self, spec: SceneSpec, large: Card, others: list[str], top: int
    ) -> tuple[dict[str, QRect], list[str]]:
        """Return where the other views stand beside the large one, and which of them have no room."""
        if not others:
            return {}, []
        width, height = self.width(), self.height() - top
        least = max(spec.main_share * width * self.height() / max(height, 1), large.minimumSizeHint().width())
        most, usual = width - round(least) - style.GAP, width - round(least + ROOMY * width) - style.GAP
        standing: dict[str, Card] = {}
        needed: list[int] = []  # pixels of height
        for name in others:
            view = self._view(name)
            across = max(view.minimumSizeHint().width(), style.pixels(SIDE_LEAST))
            high = view.height_at(max(usual, round(across)))
            if across <= width - least - style.GAP and sum(needed) + high + len(needed) * style.GAP <= height:
                standing[name] = view
                needed.append(high)
        if not standing:
            return {}, others
        side = min(max(usual, *(view.minimumSizeHint().width() for view in standing.values())), most)
        heights = _shared(list(standing.values()), needed, height - (len(standing) - 1) * style.GAP)
        rects, y = {}, top
        for name, high in zip(standing, heights, strict=True):
            rects[name] = QRect(width - side, y, side, high)
            y += high + style.GAP
        return rects, [name for name in others if name not in rects]

    def _place_buttons(self, names: list[str], row: QRect) -> None:
        x = 0
        for name in names:
            button = self._folding(name)
            size = button.sizeHint()
            button.setGeometry(x, row.top(), size.width(), min(size.height(), row.height()))
            x += size.width() + 4

    def _folding(self, name: str) -> QToolButton:
        """Return the button that a view without room folds into."""
        button = self._buttons.get(name)
        if button is None:
            button = self._buttons[name] = QToolButton(self)
            button.setObjectName(f"{name}FoldedButton")
            button.setProperty("role", "tab")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(self.tr("Show this view large"))
            button.clicked.connect(lambda _checked=False: self.enlarge(name))
            button.hide()
        button.setText(self._view(name).title.text())
        button.ensurePolished()
        return button


def _shared(views: Sequence[Card], least: Sequence[int], total: int) -> list[int]:
    """Return how high the views of a column are, in pixels: together `total`, and the lowest of them raised first.

    As Qt has it, one with the policy Expanding takes what the others do not need, and one with Maximum no more than
    its hint says.
    """
    policies = [view.sizePolicy().verticalPolicy() for view in views]
    greedy = QSizePolicy.Policy.Expanding in policies
    most = []
    for view, policy, needed in zip(views, policies, least, strict=True):
        if policy is QSizePolicy.Policy.Maximum:
            most.append(max(needed, view.sizeHint().height()))
        else:
            most.append(needed if greedy and policy is not QSizePolicy.Policy.Expanding else total)

    def raised(level: int) -> list[int]:
        return [min(max(level, low), high) for low, high in zip(least, most, strict=True)]

    heights = raised(bisect_right(range(total + 1), total, key=lambda level: sum(raised(level))) - 1)
    heights[-1] += total - sum(heights)  # the column ends where the picture ends
    return heights
