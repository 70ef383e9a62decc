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
from core.plan.choices import DATA
from core.plan.cursor import PHASES
from core.plan.experiment import DATA_FIELDS, Experiment, is_file
from core.plan.schedule import Schedule

NO_BIAS = "# without a bias: b is 0 and stays it"
STOP_RULES = "# stop rules"
UNITS = "# the same in the table's own units, since x = (value - mean) / deviation"
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
    imports, data = _data(experiment)
    text = torch_text(
        experiment,
        "# to be run in the folder of Perceptron Lab, whose data it trains on; usually a DataLoader\n"
        "# gives the batches, in an order of its own",
        f"{imports}\nfrom core.maths.orders import epoch_order",
        f"{data}\nX, y = torch.tensor(data.X_train), torch.tensor(data.y_train)",
        "X_test, y_test = torch.tensor(data.X_test), torch.tensor(data.y_test)",
    )
    return _marked((text + _torch_units(experiment)).splitlines(), cut=False)


def torch_text(
    experiment: Experiment, head: str, imports: str, data: str, test_data: str, until: int | None = None
) -> str:
    """Return a program that trains `experiment` with PyTorch.

    Parameters
    ----------
    experiment : Experiment
    head : str
        Comments that it begins with.
    imports : str
        Lines that bring ``epoch_order`` and what `data` needs, besides ``torch``.
    data, test_data : str
        Lines that make the tensors ``X``, ``y`` and, where a stop rule asks for them, ``X_test``, ``y_test``.
    until : int, optional
        The iteration at which the run ends, in its last epoch.
    """
    start = start_of(experiment).tolist()
    bias = f"model.bias[:] = {start[2]!r}" if experiment.bias else NO_BIAS
    shuffle = "" if experiment.shuffle else ", shuffle=False"
    each = Schedule(experiment.train, experiment.batch_size, experiment.epochs).iterations_per_epoch
    last = "" if until is None else f"[: {until} - {each} * (epoch - 1)]"
    return f"""\
{head}
import torch
{imports}

torch.set_default_dtype(torch.float64)
{data}
model = torch.nn.Linear(2, 1{"" if experiment.bias else ", bias=False"})
with torch.no_grad():
    model.weight[:] = torch.tensor([[{start[0]!r}, {start[1]!r}]])
    {bias}
{LOSSES[experiment.loss].torch}
optimizer = torch.optim.SGD(model.parameters(), lr={experiment.learning_rate!r})

{_torch_patience(experiment, test_data)}for epoch in range(1, {experiment.epochs} + 1):
    order = epoch_order({experiment.seed}, epoch, {experiment.train}{shuffle})
    for rows in torch.tensor(order).split({experiment.batch_size}){last}:
        # forward
        z = model(X[rows]).squeeze(1)
        # loss
        loss = loss_of(z, y[rows])
        # gradient
        optimizer.zero_grad()
        loss.backward()
        # update
        optimizer.step()
{_torch_stop(experiment)}"""


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


def _torch_units(experiment: Experiment) -> str:
    """Return how the weights of a standardised table become those for the values as they stand in it."""
    table = experiment.rows is not None or is_file(experiment.data) or DATA[experiment.data].table is not None
    if not (table and experiment.standardise):
        return ""
    return units_text(experiment, "torch.tensor(data.scaling.mean)", "torch.tensor(data.scaling.deviation)")


def units_text(experiment: Experiment, mean: str, deviation: str) -> str:
    """Return the lines that take the weights of a model to the table's own units, from code of mean and deviation."""
    bias = "model.bias[0]" if experiment.bias else "0.0"
    return f"""\

{UNITS}
with torch.no_grad():
    w = model.weight[0] / {deviation}
    b = {bias} - (w * {mean}).sum()
"""


def _torch_patience(experiment: Experiment, test_data: str) -> str:
    """Return what the rule of patience needs before the first epoch: the test loss of the start."""
    if experiment.stop_patience is None:
        return ""
    lines = f"{test_data}\n" if test_data else ""
    return f"""\
{lines}with torch.no_grad():
    test_losses = [loss_of(model(X_test).squeeze(1), y_test).item()]

"""


def _torch_stop(experiment: Experiment) -> str:
    """Return the stop rules of an experiment, looked at after each epoch, in the order in which the program asks."""
    rules = []
    if experiment.stop_accuracy is not None:
        right = "((model(X).squeeze(1) > 0) == (y > 0.5)).double().mean()"
        rules.append(f"if {right} >= {experiment.stop_accuracy!r}:\n    break")
    if experiment.stop_loss is not None:
        rules.append(f"if loss_of(model(X).squeeze(1), y) <= {experiment.stop_loss!r}:\n    break")
    if experiment.stop_patience is not None:
        rules.append(
            "test_losses.append(loss_of(model(X_test).squeeze(1), y_test).item())\n"
            f"if len(test_losses) - 1 - test_losses.index(min(test_losses)) >= {experiment.stop_patience}:\n    break"
        )
    if not rules:
        return ""
    lines = "\n".join([STOP_RULES, "with torch.no_grad():", textwrap.indent("\n".join(rules), "    ")])
    return textwrap.indent(lines, "    ") + "\n"


def _marked(lines: list[str], cut: bool) -> Code:
    """Find the loops, and the phases under their comments; cut what stands after the update."""
    heads = {phase: next(i for i, line in enumerate(lines) if line.strip() == f"# {phase}") for phase in PHASES}
    last = heads[PHASES[-1]] + 1 + LAST_PHASE_LINES
    stops = [*(heads[phase] for phase in PHASES[1:]), last]
    phases = {phase: range(heads[phase], stop) for phase, stop in zip(PHASES, stops, strict=True)}
    found = [i for i, line in enumerate(lines) if line.lstrip().startswith("for ")]
    return Code(tuple(lines[:last] if cut else lines), phases, dict(zip(("epoch", "batch"), found, strict=True)))
