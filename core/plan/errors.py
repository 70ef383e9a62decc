"""The one error that is meant for the user's eyes."""

from __future__ import annotations


class InputError(ValueError):
    """Input that cannot be, told in one sentence that names the value and what is allowed.

    The sentence is kept as a template and its values, so that a window can say it in another language;
    ``str(error)`` is the English sentence.

    Parameters
    ----------
    template : str
        The sentence, with ``{name}`` where a value belongs.
    **values : object
        What the names in the template stand for.
    """

    def __init__(self, template: str, **values: object) -> None:
        self.template = template
        self.values = {name: shorten(value) for name, value in values.items()}
        super().__init__(template.format(**self.values))


def shorten(value: object, limit: int = 80) -> str:
    """Return `value` as text on one line of at most `limit` characters, control characters made visible."""
    text = value if isinstance(value, str) else _text(value)
    text = "".join(character if character.isprintable() else repr(character)[1:-1] for character in text[: limit + 1])
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _text(value: object) -> str:
    try:
        return repr(value)
    except (ValueError, RecursionError):  # a whole number of thousands of digits, or lists in lists in lists
        return f"({type(value).__name__}, too long to show)"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802
    """Mark `text` for translation, as Qt's function of this name does; lupdate finds it by the name."""
    return text
