"""A lesson: moments with words, in any number of languages; a sentence may hold numbers of the run."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from core.plan.checks import check_choice, check_keys, check_text, check_whole
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.experiment import Experiment
from core.plan.moment import OF_THE_RUN, Moment

NO_WORDS = QT_TRANSLATE_NOOP("core", "A step needs words in at least one language.")
UNEQUAL_ANSWERS = QT_TRANSLATE_NOOP("core", "A step needs the same number of answers in each of its languages.")
OF_THE_ANSWERS = QT_TRANSLATE_NOOP(
    "core", "{field}: “{value}” is not valid. Enter the number of an answer, from {least} to {most}."
)
OF_THE_OUTCOMES = QT_TRANSLATE_NOOP("core", "{field}: {value} are too many. This outcome has at most {most} of them.")
NO_SENTENCE = QT_TRANSLATE_NOOP("core", "A step needs a sentence in each of its languages.")
NO_QUESTION = QT_TRANSLATE_NOOP("core", "Answers need a question.")
NO_BRACE = QT_TRANSLATE_NOOP("core", "“{text}” is not valid. Close each brace that is opened.")
NO_LANGUAGE = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a code such as en or pt_BR.")
STEPS_MOST = 100
ANSWERS_LEAST, ANSWERS_MOST = 2, 4
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(_[A-Za-z0-9]{2,8})*")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

# What a sentence may hold, and how it is said: a whole number, a share as a percentage, a number with some digits.
COUNT, SHARE, NUMBER = "count", "share", "number"
PLACEHOLDERS: dict[str, str] = {
    # the experiment
    "samples": COUNT,
    "train": COUNT,
    "test": COUNT,
    "batch_size": COUNT,
    "short_batch": COUNT,
    "epochs": COUNT,
    "iterations": COUNT,
    "iterations_per_epoch": COUNT,
    "learning_rate": NUMBER,
    # the moment on screen
    "iteration": COUNT,
    "epoch": COUNT,
    "batch": COUNT,
    "samples_seen": COUNT,
    "loss": NUMBER,
    "accuracy": SHARE,
    "test_loss": NUMBER,
    "test_accuracy": SHARE,
    "w1": NUMBER,
    "w2": NUMBER,
    "b": NUMBER,
    # the way that the run came
    "start_loss": NUMBER,
    "start_accuracy": SHARE,
    "reached_at": COUNT,  # the iteration after which 99 % of the training set were right first
    "first_epoch_loss": NUMBER,
    "first_epoch_accuracy": SHARE,
    "newly_right_first": COUNT,  # samples that epoch 1 got right and the start did not, and the same of the last epoch
    "newly_right_last": COUNT,
    "batch_loss_least": NUMBER,  # of the last fifty batches
    "batch_loss_most": NUMBER,
    # the runs of a comparison, by descent: the smallest batch, the one between, the whole training set
    "updates_stochastic": COUNT,
    "updates_mini_batch": COUNT,
    "updates_full_batch": COUNT,
    "straight_stochastic": SHARE,  # |end − start| ÷ length of the path
    "straight_mini_batch": SHARE,
    "straight_full_batch": SHARE,
    "loss_stochastic": NUMBER,
    "loss_mini_batch": NUMBER,
    "loss_full_batch": NUMBER,
    # many starts: how many there are, and how many iterations they needed until 99 % were right
    "starts": COUNT,
    "starts_least": COUNT,
    "starts_quarter": COUNT,
    "starts_half": COUNT,
    "starts_three_quarters": COUNT,
    "starts_most": COUNT,
}

# On what a spotlight may fall, by the view's name: in each scene, and in all of them.
VIEWS = {
    "learn": ("boundaryView", "lossView"),
    "one-iteration": ("boundaryView", "phasesView", "microscope", "doubleLoop"),
    "three-descents": ("weightPlaneView", "lossView", "racePanel"),
    "epochs": ("filmPanel", "lossView"),
    "starts": ("startsPanel",),
    "step-size": ("sweepPanel", "weightPlaneView", "fanPanel"),
}
VIEWS_OF_ALL = ("epochTape", "splitBar")

DESCENTS = ("stochastic", "mini-batch", "full-batch")

# What a run may turn out to be. An answer holds, and a sentence is said, by what it really turned out to be.
OUTCOMES: dict[str, tuple[str, ...]] = {
    "needed": ("about-10", "about-100", "about-10000", "never"),  # iterations until 99 % were right
    "spread": (
        "same",
        "close",
        "double",
    ),  # slowest of many starts : fastest
    "straightest": DESCENTS,
    "lowest": DESCENTS,  # the train loss as far as the comparison was seen
    "most-updates": DESCENTS,
    "curve": ("falls", "flattens", "rises"),  # the train loss over the epochs, its second half against its first
    "finished": ("yes", "no"),  # whether 99 % were right after epoch 1
}
OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that somebody really believes, and why it does or does not hold."""

    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What a step says in one language.

    Parameters
    ----------
    sentence : str
        What the step is about.
    question : str
        Asked before the run; empty for none.
    answers : tuple of Answer
        Two to four, or none to look and say.
    notice : mapping of str to str
        What was to be seen, by the step's outcome; `OTHERWISE` for any other, or where the step names none.
    """

    sentence: str
    question: str = ""
    answers: tuple[Answer, ...] = ()
    notice: Mapping[str, str] = field(default_factory=dict)

    def texts(self) -> list[str]:
        """Return every text that may hold placeholders."""
        answers = [text for answer in self.answers for text in (answer.text, answer.why)]
        return [self.sentence, self.question, *answers, *self.notice.values()]

    def noticed(self, outcome: str | None) -> str:
        """Return what is said of a run with an outcome, None where it is not known."""
        return self.notice.get(outcome or OTHERWISE) or self.notice.get(OTHERWISE, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of a lesson.

    Parameters
    ----------
    words : mapping of str to Words
        By language code, such as ``pt_BR``; at least one.
    moment : Moment
        What is on screen when the step begins.
    then : Moment, optional
        What takes the moment's place once the step is shown; None: the same run plays on.
    play_to : int
        The iteration of the run on screen to which it plays; where the moment stands already: nothing is played.
    right : int, optional
        Which answer holds whatever the run does, from 0.
    outcome : str
        One of `OUTCOMES`, or empty: by it the words of `notice` are chosen and, where there is no `right`, the answer
        that holds, answer k for the outcome's word k.
    spotlight : str
        The views that the step is about, of `VIEWS` and `VIEWS_OF_ALL`, with spaces between; the first is the large
        one. Empty for all.

    Raises
    ------
    InputError
        For a value that is not valid.
    """

    words: Mapping[str, Words]
    moment: Moment = field(default_factory=Moment)
    then: Moment | None = None
    play_to: int = 0
    right: int | None = None
    outcome: str = ""
    spotlight: str = ""

    def __post_init__(self) -> None:
        if not self.words:
            raise InputError(NO_WORDS, "words")
        check_whole("play_to", self.play_to, 0, self.played.last, OF_THE_RUN)
        for view in self.spotlight.split():
            check_choice("spotlight", view, dict.fromkeys((*chain(*VIEWS.values()), *VIEWS_OF_ALL)))
        if self.outcome:
            check_choice("outcome", self.outcome, tuple(OUTCOMES))
        counts = {len(words.answers) for words in self.words.values()}
        if len(counts) > 1:
            raise InputError(UNEQUAL_ANSWERS, "answers")
        count = counts.pop()
        if count:
            check_whole("answers", count, ANSWERS_LEAST, ANSWERS_MOST)
        if self.right is not None:
            check_whole("right", self.right + 1, 1, count, OF_THE_ANSWERS)
        elif self.outcome:
            check_whole("answers", count, 0, len(OUTCOMES[self.outcome]), OF_THE_OUTCOMES)
        for language, words in self.words.items():
            check_words(words, OUTCOMES.get(self.outcome, ()), language)

    @property
    def played(self) -> Moment:
        """The moment from which it plays."""
        return self.moment if self.then is None else self.then

    @property
    def plays(self) -> bool:
        """Whether there is something to show: another moment, or iterations to play."""
        return self.then is not None or self.play_to > self.moment.iteration

    def holds(self, outcome: str | None) -> int | None:
        """Return which answer holds, from 0; None where none does, or the outcome is not known."""
        if self.right is not None or not self.outcome or outcome not in OUTCOMES[self.outcome]:
            return self.right
        number = OUTCOMES[self.outcome].index(outcome)
        return number if number < len(next(iter(self.words.values())).answers) else None

    def words_in(self, language: str) -> Words:
        """Return the words in a language, else in one of its kind (pt for pt_BR), else the first."""
        return self.words[chosen_language(self.words, language)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A list of steps.

    Parameters
    ----------
    steps : tuple of Step
        1 to 100.
    title : mapping of str to str
        By language code; may be empty.
    """

    steps: tuple[Step, ...]
    title: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        check_whole("steps", len(self.steps), 1, STEPS_MOST)
        for language, text in self.title.items():
            check_language(language)
            check_text("title", text)

    def moments(self) -> Iterator[Moment]:
        """Walk over every moment of the steps."""
        for step in self.steps:
            yield step.moment
            if step.then is not None:
                yield step.then

    def title_in(self, language: str) -> str:
        """Return the title in a language; empty where there is none."""
        return self.title[chosen_language(self.title, language)] if self.title else ""


def chosen_language(known: Mapping[str, object], language: str) -> str:
    """Return which of the known languages is shown to who reads `language`."""
    if language in known:
        return language
    kin = language.partition("_")[0]
    return next((code for code in known if code.partition("_")[0] == kin), next(iter(known)))


def fill(text: str, values: Mapping[str, float | int], say: Callable[[str, float | int], str]) -> str:
    """Put the numbers of a run into a sentence; the name of one that is not known becomes a dash.

    Parameters
    ----------
    text : str
    values : mapping
        By placeholder.
    say : function
        Called with the kind of a placeholder (`COUNT`, `SHARE` or `NUMBER`) and its value; returns what is read.
    """

    def said(found: re.Match[str]) -> str:
        name = found.group(1)
        return say(PLACEHOLDERS[name], values[name]) if name in values else "–"

    return PLACEHOLDER.sub(said, text)


def say_plainly(kind: str, value: float | int) -> str:
    """Return a number as the English of the command line has it."""
    if kind == COUNT:
        return f"{value:,.0f}"
    return f"{100 * value:.1f} %" if kind == SHARE else f"{value:.3g}"


def check_words(words: Words, outcomes: tuple[str, ...], language: str) -> None:
    """Refuse words of a step that are not valid."""
    check_language(language)
    check_keys(words.notice, [*outcomes, OTHERWISE], f"notice, {language}")
    check_text("sentence", words.sentence)
    if not words.sentence.strip():
        raise InputError(NO_SENTENCE, "sentence")
    if words.answers and not words.question.strip():
        raise InputError(NO_QUESTION, "question")
    for text in words.texts():
        check_text("words", text)
        check_placeholders(text)


def check_placeholders(text: str) -> None:
    """Refuse a placeholder that is not known, by its name, and a brace without its other."""
    check_keys(PLACEHOLDER.findall(text), list(PLACEHOLDERS), "a sentence's number")
    if re.search(r"[{}]", PLACEHOLDER.sub("", text)):
        raise InputError(NO_BRACE, text=text)


def check_language(language: object) -> None:
    """Refuse what is not a language's code."""
    if not isinstance(language, str) or not LANGUAGE.fullmatch(language):
        raise InputError(NO_LANGUAGE, "language", value=language)


def experiment_numbers(experiment: Experiment) -> dict[str, float | int]:
    """Return what can be said of an experiment before it runs."""
    each = math.ceil(experiment.train / experiment.batch_size)
    return {
        "samples": experiment.samples,
        "train": experiment.train,
        "test": experiment.samples - experiment.train,
        "batch_size": experiment.batch_size,
        "short_batch": experiment.train % experiment.batch_size,
        "epochs": experiment.epochs,
        "iterations": experiment.epochs * each,
        "iterations_per_epoch": each,
        "learning_rate": experiment.learning_rate,
    }


def planned_numbers(moment: Moment) -> dict[str, float | int]:
    """Return what can be said of a moment before anything runs."""
    return experiment_numbers(moment.shown) | {"iteration": moment.iteration, "starts": moment.starts}
