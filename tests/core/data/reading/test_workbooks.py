"""Workbooks: the sheet that is meant, numbers as the cells hold them, gaps, and what is damaged."""

import io
import struct
import zipfile

import pytest

from core.data.choose import choose
from core.data.reading.read_table import read_table
from core.data.taking import take
from core.plan.errors import InputError
from core.plan.tables import Dialect

TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = f"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

GRADES = [
    ["Turma A"],
    [],
    ["Nota 1", "Nota 2", "Situação"],
    [30.6, 42.5, "não"],
    [69.8, 82, "sim"],
    [None, 36.3, "não"],
    [1.234, 1e20, "sim"],
]


def cell(column, row, value):
    place = f"{chr(65 + column)}{row}"
    if value is None:
        return ""
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, str) and value.startswith("#"):
        return f'<c r="{place}" t="e"><v>{value}</v></c>'
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{place}"><v>{value!r}</v></c>'


def xlsx(**sheets):
    """The bytes of a workbook, made by hand."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELS)
        listed = "".join(f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"/>' for i, name in enumerate(sheets, 1))
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><sheets>{listed}</sheets></workbook>'
        )
        related = "".join(
            f'<Relationship Id="r{i}" Type="{RELATION}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(sheets) + 1)
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{related}'
            "</Relationships>",
        )
        for i, rows in enumerate(sheets.values(), 1):
            lines = "".join(
                f'<row r="{row}">{"".join(cell(column, row, value) for column, value in enumerate(cells))}</row>'
                for row, cells in enumerate(rows, 1)
            )
            archive.writestr(
                f"xl/worksheets/sheet{i}.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'
            )
    return out.getvalue()


def ods(rows):
    """The bytes of an OpenDocument sheet, made by hand."""
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"

    def one(value):
        if value is None:
            return "<table:table-cell/>"
        if isinstance(value, str):
            return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'

    lines = "".join(f"<table:table-row>{''.join(map(one, row)) or one(None)}</table:table-row>" for row in rows)
    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:table="{table}" xmlns:text="{text}"><office:body>'
        f'<office:spreadsheet><table:table table:name="Notas">{lines}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return out.getvalue()


def read(path, **asked):
    table = read_table(path, Dialect(**asked))
    return table, take(table, choose(table))


@pytest.mark.parametrize("content", [xlsx(Notas=GRADES), ods(GRADES)], ids=["xlsx", "ods"])
@pytest.mark.parametrize("name", ["grades.xlsx", "grades.csv"])
def test_a_workbook_is_read_by_its_content_with_the_numbers_that_its_cells_hold(tmp_path, content, name):
    (tmp_path / name).write_bytes(content)
    table, samples = read(tmp_path / name)
    assert (table.dialect.sheet, table.header_line, table.left_out) == ("Notas", 3, {"title": [1]})
    assert samples.X.tolist() == [[30.6, 42.5], [69.8, 82.0], [1.234, 1e20]]
    assert samples.y.tolist() == [0, 1, 1]
    assert samples.left_out == {"missing Nota 1": [6]}


def test_a_number_that_a_cell_holds_is_never_taken_for_thousands_and_one_in_words_may_be(tmp_path):
    rows = [["p", "q", "kind"], *([value, i, "ab"[i % 2]] for i, value in enumerate([1.234, 500, 2.345, 700]))]
    (tmp_path / "numbers.xlsx").write_bytes(xlsx(S=rows))
    assert read(tmp_path / "numbers.xlsx")[1].X[:, 0].tolist() == [1.234, 500.0, 2.345, 700.0]
    words = [["p", "q", "kind"], *([value, i, "ab"[i % 2]] for i, value in enumerate(["30,6", "1.234,5", "7", 8.5]))]
    (tmp_path / "words.xlsx").write_bytes(xlsx(S=words))
    assert read(tmp_path / "words.xlsx")[1].X[:, 0].tolist() == [30.6, 1234.5, 7.0, 8.5]


def test_errors_and_truth_values_of_cells_are_gaps_and_labels(tmp_path):
    rows = [["p", "q", "passed"], [1, 2.5, True], [2, "#N/A", False], ["#DIV/0!", 1, True], [3, 4, False]]
    (tmp_path / "errors.xlsx").write_bytes(xlsx(S=rows))
    _, samples = read(tmp_path / "errors.xlsx")
    assert samples.X.tolist() == [[1, 2.5], [3, 4]]
    assert samples.classes == ("FALSE", "TRUE")
    assert samples.left_out == {"missing p": [4], "missing q": [3]}


def test_the_first_sheet_that_holds_something_is_taken_or_the_one_that_is_asked_for(tmp_path):
    other = [["u", "v", "kind"], [1, 2, "x"], [3, 4, "y"]]
    (tmp_path / "book.xlsx").write_bytes(xlsx(Leer=[], Notas=GRADES, Outra=other))
    table, _ = read(tmp_path / "book.xlsx")
    assert (table.dialect.sheet, table.sheets) == ("Notas", ("Leer", "Notas", "Outra"))
    for sheet in ("Outra", "outra", "3"):
        assert read(tmp_path / "book.xlsx", sheet=sheet)[1].features == ("u", "v")
    with pytest.raises(InputError, match="Notas, Outra"):
        read(tmp_path / "book.xlsx", sheet="Nota")
    with pytest.raises(InputError, match="empty"):
        read(tmp_path / "book.xlsx", sheet="Leer")


def test_a_damaged_workbook_is_named_as_one(tmp_path):
    whole = xlsx(Notas=GRADES)
    path = tmp_path / "damaged.xlsx"
    for content in (whole[:300], whole[:-100], whole[:200] + b"\0" * 200 + whole[400:], whole[30:]):
        path.write_bytes(content)
        with pytest.raises(InputError) as refusal:
            read(path)
        assert "\n" not in str(refusal.value)
    path.write_bytes(whole[:-100])
    with pytest.raises(InputError, match="damaged"):
        read(path)


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path):
    content = bytearray(xlsx(Notas=GRADES))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 4_000_000_000)  # the size that the archive claims
    (tmp_path / "bomb.xlsx").write_bytes(content)
    with pytest.raises(InputError, match="MB"):
        read(tmp_path / "bomb.xlsx")


def test_a_title_page_before_the_table_is_passed_over(tmp_path):
    (tmp_path / "book.xlsx").write_bytes(xlsx(Capa=[["Relatório"], [], ["2024"]], Notas=GRADES))
    assert read(tmp_path / "book.xlsx")[0].dialect.sheet == "Notas"
    (tmp_path / "title.xlsx").write_bytes(xlsx(Capa=[["Relatório"]]))
    with pytest.raises(InputError, match=r"title\.xlsx"):
        read(tmp_path / "title.xlsx")
