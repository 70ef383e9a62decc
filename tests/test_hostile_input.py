"""Random and hostile files, values and words: each is used, or refused in one sentence that names what is wrong."""

import io
import os
import shutil
from contextlib import redirect_stderr, redirect_stdout

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import main as door
from core.data.dataset import prepare
from core.plan.errors import InputError
from core.plan.experiment_file import read_wishes
from tests import wording

KEYS = [
    *("data", "samples", "train", "data_seed", "batch_size", "epochs", "learning_rate", "loss", "seed", "start_seed"),
    *("start", "start_scheme", "shuffle", "stop_accuracy", "stop_loss", "stop_patience"),
]
ODD_VALUES = [
    *(0, -1, 1, 2, 7, 10, 12, 2**63 - 1, 2**63, 10**400, -(10**400), 16**5000, 1.5, 1e308, 5e-324, -0.0, 1e400),
    *(float("nan"), True, False, None, "", "full", "iris", "xor", "perceptron", "\0", "\ud800", ".csv", "\0.csv"),
    *([], [1, 2, 3], [1, 2], [True, 0, 0], [float("inf"), 0, 0], [10**400, 0, 0], [[1], [2], [3]], (1.0, 2.0, 3.0)),
    *({}, {"a": {}}, b"xor", object()),
]
SHORT_LITERALS = """
0 -1 10 20 6 1_2 0o17 9223372036854775808 1.5 1e400 1e-400 -inf nan true false 1979-05-27 07:32:00 [1,2,3] [1.5,nan,0]
[true,0,0] {} {a={b=1}} "" "full" "iris" "xor" "perceptron" "\\u0000.csv" "a\\nb" "open '.csv' "./.."
"""
LITERALS = [
    *SHORT_LITERALS.split(),
    *("0x" + "f" * 5000, "9" * 5000, "1" + "0" * 400, "[0x" + "f" * 5000 + ",0,0]", "[" * 60 + "]" * 60, "[" * 3000),
]
SHORT_CELLS = '0 1 -1.5 1e100 1e101 -1e99 1e-320 inf nan NA ? 1,5 1_0 ٣ 0x1 a b c " "" "q" =1+1 @x \0 \x07 \ufeff é x1'
CELLS = [*SHORT_CELLS.split(" "), " 2 ", "", "9" * 400, "\x85", "\u2028", "\n"]
few = settings(max_examples=100, deadline=None)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("hostile")


def checked(refusal):
    sentence = str(refusal)
    assert sentence.isprintable(), ascii(sentence)
    assert 10 < len(sentence) < 700
    return sentence


def use(wishes):
    """Prepare what is wished for; return why it was refused, or None where it can be trained on."""
    try:
        experiment, data = prepare(wishes)
    except InputError as refusal:
        return checked(refusal)
    assert (len(data.y_train), len(data.y_test)) == (experiment.train, experiment.samples - experiment.train)
    assert np.isfinite(data.X_train).all()
    assert np.isfinite(data.X_test).all()
    assert set(data.y_train) == {0.0, 1.0}
    assert set(data.y_test) == ({0.0, 1.0} if experiment.test else set())
    assert 1 <= experiment.batch_size <= experiment.train
    return None


def use_file(path, content):
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    try:
        return use({"data": str(path)} if path.suffix == ".csv" else read_wishes(path))
    except InputError as refusal:
        return checked(refusal)


@given(content=st.binary(max_size=400) | st.text(max_size=200), suffix=st.sampled_from([".csv", ".toml"]))
@few
def test_random_bytes_and_letters_are_used_or_refused(folder, content, suffix):
    use_file(folder / f"random{suffix}", content)


@given(
    lines=st.lists(
        st.tuples(st.sampled_from([*KEYS, "a.b", "[x]", '"\\n"', ""]), st.sampled_from(LITERALS)), max_size=4
    )
)
@few
def test_experiment_files_of_odd_keys_and_values_are_used_or_refused(folder, lines):
    use_file(folder / "odd.toml", "\n".join(f"{key} = {literal}" for key, literal in lines))


@given(wishes=st.dictionaries(st.sampled_from([*KEYS, "", "\n", "bogus"]), st.sampled_from(ODD_VALUES), max_size=5))
@few
def test_wishes_of_odd_values_are_used_or_refused(wishes):
    use(wishes)


