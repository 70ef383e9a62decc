"""Which file is meant by a name and a kind."""

import pytest

from gui.exports.exports import with_kind

KINDS = (".png", ".svg", ".pdf")


@pytest.mark.parametrize(
    ("typed", "kind", "meant"),
    [
        ("a.png", "PNG (*.png)", "a.png"),
        ("a.png", "Drawing (*.svg)", "a.svg"),  # the dialog has left the first ending
        ("a.pdf", "PNG (*.png)", "a.pdf"),  # typed by hand
        ("a", "Drawing (*.svg)", "a.svg"),
        ("a.b", "PNG (*.png)", "a.b.png"),
        ("there", "Drawing (*.svg)", "there-2.svg"),  # nobody has been asked about this file
        ("there.svg", "Drawing (*.svg)", "there.svg"),  # about this one the dialog has asked
    ],
)
def test_the_kind_that_is_chosen_gives_the_name_its_ending(tmp_path, typed, kind, meant):
    (tmp_path / "there.svg").write_text("", encoding="utf-8")
    assert with_kind(tmp_path / typed, kind, KINDS).name == meant
