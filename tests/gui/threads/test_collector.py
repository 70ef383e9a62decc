"""Python's collector: what is garbage goes between two events of the window, in its thread."""

import gc
import threading
import weakref

import pytest
from PySide6.QtWidgets import QLabel

from gui.threads.collector import collect_what_is_due, uncollected

PLENTY = 100_000  # objects: Python's own collector would have run some hundred times


@pytest.fixture
def gone(qapp):
    """In which thread a label went that nobody has any more; empty while it is there."""
    gc.collect()
    threads = []
    label = QLabel("left")
    label.itself = [label]
    weakref.finalize(label, lambda: threads.append(threading.current_thread()))
    return threads


def make_plenty():
    return [[] for _ in range(PLENTY)]


def test_a_widget_goes_in_the_thread_of_the_window_however_much_another_thread_makes(gone, qtbot):
    thread = threading.Thread(target=make_plenty)
    thread.start()
    thread.join()
    kept = make_plenty()
    assert gone == []
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.main_thread()]
    del kept


def test_nothing_is_collected_until_the_last_who_asked_for_it_has_ended(gone):
    begun, end = threading.Event(), threading.Event()

    def hold():
        with uncollected():
            begun.set()
            end.wait(10)

    other = threading.Thread(target=hold)
    kept = make_plenty()
    with uncollected():
        other.start()
        begun.wait(10)
        collect_what_is_due()
    collect_what_is_due()
    assert gone == []
    end.set()
    other.join()
    collect_what_is_due()
    assert gone
    del kept
