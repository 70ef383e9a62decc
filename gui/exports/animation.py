"""Pictures one after another as a GIF, an animated PNG or a WebP; Qt writes none of them, Pillow does."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtGui import QImage

from core.data.arrays import NDArray
from core.data.give_way import GiveWay, go_on
from gui.style.theme import Theme, colours

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer
    from PIL.Image import Image

Pixels = NDArray[np.uint32]  # (height, width) of 0x00rrggbb

FRAMES_MOST = 300  # a class has seen enough by then; of a longer span every second picture is left out, or more
PIXELS_MOST = 600_000_000  # of all pictures: Pillow keeps them all until it writes
KEPT, MIXED = 191, 64  # colours of the palette: those that cover most, and mixtures for the edges between them
UNCHANGED = KEPT + MIXED  # the index of what is as it was in the picture before
LOOKED_AT = 3_000_000  # pixels, by which the colours are chosen
HOLD = 1.5  # seconds that the last picture is to be seen before all begins again
# One whole picture, and from then on what changes: half the time, and three quarters of the size.
WEBP = {"quality": 80, "method": 1, "kmin": FRAMES_MOST, "kmax": FRAMES_MOST + 1}


@dataclass(frozen=True, slots=True)
class Span:
    """Which iterations are shown, and how fast.

    Parameters
    ----------
    first, last : int
        The iterations of the first picture and of the last.
    fps : float
        Pictures a second.
    """

    first: int
    last: int
    fps: float

    def iterations(self, width: int, height: int) -> list[int]:
        """Return the iterations that have a picture of so many pixels: all, or evenly as many as there is room for."""
        most = max(2, min(FRAMES_MOST, PIXELS_MOST // (width * height)))
        each = -(-(self.last - self.first) // (most - 1)) or 1
        return [*range(self.first, self.last, each), self.last]

    def durations(self, count: int) -> list[int]:
        """Return how long each of `count` pictures is to be seen, in milliseconds."""
        each = 1000 / self.fps
        return [round(each)] * (count - 1) + [round(each + 1000 * HOLD)]


def pixels(picture: QImage) -> Pixels:
    """Return the pixels of a picture in Format_RGB32, a copy."""
    rows = np.frombuffer(picture.constBits(), dtype=np.uint32).reshape(picture.height(), -1)
    return rows[:, : picture.width()] & np.uint32(0xFFFFFF)


class Palette:
    """255 colours for all pictures of an animation, so that what stands still does not flicker.

    Parameters
    ----------
    samples : sequence of Pixels
    theme : Theme
        Its colours are kept as they are, wherever they stand.
    """

    def __init__(self, samples: Sequence[Pixels], theme: Theme) -> None:
        step = max(1, sum(sample.size for sample in samples) // LOOKED_AT)
        found, counts = np.unique(np.concatenate([sample.ravel()[::step] for sample in samples]), return_counts=True)
        own = np.isin(found, [int(colour[1:], 16) for colour in colours(theme)])
        order = np.argsort(np.where(own, counts.sum(), 0) + counts)[::-1]
        kept, rest = found[order[:KEPT]], order[KEPT:]
        mixed = _mixed(found[rest], counts[rest]) if len(rest) else kept[:1]
        self._colours = np.concatenate([kept, mixed]).astype(np.uint32)
        self._index_of = _nearest(self._colours)
        self._index_of[kept] = np.arange(len(kept))

    def indices(self, frame: Pixels) -> NDArray[np.uint8]:
        """Return the place of each pixel's colour: (height, width)."""
        return self._index_of[frame]

    def image(self, indices: NDArray[np.uint8]) -> Image:
        """Return a picture for Pillow; `UNCHANGED` is transparent."""
        from PIL import Image as Pillow  # here: the window need not wait for it

        height, width = indices.shape
        made = Pillow.frombuffer("P", (width, height), indices.tobytes(), "raw", "P", 0, 1)
        flat = np.zeros((256, 3), dtype=np.uint8)
        flat[: len(self._colours)] = _parts(self._colours)
        made.putpalette(flat.tobytes())
        return made


