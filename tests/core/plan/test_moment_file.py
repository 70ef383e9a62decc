import math
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.plan.choices import DATA, LOSSES, START_SCHEMES
from core.plan.cursor import CLOCKS, PHASES, Cursor
from core.plan.entry import Entry
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.plan.lesson import OTHERWISE, OUTCOMES, PLACEHOLDERS, Answer, Lesson, Step, Words
from core.plan.moment import SCENES, SLICES, Moment
from core.plan.moment_file import VERSION, file_text, read_file, write_file
from core.plan.tables import Rows

NAME = "class.perceptron"
HEAD = f"perceptron = {VERSION}\n"

OWN_TABLE = {
    "data": "/own/table.xlsx",
    "columns": ("height", "2"),
    "label": "kind",
    "classes": ("a", "rest"),
    "decimal": "comma",
    "header": False,
    "sheet": "Turma A",
    "delimiter": ";",
    "encoding": "cp1252",
}
positive = st.floats(min_value=1e-300, max_value=1e300)
seeds = st.integers(0, 2**62)
lines = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"], exclude_characters="{}")).filter(
    lambda text: text.isprintable()
)
said = lines.filter(lambda text: text.strip() != "")
numbers = st.sampled_from(sorted(PLACEHOLDERS)).map(lambda name: f"{{{name}}}")
sentences = st.builds(lambda text, number: f"{text}{number}", said, st.just("") | numbers)


@st.composite
def experiments(draw: st.DrawFn, rows: Rows | None = None) -> Experiment:
    samples = draw(st.integers(10, 5000 if rows is None else len(rows.rows)))
    train = draw(st.integers(2, samples - 2) | st.just(samples))
    weight = st.floats(-1e300, 1e300)
    own = draw(st.sampled_from([{}, {}, OWN_TABLE])) if rows is None else {"data": rows.name, "rows": rows}
    data = own.get("data") or draw(st.sampled_from([source.name for source in DATA.values() if source.points]))
    return Experiment(
        **own | {"data": data},
        standardise=draw(st.booleans()),
        bias=draw(st.booleans()),
        samples=samples,
        train=train,
        data_seed=draw(seeds),
        batch_size=draw(st.integers(1, train)),
        epochs=draw(st.integers(1, 1000)),
        learning_rate=draw(positive),
        loss=draw(st.sampled_from(list(LOSSES))),
        seed=draw(seeds),
        start_seed=draw(seeds),
        start=draw(st.none() | st.tuples(weight, weight, weight)),
        start_scheme=draw(st.sampled_from(list(START_SCHEMES))),
        shuffle=draw(st.booleans()),
        stop_accuracy=draw(st.none() | st.floats(0.01, 1)),
        stop_loss=draw(st.none() | positive),
        stop_patience=draw(st.none() | st.integers(1, 1000)) if train < samples else None,
    )


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    value = st.floats(allow_nan=False, allow_infinity=False)
    rows = draw(st.lists(st.tuples(value, value, st.integers(0, 1)), min_size=10, max_size=20))
    name = st.text(min_size=1, max_size=9).filter(str.isprintable)
    return Rows(
        name=draw(name),
        columns=draw(st.tuples(name, name, name)),
        rows=((0.5, -1.0, 0), (1.0, 2.5, 1), *rows),
        classes=draw(st.tuples(name, name)),
    )


@st.composite
def moments(draw: st.DrawFn, with_rows: bool = True) -> Moment:
    rows = draw(st.none() | tables()) if with_rows else None
    experiment = draw(experiments() if rows is None else experiments(rows))
    entries = st.builds(Entry, st.none() | st.integers(1, experiment.train), positive)
    runs = tuple(draw(st.just([]) | st.lists(entries, min_size=2, max_size=6)))
    chosen = draw(st.integers(0, len(runs) - 1)) if runs else 0
    base = Moment(
        experiment=experiment,
        scene=draw(st.sampled_from(SCENES)),
        speed=draw(positive | st.just(math.inf)),
        clock=draw(st.sampled_from(CLOCKS)),
        runs=runs,
        chosen=chosen,
        iterations=draw(st.none() | st.integers(1, 10_000)),
        pins=tuple(draw(st.lists(entries, max_size=3))),
        target=draw(st.none() | st.just(0.0) | positive),
        starts=draw(st.integers(1, 1000)),
        starts_seed=draw(st.none() | seeds),
        slice=draw(st.sampled_from(SLICES)),
    )
    iteration = draw(st.integers(0, base.last))
    return replace(base, iteration=iteration, phase=draw(st.sampled_from(PHASES)) if iteration else PHASES[-1])


