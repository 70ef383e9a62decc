"""What is remembered: written whole or not at all, read back, put aside when damaged."""

import json

import pytest

from gui.window.settings import Settings, load, save


@pytest.fixture
def store(tmp_path):
    return tmp_path / "deep" / "settings.json"


def test_what_is_saved_is_loaded(store):
    wanted = Settings(
        geometry="AAEC",
        theme="dark",
        text_scale=1.5,
        moment='speed = 10.0\n"ç" = 1',
        modified=True,
        recent=["a/b"],
        step=3,
    )
    save(wanted, store)
    assert load(store) == (wanted, None)


def test_without_a_file_there_are_the_defaults(store):
    assert load(store) == (Settings(), None)


def test_nothing_but_the_file_is_left_in_its_folder(store):
    save(Settings(), store)
    save(Settings(theme="light"), store)
    assert [path.name for path in store.parent.iterdir()] == ["settings.json"]


def test_a_name_that_is_no_text_can_be_remembered(store):
    wanted = Settings(file="caf\udce9.perceptron")
    save(wanted, store)
    assert load(store) == (wanted, None)


@pytest.mark.parametrize(
    "values",
    [
        {"theme": "blue"},
        {"theme": None},
        {"theme": []},
        {"text_scale": 3.0},
        {"text_scale": "1.0"},
        {"geometry": None},
        {"moment": {"data": "clouds"}},
        {"moment": None},
        {"recent": "a"},
        {"recent": [1]},
        [],
        7,
        None,
        "settings",
    ],
)
def test_values_of_the_wrong_kind_are_put_aside(store, values):
    store.parent.mkdir()
    store.write_text(json.dumps(values), encoding="utf-8")
    settings, damage = load(store)
    assert settings == Settings()
    assert json.loads(damage.aside.read_text(encoding="utf-8")) == values
    assert not store.exists()


def test_what_an_older_version_remembered_more_is_left_out(store):
    store.parent.mkdir()
    store.write_text('{"panels": ["film"], "experiment": {"data": "moons"}, "theme": "dark"}', encoding="utf-8")
    assert load(store) == (Settings(theme="dark"), None)


def test_a_second_damaged_file_replaces_the_first(store):
    store.parent.mkdir()
    for text in ("{", "["):
        store.write_text(text, encoding="utf-8")
        _, damage = load(store)
    assert damage.aside.read_text(encoding="utf-8") == "["


def test_a_folder_in_the_place_of_the_file_is_no_crash(store):
    store.mkdir(parents=True)
    settings, _ = load(store)
    assert settings == Settings()


def test_a_place_that_cannot_be_written_to_is_an_os_error(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="file"):
        save(Settings(), tmp_path / "file" / "settings.json")
