"""Tables written in random real dialects: each is read back to the values that it was written from, or refused."""

import csv
import io
import math
import random
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.choose import choose
from core.data.reading.read_table import read_table, read_text
from core.data.taking import take
from core.plan.errors import InputError

MISSING = ["", "NA", "#N/A", "#N/D", "nan", "NULL", "None", "-", "?", "n/d", "#DIV/0!", "#VALOR!", "<NA>", ".", "N/A"]
LABELS = [
    ("0", "1"),
    ("-1", "+1"),
    ("no", "yes"),
    ("Aprovado", "Reprovado"),
    ("não", "sim"),
    ("False", "True"),
    ("<=50K", ">50K"),
    ("1", "2"),
    ("setosa", "versicolor"),
    ("a b", "c d"),
]
NAMES = [
    ("x1", "x2", "label"),
    ("peso, kg", "altura; m", "sexo"),
    ("Nota 1", "Nota 2", "Situação"),
    ("exam1", "exam2", "passed"),
    ("R&D", "a<2", "class"),
    ('5" pipe', "two\nlines", "target"),
]
DIALECT = st.fixed_dictionaries(
    {
        "delimiter": st.sampled_from([",", ";", "\t", "|", " "]),
        "decimal": st.sampled_from([".", ","]),
        "thousands": st.sampled_from(["", "", "", ".", ",", " ", "\u00a0", "'"]),
        "digits": st.integers(0, 4),
        "scale": st.sampled_from([1.0, 30.0, 4000.0, 3e6]),
        "header": st.booleans(),
        "title": st.sampled_from(["", "", "Turma A - 2024", "# made by hand", "Escola X; Turma B"]),
        "sep": st.booleans(),
        "encoding": st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-32"]),
        "newline": st.sampled_from(["\n", "\r\n", "\r"]),
        "quote_all": st.booleans(),
        "minus": st.sampled_from(["-", "−"]),
        "missing": st.sampled_from(MISSING),
        "missing_share": st.sampled_from([0.0, 0.0, 0.2]),
        "trailing": st.integers(0, 2),
        "index": st.booleans(),
        "label_first": st.booleans(),
        "blank_lines": st.booleans(),
        "repeat_header": st.booleans(),
        "labels": st.sampled_from(LABELS),
        "names": st.sampled_from(NAMES),
        "rows": st.integers(4, 40),
        "seed": st.integers(0, 2**32),
    }
)


def written(value, dialect):
    """A number as a program or a person writes it."""
    text = f"{abs(value):,.{dialect['digits']}f}"
    text = text.replace(",", "T").replace(".", dialect["decimal"]).replace("T", dialect["thousands"])
    return (dialect["minus"] if value < 0 else "") + text


