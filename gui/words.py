"""Numbers and names as the window says them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from core.costs import Costs, Price
from core.errors import InputError
from core.experiment import Experiment
from core.frame import Detail, Frame, RaceFrame, Scores
from core.schedule import Schedule
from gui import stop_words

translate = QCoreApplication.translate

MINUS = "\N{MINUS SIGN}"
ALL_DIGITS = 17
WEIGHTS = ("w1", "w2", "b")


def sentence(error: InputError) -> str:
    """Return what an error says, in the language of the window."""
    return translate("core", error.template).format(**error.values)


def arithmetic(experiment: Experiment, schedule: Schedule) -> str:
    """Return the arithmetic of an experiment in words: three lines, or four with a short batch."""
    test = experiment.samples - experiment.train
    lines = [
        translate("words", "{samples} = {train} train + {test} test").format(
            samples=experiment.samples, train=experiment.train, test=test
        )
    ]
    each = _counted(
        schedule.iterations_per_epoch, translate("words", "1 iteration"), translate("words", "{count} iterations")
    )
    if schedule.short_batch:
        lines.append(
            translate("words", "{train} = {full} × {size} + 1 × {short}\n{each} = 1 epoch").format(
                train=experiment.train,
                full=schedule.full_batches,
                size=schedule.batch_size,
                short=schedule.short_batch,
                each=each,
            )
        )
    else:
        lines.append(
            translate("words", "{train} ÷ {size} = {each} = 1 epoch").format(
                train=experiment.train, size=schedule.batch_size, each=each
            )
        )
    epochs = _counted(schedule.epochs, translate("words", "1 epoch"), translate("words", "{count} epochs"))
    total = _counted(schedule.iterations, translate("words", "1 iteration"), translate("words", "{count} iterations"))
    lines.append(
        translate("words", "{epochs} × {each} = {total}").format(
            epochs=epochs, each=schedule.iterations_per_epoch, total=total
        )
    )
    return "\n".join(lines)


def descent(experiment: Experiment) -> str:
    """Return what a batch size is called."""
    if experiment.batch_size == experiment.train:
        return translate("words", "full batch")
    return translate("words", "stochastic") if experiment.batch_size == 1 else translate("words", "mini-batch")


def run_labels(experiments: Sequence[Experiment]) -> list[str]:
    """Return what the runs of a race are called: by their descent, and by what else they differ in."""
    rates = len({experiment.learning_rate for experiment in experiments}) > 1
    labels = []
    for experiment in experiments:
        label = descent(experiment)
        if 1 < experiment.batch_size < experiment.train:
            label = translate("words", "{descent} {size}").format(descent=label, size=experiment.batch_size)
        if rates:
            label = translate("words", "{run}, rate {rate:g}").format(run=label, rate=experiment.learning_rate)
        labels.append(label)
    return labels


def position(frame: Frame, scores: Scores) -> str:
    """Return where the cursor stands, or the clock of a race, in words."""
    if frame.race is not None:
        return race_position(frame.race)
    parts = [
        translate("words", "iteration {iteration} of {count}").format(
            iteration=frame.place.iteration, count=frame.schedule.iterations
        )
    ]
    if frame.place.batch is None:
        parts.append(translate("words", "start"))
    else:
        parts.append(translate("words", "epoch {epoch}").format(epoch=frame.place.epoch))
        parts.append(
            translate("words", "batch {number} of {count}").format(
                number=frame.place.batch.number, count=frame.schedule.iterations_per_epoch
            )
        )
        parts.append(translate("words", "loss {loss}").format(loss=loss_text(frame.batch_loss or 0.0)))
    train = translate("words", "train {share:.1f} %").format(share=100 * scores.train_accuracy)
    test = translate("words", "test {share:.1f} %").format(share=100 * scores.test_accuracy)
    if scores.epoch is not None:
        test += translate("words", " (after epoch {epoch})").format(epoch=scores.epoch)
    parts += [train, test]
    if frame.stopped is not None:
        parts.append(stop_words.stopped(frame.stopped))
    return " · ".join(parts)


def race_position(race: RaceFrame) -> str:
    """Return where the clock of a race stands, and how far each run is, in words."""
    if race.clock == "iterations":
        moment = translate("words", "iteration {now} of {end}").format(now=round(race.now), end=round(race.end))
    elif race.clock == "epochs":
        moment = translate("words", "epoch {now:.2f} of {end:g}").format(now=race.now, end=race.end)
    elif race.clock == "samples":
        moment = translate("words", "{now} of {end} samples seen").format(now=round(race.now), end=round(race.end))
    else:
        moment = translate("words", "{now} of computing").format(now=seconds_text(race.now))
    parts = [moment]
    for descent in race.descents:
        accuracy = descent.accuracy_now
        text = descent.label if accuracy is None else f"{descent.label} {100 * accuracy:.1f} %"
        if descent.diverged_at is not None and descent.over:
            text = translate("words", "{run} diverged").format(run=descent.label)
        if race.clock != "iterations" or descent.place.iteration != round(race.now):
            text = translate("words", "{run} at iteration {iteration}").format(
                run=text, iteration=count_text(descent.place.iteration)
            )
        parts.append(text)
    return " · ".join(parts)


def cost_cells(costs: Costs, scores: Scores) -> list[str]:
    """Return the cost card of a run as a column of cells, in the order of `cost_headings`."""
    dash = "\N{EM DASH}"
    first = [translate("words", "not yet"), dash, dash] if costs.first is None else _price_cells(costs.first)
    if costs.swing is not None:
        swing = translate("words", "swings by {size:.2g}").format(size=costs.swing)
        stays = [translate("words", "never settles"), swing, dash]
    else:
        stays = [translate("words", "not yet"), dash, dash] if costs.stays is None else _price_cells(costs.stays)
    each = dash if costs.seconds_per_update is None else seconds_text(costs.seconds_per_update)
    updates = count_text(costs.updates)
    if costs.diverged:
        updates = translate("words", "{count}, diverged").format(count=updates)
    return [
        count_text(costs.batch_size),
        each,
        updates,
        *first,
        *stays,
        dash if costs.straightness is None else f"{costs.straightness:.2g}",
        translate("words", "{loss}\n{share:.1f} %").format(
            loss=loss_text(scores.train_loss), share=100 * scores.train_accuracy
        ),
        translate("words", "{loss}\n{share:.1f} %").format(
            loss=loss_text(scores.test_loss), share=100 * scores.test_accuracy
        ),
    ]


def cost_headings(target: float | None) -> list[tuple[str, str]]:
    """Return what the rows of the cost card are called, and what each means."""
    loss = "?" if target is None else loss_text(target)
    reached = translate("words", "{what} until the training set's loss was first at most {loss}")
    stays = translate("words", "{what} until the training set's loss stayed at or below {loss}")
    spent = (
        (translate("words", "updates"), translate("words", "updates")),
        (translate("words", "samples"), translate("words", "samples seen")),
        (translate("words", "time"), translate("words", "time of computing")),
    )
    return [
        (translate("words", "samples per update"), translate("words", "The batch size")),
        (translate("words", "time per update"), translate("words", "Measured computing, in the mean")),
        (translate("words", "updates so far"), translate("words", "Iterations that were seen")),
        *(
            (
                translate("words", "to {loss}: {what}").format(loss=loss, what=short),
                reached.format(what=long, loss=loss),
            )
            for short, long in spent
        ),
        *(
            (translate("words", "to stay: {what}").format(what=short), stays.format(what=long, loss=loss))
            for short, long in spent
        ),
        (
            translate("words", "straightness"),
            translate("words", "From start to end in a straight line ÷ length of the path: near 0 is a zigzag"),
        ),
        (translate("words", "train"), translate("words", "Loss and accuracy on the training set")),
        (translate("words", "test"), translate("words", "Loss and accuracy on the test set")),
    ]


def _price_cells(price: Price) -> list[str]:
    return [count_text(price.iterations), count_text(price.samples), seconds_text(price.seconds)]


def count_text(count: int) -> str:
    """Return a count, its thousands apart from 10,000 on."""
    return f"{count:,}".replace(",", "\N{THIN SPACE}") if count >= 10_000 else str(count)


def seconds_text(seconds: float) -> str:
    """Return a time with three digits that matter, in the unit that fits it."""
    for unit, factor in (("s", 1.0), ("ms", 1e3), ("µs", 1e6)):
        if seconds * factor >= 1 or unit == "µs":
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds:.3g} s"


def longest_position(frame: Frame) -> str:
    """Return as long a position as a run can have, so that room can be kept for it."""
    last = frame.schedule.place(frame.schedule.iterations)
    longest = replace(frame, place=last, batch_loss=1e100, stopped=stop_words.longest(frame.experiment, last.iteration))
    return position(longest, Scores(0.0, 0.0, 1.0, 1.0, None))


def loss_text(loss: float) -> str:
    """Return a loss with three digits that matter to a reader."""
    return f"{loss:.3f}" if 0.0005 <= loss < 1000 or loss == 0 else f"{loss:.2e}"


def speed_text(speed: float) -> str:
    """Return a speed in words: iterations a second."""
    if speed == float("inf"):
        return translate("words", "as fast as it goes")
    if round(speed) == 1:
        return translate("words", "1 iteration/s")
    return translate("words", "{speed} iterations/s").format(speed=f"{round(speed):,}".replace(",", "\N{THIN SPACE}"))


def weights_text(weights: tuple[float, float, float]) -> str:
    """Return three weights with their names."""
    shown = [f"{value:.3g}".replace("-", MINUS) for value in weights]
    return f"w1 = {shown[0]}   w2 = {shown[1]}   b = {shown[2]}"


def number_text(value: float, digits: int) -> str:
    """Return a number with so many digits that matter; with 17 it reads back to the same number."""
    text = repr(value) if digits >= ALL_DIGITS else f"{value:.{digits}g}"
    return text.replace("-", MINUS)


def update_arithmetic(detail: Detail, digits: int) -> str:
    """Return the mean loss, the mean gradient and the update of each weight with the numbers in them.

    What the phase has not computed yet is left out.
    """
    step, shows = detail.step, detail.cursor.shows
    lines = []
    if shows("loss"):
        mean = translate("words", "mean loss of {count} samples = {loss}")
        lines.append(mean.format(count=len(detail.y), loss=number_text(step.batch_loss, digits)))
    for index, name in enumerate(WEIGHTS):
        gradient = float(step.gradient[index])
        if shows("update"):
            weights = float(step.weights_before[index]), float(step.weights_after[index])
            lines.append(_update_line(name, weights, gradient, detail.learning_rate, digits))
        elif shows("gradient"):
            shown = number_text(gradient, digits)
            lines.append(translate("words", "mean ∂{name} = {gradient}").format(name=name, gradient=shown))
    return "\n".join(lines)


def _update_line(name: str, weights: tuple[float, float], gradient: float, rate: float, digits: int) -> str:
    """Return the update of one weight, with enough decimals that it can be checked on paper."""
    change = abs(rate * gradient)
    if digits >= ALL_DIGITS or not 1e-12 < change < 1e12:
        before, after = (number_text(weight, digits) for weight in weights)
        shown = number_text(gradient, digits)
    else:
        decimals = max(2, digits - 1 - math.floor(math.log10(change)))
        before, after = (f"{weight:.{decimals}f}".replace("-", MINUS) for weight in weights)
        shown = number_text(gradient, digits + 1)
    shown = f"({shown})" if shown.startswith(MINUS) else shown
    return f"{name} ← {before} {MINUS} {number_text(rate, digits)} × {shown} = {after}"


def scaling_arithmetic(detail: Detail, sample: int, digits: int) -> str:
    """Return how a sample of the batch was standardised, a line a feature."""
    assert detail.scaling is not None
    assert detail.measured is not None
    lines = [translate("words", "sample {number}, standardised:").format(number=sample + 1)]
    for index, feature in enumerate(detail.features):
        numbers = (
            detail.measured[sample, index],
            detail.scaling.mean[index],
            detail.scaling.deviation[index],
            detail.X[sample, index],
        )
        measured, mean, deviation, value = (number_text(float(number), digits) for number in numbers)
        lines.append(f"x{index + 1} = ({measured} {MINUS} {mean}) ÷ {deviation} = {value}   ({feature})")
    return "\n".join(lines)


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)
