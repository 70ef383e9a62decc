"""More ways of writing the same table, each kind as other programs and other people write it."""

import gzip
import os
import zipfile
from pathlib import Path

import numpy as np
import pytest

from core.data.choose import choose, label_candidates
from core.data.reading.read_table import read_table, read_text
from core.data.taking import take
from core.plan.errors import InputError
from core.plan.tables import Dialect

PAIRS = [(30.6, 42.5), (69.8, 82.0), (-37.2, 36.3), (67.4, 82.4), (33.4, 0.5), (71.6, 79.6)]
KINDS = ["no", "yes"] * 3
ROWS = [(f"{a}", f"{b}", kind) for (a, b), kind in zip(PAIRS, KINDS, strict=True)]


def text(delimiter=",", header="p,q,kind", rows=ROWS, newline="\n", decimal="."):
    lines = [header.split(",")] if header else []
    lines += [[cell.replace(".", decimal) for cell in row] for row in rows]
    return newline.join(delimiter.join(line) for line in lines) + newline


def samples_of(source, columns=None, label=None, classes=None, **asked):
    table = read_table(source, Dialect(**asked)) if isinstance(source, Path) else read_text(source, Dialect(**asked))
    return take(table, choose(table, columns, label, classes))


def is_the_table(samples):
    return samples.X.tolist() == [list(pair) for pair in PAIRS] and samples.y.tolist() == [0.0, 1.0] * 3


def refused(source, **asked):
    with pytest.raises(InputError) as refusal:
        samples_of(source, **asked)
    assert str(refusal.value).isprintable()
    return str(refusal.value)


@pytest.mark.parametrize(
    "written",
    [
        text(" "),
        text("   "),
        "\n".join("  " + line.replace(",", "   ") for line in text().split()),
        text("\t", decimal=","),
        text(" ", decimal=","),
        text(", "),
        text(" ; ", decimal=","),
        text("|"),
        text(":"),
        text("^"),
        text("~"),
        "# p q kind\n" + text(" ", header=""),
        "# made by numpy.savetxt\n# p,q,kind\n" + text(header=""),
        "% made by hand\n" + text(),
        "// made by hand\n" + text(),
        "Turma A\n\n" + text(),
        "Turma A,,\nEscola B,,\n" + text(),
        "Exportado em 2024-05-01 10:30\n" + text(";", decimal=","),
        "sep=,\n" + text(),
        '"sep=;"\n' + text(";"),
        "SEP=\t\n" + text("\t"),
        text().replace("\n", "\n\n"),
        text() + "\n\nFonte: a própria turma\n",
        text() + "Total,,\n",
        text().replace("\n", ",\n"),
        text().replace("\n", ",,,\n"),
        text(header="p,q,kind").replace("-37.2", "−37.2"),
        text().replace(",", '","').replace("\n", '"\n"').join(['"', ""]).removesuffix('"'),
        text(header="").replace("no", "No").replace("yes", "YES", 1),
        "p,q,kind\n(cm),(kg),-\n" + text(header=""),
        "| p | q | kind |\n|---|---|---|\n" + "".join(f"| {a} | {b} | {k} |\n" for a, b, k in ROWS),
        '"p" "q" "kind"\n' + "".join(f'"{i}" {a} {b} "{k}"\n' for i, (a, b, k) in enumerate(ROWS, 1)),
        ",p,q,kind\n" + "".join(f"{i},{a},{b},{k}\n" for i, (a, b, k) in enumerate(ROWS)),
        "0,1,2\n" + text(header=""),
        "\ufeff" + text(),
        text() + "\x1a",
        text(newline="\r"),
        text(newline="\r\n"),
        text().replace("yes", "  yes  "),
        "'p','q','kind'\n" + "".join(f"'{a}','{b}','{k}'\n" for a, b, k in ROWS),
        "@RELATION r\n% c\n@ATTRIBUTE 'p x' NUMERIC\n@ATTRIBUTE q REAL\n@ATTRIBUTE kind {no, yes}\n@DATA\n"
        + text(header=""),
        text()[:-1],
        "p,q,kind\n" + "".join(f'{a},"{b}",{k}\n' for a, b, k in ROWS),
        "name;p;q;kind\n" + "".join(f"Silva, João;{a};{b};{k}\n".replace(".", ",") for a, b, k in ROWS),
    ],
)
def test_the_same_table_is_read_whoever_wrote_it(written):
    assert is_the_table(samples_of(written))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "cp1252", "latin-1"]
)
def test_the_encoding_is_found(tmp_path, encoding):
    path = tmp_path / "notas"
    path.write_bytes(text(header="Avaliação,Média,Situação").replace("no", "não").encode(encoding))
    samples = samples_of(path)
    assert is_the_table(samples)
    assert (samples.features, samples.label) == (("Avaliação", "Média"), "Situação")
    assert samples.classes == ("não", "yes")


