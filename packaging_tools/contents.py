"""What the folder without Python does without; found by what its smoke test runs without."""

from __future__ import annotations

from fnmatch import fnmatch

EXCLUDED_MODULES = """
    PySide6.QtQml PySide6.QtQuick PySide6.QtQuickWidgets PySide6.QtQuickControls2 PySide6.QtNetwork PySide6.QtTest
    PySide6.QtSql PySide6.QtDesigner PySide6.QtHelp PySide6.QtUiTools PySide6.QtXml PySide6.QtConcurrent PySide6.QtDBus
    pyqtgraph.examples pyqtgraph.opengl pyqtgraph.flowchart pyqtgraph.console pyqtgraph.jupyter
    tkinter doctest pdb lib2to3 distutils setuptools pip sqlite3 ssl _ssl _hashlib readline asyncio
    PIL.AvifImagePlugin PIL._avif PIL.ImageCms PIL._imagingcms PIL.ImageTk PIL._imagingtk
    numba scipy cupy matplotlib IPython pytest hypothesis numpy.f2py numpy.testing
""".split()  # noqa: SIM905 - a table to read

LANGUAGES = ("pt_BR", "es")  # of Qt's own texts; English needs no file
# QML (the keyboard on screen brings it), screens that no classroom has, network, data bases, rare kinds of pictures,
# OpenGL on Wayland (widgets are painted without), what Pillow has for kinds of pictures that are no animations, what is
# only for building with a package, pictures of others.
DROPPED = """
    */libQt6Qml* */libQt6Quick* */libQt6VirtualKeyboard* */Qt6Qml* */Qt6Quick* */Qt6VirtualKeyboard* */qml/*
    */plugins/platforminputcontexts/*virtualkeyboard* */plugins/virtualkeyboard/*
    */plugins/platforms/*eglfs* */plugins/platforms/*linuxfb* */plugins/platforms/*vkkhrdisplay*
    */plugins/platforms/*minimalegl* */plugins/platforms/*vnc* */plugins/egldeviceintegrations/* */libQt6EglF*
    */plugins/generic/*
    */libQt6Network* */plugins/tls/* */plugins/networkinformation/* */plugins/sqldrivers/*
    */plugins/imageformats/*qtga* */plugins/imageformats/*qwbmp* */plugins/imageformats/*qtiff*
    */plugins/imageformats/*qicns* */plugins/imageformats/*qwebp* */plugins/imageformats/*qpdf*
    */plugins/wayland-graphics-integration-client/* */libQt6WaylandEglClientHwIntegration*
    */PIL/_avif* */PIL/_imagingcms* */PIL/_imagingtk* */pillow.libs/libavif* */pillow.libs/liblcms*
    *.pyi */numpy/*/tests/* */pyqtgraph/examples/* */pyqtgraph/icons/peegee/* */pyqtgraph/colors/*
""".split()  # noqa: SIM905 - a table to read

# Of the system's own libraries only what Python needs comes along. What Qt needs (see system_libraries.py) is the
# system's to bring: a libstdc++ or glib of another age beside its graphics drivers would do harm.
OF_THE_SYSTEM = ("/usr/lib/", "/lib/", "/usr/lib64/", "/lib64/")
FOR_PYTHON = ("libpython", "libffi.", "libz.", "libbz2.", "liblzma.", "libexpat.", "libmpdec.", "libzstd.", "libuuid.")


def is_wanted(path: str, source: str) -> bool:
    """Tell whether a file belongs into the folder, by its place there and the one that it is copied from."""
    place = "/" + path.replace("\\", "/")
    if place.count("/") == 1 and ".so" in place and source.startswith(OF_THE_SYSTEM):
        return place[1:].startswith(FOR_PYTHON)
    if "/translations/qt" in place:
        return any(place.endswith(f"/qtbase_{language}.qm") for language in LANGUAGES)
    return not any(fnmatch(place, pattern) for pattern in DROPPED)