@st.composite
def steps(draw: st.DrawFn) -> Step:
    outcome = draw(st.sampled_from(["", *OUTCOMES]))
    count = draw(st.sampled_from([0, 2, 2 if outcome == "finished" else 3]))
    answers = st.tuples(*[st.builds(Answer, said, lines)] * count)
    notices = st.dictionaries(st.sampled_from([*OUTCOMES.get(outcome, ()), OTHERWISE]), sentences)
    words = st.builds(Words, sentences, said, answers, notices)
    moment, then = draw(moments(with_rows=False)), draw(st.none() | moments(with_rows=False))
    return Step(
        words=draw(st.dictionaries(st.sampled_from(["pt_BR", "en", "es", "de"]), words, min_size=1)),
        moment=moment,
        then=then,
        play_to=draw(st.integers(0, (then or moment).last)),
        right=draw(st.none() | st.integers(0, count - 1)) if count else None,
        outcome=outcome,
        spotlight=draw(st.sampled_from(["", "boundaryView"])),
    )


lessons = st.builds(
    Lesson,
    steps=st.lists(steps(), min_size=1, max_size=3).map(tuple),
    title=st.dictionaries(st.sampled_from(["pt_BR", "en"]), lines),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("moments")


@settings(max_examples=30, deadline=None)
@given(content=moments() | lessons)
def test_what_is_written_opens_again_as_it_was(folder: Path, content: Moment | Lesson):
    write_file(folder / NAME, content)
    assert read_file(folder / NAME) == content


def written(folder: Path, text: str, name: str = NAME) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refusal(folder: Path, text: str, name: str = NAME) -> str:
    with pytest.raises(InputError) as caught:
        read_file(written(folder, text, name))
    return str(caught.value)


def test_a_moment_says_where_one_looked(tmp_path: Path):
    path = written(
        tmp_path, HEAD + 'scene = "epochs"\niteration = 12\nphase = "loss"\n[experiment]\nlearning_rate = 1\n'
    )
    moment = read_file(path)
    assert isinstance(moment, Moment)
    assert (moment.scene, moment.cursor, moment.experiment.learning_rate) == ("epochs", Cursor(4 * 11 + 2), 1.0)


def test_a_plain_experiment_opens_as_a_moment_at_its_start(tmp_path: Path):
    path = written(tmp_path, 'data = "moons"\nepochs = 3\n', "old.toml")
    assert read_file(path) == Moment(experiment=Experiment(data="moons", epochs=3))


def test_every_written_experiment_opens_under_either_suffix(tmp_path: Path):
    experiment = Experiment(data="xor", epochs=7)
    assert read_file(written(tmp_path, experiment.to_toml(), "a.toml")) == Moment(experiment=experiment)
    write_file(tmp_path / "b.toml", Moment(experiment=experiment, iteration=5))
    assert read_file(tmp_path / "b.toml") == Moment(experiment=experiment, iteration=5)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("scene = 'learn'\n", "key “perceptron”"),
        ("perceptron = 2\n", "perceptron: “2”"),
        ("perceptron = true\n", "perceptron: “True”"),
        (HEAD + "weather = 1\n", "weather"),
        (HEAD + "scene = 'kitchen'\n", "scene: “kitchen”"),
        (HEAD + "clock = 'sun'\n", "clock: “sun”"),
        (HEAD + "phase = 'loss'\n", "phase: “loss”"),
        (HEAD + "iteration = 101\n", "iteration: “101”"),
        (HEAD + "iteration = 1.5\n", "iteration: “1.5”"),
        (HEAD + "speed = 0\n", "speed: “0.0”"),
        (HEAD + "speed = nan\n", "speed: “nan”"),
        (HEAD + "speed = 'fast'\n", "speed: “fast”"),
        (HEAD + "chosen = 1\n", "chosen: “1”"),
        (HEAD + "starts = 0\n", "Number of starts: “0”"),
        (HEAD + "slice = 'both'\n", "slice: “both”"),
        (HEAD + "experiment = 3\n", "experiment: “3”"),
        (HEAD + "[experiment]\nspeed = 3\n", "speed"),
        (HEAD + "[experiment]\nepochs = 0\n", "Epochs: “0”"),
        (HEAD + "[[runs]]\nbatch_size = 1\nlearning_rate = 0.1\n", "at least two runs"),
        (HEAD + "[[runs]]\nbatch_size = 1\n", "learning_rate"),
        (HEAD + "[[runs]]\nbatch_size = 1\nlearning_rate = 0.1\ncolour = 1\n", "colour"),
        (HEAD + 2 * "[[runs]]\nbatch_size = 5000\nlearning_rate = 0.1\n", "Batch size: “5000”"),
        (HEAD + "[[data]]\nname = 'a.csv'\ncolumns = ['a', 'b', 'c']\n", "rows"),
        (HEAD + "[[data]]\nname = 'a.csv'\ncolumns = ['a', 'b']\nrows = [[1, 2, 0]]\n", "columns"),
        (HEAD + "[[data]]\nname = 'a.csv'\ncolumns = ['a', 'b', 'c']\nrows = [[1, 2, 0], [1, 2, 2]]\n", "Row 2"),
        (HEAD + "[[data]]\nname = 'a.csv'\ncolumns = ['a', 'b', 'c']\nrows = [[1, 2, 0], [1, nan, 1]]\n", "Row 2"),
        (HEAD + "[[data]]\nname = 'a.csv'\ncolumns = ['a', 'b', 'c']\nrows = [[1, 2, 0], [1, 2, 0]]\n", "both classes"),
        (HEAD + "[[step]]\n", "words"),
        (HEAD + "step = 3\n", "step: “3”"),
        (HEAD + "colour = 3\n[[step]]\nwords.en.sentence = 'a'\n", "colour"),
        (HEAD + "[[step]]\nwords.en.sentence = 'a'\nplaying = 1\n", "playing"),
        (HEAD + "[[step]]\nwords.en.sentence = 'a'\nmoment.scene = 'cellar'\n", "scene: “cellar”"),
        (HEAD + "[[step]]\nwords.en.sentence = 'a'\nplay_to = 101\n", "play_to: “101”"),
        (HEAD + "[[step]]\nwords.en.sentence = 'a'\noutcome = 'rain'\n", "outcome: “rain”"),
        (HEAD + "[[step]]\nwords.en.sentence = 'a'\nright = 1\n", "right: “1”"),
        (HEAD + "[[step]]\nwords.en.sentence = 'a'\nspotlight = 1\n", "spotlight: “1”"),
        (HEAD + "[[step]]\nwords.en.sentence = 'a'\nspotlight = 'lossView lossCurve'\n", "spotlight: “lossCurve”"),
        (HEAD + "[[step]]\nwords.en.sentence = ''\n", "sentence"),
        (HEAD + "[[step]]\nwords.en.sentence = 'at {rain} degrees'\n", "rain"),
        (HEAD + "[[step]]\nwords.en.sentence = 'at {iteration'\n", "brace"),
        (HEAD + "[[step]]\nwords.en.sentence = 3\n", "sentence: “3”"),
        (HEAD + "[[step]]\nwords.'../x'.sentence = 'a'\n", "language: “../x”"),
        (HEAD + "[[step]]\nwords.en = {sentence = 'a', question = 'q', answers = [{text = 'b'}]}\n", "answers: “1”"),
        (HEAD + "[[step]]\nwords.en = {sentence = 'a', notice = {rain = 'c'}}\n", "rain"),
        (
            HEAD + "[[step]]\nwords.en = {sentence = 'a'}\n"
            "words.es = {sentence = 'a', question = 'q', answers = [{text = 'b'}, {text = 'c'}]}\n",
            "same number",
        ),
    ],
)  # fmt: skip
def test_what_is_not_valid_is_refused_by_name(tmp_path: Path, text: str, says: str):
    assert re.search(rf"(^|\W){re.escape(says)}(\W|$)", refusal(tmp_path, text)), refusal(tmp_path, text)


