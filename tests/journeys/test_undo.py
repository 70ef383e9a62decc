"""Somebody takes a change back, and does it again."""

from tests.journeys.tables import own_table, takes
from tests.journeys.user import CONTROL


def shown(user):
    experiment = user.descent.experiment
    return experiment.batch_size, experiment.data, experiment.start_seed


def test_batch_size_data_and_a_new_start_are_undone_and_done_again_one_by_one(user):
    seen = [shown(user)]
    user.type_in("batchSizeField", "100")
    seen.append(shown(user))
    user.click("newStartButton")
    seen.append(shown(user))
    user.choose("dataChoice", "moons")
    user.waits(lambda: user.descent.experiment.data == "moons")
    seen.append(shown(user))
    assert len(set(seen)) == 4
    for before in seen[-2::-1]:
        user.press("z", CONTROL)
        user.waits(lambda before=before: shown(user) == before)
    user.press("z", CONTROL)
    assert shown(user) == seen[0], "there is nothing more to undo"
    for after in seen[1:]:
        user.press("y", CONTROL)
        user.waits(lambda after=after: shown(user) == after)
    assert user.find("batchSizeField").value() == 100
    assert user.find("dataChoice").currentData() == "moons"


def test_a_drag_is_one_step(user):
    slider = user.find("batchSizeSlider")
    before = user.descent.experiment.batch_size
    user.drag("batchSizeSlider", slider.value() + 40, slider.value() + 80, slider.maximum())
    assert user.descent.experiment.batch_size == 2000
    user.press("z", CONTROL)
    user.waits(lambda: user.descent.experiment.batch_size == before)
    user.press("y", CONTROL)
    user.waits(lambda: user.descent.experiment.batch_size == 2000)


def test_another_change_after_undoing_forgets_what_was_undone(user):
    user.type_in("batchSizeField", "100")
    user.press("z", CONTROL)
    user.waits(lambda: user.descent.experiment.batch_size == 200)
    user.type_in("batchSizeField", "50")
    user.press("y", CONTROL)
    assert user.descent.experiment.batch_size == 50
    user.press("z", CONTROL)
    user.waits(lambda: user.descent.experiment.batch_size == 200)


def test_the_edit_menu_names_what_would_be_undone(user):
    undo = next(action for action in user.window.findChildren(type(user.window.menuBar().actions()[0]), "undoAction"))
    assert not undo.isEnabled()
    user.type_in("batchSizeField", "100")
    assert undo.isEnabled()
    for act, name in (
        (lambda: None, "batch size"),
        (lambda: user.click("newStartButton"), "new start"),
        (lambda: user.choose("lossChoice", "perceptron"), "loss"),
        (lambda: user.choose("dataChoice", "moons"), "data"),
    ):
        act()
        user.waits(lambda name=name: undo.text() == f"&Undo: {name}")


def test_the_prepared_moment_can_be_undone_and_of_runs_side_by_side_the_one_that_was_changed(user):
    user.type_in("batchSizeField", "100")
    user.click("openingButton")
    user.waits(lambda: user.descent.experiment.batch_size == 200)
    user.press("z", CONTROL)
    user.waits(lambda: user.descent.experiment.batch_size == 100)
    user.window.setFocus()
    user.opens("three-descents")
    user.waits(lambda: not user.frame.alone)
    user.type_in("batchSizeField", "40")
    user.window.setFocus()
    user.press("x")
    assert user.descent.experiment.batch_size != 40
    user.press("z", CONTROL)
    sizes = [run.experiment.batch_size for run in user.window.session.show.runs]
    assert sorted(sizes) == [1, 100, 2000]
    assert user.descent.experiment.batch_size == 100


def test_a_change_whose_table_has_gone_stays_to_be_undone(user, tmp_path):
    path = own_table(tmp_path / "turma.csv", 40)
    takes(user, path)
    user.choose("dataChoice", "moons")
    user.waits(lambda: user.descent.experiment.data == "moons")
    text = path.read_text(encoding="utf-8")
    path.unlink()
    user.press("z", CONTROL)
    user.waits(lambda: "does not exist" in user.text("messageLabel") + user.text("dataError"))
    assert user.descent.experiment.data == "moons"
    path.write_text(text, encoding="utf-8")
    user.press("z", CONTROL)
    user.waits(lambda: user.descent.experiment.data == str(path))
