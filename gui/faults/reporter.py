"""The last resort: an error that nobody expected is written to the log, and told once; the window stays."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.plan.errors import NO_MEMORY, InputError
from gui.words import training as words

if TYPE_CHECKING:
    from sys import UnraisableHookArgs
    from threading import ExceptHookArgs

Place = tuple[str, str, int]  # of an error: its kind, and the file and line that it comes from


class ErrorReporter(QObject):
    """Takes the errors that reach the top, from whichever thread they come.

    One that comes again and again is told once, until `forget`; the log says how often it came.

    Signals
    -------
    told : (sentence : str)
    """

    told = Signal(str)
    _raised = Signal(object, object)  # on its way to the window's thread

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[Place, int] = {}
        self._told: set[Place] = set()
        self._raised.connect(self._tell)
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def begin(self) -> None:
        """Take all errors from now on."""
        sys.excepthook = self.report
        threading.excepthook = self._of_a_thread
        sys.unraisablehook = self._unraisable

    def end(self) -> None:
        """Leave the errors to whoever had them before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def forget(self) -> None:
        """Tell again what comes from now on: the user has changed something."""
        self._told.clear()

    def report(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Take an error that reached the top, as ``sys.excepthook`` does."""
        if issubclass(kind, KeyboardInterrupt):  # the window is closed by its signal; see `signals`
            return
        place = _place(kind, trace)
        times = self._seen[place] = self._seen.get(place, 0) + 1
        log = logging.getLogger(__name__)
        if times == 1:
            log.error("an unexpected error", exc_info=(kind, error or kind(), trace))
            self._before[0](kind, error or kind(), trace)  # on the terminal, where there is one
        elif str(times).strip("0") == "1":  # 10, 100, 1000
            log.error("the same error for the %d. time: %s at %s:%d", times, *place)
        self._raised.emit(place, error)

    def _of_a_thread(self, args: ExceptHookArgs) -> None:
        self.report(args.exc_type, args.exc_value, args.exc_traceback)

    def _unraisable(self, args: UnraisableHookArgs) -> None:
        self.report(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell(self, place: Place, error: BaseException | None) -> None:
        if place in self._told:
            return
        self._told.add(place)
        if isinstance(error, MemoryError):
            self.told.emit(words.sentence(InputError(NO_MEMORY)))
        else:
            self.told.emit(
                self.tr(
                    "An unexpected error ended what was just being done. Everything else goes on: try it again, or "
                    "change something. If it comes again, save (Ctrl+S) and start anew; Help ▸ Show the log has more."
                )
            )


def _place(kind: type[BaseException], trace: TracebackType | None) -> Place:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (
        (kind.__name__, "", 0) if trace is None else (kind.__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno)
    )
