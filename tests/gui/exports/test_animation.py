"""What is encoded comes back: by Pillow, frame for frame."""

import io

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from core.analysis.question import NotWantedError
from gui.exports.animation import HOLD, Palette, Span, encode, estimate, pixels
from gui.style.theme import LIGHT

KINDS = (".gif", ".png", ".webp")


def frame_of(number: int) -> np.ndarray:
    """A ground, a square that moves, and a line that changes with each frame."""
    frame = np.full((48, 80), 0xF2F4F8, dtype=np.uint32)
    frame[10:20, 5 * number : 5 * number + 10] = 0x0072B2
    frame[40, : 8 * number] = 0xD55E00
    return frame


def colours_of(picture) -> np.ndarray:
    parts = np.asarray(picture.convert("RGB"), dtype=np.uint32)
    return parts[..., 0] << 16 | parts[..., 1] << 8 | parts[..., 2]


@pytest.mark.parametrize("kind", KINDS)
def test_every_frame_comes_back_as_it_was_in_its_time(kind):
    frames = [frame_of(number) for number in (0, 1, 2, 2, 5, 3)]  # one stands still, one goes back
    palette = Palette(frames, LIGHT)
    span = Span(0, 5, fps=4)
    told: list[int] = []
    content = encode(frames, palette, kind, span.durations(6), told.append)
    assert told == [1, 2, 3, 4, 5, 6]
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.info.get("loop") == 0  # for ever
        shown, seconds = [], 0.0
        for number in range(picture.n_frames):
            picture.seek(number)
            shown.append(colours_of(picture))
            picture.load()
            seconds += picture.info["duration"] / 1000
    assert seconds == pytest.approx(6 / 4 + HOLD)
    for frame in frames:
        if kind == ".webp":
            assert any(np.median(np.abs(_parts(frame) - _parts(other))) <= 8 for other in shown)
        else:
            assert any((frame == other).all() for other in shown)
    if kind != ".webp":
        assert (shown[0] == frames[0]).all()
        assert (shown[-1] == frames[-1]).all()


@pytest.mark.parametrize("kind", KINDS)
def test_an_animation_can_be_given_up_after_its_last_frame_has_come(kind):
    frames = [frame_of(number) for number in range(8)]
    told: list[int] = []

    def give_way() -> None:
        if len(told) == len(frames):
            raise NotWantedError

    with pytest.raises(NotWantedError):
        encode(frames, Palette(frames, LIGHT), kind, [100] * len(frames), told.append, give_way)


def _parts(frame: np.ndarray) -> np.ndarray:
    return np.stack([frame >> 16 & 255, frame >> 8 & 255, frame & 255]).astype(int)


def test_the_colours_of_the_theme_are_kept_and_the_others_are_near():
    frame = np.arange(0xFFFFFF, 0xFFFFFF - 4000, -1, dtype=np.uint32).reshape(40, 100).repeat(3, axis=0)
    frame[0, 0] = 0x8A6100  # one pixel of the minimum's colour among thousands of others
    palette = Palette([frame], LIGHT)
    back = colours_of(palette.image(palette.indices(frame)))
    assert back[0, 0] == 0x8A6100
    assert np.abs(_parts(back) - _parts(frame)).max() <= 24


def test_what_does_not_change_costs_next_to_nothing_and_the_estimate_is_near():
    rng = np.random.default_rng(0)
    ground = rng.choice([0xF2F4F8, 0x151C28, 0xD55E00], (240, 400)).astype(np.uint32)

    def moved(number: int) -> np.ndarray:
        frame = ground.copy()
        frame[50:90, 10 * number : 10 * number + 40] = 0x0072B2
        return frame

    frames = [moved(number) for number in range(30)]
    palette = Palette(frames[:2], LIGHT)
    for kind in (".gif", ".png"):
        one = len(encode(frames[:1], palette, kind, [100]))
        every = len(encode(frames, palette, kind, [100] * 30))
        assert every - one < 29 * one / 2
        about = estimate([(frames[0], frames[1]), (frames[20], frames[21])], palette, kind, 30)
        assert 0.6 * every < about < 1.6 * every


@pytest.mark.parametrize(
    ("first", "last", "size", "count", "beginning"),
    [
        (0, 100, (1280, 720), 101, [0, 1, 2]),
        (5, 6, (1280, 720), 2, [5, 6]),
        (0, 1000, (1280, 720), 251, [0, 4, 8]),
        (0, 5000, (1280, 720), 296, [0, 17, 34]),
        (0, 100, (3840, 2160), 51, [0, 2, 4]),
    ],
)
def test_a_long_span_leaves_iterations_out_and_keeps_its_ends(first, last, size, count, beginning):
    iterations = Span(first, last, 10).iterations(*size)
    assert (iterations[0], iterations[-1], len(iterations)) == (first, last, count)
    assert iterations[: len(beginning)] == beginning


def test_the_pixels_of_a_picture_are_its_colours_whatever_its_width():
    picture = QImage(7, 3, QImage.Format.Format_RGB32)
    picture.fill(QColor("#102030"))
    picture.setPixelColor(6, 2, QColor("#d55e00"))
    values = pixels(picture)
    assert values.shape == (3, 7)
    assert (values[0, 0], values[2, 6]) == (0x102030, 0xD55E00)
