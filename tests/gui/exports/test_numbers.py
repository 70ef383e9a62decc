"""The tables of numbers that views hand on, read back and computed again."""

import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QLocale

from core.analysis.question import NotWantedError, Tools
from core.cli import results
from core.cli.table import csv_text
from core.data.dataset import make_dataset
from core.plan.experiment import Experiment
from core.training.run import Run
from gui.exports import numbers
from gui.exports.results import folder_in, write_training
from gui.session.playback import Playback
from gui.session.show import Show


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text), delimiter="\t"))


def test_the_boundary_gives_each_sample_with_its_net_input(frame_at):
    frame = frame_at(3, samples=60, train=40, batch_size=10)
    heads, *rows = numbers.boundary_numbers(frame, None)
    assert list(heads) == ["x1", "x2", "label", "set", "z"]
    assert [row[3] for row in rows] == ["train"] * 40 + ["test"] * 20
    w1, w2, b = frame.descent.weights
    for x1, x2, label, _set, z in rows:
        assert z == pytest.approx(w1 * x1 + w2 * x2 + b, rel=1e-12)
        assert label in (0, 1)


def test_the_batch_gives_every_number_of_an_iteration_and_their_means(frame_at):
    frame = frame_at(2, samples=60, train=40, batch_size=10, learning_rate=0.5)
    heads, *rows, means = numbers.batch_numbers(frame, None)
    assert (len(rows), means[0]) == (10, "mean")
    for column in range(heads.index("loss"), len(heads)):
        assert means[column] == pytest.approx(np.mean([row[column] for row in rows]))
    after = [w - 0.5 * g for w, g in zip(frame.readings.detail.step.weights_before, means[-3:], strict=True)]
    assert after == pytest.approx(frame.descent.weights.tolist())


def test_the_loss_and_the_plane_give_what_was_seen_of_the_run(frame_at):
    frame = frame_at(8, samples=60, train=40, batch_size=10)  # two epochs
    heads, *rows = numbers.loss_numbers(frame, None)
    assert heads[0] == "epoch"
    assert [row[0] for row in rows] == [0, 1, 2]
    y = frame.data.dataset.y_train
    z = frame.data.dataset.X_train @ frame.descent.weights[:2] + frame.descent.weights[2]
    assert rows[-1][1] == pytest.approx(np.mean(np.log1p(np.exp(-(2 * y - 1) * z))))
    heads, *rows = numbers.plane_numbers(frame, None)
    assert [row[1] for row in rows] == list(range(9))
    assert rows[-1][2:] == pytest.approx(tuple(frame.descent.weights[:2].tolist()))


def test_a_table_is_written_with_tabs_all_digits_and_the_decimal_sign_of_the_language():
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("pt_BR"))
        text = numbers.as_text([("run", "w1"), ("batch completo", -0.1), (None, float("nan")), (12345, 1e-7)])
    finally:
        QLocale.setDefault(before)
    assert read(text) == [["run", "w1"], ["batch completo", "-0,1"], ["", ""], ["12345", "1e-07"]]


def show_of(*sizes: int) -> Show:
    experiment = Experiment(samples=60, train=40, batch_size=sizes[0], epochs=3)
    dataset = make_dataset(experiment)
    runs = [Run(experiment.with_(batch_size=size), dataset) for size in sizes]
    return Show([Playback(run) for run in runs], None)  # type: ignore[arg-type]  # nothing is drawn


def tools() -> Tools:
    return Tools(lambda: None, lambda: True, lambda _share: None)


@pytest.mark.parametrize(("comma", "delimiter", "point"), [(False, ",", "."), (True, ";", ",")])
def test_a_whole_training_is_written_as_train_writes_it(tmp_path, comma, delimiter, point):
    show = show_of(10)
    folder = write_training(show, tmp_path / "numbers", comma, None)(tools())
    assert {file.name for file in folder.iterdir()} == {
        *("experiment.toml", "data.csv", "iterations.csv", "epochs.csv", "summary.json")
    }
    with (folder / "iterations.csv").open(encoding="utf-8", newline="") as file:
        heads, *rows = csv.reader(file, delimiter=delimiter)
    assert (heads[0], len(rows)) == ("iteration", 12)
    run = show.playback.run
    run.extend(12, np.inf)  # the one on screen was left alone
    written = [float(cell.replace(point, ".")) for cell in rows[-1][5:8]]
    assert written == run.history.weights(12).tolist()  # to the last digit


def test_runs_side_by_side_get_a_folder_each_and_their_costs(tmp_path):
    folder = write_training(show_of(1, 10, 40), tmp_path / "numbers", True, None)(tools())
    assert sorted(path.name for path in folder.iterdir()) == ["batch-1", "batch-10", "batch-40", "race.csv"]
    with (folder / "race.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["iterations"] for row in rows] == ["120", "12", "3"]
    assert all("," in row["train_loss"] for row in rows)


def test_numbers_that_are_given_up_while_they_are_written_leave_nothing(tmp_path, monkeypatch):
    written = []
    monkeypatch.setattr(results, "csv_text", lambda rows: written.append(rows) or csv_text(rows))
    given_up = Tools(lambda: None, lambda: not written, lambda _share: None)
    with pytest.raises(NotWantedError):
        write_training(show_of(10), tmp_path / "numbers", True, None)(given_up)
    assert len(written) == 1
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_there_is_left_alone(tmp_path):
    (tmp_path / "numbers").mkdir()
    assert folder_in(tmp_path, "numbers") == tmp_path / "numbers-2"
