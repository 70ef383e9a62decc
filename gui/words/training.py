"""Numbers and names as the window says them."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from core.picture.detail import Detail
from core.plan.errors import EPOCHS, FIELD_NAMES, ITERATIONS, Counted, InputError
from core.plan.experiment import Experiment
from core.plan.numbers import MINUS
from core.plan.schedule import Schedule
from gui.words import numbers
from gui.words.numbers import whole

translate = QCoreApplication.translate

ALL_DIGITS = 17
CELL_DIGITS, CELL_DECIMALS = 3, 4
DIGITS = ".15g"  # of a number in a refusal: all that it was given with
RATE_DIGITS = 6  # of a learning rate: people type no more
WEIGHTS = ("w1", "w2", "b")


def sentence(error: InputError) -> str:
    """Return what an error says, in the language of the window."""
    field = translate("core", FIELD_NAMES.get(error.field or "", error.field or ""))
    values = {name: _said(value) for name, value in error.values.items()}
    said = translate("core", error.template).format(**values, field=field)
    return f"{error.where}: {said}" if error.where else said


def counted(count: int, words: tuple[str, str]) -> str:
    """Return so many of something, such as `core.plan.errors.ITERATIONS`, in the language of the window."""
    return translate("core", Counted(count, words).template).format(count=numbers.whole(count))


def _said(value: object) -> str:
    """Return what stands for a value in a sentence: numbers as the window writes them, all else as it is."""
    if isinstance(value, Counted):
        return counted(value.count, value.words)
    if isinstance(value, int):
        return numbers.whole(value)
    return numbers.number(value, DIGITS) if isinstance(value, float) else str(value)


def refusal(template: str, field: str, text: str, **limits: object) -> str:
    """Return why a field, by its name or its label, does not take a text: a sentence of `core.plan.checks`."""
    return sentence(InputError(template, field, "", value=text.strip()[:30], **limits))


def arithmetic(experiment: Experiment, schedule: Schedule) -> str:
    """Return the arithmetic of an experiment in words: three lines, or four with a short batch."""
    test = experiment.samples - experiment.train
    lines = [
        translate("words", "{samples} = {train} train + {test} test").format(
            samples=whole(experiment.samples), train=whole(experiment.train), test=whole(test)
        )
    ]
    each = counted(schedule.iterations_per_epoch, ITERATIONS)
    if schedule.short_batch:
        lines.append(
            translate("words", "{train} = {full} × {size} + 1 × {short}\n{each} = 1 epoch").format(
                train=whole(experiment.train),
                full=whole(schedule.full_batches),
                size=whole(schedule.batch_size),
                short=whole(schedule.short_batch),
                each=each,
            )
        )
    else:
        lines.append(
            translate("words", "{train} ÷ {size} = {each} = 1 epoch").format(
                train=whole(experiment.train), size=whole(schedule.batch_size), each=each
            )
        )
    lines.append(
        translate("words", "{epochs} × {each} = {total}").format(
            epochs=counted(schedule.epochs, EPOCHS),
            each=whole(schedule.iterations_per_epoch),
            total=counted(schedule.iterations, ITERATIONS),
        )
    )
    return "\n".join(lines)


def descent(experiment: Experiment) -> str:
    """Return what a batch size is called."""
    if experiment.batch_size == experiment.train:
        return translate("words", "full batch")
    return translate("words", "stochastic") if experiment.batch_size == 1 else translate("words", "mini-batch")


def loss_text(loss: float) -> str:
    """Return a loss with three digits that matter to a reader."""
    return numbers.number(loss, ".3f" if 0.0005 <= loss < 1000 or loss == 0 else ".2e")


def speed_text(speed: float) -> str:
    """Return a speed in words: iterations a second."""
    if speed == float("inf"):
        return translate("words", "as fast as it goes")
    if round(speed) == 1:
        return translate("words", "1 iteration/s")
    return translate("words", "{speed} iterations/s").format(speed=whole(round(speed)))


def weights_text(weights: tuple[float, float, float]) -> str:
    """Return three weights with their names."""
    shown = [numbers.number(value) for value in weights]
    return f"w1 = {shown[0]}   w2 = {shown[1]}   b = {shown[2]}"


def number_text(value: float, digits: int) -> str:
    """Return a number with so many digits that matter; with 17 it reads back to the same number."""
    text = repr(value) if digits >= ALL_DIGITS else f"{value:.{digits}g}"
    return numbers.signed(text)


def cell_text(value: float, digits: int) -> str:
    """Return a number for a table of a class: with three digits at most, no more than four decimals, else like others.

    So a column is never wider than −0.0123; what is smaller than that can show is a power of ten.
    """
    if digits > CELL_DIGITS or not 0 < abs(value) < 0.01:
        return number_text(value, digits)
    text = f"{value:.{CELL_DECIMALS}f}" if abs(value) >= 0.5 * 10.0**-CELL_DECIMALS else f"{value:.0e}"
    return numbers.signed(text)


def update_arithmetic(detail: Detail, digits: int) -> list[str]:
    """Return the update of each weight with the numbers in it, a line each; of a bias that is trained not at all none.

    Parameters
    ----------
    detail : Detail
    digits : int
        That matter to a reader; the weights get so many decimals that the line can be checked on paper.
    """
    step, lines = detail.step, []
    for index, name in enumerate(WEIGHTS):
        before, after, gradient = (
            float(values[index]) for values in (step.weights_before, step.weights_after, step.gradient)
        )
        if name == "b" and before == after and abs(detail.learning_rate * gradient) > abs(before) * 1e-12:
            continue
        lines.append(_update_line(name, (before, after), gradient, detail.learning_rate, digits))
    return lines


def _update_line(name: str, weights: tuple[float, float], gradient: float, rate: float, digits: int) -> str:
    before, factor, shown, after = update_numbers(weights, gradient, rate, digits)
    shown = f"({shown})" if shown.startswith(MINUS) else shown
    return f"{name} ← {before} {MINUS} {factor} × {shown} = {after}"


def update_numbers(
    weights: tuple[float, float], gradient: float, rate: float, digits: int
) -> tuple[str, str, str, str]:
    """Return a weight, the learning rate, the gradient and the new weight, so that they can be checked on paper.

    Parameters
    ----------
    weights : two float
        Before and after.
    gradient, rate : float
    digits : int
        See `update_arithmetic`.
    """
    change = abs(rate * gradient)
    if digits >= ALL_DIGITS or not 1e-12 < change < 1e12:
        before, after = (number_text(weight, digits) for weight in weights)
        shown = number_text(gradient, digits)
    else:
        decimals = max(2, digits - 1 - math.floor(math.log10(change)))
        before, after = (numbers.signed(f"{weight:.{decimals}f}") for weight in weights)
        shown = number_text(gradient, digits + 1)
    return before, number_text(rate, max(digits, RATE_DIGITS)), shown, after


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


def phase_name(phase: str) -> str:
    """Return what a phase is called on screen."""
    names = {
        "forward": translate("phases", "forward"),
        "loss": translate("phases", "loss"),
        "gradient": translate("phases", "gradient"),
        "update": translate("phases", "update"),
    }
    return names[phase]
