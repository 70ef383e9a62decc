"""What the program says of itself, as a page to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.desktop.about import Source, about

translate = QCoreApplication.translate


def about_page() -> str:
    """Return the page, in Markdown: version, licence, and where data, letters and libraries come from."""
    told = about()
    version = translate("about", "Version {version}").format(version=told.version)
    licence = translate("about", "Licence: {licence}. You may use it, change it and pass it on.")
    parts = [f"# {told.name}", f"{version}  \n{told.copyright}  \n{licence.format(licence=told.licence)}"]
    for heading, sources in (
        (translate("about", "Data"), told.data),
        (translate("about", "Fonts"), told.fonts),
        (translate("about", "Built with"), told.built_with),
    ):
        parts += [f"## {heading}", _listed(sources)]
    return "\n\n".join(parts)


def _listed(sources: Sequence[Source]) -> str:
    return "\n".join(f"- **{source.name}**: {source.origin} ({source.licence})" for source in sources)
