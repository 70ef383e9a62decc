"""Names out of people's files, as the window shows them."""

from gui.words.names import as_html, as_label, shown


def test_a_name_stays_on_one_line_and_is_cut_where_it_is_long():
    assert shown("exam 1") == "exam 1"
    assert shown("peso,\n kg\u200b") == "peso, kg"
    assert len(shown("n" * 300)) == 40
    assert shown("n" * 300).endswith("…")


def test_a_name_from_right_to_left_keeps_to_itself():
    assert shown("علامة") == "\u2068علامة\u2069"
    assert shown("a\u202eb") == "a b"


def test_a_name_is_no_markup_and_marks_no_key():
    assert as_html("<b>low</b> R&D") == "&lt;b&gt;low&lt;/b&gt; R&amp;D"
    assert as_label("R&D") == "R&&D"