@given(
    name=st.sampled_from(KEYS), value=st.integers() | st.floats() | st.text(max_size=100) | st.booleans() | st.binary()
)
@few
def test_one_odd_value_among_the_defaults_is_used_or_refused(name, value):
    use({name: value})


@given(
    rows=st.lists(st.lists(st.sampled_from(CELLS), min_size=1, max_size=4), max_size=6),
    good=st.integers(0, 12),
    header=st.sampled_from(["x1,x2,label", "p,q,kind", "x1,x1,label", "x1,x2,label,x2", "1,2,a", "", "\0,\0,\0"]),
    delimiter=st.sampled_from(",;\t|"),
    newline=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32-be"]),
)
@few
def test_tables_of_odd_cells_are_used_or_refused(folder, rows, good, header, delimiter, newline, encoding):
    plain = [[str(i), str(i * i % 7), "ab"[i % 2]] for i in range(good)]
    lines = [header.replace(",", delimiter), *(delimiter.join(row) for row in (*plain, *rows))]
    use_file(folder / "odd.csv", newline.join(lines).encode(encoding))


FLAGS = (
    "data samples train data-seed batch-size epochs learning-rate loss seed start start-seed start-scheme no-shuffle "
    "out bogus"
)
SHORT_WORDS = (
    "- -- -1 0 1 3 10 1e3 0.5 nan -inf full 1,2,3 -1,-2,-3 1,2 ,, iris xor .csv a\0.csv \udcff.csv none.toml train"
)
WORDS = [*SHORT_WORDS.split(" "), "", " ", "perceptron", "²", "\u202e", "=", "9" * 5000]


@given(words=st.lists(st.sampled_from([*(f"--{flag}" for flag in FLAGS.split()), *WORDS]), max_size=6))
@few
def test_random_words_train_or_end_in_one_line_with_nothing_written(folder, words):
    out = folder / "out"
    # as one word, so that nothing in `words` takes the folder for its own value
    with redirect_stdout(io.StringIO()) as printed, redirect_stderr(io.StringIO()) as complaint:
        code = door.main(["train", *words, f"--out={out}"])
    lines = [stream.getvalue().count("\n") for stream in (printed, complaint)]
    assert [code, *lines] in ([0, 1, 0], [0, 1, 1], [2, 0, 1])
    assert (printed.getvalue() + complaint.getvalue()).replace("\n", "").isprintable()
    assert out.exists() == (code == 0)
    if out.exists():
        shutil.rmtree(out)


