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
from core.plan.experiment import DATA_FIELDS, Experiment

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
    bias = f"model.bias[:] = {start[2]!r}" if experiment.bias else "# without a bias: b is 0 and stays it"
    shuffle = "" if experiment.shuffle else ", shuffle=False"
    imports, data = _data(experiment)
    text = f"""\
# to be run in the folder of Perceptron Lab, whose data it trains on
import torch
{imports}
from core.maths.orders import epoch_order

torch.set_default_dtype(torch.float64)
{data}
X, y = torch.tensor(data.X_train), torch.tensor(data.y_train)
model = torch.nn.Linear(2, 1{"" if experiment.bias else ", bias=False"})
with torch.no_grad():
    model.weight[:] = torch.tensor([[{start[0]!r}, {start[1]!r}]])
    {bias}
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


def _data(experiment: Experiment) -> tuple[str, str]:
    """Return the imports and the statements that make `data`, the experiment's own."""
    if experiment.rows is not None:
        file = "experiment.toml"
        return (
            "from pathlib import Path\nfrom core.data.dataset import prepare\n"
            "from core.plan.experiment_file import read_wishes",
            f"_, data = prepare(read_wishes(Path({file!r})))  # this experiment, saved under that name",
        )
    usual, given = Experiment(), experiment.values()
    wishes = {
        name: given[name]
        for name in DATA_FIELDS
        if name in given and (name in ("data", "samples", "train", "data_seed") or given[name] != getattr(usual, name))
    }
    return "from core.data.dataset import prepare", f"_, data = prepare({wishes!r})"


def _marked(lines: list[str], cut: bool) -> Code:
    """Find the loops, and the phases under their comments; cut what stands after the update."""
    heads = {phase: next(i for i, line in enumerate(lines) if line.strip() == f"# {phase}") for phase in PHASES}
    last = heads[PHASES[-1]] + 1 + LAST_PHASE_LINES
    stops = [*(heads[phase] for phase in PHASES[1:]), last]
    phases = {phase: range(heads[phase], stop) for phase, stop in zip(PHASES, stops, strict=True)}
    found = [i for i, line in enumerate(lines) if line.lstrip().startswith("for ")]
    return Code(tuple(lines[:last] if cut else lines), phases, dict(zip(("epoch", "batch"), found, strict=True)))
