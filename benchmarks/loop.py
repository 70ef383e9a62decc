"""The fast loop against the readable loop and, where it is installed, PyTorch's eager loop, on the same batches."""

from __future__ import annotations

import importlib
import importlib.util
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.rounds import take_turns
from benchmarks.table import Result, Row, Target
from core.data.arrays import Array
from core.data.dataset import Dataset, make_dataset
from core.maths.iteration import double_loop
from core.maths.losses import LOSSES, Loss
from core.maths.orders import Orders
from core.maths.starts import start_of
from core.plan.experiment import Experiment
from core.plan.schedule import Schedule
from core.training import kernels
from core.training.compiled import compile_loop
from core.training.run import Run

Train = Callable[[Experiment, Dataset], tuple[float, Array]]

FAST, READABLE, PYTORCH, COMPILED = "fast loop", "readable loop", "PyTorch, eager", "fast loop, compiled"
ROUNDS, QUICK_ROUNDS = 5, 1
QUICK_SHARE = 10  # a quick round has so many times fewer iterations
# by batch size, about how many iterations a round of each has: some tenths of a second
ITERATIONS = {
    1: {FAST: 200_000, READABLE: 6_000, PYTORCH: 2_000, COMPILED: 1_000_000},
    10: {FAST: 20_000, READABLE: 6_000, PYTORCH: 1_000, COMPILED: 200_000},
    200: {FAST: 8_000, READABLE: 4_000, PYTORCH: 1_000},
    2000: {FAST: 2_000, READABLE: 1_000, PYTORCH: 500},
}
AT_LEAST = {
    (1, READABLE): 5.0,
    (10, READABLE): 4.0,
    (1, PYTORCH): 40.0,
    (10, PYTORCH): 1.0,
    (200, PYTORCH): 1.0,
    (2000, PYTORCH): 1.0,
}
NOTES = [
    "loop: best of the rounds. The fast loop records weights and batch loss of every iteration and scores train and "
    "test set at the end of every epoch (at batch 2000 after every iteration); all of that is in its figure.",
    "loop: the readable loop is walked through, PyTorch only trains (nn.Linear(2, 1), BCEWithLogitsLoss, SGD, "
    "float64); neither records or scores. Compiled is the same loop by numba (`.[fast]`). All of them end at the same "
    "weights, which is checked.",
]


_compiled: dict[tuple[kernels.Loop, Loss], tuple[kernels.Loop, kernels.Pull]] = {}


def measure(quick: bool) -> Result:
    """Measure the loops at each batch size."""
    torch = pytorch()
    rows, notes = [], list(NOTES)
    for batch_size, iterations in ITERATIONS.items():
        figures = _compete(Experiment(batch_size=batch_size), iterations, torch, quick)
        for name in (READABLE, PYTORCH):
            bound = AT_LEAST.get((batch_size, name))
            target = None if bound is None else Target(bound, of_ratio=True)
            against = name if name in figures else f"{name}: not installed"
            rows.append(
                Row("loop", f"batch {batch_size}", figures[FAST], "it/s", against, figures.get(name), target),
            )
        if COMPILED in figures:
            rows.append(Row("loop", f"batch {batch_size}, compiled", figures[COMPILED], "it/s", FAST, figures[FAST]))
    return Result(rows, notes)


def pytorch() -> Any:
    """Return the module torch, or None where it is not installed."""
    try:
        return importlib.import_module("torch")
    except ImportError:
        return None


def has_numba() -> bool:
    """Tell whether the loops of plain numbers can be compiled."""
    return importlib.util.find_spec("numba") is not None


