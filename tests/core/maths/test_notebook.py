"""The notebook and the PyTorch program that leave the room train, all by themselves, to the program's weights."""

import ast
import json
import math
import sys
from unittest.mock import MagicMock

import numpy as np
import pytest

from core.cli.results import write_results
from core.data.dataset import prepare
from core.maths.loop_text import program_code
from core.maths.losses import LOSSES
from core.maths.notebook import notebook
from core.maths.take_away import TakeAway, torch_program
from core.training.run import Run
from tests.made_up import HINGE, SQUARED_HINGE

SMALL = {"data": "overlap", "samples": 450, "train": 300, "epochs": 4}
CASES = [
    {},
    *(
        SMALL | {"loss": loss, "batch_size": size, "shuffle": shuffle}
        for loss in ("cross_entropy", "squared_error", "perceptron")
        for size, shuffle in ((1, True), (70, False), (70, True), ("full", True))
    ),
    *(SMALL | {"bias": False, "loss": loss, "batch_size": 70} for loss in ("cross_entropy", "perceptron")),
    *(SMALL | {"start_scheme": scheme, "start_seed": 4} for scheme in ("small_normal", "uniform", "zeros")),
    SMALL | {"start": (0.5, -1.25, 1e-7), "seed": 9, "data_seed": 3},
    *({"data": name, "epochs": 2} for name in ("clouds", "ravine", "xor", "circles", "moons", "dozen", "eight")),
    {"data": "iris", "epochs": 3},
    {"data": "penguins", "standardise": False, "learning_rate": 1e-6, "train": "all"},
    SMALL | {"loss": "squared_error", "learning_rate": 50.0, "batch_size": "full", "epochs": 200},
    SMALL | {"loss": "squared_error", "learning_rate": 50.0, "batch_size": 70, "epochs": 200},
    {"epochs": 60, "stop_accuracy": 0.97},
    SMALL | {"epochs": 60, "stop_loss": 0.3},
    SMALL | {"batch_size": 5, "epochs": 60, "learning_rate": 2.0, "stop_patience": 2},
]


def trained(wishes, until=None):
    experiment, dataset = prepare(wishes)
    run = Run(experiment, dataset)
    run.set_epochs(experiment.epochs, until)
    run.extend(run.schedule.iterations, seconds=math.inf)
    return run, TakeAway(experiment, dataset, until, run.history.weights(run.head))


def cells(text, kind):
    return ["".join(cell["source"]) for cell in json.loads(text)["cells"] if cell["cell_type"] == kind]


def names_of(text, monkeypatch, drawn=False):
    """What the code cells of a notebook leave behind, run one after another in a plain namespace."""
    names = {}
    if not drawn:  # whoever draws is not asked for: the numbers count
        monkeypatch.setitem(sys.modules, "matplotlib", MagicMock())
        monkeypatch.setitem(sys.modules, "matplotlib.pyplot", MagicMock())
    with np.errstate():
        for cell in cells(text, "code"):
            if drawn or "plt." not in cell:
                exec(compile(cell, "cell", "exec"), names)
    return names


@pytest.mark.parametrize("wishes", CASES, ids=lambda wishes: " ".join(f"{k}={v}" for k, v in wishes.items()))
def test_the_notebook_comes_to_the_weights_of_the_program(wishes, monkeypatch):
    run, take = trained(wishes)
    assert run.head > 1
    names = names_of(notebook(take, str), monkeypatch)
    assert np.allclose(names["path"], run.history.path(0, run.head), rtol=1e-10, atol=1e-10)
    assert np.allclose(names["batch_losses"], run.history.iterations.read("batch_loss", 0, run.head), rtol=1e-9)
    assert np.array_equal(names["X"], run.dataset.X_train)
    assert np.array_equal(names["y"], run.dataset.y_train)
    scored = run.history.epochs
    assert [row[1] for row in names["scores"]] == pytest.approx(
        scored.read("train_loss", 0, scored.count).tolist(), rel=1e-9
    )
    if run.experiment.test:
        assert np.array_equal(names["X_test"], run.dataset.X_test)
    if run.dataset.scaling is not None:
        own = run.dataset.in_original_units(run.history.weights(run.head))
        assert np.allclose([*names["w"], names["b"]], own, rtol=1e-9)


def test_a_run_that_ends_inside_of_an_epoch_ends_there_in_the_notebook_too(monkeypatch):
    run, take = trained(SMALL | {"batch_size": 70}, until=13)
    names = names_of(notebook(take, str), monkeypatch)
    assert len(names["path"]) == 14
    assert np.allclose(names["weights"], run.history.weights(13), atol=1e-10)
    assert "[: 13 - 5 * (epoch - 1)]" in torch_program(take, str)


@pytest.mark.parametrize("loss", [HINGE, SQUARED_HINGE], ids=lambda loss: loss.name)
def test_a_loss_that_is_one_more_block_is_in_the_notebook_too(loss, monkeypatch):
    monkeypatch.setitem(LOSSES, loss.name, loss)
    run, take = trained(SMALL | {"loss": loss.name, "batch_size": 70})
    assert np.allclose(names_of(notebook(take, str), monkeypatch)["weights"], run.history.weights(run.head), atol=1e-10)


def test_the_loops_of_the_notebook_are_those_that_the_program_shows():
    _, take = trained(SMALL)
    assert any(program_code().text.rstrip() in cell for cell in cells(notebook(take, str), "code"))


