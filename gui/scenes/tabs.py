"""The tabs of the scenes, in a row of their own over the stage; where it is short, the key alone stands for a scene."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabBar

from gui.scenes.spec import SceneSpec


class SceneTabs(QTabBar):
    """One tab a scene; Tab reaches the row, the arrow keys choose in it.

    Signals
    -------
    chosen : (SceneSpec)
    """

    chosen = Signal(object)

    def __init__(self, scenes: Sequence[SceneSpec]) -> None:
        super().__init__()
        self.setObjectName("sceneTabs")
        self.setAccessibleName(self.tr("Scenes"))
        self.setToolTip(self.accessibleName())  # where there is no tab
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self._scenes, self._titles = list(scenes), []
        self._fitted: tuple[int, int, int] | None = None
        for scene in self._scenes:
            title = QCoreApplication.translate("scenes", scene.title)
            question = QCoreApplication.translate("scenes", scene.question)
            self._titles.append(f"{scene.key}  {title}")
            index = self.addTab(self._titles[-1])
            self.setAccessibleTabName(index, title)
            self.setTabToolTip(index, self.tr("{question} (key {key})").format(question=question, key=scene.key))
        self.currentChanged.connect(lambda index: self.chosen.emit(self._scenes[index]))
        self.currentChanged.connect(lambda _index: self._fit())

    def show_scene(self, scene: SceneSpec) -> None:
        """Show which scene is on, without choosing it."""
        blocker = QSignalBlocker(self)
        self.setCurrentIndex(self._scenes.index(scene))
        blocker.unblock()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the room in which the scene that is on has its name, and each of the others its key."""
        metrics = self.fontMetrics()
        beside = self.tabSizeHint(0).width() - metrics.horizontalAdvance(self.tabText(0))
        keys = sum(metrics.horizontalAdvance(scene.key) + beside for scene in self._scenes)
        widest = max(metrics.horizontalAdvance(title) for title in self._titles)
        return QSize(keys + widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the names, or the keys alone."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Write the names, or the keys alone, in letters of another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        at = (self.width(), self.fontMetrics().height(), self.currentIndex())
        if at == self._fitted:
            return
        self._fitted = at
        for index, title in enumerate(self._titles):
            self.setTabText(index, title)
        if sum(self.tabSizeHint(index).width() for index in range(self.count())) > self.width():
            for index, scene in enumerate(self._scenes):
                if index != self.currentIndex():
                    self.setTabText(index, scene.key)
