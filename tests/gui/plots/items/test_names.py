"""Names at the ends of curves stand where they cover nothing that matters."""

import itertools

import numpy as np
import pyqtgraph as pg
import pytest

from gui.plots.items.marks import Name, leader
from gui.plots.items.names import End, EndNames, Places, along
from gui.style.theme import LIGHT

BOUNDS = (0.0, 0.0, 500.0, 400.0)
SIZE = (90.0, 20.0)


def rect(name, offset):
    _, x, y, width, height = name
    middle = x + offset[0], y + offset[1]
    return middle[0] - width / 2, middle[1] - height / 2, middle[0] + width / 2, middle[1] + height / 2


def covered(places, box):
    left, top, right, bottom = box
    return int(np.sum((places[:, 0] > left) & (places[:, 0] < right) & (places[:, 1] > top) & (places[:, 1] < bottom)))


def placed(names, curves=(), points=()):
    fixed = np.array([*points, *[(x, y) for _, x, y, _, _ in names]], dtype=float)
    offsets = Places().find(names, list(curves), fixed, BOUNDS)
    return [rect(name, offset) for name, offset in zip(names, offsets, strict=True)], fixed


@pytest.mark.parametrize("end", [(250, 200), (495, 200), (3, 3), (250, 398), (499, 399)])
def test_a_name_stands_inside_the_picture_and_not_on_its_end(end):
    (box,), fixed = placed([("a", *end, *SIZE)])
    assert box[0] >= 0
    assert box[1] >= 0
    assert box[2] <= 500
    assert box[3] <= 400
    assert not covered(fixed, box)


@pytest.mark.parametrize("seed", range(8))
def test_names_of_ends_in_a_crowd_cover_neither_each_other_nor_an_end_nor_the_minimum(seed):
    random = np.random.default_rng(seed)
    ends = random.normal(loc=(250, 200), scale=12, size=(3, 2))
    names = [(str(number), *end, *SIZE) for number, end in enumerate(ends.tolist())]
    boxes, fixed = placed(names, points=[(255.0, 196.0)])
    for box, other in itertools.combinations(boxes, 2):
        assert box[0] >= other[2] or other[0] >= box[2] or box[1] >= other[3] or other[1] >= box[3]
    assert not any(covered(fixed, box) for box in boxes)


def test_a_name_keeps_off_the_curves():
    curve = np.array([(0.0, 200.0), (250.0, 200.0)])
    wall = np.array([(262.0, 0.0), (262.0, 400.0)])
    (box,), _ = placed([("a", 250.0, 200.0, *SIZE)], [curve, wall])
    assert not covered(along(curve), box)
    assert not covered(along(wall), box)


def test_a_name_stays_where_it_is_while_nothing_comes_under_it():
    places, name = Places(), ("a", 250.0, 200.0, *SIZE)
    end = np.array([(250.0, 200.0)])
    (first,) = places.find([name], [], end, BOUNDS)
    for x in range(5):
        moved = ("a", 250.0 + x, 200.0, *SIZE)
        assert places.find([moved], [], end + np.array([x, 0]), BOUNDS) == [first]


def test_a_name_far_from_its_end_has_a_line_that_leads_there():
    assert leader((56.0, 0.0), SIZE, 6.0) is None
    assert leader((0.0, 0.0), SIZE, 0.0) is None  # on an end without a rim
    x0, y0, x1, y1 = leader((0.0, -100.0), SIZE, 6.0)
    assert (x0, y0) == (0.0, -6.0)
    assert (x1, y1) == (0.0, -90.0)


@pytest.mark.parametrize("apart", [3.0, 7.0, 40.0])
def test_the_places_that_are_looked_at_lie_along_the_whole_curve(apart):
    curve = np.array([(0.0, 0.0), (100.0, 0.0), (np.nan, np.nan), (200.0, 0.0), (200.0, apart * 10)])
    places = along(curve)
    assert (np.diff(places, axis=0)[:-1] >= 0).all()
    assert places[0].tolist() == [0.0, 0.0]
    assert ((places[:, 0] <= 100.0) | (places[:, 0] == 200.0)).all()
    assert covered(places, (199.0, -1.0, 201.0, apart * 10 + 1)) > apart


