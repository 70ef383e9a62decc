"""What is told of a scene on a sheet, and the questions that always come: Markdown, in each language."""

from __future__ import annotations

from pathlib import Path

from core.plan.lesson import chosen_language

FOLDER = Path(__file__).with_name("sheets")
QUESTIONS = "questions"


def sheet(name: str, language: str) -> str:
    """Return the sheet of a scene, or the `QUESTIONS`, in a language, else in English."""
    paths = {path.name.split(".")[1]: path for path in sorted(FOLDER.glob(f"{name}.*.md"))}
    return paths[chosen_language(paths, language)].read_text(encoding="utf-8")