def test_nothing_of_the_program_is_needed():
    for wishes in ({}, {"data": "iris"}, {"data": "dozen"}):
        _, take = trained(wishes)
        for text in ("\n".join(cells(notebook(take, str), "code")), torch_program(take, str)):
            imported = {
                name
                for node in ast.walk(ast.parse(text))
                for name in ([node.module] if isinstance(node, ast.ImportFrom) else [])
                + ([alias.name for alias in node.names] if isinstance(node, ast.Import) else [])
            }
            assert imported <= {"numpy", "matplotlib.pyplot", "types", "torch"}


def test_every_comment_and_sentence_can_be_said_in_another_language():
    _, take = trained(SMALL | {"bias": False, "batch_size": 70, "loss": "squared_error", "stop_loss": 1e-9}, until=13)
    shouted = notebook(take, lambda text: f"«{text}»")
    for cell in cells(shouted, "markdown"):
        assert all(line.lstrip("# ").startswith("«") for line in cell.splitlines() if line)
    for cell in (*cells(shouted, "code"), torch_program(take, lambda text: f"«{text}»")):
        comments = [line.partition("  # ")[2] for line in cell.splitlines() if "  # " in line and "«" in line]
        whole = [line.strip() for line in cell.splitlines() if line.strip().startswith("# ")]
        assert all(comment.startswith("«") for comment in comments)
        assert all(comment.startswith("# «") for comment in whole), whole


def test_names_of_a_file_are_no_markup_and_no_code(monkeypatch):
    rows = [[0.0, 0.0, 0], [0.0, 1.0, 0], [1.0, 0.5, 1], [2.0, 1.0, 1]]
    own = {
        "name": '<b>"x"</b> $a_b$ *c*',
        "columns": ["'; 1/0 #", "$\\frac", "y"],
        "classes": ["_a\n1/0", "<i>"],
        "rows": rows,
    }
    run, take = trained({"data": own["name"], "rows": own | {"rows": rows}, "batch_size": 2})
    text = notebook(take, str)
    assert "<b>" not in "".join(cells(text, "markdown"))
    assert np.allclose(names_of(text, monkeypatch)["weights"], run.history.weights(run.head), atol=1e-10)


def test_many_rows_lie_in_a_file_beside_the_notebook(tmp_path, monkeypatch):
    run, take = trained({"data": "iris", "batch_size": 20})
    write_results(run, tmp_path)
    beside = TakeAway(take.experiment, take.dataset, weights=take.weights, data_file="data.csv")
    text = notebook(beside, str)
    assert len(text) < 0.7 * len(notebook(take, str))
    monkeypatch.chdir(tmp_path)
    assert np.allclose(names_of(text, monkeypatch)["weights"], run.history.weights(run.head), atol=1e-10)
    assert not take.needs_file
    program = torch_program(beside, str)
    monkeypatch.setitem(sys.modules, "torch", MagicMock())
    monkeypatch.chdir(tmp_path.parent)
    names = {"__file__": str(tmp_path / "run.py")}
    exec(program[: program.index("X = torch.tensor")], names)
    assert np.array_equal(names["X"], run.dataset.X_train)


def test_the_pictures_are_drawn(monkeypatch):
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    monkeypatch.setattr(plt, "show", lambda: None)
    rows = [[0.0, 0.0, 0], [0.0, 1.0, 0], [1.0, 0.5, 1], [2.0, 1.0, 1]]
    own = {"name": "own", "columns": ["a $", "$\\frac", "y"], "classes": ["_a", "$b"], "rows": rows}
    try:
        for wishes in ({"epochs": 2}, {"data": "own", "rows": own, "start": (0.0, 0.0, 0.0)}):
            _, take = trained(wishes)
            names = names_of(notebook(take, str), monkeypatch, drawn=True)
            plt.gcf().canvas.draw()
            names["figure"].canvas.draw()
            assert len(plt.get_fignums()) > 1
            plt.close("all")
    finally:
        plt.close("all")


def test_it_is_a_valid_notebook_and_a_kernel_runs_it(tmp_path):
    nbformat = pytest.importorskip("nbformat")
    _, take = trained({"epochs": 1, "stop_loss": 1e-9})
    found = nbformat.reads(notebook(take, str), as_version=4)
    nbformat.validate(found)
    nbclient, _ = pytest.importorskip("nbclient"), pytest.importorskip("ipykernel")
    nbclient.NotebookClient(found, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    printed = [output["text"] for output in found.cells[-1].outputs if output["output_type"] == "stream"]
    assert float("".join(printed).split()[-1]) < 1e-10


@pytest.mark.parametrize(
    "wishes", [{}, SMALL | {"batch_size": 70, "bias": False}, {"data": "iris", "stop_patience": 3}]
)
def test_the_torch_program_runs_alone_and_comes_to_the_weights(wishes, capsys):
    torch = pytest.importorskip("torch")
    run, take = trained(wishes)
    usual, names = torch.get_default_dtype(), {}
    try:
        exec(torch_program(take, str), names)
    finally:
        torch.set_default_dtype(usual)
    w1, w2, _ = run.history.weights(run.head)
    assert names["model"].weight.detach().flatten().tolist() == pytest.approx([w1, w2], abs=1e-10)


def test_the_torch_program_holds_the_same_data(monkeypatch):
    for wishes in ({}, {"data": "iris"}):
        run, take = trained(wishes)
        text = torch_program(take, str)
        compile(text, "torch", "exec")
        monkeypatch.setitem(sys.modules, "torch", MagicMock())
        names = {}
        exec(text[: text.index("X = torch.tensor")], names)
        assert np.array_equal(names["X"], run.dataset.X_train)
        assert np.array_equal(names["epoch_order"](run.experiment.seed, 2, run.experiment.train), run.orders[2])
