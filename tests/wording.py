"""What is said to the user, as tests ask for it: a better phrase is changed in the program and tried in one test.

The sentences of core are its own templates; `tests/core/plan/test_errors.py` reads them word by word. The window's
are written down here, once for all stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.plan import checks, choices, experiment
from core.plan.errors import Known

# --- core --------------------------------------------------------------------------------------------------------


def whole(value: object, least: int, most: int, field: str = "") -> str:
    """The refusal of what should be a whole number; without `field` it goes on behind the field's name."""
    return _said(checks.WHOLE, field, value=value, least=least, most=most)


def whole_of_training_set(value: object, most: int, field: str = "") -> str:
    return _said(experiment.OF_THE_TRAINING_SET, field, value=value, least=1, most=most)


def whole_of_samples(value: object, samples: int, field: str = "") -> str:
    return _said(experiment.OF_THE_SAMPLES, field, value=value, least=2, most=samples - 2, samples=samples)


def whole_of_table(value: object, rows: int, field: str = "") -> str:
    return _said(experiment.OF_THE_TABLE, field, value=value, least=2, most=rows)


def any_number(value: object, field: str = "") -> str:
    return _said(checks.ANY_NUMBER, field, value=value)


def refused(value: object) -> str:
    """How every refusal of a value begins, behind the field's name."""
    return checks.WHOLE.partition(" Enter ")[0].format(field="", value=value)


def positive(value: object, field: str = "") -> str:
    return _said(checks.POSITIVE, field, value=value)


def share(value: object, field: str = "") -> str:
    return _said(checks.SHARE, field, value=value)


def choice(value: object, names: Iterable[str], field: str = "") -> str:
    return _said(checks.CHOICE, field, value=value, choices=Known(names))


def switch(value: object, field: str = "") -> str:
    return _said(checks.SWITCH, field, value=value)


def start(value: object, field: str = "") -> str:
    return _said(checks.START, field, value=value)


def too_large(value: object, field: str = "") -> str:
    return _said(checks.TOO_LARGE, field, value=value)


def data(value: object, field: str = "") -> str:
    names = Known(choices.DATA)
    return _said(experiment.NO_DATA, field, value=value, names=names)


def too_many_iterations(epochs: int, each: int) -> str:
    return experiment.TOO_MANY_ITERATIONS.format(
        epochs=f"{epochs} epochs",
        each=f"{each} iterations",
        iterations=f"{epochs * each} iterations",
        most=experiment.ITERATIONS_MOST,
    )


def on_screen(sentence: str, typed: str = "") -> str:
    """A sentence as an English window writes its long numbers, in groups of three; what was typed stays as it was."""
    grouped = re.sub(r"\b\d{5,}", lambda found: f"{int(found.group()):,}".replace(",", "\u202f"), sentence)
    quoted = on_screen(f"“{typed}”") if typed else ""
    return grouped.replace(quoted, f"“{typed}”") if quoted else grouped


def _said(template: str, field: str, **values: object) -> str:
    return template.format(field=field, **values)
