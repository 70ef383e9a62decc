"""What there is to tell of a run that diverges."""

from __future__ import annotations

from dataclasses import dataclass

from core.training.run import Run

GROWN = 1000.0  # times the start's train loss, or times 1: more than any descent needs to find its way


@dataclass(frozen=True, slots=True)
class Breakdown:
    """That a run diverged, or that its loss has grown beyond all measure.

    Parameters
    ----------
    iteration : int, optional
        The first without finite numbers; None where it has not come to that yet.
    first, last : float, optional
        The train loss at the start, and the last finite loss that was seen: of the train set, at the end of an
        epoch, or where the run broke off of its last batch. None where the start itself overflows.
    count : int
        The iterations from the one to the other.
    safe_rate : float, optional
        A learning rate that does not diverge; see `core.analysis.safe_rate`.
    """

    iteration: int | None
    first: float | None
    last: float | None
    count: int
    safe_rate: float | None


def make_breakdown(run: Run, reached: int) -> Breakdown | None:
    """Return what there is to tell of a run that was seen up to iteration `reached`; None where all is well."""
    epochs = run.history.epochs
    if run.diverged is not None and reached >= run.diverged.iteration - 1:
        broken, head = run.diverged.iteration, run.diverged.iteration - 1
        first = float(epochs.read("train_loss", 0, 1)[0]) if epochs.count else None
        last = float(run.history.iterations.read("batch_loss", head - 1, head)[0]) if head else first
        return Breakdown(broken, first, last, head, run.safe_rate)
    epoch = min(run.schedule.epoch_done(reached), epochs.count - 1)
    if epoch < 1:
        return None
    first, last = (float(epochs.read("train_loss", row, row + 1)[0]) for row in (0, epoch))
    if last <= GROWN * max(first, 1.0):
        return None
    return Breakdown(None, first, last, run.schedule.end_of_epoch(epoch), run.safe_rate)
