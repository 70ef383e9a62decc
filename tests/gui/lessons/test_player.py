import pytest
from pytestqt.qtbot import QtBot

from core.picture.lesson_values import LessonValues
from core.plan.experiment import Experiment
from core.plan.lesson import Answer, Lesson, Step, Words, say_plainly
from core.plan.moment import Moment
from gui.lessons.player import ASKING, PLAYING, SEEN, LessonPlayer, Say

ASKED = Words(
    "Three runs, {epochs} epochs.",
    "Who is straightest?",
    (Answer("one", "Too few samples."), Answer("some", "Almost."), Answer("all", "All {train} of them.")),
    {"full-batch": "All: {straight_full_batch}.", "mini-batch": "Some, this time.", "otherwise": "Look."},
)
FIRST = Step(
    words={"en": ASKED, "pt_BR": Words("Três.", "Quem?", ASKED.answers, ASKED.notice)},
    moment=Moment(scene="three-descents"),
    play_to=60,
    outcome="straightest",
    spotlight="weightPlaneView",
)
CUT = Step(
    words={"en": Words("Cut it.", "How many?", (Answer("2"), Answer("4")), {"otherwise": "{iterations_per_epoch}."})},
    moment=Moment(),
    then=Moment(experiment=Experiment(batch_size=500)),
    right=1,
)
LOOK = Step(words={"en": Words("Look and say.")}, moment=Moment(scene="epochs", iteration=3), play_to=3)


class Session:
    """What a lesson asks of the session, written down."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.hurried: list[int] = []
        self.told = LessonValues({"straight_full_batch": 0.998}, {"straightest": "full-batch"})

    def values(self) -> LessonValues:
        return self.told


@pytest.fixture
def session() -> Session:
    return Session()


def player_of(session: Session, language: str, say: Say = say_plainly) -> LessonPlayer:
    lesson = Lesson(steps=(FIRST, CUT, LOOK), title={"en": "Three"})
    asked = session.asked.append
    return LessonPlayer(lesson, asked, asked, session.hurried.append, session.values, language, say)


@pytest.fixture
def player(qapp, session: Session) -> LessonPlayer:
    made = player_of(session, "en")
    made.begin()
    return made


def test_a_step_begins_with_its_moment_and_its_question(player: LessonPlayer, session: Session):
    assert session.asked == [FIRST.moment]
    shown = player.shown
    assert (shown.state, shown.number, shown.count, shown.title) == (ASKING, 1, 3, "Three")
    assert (shown.headline, shown.sentence) == ("Who is straightest?", "Three runs, 10 epochs.")
    assert not any(answer.chosen or answer.holds for answer in shown.answers)
    assert shown.why == ""


def test_choosing_an_answer_plays_and_then_the_run_answers(player: LessonPlayer, session: Session):
    player.answer(0)
    assert session.asked[1:] == [60]
    assert player.shown.state == PLAYING
    assert player.shown.headline == "Who is straightest?"
    player.finish()
    shown = player.shown
    assert (shown.state, shown.headline) == (SEEN, "All: 99.8 %.")
    assert [answer.chosen for answer in shown.answers] == [True, False, False]
    assert [answer.holds for answer in shown.answers] == [False, False, True]
    assert shown.why == "Too few samples."


def test_going_on_while_it_plays_brings_the_run_to_its_end_first(player: LessonPlayer, session: Session):
    player.forward()
    player.forward()
    assert (player.number, player.state, session.hurried) == (1, PLAYING, [60])
    player.finish()
    assert player.shown.headline == "All: 99.8 %."
    player.forward()
    assert (player.number, player.state) == (2, ASKING)


def test_what_was_to_be_seen_is_what_this_run_did(player: LessonPlayer, session: Session):
    session.told = LessonValues({}, {"straightest": "mini-batch"})
    player.answer(2)
    player.finish()
    assert player.shown.headline == "Some, this time."
    assert player.shown.answers[1].holds
    session.told = LessonValues()
    player.refresh()
    assert player.shown.headline == "Look."
    assert not any(answer.holds for answer in player.shown.answers)


def test_after_the_run_other_answers_tell_their_why_and_nothing_plays(player: LessonPlayer, session: Session):
    player.answer(0)
    player.finish()
    session.asked.clear()
    player.answer(2)
    assert player.shown.why == "All 2,000 of them."
    assert session.asked == []


def test_shown_without_an_answer_the_one_that_holds_says_why(player: LessonPlayer):
    player.show_me()
    player.finish()
    assert player.shown.why == "All 2,000 of them."


def test_hands_are_counted_into_the_answers_and_stay_while_the_lesson_is_open(player: LessonPlayer, session: Session):
    player.vote(True)
    for number in (0, 0, 2):
        player.answer(number)
    player.count_hand(0, -1)
    player.count_hand(1, -1)
    assert [answer.hands for answer in player.shown.answers] == [1, 0, 1]
    assert session.asked == [FIRST.moment]
    player.show_me()
    player.finish()
    assert [answer.hands for answer in player.shown.answers] == [1, 0, 1]
    player.next()
    assert [answer.hands for answer in player.shown.answers] == [0, 0]
    player.back()
    assert [answer.hands for answer in player.shown.answers] == [1, 0, 1]


def test_back_to_this_step_puts_its_moment_on_again_and_asks_again(player: LessonPlayer, session: Session):
    player.answer(1)
    player.finish()
    player.back_to_this_step()
    assert session.asked == [FIRST.moment, 60, FIRST.moment]
    assert player.shown.state == ASKING
    assert player.shown.answers[1].chosen


def test_show_me_once_more_begins_at_the_steps_moment(player: LessonPlayer, session: Session):
    player.show_me()
    player.finish()
    player.show_me()
    assert session.asked == [FIRST.moment, 60, FIRST.moment, 60]


def test_a_step_may_show_another_moment_without_playing(player: LessonPlayer, session: Session):
    player.next()
    session.asked.clear()
    player.answer(0)
    assert session.asked == [CUT.then]
    assert (player.shown.state, player.shown.headline) == (SEEN, "4.")


def test_a_step_without_a_question_says_its_sentence_once(player: LessonPlayer):
    player.begin(3)
    assert (player.shown.headline, player.shown.sentence, player.shown.shows) == ("Look and say.", "", False)


def test_a_remote_control_leads_through_the_lesson_with_one_button(player: LessonPlayer, session: Session):
    states = []
    for _ in range(7):
        states.append((player.number, player.shown.state))
        player.forward()
        player.finish()
    assert states == [(1, ASKING), (1, SEEN), (2, ASKING), (2, SEEN), (3, ASKING), (3, ASKING), (3, ASKING)]


def test_before_the_first_step_and_after_the_last_there_is_none(player: LessonPlayer):
    player.back()
    assert player.number == 1
    player.begin(99)
    player.next()
    assert player.number == 3


def test_a_run_that_ends_while_the_class_is_still_asked_says_nothing(player: LessonPlayer):
    player.finish()
    player.refresh()
    assert player.shown.state == ASKING


def test_the_lesson_goes_on_in_another_language(player: LessonPlayer, session: Session, qtbot: QtBot):
    player.answer(2)
    player.finish()
    asked = list(session.asked)
    other = player_of(session, "pt_BR", lambda kind, value: f"{value:.1f}".replace(".", ","))
    with qtbot.waitSignal(other.changed):
        other.resume(player)
    assert session.asked == asked, "the run goes on"
    assert (other.shown.headline, other.shown.sentence) == ("All: 1,0.", "Três.")
    assert other.shown.answers[2].chosen
