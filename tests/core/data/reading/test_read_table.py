"""Reading a table: by name or by position, with its labels, its gaps and its faults."""

import pytest

from core.data.choose import choose
from core.data.reading.read_table import read_table
from core.data.taking import take
from core.plan.errors import InputError
from core.plan.experiment import Experiment

TEN = [(str(i), str(10 - i), "ab"[i % 2]) for i in range(10)]


def write(tmp_path, text, name="points.csv", encoding="utf-8"):
    file = tmp_path / name
    file.write_bytes(text.encode(encoding))
    return file


def lines(rows, header="p,q,kind", delimiter=","):
    return "\n".join([header.replace(",", delimiter)] + [delimiter.join(row) for row in rows]) + "\n"


def read(path):
    """The samples of the columns that are proposed."""
    table = read_table(path)
    return take(table, choose(table))


def left_out(samples):
    return sum(map(len, samples.left_out.values()))


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("x1,x2,label", TEN),
        ("label,x2,x1", [(k, q, p) for p, q, k in TEN]),
        ("id,X2,colour,Label, x1 ", [("7", q, "red", k, p) for p, q, k in TEN]),
        ("length,width,species", TEN),
    ],
    ids=["by name", "by name, turned round", "by name among others", "by position"],
)
def test_columns_are_found_by_name_or_else_by_position(tmp_path, header, rows):
    table = read(write(tmp_path, lines(rows, header)))
    assert table.X.tolist() == [[float(p), float(q)] for p, q, _ in TEN]
    assert table.y.tolist() == [float(kind == "b") for _, _, kind in TEN]
    assert table.classes == ("a", "b")
    expected = ("length", "width") if "length" in header else ("x1", "x2")
    assert tuple(name.lower() for name in table.features) == expected
    assert left_out(table) == 0


@pytest.mark.parametrize(
    ("one", "other", "classes"),
    [
        ("0", "1", ("0", "1")),
        ("1", "0", ("0", "1")),
        ("1", "-1", ("-1", "1")),
        ("10", "9", ("9", "10")),
        ("1e1", "2", ("2", "1e1")),
        ("yes", "no", ("no", "yes")),
        ("2", "b", ("2", "b")),
        ("Gentoo", "Adelie", ("Adelie", "Gentoo")),
    ],
)
def test_labels_are_put_in_numeric_order_or_else_by_the_alphabet(tmp_path, one, other, classes):
    rows = [(p, q, one if i < 4 else other) for i, (p, q, _) in enumerate(TEN)]
    table = read(write(tmp_path, lines(rows)))
    assert table.classes == classes
    ones = classes[1]
    assert table.y.tolist() == [float(kind == ones) for _, _, kind in rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_usual_ways_to_write_a_csv_file_are_read(tmp_path, delimiter, encoding, newline):
    text = lines(TEN, "x1,größe,label", delimiter).replace("größe", "x2").replace("\n", newline)
    table = read(write(tmp_path, text, encoding=encoding))
    assert table.features == ("x1", "x2")
    assert table.X.tolist() == [[float(p), float(q)] for p, q, _ in TEN]


def test_quotes_spaces_and_empty_lines_do_no_harm(tmp_path):
    rows = [f'" {p} ", {q} ,"{kind}"' for p, q, kind in TEN]
    text = '"bill, length",depth,kind\n' + "\n\n".join(rows) + "\n , , \n\n"
    table = read(write(tmp_path, text))
    assert table.features == ("bill, length", "depth")
    assert table.X.tolist() == [[float(p), float(q)] for p, q, _ in TEN]
    assert (left_out(table), table.classes) == (0, ("a", "b"))


@pytest.mark.parametrize("missing", ["", " ", "NA", "n/a", "NaN", "null", "?"])
@pytest.mark.parametrize("column", [0, 1, 2])
def test_rows_with_a_missing_value_are_left_out_and_counted(tmp_path, missing, column):
    gap = ["5", "5", "a"]
    gap[column] = missing
    rows = [*TEN[:3], tuple(gap), *TEN[3:], tuple(gap)]
    table = read(write(tmp_path, lines(rows)))
    assert left_out(table) == 2
    assert table.X.tolist() == [[float(p), float(q)] for p, q, _ in TEN]


def test_a_missing_value_in_a_column_that_is_not_used_costs_no_row(tmp_path):
    rows = [(p, q, kind, "NA") for p, q, kind in TEN]
    table = read(write(tmp_path, lines(rows, "x1,x2,label,remark")))
    assert (len(table.y), left_out(table)) == (10, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ["points.csv", "empty"]),
        ("p,q,kind\n", ["points.csv", "no rows"]),
        (lines([("1", "2", "a")]), ["kind", "1: a (1)"]),
        (lines(TEN, "p,q"), ["line 1", "2 cells", "line 2", "3"]),
        ("p,kind\n1,a\n2,b\n", ["2 columns", "two columns of numbers"]),
        (lines([*TEN, ("1", "2")]), ["line 12", "2 cells", "3"]),
        (lines([*TEN, ("1", "2", "a", "4")]), ["line 12", "4 cells", "3"]),
        (lines([*TEN, ("1",)]), ["line 12", "1 cell,", "3"]),
        (lines([*TEN[:4], ("tall", "2", "a"), *TEN]), ["line 6", "“tall”", "column p"]),
        (lines([*TEN, ("inf", "2", "a")]), ["line 12", "inf", "column p"]),
        (lines([*TEN, ("1", "1e101", "a")]), ["line 12", "1e101", "column q"]),
        (lines([*TEN, ("1_000", "2", "a")]), ["line 12", "1_000"]),
        (lines([*TEN, ("1", "\u0663", "a")]), ["line 12", "\u0663"]),
        (lines([("1", "2", "a")] * 12), ["kind", "1: a (12)"]),
        (lines([("1", "2", str(i)) for i in range(12)], "p,q,r"), ["r", "12", "Label column"]),
        ('p,q,kind\n1,2,"a\n', ["line 2", "never closed"]),
        ('p,q,kind\n1,2,"a"b\n', ["line 2", "closing quotation mark"]),
    ],
    ids=lambda value: ascii(value)[:32] if isinstance(value, str) else "",
)
def test_a_table_that_cannot_be_used_is_refused_with_the_line_and_the_value(tmp_path, text, words):
    with pytest.raises(InputError) as refusal:
        read(write(tmp_path, text))
    assert "\n" not in str(refusal.value)
    assert all(word in str(refusal.value) for word in words), str(refusal.value)