def test_an_encoding_that_cannot_be_told_can_be_asked_for(tmp_path):
    path = tmp_path / "mac.csv"
    path.write_bytes(text(header="Avaliação,q,kind").encode("mac_roman"))
    assert samples_of(path, encoding="mac_roman").features[0] == "Avaliação"
    assert "ASCII" in refused(path, encoding="ascii")


@pytest.mark.parametrize(
    ("column", "values"),
    [
        (["1.070,00", "2.000,50", "3", "4", "5", "6"], [1070.0, 2000.5, 3, 4, 5, 6]),
        (["1,070.00", "2,000.50", "3", "4", "5", "6"], [1070.0, 2000.5, 3, 4, 5, 6]),
        (["1 070,5", "2\u00a0000,5", "3", "4", "5", "6"], [1070.5, 2000.5, 3, 4, 5, 6]),
        (["1'070.5", "2’000.5", "3", "4", "5", "6"], [1070.5, 2000.5, 3, 4, 5, 6]),
        (["1.070.000", "2.000", "3", "4", "5", "6"], [1070000.0, 2000.0, 3, 4, 5, 6]),
        (["12,34,567", "1,000", "3", "4", "5", "6"], [1234567.0, 1000.0, 3, 4, 5, 6]),
        (["1.070", "0.500", "3", "4", "5", "6"], [1.07, 0.5, 3, 4, 5, 6]),
        (["1.070", "2.5", "3", "4", "5", "6"], [1.07, 2.5, 3, 4, 5, 6]),
        (["1,5e3", "2,5E-2", "3", "4", "5", "6"], [1500.0, 0.025, 3, 4, 5, 6]),
        (["1.5e3", "-2.5E-2", "+3", "−4", "5.", ".6"], [1500.0, -0.025, 3, -4, 5, 0.6]),
        ([",5", "-,25", "3", "4", "5", "6"], [0.5, -0.25, 3, 4, 5, 6]),
    ],
)
def test_what_is_the_decimal_sign_follows_from_all_cells_of_a_column(column, values):
    rows = "".join(f'"{cell}"\t{i}\t{"ab"[i % 2]}\n' for i, cell in enumerate(column))
    assert samples_of("p\tq\tkind\n" + rows).X[:, 0].tolist() == values


@pytest.mark.parametrize("cells", [["1.234", "5.678"], ["500", "1.070"], ["1,234", "5,678"], ["12.345", "100"]])
def test_what_could_mean_two_numbers_is_refused_and_told_by_the_other_columns_or_by_who_asks(cells):
    rows = [(cells[i % 2], str(10 + i), "ab"[i % 2 == (i > 2)]) for i in range(6)]
    written = text("\t", rows=rows)
    said = refused(written)
    assert "could be the decimal sign" in said
    assert "column p" in said
    point = "." in "".join(cells)
    decimal = samples_of(written, decimal="point" if point else "comma").X[:, 0]
    thousands = samples_of(written, decimal="comma" if point else "point").X[:, 0]
    assert decimal[cells.index(max(cells, key=len))] < 100 < thousands[cells.index(max(cells, key=len))]
    other = [(cell, "0,5" if point else "0.5", kind) for cell, _, kind in rows]
    assert samples_of(text("\t", rows=[*other, ("1", "7", "a")])).X[:-1, 0].tolist() == thousands.tolist()


def test_thousands_beside_a_column_of_decimal_points_are_asked_for_where_they_look_like_thousands():
    rows = [("500" if i % 2 else "1.070", f"{i}.5", "ab"[i > 2]) for i in range(6)]
    assert "could be the decimal sign" in refused(text(";", rows=rows))
    fixed = [(f"{i}.125", f"{i}.5", "ab"[i > 2]) for i in range(1, 7)]
    for delimiter in (",", "\t", " "):
        assert samples_of(text(delimiter, rows=fixed)).X[:, 0].tolist() == [i + 0.125 for i in range(1, 7)]
    assert "could be the decimal sign" in refused(text(";", rows=fixed))


def test_a_column_that_mixes_decimal_signs_is_refused_by_the_cell_that_is_in_the_minority():
    rows = [*ROWS[:3], ("67,4", "1.5", "yes"), *ROWS[4:]]
    said = refused(text(";", rows=rows))
    assert all(word in said for word in ("line 5", "“67,4”", "column p", "decimal point"))


