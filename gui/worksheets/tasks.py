"""Tasks with the numbers of the run that is on, each with its answers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from core.analysis.many_starts import NEVER, ManyStarts
from core.analysis.sweep import Sweep
from core.picture.detail import Detail, make_detail
from core.plan.cursor import Cursor
from core.plan.experiment import Experiment
from core.plan.schedule import Schedule
from core.training.scoring import length_of
from core.training.seen import Seen
from gui.words.numbers import number, whole
from gui.words.training import WEIGHTS, loss_text, update_numbers
from gui.worksheets.sheet import BLANK, Lines, Table, Task, Text

translate = QCoreApplication.translate

GIVEN, FOUND = ".4g", ".3g"  # digits of what is given, and of what is to be found with it
NO_BREAK = "\N{NO-BREAK SPACE}"
SAMPLES_MOST = 3  # of a batch that are computed by hand
EPOCHS_MOST = 6
EACH_RATE = 6  # of a sweep, every so many: half a power of ten apart
SHORT_SHARE = 0.15  # of the training set: about the batch size that is asked about where the present one divides it


def update_by_hand(seen: Seen) -> Task | None:
    """Return one iteration to be computed by hand: the one on screen or, at the start, the first.

    None where its numbers are too many or too large.
    """
    iteration = max(1, seen.iteration)
    if iteration > seen.run.schedule.iterations or seen.run.diverged_at == iteration:
        return None
    detail = make_detail(seen.run, Cursor.after(iteration))
    if detail is None or not np.isfinite(detail.step.weights_after).all():
        return None
    place = seen.run.schedule.place(iteration)
    assert place.batch is not None
    w1, w2, b = (number(float(weight), GIVEN) for weight in detail.step.weights_before)
    rate = number(detail.learning_rate, ".6g")
    told = translate(
        "worksheet",
        "Iteration {iteration} (epoch {epoch}, batch {batch}). Before it: w1 = {w1}, w2 = {w2}, b = {b}. "
        "Learning rate: {rate}.",
    ).format(iteration=iteration, epoch=place.epoch, batch=place.batch.number, w1=w1, w2=w2, b=b, rate=rate)
    output, slope = detail.loss.formulas
    parts = ["z = w1 · x1 + w2 · x2 + b", output, f"{translate('worksheet', 'slope')} = {slope}"]
    formulas = (6 * NO_BREAK).join([*parts, *(["t = 2y − 1"] if "t" in slope else [])])
    count = len(detail.y)
    asked = translate(
        "worksheet", "Fill in the table: the gradient of a sample is slope·x1 for w1, slope·x2 for w2, slope for b."
    )
    whole_batch = count <= SAMPLES_MOST
    if whole_batch:
        mean = translate(
            "worksheet",
            "The gradient of the batch is the mean of its samples’. New weight = weight − learning rate × gradient.",
        )
    else:
        mean = translate(
            "worksheet",
            "The table has {shown} of the batch’s {count} samples; the mean gradient of all is given below. "
            "New weight = weight − learning rate × gradient.",
        ).format(shown=SAMPLES_MOST, count=whole(count))
    tables = (_samples_table(detail, False), _update_table(detail, whole_batch, False))
    solved = (_samples_table(detail, True), _update_table(detail, whole_batch, True))
    rounded = translate("worksheet", "Rounded: the last digit may differ by one.")
    return Task(
        translate("worksheet", "An update by hand"),
        (Text(told), Text(formulas), Text(asked, strong=True), tables[0], Text(mean, strong=True), tables[1]),
        (solved[0], solved[1], Text(rounded)),
    )


def _samples_table(detail: Detail, solved: bool) -> Table:
    """Return the first samples of a batch: what goes in, and what comes out."""
    slope = translate("worksheet", "slope")
    output, _, formula = detail.loss.formulas[0].partition(" = ")
    step, rows, plain = detail.step, [], formula == "z"  # where the output is z itself, it needs no column
    slopes = detail.loss.slope(step.net_input, detail.y)
    for row in range(min(SAMPLES_MOST, len(detail.y))):
        x1, x2 = detail.X[row].tolist()
        found = [step.net_input[row], step.output[row], slopes[row], *step.sample_gradients[row, :2]]
        if plain:
            del found[1]
        cells = [number(float(value), FOUND) if solved else "" for value in found]
        rows.append((str(row + 1), number(x1, GIVEN), number(x2, GIVEN), whole(int(detail.y[row])), *cells))
    head = (
        translate("worksheet", "sample"),
        "x1",
        "x2",
        "y",
        "z",
        *(() if plain else (output,)),
        slope,
        f"{slope}·x1",
        f"{slope}·x2",
    )
    return Table(head, tuple(rows))


def _update_table(detail: Detail, whole_batch: bool, solved: bool) -> Table:
    """Return the update of each weight: weight − rate × gradient = new weight."""
    rows = []
    for name, before, gradient, after in zip(
        WEIGHTS,
        detail.step.weights_before.tolist(),
        detail.step.gradient.tolist(),
        detail.step.weights_after.tolist(),
        strict=True,
    ):
        if before == after and abs(detail.learning_rate * gradient) > abs(before) * 1e-12:
            continue  # a bias that is not learned
        texts = update_numbers((before, after), gradient, detail.learning_rate, 3)
        values = (before, detail.learning_rate, gradient, after)
        old, rate, slope, new = (  # no board has 1e−05
            number(value, FOUND) if "e" in text else text for text, value in zip(texts, values, strict=True)
        )
        rows.append((name, old, rate, slope if solved or not whole_batch else "", new if solved else ""))
    return Table(
        (
            "",
            translate("worksheet", "weight"),
            translate("worksheet", "learning rate"),
            translate("worksheet", "mean gradient"),
            translate("worksheet", "new weight"),
        ),
        tuple(rows),
    )


def iterations_of_an_epoch(experiment: Experiment) -> Task:
    """Return the arithmetic of the experiment, and of a second batch size: one of the two leaves a short batch."""
    train, epochs = experiment.train, experiment.epochs
    sizes = [experiment.batch_size, *_other_size(experiment)]
    schedules = [Schedule(train, size, epochs) for size in sizes]
    head = (
        translate("worksheet", "batch size"),
        translate("worksheet", "iterations in an epoch"),
        translate("worksheet", "size of the last batch"),
        translate("worksheet", "epochs"),
        translate("worksheet", "iterations in all"),
    )
    answers = [
        (schedule.iterations_per_epoch, schedule.short_batch or schedule.batch_size, schedule.iterations)
        for schedule in schedules
    ]
    solved = [
        (whole(size), whole(each), whole(last), whole(epochs), whole(count))
        for size, (each, last, count) in zip(sizes, answers, strict=True)
    ]
    told = translate(
        "worksheet", "{train} samples train. An epoch sees each of them exactly once; nothing is left out."
    ).format(train=whole(train))
    return Task(
        translate("worksheet", "Batches, iterations, epochs"),
        (Text(told), Table(head, tuple((whole(size), "", "", whole(epochs), "") for size in sizes))),
        (Table(head, tuple(solved)),),
    )


def _other_size(experiment: Experiment) -> list[int]:
    """Return a batch size that leaves a short batch where the present one does not, else one that does not."""
    train = experiment.train
    divides = train % experiment.batch_size == 0
    sizes = range(2, train) if train < 1000 else range(train // 10, train // 4)
    candidates = [size for size in sizes if (train % size != 0) == divides and size != experiment.batch_size]
    rounded = [size for size in candidates if size % 50 == 0] or [size for size in candidates if size % 10 == 0]
    return sorted(rounded or candidates, key=lambda size: abs(size - SHORT_SHARE * train))[:1]


def straightness(labels: Sequence[str], seen: Sequence[Seen]) -> Task | None:
    """Return how straight the runs have gone, as a quotient to be computed; None where none has gone far enough."""
    rows, solved, shares = [], [], {}
    for label, one in zip(labels, seen, strict=True):
        path = one.run.history.path(0, one.iteration)
        length, distance = length_of(path), float(np.linalg.norm(path[-1] - path[0]))
        if one.iteration < 2 or not 0 < length < np.inf:
            continue
        shares[label] = distance / length
        given = (label, whole(one.iteration), _length(distance), _length(length))
        rows.append((*given, ""))
        solved.append((*given, number(distance / length, ".2f")))
    if not rows:
        return None
    head = (
        translate("worksheet", "run"),
        translate("worksheet", "iterations"),
        translate("worksheet", "start to end in a straight line"),
        translate("worksheet", "length of the path"),
        translate("worksheet", "straightness = line ÷ path"),
    )
    told = translate("worksheet", "1 is a straight line; near 0 is a zigzag.")
    blocks = (Table(head, tuple(rows)), Text(told))
    if len(rows) == 1:
        return Task(translate("worksheet", "How straight is the descent?"), blocks, (Table(head, tuple(solved)),))
    asked = translate("worksheet", "The straightest: {blank}    Why?").format(blank=2 * BLANK)
    best = max(shares, key=lambda label: shares[label])
    answer = translate("worksheet", "The straightest: {run}.").format(run=best)
    return Task(
        translate("worksheet", "Who is straightest?"),
        (*blocks, Text(asked, strong=True), Lines(2)),
        (Table(head, tuple(solved)), Text(answer)),
    )


def _length(length: float) -> str:
    return number(length, ".2f" if 0.1 <= length < 1000 else ".3g")


def epoch_by_epoch(seen: Seen) -> Task | None:
    """Return the losses at the ends of the epochs that were seen, with their falls to be computed."""
    done = seen.epochs_done
    if done < 2:
        return None
    ends = sorted({*range(min(done, EPOCHS_MOST - 1) + 1), done})
    losses = [seen.run.history.epochs.at("train_loss", epoch) for epoch in ends]
    if not np.isfinite(losses).all():
        return None
    shown = [loss_text(loss) for loss in losses]
    falls = [losses[at] - losses[at + 1] for at in range(len(losses) - 1)]
    head = (
        translate("worksheet", "after epoch"),
        translate("worksheet", "train loss"),
        translate("worksheet", "fell by"),
    )
    rows = [(whole(epoch), loss) for epoch, loss in zip(ends, shown, strict=True)]
    blanks = tuple((*row, "–" if at == 0 else "") for at, row in enumerate(rows))
    solved = tuple((*row, "–" if at == 0 else number(falls[at - 1], ".3f")) for at, row in enumerate(rows))
    asked = translate("worksheet", "What does epoch 2 start from? Why is one epoch not enough?")
    answer = translate(
        "worksheet",
        "From the weights that epoch 1 left, not from the start. After epoch 1 the loss was {first}, "
        "after epoch {last} it was {end}.",
    ).format(first=shown[1], last=whole(done), end=shown[-1])
    return Task(
        translate("worksheet", "Epoch by epoch"),
        (Table(head, blanks), Text(asked, strong=True), Lines(2)),
        (Table(head, solved), Text(answer)),
    )


def many_starts(found: ManyStarts) -> Task | None:
    """Return how many iterations many starts needed, the slowest against the fastest."""
    reached = np.sort(found.reached_at[found.reached_at != NEVER])
    if len(reached) < 2 or reached[0] < 1 or found.quartiles is None:
        return None
    least, most = int(reached[0]), int(reached[-1])
    told = translate(
        "worksheet",
        "{number} starts on the same data; {reached} of them reached the target. The fastest needed {least} "
        "iterations, half of them at most {median}, the slowest {most}.",
    ).format(
        number=found.number,
        reached=len(reached),
        least=whole(least),
        median=whole(found.quartiles[1]),
        most=whole(most),
    )
    asked = translate("worksheet", "How many times as many iterations did the slowest need as the fastest? {blank}")
    where = translate("worksheet", "Does the start decide where the descent ends, or how long it takes?")
    times = translate("worksheet", "{most} ÷ {least} = {times}").format(
        most=whole(most), least=whole(least), times=number(most / least, ".2g")
    )
    return Task(
        translate("worksheet", "Does the start matter?"),
        (Text(told), Text(asked.format(blank=BLANK), strong=True), Text(where, strong=True), Lines(1)),
        (
            Text(times),
            Text(
                translate(
                    "worksheet",
                    "How long it takes: who trains on long enough comes to the same minimum, if there is one.",
                )
            ),
        ),
    )


def largest_step(found: Sweep) -> Task | None:
    """Return the losses by the learning rate, to find the largest step that still leads down; None where none does."""
    places = range(0, len(found.rates), EACH_RATE)
    down = [place for place in places if found.losses[place] < found.start_loss]
    if not down or not np.isfinite(found.start_loss):
        return None
    diverged = translate("worksheet", "diverged")
    rows = []
    for place in places:
        loss = float(found.losses[place])
        rows.append((number(float(found.rates[place])), diverged if np.isnan(loss) else loss_text(loss)))
    head = (
        translate("worksheet", "learning rate"),
        translate("worksheet", "train loss after {count} iterations").format(count=whole(found.iterations)),
    )
    told = translate("worksheet", "All runs begin at the same start, with the train loss {loss}.").format(
        loss=loss_text(found.start_loss)
    )
    largest = translate("worksheet", "The largest step that still ends below the start’s loss: {rate}")
    lowest = translate("worksheet", "The step that ends lowest: {rate}")
    why = translate("worksheet", "Why do the smallest steps not end lowest?")
    best = min(down, key=lambda place: float(found.losses[place]))
    answer = translate("worksheet", "They lead down too, but {count} iterations are not enough for them.").format(
        count=whole(found.iterations)
    )
    return Task(
        translate("worksheet", "How large a step?"),
        (
            Text(told),
            Table(head, tuple(rows)),
            Text(largest.format(rate=BLANK), strong=True),
            Text(lowest.format(rate=BLANK), strong=True),
            Text(why, strong=True),
            Lines(1),
        ),
        (
            Text(largest.format(rate=number(float(found.rates[down[-1]])))),
            Text(lowest.format(rate=number(float(found.rates[best])))),
            Text(answer),
        ),
    )
