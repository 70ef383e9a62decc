"""Keeps the catalogues: `python -m gui.languages [update | compile | check]`.

update puts every text of the source into each catalogue, compile makes what the program reads (and comes after each
change of a catalogue), check tells what is missing, unfinished, broken or out of date.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

from gui.languages import LANGUAGES, SOURCE, catalogue

ROOT = Path(__file__).resolve().parents[2]
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%\d")
TRANSLATED = [code for code in LANGUAGES if code != SOURCE]
Message = tuple[str, str, str]  # context, source, disambiguation


def main(arguments: list[str]) -> int:
    """Do what is asked for; return 1 where something is wrong."""
    act = {"update": update, "compile": compile_all, "check": check}.get(arguments[0] if arguments else "check")
    if act is None:
        print(__doc__)
        return 2
    wrong = list(act())
    print("\n".join(wrong))
    return 1 if wrong else 0


def update(folder: Path | None = None) -> Iterator[str]:
    """Put the texts of the source into the catalogues, without losing a translation."""
    sources = sorted(str(path.relative_to(ROOT)) for room in ("core", "gui") for path in (ROOT / room).rglob("*.py"))
    for code in TRANSLATED:
        target = catalogue(code) if folder is None else folder / catalogue(code).name
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", code]
        done = _tool("lupdate", [*sources, *options, "-ts", str(target)])
        if done.returncode:
            yield done.stderr


def compile_all(folder: Path | None = None) -> Iterator[str]:
    """Compile the catalogues."""
    for code in TRANSLATED:
        target = (folder or catalogue(code).parent) / f"{catalogue(code).stem}.qm"
        done = _tool("lrelease", ["-silent", str(catalogue(code)), "-qm", str(target)])
        if done.returncode:
            yield done.stderr


def check() -> Iterator[str]:
    """Tell what is wrong with the catalogues."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for code in TRANSLATED:  # an empty catalogue becomes what the source needs
            (folder / catalogue(code).name).write_text(EMPTY.format(code=code), "utf-8")
        yield from update(folder)
        yield from compile_all(folder)
        for code in TRANSLATED:
            needed = set(messages(folder / catalogue(code).name))
            there = messages(catalogue(code))
            yield from (f"{code}: not in the catalogue: {key}" for key in sorted(needed - there.keys()))
            yield from (f"{code}: no longer in the source: {key}" for key in sorted(there.keys() - needed))
            for key, message in there.items():
                yield from (f"{code}: {fault}: {key}" for fault in _faults(key[1], message))
            compiled = catalogue(code).with_suffix(".qm")
            if not compiled.is_file() or compiled.read_bytes() != (folder / compiled.name).read_bytes():
                yield f"{code}: {compiled.name} is out of date: python -m gui.languages compile"


def messages(path: Path) -> dict[Message, ET.Element]:
    """Return the messages of a catalogue."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = message
    return found


def _faults(source: str, message: ET.Element) -> Iterator[str]:
    """Tell what is wrong with one message."""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        yield "unfinished"
        return
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    for form in forms:
        if not form.strip():
            yield "empty"
        lost = set(PLACEHOLDER.findall(source)) ^ set(PLACEHOLDER.findall(form))
        if lost - {"%n"}:  # one of something may be written without its number
            yield f"placeholders differ ({', '.join(sorted(lost))})"
        if (len(re.findall(r"&\w", source)) == 1) != (len(re.findall(r"&\w", form)) == 1):
            yield "a mnemonic (&) is lost or added"


def _tool(name: str, arguments: list[str]) -> subprocess.CompletedProcess[str]:
    program = Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    return subprocess.run([str(program), *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


EMPTY = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{code}" sourcelanguage="en"></TS>
"""

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
