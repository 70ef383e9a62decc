"""Files named NAME.perceptron: one moment, or steps, which are a lesson. Docs: ``docs/files.md``."""

from __future__ import annotations

import contextlib
import filecmp
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, fields, replace
from functools import partial
from itertools import count
from pathlib import Path, PurePath
from typing import Any

from core.plan.checks import as_float, check_keys, check_text
from core.plan.entry import Entry
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.experiment import FULL, Experiment, check_names, is_file
from core.plan.experiment_file import read_wishes
from core.plan.files import NOT_TOML, copy_whole, read_toml, write_whole
from core.plan.lesson import OTHERWISE, Answer, Lesson, Step, Words
from core.plan.moment import Moment
from core.plan.tables import Rows
from core.plan.toml_text import toml_document

SUFFIX = ".perceptron"
VERSION = 1
BYTES_MOST = 4_000_000  # thirty tables of as many rows as travel inside; read in a few seconds
MARK = "perceptron"  # the key that holds the version, and tells such a file from an experiment

PLAIN_FIELDS = ("scene", "iteration", "phase", "speed", "clock", "chosen", "iterations", "target",
                "until_target", "sample_seconds", "starts", "starts_seed", "slice")  # fmt: skip
MOMENT_KEYS = (*PLAIN_FIELDS, "runs", "pins", "experiment", "drawing")
STEP_KEYS = ("play_to", "right", "outcome", "spotlight", "words", "moment", "then")
WORDS_KEYS = tuple(field.name for field in fields(Words))

MISSING = QT_TRANSLATE_NOOP("core", "The key “{name}” is missing.")
OTHER_VERSION = QT_TRANSLATE_NOOP(
    "core", "{field}: “{value}” is not valid. This program reads files of version {version}."
)
NO_LIST = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a list.")
NO_TABLE = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a table.")
NO_TABLES = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a list of tables.")
NO_ANSWER = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter the number of an answer.")

Prepare = Callable[[Mapping[str, Any]], Experiment]
Place = Callable[[str], str]


# --- reading ---------------------------------------------------------------------------------------------------------


def read_file(path: Path, prepare: Prepare = Experiment.from_wishes) -> Moment | Lesson:
    """Read a moment, a lesson or a plain experiment.

    Parameters
    ----------
    path : Path
    prepare : function
        Completes an experiment's values; only one that reads the data can do so where a table's rows are not counted.

    Raises
    ------
    InputError
        When the file cannot be read, is of another version, or has a key or a value that is not valid; it names both.
    """
    values = check_file(path)
    if MARK not in values:
        return Moment(experiment=prepare(read_wishes(path)))
    return _of_this_version(values, path.name, path.absolute().parent, prepare)


def read_text(text: str, where: str, folder: Path, prepare: Prepare = Experiment.from_wishes) -> Moment | Lesson:
    """Return what the text of a file in `folder` stands for; `file_text` wrote it.

    Raises
    ------
    InputError
        As `read_file` does.
    """
    import tomllib  # here, as in core.plan.files

    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(NOT_TOML, path=where) from error
    return _of_this_version(values, where, folder, prepare)


def _of_this_version(values: dict[str, Any], where: str, folder: Path, prepare: Prepare) -> Moment | Lesson:
    version = values.pop(MARK, None)
    if version != VERSION or isinstance(version, bool):
        raise InputError(OTHER_VERSION, MARK, where, value=version, version=VERSION)
    return read_values(values, where, folder, prepare)


def check_file(path: Path) -> dict[str, Any]:
    """Refuse what is no such file, as far as can be told without the data; return its values.

    Raises
    ------
    InputError
        When the file cannot be read, or has a key that no experiment has.
    """
    values = read_toml(path, BYTES_MOST)
    if MARK not in values:
        if path.suffix.lower() == SUFFIX:
            raise InputError(MISSING, where=path.name, name=MARK)
        check_names(values, str(path))
    return values


def read_values(values: Mapping[str, Any], where: str, folder: Path, prepare: Prepare) -> Moment | Lesson:
    """Return what the values of a file stand for; a CSV file in them is meant from `folder`."""
    tables = {rows.name: rows for rows in map(Rows.read, _tables(values, "data", where))}
    for rows in tables.values():
        rows.check_learnable()
    rest = {name: value for name, value in values.items() if name != "data"}

    def moment(found: Mapping[str, Any], place: str) -> Moment:
        return _moment(found, place, tables, folder, prepare)

    if "step" not in rest:
        return moment(rest, where)
    check_keys(rest, ("title", "step"), where)
    steps = _tables(rest, "step", where)
    return Lesson(
        title=_table(rest, "title", where),
        steps=tuple(_step(step, f"{where}, [[step]] {number}", moment) for number, step in enumerate(steps, 1)),
    )


