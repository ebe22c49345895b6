"""The pictures of a document: photographs made fit to print, drawings, the logo.

A template holds only a mark where a picture goes; the picture is put there after the template has run, so that a
template never touches a file.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from cpraudit.case.pictures import picture_path
from cpraudit.errors import CaseError

# Marks are made of characters that no font and no writer uses.
MARK = re.compile("\ue000(\\d+)\ue001")
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
_LONGEST_SIDE = 1000  # pixels: more than 300 to the inch at the size at which photographs are printed
_MOST_PIXELS = 80_000_000  # below the count at which Pillow itself warns of a bomb
_MOST_BYTES = 60_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to be placed."""

    data: bytes
    alternative: str
    width_mm: float
    height_mm: float


@dataclass
class Pictures:
    """The pictures that one document asks for, by the number in their mark."""

    folder: Path
    _asked: list[Callable[[], Picture]] = field(default_factory=list)

    def add(self, make: Callable[[], Picture]) -> str:
        """The mark that stands for a picture in a template's values; it is made only if the template prints it."""
        self._asked.append(make)
        return f"\ue000{len(self._asked) - 1}\ue001"

    def made(self, numbers: Iterable[int]) -> dict[int, Picture]:
        """The pictures of some marks; raises CaseError when one cannot be used.

        They are made side by side: reading photographs is most of the work of a large document.
        """
        wanted = sorted(set(numbers))
        with ThreadPoolExecutor() as workers:
            return dict(zip(wanted, workers.map(lambda number: self._asked[number](), wanted), strict=True))

    def photograph(self, name: str, alternative: str) -> str:
        """The mark of a photograph in the folder of the case."""
        return self.add(
            lambda: prepared(picture_path(self.folder, name), alternative, width_mm=60, height_mm=75)
        )


def prepared(path: Path, alternative: str, *, width_mm: float, height_mm: float) -> Picture:
    """A picture turned upright, shrunk to print size, without location or other hidden data.

    It fits into `width_mm` by `height_mm`. Raises CaseError when the file is missing, is no picture or is too large.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise CaseError(
                f"The picture {path.name} is larger than 60 MB. Save a smaller copy and name that one."
            )
        with Image.open(path, formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise CaseError(
                    f"The picture {path.name} has too many pixels. Save a smaller copy and name that one."
                )
            # Shrunk before it is turned, and read small from the start where the format can: much less to do.
            opened.draft("RGB", _shrunk(opened.size))
            opened.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
            upright = ImageOps.exif_transpose(opened)
            data = _plain_copy(upright)
    except FileNotFoundError:
        raise CaseError(
            f"The picture {path.name} is not in the folder {path.parent.name}. Check the name in the case file."
        ) from None
    except (UnidentifiedImageError, Image.DecompressionBombError):
        raise CaseError(
            f"{path.name} is not a picture that can be used. Save it as JPEG or PNG and name that file."
        ) from None
    except (OSError, SyntaxError, ValueError):
        raise CaseError(
            f"The picture {path.name} is damaged or cannot be read. Save it again as JPEG or PNG."
        ) from None
    width, height = upright.size
    scale = min(width_mm / width, height_mm / height)
    return Picture(data, alternative, width * scale, height * scale)


def _shrunk(size: tuple[int, int]) -> tuple[int, int]:
    """The size in pixels at which a picture is printed."""
    scale = min(1.0, _LONGEST_SIDE / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _plain_copy(image: Image.Image) -> bytes:
    """The pixels alone: PNG where something is transparent, JPEG otherwise."""
    out = io.BytesIO()
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        clear.info = {}
        clear.save(out, "PNG", optimize=True)
    else:
        plain = image.convert("RGB")
        plain.info = {}
        plain.save(out, "JPEG", quality=85)
    return out.getvalue()
