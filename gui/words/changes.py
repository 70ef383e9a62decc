"""The fields of an experiment, as the Edit menu names a change of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

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
        "start_seed": translate("changes", "start"),
        "start_scheme": translate("changes", "start"),
        "stop_accuracy": translate("changes", "stop rule"),
        "stop_loss": translate("changes", "stop rule"),
        "stop_patience": translate("changes", "stop rule"),
    }
    known = [name for field, name in names.items() if field in fields]
    if "data" in fields:
        return names["data"]
    if "rows" in fields:
        return translate("changes", "drawing")
    return known[0] if known else translate("changes", "experiment")
