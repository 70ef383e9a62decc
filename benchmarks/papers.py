"""What is printed or read elsewhere: how long a worksheet and a notebook take, and how large they are."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable

from PySide6.QtGui import QImage, QPageSize

from benchmarks.table import Row, Target
from core.data.dataset import prepare
from core.maths.notebook import notebook
from core.maths.take_away import TakeAway
from core.training.run import Run
from core.training.seen import Seen
from gui.lessons.lecture import lecture
from gui.worksheets.lesson import lesson_values, of_lesson
from gui.worksheets.of_show import of_show
from gui.worksheets.paper import pdf

AT = 43
SECONDS_MOST = 0.5  # what takes longer shows its progress; a lesson does, since it trains each step's run
A4 = QPageSize.PageSizeId.A4


def rows(rounds: int) -> list[Row]:
    """Measure a worksheet of a moment, one of the whole lecture, and a notebook."""
    run = Run(*prepare({}))
    run.extend(run.schedule.iterations, seconds=math.inf)
    seen = Seen(run, AT)
    picture = QImage(2560, 1440, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    lesson = lecture()
    take = TakeAway(run.experiment, run.dataset, None, run.history.weights(run.head))
    made: tuple[tuple[str, Callable[[], bytes], float | None], ...] = (
        ("worksheet", lambda: pdf(of_show("", "learn", "en", seen, [""], [seen]), picture, A4), SECONDS_MOST),
        ("the lecture's worksheet", lambda: pdf(of_lesson(lesson, lesson_values(lesson), "en"), None, A4), None),
        ("notebook", lambda: notebook(take, str).encode("utf-8"), SECONDS_MOST),
    )
    return [row for what, make, most in made for row in _measured(what, make, most, rounds)]


def _measured(what: str, make: Callable[[], bytes], most: float | None, rounds: int) -> list[Row]:
    seconds, size = [], 0
    for _ in range(rounds):
        began = time.perf_counter()
        size = len(make())
        seconds.append(time.perf_counter() - began)
    target = None if most is None else Target(most, at_most=True)
    return [
        Row("exports", f"{what}: made", statistics.median(seconds), "s", target=target),
        Row("exports", f"{what}: size", size / 1e6, "MB"),
    ]
