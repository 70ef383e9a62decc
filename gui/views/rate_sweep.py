"""The learning-rate sweep: the loss after some iterations, by the learning rate."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from core.data.dataset import Dataset
from core.picture.frame import Detail, Frame
from core.plan.cursor import Cursor
from core.plan.experiment import ITERATIONS_MOST
from core.training.run import Run
from gui.controls.fields.number import WholeField
from gui.style.theme import Theme
from gui.threads.studies import Study
from gui.views.waiting_panel import WaitingPanel

if TYPE_CHECKING:
    from gui.words.sweep import Answer

# What a start of the window can do without is imported where it is first needed.


class SweepPanel(WaitingPanel):
    """Trains the start at many learning rates beside the window and shows the famous U; a click takes a rate."""

    def __init__(self) -> None:
        super().__init__(
            "sweepPanel",
            self.tr("LEARNING-RATE SWEEP"),
            self.tr("Rate s&weep"),
            self.tr("The loss after some iterations, for each learning rate (W)"),
            "W",
        )
        self._frame: Frame | None = None
        self._answer: Answer | None = None
        self._dataset: Dataset | None = None  # of what is asked for, so that its id stays its own
        self._limited: Hashable = None
        self._chosen_iterations: int | None = None

    def build(self) -> None:
        """Make the controls and the plot, still empty."""
        from gui.plots.sweep import SweepPlot
        from gui.plots.waiting import Waiting
        from gui.style.sentence import Sentence

        row = QHBoxLayout()
        row.setSpacing(4)
        self._iterations = WholeField(1, ITERATIONS_MOST)
        self._iterations.setObjectName("sweepIterations")
        self._iterations.setToolTip(self.tr("After how many iterations the loss is taken"))
        self._iterations.setAccessibleName(self._iterations.toolTip())
        self._iterations.refused.connect(self._refuse)
        self._iterations.valueChanged.connect(self._choose_iterations)
        self._best = QPushButton(self.tr("Take the best"))
        self._best.setProperty("role", "preset")
        self._best.setObjectName("sweepBest")
        self._best.setToolTip(self.tr("Take the learning rate with the lowest loss"))
        self._best.setAccessibleName(self._best.toolTip())
        self._best.setEnabled(False)
        self._best.clicked.connect(self._take_best)
        row.addWidget(self._iterations, 1)
        row.addWidget(QLabel(self.tr("iterations")))
        self.header.addWidget(self._best)
        self.body.addLayout(row)
        self._sentence = Sentence("sweepSentence", self.tr("What the sweep found"))
        self._waiting = Waiting("sweep", self._sentence)
        self._waiting.cancelled.connect(self._give_up)
        self._plot = SweepPlot()
        self._plot.chosen.connect(self._take)
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._waiting)
        self.body.addWidget(self._plot, 1)

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size."""
        super().set_theme(look)
        if self.built:
            self._plot.set_theme(look)

    # --- what is computed ----------------------------------------------------------------------------------------

    def study(self, run: Run, cursor: Cursor, reached: int) -> Study | None:
        """Return the sweep of this experiment, or once that is there the limit at the cursor."""
        from core.analysis.curvature import rate_limit
        from core.analysis.sweep import sweep, usual_iterations
        from gui.words.sweep import Answer

        if self._chosen_iterations is None:
            self._iterations.blockSignals(True)
            self._iterations.setValue(usual_iterations(run.schedule))
            self._iterations.blockSignals(False)
        iterations, dataset = self._iterations.value(), run.dataset
        experiment = run.experiment.with_(learning_rate=1.0, epochs=1)
        key = (experiment, id(dataset), iterations)
        if key == self._given_up:
            return None
        if key != self._wanted:
            self._wanted, self._given_up, self._dataset = key, None, dataset
            self._waiting.begin()
        moment = (key, run.id, cursor.done)
        weights, signed, loss = run.history.weights(cursor.done), run.train_signed, run.loss
        if key == self._answered and self._answer is not None:
            if moment == self._limited:
                return None
            found = self._answer.found
            return Study(moment, lambda tools: Answer(found, rate_limit(weights, signed, loss, tools.rest), moment))

        def work(tools: Study.Tools) -> Answer:
            swept = sweep(experiment, dataset, iterations, None, tools.rest, tools.progress)
            return Answer(swept, rate_limit(weights, signed, loss, tools.rest), moment)

        return Study(key, work)

    def show_study(self, key: Hashable, result: object) -> None:
        """Show a sweep, or the limit at another moment."""
        from gui.words.sweep import Answer, sweep_in_words

        assert isinstance(result, Answer)
        if key == self._wanted:
            self._answered = key
        elif not (isinstance(key, tuple) and key[0] == self._wanted):
            return
        another = self._answer is None or result.found is not self._answer.found
        self._answer, self._limited = result, result.moment
        self._waiting.end()
        self._best.setEnabled(result.found.best is not None)
        if another:  # while a run plays, the limit alone moves
            self._plot.show_sweep(result.found)
        self._plot.show_limit(result.limit)
        self.set_title(
            self.tr("LEARNING-RATE SWEEP — loss after {iterations} iterations").format(
                iterations=result.found.iterations
            )
        )
        self._sentence.say(sweep_in_words(result))

    def show_moment(self, frame: Frame, detail: Detail | None) -> None:
        """Mark the learning rate of the run on screen."""
        self._frame = frame
        self._plot.show_rate(frame.experiment.learning_rate)

    # --- what the user does --------------------------------------------------------------------------------------

    def _choose_iterations(self, iterations: int) -> None:
        self._chosen_iterations = iterations
        self.study_wanted.emit()

    def _take(self, rate: float) -> None:
        self.value_wanted.emit("learning_rate", rate)

    def _take_best(self) -> None:
        if self._answer is not None and self._answer.found.best is not None:
            self._take(float(self._answer.found.rates[self._answer.found.best]))

    def _give_up(self) -> None:
        self.give_up(self.tr("Cancelled. Another number of iterations begins anew."))

    def _refuse(self, text: str) -> None:
        sentence = self.tr("{text}: must be a whole number from 1 to {most}")
        self._sentence.say(sentence.format(text=text, most=ITERATIONS_MOST))
