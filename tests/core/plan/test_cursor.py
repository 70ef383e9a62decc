"""The cursor: four phases are one iteration, and a phase is known once it is done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plan.cursor import PHASES, Cursor

# phases since the start: the iteration on screen, the phase that was done last, the last iteration that is done
TABLE = [
    (0, 0, "update", 0),
    (1, 1, "forward", 0),
    (2, 1, "loss", 0),
    (3, 1, "gradient", 0),
    (4, 1, "update", 1),
    (5, 2, "forward", 1),
    (7, 2, "gradient", 1),
    (8, 2, "update", 2),
    (39, 10, "gradient", 9),
    (40, 10, "update", 10),
    (41, 11, "forward", 10),
    (400, 100, "update", 100),
]
SHOWN = {
    1: {"forward"},
    2: {"forward", "loss"},
    3: {"forward", "loss", "gradient"},
    4: {"forward", "loss", "gradient", "update"},
}


def test_the_phases_are_those_of_the_lecture_in_their_order():
    assert PHASES == ("forward", "loss", "gradient", "update")


@pytest.mark.parametrize(("tick", "iteration", "phase", "done"), TABLE)
def test_a_moment_has_an_iteration_a_phase_and_what_is_done(tick, iteration, phase, done):
    cursor = Cursor(tick)
    assert (cursor.iteration, cursor.phase, cursor.done) == (iteration, phase, done)


@pytest.mark.parametrize("before", [0, 4, 400])
@pytest.mark.parametrize("tick", SHOWN)
def test_what_a_phase_computes_is_known_from_that_phase_on(before, tick):
    cursor = Cursor(before + tick)
    assert {phase for phase in PHASES if cursor.shows(phase)} == SHOWN[tick]


@pytest.mark.parametrize(
    ("tick", "phase", "expected"),
    [(0, "forward", 1), (0, "update", 4), (1, "gradient", 3), (4, "forward", 1), (4, "update", 4), (5, "forward", 5),
     (8, "loss", 6), (400, "gradient", 399)],
)  # fmt: skip
def test_a_phase_is_chosen_within_the_iteration_on_screen(tick, phase, expected):
    assert Cursor(tick).at_phase(phase) == Cursor(expected)


def test_a_moment_after_an_iteration_shows_the_whole_of_it():
    assert [Cursor.after(iteration).tick for iteration in (0, 1, 2, 100)] == [0, 4, 8, 400]
    assert Cursor() == Cursor.after(0)


@given(st.integers(1, 10**8))
def test_an_iteration_is_done_four_phases_after_the_one_before(iteration):
    moments = [Cursor(Cursor.after(iteration - 1).tick + steps) for steps in range(1, 5)]
    assert [moment.phase for moment in moments] == list(PHASES)
    assert {moment.iteration for moment in moments} == {iteration}
    assert [moment.done for moment in moments] == [iteration - 1] * 3 + [iteration]
    assert moments == sorted(moments)
    assert moments[-1] == Cursor.after(iteration)
