"""Benchmarks that are held against a commit before: who takes turns, what counts, and what is a regression."""

import subprocess
from contextlib import contextmanager

import pytest

from benchmarks import __main__ as benchmarks
from benchmarks import against
from benchmarks.table import Result, Row, Target, render


@pytest.fixture
def sides(monkeypatch, tmp_path):
    """Two work trees whose benchmarks print what a test says, round after round; returns who was measured."""
    printed, order = {"here": [], "there": []}, []

    @contextmanager
    def work_tree(revision):
        assert revision == "v1"
        yield tmp_path

    def measured(tree, parts, quick):
        side = "there" if tree == tmp_path else "here"
        order.append(side)
        return against.read_table(render([Result(printed[side].pop(0))]))

    monkeypatch.setattr(against, "work_tree", work_tree)
    monkeypatch.setattr(against, "measured", measured)
    monkeypatch.setattr(benchmarks, "prepare", lambda: None)
    return printed, order


def rates(*figures, unit="it/s", what="batch 1"):
    return [[Row("loop", what, figure, unit)] for figure in figures]


def test_a_printed_table_is_read_back():
    rows = [
        Row("loop", "batch 1", 825_704.0, "it/s", "readable loop", 12_204.0, Target(5.0, of_ratio=True)),
        Row("loop", "batch 1", 825_704.0, "it/s", "PyTorch, eager: not installed"),
        Row("window", "playing", 60.0, "frames/s", "at rest", 61.0),
        Row("window", "playing", 1_500.0, "it/s"),
        Row("start", "frame", 1.25, "s"),
    ]
    read = against.read_table("Python 3.11\n" + render([Result(rows, ["a note | with a line"])]) + "\nafter it: load")
    assert [(row.part, row.what, row.figure, row.unit) for row in read] == [
        ("loop", "batch 1", 825_704.0, "it/s"),
        ("window", "playing", 60.0, "frames/s"),
        ("window", "playing", 1_500.0, "it/s"),
        ("start", "frame", 1.25, "s"),
    ]


def test_both_take_turns_and_the_round_that_is_kindest_is_shown(sides, capsys):
    printed, order = sides
    printed["here"], printed["there"] = rates(100, 300, 200), rates(310, 50, 100)
    assert benchmarks.main(["loop", "--against", "v1"]) == 0
    assert order == ["here", "there", "there", "here", "here", "there"]
    assert " 300 it/s | v1 " in (said := capsys.readouterr().out)
    assert " 50.0 it/s | 6.00 x " in said


@pytest.mark.parametrize(("there", "status"), [((120, 130, 125), 1), ((120, 130, 100), 0)])
def test_a_slow_spell_is_no_regression(sides, there, status):
    printed, _ = sides
    printed["here"], printed["there"] = rates(100, 100, 100), rates(*there)
    assert benchmarks.main(["loop", "--against", "v1"]) == status


@pytest.mark.parametrize(
    ("unit", "here", "there", "status"),
    [("it/s", 100, 120, 1), ("it/s", 100, 110, 0), ("it/s", 200, 100, 0), ("ms", 120, 100, 1), ("ms", 90, 100, 0)],
)
def test_what_got_much_slower_is_a_regression(sides, unit, here, there, status):
    printed, _ = sides
    printed["here"], printed["there"] = rates(here, unit=unit), rates(there, unit=unit)
    assert benchmarks.main(["loop", "--quick", "--against", "v1"]) == status


def test_what_only_one_of_them_measures_is_named(sides, capsys):
    printed, _ = sides
    printed["here"], printed["there"] = rates(1, what="new"), rates(1, what="old")
    assert benchmarks.main(["--quick", "--against", "v1"]) == 0
    said = capsys.readouterr().out
    assert "only here: loop new" in said
    assert "only v1: loop old" in said


def test_a_commit_that_is_not_there_is_told(monkeypatch, capfd):
    monkeypatch.setattr(benchmarks, "prepare", lambda: None)
    assert benchmarks.main(["loop", "--against", "no-such-commit"]) == 2
    assert "not measured" in capfd.readouterr().err


def test_the_work_tree_is_gone_afterwards():
    listed = ["git", "-C", str(against.ROOT), "worktree", "list"]
    if subprocess.run(listed, capture_output=True, check=False).returncode != 0:
        pytest.skip("this is no checkout of git")
    with against.work_tree("HEAD") as tree:
        assert (tree / "benchmarks" / "__main__.py").is_file()
    assert not tree.exists()
    assert str(tree) not in subprocess.check_output(listed, text=True)
