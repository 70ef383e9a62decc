"""What the stories of the three descents share."""

import pytest


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
