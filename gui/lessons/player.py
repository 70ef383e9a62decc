"""Plays a lesson: which step it is at, what was answered, and what the strip says; no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.picture.lesson_values import LessonValues
from core.plan.lesson import COUNT, PLACEHOLDERS, Lesson, Step, Words, fill, planned_numbers, say_plainly
from core.plan.moment import Moment

ASKING, PLAYING, SEEN = "asking", "playing", "seen"  # before the run, while it plays, and after it
Say = Callable[[str, float | int], str]
LONG_NUMBERS = {name: 2000 if kind == COUNT else 0.999 for name, kind in PLACEHOLDERS.items()}


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer on the strip.

    Parameters
    ----------
    text : str
    chosen : bool
        Whether it was chosen last.
    holds : bool
        Whether the run has shown that it holds; never before the run.
    hands : int
        How many raised theirs for it.
    """

    text: str
    chosen: bool
    holds: bool
    hands: int


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the strip shows.

    Parameters
    ----------
    title : str
        Of the lesson.
    number, count : int
        The step, from 1, and how many there are.
    state : str
        `ASKING`, `PLAYING` or `SEEN`.
    headline : str
        The question; after the run what was to be seen. The sentence where there is neither.
    sentence : str
        What the step is about; empty where the headline says it.
    answers : tuple of ShownAnswer
    why : str
        After the run: why the chosen answer does or does not hold, or else the one that holds.
    voting : bool
        Whether answers count hands.
    shows : bool
        Whether there is something to show.
    """

    title: str
    number: int
    count: int
    state: str
    headline: str
    sentence: str
    answers: tuple[ShownAnswer, ...]
    why: str
    voting: bool
    shows: bool


@dataclass(frozen=True, slots=True)
class Texts:
    """All that the strip may say in a language: its headlines, and what stands beside them."""

    headlines: list[str]
    sentences: list[str]


class LessonPlayer(QObject):
    """Leads through a lesson.

    Parameters
    ----------
    lesson : Lesson
    apply : function
        Puts a moment on.
    play : function
        Plays the run on screen to an iteration, after the moment that was put on last.
    hurry : function
        Brings the run on screen to an iteration at once.
    values : function
        Returns what there is to say of the run on screen.
    language : str
    say : function
        How a number is written, by its kind; see `core.plan.lesson.fill`.
    parent : QObject, optional

    Signals
    -------
    changed : ()
        The strip shows something else.

    Notes
    -----
    Who plays calls `finish` when the run has come to the iteration asked for, and `refresh` when there is more to say
    of it. Nothing is kept but what the class has chosen while the lesson is open.
    """

    changed = Signal()

    def __init__(
        self,
        lesson: Lesson,
        apply: Callable[[Moment], object],
        play: Callable[[int], None],
        hurry: Callable[[int], None],
        values: Callable[[], LessonValues],
        language: str = "",
        say: Say = say_plainly,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lesson = lesson
        self._apply, self._play, self._hurry, self._values = apply, play, hurry, values
        self._language, self._say = language, say
        self._at = 0
        self._state = ASKING
        self._voting = False
        self._chosen: dict[int, int] = {}  # by step: the answer chosen last
        self._hands: dict[int, list[int]] = {}
        self._told = LessonValues()

    @property
    def step(self) -> Step:
        """The step it is at."""
        return self.lesson.steps[self._at]

    @property
    def number(self) -> int:
        """The number of the step, from 1."""
        return self._at + 1

    @property
    def state(self) -> str:
        """Whether the step is asking, playing or seen."""
        return self._state

    @property
    def is_playing(self) -> bool:
        """Whether the run of the step is on its way."""
        return self._state == PLAYING

    @property
    def shown(self) -> Shown:
        """What the strip shows."""
        words, seen = self.step.words_in(self._language), self._state == SEEN
        outcome = self._told.outcomes.get(self.step.outcome)
        holds = self.step.holds(outcome) if seen else None
        chosen = self._chosen.get(self._at)
        notice = words.noticed(outcome) if seen else ""
        headline = notice or ("" if seen else words.question) or words.sentence
        return Shown(
            title=self.lesson.title_in(self._language),
            number=self.number,
            count=len(self.lesson.steps),
            state=self._state,
            headline=self._fill(headline),
            sentence="" if headline == words.sentence else self._fill(words.sentence),
            answers=self._answers(words, chosen, holds),
            why=self._why(words, chosen if chosen is not None else holds) if seen else "",
            voting=self._voting,
            shows=self.step.plays,
        )

    def _answers(self, words: Words, chosen: int | None, holds: int | None) -> tuple[ShownAnswer, ...]:
        hands = self._hands.get(self._at, [])
        return tuple(
            ShownAnswer(self._fill(answer.text), number == chosen, number == holds, hands[number] if hands else 0)
            for number, answer in enumerate(words.answers)
        )

    def _why(self, words: Words, number: int | None) -> str:
        return "" if number is None or not words.answers else self._fill(words.answers[number].why)

    def _fill(self, text: str) -> str:
        moment = self.step.played if self._state == SEEN else self.step.moment
        return fill(text, planned_numbers(moment) | self._told.numbers, self._say)

    def texts(self) -> Texts:
        """Return every text of the lesson with numbers as long as they may get, to keep room for the longest."""
        found = Texts([], [])
        for step in self.lesson.steps:
            words = step.words_in(self._language)
            beside = [words.sentence, *(answer.why for answer in words.answers)]
            for texts, kind in ((found.sentences, beside), (found.headlines, [words.question, *words.notice.values()])):
                texts += [fill(text, LONG_NUMBERS, self._say) for text in kind]
        return found

    # --- from step to step ---------------------------------------------------------------------------------------

    def begin(self, number: int = 1) -> None:
        """Go to a step, and put its moment on."""
        self._at = min(max(number, 1), len(self.lesson.steps)) - 1
        self._voting = False
        self.back_to_this_step()

    def resume(self, before: LessonPlayer) -> None:
        """Stand where the player of another language stands, with all that the class has answered."""
        self._at, self._state, self._voting, self._told = before._at, before._state, before._voting, before._told
        self._chosen, self._hands = before._chosen, before._hands
        self.changed.emit()

    def next(self) -> None:
        """Go to the next step; at the last one nothing happens."""
        if self.number < len(self.lesson.steps):
            self.begin(self.number + 1)

    def back(self) -> None:
        """Go to the step before; at the first one to its beginning."""
        self.begin(self.number - 1)

    def forward(self) -> None:
        """Show what there is to see, and after that go to the next step: all that a remote control needs.

        While it plays, the run is brought to its end: no step is left without what was to be seen.
        """
        if self._state == ASKING and self.step.plays:
            self.show_me()
        elif self._state == PLAYING:
            self._hurry(self.step.play_to)
        else:
            self.next()

    def back_to_this_step(self) -> None:
        """Put the step's moment on again, whatever was touched since; what was answered stays."""
        self._state, self._told = ASKING, LessonValues()
        self._apply(self.step.moment)
        self.changed.emit()

    # --- inside a step -------------------------------------------------------------------------------------------

    def answer(self, number: int) -> None:
        """Choose an answer, from 0, which shows the run; while the class votes, count one more hand for it."""
        if self._voting and self._state == ASKING:
            self.count_hand(number, 1)
            return
        self._chosen[self._at] = number
        if self._state == ASKING:
            self.show_me()
        else:
            self.changed.emit()

    def vote(self, voting: bool) -> None:
        """Let answers count hands, or choose again."""
        self._voting = voting
        self.changed.emit()

    def count_hand(self, number: int, hands: int) -> None:
        """Count some hands more, or fewer, for an answer."""
        counted = self._hands.setdefault(self._at, [0] * len(self.step.words_in(self._language).answers))
        counted[number] = max(0, counted[number] + hands)
        self.changed.emit()

    def show_me(self) -> None:
        """Play what the step is about; once more where it was seen already."""
        if self._state != ASKING:
            self._apply(self.step.moment)
        self._state, self._told = PLAYING, LessonValues()
        if self.step.then is not None:
            self._apply(self.step.then)
        if self.step.play_to > self.step.played.iteration:
            self._play(self.step.play_to)
            self.changed.emit()
        else:
            self.finish()

    # --- what the run did ----------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Say what was to be seen: the run has come to where it was to play."""
        if self._state != ASKING:
            self._state = SEEN
            self.refresh()

    def refresh(self) -> None:
        """Say it anew, after the run was touched, or when more is known of it."""
        if self._state == SEEN:
            self._told = self._values()
            self.changed.emit()
