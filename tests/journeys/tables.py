"""Tables of somebody's own, and how they are opened."""

import numpy as np


def own_table(path, rows):
    rng = np.random.default_rng(1)
    X, y = rng.normal(size=(rows, 2)), np.arange(rows) % 2
    lines = [f"{a + 2 * label:.6f},{b:.6f},{label}" for (a, b), label in zip(X, y, strict=True)]
    path.write_text("\n".join(["sono,café,passou", *lines]), encoding="utf-8")
    return path


def takes(user, path):
    user.window.files.open_file(path)
    user.waits(lambda: user.find("sheetOpen").isEnabled())
    user.click("sheetOpen")
    user.waits(lambda: user.descent.experiment.data == str(path))
