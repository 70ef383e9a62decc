"""Newton's method on functions whose minimum is known, and on some that have none."""

import numpy as np
import pytest

from core.analysis.newton import Point, newton

IDENTITY = np.eye(2)


def never(_point):
    return False


def bowl(at):
    """(a − 1)² + 10·(b + 2)²."""
    off = at - (1.0, -2.0)
    return Point(at, float(off @ (off * (1, 10))), off * (2, 20), np.diag([2.0, 20.0]))


def cosh(at):
    """cosh(a − 3) + cosh(b)."""
    off = at - (3.0, 0.0)
    return Point(at, float(np.cosh(off).sum()), np.sinh(off), np.diag(np.cosh(off)))


def falling(at):
    """exp(−a) + b²."""
    a, b = at
    return Point(at, np.exp(-a) + b * b, np.array([-np.exp(-a), 2 * b]), np.diag([np.exp(-a), 2.0]))


def test_a_quadratic_takes_one_step_and_one_more_that_confirms_it():
    seen = []

    def watched(at):
        seen.append(at)
        return bowl(at)

    found, ending = newton(watched, np.zeros(2), IDENTITY, never)
    assert ending == "least"
    assert found.at.tolist() == [1.0, -2.0]
    assert len(seen) == 3


@pytest.mark.parametrize("first", [(0.0, 0.0), (-8.0, 9.0), (3.0, 0.0)])
def test_any_first_point_leads_to_the_minimum(first):
    found, ending = newton(cosh, np.array(first), IDENTITY, never)
    assert ending == "least"
    np.testing.assert_allclose(found.at, (3.0, 0.0), atol=1e-9)


def test_steps_stay_in_the_span_of_the_basis():
    along = np.array([[1.0], [1.0]])

    def on_the_line(at):
        whole = bowl(at)
        return Point(at, whole.value, along.T @ whole.slope, along.T @ whole.curvature @ along)

    found, ending = newton(on_the_line, np.zeros(2), along, never)
    assert ending == "least"
    np.testing.assert_allclose(found.at, [-19 / 11] * 2)  # where (a − 1)² + 10·(a + 2)² is least


def test_a_function_that_falls_for_ever_is_flat_in_the_end_unless_enough_is_seen_before():
    assert newton(falling, np.zeros(2), IDENTITY, never)[1] == "flat"
    found, ending = newton(falling, np.zeros(2), IDENTITY, lambda point: point.at[0] > 5)
    assert ending == "enough"
    assert 5 < found.at[0] < 7


def endless(at):
    return Point(at, 0.0, np.ones(1), np.full((1, 1), np.inf))


def rising_whatever_its_slope_says(at):
    return Point(at, abs(at[0] - 1), np.ones(1), np.eye(1))


@pytest.mark.parametrize("measure", [endless, rising_whatever_its_slope_says])
def test_where_the_curvature_is_no_number_or_no_step_lowers_the_value_the_walk_is_lost(measure):
    assert newton(measure, np.ones(1), np.eye(1), never)[1] == "lost"
