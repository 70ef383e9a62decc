"""Somebody saves an animation of the scene, and opens it elsewhere."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressDialog, QPushButton

from core.cli.commands import Animate
from core.plan.errors import InputError
from gui import app
from gui.exports.animate import opened
from gui.lessons.lecture import lecture
from tests.journeys.test_appearance import menu
from tests.journeys.user import LEFT


def opens_dialog(user, **values):
    """Open the dialog, once the one before has gone, and fill it in."""
    user.waits(lambda: user.window.findChild(QDialog, "animationDialog") is None)
    menu(user, "Save an animation…")
    for name, value in values.items():
        user.find(name).setValue(value)


def asks(user, **values):
    """Fill in the dialog, and wait for the estimate."""
    opens_dialog(user, **values)
    user.waits(lambda: "about" in user.text("animationEstimate"))
    return user.text("animationEstimate")


def running(user):
    """The threads that an animation has beside the window."""
    return [thread for thread in user.window.exports.findChildren(QThread) if thread.isRunning()]


def frames(path):
    with Image.open(path) as picture:
        return picture.n_frames, picture.size


def test_an_animation_is_estimated_written_and_can_be_given_up(user, answer, tmp_path):
    user.opens("three-descents")
    user.go_to(3)
    before = user.frame
    told = asks(user, animationFrom=2, animationTo=6, animationSpeed=5)
    assert "5 pictures, 1.0 s, about" in told
    size = user.find("animationSize")
    size.setCurrentIndex(2)
    size.activated.emit(2)
    answer(tmp_path / "descents")
    user.qtbot.mouseClick(user.find("animationSave"), LEFT)
    user.sees("messageLabel", "Saved descents.gif")
    assert frames(tmp_path / "descents.gif") == (5, (854, 480))
    assert user.iteration == 3  # the window was left alone
    assert user.frame.descent.run_id == before.descent.run_id
    assert [path.name for path in tmp_path.glob("descents*")] == ["descents.gif"]

    asks(user, animationFrom=0, animationTo=60)
    answer(tmp_path / "given-up.gif")
    user.qtbot.mouseClick(user.find("animationSave"), LEFT)
    user.waits(lambda: user.window.findChild(QProgressDialog, "exportProgress") is not None)
    user.qtbot.mouseClick(user.find("exportProgress", QProgressDialog).findChild(QPushButton), LEFT)
    user.sees("messageLabel", "nothing was written")
    assert not list(tmp_path.glob("given-up*"))

    opens_dialog(user, animationFrom=9, animationTo=9)
    user.sees("animationEstimate", "must come after")
    assert not user.find("animationSave", QPushButton).isEnabled()
    dialog = user.find("animationDialog", QDialog)
    cancel = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel)
    user.qtbot.mouseClick(cancel, LEFT)
    user.waits(
        lambda: (
            not [
                thread
                for thread in user.window.exports.findChildren(QThread)
                if thread.isRunning() and thread.objectName() != "tasks"
            ]
        )
    )


def test_a_folder_that_cannot_be_written_to_is_said(user, answer, tmp_path):
    user.opens("epochs")
    asks(user, animationTo=2)
    answer(tmp_path / "nowhere" / "a.gif")
    user.qtbot.mouseClick(user.find("animationSave"), LEFT)
    user.sees("messageLabel", "a.gif could not be written", "nowhere does not exist")


@pytest.mark.parametrize(
    ("kind", "values", "count"),
    [
        (".gif", {"last": 4, "scene": "one-iteration"}, 5),
        (".png", {"first": 3, "last": 5, "scene": "step-size", "theme": "dark"}, 3),
        (".webp", {"last": 2, "scene": "starts", "language": "pt_BR"}, 3),
    ],
)
def test_the_command_line_draws_one_without_a_screen(qapp, tmp_path, kind, values, count):
    out = tmp_path / f"a{kind}"
    assert app.draw(Animate(out=out, size=(640, 360), **values)) == 0
    assert frames(out) == (count, (640, 360))
    if values.get("theme") == "dark":
        with Image.open(io.BytesIO(out.read_bytes())) as picture:
            assert sum(picture.convert("RGB").getpixel((2, 2))) < 150


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"last": 101}, "101"),
        ({"first": 100}, "100"),
        ({"first": 3, "last": 2}, "3"),
    ],
)
def test_iterations_that_the_run_has_not_are_refused_and_nothing_is_written(qapp, tmp_path, values, said):
    with pytest.raises(InputError) as refused:
        app.draw(Animate(out=tmp_path / "a.gif", **values))
    assert f"“{said}”" in str(refused.value)
    assert not list(tmp_path.glob("a*"))


def test_an_animation_of_a_step_begins_with_the_moment_of_that_step(qapp, tmp_path):
    wanted = lecture().steps[8].moment  # steps before it have two moments
    session, scene = opened(lecture(), Animate(out=tmp_path / "a.gif", step=9))
    assert (scene.name, session.experiment) == (wanted.scene, wanted.experiment)