def test_a_file_that_is_not_text_not_there_or_a_folder_is_refused_in_one_sentence(tmp_path):
    binary = tmp_path / "b.csv"
    binary.write_bytes(bytes(range(256)) * 20)
    folder = tmp_path / "f.csv"
    folder.mkdir()
    for path in (binary, folder, tmp_path / "none.csv", tmp_path / "nul\0.csv", tmp_path / ("long" * 200 + ".csv")):
        with pytest.raises(InputError) as refusal:
            read(path)
        assert "\n" not in str(refusal.value)


def test_a_table_of_more_than_a_million_rows_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("core.data.reading.table.ROWS_MOST", 50)
    with pytest.raises(InputError, match="more than 50 rows"):
        read(write(tmp_path, lines(TEN * 5 + TEN[:1])))
    assert len(read(write(tmp_path, lines(TEN * 5))).y) == 50
    with pytest.raises(InputError, match="1000000"):
        Experiment(samples=1_000_001)


def test_where_semicolons_part_the_cells_a_comma_is_a_decimal_point(tmp_path):
    path = tmp_path / "europe.csv"
    rows = [f"{number},5;-0,{number % 7}1;{'ab'[number % 2]}" for number in range(12)]
    path.write_text("\n".join(["width;height;kind", *rows]))
    X = read(path).X
    assert X[:, 0].tolist() == [number + 0.5 for number in range(12)]
    assert X[:, 1].tolist() == [float(f"-0.{number % 7}1") for number in range(12)]


def test_reading_can_be_given_up_while_the_columns_are_understood(tmp_path):
    """Of a large table each of them takes a second."""
    path, columns = tmp_path / "wide.csv", 30
    path.write_text("\n".join([",".join(f"c{number}" for number in range(columns))] + [",".join("1" * columns)] * 3))
    calls = []
    read_table(path, give_way=lambda: calls.append(1))
    assert len(calls) >= 2 * columns