def make(dialect):
    """Return the text of a table, and its rows as (x1, x2, label), None for what is missing."""
    if dialect["thousands"] == dialect["decimal"]:
        dialect["thousands"] = ""
    rng = random.Random(dialect["seed"])
    rows = []
    for number in range(dialect["rows"]):
        label = dialect["labels"][number % 2 if number < 2 else rng.random() < 0.5]
        pair = [round(dialect["scale"] * rng.gauss(0, 1) + 0.0, dialect["digits"]) + 0.0 for _ in range(2)]
        rows.append([None if rng.random() < dialect["missing_share"] else value for value in pair] + [label])
    cells = [
        [dialect["missing"] if value is None else written(value, dialect) for value in row[:2]] + [row[2]]
        for row in rows
    ]
    names = list(dialect["names"])
    if dialect["label_first"]:
        cells, names = [[row[2], *row[:2]] for row in cells], [names[2], *names[:2]]
    if dialect["index"]:
        cells, names = [[str(number), *row] for number, row in enumerate(cells)], ["", *names]
    lines = [names, *cells] if dialect["header"] else cells
    if dialect["repeat_header"] and dialect["header"]:
        lines.insert(len(lines) // 2, names)
    if dialect["blank_lines"]:
        lines.insert(len(lines) // 2, [])
    lines = [line + [""] * dialect["trailing"] if line else line for line in lines]
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if dialect["quote_all"] else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=dialect["delimiter"], lineterminator="\n", quoting=quoting).writerows(lines)
    title = dialect["title"] + "\n" if dialect["title"] else ""
    sep = f"sep={dialect['delimiter']}\n" if dialect["sep"] and dialect["delimiter"] != " " else ""
    return sep + title + out.getvalue(), rows


def tells_label(rows):
    """Whether the label alone has two values; else nothing but the names tells it from the features."""
    return all(len({row[place] for row in rows} - {None}) > 2 for place in (0, 1))


def checked(table, rows, labels):
    """Compare what is taken from a table with the rows that it was made of."""
    samples = take(table, choose(table))
    whole = [row for row in rows if None not in row]
    found = [(a, b, samples.classes[int(y)]) for (a, b), y in zip(samples.X.tolist(), samples.y.tolist(), strict=True)]
    assert len(found) == len(whole)
    for (a, b, kind), (x1, x2, label) in zip(found, whole, strict=True):
        assert math.isclose(a, x1, rel_tol=1e-12, abs_tol=1e-12)
        assert math.isclose(b, x2, rel_tol=1e-12, abs_tol=1e-12)
        assert kind.casefold() == label.casefold()


@given(dialect=DIALECT)
@settings(max_examples=150, deadline=None)
def test_a_table_in_any_usual_dialect_is_read_back_to_its_values_or_refused(tmp_path_factory, dialect):
    if dialect["delimiter"] == " " and (dialect["trailing"] or dialect["missing"] == "" or dialect["index"]):
        return  # blanks cannot part empty cells
    text, rows = make(dialect)
    if not tells_label(rows):
        return
    path = tmp_path_factory.mktemp("fuzz") / "table.csv"
    text = text.replace("\n", dialect["newline"])
    try:
        content = text.encode(dialect["encoding"])
    except UnicodeEncodeError:
        content = text.encode("utf-8")
    path.write_bytes(content)
    with suppress(InputError):
        checked(read_table(path), rows, dialect["labels"])


@given(dialect=DIALECT, digits=st.sampled_from([1, 2, 4]), missing=st.sampled_from(MISSING[1:]))
@settings(max_examples=150, deadline=None)
def test_a_table_that_could_mean_one_thing_only_is_read(tmp_path_factory, dialect, digits, missing):
    dialect = dialect | {"thousands": "", "missing_share": 0.0, "digits": digits, "missing": missing}
    if not dialect["header"]:
        dialect["title"] = dialect["title"].replace(";", " /")  # two cells over three columns may be names
    if dialect["delimiter"] == " ":
        dialect |= {"trailing": 0, "index": False, "names": NAMES[0], "title": "", "repeat_header": False}
    text, rows = make(dialect)
    if not tells_label(rows):
        return
    path = tmp_path_factory.mktemp("fuzz") / "table.csv"
    try:
        path.write_bytes(text.replace("\n", dialect["newline"]).encode(dialect["encoding"]))
    except UnicodeEncodeError:
        path.write_bytes(text.encode())
    checked(read_table(path), rows, dialect["labels"])


@given(dialect=DIALECT, data=st.data())
@settings(max_examples=150, deadline=None)
def test_a_table_that_was_damaged_is_read_or_refused_and_never_breaks_the_reader(dialect, data):
    text, _ = make(dialect)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        change = data.draw(
            st.sampled_from(['"', "'", "\n", ",", ";", "\t", "|", " ", "0", "x", "#", "é", "-", "\r", "%"])
        )
        text = text[:at] + change + text[at + data.draw(st.integers(0, 3)) :]
    with suppress(InputError):
        table = read_text(text)
        samples = take(table, choose(table))
        assert len(samples.X) == len(samples.y) > 0
        assert not any(map(math.isnan, samples.X.ravel().tolist()))
