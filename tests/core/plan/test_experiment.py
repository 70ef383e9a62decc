"""The experiment: a frozen value that checks itself and opens again from its file."""

import dataclasses
import os
import tomllib
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.plan.choices import LOSSES, START_SCHEMES
from core.plan.errors import FIELD_NAMES, InputError
from core.plan.experiment import Experiment, is_file
from core.plan.experiment_file import read_wishes
from tests import wording

NAN, INFINITY = float("nan"), float("inf")


def test_the_defaults_are_the_lecture_s_numbers():
    experiment = Experiment()
    assert (experiment.samples, experiment.train, experiment.batch_size, experiment.epochs) == (3000, 2000, 200, 10)
    assert (experiment.data, experiment.loss, experiment.shuffle) == ("clouds", "cross_entropy", True)


def test_an_experiment_cannot_be_changed():
    experiment = Experiment()
    with pytest.raises(dataclasses.FrozenInstanceError):
        experiment.epochs = 11  # type: ignore[misc]
    assert experiment.with_(epochs=11).epochs == 11
    assert experiment.epochs == 10
    assert hash(experiment) == hash(Experiment())


REFUSED = [
    ("data", "spirals", wording.data),
    ("data", "points", wording.data),
    ("data", 7, wording.data),
    ("data", ["clouds"], wording.data),
    *(("samples", value, partial(wording.whole, least=10, most=1_000_000)) for value in (9, 1_000_001, 3e3, True, "x")),
    *(("train", value, partial(wording.whole_of_samples, samples=3000)) for value in (1, 2999, 2.5)),
    *(("seed", value, partial(wording.whole, least=0, most=2**63 - 1)) for value in (-3, 2**63, 1.0)),
    ("data_seed", -1, partial(wording.whole, least=0, most=2**63 - 1)),
    ("start_seed", None, partial(wording.whole, least=0, most=2**63 - 1)),
    *(("batch_size", value, partial(wording.whole_of_training_set, most=2000)) for value in (0, 2001, "full")),
    *(("epochs", value, partial(wording.whole, least=1, most=5_000_000)) for value in (0, -1)),
    *(("learning_rate", value, wording.positive) for value in (0.0, -0.1, NAN, INFINITY, "fast", True)),
    *(("loss", value, partial(wording.choice, names=LOSSES)) for value in ("hinge", ["perceptron"])),
    *(("start", (1.0, 2.0, value), wording.start) for value in (NAN, -INFINITY, "0", 2e300)),
    *(("start", value, wording.start) for value in ((1.0, 2.0), 1.0)),
    *(("start_scheme", value, partial(wording.choice, names=START_SCHEMES)) for value in ("ones", ["zeros"])),
    *(("shuffle", value, wording.switch) for value in (1, "no")),
    *(("stop_accuracy", value, wording.share) for value in (0.0, 1.01, NAN, True)),
    *(("stop_loss", value, wording.positive) for value in (0.0, INFINITY)),
    *(("stop_patience", value, partial(wording.whole, least=1, most=5_000_000)) for value in (0, 2.0)),
]


@pytest.mark.parametrize(("field", "value", "said"), REFUSED, ids=lambda value: "" if callable(value) else ascii(value))
def test_a_value_that_is_not_valid_is_refused_by_its_field_in_a_sentence_with_the_value(field, value, said):
    for make in (lambda: Experiment(**{field: value}), lambda: Experiment().with_(**{field: value})):
        with pytest.raises(InputError) as refusal:
            make()
        assert refusal.value.field == field
        assert str(refusal.value) == said(value, field=FIELD_NAMES[field])


@pytest.mark.parametrize(("changes", "each"), [({"epochs": 500_001}, 10), ({"epochs": 2501, "batch_size": 1}, 2000)])
def test_too_many_iterations_are_refused_and_no_single_field_is_blamed(changes, each):
    with pytest.raises(InputError) as refusal:
        Experiment(**changes)
    assert refusal.value.field is None
    assert str(refusal.value) == wording.too_many_iterations(changes["epochs"], each)


def test_the_name_of_a_data_file_must_be_unicode():
    with pytest.raises(InputError, match=r"\\ud800\.csv.*Unicode"):
        Experiment(data="\ud800.csv")


