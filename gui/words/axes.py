"""What the axes of the plots count, in one sentence each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.plan.cursor import EPOCHS, ITERATIONS, SAMPLES, SECONDS, SLOW

translate = QCoreApplication.translate

FEATURE, W1, W2, LOSS, ACCURACY, STARTS, NEEDED, RATE, PULL = (
    "feature",
    "w1",
    "w2",
    "loss",
    "accuracy",
    "starts",
    "needed",
    "rate",
    "pull",
)


def meaning(axis: str) -> str:
    """Return what an axis counts: one of the names above, or a clock of `core.plan.cursor`."""
    return {
        FEATURE: translate("axes", "One of the two numbers that describe a sample; each sample is a point"),
        W1: translate("axes", "w1, the weight of x1: each point of this plane is one choice of weights"),
        W2: translate("axes", "w2, the weight of x2: each point of this plane is one choice of weights"),
        LOSS: translate("axes", "The loss: one number for how wrong the predictions are; 0 is perfect"),
        ACCURACY: translate("axes", "The accuracy: how many of 100 samples are predicted right"),
        EPOCHS: translate("axes", "Epochs: in each, every training sample is seen exactly once"),
        ITERATIONS: translate("axes", "Iterations: in each, one batch is seen and the weights move once"),
        SAMPLES: translate("axes", "Samples seen so far, one that was seen twice counted twice"),
        SECONDS: translate("axes", "Seconds that the NumPy loop takes to compute so far, as measured on this machine"),
        SLOW: translate("axes", "Seconds of a slow computer, which takes equally long for every sample"),
        STARTS: translate("axes", "How many of the starts needed so many iterations"),
        NEEDED: translate("axes", "How many iterations a start needed to come to the target"),
        RATE: translate("axes", "The learning rate: how far a step goes; each mark is ten times the one before"),
        PULL: translate("axes", "How far a batch pulls this weight: −∂loss/∂w, against the slope of its loss"),
    }[axis]