def test_no_curve_at_all_is_no_hindrance():
    assert along(np.empty((0, 2))).shape == (0, 2)
    assert along(np.array([(1.0, 2.0)])).tolist() == [[1.0, 2.0]]
    assert along(np.full((3, 2), np.nan)).shape == (0, 2)


def test_names_of_runs_at_their_common_start_do_not_lie_on_each_other_in_a_small_picture():
    """Three descents and the minimum, in the card beside the large one of a small window."""
    names = [("stochastic", 90.0, 58.0, 94.0, 22.0), ("mini-batch 200", 90.0, 58.0, 124.0, 22.0)]
    names += [("full batch", 90.0, 58.0, 124.0, 22.0), ("minimum", 180.0, 22.0, 62.0, 22.0)]
    ends = np.array([name[1:3] for name in names])
    places = Places().find(names, [], ends, (0.0, 0.0, 195.0, 117.0))
    boxes = [
        (x + across - width / 2, y + down - height / 2, x + across + width / 2, y + down + height / 2)
        for (_, x, y, width, height), (across, down) in zip(names, places, strict=True)
    ]
    for left, top, right, bottom in boxes:
        assert left >= 0
        assert top >= 0
        assert right <= 195
        assert bottom <= 117
    for one, other in itertools.combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_names_at_a_common_start_stand_one_under_the_other_and_no_line_to_one_crosses_another():
    """Three descents and their target, at the start in the low plot beside the plane."""
    start = (11.0, 8.0)
    names = [("target", 11.0, 83.0, 94.0, 22.0), ("stochastic", *start, 95.0, 22.0)]
    names += [("mini-batch 200", *start, 126.0, 22.0), ("full batch", *start, 126.0, 22.0)]
    target = np.array([(11.0, 83.0), (297.0, 83.0)])
    places = Places().find(names, [target], np.array([name[1:3] for name in names]), (0.0, 0.0, 297.0, 122.0))
    boxes = [rect(name, place) for name, place in zip(names, places, strict=True)]
    assert len({box[0] for box in boxes[1:]}) == 1
    assert [box[1] - boxes[1][1] for box in boxes[1:]] == [0.0, 22.0, 44.0]
    for number, box in enumerate(boxes):
        tip = np.clip(names[number][1:3], box[:2], box[2:])
        line = np.linspace(names[number][1:3], tip, 50)[:-1]
        assert not any(covered(line, other) for other in boxes)
        assert not covered(along(target), box)


def test_names_at_a_common_end_stand_flush_beside_it_and_near_also_over_a_curve_that_is_everywhere():
    """Train, test, the batches and their mean, where a long stochastic run ends at the right of a noisy plot."""
    end = (290.0, 340.0)
    names = [(name, *end, width, 22.0) for name, width in (("test", 40.0), ("train", 50.0), ("mean", 165.0))]
    noise = np.column_stack([np.arange(0.0, 290.0, 2.0), np.tile([345.0, 20.0, 345.0, 120.0, 345.0], 29)])
    places = Places().find(names, [noise], np.array([end]), (0.0, 0.0, 300.0, 350.0))
    boxes = [rect(name, place) for name, place in zip(names, places, strict=True)]
    assert len({box[2] for box in boxes}) == 1
    assert 190 < boxes[0][2] < 290, "left of the end: no line to one goes through another"
    assert all(340 - box[3] < 150 for box in boxes)


def test_while_it_plays_a_name_that_becomes_another_looks_for_its_place_in_a_later_frame(qtbot, monkeypatch):
    looks, find = [], Places.find
    monkeypatch.setattr(Places, "find", lambda *given: looks.append(1) or find(*given))
    widget = pg.PlotWidget()
    qtbot.addWidget(widget)
    names = EndNames(widget.getPlotItem(), 30)

    def show(text, anew, moving):
        names.show(LIGHT, [End(text, 0.5, 0.5, LIGHT.line)], [np.array([(0.0, 0.0), (0.5, 0.5)])], (), anew, moving)
        return len(looks)

    assert show("mean of 16 batches", anew=False, moving=True) == 1
    assert show("mean of 32 batches", anew=False, moving=True) == 1
    assert [item.text for item in widget.scene().items() if isinstance(item, Name)] == ["mean of 32 batches"]
    names.catch_up()
    assert len(looks) == 2
    assert show("mean of 64 batches", anew=True, moving=False) == 3, "at rest at once"
