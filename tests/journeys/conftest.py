"""What the stories of a race share."""

import pytest


@pytest.fixture
def racing(open_lab):
    """Somebody who has just started a race, on few samples or others."""

    def started(**changes):
        user = open_lab(
            **({"data": "ravine", "learning_rate": 1.0, "samples": 600, "train": 400, "batch_size": 40} | changes)
        )
        user.press("3")
        user.waits(lambda: not user.window.session.show.alone)
        return user

    return started
