"""Lines far outside of the view are cut off without another direction inside."""

import numpy as np
import pytest

from gui.plots.items.clipping import AROUND, clipped

VIEW = (-1.0, -1.0, 1.0, 1.0)
REACH = 1 + 2 * AROUND


def test_a_path_near_the_view_stays_the_same_array():
    path = np.array([[0.0, 0.0], [REACH, -REACH], [0.5, 0.2]])
    assert clipped(path, VIEW) is path


def test_a_step_that_leaves_ends_at_the_rim_in_its_own_direction():
    found = clipped(np.array([[0.0, 0.0], [1.0, 0.0], [1.0 + 4e6, 1e6]]), VIEW)
    assert found[:2].tolist() == [[0.0, 0.0], [1.0, 0.0]]
    end = found[2]
    assert end[0] == pytest.approx(REACH)
    assert end[1] / (end[0] - 1.0) == pytest.approx(0.25)


def test_what_comes_back_begins_a_piece_of_its_own():
    found = clipped(np.array([[0.0, 0.0], [1e9, 0.0], [0.0, 0.5]]), VIEW)
    gaps = np.isnan(found[:, 0])
    assert gaps.tolist() == [False, False, True, False, False, True]
    assert found[4].tolist() == pytest.approx([0.0, 0.5])


def test_what_passes_by_outside_is_not_drawn():
    assert len(clipped(np.array([[1e9, -1e9], [1e9, 1e9]]), VIEW)) == 0


def test_a_line_right_across_the_view_is_kept():
    found = clipped(np.array([[-1e9, 0.0], [1e9, 0.0]]), VIEW)
    assert found[:2].tolist() == pytest.approx(np.array([[-REACH, 0.0], [REACH, 0.0]]))


@pytest.mark.parametrize("far", [1e155, 1e300, 1.7e308])
def test_the_largest_numbers_there_are_do_no_harm(far):
    path = np.array([[0.0, 0.0], [far, -far], [-far, far], [far, far]])
    found = clipped(path, VIEW)
    finite = found[~np.isnan(found[:, 0])]
    assert len(finite) >= 2
    assert np.abs(finite).max() <= REACH * (1 + 1e-9)