def test_a_refusal_says_in_which_step_it_is(tmp_path: Path):
    steps = "[[step]]\nwords.en.sentence = 'a'\n" * 2 + "[[step]]\nwords.en.sentence = 'a'\nmoment.iteration = 900\n"
    assert f"{NAME}, [[step]] 3" in refusal(tmp_path, HEAD + steps)


def test_what_is_no_toml_or_no_file_is_refused(tmp_path: Path):
    assert "not valid TOML" in refusal(tmp_path, "perceptron = ")
    with pytest.raises(InputError, match="does not exist"):
        read_file(tmp_path / "gone.perceptron")
    with pytest.raises(InputError, match="is not a file"):
        read_file(tmp_path)


def test_a_table_beside_the_file_is_found_wherever_both_lie(tmp_path: Path):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    moment = Moment(experiment=Experiment(data=str(here / "own.csv")))
    write_file(here / NAME, moment)
    assert read_file(here / NAME) == moment
    here.rename(there)
    opened = read_file(there / NAME)
    assert isinstance(opened, Moment)
    assert Path(opened.experiment.data) == there / "own.csv"


def test_rows_inside_a_file_are_written_one_a_line_and_only_once(tmp_path: Path):
    rows = Rows("own.csv", ("height", "weight", "animal"), tuple((float(n), n / 3, n % 2) for n in range(12)))
    moment = Moment(experiment=Experiment(data="own.csv", samples=12, train=8, batch_size=2, rows=rows))
    step = Step(words={"en": Words("Look.")}, moment=moment)
    text = file_text(Lesson(steps=(step, step)), tmp_path)
    assert text.count("[[data]]") == 1
    assert "\n  [3.0, 1.0, 1],\n" in text
    assert read_file(written(tmp_path, text)) == Lesson(steps=(step, step))


