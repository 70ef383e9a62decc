"""What the stories share."""

import pytest
from PySide6.QtWidgets import QFileDialog


@pytest.fixture
def racing(open_lab):
    """Somebody who has just set the three descents side by side, on few samples or others."""

    def started(**changes):
        user = open_lab(
            **({"data": "ravine", "learning_rate": 1.0, "samples": 600, "train": 400, "batch_size": 40} | changes)
        )
        user.opens("three-descents")
        return user

    return started


@pytest.fixture
def answer(monkeypatch):
    """What the user answers when asked for a file: where, and the kind that has these words in its name."""

    def answered(path, kind=""):
        def asked(_window, _title, _name="", kinds="", **_more):
            return str(path), next(name for name in kinds.split(";;") if kind in name)

        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, asked)

    return answered
