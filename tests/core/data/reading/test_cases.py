"""Small inputs in the shape of files that people really opened, each with its right value."""

import csv
from pathlib import Path

import numpy as np
import pytest

from core.data.choose import choose
from core.data.reading.column_numbers import read_numbers
from core.data.reading.read_table import read_table
from core.data.taking import take
from core.plan.errors import InputError
from core.plan.tables import Dialect

CASES = Path(__file__).parent / "cases"
EXAMS = [
    *((30.6, 42.5), (69.8, 82.0), (37.2, 36.3), (67.4, 82.4), (33.4, 36.5), (71.6, 79.6), (36.3, 54.6), (66.4, 75.4)),
    *((46.1, 51.2), (70.6, 83.9), (35.9, 52.4), (79.6, 76.4), (39.2, 43.3), (82.3, 72.7), (40.2, 61.0), (78.6, 74.9)),
]
ALTERNATING = [0, 1] * 8


def read(name, columns=None, label=None, classes=None, **asked):
    """The samples of a case: of the columns that are proposed, or of those that are asked for."""
    table = read_table(CASES / name, Dialect(**asked))
    return table, take(table, choose(table, columns, label, classes))


def left_out(samples):
    return {why: len(lines) for why, lines in samples.left_out.items()}


@pytest.mark.parametrize(
    ("name", "features", "classes"),
    [
        ("exam_no_header.csv", ("column 1", "column 2"), ("0", "1")),
        ("exam.txt", ("exam1", "exam2"), ("0", "1")),
        ("exam.arff", ("exam1", "exam2"), ("0", "1")),
        ("excel_br.csv", ("Nota 1", "Nota 2"), ("Reprovado", "Aprovado")),
        ("excel_br_cp1252.csv", ("Nota 1", "Nota 2"), ("Reprovado", "Aprovado")),
        ("excel_br_no_header.csv", ("column 1", "column 2"), ("Reprovado", "Aprovado")),
        ("tab_decimal_comma.csv", ("Nota 1", "Nota 2"), ("Reprovado", "Aprovado")),
        ("quoted_decimal_comma.csv", ("Nota 1", "Nota 2"), ("Reprovado", "Aprovado")),
        ("sep_line.csv", ("Nota 1", "Nota 2"), ("Reprovado", "Aprovado")),
        ("notas da turma ção.csv", ("Nota 1", "Nota 2"), ("reprovação", "aprovação")),
        ("tabs.csv", ("h", "w"), ("0", "1")),
        ("tabs.tsv", ("h", "w"), ("0", "1")),
        ("pipe.csv", ("x1", "x2"), ("0", "1")),
        ("units_in_names.csv", ("peso, kg", "altura, m"), ("F", "M")),
        ("labels_minus1_plus1.csv", ("x1", "x2"), ("-1", "+1")),
        ("labels_1_and_1.0.csv", ("x1", "x2"), ("-1", "1")),
        ("labels_true_false.csv", ("x1", "x2"), ("False", "True")),
        ("labels_lt_gt.csv", ("age", "hours"), ("<=50K", ">50K")),
        ("labels_html.csv", ("age", "hours"), ("<b>low</b>", "<i>high</i>")),
        ("ampersand_names.csv", ("R&D Spend", "<5 years"), ("0", "1")),
        ("duplicate_names.csv", ("score", "score"), ("0", "1")),
        ("trailing_delimiter_all.csv", ("exam1", "exam2"), ("0", "1")),
        ("excel_empty_columns.csv", ("exam1", "exam2"), ("0", "1")),
        ("title_line.csv", ("exam1", "exam2"), ("0", "1")),
        ("header_repeated.csv", ("exam1", "exam2"), ("0", "1")),
        ("index_column_x1x2.csv", ("x1", "x2"), ("0", "1")),
        ("header_only_spaces.csv", ("x1", "x2"), ("0", "1")),
        ("old_mac_cr.csv", ("x1", "x2"), ("0", "1")),
        ("named_label_class.csv", ("feature_1", "feature_2"), ("0", "1")),
        ("x_y_label.csv", ("x", "y"), ("0", "1")),
        ("scaled_1.csv", ("a", "b"), ("0", "1")),
    ],
)
def test_the_exam_table_is_read_whatever_it_is_written_with(name, features, classes):
    _, samples = read(name, classes=classes)
    assert samples.X.tolist() == [list(pair) for pair in EXAMS]
    assert samples.y.tolist() == ALTERNATING
    assert (samples.features, samples.classes) == (features, classes)
    assert left_out(samples) == {}


