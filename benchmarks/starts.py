"""Many starts trained together against as many single runs, of which a sample is measured and scaled."""

from __future__ import annotations

import time

import numpy as np

from benchmarks.rounds import take_turns
from benchmarks.table import Result, Row, Target
from core.analysis.many_starts import many_starts
from core.analysis.sweep import sweep
from core.data.dataset import Dataset, make_dataset
from core.maths.starts import start_of
from core.plan.experiment import Experiment
from core.training.many_runs import ManyRuns
from core.training.run import Run

STARTS = 1000
SINGLES = 5  # single runs that are measured a round, and scaled to all
EPOCHS, QUICK_EPOCHS = 10, 1
ROUNDS, QUICK_ROUNDS = 5, 1
BATCH_SIZES = (10, 200)
AT_LEAST = {10: 50.0}
TOGETHER, ALONE, LAB = "together", "alone", "lab"
NOTES = [
    f"starts: {STARTS} starts through {EPOCHS} epochs of the default data, best of the rounds. Single runs "
    f"are measured on {SINGLES} and scaled; both end at the same weights, which is checked. A single run also records "
    "every iteration and scores the end of every epoch; that is in its figure.",
    "starts: with targets is what the panel shows: also when each reaches 99 % train accuracy, its path and its end.",
]


def measure(quick: bool) -> Result:
    """Measure the starts at each batch size, and the sweep."""
    rows = []
    epochs = QUICK_EPOCHS if quick else EPOCHS
    for batch_size in BATCH_SIZES:
        experiment = Experiment(batch_size=batch_size, epochs=epochs)
        best = _compete(experiment, make_dataset(experiment), QUICK_ROUNDS if quick else ROUNDS)
        bound = AT_LEAST.get(batch_size)
        target = None if bound is None else Target(bound, of_ratio=True)
        for name, what in ((TOGETHER, f"batch {batch_size}"), (LAB, f"batch {batch_size}, with targets")):
            rates = (STARTS / best[name], STARTS / best[ALONE])
            rows.append(Row("starts", what, rates[0], "starts/s", "single runs", rates[1], target))
            target = None
    experiment = Experiment()
    dataset = make_dataset(experiment)
    seconds = min(_seconds_of_sweep(experiment, dataset) for _ in range(QUICK_ROUNDS if quick else ROUNDS))
    rows.append(Row("starts", "sweep, 100 iterations", seconds, "s", target=Target(1.0, at_most=True)))
    return Result(rows, NOTES)


def _compete(experiment: Experiment, dataset: Dataset, rounds: int) -> dict[str, float]:
    """Return by name the seconds for all starts."""
    starts = np.array([start_of(experiment.with_(start_seed=seed)) for seed in range(STARTS)])
    ends: dict[str, np.ndarray] = {}

    def together() -> float:
        runs = ManyRuns(experiment, dataset, starts)
        began = time.perf_counter()
        while not runs.finished:
            runs.advance(runs.schedule.iterations)
        seconds = time.perf_counter() - began
        ends[TOGETHER] = runs.weights[:SINGLES]
        return seconds

    def alone() -> float:
        runs = [Run(experiment.with_(start_seed=seed), dataset) for seed in range(SINGLES)]
        began = time.perf_counter()
        for run in runs:
            while not run.finished:
                run.extend(run.schedule.iterations)
        seconds = time.perf_counter() - began
        ends[ALONE] = np.array([run.history.weights(run.head) for run in runs])
        return seconds * STARTS / SINGLES

    def lab() -> float:
        began = time.perf_counter()
        ends[LAB] = many_starts(experiment.with_(start_seed=0), dataset, STARTS).ends[:SINGLES]
        return time.perf_counter() - began

    figures = take_turns({TOGETHER: together, ALONE: alone, LAB: lab}, rounds)
    for name, weights in ends.items():
        if not np.allclose(weights, ends[ALONE], rtol=1e-10, atol=1e-10):
            raise RuntimeError(f"{name} ends at {weights}, not at {ends[ALONE]}: it does other work")
    return {name: min(seconds) for name, seconds in figures.items()}


def _seconds_of_sweep(experiment: Experiment, dataset: Dataset) -> float:
    began = time.perf_counter()
    sweep(experiment, dataset, 100)
    return time.perf_counter() - began
