"""What a scene is: one question, one picture, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

from gui.controls.transport import ITERATION
from gui.session.opening import Opening


@dataclass(frozen=True, slots=True)
class SceneSpec:
    """A scene: menu, tabs, keys, settings, help sheet and `--scene` read the list of them.

    Parameters
    ----------
    name : str
        On the command line and in files.
    key : str
    title, question : str
        Marked with QT_TRANSLATE_NOOP in the context "scenes".
    main : str
        The view that is the large picture: ``module:Class`` in `gui.views`.
    beside : tuple of str
        The views beside it, the more important first: where there is no room, the last one folds first.
    above : str
        A view in a row of its own over the picture, or nothing.
    main_share : float
        The least share of the stage that the main picture has.
    opening : Opening
    step : str
        What one press of a step button goes on by, at first.
    """

    name: str
    key: str
    title: str
    question: str
    main: str
    beside: tuple[str, ...]
    above: str = ""
    main_share: float = 0.55
    opening: Opening = field(default_factory=Opening)
    step: str = ITERATION

    @property
    def views(self) -> tuple[str, ...]:
        """All views of the scene, the main one first."""
        return (self.main, *self.beside, *((self.above,) if self.above else ()))
