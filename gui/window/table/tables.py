"""Opening tables: from a file, what was dropped on the window, or what was pasted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QApplication, QWidget

from core.data.samples import Samples
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from gui.session.session import Session
from gui.threads.tables import TableThread, Understood, Wish

if TYPE_CHECKING:
    from gui.window.table.sheet import TableSheet


class Tables(QObject):
    """The sheet that is open, the thread that reads for it, and what becomes of what was chosen on it.

    Parameters
    ----------
    window : QWidget
    session : Session
    """

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._thread = TableThread(session.player.budget, self)
        self._thread.understood.connect(self._show)
        self._sheet: TableSheet | None = None
        self._taking = False
        session.run_changed.connect(self._close)

    def open(self, path: Path) -> None:
        """Open the sheet for a file; one that is on already, with what was chosen of it."""
        experiment = self._session.experiment
        wish = Wish(source=path.absolute(), name=path.name)
        if experiment.data == str(path.absolute()):
            wish = replace(
                wish,
                dialect=experiment.dialect,
                columns=experiment.columns,
                label=experiment.label,
                classes=experiment.classes,
            )
        self._open(wish)

    def paste(self) -> None:
        """Open the sheet for the text on the clipboard."""
        text = QApplication.clipboard().text()
        if text.strip():
            self._open(Wish(source=text, name=self.tr("pasted table")))

    def refuse(self, error: InputError) -> bool:
        """Say on the sheet that what was chosen cannot be used; False where no sheet waits for an answer."""
        if self._sheet is None or not self._taking:
            return False
        self._taking = False
        self._sheet.refuse(error)
        return True

    def stop(self) -> None:
        """End the thread."""
        self._thread.stop()

    def _open(self, wish: Wish) -> None:
        if self._sheet is not None:
            self._sheet.reject()
        from gui.window.table.sheet import TableSheet  # here: the window's first frame need not wait for it

        sheet = TableSheet(wish, self._session.experiment, self._window)
        self._sheet, self._taking = sheet, False
        sheet.wished.connect(self._thread.ask)
        sheet.chosen.connect(self._take)
        sheet.finished.connect(self._forget)
        sheet.ask()
        sheet.open()

    def _show(self, wish: Wish, found: Understood) -> None:
        if self._sheet is not None:
            self._sheet.show_understood(wish, found)

    def _take(self, experiment: Experiment, samples: Samples) -> None:
        self._taking = True
        self._session.open(experiment.values(), samples)

    def _close(self) -> None:
        if self._sheet is not None and self._taking:
            self._taking = False
            self._sheet.accept()

    def _forget(self) -> None:
        if self._taking:
            self._session.give_up()
        self._sheet, self._taking = None, False
        self._thread.cancel()
        self._window.activateWindow()
        self._window.setFocus()  # the keys are the window's again


def dropped_file(data: QMimeData) -> Path | None:
    """Return the file that is dragged, where it is one."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None
