"""Where open panels hand in what they want computed, and get it back."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from core.plan.errors import InputError
from gui.scenes.panel_area import PanelArea
from gui.session.controller import Controller
from gui.threads.studies import Studies
from gui.views.study_panel import StudyPanel
from gui.words import training as words


class StudyDesk(QObject):
    """Connects the panels that have something computed, the thread that does it, and the controller.

    Parameters
    ----------
    area : PanelArea
    controller : Controller
    parent : QObject, optional
    """

    def __init__(self, area: PanelArea, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.studies = Studies(controller.turns, self)
        self._controller = controller
        self._panels = {panel.objectName(): panel for panel in area.panels if isinstance(panel, StudyPanel)}
        self._area = area
        self._beat = False
        for name, panel in self._panels.items():
            panel.moment_wanted.connect(controller.go_to_iteration)
            panel.start_wanted.connect(lambda start: controller.change("start", start))
            panel.value_wanted.connect(controller.change)
            panel.study_wanted.connect(self.ask)
            panel.cancel_wanted.connect(lambda name=name: self.studies.cancel(name))
        self.studies.answered.connect(self._show_answer)
        self.studies.progressed.connect(self._show_progress)
        self.studies.failed.connect(self._show_failure)
        controller.text_due.connect(self._ask_with_the_text)
        area.changed.connect(self.ask)

    @property
    def idle(self) -> bool:
        """Whether everything that the open panels need is computed and shown."""
        put_off = any(panel.putting_off for panel in self._panels.values() if panel in self._area.open_panels)
        return self.studies.idle and not put_off

    def stop(self) -> bool:
        """End the thread; True when it ended in time."""
        return self.studies.stop()

    def ask(self) -> None:
        """Have the open panels ask for what the moment on stage needs; what closed ones asked for is given up."""
        stage = self._controller.stage
        for name, panel in self._panels.items():
            if panel not in self._area.open_panels:
                self.studies.cancel(name)
                continue
            study = panel.study(stage.run, stage.cursor, stage.reached)
            if study is not None:
                if not self.studies.isRunning():
                    self.studies.start()  # a window without such a panel does without this thread
                self.studies.ask(name, study)

    def _ask_with_the_text(self) -> None:
        """Ask when text is due; at full speed every other time, which leaves the training its pace."""
        self._beat = not self._beat
        if self._beat or not (self._controller.playing and math.isinf(self._controller.speed)):
            self.ask()

    def _show_answer(self, name: str, key: object, result: object) -> None:
        panel = self._panels[name]
        if panel in self._area.open_panels:
            panel.show_study(key, result)
            self.ask()  # what the panel had to put off while it waited

    def _show_progress(self, name: str, share: float) -> None:
        self._panels[name].show_progress(share)

    def _show_failure(self, name: str, error: InputError) -> None:
        self._panels[name].show_failure(words.sentence(error))
