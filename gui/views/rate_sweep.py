"""The learning-rate sweep: the loss after some iterations, by the learning rate."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton

from core.analysis.curvature import rate_limit
from core.analysis.question import Question, Tools
from core.analysis.sweep import sweep, usual_iterations
from core.picture.frame import Frame
from core.plan.checks import WHOLE
from core.plan.errors import ITERATIONS
from core.plan.experiment import ITERATIONS_MOST
from core.training.run import Run
from gui.access.parts import Part
from gui.controls.fields.number import WholeField
from gui.plots.asking import WaitingCard
from gui.plots.sweep import SweepPlot
from gui.style.theme import Theme
from gui.words import training as words
from gui.words.spoken import parts
from gui.words.sweep import Answer, sweep_in_words


class RateSweepView(WaitingCard):
    """Trains the start at many learning rates beside the window and shows the famous U.

    Signals
    -------
    edited : (Experiment)
        A rate was clicked: it is the next one's.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__("sweep")
        self.set_title(self.tr("Loss against learning rate"))
        self.setObjectName("sweepPanel")
        self.setAccessibleName(self.tr("The loss after some iterations, for each learning rate"))
        self.title.setToolTip(self.accessibleName())
        self._frame: Frame | None = None
        self._answer: Answer | None = None
        self._limited: Hashable = None
        self._chosen_iterations: int | None = None
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
        self._best.setEnabled(False)
        self._best.clicked.connect(self._take_best)
        self._unit = QLabel(self.tr("iterations"))
        self._unit.setToolTip(self._iterations.toolTip())
        self.sentence.setToolTip(
            self.tr("Each point of the curve is one whole training with its own learning rate, from the same start")
        )
        for part in (self._iterations, self._unit, self._best):
            self.header.addWidget(part)
        self.waiting.cancelled.connect(self._give_up)
        self._plot = SweepPlot()
        self._plot.chosen.connect(self._take)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.waiting)
        self.body.addWidget(self._plot, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        self._plot.set_theme(theme)

    # --- what is computed ----------------------------------------------------------------------------------------

    def question(self, frame: Frame) -> Question | None:
        """Return the sweep of this experiment, or once that is there the limit at the cursor."""
        descent, dataset = frame.descent, frame.data.dataset
        if self._chosen_iterations is None:
            self._iterations.blockSignals(True)
            self._iterations.setValue(usual_iterations(descent.schedule))
            self._iterations.blockSignals(False)
        iterations = self._iterations.value()
        experiment = descent.experiment.with_(learning_rate=1.0, epochs=1)
        key = (experiment, dataset, iterations)
        moment = (key, descent.run_id, descent.cursor.done)
        weights = descent.weights
        new = key != self.answers.wanted
        wanted = self.answers.want(key)
        if new and wanted:
            self.waiting.begin()

        def limit(run: Run, tools: Tools) -> float | None:
            return rate_limit(weights, run.learned, run.loss, tools.give_way)

        def whole(run: Run, tools: Tools) -> Answer:
            swept = sweep(experiment, dataset, iterations, None, tools.give_way, tools.progress)
            return Answer(swept, limit(run, tools), moment)

        known = self.answers.of(key)
        if wanted:
            return Question(key, whole)
        if not isinstance(known, Answer) or moment == self._limited:
            return None
        return Question(moment, lambda run, tools: Answer(known.found, limit(run, tools), moment))

    def show_answer(self, key: Hashable, result: object) -> None:
        """Show a sweep, or the limit at another moment."""
        assert isinstance(result, Answer)
        another_moment = isinstance(key, tuple) and key[0] == self.answers.wanted
        if not self.answers.take(key, result) and not another_moment:
            return
        another = self._answer is None or result.found is not self._answer.found
        self._answer, self._limited = result, result.moment
        self.waiting.end()
        self._best.setEnabled(result.found.best is not None)
        if another:  # while a run plays, the limit alone moves
            self._plot.show_sweep(result.found)
        self._plot.show_limit(result.limit)
        self.set_title(
            self.tr("Loss after {iterations}").format(iterations=words.counted(result.found.iterations, ITERATIONS))
        )
        self.sentence.say(sweep_in_words(result))

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        return self.sentence.text()

    def parts_in_words(self) -> Sequence[Part]:
        """Return the rates."""
        return () if self._answer is None else parts.sweep(self._answer.found)

    def show_frame(self, frame: Frame) -> None:
        """Mark the learning rate of the run on screen."""
        if frame.readings is not None:
            self._frame = frame
            self._plot.show_rate(frame.descent.experiment.learning_rate)

    # --- what the user does --------------------------------------------------------------------------------------

    def _choose_iterations(self, iterations: int) -> None:
        self._chosen_iterations = iterations
        self.question_changed.emit()

    def _take(self, rate: float) -> None:
        if self._frame is not None:
            self.edited.emit(self._frame.descent.experiment.with_(learning_rate=rate))

    def _take_best(self) -> None:
        if self._answer is not None and self._answer.found.best is not None:
            self._take(float(self._answer.found.rates[self._answer.found.best]))

    def _give_up(self) -> None:
        self.give_up(self.tr("Cancelled. Change the number of iterations to start again."))

    def _refuse(self, text: str) -> None:
        self.sentence.say(words.refusal(WHOLE, "iterations", text, least=1, most=ITERATIONS_MOST))
