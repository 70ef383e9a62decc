"""Readers of what was written that know nothing of the program."""

from html.parser import HTMLParser

VOID = ("meta", "img", "br", "hr")


class Reader(HTMLParser):
    """Reads what a browser would: tags, text, and whether every tag is closed."""

    def __init__(self):
        super().__init__()
        self.tags, self.open, self.said, self.wrong = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data):
        if "style" not in self.open:
            self.said.append(data)


def read(text):
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert not reader.wrong
    assert not reader.open
    return reader


def said(reader):
    """The text of each page of a PDF."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]