@pytest.mark.parametrize(
    ("name", "features", "label"),
    [
        ("ads_5_columns.csv", ("Age", "EstimatedSalary"), "Purchased"),
        ("label_first.csv", ("Height", "Weight"), "Gender"),
        ("flowers_id_header.csv", ("SepalLengthCm", "SepalWidthCm"), "Species"),
        ("flowers_4features_no_header.csv", ("column 1", "column 2"), "column 5"),
        ("tumours_id_MB_no_header.csv", ("column 3", "column 4"), "column 2"),
        ("numeric_features_of_two_values.csv", ("exam1", "sex"), "passed"),
        ("three_classes.csv", ("petal_length", "petal_width"), "species"),
        ("named_label_class.csv", ("feature_1", "feature_2"), "class"),
        ("imbalanced_30_2.csv", ("a", "b"), "fraud"),
        ("constant_column.csv", ("a", "b"), "c"),
        ("one_in_a_class.csv", ("a", "b"), "c"),
        ("duplicates.csv", ("a", "b"), "c"),
        ("collinear.csv", ("cm", "inch"), "c"),
        ("same_column_twice.csv", ("cm", "cm2"), "c"),
        ("and_gate.csv", ("x1", "x2"), "label"),
        ("and_gate_4_times.csv", ("x1", "x2"), "label"),
        ("three_points.csv", ("x1", "x2"), "label"),
        ("exam_overlap.csv", ("exam1", "exam2"), "admitted"),
        ("flowers_in_order.csv", ("sepal", "petal"), "kind"),
    ],
)
def test_the_columns_that_people_mean_are_proposed(name, features, label):
    table, samples = read(name)
    assert (samples.features, samples.label) == (features, label)
    assert len(samples.y) + sum(left_out(samples).values()) == len(table.lines)


@pytest.mark.parametrize(
    ("name", "columns", "label"),
    [
        ("flowers_id_header.csv", ("PetalLengthCm", "petalwidthcm"), "Species"),
        ("flowers_4features_no_header.csv", ("3", "4"), "5"),
        ("flowers_id_header.csv", ("4", "5"), "6"),
    ],
)
def test_other_columns_are_chosen_by_name_or_by_number(name, columns, label):
    _, samples = read(name, columns, label, ("Flor-a", "Flor-b"))
    with (CASES / name).open(newline="") as file:
        rows = [row for row in csv.reader(file) if row[-1] in ("Flor-a", "Flor-b")]
    assert samples.X.tolist() == [[float(row[-3]), float(row[-2])] for row in rows]
    assert samples.y.tolist() == [float(row[-1] == "Flor-b") for row in rows]


@pytest.mark.parametrize("decimals", ["br_thousands_and_decimals.csv", "thousands_truth.csv"])
def test_thousands_are_told_from_decimals_by_the_whole_column(decimals):
    _, samples = read(decimals)
    assert samples.X[:, 0].tolist() == [500.0 + 190.0 * row for row in range(len(samples.y))]


def test_a_number_that_could_mean_two_things_is_refused_by_name_and_read_as_asked():
    with pytest.raises(InputError) as refusal:
        read("br_thousands_no_decimals.csv")
    assert all(word in refusal.value.about("--decimal") for word in ("line 5", "“1.070”", "renda", "1070", "--decimal"))
    _, thousands = read("br_thousands_no_decimals.csv", decimal="comma")
    _, truth = read("thousands_truth.csv")
    np.testing.assert_array_equal(thousands.X, truth.X)
    _, points = read("br_thousands_no_decimals.csv", decimal="point")
    assert points.X[:5, 0].tolist() == [500.0, 690.0, 880.0, 1.07, 1.26]


def test_without_a_header_the_first_sample_is_a_sample():
    table, samples = read("br_no_header_whole_second.csv")
    assert table.header_line is None
    assert len(samples.y) == 14
    assert samples.X[0].tolist() == [30.0, 40.0]
    assert samples.X[:, 1].tolist() == [40.0 + 3 * row for row in range(14)]