@pytest.mark.parametrize(
    "word",
    [
        *("", "NA", "N/A", "#N/A", "#N/D", "#NA", "<NA>", "nan", "NaN", "-nan", "NULL", "null", "None", "-", "--", "—"),
        *(".", "..", "...", "~", "*", "?", "#DIV/0!", "#VALUE!", "#VALOR!", "#¡VALOR!", "#REF!", "#NOME?", "#¿NOMBRE?"),
        *("#NÚM!", "#¡NUM!", "#NULO!", "n/d", "N.D.", "s/d", "\\N", "1.#IND", "-1.#QNAN", "NaT", "sem dados"),
    ],
)
def test_the_words_for_a_missing_value_of_three_languages_leave_their_row_out(word):
    rows = [*ROWS[:2], (word, "1", "no"), *ROWS[2:], ("1", word, "yes")]
    table = read_text(text("\t", rows=rows))
    samples = take(table, choose(table))
    assert is_the_table(samples)
    assert samples.left_out == {"missing p": [4], "missing q": [9]}


@pytest.mark.parametrize("labels", [("+", "-"), ("none", "severe"), (".", "*"), ("-", "x")])
def test_a_sign_that_means_missing_between_numbers_can_be_a_label(labels):
    samples = samples_of(text(rows=[(a, b, labels[kind == "yes"]) for a, b, kind in ROWS], header="p,q,class"))
    assert sorted(samples.classes) == sorted(labels)
    assert len(samples.y) == 6


def test_among_two_other_labels_it_is_missing_and_said_unless_it_is_asked_for():
    rows = [*ROWS, ("1", "2", "-")]
    samples = samples_of(text(rows=rows))
    assert samples.left_out == {"missing kind": [8]}
    assert samples_of(text(rows=rows), classes=("-", "rest")).y.sum() == 6


@pytest.mark.parametrize(
    ("labels", "classes"),
    [
        (("1", "1.0", "2", "2.00", "+1", "02"), ("1", "2")),
        (("Yes", "yes ", "NO", "no", "YES", "No"), ("NO", "Yes")),
        (("não", "na\u0303o", "sim", "SIM", "Não", "Sim"), ("não", "sim")),
        (("1,0", "0,0", "1", "0", "1,00", "0"), ("0,0", "1,0")),
        (("True", "TRUE", "false", "False", "true", "FALSE"), ("false", "True")),
    ],
)
def test_labels_are_compared_as_values(labels, classes):
    rows = [(a, b, label) for (a, b, _), label in zip(ROWS, labels, strict=True)]
    assert samples_of(text("\t", rows=rows)).classes == classes


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("group,exam,kind\n" + "".join(f"{'ab'[i % 2]},{i},{'cd'[i > 3]}\n" for i in range(8)), None),
        ("p,q,r,s\n" + "".join(f"{i}.5,{i * i},{i % 2},{int(i > 3)}\n" for i in range(8)), ["r", "s"]),
    ],
)
def test_where_no_label_can_be_told_it_is_asked_for(written, names):
    table = read_text(written)
    with pytest.raises(InputError):
        choose(table)
    if names:
        assert [column.name for column in label_candidates(table)] == names


def test_labels_are_cut_to_what_can_be_shown_and_found_by_what_is_left():
    written = text(rows=[(a, b, kind * 100) for a, b, kind in ROWS])
    first = samples_of(written)
    assert {len(name) for name in first.classes} == {60}
    swapped = samples_of(written, classes=first.classes[::-1])
    assert swapped.y.tolist() == (1 - first.y).tolist()


def test_names_are_cut_to_what_can_be_shown_and_found_by_their_numbers():
    samples = samples_of(text(header=f"{'p' * 300},q q,kind"), columns=("1", "Q  q"))
    assert len(samples.features[0]) == 60
    assert samples.features[1] == "q q"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>", "a web page"),
        (b"  <html><body>x</body></html>", "a web page"),
        (b'<?xml version="1.0"?><a/>', "an XML file"),
        (b'{"a": [1, 2]}', "a JSON file"),
        (b'[{"a": 1}]', "a JSON file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "a picture"),
        (b"GIF89a" + bytes(50), "a picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a film or a sound"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"{\\rtf1 x}", "a document"),
        (gzip.compress(text().encode(), mtime=0), "a compressed file"),
        (b"SQLite format 3\0" + bytes(50), "a database"),
        (b"\x93NUMPY\x01\0", "an array of NumPy"),
        (bytes(range(256)) * 4, "not a text file"),
        (b"\0" * 1000, "not a text file"),
        (b"", "empty"),
        (b"\n\n  \n", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "workbook"),
        (b"PK\x03\x04" + bytes(100), "workbook"),
    ],
)
def test_what_is_no_table_is_named_as_what_it_is(tmp_path, content, said):
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    assert said in refused(path)


