"""The scenes in the order of their tabs: a new one is a file beside this one, and a line here."""

from __future__ import annotations

from importlib import import_module

from gui.scenes import epochs, learn, one_iteration, starts, step_size, three_descents
from gui.scenes.spec import SceneSpec
from gui.style.card import Card

SCENES: tuple[SceneSpec, ...] = (
    learn.SCENE,
    one_iteration.SCENE,
    three_descents.SCENE,
    epochs.SCENE,
    starts.SCENE,
    step_size.SCENE,
)
BY_NAME = {scene.name: scene for scene in SCENES}

# The keys that go to a view, in the scene where it stands.
VIEW_KEYS = {
    "M": ("one-iteration", "batch_numbers:BatchNumbersView"),
    "L": ("one-iteration", "double_loop:DoubleLoopView"),
    "K": ("three-descents", "costs:CostsView"),
    "F": ("epochs", "film_strip:FilmStripView"),
    "S": ("starts", "many_starts:ManyStartsView"),
    "G": ("step-size", "gradient_fan:GradientFanView"),
    "W": ("step-size", "rate_sweep:RateSweepView"),
}

# The same views, as the command line names them in `--panel`.
PANELS = {
    "microscope": VIEW_KEYS["M"],
    "double-loop": VIEW_KEYS["L"],
    "costs": VIEW_KEYS["K"],
    "film": VIEW_KEYS["F"],
    "starts": VIEW_KEYS["S"],
    "fan": VIEW_KEYS["G"],
    "sweep": VIEW_KEYS["W"],
}


def make_view(name: str) -> Card:
    """Make a view by its name in a scene, ``module:Class``; its module is imported now."""
    module, kind = name.split(":")
    view: Card = getattr(import_module(f"gui.views.{module}"), kind)()
    return view
