"""So many of something, in the singular and the plural of the language chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui import languages


class Counts(QObject):
    """Counts as text; Qt's plural forms need a QObject."""

    def iterations(self, n: int) -> str:
        """Return so many iterations."""
        return _one(n, "1 iteration") or self.tr("%n iterations", "", n)

    def epochs(self, n: int) -> str:
        """Return so many epochs."""
        return _one(n, "1 epoch") or self.tr("%n epochs", "", n)

    def batches(self, n: int) -> str:
        """Return so many batches."""
        return _one(n, "1 batch") or self.tr("%n batches", "", n)

    def samples(self, n: int) -> str:
        """Return so many samples."""
        return _one(n, "1 sample") or self.tr("%n samples", "", n)

    def runs(self, n: int) -> str:
        """Return so many runs."""
        return _one(n, "1 run") or self.tr("%n runs", "", n)

    def pictures(self, n: int) -> str:
        """Return so many pictures."""
        return _one(n, "1 picture") or self.tr("%n pictures", "", n)


def _one(n: int, english: str) -> str:
    """Return the English singular, for which there is no catalogue; nothing elsewhere."""
    return english if n == 1 and languages.current() == languages.SOURCE else ""


COUNTS = Counts()
