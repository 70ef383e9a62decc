"""What the run leaves behind on paper and as code: worksheets, notebooks, PyTorch programs."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QWidget

from core.analysis.many_starts import ManyStarts, many_starts
from core.analysis.question import Tools
from core.analysis.sweep import sweep, usual_iterations
from core.cli.results import data_lines
from core.maths.notebook import notebook
from core.maths.take_away import Say, TakeAway, torch_program
from core.plan.files import write_or_refuse
from core.plan.lesson import Lesson
from core.plan.moment import Moment
from core.training.run import Run
from core.training.seen import Seen
from gui import languages
from gui.exports import picture
from gui.exports.exports import Exports, Remembers, with_kind
from gui.scenes.stage import Stage
from gui.session.session import Session
from gui.style.theme import LIGHT
from gui.words.race import run_labels
from gui.worksheets.lesson import lesson_values, of_lesson
from gui.worksheets.of_show import of_show
from gui.worksheets.page import document
from gui.worksheets.paper import PICTURE_WIDTHS, page_layout, paint, pdf
from gui.worksheets.sheet import Worksheet

PIXELS = 2.0  # of the picture a pixel of the design: it is printed
PDF, HTML = ".pdf", ".html"
A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter


class Papers(QObject):
    """Worksheets and programs of what is on.

    Parameters
    ----------
    window : QWidget
        Over which it asks.
    session : Session
    stage : Stage
    exports : Exports
        Write the files.
    files : Remembers
    lesson : function
        Returns the lesson that is open, or None.
    starts : function
        Returns what became of many starts, or None.
    moment : function
        Returns what is on and where one looks.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        stage: Stage,
        exports: Exports,
        files: Remembers,
        lesson: Callable[[], Lesson | None],
        starts: Callable[[], ManyStarts | None],
        moment: Callable[[], Moment],
    ) -> None:
        super().__init__(exports)
        self._window, self._session, self._stage = window, session, stage
        self._exports, self._files = exports, files
        self._lesson, self._starts, self._moment = lesson, starts, moment

    # --- worksheets ----------------------------------------------------------------------------------------------

    def save_worksheet(self) -> None:
        """Let the user choose where to save a worksheet of the lesson or the moment that is on, and as what."""
        kinds = {
            self.tr("PDF, A4 (*.pdf)"): A4,
            self.tr("PDF, Letter (*.pdf)"): LETTER,
            self.tr("Page for a browser (*.html)"): None,
        }
        name = self.tr("worksheet-{name}").format(name=self._exports.name_of())
        chosen, kind = self._ask(self.tr("Save a worksheet"), f"{name}{PDF}", ";;".join(kinds))
        if not chosen:
            return
        path = with_kind(Path(chosen), kind, (PDF, HTML))
        make, shown = self._sheet()

        def on_paper(sheet: Worksheet) -> None:
            """Set it here, never beside the window: a thread for which Qt loads a font may wait for this one for ever.

            Qt holds its fonts meanwhile; where one lacks a letter it complains of it to the log, and for that it needs
            Python's interpreter lock, which this thread holds while it waits for the fonts. It takes 0.15 s.
            """
            content = pdf(sheet, shown, kinds.get(kind) or A4)
            self._exports.write(path, lambda _tools: content)

        if path.suffix.lower() == PDF:
            self._exports.do(path.name, make, on_paper)
        else:
            width = PICTURE_WIDTHS[0]
            self._exports.write(path, lambda tools: document(make(tools), _address(shown), width).encode("utf-8"))

    def print_worksheet(self) -> None:
        """Show a worksheet as it will be printed."""
        if not QPrinterInfo.availablePrinterNames():
            self._exports.failed.emit(
                self.tr("No printer is set up on this computer. Save the worksheet as PDF instead.")
            )
            return
        make, shown = self._sheet()
        self._exports.do(self.tr("the worksheet"), make, lambda sheet: self._preview(sheet, shown))

    def _preview(self, sheet: Worksheet, shown: QImage | None) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(sheet.title)
        printer.setPageLayout(page_layout(printer.pageLayout().pageSize().id()))
        preview = QPrintPreviewDialog(printer, self._window)
        preview.setObjectName("printPreview")
        preview.paintRequested.connect(lambda device: paint(sheet, shown, device))
        preview.exec()
        preview.deleteLater()

    def _sheet(self) -> tuple[Callable[[Tools], Worksheet], QImage | None]:
        """Return what makes the worksheet, beside the window, and the picture that belongs to it."""
        language, lesson, show, spec = languages.current(), self._lesson(), self._session.show, self._stage.spec
        if lesson is not None:
            return lambda tools: of_lesson(
                lesson, lesson_values(lesson, tools.give_way, tools.progress), language
            ), None
        assert spec is not None
        seen = [Seen(playback.run, playback.cursor.iteration) for playback in show.playbacks]
        labels = run_labels([one.run.experiment for one in seen])
        title = QCoreApplication.translate("scenes", spec.title)
        starts = self._starts() if spec.name == "starts" else None
        chosen, asked = seen[show.chosen], self._moment()
        run, of_starts, of_rates = chosen.run, spec.name == "starts", spec.name == "step-size"

        def make(tools: Tools) -> Worksheet:
            """Wait for what the scene may still be computing: it is computed here."""
            found, swept = starts, None
            if of_starts and found is None:
                first = run.experiment.start_seed if asked.starts_seed is None else asked.starts_seed
                base = run.experiment.with_(start_seed=first)
                found = many_starts(base, run.dataset, asked.starts, give_way=tools.give_way, progress=tools.progress)
            if of_rates:
                iterations = usual_iterations(run.schedule)
                swept = sweep(run.experiment, run.dataset, iterations, give_way=tools.give_way, progress=tools.progress)
            return of_show(title, spec.name, language, chosen, labels, seen, found, swept)

        made = self._exports.picture(spec.main, PIXELS, LIGHT)  # alone: views beside it may show the answers
        shown = picture.image(made)
        made.close()
        made.deleteLater()
        return make, shown

    # --- programs ------------------------------------------------------------------------------------------------

    def save_notebook(self) -> None:
        """Let the user choose where to save the run as a Jupyter notebook."""
        self._save_code(self.tr("Save a notebook"), self.tr("Jupyter notebook (*.ipynb)"), ".ipynb", notebook)

    def save_torch(self) -> None:
        """Let the user choose where to save the run as a PyTorch program."""
        self._save_code(self.tr("Save a PyTorch program"), self.tr("Python program (*.py)"), ".py", torch_program)

    def _save_code(self, title: str, kind: str, suffix: str, write: Callable[[TakeAway, Say], str]) -> None:
        chosen, _ = self._ask(title, f"{self._exports.name_of()}{suffix}", kind)
        if not chosen:
            return
        path = with_kind(Path(chosen), kind, (suffix,))
        run = self._session.run
        until = run.schedule.until
        weights = run.history.weights(run.head) if run.finished else None
        take = TakeAway(run.experiment, run.dataset, until, weights)

        def written(tools: Tools) -> bytes:
            name = _write_data(run, path, tools) if take.needs_file else ""
            return write(TakeAway(take.experiment, take.dataset, until, weights, name), _said).encode("utf-8")

        self._exports.write(path, written)

    def _ask(self, title: str, name: str, kinds: str) -> tuple[str, str]:
        return QFileDialog.getSaveFileName(self._window, title, str(Path(self._files.folder) / name), kinds)


def _said(text: str) -> str:
    return QCoreApplication.translate("core", text)


def _address(shown: QImage | None) -> str:
    """Return a picture as an address that holds all of it."""
    if shown is None:
        return ""
    data, device = picture.buffer()
    shown.save(device, "PNG")  # type: ignore[call-overload]
    return f"data:image/png;base64,{base64.b64encode(bytes(data.data())).decode('ascii')}"


def _write_data(run: Run, beside: Path, tools: Tools) -> str:
    """Write the data of a run into a file beside another, which no other file has to give way to; return its name."""
    pieces = []
    for piece in data_lines(run):
        tools.give_way()
        pieces.append(piece)
    content = "".join(pieces).encode("utf-8")
    path, number = beside.with_name(f"{beside.stem}-data.csv"), 1
    while path.exists() and path.read_bytes() != content:
        number += 1
        path = beside.with_name(f"{beside.stem}-data-{number}.csv")
    return write_or_refuse(path, content).name
