"""The languages of the window: one catalogue (.ts) a language, and what is compiled from it (.qm). Imports nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).parent
SOURCE = "en"  # the language that the program is written in
LANGUAGES = {SOURCE: "English", "pt_BR": "Português (Brasil)", "es": "Español"}
SYSTEM = "system"

_installed: list[QTranslator] = []
_chosen = [SOURCE]


def catalogue(code: str) -> Path:
    """Return the file that holds the texts of a language, for people and Qt Linguist."""
    return FOLDER / f"perceptron_lab_{code}.ts"


def of_the_system(wanted: list[str] | None = None) -> str:
    """Return the language that the system asks for: the first of its languages that there is here, else English.

    Parameters
    ----------
    wanted : list of str, optional
        Codes such as ``pt-BR``, the most wanted first; those of the system where None.
    """
    for name in QLocale.system().uiLanguages() if wanted is None else wanted:
        language = name.replace("_", "-").split("-")[0].lower()
        for code in LANGUAGES:
            if code.split("_")[0] == language:
                return code
    return SOURCE


def current() -> str:
    """Return the code of the language that is on screen."""
    return _chosen[0]


def choose(choice: str) -> str:
    """Have all texts and numbers from now on in a language; what is on screen already stays as it is.

    Parameters
    ----------
    choice : str
        A key of `LANGUAGES`, or `SYSTEM`.

    Returns
    -------
    str
        The language's code.
    """
    application = QCoreApplication.instance()
    assert application is not None
    code = _chosen[0] = of_the_system() if choice == SYSTEM else choice
    while _installed:
        before = _installed.pop()
        application.removeTranslator(before)
        before.deleteLater()
    QLocale.setDefault(QLocale.c() if code == SOURCE else QLocale(code))
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm"
    for file in (qt, catalogue(code).with_suffix(".qm")) if code != SOURCE else ():
        translator = QTranslator()
        if translator.load(str(file)):
            translator.setParent(application)
            application.installTranslator(translator)
            _installed.append(translator)
    return code