def test_an_archive_is_named_as_one(tmp_path):
    path = tmp_path / "table.csv"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("table.csv", text())
    assert "archive" in refused(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert "document" in refused(path)


def test_a_row_that_is_too_short_or_too_long_is_refused_by_its_physical_line():
    assert "line 4" in refused(text(rows=[*ROWS[:2], ("1", "2"), *ROWS[2:]]))
    assert "line 5" in refused("p,q,kind\n\n1,2,a\n3,4,b\n5,6\n7,8,a\n")
    assert "line 6" in refused('"p\nx",q,kind\n1,2,a\n3,4,b\n5,"6\n",a\n7,8\n'.replace('5,"6\n",a\n7,8', "5,6,a\n7,8"))
    assert "line 3" in refused("p,q,kind\n1,2,a\n3,4,b,c\n5,6,a\n")
    assert "line 1" in refused("exam1,exam2,passed\n" + "30,6,42,5,0\n69,8,82,0,1\n" * 4)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes")
def test_what_never_ends_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    assert "not a file" in refused(tmp_path / "pipe.csv")
    for endless in ("/dev/zero", "/dev/urandom"):
        (tmp_path / "endless.csv").unlink(missing_ok=True)
        (tmp_path / "endless.csv").symlink_to(endless)
        assert "not a file" in refused(tmp_path / "endless.csv")


def test_a_file_of_any_size_is_bounded_and_says_so(tmp_path, monkeypatch):
    path = tmp_path / "large.csv"
    path.write_text(text(rows=ROWS * 100))
    for name, bound, said in (
        ("core.data.reading.file_content.BYTES_MOST", 1000, "MB"),
        ("core.data.reading.dialect.LINES_MOST", 100, "100 lines"),
        ("core.data.reading.dialect.CELLS_MOST", 100, "100 cells"),
        ("core.data.reading.dialect.LINE_LONGEST", 5, "line 1"),
        ("core.data.reading.table.ROWS_MOST", 100, "100 rows"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(name, bound)
            assert said in refused(path)


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path):
    path = tmp_path / "growing.csv"
    path.write_text(text(rows=ROWS * 10))

    def grow():
        with path.open("a") as file:
            file.write("1,2,yes\n")

    with pytest.raises(InputError, match="changed while it was read"):
        read_table(path, give_way=grow)


def test_reading_can_be_ended_from_outside(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text(text(rows=ROWS * 10))

    class EndedError(Exception):
        pass

    def end():
        raise EndedError

    with pytest.raises(EndedError):
        read_table(path, give_way=end)


def test_a_pasted_table_of_a_spreadsheet_is_read():
    samples = samples_of("Nota 1\tNota 2\tSituação\r\n30,6\t42,5\tnão\r\n69,8\t82\tsim\r\n")
    np.testing.assert_array_equal(samples.X, [[30.6, 42.5], [69.8, 82.0]])
    assert samples.rows("pasted").rows == ((30.6, 42.5, 0), (69.8, 82.0, 1))


@pytest.mark.parametrize(
    "below",
    [["Total,31,"], ["Média,,", "1.5,2.5,"], ["", "Fonte: a escola", "Total: 6,,"], ["Mean:,1.5,", "SD,0.5,"]],
    ids=lambda lines: lines[0] or "source",
)
def test_rows_that_sum_the_columns_up_at_the_end_are_notes(below):
    rows = [f"{number},{number % 3}.5,{'ab'[number % 2]}" for number in range(6)]
    table = read_text("\n".join(["p,q,kind", *rows, *below]))
    assert len(table.lines) == 6
    assert len(table.left_out["note"]) == len([line for line in below if line])


def test_a_class_that_is_called_total_is_no_sum():
    rows = [f"{'total' if number % 2 else 'partial'},{number},{number % 3}.5" for number in range(6)]
    assert len(read_text("\n".join(["kind,p,q", *rows, "total,,7"])).lines) == 7


def test_units_under_the_header_leave_it_the_header_though_the_label_has_none():
    table = read_text("\n".join(["width,height,kind", "cm,kg,", *(f"{n},{n % 4}.5,{'ab'[n % 2]}" for n in range(8))]))
    assert [column.name for column in table.columns] == ["width", "height", "kind"]
    assert table.left_out == {"units": [2]}


def test_a_byte_that_windows_has_no_letter_for_is_of_the_macintosh_of_old(tmp_path):
    path = tmp_path / "mac.csv"
    path.write_bytes("p,q,situação\r1,2,não\r2,1,sim\r".encode("mac_roman"))
    table = read_table(path)
    assert (table.columns[2].name, table.dialect.encoding) == ("situação", "Mac Roman")
