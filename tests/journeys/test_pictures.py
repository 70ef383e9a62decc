"""Somebody takes pictures of what is on: from a card's menu and from the File menu; others open them."""

import errno
from xml.etree import ElementTree

import numpy as np
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QMenu,
    QToolButton,
)

from gui.scenes.catalogue import SCENES
from gui.style import style
from gui.style.card import Card
from gui.style.theme import LIGHT
from tests.journeys.test_appearance import menu
from tests.journeys.user import LEFT

SVG = "{http://www.w3.org/2000/svg}"


def entry(user, card, text):
    """An entry of a card's own menu."""
    return next(action for action in user.find(f"{card}Menu", QMenu).actions() if action.text() == text)


def test_a_picture_of_a_view_is_saved_as_png_svg_and_pdf_without_its_buttons(open_lab, answer, tmp_path, monkeypatch):
    user = open_lab(samples=300, train=200, batch_size=20)
    user.go_to(30)
    user.waits(lambda: user.window.session.player.settled)
    save = entry(user, "boundaryView", "Save picture…")

    def saved(name, kind):
        answer(tmp_path / name, kind)
        save.trigger()
        user.sees("messageLabel", f"Saved {name}")
        return tmp_path / name

    for name, kind, width in (("a.png", "1280", 1280), ("b.png", "2560", 2560)):
        with Image.open(saved(name, kind)) as picture:
            assert (picture.format, picture.width, picture.height) == ("PNG", width, width * 9 // 16)
            seen = np.asarray(picture.convert("RGB").resize((1280, 720), Image.Resampling.BOX)).reshape(-1, 3)
            for class_colour in LIGHT.classes:  # in each size the samples take as much of the picture
                near = np.abs(seen.astype(int) - [int(class_colour[i : i + 2], 16) for i in (1, 3, 5)]).sum(axis=1) < 40
                assert 2000 < near.sum() < 20000
    drawing = ElementTree.parse(saved("d.svg", "SVG")).getroot()
    said = {"".join(text.itertext()).strip() for text in drawing.iter(f"{SVG}text")}
    assert {"Decision boundary", "x1", "x2"} <= said
    assert "Samples" not in said  # no word of a button
    samples = [path for path in drawing.iter() if path.tag in (f"{SVG}path", f"{SVG}circle", f"{SVG}ellipse")]
    assert len(samples) > 200  # every sample of the training set is a shape
    assert not [part for part in drawing.iter() if part.get("vector-effect") == "non-scaling-stroke"]
    page = PdfReader(saved("e.pdf", "PDF")).pages[0]
    assert (float(page.mediabox.width), float(page.mediabox.height)) == (960, 540)  # 1280 × 720 at 96 an inch
    assert "Decision boundary" in " ".join(page.extract_text().split())
    answer(tmp_path / "nowhere" / "a.png")
    save.trigger()
    user.sees("messageLabel", "a.png could not be written", f"{tmp_path / 'nowhere'} does not exist")
    before = (tmp_path / "a.png").read_bytes()

    def full(_path, _content):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("core.plan.files.write_bytes_whole", full)
    answer(tmp_path / "a.png", "1280")
    save.trigger()
    user.sees("messageLabel", "a.png could not be written", "is full")
    assert (tmp_path / "a.png").read_bytes() == before


def test_the_scene_is_saved_and_copied_from_the_file_menu(user, answer, tmp_path):
    user.opens("three-descents")
    user.go_to(40)
    user.waits(lambda: user.window.session.player.settled)
    answer(tmp_path / "scene", "SVG")  # the name without an ending takes that of the kind
    menu(user, "Save a picture…")
    user.sees("messageLabel", "Saved scene.svg")
    drawing = ElementTree.parse(tmp_path / "scene.svg").getroot()
    said = " ".join("".join(text.itertext()).strip() for text in drawing.iter(f"{SVG}text"))
    assert "iteration 40 of 60" in said
    assert "What it costs" in said
    frames = [cut.find(f"{SVG}rect") for cut in drawing.iter(f"{SVG}clipPath")]
    assert len(frames) == 2  # the plane and the loss are cut off at their frames
    menu(user, "Copy picture", within="Export")
    copied = QApplication.clipboard().image()
    assert (copied.width(), copied.height()) == (2560, 1440)
    assert copied.format() != QImage.Format.Format_Invalid
    user.sees("messageLabel", "on the clipboard")
    assert style.applied() is user.window.appearance.theme
    assert style.screen_ratio() == user.window.devicePixelRatioF()  # the window is drawn as before


def test_no_scene_has_a_control_in_its_picture(user):
    controls = (QAbstractButton, QComboBox, QAbstractSpinBox)
    for scene in SCENES:
        user.opens(scene.name)
        user.waits(lambda: user.window.session.player.settled and user.window.questions.idle)
        picture = user.window.exports.picture()
        assert picture.views
        seen = [part for kind in controls for part in picture.findChildren(kind) if part.isVisible()]
        buttons = {part.property("role") or type(part).__name__ for part in seen}
        assert ("epochTape" in [card.objectName() for card in picture.findChildren(Card)]) == (scene.name == "epochs")
        assert buttons <= {"phase", "Thumbnail"}, scene.name  # the row of phases, and the pictures of the film
        picture.close()
        picture.deleteLater()
        user.looks_on(20)
        assert user.window.isActiveWindow()  # it was never a window of the desktop


def test_the_menu_of_a_card_opens_by_its_button_a_right_click_and_the_menu_key(user):
    opened = user.find("lossViewMenu", QMenu)
    button = user.find("lossViewMenuButton", QToolButton)
    assert (button.text(), button.focusPolicy()) == ("⋯", Qt.FocusPolicy.TabFocus)
    assert button.accessibleName()
    assert button.menu() is opened
    card = user.find("lossView")
    for reason in (QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse):
        QApplication.sendEvent(card, QContextMenuEvent(reason, QPoint(20, 20), card.mapToGlobal(QPoint(20, 20))))
        user.waits(opened.isVisible)
        opened.close()
    viewport = card.widget.viewport()
    user.qtbot.mouseClick(viewport, Qt.MouseButton.RightButton, pos=viewport.rect().center())
    user.waits(opened.isVisible)
    opened.close()
    user.qtbot.mouseClick(viewport, LEFT, pos=viewport.rect().center())
    assert not opened.isVisible()
