import pytest

from core.plan.errors import InputError
from core.plan.lesson import COUNT, OTHERWISE, Answer, Lesson, Step, Words, fill, say_plainly
from core.plan.moment import Moment

ASKED = Words("s", "Who?", (Answer("one"), Answer("two"), Answer("three")))


def test_numbers_of_the_run_stand_in_a_sentence_as_the_reader_writes_them():
    text = "Iteration {iteration}: loss {loss}, {accuracy} right, {reached_at} so far."
    values = {"iteration": 2000, "loss": 0.12345, "accuracy": 0.993}
    assert fill(text, values, say_plainly) == "Iteration 2,000: loss 0.123, 99.3 % right, – so far."
    in_class = fill("{iteration}", values, lambda kind, value: f"{kind} {value}")
    assert in_class == f"{COUNT} 2000"


def test_words_are_those_of_the_language_on_screen_or_of_its_kin_or_the_first():
    step = Step(words={"en": Words("english"), "pt_BR": Words("brasileiro")})
    said = {language: step.words_in(language).sentence for language in ("pt_BR", "pt", "pt_PT", "en_GB", "fr")}
    assert said == {
        "pt_BR": "brasileiro",
        "pt": "brasileiro",
        "pt_PT": "brasileiro",
        "en_GB": "english",
        "fr": "english",
    }
    assert Lesson(steps=(step,), title={"es": "clase"}).title_in("en") == "clase"
    assert Lesson(steps=(step,)).title_in("en") == ""


def test_an_answer_holds_by_what_the_run_did():
    step = Step(words={"en": ASKED}, outcome="straightest")
    assert [step.holds(outcome) for outcome in ("stochastic", "full-batch", None, "else")] == [0, 2, None, None]


def test_an_answer_that_always_holds_does_so_whatever_the_run_did():
    step = Step(words={"en": ASKED}, outcome="straightest", right=1)
    assert [step.holds(outcome) for outcome in ("stochastic", None)] == [1, 1]


def test_what_was_to_be_seen_is_said_by_the_outcome_and_otherwise_by_the_rest():
    words = Words("s", notice={"full-batch": "straight", OTHERWISE: "look"})
    assert [words.noticed(outcome) for outcome in ("full-batch", "stochastic", None)] == ["straight", "look", "look"]
    assert Words("s", notice={"full-batch": "straight"}).noticed("stochastic") == ""


def test_more_answers_than_outcomes_are_refused():
    four = Words("s", "q", tuple(map(Answer, "abcd")))
    with pytest.raises(InputError, match="4 are too many"):
        Step(words={"en": four}, outcome="straightest")


def test_a_text_stays_on_its_line():
    with pytest.raises(InputError, match="one line"):
        Step(words={"en": Words("one\ntwo")})


def test_a_step_plays_from_its_moment_on():
    words = {"en": Words("s")}
    assert Step(words=words, play_to=5).plays
    assert not Step(words=words, moment=Moment(iteration=5), play_to=5).plays
