"""Makes an animation of a scene: pictures are painted in turns of the window's own loop, and encoded beside it."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from core.analysis.question import Tools
from core.plan.files import write_or_refuse
from gui.exports.animation import Palette, Pixels, Span, encode, estimate, pixels
from gui.exports.recording import Recording
from gui.scenes.spec import SceneSpec
from gui.session.session import Session
from gui.style.theme import Theme
from gui.threads.tasks import TaskThread

SAMPLES = 4  # places of a span of which the size is estimated, and the colours are chosen
AHEAD = 8  # pictures that are painted and not yet encoded
GLANCE_SECONDS = 0.05  # between two looks for the next picture

Pairs = list[tuple[Pixels, Pixels]]


class Animator(QObject):
    """Estimates the size of an animation, and writes it.

    Parameters
    ----------
    session : Session
        Of its own; see `gui.exports.recording.beside`. It ends with this.
    spec : SceneSpec
    size : QSize
        In pixels.
    theme : Theme
    span : Span
    kind : str
        One of `core.cli.commands.ANIMATIONS`.
    parent : QObject, optional

    Attributes
    ----------
    recording : Recording

    Signals
    -------
    estimated : (bytes : int)
    progressed : (share : float)
    done : (Path)
    failed : (InputError)
    """

    estimated = Signal(int)
    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        spec: SceneSpec,
        size: QSize,
        theme: Theme,
        span: Span,
        kind: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._span, self._kind = theme, span, kind
        self._iterations = span.iterations(size.width(), size.height())
        self._tasks = TaskThread(session.player.budget, self)
        self._tasks.done.connect(self._take)
        self._tasks.failed.connect(self.failed)
        self._tasks.progressed.connect(self.progressed)
        self.recording = Recording(session, spec, size, theme, self)
        self.recording.painted.connect(self._keep)
        self.recording.finished.connect(self._end)
        self._samples: list[QImage] | None = []  # None once the pictures themselves are painted
        self._pictures: queue.Queue[QImage | None] = queue.Queue()
        self._palette: Palette | None = None
        self._path: Path | None = None

    @property
    def count(self) -> int:
        """How many pictures there are."""
        return len(self._iterations)

    def start(self) -> None:
        """Paint some pictures, by which the size is estimated."""
        self.recording.record([iteration for pair in self._sampled() for iteration in pair])

    def write(self, path: Path) -> None:
        """Write the file, once the size is estimated; `done` or `failed` tells how it went."""
        self._path = path
        if self._palette is not None:
            self._begin()

    def stop(self) -> None:
        """Give it up; nothing is written."""
        self.recording.stop()
        self._tasks.stop()

    def _sampled(self) -> list[tuple[int, int]]:
        """Return some iterations that have a picture, with those of the pictures after them."""
        last = self.count - 2
        places = sorted({round(number * last / (SAMPLES - 1)) for number in range(SAMPLES)})
        return [(self._iterations[place], self._iterations[place + 1]) for place in places]

    def _keep(self, picture: QImage) -> None:
        if self._samples is not None:
            self._samples.append(picture)
        else:
            self._pictures.put(picture)

    def _end(self) -> None:
        if self._samples is None:
            self._pictures.put(None)
            return
        samples, self._samples = self._samples, None

        def work(tools: Tools) -> tuple[Palette, int]:
            shown = [pixels(sample) for sample in samples]
            palette = Palette(shown, self._theme)
            tools.give_way()
            pairs: Pairs = list(zip(shown[::2], shown[1::2], strict=True))
            return palette, estimate(pairs, palette, self._kind, self.count, tools.give_way)

        self._tasks.do(work)

    def _take(self, result: object) -> None:
        if isinstance(result, Path):
            self.done.emit(result)
            return
        assert isinstance(result, tuple)
        self._palette, size = result
        self.estimated.emit(size)
        if self._path is not None:
            self._begin()

    def _begin(self) -> None:
        """Paint all pictures from now on, and encode them beside."""
        path, palette = self._path, self._palette
        assert path is not None
        assert palette is not None

        def work(tools: Tools) -> Path:
            def told(count: int) -> None:
                tools.progress(count / self.count)

            durations = self._span.durations(self.count)
            content = encode(self._come(tools), palette, self._kind, durations, told, tools.give_way)
            return write_or_refuse(path, content)

        self._tasks.do(work)
        self.recording.record(self._iterations, lambda: self._pictures.qsize() < AHEAD)

    def _come(self, tools: Tools) -> Iterator[Pixels]:
        """Yield the pictures as they are painted."""
        while True:
            tools.give_way()
            try:
                picture = self._pictures.get(timeout=GLANCE_SECONDS)
            except queue.Empty:
                continue
            if picture is None:
                return
            yield pixels(picture)