def _compete(experiment: Experiment, iterations: dict[str, int], torch: Any, quick: bool) -> dict[str, float]:
    """Return the iterations per second of each contestant."""
    dataset = make_dataset(experiment)
    train: dict[str, Train] = {FAST: _train_fast, READABLE: _train_readable}
    if torch is not None:
        train[PYTORCH] = lambda experiment, dataset: _train_pytorch(torch, experiment, dataset)
    if COMPILED in iterations and has_numba():
        train[COMPILED] = _train_compiled
    each = Schedule(experiment.train, experiment.batch_size, 1).iterations_per_epoch
    contestants: dict[str, Callable[[], float]] = {}
    ends: dict[str, tuple[Array, Array]] = {}
    for name, loop in train.items():
        epochs = max(1, iterations[name] // (QUICK_SHARE if quick else 1) // each)
        shortened = experiment.with_(epochs=epochs)
        contestants[name] = _timed(loop, shortened, dataset, epochs * each, ends, name)
    best = {name: max(rates) for name, rates in take_turns(contestants, QUICK_ROUNDS if quick else ROUNDS).items()}
    for name, (end, expected) in ends.items():
        tolerance = 0.0 if name == COMPILED else 1e-9
        if not np.allclose(end, expected, rtol=tolerance, atol=tolerance / 1000):
            raise RuntimeError(f"{name} ends at {end}, not at {expected}: it does other work")
    return best


def _timed(
    loop: Train,
    experiment: Experiment,
    dataset: Dataset,
    iterations: int,
    ends: dict[str, tuple[Array, Array]],
    name: str,
) -> Callable[[], float]:
    """Return a function that trains once and returns iterations per second; where it ends is put into `ends`."""
    expected = _train_fast(experiment, dataset)[1]

    def once() -> float:
        seconds, end = loop(experiment, dataset)
        ends[name] = (end, expected)
        return iterations / seconds

    return once


def _train_fast(experiment: Experiment, dataset: Dataset) -> tuple[float, Array]:
    run = Run(experiment, dataset)
    began = time.perf_counter()
    while not run.finished:
        run.extend(run.schedule.iterations)
    return time.perf_counter() - began, run.history.weights(run.head)


def _train_compiled(experiment: Experiment, dataset: Dataset) -> tuple[float, Array]:
    kernels.COMPILED.update(_compiled)
    for loop in kernels.LOOPS:
        compile_loop(loop, LOSSES[experiment.loss])  # the first time; what that takes is not in the figure
    _compiled.update(kernels.COMPILED)
    try:
        return _train_fast(experiment, dataset)
    finally:
        kernels.COMPILED.clear()  # the next contestant trains as it is


def _train_readable(experiment: Experiment, dataset: Dataset) -> tuple[float, Array]:
    schedule = Schedule(experiment.train, experiment.batch_size, experiment.epochs)
    orders = Orders(experiment.seed, experiment.train, experiment.shuffle)
    weights = start_of(experiment)
    loss = LOSSES[experiment.loss]
    began = time.perf_counter()
    for _, done in double_loop(
        weights, dataset.X_train, dataset.y_train, loss, experiment.learning_rate, schedule, orders
    ):
        weights = done.weights_after
    return time.perf_counter() - began, weights


def _train_pytorch(torch: Any, experiment: Experiment, dataset: Dataset) -> tuple[float, Array]:
    orders = Orders(experiment.seed, experiment.train, experiment.shuffle)
    X, y = torch.tensor(dataset.X_train), torch.tensor(dataset.y_train).reshape(-1, 1)
    model = torch.nn.Linear(2, 1, dtype=torch.float64)
    start = torch.tensor(start_of(experiment))
    with torch.no_grad():
        model.weight.copy_(start[:2].reshape(1, 2))
        model.bias.copy_(start[2:])
    criterion = torch.nn.BCEWithLogitsLoss()
    optimiser = torch.optim.SGD(model.parameters(), lr=experiment.learning_rate)
    began = time.perf_counter()
    for epoch in range(1, experiment.epochs + 1):
        order = torch.tensor(orders[epoch])
        batches = zip(X[order].split(experiment.batch_size), y[order].split(experiment.batch_size), strict=True)
        for inputs, labels in batches:
            optimiser.zero_grad()
            criterion(model(inputs), labels).backward()
            optimiser.step()
    seconds = time.perf_counter() - began
    return seconds, np.append(model.weight.detach().numpy().ravel(), model.bias.detach().numpy())
