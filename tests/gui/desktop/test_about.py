"""What the program says of itself agrees with the files that it rests on."""

import re
import tomllib
from pathlib import Path

from gui.desktop.about import about

ROOT = Path(__file__).parents[3]


def test_the_licence_is_the_one_that_the_program_comes_with():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    said = about()
    assert said.copyright in text
    assert text.startswith(f"{said.licence} License")


def test_every_table_of_others_that_comes_along_has_its_source_and_licence():
    tables = ROOT / "core" / "data" / "tables"
    told = (tables / "README.md").read_text(encoding="utf-8")
    sources = about().data
    assert {source.name.lower() for source in sources} == set(re.findall(r"^\| `([\w-]+)\.csv`", told, re.MULTILINE))
    assert all(f"`{path.name}`" in told for path in tables.glob("*.csv")), "the others are the program's own"
    for source in sources:
        assert source.licence in told
        assert source.origin.partition(",")[0] in told


def test_every_font_that_comes_along_has_its_licence():
    fonts = ROOT / "gui" / "style" / "fonts"
    told = {source.name.replace(" ", "") for source in about().fonts}
    assert {path.name.partition("-")[0] for path in fonts.glob("*.[ot]tf")} <= told


def test_every_library_that_comes_along_is_named():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[<>=]", requirement)[0] for requirement in project["dependencies"]}
    told = " ".join(source.name.lower() for source in about().built_with)
    assert len(names) >= 6
    assert all(name.partition("-essentials")[0] in told for name in names)