GOOD_ROWS = [f"{i},{i * i % 7},{'ab'[i % 2]}" for i in range(12)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", None),
        ("\ufeffsamples = 100", None),
        ('batch_size = "full"\nlearning_rate = 1\nstart = [1, -2, 3.5]', None),
        ("samples = ", ["odd.toml"]),
        ("samples = 1\nsamples = 2", ["odd.toml"]),
        (b"\xff\xfes\0a\0", ["odd.toml", "UTF-8"]),
        (b"\0" * 100, ["odd.toml"]),
        ("#" * 1_000_001, ["odd.toml", "at most 1000000 bytes"]),
        ("batchsize = 3", ["batchsize", "batch_size", "shuffle"]),
        ("[experiment]\nsamples = 30", ["experiment", "samples"]),
        ('"two\\nlines" = 3', ["two\\nlines"]),
        ("loss" + ".a" * 3000 + " = 1", ["odd.toml", "too many parts"]),
        ("loss = " + "[" * 3000 + "]" * 3000, ["odd.toml"]),
        ("samples = 0x" + "f" * 5000, ["Samples", "10 to 1000000"]),
        ("samples = " + "9" * 5000, ["odd.toml", "digits"]),
        ("samples = 1" + "0" * 400, ["Samples: “1000", "…", "10 to 1000000"]),
        ("learning_rate = 1" + "0" * 400, ["Learning rate: “1000", "…"]),
        ("start = [1" + "0" * 400 + ", 0, 0]", ["Start: “", "three finite numbers"]),
        ('samples = "30"', [wording.whole(30, 10, 1_000_000, "Samples")]),
        ("epochs = 1979-05-27", ["Epochs: “", "1979"]),
        ("seed = -1", [wording.whole(-1, 0, 2**63 - 1, "Order seed")]),
        ("start_seed = 9223372036854775808", [wording.whole(2**63, 0, 2**63 - 1, "Start seed")]),
        ("learning_rate = nan", [wording.positive("nan", "Learning rate")]),
        ("start = [1, nan, 0]", ["Start: “", "nan"]),
        ("shuffle = 1", [wording.switch(1, "Shuffle")]),
        ('loss = ["perceptron"]', ["Loss: “", "squared_error"]),
        ("data = {iris = 1}", ["Data: “", "iris"]),
        ('data = "."', [wording.data(".", "Data")]),
        ('data = "\\u0000.csv"', ["\\x00.csv"]),
        ("samples = 10\nbatch_size = 1\nepochs = 5000000", [wording.too_many_iterations(5_000_000, 7)]),
    ],
    ids=lambda value: ascii(value)[:40] if isinstance(value, str | bytes) else "",
)
def test_an_experiment_file_is_used_or_refused_by_name(folder, text, words):
    said = use_file(folder / "odd.toml", text)
    assert (said is None) == (words is None)
    assert all(word in (said or "") for word in words or ())


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (GOOD_ROWS, None),
        ([f"{row}\r" for row in GOOD_ROWS], None),
        ([*GOOD_ROWS, "NA,1,a", "1,,b", "1,2,"], None),
        ([row.replace("a", '"a\n"') for row in GOOD_ROWS], None),
        ([row.replace("a", '"a\n\0"') for row in GOOD_ROWS], ["not a text file"]),
        ([row.replace(",", ";") for row in GOOD_ROWS], None),
        (GOOD_ROWS[:2], None),
        (["NA,1,b", *GOOD_ROWS[:1]], ["label", "the class b"]),
        ([*GOOD_ROWS, "1_000,2,a"], ["line 14", "1_000"]),
        ([*GOOD_ROWS, "٣,2,a"], ["line 14", "٣"]),
        ([*GOOD_ROWS, '1,2,"a'], ["odd.csv"]),
        ([*GOOD_ROWS, "1,2," + "a" * 200_000], ["odd.csv", "line 14", "longer than 100000"]),
        ([*GOOD_ROWS, "1,2,\x1b[31m"], None),
        ([*GOOD_ROWS, "\x1b[31m,2,a"], ["line 14", "\\x1b[31m"]),
        ([*(row.replace("b", "a") for row in GOOD_ROWS), "1,2,b"], ["classes: 12 and 1.", "both"]),
        ([f"0.1,{i},{'ab'[i % 2]}" for i in range(12)], ["x1", "standardised", "0.0"]),
        ([f"{i},1e100,{'ab'[i % 2]}" for i in range(12)], ["x2", "standardised"]),
        ([f"{i}e-320,{i},{'ab'[i % 2]}" for i in range(12)], ["x1", "standardised"]),
    ],
    ids=lambda value: ascii(value)[-40:],
)
def test_a_table_is_used_or_refused_by_line_and_value(folder, rows, words):
    said = use_file(folder / "odd.csv", "\n".join(["x1,x2,label", *rows]))
    assert (said is None) == (words is None), said
    assert all(word in (said or "") for word in words or ()), said


@pytest.mark.parametrize("suffix", [".toml", ".csv"])
def test_what_is_no_file_is_refused_and_never_waited_for(folder, suffix):
    (folder / f"folder{suffix}").mkdir()
    names = ["folder", "none", "none/none", "n" * 300, "nul\0"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / f"pipe{suffix}")  # reading it would wait for ever
        (folder / f"zero{suffix}").symlink_to("/dev/zero")  # reading it would never end
        names += ["pipe", "zero"]
    for name in names:
        assert use_file(folder / f"{name}{suffix}", None) is not None


@pytest.mark.parametrize("code", [0, 7, 10, 27, 127, 0x85, 0x200B, 0x2028, 0x202E, 0xD800, 0xFEFF], ids=hex)
def test_no_letter_of_a_value_reaches_the_terminal_unseen(code):
    assert chr(code) not in use({"data": chr(code) + "clouds"})
