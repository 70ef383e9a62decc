"""The double loop as text to be read: the source of the function that runs, and the same loop in PyTorch."""

from __future__ import annotations

import ast
import inspect
import textwrap
from dataclasses import dataclass
from functools import cache, lru_cache

from core.maths.iteration import double_loop
from core.maths.losses import LOSSES
from core.maths.starts import start_of
from core.plan.cursor import PHASES
from core.plan.experiment import Experiment

LAST_PHASE_LINES = 1  # `update` is one line; what follows it hands the numbers on


@dataclass(frozen=True, slots=True)
class Code:
    """Lines of code, and which of them belong to what.

    Parameters
    ----------
    lines : tuple of str
    phases : dict of str to range
        The lines of each phase, counted from 0.
    loops : dict of str to int
        The line of the loop over ``epoch`` and over ``batch``.
    """

    lines: tuple[str, ...]
    phases: dict[str, range]
    loops: dict[str, int]

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines) + "\n"


@cache
def program_code() -> Code:
    """Return the loops of `core.maths.iteration.double_loop`, from its source: from the first loop to the update."""
    source = textwrap.dedent(inspect.getsource(double_loop))
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    loop = next(node for node in function.body if isinstance(node, ast.For))
    lines = source.splitlines()[loop.lineno - 1 :]
    return _marked(textwrap.dedent("\n".join(lines)).splitlines(), cut=True)


@lru_cache(maxsize=1)
def torch_code(experiment: Experiment) -> Code:
    """Return the training of `experiment` written with PyTorch: a whole program that runs beside this one.

    Parameters
    ----------
    experiment : Experiment
        Its settings are filled in.
    """
    start = start_of(experiment).tolist()
    wishes = {name: getattr(experiment, name) for name in ("data", "samples", "train", "data_seed")}
    shuffle = "" if experiment.shuffle else ", shuffle=False"
    text = f"""\
# to be run in the folder of Perceptron Lab, whose data it trains on
import torch
from core.data.dataset import prepare
from core.maths.orders import epoch_order

torch.set_default_dtype(torch.float64)
_, data = prepare({wishes!r})
X, y = torch.tensor(data.X_train), torch.tensor(data.y_train)
model = torch.nn.Linear(2, 1)
with torch.no_grad():
    model.weight[:] = torch.tensor([[{start[0]!r}, {start[1]!r}]])
    model.bias[:] = {start[2]!r}
{LOSSES[experiment.loss].torch}
optimizer = torch.optim.SGD(model.parameters(), lr={experiment.learning_rate!r})

for epoch in range(1, {experiment.epochs} + 1):
    order = epoch_order({experiment.seed}, epoch, {experiment.train}{shuffle})
    for rows in torch.tensor(order).split({experiment.batch_size}):
        # forward
        z = model(X[rows]).squeeze(1)
        # loss
        loss = loss_of(z, y[rows])
        # gradient
        optimizer.zero_grad()
        loss.backward()
        # update
        optimizer.step()
"""
    return _marked(text.splitlines(), cut=False)


def _marked(lines: list[str], cut: bool) -> Code:
    """Find the loops, and the phases under their comments; cut what stands after the update."""
    heads = {phase: next(i for i, line in enumerate(lines) if line.strip() == f"# {phase}") for phase in PHASES}
    last = heads[PHASES[-1]] + 1 + LAST_PHASE_LINES
    stops = [*(heads[phase] for phase in PHASES[1:]), last]
    phases = {phase: range(heads[phase], stop) for phase, stop in zip(PHASES, stops, strict=True)}
    found = [i for i, line in enumerate(lines) if line.lstrip().startswith("for ")]
    return Code(tuple(lines[:last] if cut else lines), phases, dict(zip(("epoch", "batch"), found, strict=True)))
