"""The moment that is on, as it is saved and put on again: what the session has of it, and what the views have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from core.data.dataset import make_dataset, with_rows
from core.data.known import KnownData
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.plan.moment import Moment
from gui.scenes.catalogue import BY_NAME, SCENES, VIEW_KEYS
from gui.words.training import sentence

if TYPE_CHECKING:
    from core.analysis.many_starts import ManyStarts
    from gui.window.main_window import MainWindow

translate = QCoreApplication.translate


class Moments:
    """Takes and puts on what a window shows; a view that is made later is told what the last moment wants of it.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.forget()

    def forget(self) -> None:
        """Want nothing of the views but what they begin with."""
        self._wanted = Moment()

    def now(self) -> Moment:
        """Return what is on and where one looks, as it is saved: the rows of a file of one's own travel inside."""
        session = self._window.session
        moment = session.moment(self._window.scene.name)
        moment = replace(moment, experiment=with_rows(moment.experiment, session.run.dataset))
        starts, plane, wanted = self._starts_view, self._plane_view, self._wanted
        number, first = (wanted.starts, wanted.starts_seed) if starts is None else starts.starts
        return replace(
            moment,
            starts=number,
            starts_seed=None if first == moment.experiment.start_seed else first,
            slice=wanted.slice if plane is None else plane.slice,
        )

    def show(self, moment: Moment, known: KnownData | None = None) -> bool:
        """Put a moment on, with data that are known; False where they cannot be used: the rest is shown."""
        window, gone = self._window, None
        try:
            window.session.show_moment(moment, make_dataset if known is None else known.make)
        except InputError as error:
            gone = error
            elsewhere = moment.experiment.with_(data=Experiment().data)
            window.session.show_moment(replace(moment, experiment=elsewhere))
        self._look_at(moment)
        if moment.drawing is not None and window.scene is SCENES[0] and not window.drawing:
            window.draw_samples()  # which goes on where it was left
        if gone is not None:
            instead = translate("moments", "Everything else is shown, on two clouds of samples.")
            window.say(f"{sentence(gone)} {instead}")
        return gone is None

    def _look_at(self, moment: Moment) -> None:
        window, self._wanted = self._window, moment
        window.transport.speed.show_speed(moment.speed)
        scene = BY_NAME[moment.scene]
        if scene is not window.scene or window.stage.large != scene.main:
            window.transport.choose_step(scene.step)
            window.show_scene(scene.name)
        for view in (self._starts_view, self._plane_view):
            if view is not None:
                self.tell(view)

    def tell(self, view: Any) -> None:
        """Have a view show what the moment that was put on last wants of it."""
        if hasattr(view, "show_starts"):
            view.show_starts(self._wanted.starts, self._wanted.starts_seed)
        if hasattr(view, "show_slice"):
            view.show_slice(self._wanted.slice)

    @property
    def many_starts(self) -> ManyStarts | None:
        """What became of many starts, where they were computed."""
        return None if self._starts_view is None else self._starts_view.found

    @property
    def _starts_view(self) -> Any:
        return self._window.views.get(VIEW_KEYS["S"][1])

    @property
    def _plane_view(self) -> Any:
        return self._window.views.get(BY_NAME["three-descents"].main)
