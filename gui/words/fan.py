"""What is said of a gradient fan."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from core.analysis.fan import Fan, total
from gui.words import training as words
from gui.words.numbers import signed, whole

translate = QCoreApplication.translate

NO_BREAK = "\N{NO-BREAK SPACE}"


def title(fan: Fan) -> str:
    """Return how many arrows are drawn, in a line."""
    if not fan.finite:
        return translate("fan", "Gradient fan: overflow")
    if fan.batches == 1:
        return translate("fan", "Gradient fan: one arrow")
    template = translate("fan", "Gradient fan: {drawn} of {count} arrows")
    return template.format(drawn=whole(len(fan.numbers)), count=whole(fan.batches))


def sentences(fan: Fan, shuffled: bool) -> list[str]:
    """Return what the picture shows and how far it spreads: the two most important lines first.

    Parameters
    ----------
    fan : Fan
    shuffled : bool
        Whether the order of the epoch is random, as what is expected takes it to be.
    """
    if not fan.finite:
        return [translate("fan", "The gradient overflows here.")]
    if fan.batches == 1:
        return [
            translate("fan", "The full batch has one gradient, that of the whole training set."),
            translate("fan", "Nothing spreads: 1 − {size}/{train} = 0.").format(
                size=whole(fan.batch_size), train=whole(fan.train)
            ),
        ]
    spread = translate("fan", "epoch {epoch}: spread {measured}, expected {expected}").format(
        epoch=fan.epoch, measured=_number(total(fan.spread)), expected=_number(total(fan.expected))
    )
    law = translate("fan", "∝ 1/√batch size while small beside the training set: four times the batch halves it")
    parts = ", ".join(
        f"{name} {_number(measured, 2)} ({_number(expected, 2)})".replace(" ", NO_BREAK)
        for name, measured, expected in zip(words.WEIGHTS, fan.spread.tolist(), fan.expected.tolist(), strict=True)
    )
    return [spread, law, *_formula(fan), parts, *_remarks(fan, shuffled)]


def _formula(fan: Fan) -> list[str]:
    """Return the arithmetic of what is expected, and what its last factor is."""
    whole = total(fan.sample_spread) / math.sqrt(fan.batch_size) * fan.population_factor
    arithmetic = translate("fan", "S/√B × √(1 − B/N) = {spread}/√{size} × {factor} = {expected}").format(
        spread=_number(total(fan.sample_spread)),
        size=fan.batch_size,
        factor=_number(fan.population_factor, 4),
        expected=_number(whole),
    )
    factor = translate("fan", "× {factor}: no sample is drawn twice in an epoch")
    return [arithmetic, factor.format(factor=_number(fan.population_factor, 4))]


def _remarks(fan: Fan, shuffled: bool) -> list[str]:
    remarks = []
    if fan.short_batch:
        short = translate("fan", "Measured and expected count the short batch of {size} too.")
        remarks.append(short.format(size=whole(fan.short_batch)))
    if not shuffled:
        remarks.append(translate("fan", "The order is the data's own; what is expected takes it to be random."))
    return remarks


def _number(value: float, digits: int = 3) -> str:
    """Return a number with so many digits that matter, zeros at the end among them."""
    return signed(f"{value:#.{digits}g}".rstrip("."))
