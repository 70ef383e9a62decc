"""The thread that reads a table for the sheet on which its columns are chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.analysis.question import NotWantedError
from core.data.give_way import GiveWay, go_on
from core.data.samples import Samples
from core.plan.errors import InputError
from core.plan.tables import Dialect
from gui.threads.background import Background, refusal
from gui.threads.collector import uncollected
from gui.threads.frame_budget import FrameBudget

if TYPE_CHECKING:
    from core.data.labels import LabelValues
    from core.data.reading.table import Table
    from core.data.taking import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked of a table; None stands for what is to be found or proposed.

    Parameters
    ----------
    source : Path or str
        A file, or a text that was pasted.
    name : str
        What a pasted table is called.
    dialect : Dialect
    columns, label, classes : optional
        As `Experiment` has them.
    """

    source: Path | str
    name: str
    dialect: Dialect = field(default_factory=Dialect)
    columns: tuple[str, str] | None = None
    label: str | None = None
    classes: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Understood:
    """What became of a wish: as much as could be, and what was refused.

    Parameters
    ----------
    table : Table, optional
    choice : Choice, optional
    values : LabelValues, optional
        Those of the label.
    samples : Samples, optional
        Where nothing was refused.
    refused : InputError, optional
    """

    table: Table | None = None
    choice: Choice | None = None
    values: LabelValues | None = None
    samples: Samples | None = None
    refused: InputError | None = None


def understand(wish: Wish, table: Table | None = None, give_way: GiveWay = go_on) -> Understood:
    """Read a table, unless it was read before, and take its samples, as far as that can be done.

    Parameters
    ----------
    wish : Wish
    table : Table, optional
        As it was read before.
    give_way : function
        As `core.data.reading.read_table.read_table` has it.
    """
    # here, as `core.data.dataset` has them
    from core.data.choose import choose
    from core.data.reading.read_table import read_table, read_text
    from core.data.taking import class_counts, take

    choice = values = None
    try:
        if table is None and isinstance(wish.source, str):
            table = read_text(wish.source, wish.dialect, wish.name)
        elif table is None:
            table = read_table(Path(wish.source), wish.dialect, give_way)
        choice = choose(table, wish.columns, wish.label, wish.classes)
        values = class_counts(table, choice.label)
        return Understood(table, choice, values, take(table, choice))
    except InputError as error:
        return Understood(table, choice, values, refused=error)


class TableThread(Background):
    """Reads the table that was asked for last.

    Signals
    -------
    understood : (Wish, Understood)
    """

    understood = Signal(object, object)

    def __init__(self, budget: FrameBudget, parent: QObject | None = None) -> None:
        super().__init__("tables", budget, parent)
        self._wish: Wish | None = None
        self._read: tuple[Wish, Table] | None = None

    def ask(self, wish: Wish) -> None:
        """Ask for a table; what was asked for before is not wanted any more."""
        self._wish = wish
        if not self.isRunning():
            self.start()  # a window that opens no table does without this thread
        self.wake()

    def cancel(self) -> None:
        """Forget what was asked for."""
        self._wish = None
        self.wake()

    def work(self) -> None:
        """Read what was asked for last."""
        wish = self._wish
        if wish is None:
            self._read = None
            return

        def give_way() -> None:
            self.budget.wait()
            if self.stopping or self._wish is not wish:
                raise NotWantedError

        known = None
        if self._read is not None and (self._read[0].source, self._read[0].dialect) == (wish.source, wish.dialect):
            known = self._read[1]
        try:
            # the collector would look through all rows again and again, while the window waits: a tenth of a second
            # and more for 200,000; what is kept of them are tuples of texts, which it looks at once
            with uncollected():
                found = understand(wish, known, give_way)
        except NotWantedError:
            return
        except Exception as error:
            found = Understood(refused=refusal(error))
        if found.table is not None:
            self._read = wish, found.table
        self.understood.emit(wish, found)
