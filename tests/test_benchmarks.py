"""The benchmarks' table, not its times: what is measured is printed, and ratios and results follow from it."""

import pytest

from benchmarks import __main__ as benchmarks
from benchmarks import loop, quota, starts
from benchmarks.rounds import take_turns
from benchmarks.table import Result, Row, Target, render


def cells_of(table: str) -> list[list[str]]:
    """The rows of a printed table, cell by cell."""
    lines = [line for line in table.splitlines() if " | " in line and not line.startswith(("part ", "---"))]
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def figure_of(cell: str) -> float:
    return float(cell.split()[0].replace(",", ""))


def test_the_quick_loop_prints_every_batch_size_and_ratios_of_its_figures(monkeypatch, capsys):
    monkeypatch.setattr(loop, "pytorch", lambda: None)
    monkeypatch.setattr(loop, "has_numba", lambda: False)
    monkeypatch.setattr(benchmarks, "prepare", lambda: None)
    assert benchmarks.main(["loop", "--quick"]) == 0
    rows = cells_of(capsys.readouterr().out)
    assert [row[1] for row in rows] == [f"batch {size}" for size in (1, 1, 10, 10, 200, 200, 2000, 2000)]
    for _, _, figure, against, reference, ratio, target, result in rows[::2]:
        assert against == "readable loop"
        assert figure_of(ratio) == pytest.approx(figure_of(figure) / figure_of(reference), rel=0.01)
        if target:
            bound = float(target.removeprefix(">=").removesuffix("x"))
            assert result == ("pass" if figure_of(ratio) >= bound else "MISS")
    for row in rows[1::2]:
        assert row[3] == "PyTorch, eager: not installed"
        assert row[4:6] == ["", ""]
        assert row[7:] in ([], [""])


def test_a_loop_that_is_compiled_is_held_against_itself_as_it_is(monkeypatch):
    monkeypatch.setattr(loop, "pytorch", lambda: None)
    monkeypatch.setattr(loop, "has_numba", lambda: True)
    monkeypatch.setattr(loop, "compile_loop", lambda *_: None)
    rows = [row for row in loop.measure(quick=True).rows if row.what.endswith("compiled")]
    assert [(row.what, row.against) for row in rows] == [
        ("batch 1, compiled", "fast loop"),
        ("batch 10, compiled", "fast loop"),
    ]


def test_the_quick_starts_are_held_against_single_runs_that_end_at_the_same_weights(monkeypatch, capsys):
    monkeypatch.setattr(starts, "STARTS", 60)
    monkeypatch.setattr(benchmarks, "prepare", lambda: None)
    assert benchmarks.main(["starts", "--quick"]) == 0
    rows = cells_of(capsys.readouterr().out)
    measured = [f"batch {size}{also}" for size in (10, 200) for also in ("", ", with targets")]
    assert [row[1] for row in rows] == [*measured, "sweep, 100 iterations"]
    for _, _, figure, against, reference, ratio, *_ in rows[:4]:
        assert against == "single runs"
        assert figure_of(ratio) == pytest.approx(figure_of(figure) / figure_of(reference), rel=0.02)
    assert [row[6] for row in rows] == [">= 50.0 x", "", "", "", "<= 1.00 s"]


def test_the_quick_reading_measures_three_ways_of_writing_a_table(monkeypatch, capsys):
    monkeypatch.setattr(benchmarks, "prepare", lambda: None)
    assert benchmarks.main(["reading", "--quick"]) == 0
    rows = cells_of(capsys.readouterr().out)
    assert [row[1].split(", ")[1] for row in rows] == ["decimal points", "decimal commas", "thousands marked"]
    assert {row[6] for row in rows} == {"<= 2.00 s"}


def test_an_unknown_part_is_refused_by_name(capsys):
    with pytest.raises(SystemExit) as ended:
        benchmarks.main(["loops"])
    assert ended.value.code == 2
    assert (
        "loops: must be one of loop, window, race, scenes, panels, start, history, contours, starts, reading, opening"
        in capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("figure", "reference", "target", "result"),
    [
        (10.0, 2.0, Target(5.0, of_ratio=True), "pass"),
        (9.9, 2.0, Target(5.0, of_ratio=True), "MISS"),
        (9.9, None, Target(5.0, of_ratio=True), ""),
        (16.0, 16.0, Target(16.0, at_most=True), "pass"),
        (16.1, 16.0, Target(16.0, at_most=True), "MISS"),
        (54.0, 60.0, Target(55.0), "MISS"),
        (54.0, 60.0, None, ""),
    ],
)
def test_a_result_follows_from_the_figures_and_the_target(figure, reference, target, result):
    assert Row("part", "what", figure, "ms", "other", reference, target).result == result


def test_every_row_and_every_note_is_in_the_table():
    row = Row("start", "frame", 1234.5, "ms", "plot", 1000.0, Target(1.4, at_most=True, of_ratio=True))
    printed = render([Result([row], ["a note"])])
    assert cells_of(printed) == [["start", "frame", "1,234 ms", "plot", "1,000 ms", "1.23 x", "<= 1.40 x", "pass"]]
    assert printed.endswith("- a note")


def test_contestants_take_turns_and_nobody_is_always_first():
    order = []
    figures = take_turns({name: lambda name=name: order.append(name) or len(order) for name in "ab"}, 2)
    assert order == ["a", "b", "b", "a"]
    assert figures == {"a": [1, 4], "b": [2, 3]}


def test_where_no_quota_can_be_set_the_system_is_left_as_it_was(monkeypatch, tmp_path):
    (tmp_path / "cgroup.procs").touch()  # a folder of control groups in which nothing can be set
    monkeypatch.setattr(quota, "GROUPS", tmp_path)
    monkeypatch.delattr("os.sched_setaffinity", raising=False)
    with pytest.raises(OSError, match="no quota"), quota.quarter():
        pass
    assert [entry.name for entry in tmp_path.iterdir()] == ["cgroup.procs"]
