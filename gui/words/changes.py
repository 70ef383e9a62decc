"""The fields of an experiment, as the Edit menu names a change of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.plan.experiment import TABLE_FIELDS

translate = QCoreApplication.translate


def change_name(fields: frozenset[str]) -> str:
    """Return what a change of these fields is called."""
    names = {
        "batch_size": translate("changes", "batch size"),
        "epochs": translate("changes", "epochs"),
        "learning_rate": translate("changes", "learning rate"),
        "loss": translate("changes", "loss"),
        "data": translate("changes", "data"),
        "samples": translate("changes", "samples"),
        "train": translate("changes", "training samples"),
        "data_seed": translate("changes", "new data"),
        "shuffle": translate("changes", "order"),
        "seed": translate("changes", "order"),
        "start": translate("changes", "start"),
        "start_seed": translate("changes", "new start"),
        "start_scheme": translate("changes", "start"),
        "stop_accuracy": translate("changes", "stop rule"),
        "stop_loss": translate("changes", "stop rule"),
        "stop_patience": translate("changes", "stop rule"),
    }
    known = list(dict.fromkeys(name for field, name in names.items() if field in fields))
    if "data" in fields or fields & {*TABLE_FIELDS, "standardise", "bias"}:
        return names["data"]
    if "rows" in fields:
        return translate("changes", "drawing")
    if "start_seed" in fields and fields <= {"start", "start_seed"}:
        return names["start_seed"]
    if fields & {"samples", "train"}:  # the batch size may have followed
        return names["samples" if "samples" in fields else "train"]
    return known[0] if len(known) == 1 else translate("changes", "experiment")