def _moment(
    values: Mapping[str, Any], where: str, tables: Mapping[str, Rows], folder: Path, prepare: Prepare
) -> Moment:
    check_keys(values, MOMENT_KEYS, where)
    with _at(where):
        wishes = _table(values, "experiment", where)
        data = wishes.get("data")
        rows = tables.get(data) if isinstance(data, str) else None
        if rows is not None:
            experiment = Experiment.from_wishes(wishes | {"rows": rows})
        else:
            if isinstance(data, str) and is_file(data):
                wishes["data"] = os.path.normpath(folder / data)
            whole = wishes.keys() >= {"samples", "train"}  # then the data need not be there to know the experiment
            experiment = (Experiment.from_wishes if whole else prepare)(wishes)
        plain: dict[str, Any] = {name: values[name] for name in PLAIN_FIELDS if name in values}
        for name in ("speed", "target", "sample_seconds"):
            plain |= {name: _float(name, plain[name])} if name in plain else {}
        plain |= {name: tuple(map(_entry, _tables(values, name, where))) for name in ("runs", "pins")}
        drawing = Rows.read(_table(values, "drawing", where)) if "drawing" in values else None
        return Moment(experiment=experiment, drawing=drawing, **plain)


def _entry(values: Mapping[str, Any]) -> Entry:
    check_keys(values, ("batch_size", "learning_rate"), "runs")
    for name in ("batch_size", "learning_rate"):
        if name not in values:
            raise InputError(MISSING, where="runs", name=name)
    size = values["batch_size"]
    return Entry(None if size == FULL else size, _float("learning_rate", values["learning_rate"]))


def _step(values: Mapping[str, Any], where: str, moment: Callable[[Mapping[str, Any], str], Moment]) -> Step:
    check_keys(values, STEP_KEYS, where)
    words = {
        language: _words(_table(_table(values, "words", where), language, where), f"{where}, {language}")
        for language in _table(values, "words", where)
    }
    shown = moment(_table(values, "moment", where), where)
    then = moment(_table(values, "then", where), where) if "then" in values else None
    with _at(where):
        plain = {name: values[name] for name in ("play_to", "outcome", "spotlight") if name in values}
        right = values.get("right")
        if right is not None and (not isinstance(right, int) or isinstance(right, bool)):
            raise InputError(NO_ANSWER, "right", value=right)
        for name in ("outcome", "spotlight"):
            check_text(name, plain.get(name, ""))
        return Step(words=words, moment=shown, then=then, right=None if right is None else right - 1, **plain)


def _words(values: Mapping[str, Any], where: str) -> Words:
    check_keys(values, WORDS_KEYS, where)
    with _at(where):
        answers = []
        for answer in _tables(values, "answers", where):
            check_keys(answer, ("text", "why"), "answers")
            answers.append(Answer(_text(answer, "text"), _text(answer, "why")))
        notice = values.get("notice", {})
        said = {OTHERWISE: notice} if isinstance(notice, str) else _table(values, "notice", where)
        return Words(_text(values, "sentence"), _text(values, "question"), tuple(answers), said)


def _text(values: Mapping[str, Any], name: str) -> str:
    found = values.get(name, "")
    check_text(name, found)
    return str(found)


def _float(name: str, value: object) -> Any:
    return as_float(name, value) if isinstance(value, int) and not isinstance(value, bool) else value


def _table(values: Mapping[str, Any], name: str, where: str) -> dict[str, Any]:
    found = values.get(name, {})
    if not isinstance(found, dict):
        raise InputError(NO_TABLE, name, where, value=found)
    return dict(found)


def _tables(values: Mapping[str, Any], name: str, where: str) -> list[dict[str, Any]]:
    found = values.get(name, [])
    if not isinstance(found, list) or not all(isinstance(part, dict) for part in found):
        raise InputError(NO_TABLES, name, where, value=found)
    return found


@contextlib.contextmanager
def _at(where: str) -> Iterator[None]:
    """Say of a refusal where in the file it belongs, once."""
    try:
        yield
    except InputError as error:
        error.where = error.where or where
        raise


# --- writing ---------------------------------------------------------------------------------------------------------