@pytest.mark.parametrize(
    ("name", "gone", "first"),
    [
        ("missing_usual.csv", {"missing a": 3, "missing b": 3}, [42.0, 61.1]),
        ("missing_hash_na.csv", {"missing b": 1}, [30.6, 42.5]),
        ("missing_none.csv", {"missing b": 1}, [30.6, 42.5]),
        ("missing_dash.csv", {"missing b": 1}, [30.6, 42.5]),
    ],
)
def test_rows_with_a_word_for_a_missing_value_are_left_out_and_counted(name, gone, first):
    table, samples = read(name)
    assert left_out(samples) == gone
    assert samples.X[0].tolist() == first
    assert len(samples.y) == len(table.lines) - sum(gone.values())


def test_of_three_classes_two_are_taken_or_one_against_the_rest():
    table, first = read("three_classes.csv")
    assert (first.classes, left_out(first)) == (("Flor-a", "Flor-b"), {"other class": 6})
    _, other = read("three_classes.csv", classes=("flor-C", "Flor-a"))
    assert other.classes == ("Flor-c", "Flor-a")
    assert (other.y == 1).sum() == 6
    _, rest = read("three_classes.csv", classes=("rest", "Flor-b"))
    assert (rest.classes, left_out(rest)) == (("rest", "Flor-b"), {})
    assert (rest.y.sum(), len(rest.y)) == (6, len(table.lines))


@pytest.mark.parametrize(("name", "sign"), [("percent.csv", "%"), ("currency.csv", "R$")])
def test_the_sign_beside_all_numbers_of_a_column_is_left_out_and_that_is_said(name, sign):
    _, samples = read(name)
    np.testing.assert_array_equal(samples.X, EXAMS)
    assert samples.signs == ("", sign)


@pytest.mark.parametrize(
    ("cells", "sign", "values"),
    [
        (["12%", "12,5 %", "7%"], "%", [12, 12.5, 7]),
        (["R$ 1.234,50", "-R$ 3,00", "R$ -0,5", ""], "R$", [1234.5, -3, -0.5, np.nan]),
        (["€ 3", "€ 4.5", "n/a"], "€", [3, 4.5, np.nan]),
        (["3 €", "1.234,5 €"], "€", [3, 1234.5]),
        (["$4.50", "$1,234.50", "($2)"], "$", [4.5, 1234.5, np.nan]),
        (["US$ 7", "US$ 8,5"], "US$", [7, 8.5]),
        (["42.5%", "42.5", "$3"], "%", [42.5, np.nan, np.nan]),
        (["%", "R$", "A$AP"], "", [np.nan] * 3),
    ],
)
def test_signs_of_currencies_and_per_cent_stand_beside_numbers(cells, sign, values):
    numbers = read_numbers(cells)
    assert numbers.sign == sign
    np.testing.assert_array_equal(numbers.values, values)


def test_a_column_with_and_without_a_sign_is_refused_by_name(tmp_path):
    path = tmp_path / "mixed.csv"
    path.write_text("score,rate,passed\n" + "".join(f"{n},{n}.5%,{n % 2}\n" for n in range(9)) + "9,9.5,1\n")
    with pytest.raises(InputError, match=r"line 11: “9.5” in the column rate has no “%”"):
        take(table := read_table(path), choose(table))


def test_class_0_and_class_1_can_be_swapped():
    _, one = read("excel_br.csv")
    _, other = read("excel_br.csv", classes=("Reprovado", "Aprovado"))
    assert one.classes == other.classes[::-1]
    assert other.y.tolist() == (1 - one.y).tolist()


@pytest.mark.parametrize(("name", "factor", "shift"), [("scaled_1e8.csv", 1e8, 0.0), ("offset_1.7e9.csv", 1.0, 1.7e9)])
def test_large_numbers_stay_what_they_are(name, factor, shift):
    _, samples = read(name)
    expected = np.array(EXAMS) * factor
    expected[:, 0] += shift
    np.testing.assert_allclose(samples.X, expected, rtol=1e-15)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("break_in_name.csv", ["line 9", "“x5”", "Exam 1"]),
        ("mixed_type_absent.csv", ["line 6", "“absent”", "exam1"]),
        ("regression_target.csv", ["price", "16", "Label column"]),
        ("workbook_named_csv.csv", ["workbook", "damaged"]),
    ],
)
def test_what_is_refused_is_quoted_as_it_stands_with_its_line_and_column(name, words):
    with pytest.raises(InputError) as refusal:
        read(name)
    assert name in str(refusal.value)
    assert all(word in str(refusal.value) for word in words), str(refusal.value)


def test_every_case_is_looked_at_here():
    text = Path(__file__).read_text(encoding="utf-8")
    assert {path.name for path in CASES.iterdir() if f'"{path.name}"' not in text} == set()
