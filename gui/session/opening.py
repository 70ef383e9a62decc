"""What a scene opens on until the user changes something."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.plan.experiment import Experiment


@dataclass(frozen=True, slots=True)
class Opening:
    """The prepared moment of a scene.

    Parameters
    ----------
    experiment : Experiment
    three_descents : bool
        Whether the run is compared with the other two descents from the same start.
    iterations : int, optional
        After so many every run ends; None: at the end of its epochs.
    """

    experiment: Experiment = field(default_factory=Experiment)
    three_descents: bool = False
    iterations: int | None = None
