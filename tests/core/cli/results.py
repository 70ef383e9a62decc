"""Training by the command line, and reading what it wrote."""

import csv
import tomllib
from pathlib import Path

import numpy as np

import main as door
from core.cli.results import FILES

SMALL = ("--samples", "60", "--train", "40", "--batch-size", "15", "--epochs", "3")
OVERFLOWS = (*SMALL, "--loss", "squared_error", "--learning-rate", "1e4", "--epochs", "500")
OVERFLOWS_AT_ONCE = (*SMALL, "--loss", "squared_error", "--start", "-1e200,1e200,0")


def train(*words, out="out"):
    """Train, and return the folder of the results."""
    assert door.main(["train", *map(str, words), "--out", str(out)]) == 0
    return Path(out)


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def numbers(rows, *names):
    return np.array([[float(row[name]) for name in names] for row in rows]).reshape(-1, len(names))


def contents(folder, *names):
    return {name: (folder / name).read_bytes() for name in names or FILES}


def experiment_of(folder):
    return tomllib.loads((folder / "experiment.toml").read_text(encoding="utf-8"))


def write_points(path):
    """Write a table of 30 rows."""
    rows = [f"{i % 7}.5,{(i * i) % 11},{'ab'[i % 3 == 0]}" for i in range(30)]
    path.write_text("\n".join(["x1,x2,label", *rows]), encoding="utf-8")
    return path


def refused(outcome, *words):
    code, printed, complaint = outcome
    assert (code, printed) == (2, "")
    assert (complaint.count("\n"), complaint[-1]) == (1, "\n")
    assert "Traceback" not in complaint
    for word in words:
        assert word in complaint