def write_file(path: Path, content: Moment | Lesson) -> list[Path]:
    """Write a moment or a lesson, whole or not at all; a table whose rows are not inside is put beside it.

    Returns
    -------
    list of Path
        The tables that were put beside it.

    Raises
    ------
    InputError
        Where two tables of a lesson have the same name.
    OSError
        When it cannot be written; the file that was there stays, and no table is put beside it.
    """
    folder = path.absolute().parent
    brought: list[Path] = []
    try:
        write_whole(path, file_text(content, folder, partial(_bring, folder=folder, brought=brought)))
    except BaseException:
        for table in brought:
            with contextlib.suppress(OSError):
                table.unlink()
        raise
    return brought


def file_text(content: Moment | Lesson, folder: Path, place: Place | None = None) -> str:
    """Return the text of a file in `folder` that opens again to `content`; `place` says where a table's file lies."""
    place = place or partial(_beside, folder=folder)
    moments = [content] if isinstance(content, Moment) else list(content.moments())
    experiments = [moment.experiment for moment in moments]
    names = _names_of(experiments)
    values: dict[str, Any] = {MARK: VERSION}
    if isinstance(content, Moment):
        values |= _moment_values(content, place, names)
    else:
        values |= {"title": dict(content.title)} if content.title else {}
        values["step"] = [_step_values(step, place, names) for step in content.steps]
    values |= {"data": [rows.values() | {"name": name} for rows, name in names.items()]} if names else {}
    return f"# Perceptron Lab: python main.py NAME{SUFFIX} opens it.\n{toml_document(values)}"


def _names_of(experiments: Iterable[Experiment]) -> dict[Rows, str]:
    """Return the name of each table that is inside of a file; other rows of the same name are called otherwise."""
    taken = {experiment.data for experiment in experiments if experiment.rows is None}
    names: dict[Rows, str] = {}
    for experiment in experiments:
        rows = experiment.rows
        if rows is not None and rows not in names:
            candidates = (f"{rows.name} {number}" if number > 1 else rows.name for number in count(1))
            names[rows] = next(name for name in candidates if name not in taken)
            taken.add(names[rows])
    return names


def _moment_values(moment: Moment, place: Place, names: Mapping[Rows, str]) -> dict[str, Any]:
    values = {name: getattr(moment, name) for name in PLAIN_FIELDS if getattr(moment, name) is not None}
    if not moment.runs:
        del values["chosen"]
    experiment = moment.experiment
    if experiment.rows is None and is_file(experiment.data):
        experiment = replace(experiment, data=place(experiment.data))
    values["experiment"] = {name: value for name, value in experiment.values().items() if name != "rows"}
    if experiment.rows is not None:
        values["experiment"]["data"] = names[experiment.rows]
    if moment.drawing is not None:
        values["drawing"] = moment.drawing.values()
    for name in ("runs", "pins"):
        entries: Iterable[Entry] = getattr(moment, name)
        listed = [{"batch_size": entry.batch_size or FULL, "learning_rate": entry.learning_rate} for entry in entries]
        values |= {name: listed} if listed else {}
    return values


def _bring(data: str, folder: Path, brought: list[Path]) -> str:
    """Copy a table's file into `folder`, unless it lies there or below; return its path as seen from there."""
    source = Path(data)
    if not source.is_file() or folder.resolve() in source.resolve().parents:
        return _beside(data, folder)
    for number in count(1):
        target = folder / (source.name if number == 1 else f"{source.stem}-{number}{source.suffix}")
        if not target.exists():
            copy_whole(source, target)
            brought.append(target)
        elif not filecmp.cmp(source, target, shallow=False):
            continue  # another table of that name: it stays
        return target.name
    raise AssertionError


def _beside(data: str, folder: Path) -> str:
    """Return the path of a table's file as seen from `folder`; the absolute one where it lies on another drive."""
    try:
        return PurePath(os.path.relpath(data, folder)).as_posix()
    except ValueError:
        return data


def _step_values(step: Step, place: Place, names: Mapping[Rows, str]) -> dict[str, Any]:
    values: dict[str, Any] = {"play_to": step.play_to}
    values |= {} if step.right is None else {"right": step.right + 1}
    values |= {name: getattr(step, name) for name in ("outcome", "spotlight") if getattr(step, name)}
    values["words"] = {language: _words_values(words) for language, words in step.words.items()}
    values["moment"] = _moment_values(step.moment, place, names)
    values |= {} if step.then is None else {"then": _moment_values(step.then, place, names)}
    return values


def _words_values(words: Words) -> dict[str, Any]:
    values: dict[str, Any] = {"sentence": words.sentence}
    values |= {"question": words.question} if words.question else {}
    notice = dict(words.notice)
    plain = set(notice) == {OTHERWISE}
    values |= {"notice": notice[OTHERWISE] if plain else notice} if notice else {}
    values |= {"answers": [asdict(answer) for answer in words.answers]} if words.answers else {}
    return values
