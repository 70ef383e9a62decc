"""What the program says of itself, as a page to read."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.desktop.about import Source, about

translate = QCoreApplication.translate


def about_page() -> str:
    """Return the page, in Markdown: version, licence, and where data, letters and libraries come from."""
    told = about()
    version = translate("about", "Version {version}").format(version=told.version)
    licence = translate("about", "Licence: {licence}. You may use it, change it and pass it on.")
    return "\n\n".join(
        [
            f"# {told.name}",
            f"{version}  \n{html.escape(told.copyright, quote=False)}  \n{licence.format(licence=told.licence)}",
            f"## {translate('about', 'Data')}",
            _listed(told.data),
            f"## {translate('about', 'Fonts')}",
            _listed(told.fonts),
            f"## {translate('about', 'Built with')}",
            _listed(told.built_with),
        ]
    )


def _listed(sources: Sequence[Source]) -> str:
    return "\n".join(f"- **{source.name}**: {source.origin}. {source.licence}." for source in sources)