@pytest.mark.parametrize(
    "changes",
    [
        {"samples": 10, "train": 2, "batch_size": 1},
        {"samples": 10, "train": 8, "batch_size": 8},
        {"samples": 1_000_000, "train": 999_998, "batch_size": 999_998},
        {"epochs": 500_000},
        {"epochs": 2500, "batch_size": 1},
        {"samples": 1_000_000, "train": 500_000, "batch_size": 1},
        {"seed": 2**63 - 1, "data_seed": 2**63 - 1, "start_seed": 2**63 - 1},
        {"learning_rate": 5e-324},
        {"learning_rate": 1.7e308},
        {"start": (1e300, -1e300, 0.0)},
        {"start": (0, 1, 2)},
        {"data": "points.CSV"},
        {"stop_accuracy": 1.0, "stop_loss": 5e-324, "stop_patience": 1},
        {"stop_accuracy": 5e-324, "stop_patience": 5_000_000},
    ],
    ids=str,
)
def test_what_lies_on_the_limit_is_allowed(changes):
    experiment = Experiment(**changes)
    assert all(getattr(experiment, name) == value for name, value in changes.items())


def test_a_run_may_have_five_million_iterations_and_not_one_more():
    assert Experiment(samples=10, train=7, batch_size=2, epochs=1_250_000).epochs == 1_250_000  # 4 an epoch
    with pytest.raises(InputError, match="5000004"):
        Experiment(samples=10, train=7, batch_size=2, epochs=1_250_001)


@pytest.mark.parametrize(
    ("wishes", "rows", "expected"),
    [
        ({}, None, {"samples": 3000, "train": 2000, "batch_size": 200}),
        ({"samples": 300}, None, {"train": 200, "batch_size": 200}),
        ({"samples": 150}, None, {"train": 100, "batch_size": 10}),
        ({"samples": 10}, None, {"train": 7, "batch_size": 1}),
        ({"samples": 30_000, "batch_size": "full"}, None, {"train": 20_000, "batch_size": 20_000}),
        ({"train": 50}, None, {"samples": 3000, "train": 50, "batch_size": 5}),
        ({"data": "iris"}, 100, {"samples": 100, "train": 67, "batch_size": 7}),
        ({"data": "penguins"}, 274, {"samples": 274, "train": 183, "batch_size": 18}),
        ({"data": "f.csv", "samples": 30, "train": 12, "batch_size": 5}, 100, {"samples": 30, "train": 12}),
        ({"start": [1, 2, 3.5]}, None, {"start": (1, 2, 3.5)}),
        ({"learning_rate": 1}, None, {"learning_rate": 1.0}),
        ({"stop_accuracy": 1, "stop_loss": 2}, None, {"stop_accuracy": 1.0, "stop_loss": 2.0}),
    ],
    ids=str,
)
def test_what_was_not_asked_for_follows_from_the_data(wishes, rows, expected):
    experiment = Experiment.from_wishes(wishes, rows=rows)
    assert {name: getattr(experiment, name) for name in expected} == expected
    assert isinstance(experiment.learning_rate, float)


