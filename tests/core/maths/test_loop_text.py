"""The double loop as text is the code that runs, and the PyTorch that is shown beside it really trains the same."""

import ast
import inspect
import math
import textwrap

import numpy as np
import pytest

from core.data.dataset import prepare
from core.maths import iteration
from core.maths.loop_text import program_code, torch_code
from core.plan.cursor import PHASES
from core.plan.experiment import Experiment
from core.training.run import Run
from tests.core.restated import LOSSES

HEADS = ("for epoch in ", "for batch in ")


def source_lines():
    return textwrap.dedent(inspect.getsource(iteration.double_loop)).splitlines()


def phases_of(lines):
    """The lines of each phase as a reader sees them: its comment, and what stands under it up to the next comment."""
    heads = [next(i for i, line in enumerate(lines) if line.strip() == f"# {phase}") for phase in PHASES]
    stops = [*heads[1:], heads[-1] + 2]
    return {phase: list(range(head, stop)) for phase, head, stop in zip(PHASES, heads, stops, strict=True)}


def test_the_program_s_text_is_a_piece_of_the_function_that_runs():
    shown, whole = list(program_code().lines), source_lines()
    first = next(i for i, line in enumerate(whole) if line.lstrip().startswith(HEADS[0]))
    assert shown == textwrap.dedent("\n".join(whole[first : first + len(shown)])).splitlines()
    assert program_code().text == "\n".join(shown) + "\n"


def test_the_program_s_text_begins_with_the_loops_and_ends_with_the_update():
    lines = program_code().lines
    assert lines[0].startswith(HEADS[0])
    assert any(line.strip().startswith(HEADS[1]) for line in lines)
    assert lines[-1].strip() == "weights = weights - learning_rate * gradient"
    assert not {"def", "yield", "return"} & set(" ".join(lines).split())


def test_the_program_s_text_can_be_read_from_the_back_of_the_room():
    lines = program_code().lines
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 60
    assert not [node for node in ast.walk(ast.parse(program_code().text)) if isinstance(node, ast.AnnAssign)]


@pytest.mark.parametrize("code", [program_code(), torch_code(Experiment())], ids=["program", "torch"])
def test_each_phase_is_the_lines_under_its_word_and_each_loop_its_head(code):
    assert {phase: list(lines) for phase, lines in code.phases.items()} == phases_of(code.lines)
    assert list(code.loops) == ["epoch", "batch"]
    epoch, batch = (code.lines[line].strip() for line in code.loops.values())
    assert epoch.startswith(HEADS[0])
    assert batch.startswith("for ")
    assert code.loops["epoch"] < code.loops["batch"] < min(map(min, code.phases.values()))


def test_the_lines_of_the_phases_say_what_the_phases_do():
    lines = program_code().lines
    said = {phase: " ".join(lines[i] for i in rows) for phase, rows in program_code().phases.items()}
    assert "net_input(" in said["forward"]
    assert "of_sample(" in said["loss"]
    assert ".slope(" in said["gradient"]
    assert "learning_rate * gradient" in said["update"]


def test_the_present_settings_stand_in_the_torch_text():
    experiment = Experiment(learning_rate=0.0375, batch_size=123, epochs=17, seed=5, train=1999, shuffle=False)
    text = torch_code(experiment).text
    for part in ("lr=0.0375", ".split(123)", "range(1, 17 + 1)", "epoch_order(5, epoch, 1999, shuffle=False)"):
        assert part in text
    assert "shuffle" not in torch_code(Experiment()).text
    assert torch_code(Experiment(loss="squared_error")).text != torch_code(Experiment(loss="perceptron")).text


CASES = [
    *({"loss": loss, "shuffle": shuffle, "batch_size": 70} for loss in LOSSES for shuffle in (True, False)),
    {"loss": "cross_entropy", "batch_size": 300},
    {"loss": "squared_error", "batch_size": 1, "learning_rate": 0.01},
    {"loss": "perceptron", "batch_size": 100, "start": (0.5, -1.25, 1e-7)},
    {"data": "iris", "samples": 100, "train": 67, "batch_size": 20, "data_seed": 3},
    {"batch_size": 100, "epochs": 3, "seed": 8, "start_seed": 2},
    {"data": "clouds", "batch_size": 30, "epochs": 60, "stop_accuracy": 0.97},
    {"data": "clouds", "batch_size": 30, "epochs": 60, "stop_loss": 0.3},
    {"batch_size": 5, "epochs": 60, "learning_rate": 2.0, "stop_patience": 2},
]


def test_the_stop_rules_stand_in_the_torch_text_after_each_epoch_and_only_where_they_are_set():
    text = torch_code(Experiment(stop_accuracy=0.98, stop_loss=0.125, stop_patience=4)).text
    compile(text, "torch", "exec")
    epoch = text[text.index("for epoch") :]
    for rule in (">= 0.98:", "<= 0.125:", ">= 4:"):
        assert f"{rule}\n            break" in epoch
    assert epoch.index(">= 0.98") < epoch.index("<= 0.125") < epoch.index(">= 4")
    assert "break" not in torch_code(Experiment()).text


@pytest.mark.parametrize("changes", CASES, ids=lambda changes: " ".join(f"{k}={v}" for k, v in changes.items()))
def test_the_torch_text_really_runs_and_ends_at_the_run_s_weights(changes):
    torch = pytest.importorskip("torch")
    settings = {"samples": 450, "train": 300, "epochs": 1, "data": "overlap"} | changes
    experiment, dataset = prepare(settings)
    run = Run(experiment, dataset)
    run.extend(run.schedule.iterations, seconds=math.inf)
    usual, names = torch.get_default_dtype(), {}
    try:
        exec(torch_code(experiment).text, names)
    finally:
        torch.set_default_dtype(usual)
    model = names["model"]
    weights = [*model.weight.detach().flatten().tolist(), float(model.bias.detach())]
    assert weights != run.history.start.tolist()
    np.testing.assert_allclose(weights, run.history.weights(run.head), rtol=0, atol=1e-10)