def test_two_tables_of_one_name_are_not_written_over_each_other(tmp_path: Path):
    def step(last: int) -> Step:
        rows = Rows("own.csv", ("a", "b", "c"), (*((float(n), 0.0, n % 2) for n in range(11)), (0.0, 0.0, last)))
        experiment = Experiment(data="own.csv", samples=12, train=8, batch_size=2, rows=rows)
        return Step(words={"en": Words("Look.")}, moment=Moment(experiment=experiment))

    lesson = Lesson(steps=(step(0), step(1), step(0)))
    opened = read_file(written(tmp_path, file_text(lesson, tmp_path)))
    assert isinstance(opened, Lesson)
    experiments = [step.moment.experiment for step in opened.steps]
    assert [experiment.data for experiment in experiments] == ["own.csv", "own.csv 2", "own.csv"]
    for found, before in zip(experiments, lesson.steps, strict=True):
        assert found.rows is not None
        assert before.moment.experiment.rows is not None
        assert found.rows.rows == before.moment.experiment.rows.rows


def test_an_experiment_without_its_numbers_of_samples_is_completed_by_who_reads_its_data(tmp_path: Path):
    def prepare(wishes):
        return Experiment.from_wishes(wishes, rows=150)

    opened = read_file(written(tmp_path, HEAD + "[experiment]\ndata = 'iris'\n"), prepare)
    assert isinstance(opened, Moment)
    assert opened.experiment.samples == 150


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch):
    write_file(tmp_path / NAME, Moment())
    before = (tmp_path / NAME).read_bytes()

    def full(_draft, _target):
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="full"):
        write_file(tmp_path / NAME, Moment(iteration=7))
    assert (tmp_path / NAME).read_bytes() == before