@pytest.mark.parametrize(
    ("wishes", "rows", "said"),
    [
        ({"epoch": 3}, None, "experiment: “epoch” is not a known key. The known keys are: data, samples, train"),
        ({"samples": 101}, 100, wording.whole_of_table(101, 100, "Samples")),
        ({"samples": "many"}, None, wording.whole("many", 10, 1_000_000, "Samples")),
        ({"samples": 3000, "train": 2999}, None, wording.whole_of_samples(2999, 3000, "Training samples")),
        ({"batch_size": "half"}, None, wording.whole_of_training_set("half", 2000, "Batch size")),
        ({"learning_rate": 10**400}, None, wording.too_large("1" + 38 * "0" + "…" + 40 * "0", "Learning rate")),
        ({"start": [1, 2]}, None, wording.start((1, 2), "Start")),
        ({"start": "1,2,3"}, None, wording.start("1,2,3", "Start")),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_a_wish_that_is_not_valid_is_refused_by_its_name(wishes, rows, said):
    with pytest.raises(InputError) as refusal:
        Experiment.from_wishes(wishes, rows=rows)
    assert said in str(refusal.value)


@st.composite
def experiments(draw):
    samples = draw(st.integers(10, 1_000_000))
    train = draw(st.integers(2, samples - 2))
    batch_size = draw(st.integers(1, train))
    names = st.sampled_from(["clouds", "overlap", "ravine", "xor", "circles", "moons", "iris", "penguins"])
    files = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(lambda name: name + ".csv")
    numbers = st.floats(-1e300, 1e300)
    return Experiment(
        data=draw(names | files),
        samples=samples,
        train=train,
        data_seed=draw(st.integers(0, 2**63 - 1)),
        batch_size=batch_size,
        epochs=draw(st.integers(1, 5_000_000 // -(-train // batch_size))),
        learning_rate=draw(st.floats(0, exclude_min=True, allow_infinity=False)),
        loss=draw(st.sampled_from(["cross_entropy", "squared_error", "perceptron"])),
        seed=draw(st.integers(0, 2**63 - 1)),
        start_seed=draw(st.integers(0, 2**63 - 1)),
        start_scheme=draw(st.sampled_from(list(START_SCHEMES))),
        start=draw(st.none() | st.tuples(numbers, numbers, numbers)),
        shuffle=draw(st.booleans()),
        stop_accuracy=draw(st.none() | st.floats(0, 1, exclude_min=True)),
        stop_loss=draw(st.none() | st.floats(0, exclude_min=True, allow_infinity=False)),
        stop_patience=draw(st.none() | st.integers(1, 5_000_000)),
    )


@given(experiments())
@settings(deadline=None)
def test_an_experiment_opens_again_from_its_file_to_the_last_bit(experiment):
    opened = Experiment.from_wishes(tomllib.loads(experiment.to_toml()))
    assert opened == experiment
    assert repr(opened) == repr(experiment)  # which tells −0.0 from 0.0


@pytest.mark.parametrize("name", ["\x7f", 'a"b', "a\\b", "\0", "\r\n", "Größe", "\u2028", "😀", " ", ""], ids=ascii)
def test_a_file_s_name_opens_again_whatever_it_is(name):
    experiment = Experiment(data=name + ".csv")
    assert tomllib.loads(experiment.to_toml())["data"] == name + ".csv"


def test_a_rate_that_numpy_computed_is_written_as_a_plain_number():
    experiment = Experiment(learning_rate=np.geomspace(0.01, 1.0, 5)[1])
    assert tomllib.loads(experiment.to_toml())["learning_rate"] == pytest.approx(10**-1.5)


@pytest.mark.parametrize(("data", "expected"), [("a.csv", True), ("A.CSV", True), ("clouds", False), ("csv", False)])
def test_a_file_is_told_by_its_ending(data, expected):
    assert is_file(data) is expected


def test_a_relative_csv_path_is_meant_from_the_experiment_file_s_own_folder(tmp_path):
    file = tmp_path / "lesson.toml"
    file.write_text('data = "points.csv"\nepochs = 3\n', encoding="utf-8")
    assert read_wishes(file) == {"data": str(tmp_path / "points.csv"), "epochs": 3}
    file.write_text('data = "moons"\n', encoding="utf-8")
    assert read_wishes(file) == {"data": "moons"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"epochs = ", ["TOML"]),
        (b"epochs = 1\nseed 1", ["TOML at line 2, column 6"]),
        (b"\xff\xfe", ["UTF-8"]),
        (b"seed = " + b"9" * 5000, ["digits"]),
        (b"colour = 3", ["colour", "epochs"]),
        (b"[data]\nname = 1\n[extra]", ["extra"]),
        (b"#" * 1_000_001, ["at most 1000000 bytes"]),
        (b"a" + b".a" * 100_000 + b" = 1", ["too many parts"]),
        (b"[a" + b'. "a"' * 100_000 + b"]", ["too many parts"]),
        (b"a = " + b"[" * 20_000, ["deeply"]),
    ],
    ids=[
        "half a line",
        "half the second line",
        "not text",
        "too many digits",
        "unknown key",
        "unknown table",
        "too large",
        "key of many parts",
        "table of many parts",
        "too deep",
    ],
)
def test_an_experiment_file_that_cannot_be_read_is_refused_in_one_sentence(tmp_path, content, words):
    file = tmp_path / "lesson.toml"
    file.write_bytes(content)
    with pytest.raises(InputError) as refusal:
        read_wishes(file)
    assert "\n" not in str(refusal.value)
    assert "lesson.toml" in str(refusal.value)
    assert all(word in str(refusal.value) for word in words), str(refusal.value)


def test_an_experiment_file_may_begin_with_a_byte_order_mark(tmp_path):
    file = tmp_path / "lesson.toml"
    file.write_bytes(b"\xef\xbb\xbfepochs = 3\r\n")
    assert read_wishes(file) == {"epochs": 3}


def test_a_folder_and_a_device_are_no_experiment_files(tmp_path):
    for path in (tmp_path, Path(os.devnull)):
        with pytest.raises(InputError):
            read_wishes(path)


def test_an_experiment_file_that_is_not_there_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match=r"nowhere\.toml"):
        read_wishes(Path("nowhere.toml"))
