"""The program in the menu of one user, and out of it again."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from gui.desktop import install, registry
from gui.desktop.identity import APP_ID

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the folders of a Linux desktop")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def contents(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_installed_lies_where_the_desktop_looks(data: Path) -> None:
    assert "in the menu now" in install.install()
    assert (data / "applications" / f"{APP_ID}.desktop").is_file()
    assert (data / "man" / "man1" / "perceptron-lab.1").is_file()
    assert (data / "metainfo" / f"{APP_ID}.metainfo.xml").is_file()
    assert (data / "mime" / "packages" / f"{APP_ID}.xml").is_file()
    assert (data / "icons/hicolor/scalable/apps" / f"{APP_ID}.svg").is_file()
    assert (data / "icons/hicolor/scalable/mimetypes/application-x-perceptron-lab.svg").is_file()
    for size in (48, 128, 256):
        assert (data / f"icons/hicolor/{size}x{size}/apps/{APP_ID}.png").is_file()


def test_what_is_installed_is_removed_again_without_a_trace(data: Path) -> None:
    data.mkdir()
    install.install()
    assert "no longer" in install.remove()
    assert list(data.iterdir()) == []
    assert install.remove() == "Perceptron Lab is not in the menu."


def test_what_others_have_installed_stays(data: Path) -> None:
    (data / "applications").mkdir(parents=True)
    (data / "applications" / "other.desktop").write_text("[Desktop Entry]\nType=Application\nName=x\nExec=x\n")
    (data / "mime" / "packages").mkdir(parents=True)
    (data / "mime" / "packages" / "other.xml").write_text(
        '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">'
        '<mime-type type="text/x-other"><glob pattern="*.other"/></mime-type></mime-info>'
    )
    before = contents(data)
    install.install()
    install.install()  # twice does no harm
    install.remove()
    after = contents(data)
    assert before.items() <= after.items()
    assert not any("erceptron" in str(path) for path in after)
    mime_globs = data / "mime" / "globs"
    assert not mime_globs.exists() or "text/x-other" in mime_globs.read_text()


def test_a_relative_data_home_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "somewhere")
    assert install.data_home() == Path.home() / ".local" / "share"


def test_without_a_home_there_is_nothing_to_install_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)  # as for a user whom the system does not know
    with pytest.raises(OSError, match="no home folder"):
        install.install()


def test_a_checkout_is_started_by_its_main_file() -> None:
    python, main = install.start_command()
    assert Path(python).is_absolute()
    assert Path(main).name == "main.py"
    assert Path(main).is_file()


def test_a_bundle_is_started_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert install.start_command() == [sys.executable]


def test_macos_is_told_of_the_application_folder(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert install.install() == install.remove() == install.ON_MACOS
    assert not data.exists()


def test_windows_gets_a_file_type_of_the_user_alone() -> None:
    entries = registry.entries([r"C:\Program Files\lab\perceptron-lab.exe"])
    assert entries[".perceptron"] == APP_ID
    assert entries[rf"{APP_ID}\shell\open\command"] == '"C:\\Program Files\\lab\\perceptron-lab.exe" "%1"'
