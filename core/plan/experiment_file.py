"""Reading an experiment file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from core.plan.experiment import check_names, is_file
from core.plan.files import read_toml

BYTES_MOST = 1_000_000


def read_wishes(path: Path) -> dict[str, Any]:
    """Read an experiment file into values by field name.

    A relative path of a table in the file is meant from the file's own folder.

    Raises
    ------
    InputError
        When the file cannot be read, is not TOML, or has a key that is not known.
    """
    wishes = read_toml(path, BYTES_MOST)
    check_names(wishes, str(path))
    data = wishes.get("data")
    if isinstance(data, str) and is_file(data) and "rows" not in wishes:
        wishes["data"] = os.path.normpath(path.absolute().parent / data)
    return wishes
