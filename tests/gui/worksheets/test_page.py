"""A worksheet as a page: nothing of a file is markup, and on paper no task is torn apart and the key stands alone."""

import io

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage, QPageSize

from gui.worksheets.page import document
from gui.worksheets.paper import pdf
from gui.worksheets.sheet import Choices, Lines, Table, Task, Text, Worksheet
from tests.gui.worksheets.reading import read, said

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter
HOSTILE = '<script>alert("x")</script> & <b>bold</b> "'


def sheet(*tasks, title="Sheet"):
    return Worksheet(title, "About it", "pt_BR", tasks)


def task(title, paragraphs=1):
    texts = tuple(Text(f"{title} line {number} " + "word " * 12) for number in range(paragraphs))
    return Task(title, (*texts, Lines(2)), (Text(f"{title} answer"),))


def pages(worksheet, picture=None, size=A4):
    return said(PdfReader(io.BytesIO(pdf(worksheet, picture, size))))


def test_what_a_file_says_is_text_and_never_markup(qapp):
    hostile = Task(HOSTILE, (Text(HOSTILE), Choices((HOSTILE,)), Table((HOSTILE,), ((HOSTILE,),))), (Text(HOSTILE),))
    reader = read(document(sheet(hostile, title=HOSTILE), "", 500))
    assert "script" not in reader.tags
    assert "".join(reader.said).count(HOSTILE) >= 7
    assert any(HOSTILE[:20] in page for page in pages(sheet(hostile, title=HOSTILE)))


def test_the_page_says_its_language_has_its_picture_inside_and_asks_nothing_of_the_network(qapp):
    text = document(sheet(task("One")), "data:image/png;base64,AAAA", 500)
    reader = read(text)
    assert 'lang="pt-BR"' in text
    assert reader.tags.count("img") == 1
    assert "http" not in text
    assert read(document(sheet(task("One")), "", 500)).tags.count("img") == 0


@pytest.mark.parametrize(("size", "points"), [(A4, (595, 842)), (LETTER, (612, 792))])
def test_no_task_is_torn_apart_and_the_key_has_a_page_of_its_own(qapp, size, points):
    names = [f"Task{number}" for number in range(6)]
    worksheet = sheet(*(task(name, paragraphs=8) for name in names))
    content = pdf(worksheet, QImage(1280, 720, QImage.Format.Format_RGB32), size)
    reader = PdfReader(io.BytesIO(content))
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == list(points)
    found = said(reader)
    for name in names:
        holding = [number for number, page in enumerate(found) if f"{name} line" in page]
        assert len(holding) == 1, f"{name} is on pages {holding}"
    key = [number for number, page in enumerate(found) if " answer" in page]
    assert key == [len(found) - 1]
    assert "line 0" not in found[-1]
    assert len(reader.pages[0].images) == 1
    assert len(content) < 1_000_000


def test_a_task_that_is_longer_than_a_page_goes_on_over_the_next(qapp):
    found = pages(sheet(task("Long", paragraphs=60)))
    assert len(found) > 2
    assert all(f"Long line {number} " in " ".join(found) for number in range(60))


def test_the_title_of_the_document_is_that_of_the_sheet(qapp):
    reader = PdfReader(io.BytesIO(pdf(sheet(task("One"), title="Três descidas"), None, A4)))
    assert reader.metadata.title == "Três descidas"
