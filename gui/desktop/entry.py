"""The texts that a Linux desktop reads of the program: menu entry, AppStream metainfo, file type."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from gui.desktop.identity import APP_ID, COMMAND, FILE_SUFFIX, FILE_TYPE, NAME

CATEGORIES = ("Education", "Science", "ArtificialIntelligence")
# By language; English stands first and is written without one.
GENERIC_NAME = {
    "en": "Machine learning laboratory",
    "pt_BR": "Laboratório de aprendizado de máquina",
    "es": "Laboratorio de aprendizaje automático",
}
SUMMARY = {
    "en": "See how a perceptron learns",
    "pt_BR": "Veja como um perceptron aprende",
    "es": "Vea cómo aprende un perceptrón",
}
DESCRIPTION = {
    "en": "What is an iteration, what a batch, what an epoch? Why is one epoch not enough, how large should a step be, "
    "and how much does a random start matter? The program trains a perceptron with two inputs and shows every step of "
    "it: the decision boundary, the loss and the descent of the weights.",
    "pt_BR": "O que é uma iteração, o que é um batch, o que é uma época? Por que uma época não basta, qual deve ser o "
    "tamanho do passo e quanto importa o ponto de partida? O programa treina um perceptron com duas entradas e mostra "
    "cada passo: a fronteira de decisão, a perda e a descida dos pesos.",
    "es": "¿Qué es una iteración, qué es un lote, qué es una época? ¿Por qué no basta una época, qué tamaño debe tener "
    "el paso y cuánto importa el punto de partida? El programa entrena un perceptrón con dos entradas y muestra cada "
    "paso: la frontera de decisión, la pérdida y el descenso de los pesos.",
}
KEYWORDS = {
    "en": "perceptron;machine learning;gradient descent;batch;epoch;teaching;",
    "pt_BR": "perceptron;aprendizado de máquina;descida do gradiente;batch;época;ensino;",
    "es": "perceptrón;aprendizaje automático;descenso de gradiente;lote;época;enseñanza;",
}
FILE_COMMENT = {
    "en": "Perceptron Lab lesson",
    "pt_BR": "Lição do Perceptron Lab",
    "es": "Lección de Perceptron Lab",
}


def desktop_file(command: Sequence[str]) -> str:
    """Return the menu entry that starts `command`, a program and its first arguments."""
    lines = ["[Desktop Entry]", "Type=Application", "Version=1.5", f"Name={NAME}"]
    for key, texts in (("GenericName", GENERIC_NAME), ("Comment", SUMMARY), ("Keywords", KEYWORDS)):
        lines.append(f"{key}={texts['en']}")
        lines += [f"{key}[{language}]={text}" for language, text in texts.items() if language != "en"]
    lines += [
        f"Exec={' '.join(map(quoted, command))} %f",
        f"Icon={APP_ID}",
        "Terminal=false",
        f"Categories={';'.join(CATEGORIES)};",
        f"MimeType={FILE_TYPE};",
        "StartupNotify=true",
        f"StartupWMClass={APP_ID}",
    ]
    return "\n".join(lines) + "\n"


def quoted(word: str) -> str:
    """Return an argument as Exec wants it: in quotes, and escaped first for them and then for the file."""
    for letter in '\\"`$':  # the backslash first: it escapes the others
        word = word.replace(letter, "\\" + letter)
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def metainfo(version: str) -> str:
    """Return what software centres show of the program, in AppStream's form."""
    categories = "\n".join(f"    <category>{name}</category>" for name in CATEGORIES)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{APP_ID}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <name>{NAME}</name>
{_in_languages("  ", "summary", SUMMARY)}
  <description>
{_in_languages("    ", "p", DESCRIPTION)}
  </description>
  <developer_name>Perceptron Lab contributors</developer_name>
  <launchable type="desktop-id">{APP_ID}.desktop</launchable>
  <icon type="stock">{APP_ID}</icon>
  <categories>
{categories}
  </categories>
  <provides>
    <binary>{COMMAND}</binary>
    <mediatype>{FILE_TYPE}</mediatype>
  </provides>
  <translation type="qt">perceptron_lab</translation>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="{escape(version)}" date="2026-11-26"/>
  </releases>
</component>
"""


def file_type() -> str:
    """Return the description of the program's files for the database of MIME types."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{FILE_TYPE}">
{_in_languages("    ", "comment", FILE_COMMENT)}
    <sub-class-of type="text/plain"/>
    <icon name="{FILE_TYPE.replace("/", "-")}"/>
    <glob pattern="*{FILE_SUFFIX}"/>
  </mime-type>
</mime-info>
"""


def _in_languages(indent: str, element: str, texts: dict[str, str]) -> str:
    lines = []
    for language, text in texts.items():
        which = "" if language == "en" else f' xml:lang="{language}"'
        lines.append(f"{indent}<{element}{which}>{escape(text)}</{element}>")
    return "\n".join(lines)