def encode(
    frames: Iterable[Pixels],
    palette: Palette,
    kind: str,
    durations: Sequence[int],
    told: Callable[[int], object] = lambda _count: None,
    give_way: GiveWay = go_on,
) -> bytes:
    """Return an animation as a file of one of `core.cli.commands.ANIMATIONS`.

    Parameters
    ----------
    frames : iterable of Pixels
        Taken one by one, at least one.
    palette : Palette
        Of all but a WebP, which has none.
    kind : str
    durations : sequence of int
        Milliseconds of each frame.
    told : function
        Called with how many frames there are by now.
    give_way : function
        Called all the while, after the last frame too: Pillow takes them all before it encodes most of them.
    """
    plain = (_plain(frame) for frame in frames) if kind == ".webp" else _changes(frames, palette)
    images = _counted(plain, told, give_way)
    first = next(images)
    written = _Written(give_way)
    settings: dict[str, Any] = {"save_all": True, "duration": list(durations), "loop": 0}
    if kind == ".webp":
        first.save(written, "WEBP", append_images=images, **settings, **WEBP)
    elif kind == ".gif":
        first.save(written, "GIF", append_images=images, transparency=UNCHANGED, disposal=1, **settings)
    else:  # each of its pictures lies over the one before
        first.save(written, "PNG", append_images=list(images), transparency=UNCHANGED, blend=1, **settings)
    return written.getvalue()


def estimate(
    pairs: Sequence[tuple[Pixels, Pixels]], palette: Palette, kind: str, count: int, give_way: GiveWay = go_on
) -> int:
    """Return about how many bytes an animation of `count` frames takes, from some frames and those that follow them."""
    first, each = 0, 0
    for before, after in pairs:
        alone = len(encode([before], palette, kind, [100], give_way=give_way))
        each += len(encode([before, after], palette, kind, [100, 100], give_way=give_way)) - alone
        first = first or alone
    return round(first + (count - 1) * each / len(pairs))


def _changes(frames: Iterable[Pixels], palette: Palette) -> Iterator[Image]:
    """Yield the first frame, and of the others what has changed."""
    before: NDArray[np.uint8] | None = None
    for frame in frames:
        now = palette.indices(frame)
        yield palette.image(now if before is None else np.where(now == before, np.uint8(UNCHANGED), now))
        before = now


def _plain(frame: Pixels) -> Image:
    from PIL import Image as Pillow

    height, width = frame.shape
    return Pillow.frombuffer("RGB", (width, height), frame.astype("<u4").tobytes(), "raw", "BGRX", 0, 1)


class _Written(io.BytesIO):
    """A file in memory that gives way at each write: a GIF and a PNG are encoded while they are written."""

    def __init__(self, give_way: GiveWay) -> None:
        super().__init__()
        self._give_way = give_way

    def write(self, data: ReadableBuffer) -> int:
        self._give_way()
        return super().write(data)


def _counted(images: Iterable[Image], told: Callable[[int], object], give_way: GiveWay) -> Iterator[Image]:
    """Yield the images; each gives way when Pillow comes to it, as it does before it encodes one of a WebP."""

    def come_to(seek: Callable[[int], None], number: int) -> None:
        give_way()
        seek(number)

    for number, image in enumerate(images, 1):
        told(number)
        image.seek = partial(come_to, image.seek)  # type: ignore[method-assign]
        yield image


def _parts(colours: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Return the red, green and blue of colours: (n, 3)."""
    return np.stack([colours >> 16, colours >> 8 & 0xFF, colours & 0xFF], axis=-1).astype(np.uint8)


def _mixed(colours: NDArray[np.uint32], counts: NDArray[np.intp]) -> NDArray[np.uint32]:
    """Return colours that stand for many, each as often as it was there."""
    from PIL import Image as Pillow

    often = np.repeat(colours, np.minimum(counts, 50))
    strip = Pillow.frombuffer("RGB", (len(often), 1), _parts(often).tobytes(), "raw", "RGB", 0, 1)
    flat = np.array(strip.quantize(MIXED, dither=Pillow.Dither.NONE).getpalette(), dtype=np.uint32).reshape(-1, 3)
    return np.asarray(flat @ [1 << 16, 1 << 8, 1], dtype=np.uint32)


def _nearest(colours: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Return the place of the colour that is nearest to each of all 2²⁴, alike for those that agree in five bits."""
    centres = np.arange(4, 256, 8, dtype=np.float32)
    grid = np.stack(np.meshgrid(centres, centres, centres, indexing="ij"), axis=-1).reshape(-1, 3)
    parts = _parts(colours).astype(np.float32)
    distances = (parts**2).sum(axis=1) - 2 * grid @ parts.T  # less the square of the place itself, alike for all
    place = distances.argmin(axis=1).astype(np.uint8)
    cube = place.reshape(32, 32, 32)
    for axis in range(3):
        cube = cube.repeat(8, axis=axis)
    return cube.ravel()
