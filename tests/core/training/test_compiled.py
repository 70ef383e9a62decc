"""Training in compiled loops: the same bytes, and nothing where numba is not there or does not fit."""

import importlib.util
import logging
import sys

import numpy as np
import pytest

from core.data.dataset import make_dataset
from core.maths.losses import LOSSES
from core.plan.experiment import Experiment
from core.training import compiled, kernels
from core.training.kernels import LOOPS
from core.training.run import Run


@pytest.fixture(autouse=True)
def as_before(monkeypatch):
    """What is compiled in a test is used in no other."""
    monkeypatch.setattr(kernels, "COMPILED", {})
    monkeypatch.setattr(compiled, "COMPILED", kernels.COMPILED)


def bytes_of(experiment):
    run = Run(experiment, make_dataset(experiment))
    while not run.finished:
        run.extend(run.schedule.iterations)
    recorded = run.history.iterations
    return [recorded.read(name, 0, recorded.count).tobytes() for name in ("w1", "w2", "b", "batch_loss")]


@pytest.mark.parametrize("loss", list(LOSSES))
@pytest.mark.parametrize(("size", "rate"), [(1, 0.2), (1, 8.0), (7, 0.2), (16, 3.0)])
def test_compiled_training_makes_the_same_bytes(loss, size, rate):
    pytest.importorskip("numba")
    experiment = Experiment(data="overlap", samples=300, train=200, batch_size=size, loss=loss, learning_rate=rate)
    plain = bytes_of(experiment)
    for loop in LOOPS:
        compiled.compile_loop(loop, LOSSES[loss])
    assert len(kernels.COMPILED) == 2
    assert bytes_of(experiment) == plain


def test_a_single_batch_of_few_samples_is_trained_compiled_too():
    pytest.importorskip("numba")
    experiment = Experiment(samples=30, train=12, batch_size=12, epochs=50)
    plain = bytes_of(experiment)
    compiled.compile_loop(LOOPS[1], LOSSES["cross_entropy"])
    assert bytes_of(experiment) == plain


def test_all_losses_are_compiled_beside_whatever_goes_on():
    pytest.importorskip("numba")
    compiling = compiled.Compiling()
    compiling.start()
    compiling.join()
    assert set(kernels.COMPILED) == {(loop, loss) for loop in LOOPS for loss in LOSSES.values()}


def test_without_numba_nothing_is_started(monkeypatch):
    monkeypatch.setattr(compiled, "find_spec", lambda name: None)
    compiling = compiled.Compiling()
    compiling.start()
    compiling.stop()
    assert kernels.COMPILED == {}


class Numba:
    """A stand-in, whose loops are not compiled: they are what `make` makes of them."""

    __spec__ = importlib.util.spec_from_loader("numba", loader=None)

    def __init__(self, make):
        self.make = make

    def njit(self, function, nogil=False):
        return self.make(function)


class Loop:
    """A loop that leaves its last margin as it found it."""

    def __init__(self, loop):
        self.loop = loop

    def __call__(self, *values):
        self.loop(*values)
        values[-1][-1] = 0.5


def refuse(function):
    raise TypeError("not this NumPy")


@pytest.mark.parametrize(("make", "why"), [(refuse, "TypeError: not this NumPy"), (Loop, "makes other bytes")])
def test_a_numba_that_does_not_fit_is_said_once_and_not_used(monkeypatch, caplog, make, why):
    stand_in = Numba(lambda function: make(function) if function in LOOPS else function)
    monkeypatch.setitem(sys.modules, "numba", stand_in)
    with caplog.at_level(logging.WARNING):
        compiling = compiled.Compiling()
        compiling.start()
        compiling.join()
    assert [record.name for record in caplog.records] == ["core.training.compiled"]
    assert why in caplog.text
    assert kernels.COMPILED == {}


def test_compiling_can_be_given_up(monkeypatch):
    begun = []
    monkeypatch.setattr(compiled, "find_spec", lambda name: True)
    monkeypatch.setattr(compiled, "compile_loop", lambda loop, loss: begun.append(loop) or compiling.stop_soon())
    compiling = compiled.Compiling()
    compiling.stop_soon = compiling._stop_wanted.set
    compiling.start()
    compiling.stop()
    assert len(begun) == 1


def test_what_is_not_a_number_does_not_count_and_the_sign_of_zero_does():
    assert compiled.same_bytes(np.array([1.0, np.nan]), np.array([1.0, -np.nan]))
    assert not compiled.same_bytes(np.array([0.0]), np.array([-0.0]))
