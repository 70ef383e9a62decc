"""What is told on a sheet, of a scene, of data, and the questions that always come: Markdown, a file a language."""

from __future__ import annotations

import re
from pathlib import Path

from core.plan.lesson import chosen_language

FOLDER = Path(__file__).with_name("sheets")
QUESTIONS, DATA = "questions", "data"
OWN = "own"  # a table, or samples that were drawn


def sheet(name: str, language: str) -> str:
    """Return the sheet of a scene, or the `QUESTIONS`, in a language, else in English."""
    paths = {path.name.split(".")[1]: path for path in sorted(FOLDER.glob(f"{name}.*.md"))}
    return paths[chosen_language(paths, language)].read_text(encoding="utf-8")


def data_sheet(name: str, language: str) -> str:
    """Return what is told of a data set in a language; of one that is not the program's, what holds of any."""
    parts = re.split(r"^## (.+)\n", sheet(DATA, language), flags=re.MULTILINE)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    return told.get(name, told[OWN]).strip()
