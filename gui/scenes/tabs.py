"""The tabs of the scenes, in a row of their own over the stage."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
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
        self._scenes = list(scenes)
        for scene in self._scenes:
            title = QCoreApplication.translate("scenes", scene.title)
            question = QCoreApplication.translate("scenes", scene.question)
            index = self.addTab(f"{scene.key}  {title}")
            self.setTabToolTip(index, self.tr("{question} (key {key})").format(question=question, key=scene.key))
        self.currentChanged.connect(lambda index: self.chosen.emit(self._scenes[index]))

    def show_scene(self, scene: SceneSpec) -> None:
        """Show which scene is on, without choosing it."""
        blocker = QSignalBlocker(self)
        self.setCurrentIndex(self._scenes.index(scene))
        blocker.unblock()
