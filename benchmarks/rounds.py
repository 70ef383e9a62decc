"""Fair comparison on a machine that is never quite quiet: contestants take turns, round after round."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def take_turns(contestants: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, list[float]]:
    """Let each contestant measure itself once a round.

    Parameters
    ----------
    contestants : mapping
        By name, a function that runs once and returns its figure.
    rounds : int

    Returns
    -------
    dict
        By name, a figure a round.
    """
    figures: dict[str, list[float]] = {name: [] for name in contestants}
    for number in range(rounds):
        names = list(contestants)
        for name in names if number % 2 == 0 else reversed(names):
            figures[name].append(contestants[name]())
    return figures
