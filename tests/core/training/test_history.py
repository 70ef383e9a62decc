"""The history: rows that are written once, read anywhere, published last and bounded in memory."""

import sys
import threading
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.training.columns import CHUNK, Columns
from core.training.extremes import BLOCK
from core.training.history import History

KINDS = {"value": np.float64, "number": np.int32}


def filled(count, portion=10_000):
    """Columns whose row i holds i / 2 and i."""
    columns = Columns(KINDS, curves=("value",))
    for first in range(0, count, portion):
        rows = np.arange(first, min(first + portion, count))
        columns.append(value=rows / 2, number=rows)
    return columns


@given(st.lists(st.integers(0, 90_000), min_size=1, max_size=6), st.data())
@settings(max_examples=40, deadline=None)
def test_what_was_appended_in_any_portions_is_read_back_from_any_range(portions, data):
    columns, count = Columns(KINDS, curves=("value",)), 0
    for portion in portions:
        rows = np.arange(count, count + portion)
        columns.append(value=rows / 2, number=rows)
        count += portion
        assert columns.count == count
    start = data.draw(st.integers(0, count))
    stop = data.draw(st.integers(start, count))
    assert columns.read("number", start, stop).tolist() == list(range(start, stop))
    np.testing.assert_array_equal(columns.read("value", start, stop), np.arange(start, stop) / 2)


@pytest.mark.parametrize(
    ("start", "stop"),
    [
        (0, 0),
        (5, 5),
        (0, 1),
        (CHUNK - 1, CHUNK),
        (CHUNK - 1, CHUNK + 1),
        (CHUNK, CHUNK + 1),
        (0, 2 * CHUNK),
        (7, 3 * CHUNK - 7),
    ],
)
def test_reading_crosses_the_borders_of_the_chunks(start, stop):
    columns = filled(3 * CHUNK)
    values, numbers = columns.read("value", start, stop), columns.read("number", start, stop)
    assert (values.dtype, numbers.dtype) == (np.float64, np.int32)
    np.testing.assert_array_equal(numbers, np.arange(start, stop))
    np.testing.assert_array_equal(values, np.arange(start, stop) / 2)


@given(st.sets(st.integers(0, 3 * CHUNK - 1) | st.sampled_from([CHUNK - 1, CHUNK, 2 * CHUNK - 1, 2 * CHUNK])))
@settings(max_examples=50, deadline=None)
def test_taking_rows_here_and_there_gives_each_its_own_value(rows):
    rising = np.array(sorted(rows), dtype=np.int64)
    np.testing.assert_array_equal(LONG.take("number", rising), rising)
    np.testing.assert_array_equal(LONG.take("value", rising), rising / 2)


LONG = filled(3 * CHUNK)


def test_one_row_is_read_as_a_plain_number():
    assert [LONG.at("value", row) for row in (0, CHUNK - 1, CHUNK)] == [0.0, (CHUNK - 1) / 2, CHUNK / 2]


@pytest.mark.parametrize("values", [{"value": np.zeros(3)}, {"value": np.zeros(3), "number": np.zeros(2)}, {}])
def test_rows_that_lack_a_column_or_a_value_are_refused_and_nothing_is_appended(values):
    columns = Columns(KINDS, curves=("value",))
    with pytest.raises(ValueError, match="value, number"):
        columns.append(**values)
    assert columns.count == 0
    assert len(columns.read("value", 0, 0)) == 0


class Watched(Columns):
    """Columns that check, at the moment a count is published, that everything below it can be read."""

    published: tuple[int, ...] = ()

    @property
    def count(self):
        return self.published[-1]

    @count.setter
    def count(self, count):
        self.published = (*self.published, count)
        np.testing.assert_array_equal(self.read("number", 0, count), np.arange(count))
        np.testing.assert_array_equal(self.read("value", 0, count), np.arange(count) / 2)
        if count:
            rows = self.curve_rows("value", 0, count, 2)
            assert (rows[0], rows[-1]) == (0, count - 1)


@pytest.mark.parametrize("portion", [1000, BLOCK, CHUNK])
def test_a_count_is_published_when_its_rows_are_finished_and_not_before(portion):
    columns = Watched(KINDS, curves=("value",))
    for first in range(0, 2 * CHUNK + 1, portion):
        rows = np.arange(first, first + portion)
        columns.append(value=rows / 2, number=rows)
    assert columns.published == tuple(range(0, first + portion + 1, portion))


def test_a_reader_beside_a_writer_never_sees_an_unfinished_row():
    columns, faults, reads = Columns(KINDS, curves=("value",)), [], 0
    written = threading.Event()

    def write():
        for first in range(0, 400_000, 500):
            rows = np.arange(first, first + 500)
            columns.append(value=rows / 2, number=rows)
        written.set()

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    writer = threading.Thread(target=write)
    try:
        writer.start()
        while not written.is_set():
            count = columns.count
            last = columns.read("value", max(0, count - 700), count)
            if not np.array_equal(last, np.arange(max(0, count - 700), count) / 2):
                faults.append(count)
            if count and columns.curve_rows("value", 0, count, 50)[-1] != count - 1:
                faults.append(count)
            reads += 1
    finally:
        writer.join()
        sys.setswitchinterval(interval)
    assert not faults
    assert reads > 0
    assert columns.count == 400_000


def append_iterations(history, count, epochs_too):
    for first in range(0, count, 500):
        values = np.linspace(first, first + 1, 500)
        history.iterations.append(w1=values, w2=values, b=values, batch_loss=values)
        if epochs_too:
            whole = np.zeros(500, dtype=np.int32)
            history.epochs.append(train_loss=values, test_loss=values, train_correct=whole, test_correct=whole)


def test_a_long_run_costs_at_most_64_bytes_an_iteration_even_when_each_is_an_epoch():
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        history = History(np.zeros(3))
        append_iterations(history, 300_000, epochs_too=True)
        kept, peak = (size - before for size in tracemalloc.get_traced_memory())
    finally:
        tracemalloc.stop()
    assert history.count == 300_000
    assert 4 * 8 * 300_000 < kept < 64 * 300_000  # tracemalloc sees NumPy's arrays
    assert peak < 64 * 300_000


def test_the_weights_after_an_iteration_are_its_row_and_before_the_first_the_start():
    history = History(np.array([7.0, 8.0, 9.0]))
    assert history.count == 0
    loss = np.array([0.5, 0.25])
    w1, w2, b = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    history.iterations.append(w1=w1, w2=w2, b=b, batch_loss=loss)
    assert [history.weights(k).tolist() for k in (0, 1, 2)] == [[7.0, 8.0, 9.0], [1.0, 3.0, 5.0], [2.0, 4.0, 6.0]]


@pytest.mark.parametrize("count", [0, 500, CHUNK + 4, 2 * CHUNK])
def test_the_path_leads_from_the_start_over_every_row_in_bounded_pieces(count):
    history = History(np.array([-1.0, -2.0, -3.0]))
    rows = np.arange(count, dtype=np.float64)
    history.iterations.append(w1=rows, w2=rows + 0.25, b=-rows, batch_loss=rows)
    pieces = list(history.pieces())
    assert max(len(piece) for piece in pieces) <= CHUNK
    whole = np.concatenate(pieces)
    assert whole[0].tolist() == [-1.0, -2.0, -3.0]
    np.testing.assert_array_equal(whole[1:], np.column_stack([rows, rows + 0.25, -rows]))
