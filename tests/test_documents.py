"""What the documents name is there: files, folders, commands, and every room of the house."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
TOOLS = (ROOT / "requirements-dev.lock").read_text("utf-8")  # which are installed after the tests
WINGS = ("", "core", "gui")  # a trace through one of them leaves its name out
QUOTED = re.compile(r"`([\w.-]*/[\w./-]+|[\w-]+\.(?:py|lock))`")
LINKED = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")
STANDS_FOR_OTHERS = re.compile(r"[A-Z]{2}|batch-N")
COMMAND = re.compile(r"python3? -m ([\w.]+)")
NAME = re.compile(r"`(?:\w+\.)*(_?[a-z]+(?:_[a-z]+)+|[A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:\([^`]*\))?`")


@pytest.fixture(scope="module")
def words_of_the_code():
    texts = [path.read_text("utf-8") for wing in ("core", "gui", "tests") for path in (ROOT / wing).rglob("*.py")]
    return set(re.findall(r"\w+", "\n".join(texts)))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_names_is_there(document, words_of_the_code):
    text = document.read_text("utf-8")
    quoted = {name for name in QUOTED.findall(text) if not STANDS_FOR_OTHERS.search(name.replace("README", ""))}
    gone = {name for name in quoted if not any((ROOT / wing / name).exists() for wing in WINGS)}
    gone |= {name for name in LINKED.findall(text) if not (document.parent / name).exists()}
    commands = {name for name in COMMAND.findall(text) if f"\n{name}==" not in TOOLS}
    gone |= {name for name in commands if importlib.util.find_spec(name) is None}
    gone |= {name for name in NAME.findall(text) if name not in words_of_the_code}
    assert not gone


@pytest.mark.parametrize("wing", ["core", "gui"])
def test_the_architecture_tells_of_every_room_and_of_no_other(wing):
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    table = text[text.index(f"| `{wing}/` |") :].split("\n\n")[0]
    told = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    assert told == {path.parent.name for path in (ROOT / wing).glob("*/__init__.py")}
