"""Photographs and other pictures: measures, alt text, the file's own date. Never fetched, never kept."""

from __future__ import annotations

import io
import logging
import re
import warnings
from dataclasses import replace

from lxml.etree import _Element as Element
from PIL import ExifTags, Image

from cpraudit.document.model import Picture
from cpraudit.document.ooxml import PIC, VML, WP, A, R, w
from cpraudit.document.package import MAX_PICTURE, Package
from cpraudit.errors import ReportUnreadable

logging.getLogger("PIL").setLevel(
    logging.CRITICAL
)  # it logs what it finds in a picture; we tell what matters

MAX_PIXELS = 60_000_000  # a 60-megapixel photograph; more is refused before it is decoded
MAX_PICTURES = 2_000  # measured; a report with more has them listed without measures
_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP", "WMF")
_EMU_PER_MM = 36_000
_MM = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "pc": 25.4 / 6}
_BOX = w("txbxContent")
_NOTHING = Picture(0, "", "", 0, 0, 0, 0, 0, "", "")


def read_pictures(package: Package, drawings: list[tuple[int, str, Element]]) -> list[Picture]:
    """A `Picture` for every image in the drawings, each given with its block and its part of the package."""
    out: list[Picture] = []
    measured: dict[str, Picture] = {}
    for block, part, drawing in drawings:
        for element in drawing.iter(A + "blip", VML + "imagedata"):
            if not _in_inner_box(element, drawing):
                out.append(replace(_picture(package, part, element, measured), block=block))
    return out


def _in_inner_box(element: Element, drawing: Element) -> bool:
    """Whether the image stands in a text box of the drawing, whose paragraphs have told of it themselves."""
    for above in element.iterancestors():
        if above is drawing:
            return False
        if above.tag == _BOX or str(above.tag).endswith("}Fallback"):
            return True
    return False


def _picture(package: Package, part: str, element: Element, measured: dict[str, Picture]) -> Picture:
    alt, wide, high = _as_printed(element)
    related = package.related(part)
    stored = related.get(element.get(R + "embed") or element.get(R + "id") or "")
    link = related.get(element.get(R + "link") or element.get(R + "href") or "") if stored is None else stored
    if link is not None and link.external:
        picture = replace(
            _NOTHING, external=True, problem="the picture is only linked, not stored in the report"
        )
    elif stored is None:
        picture = replace(_NOTHING, problem="the picture is missing from the file")
    else:
        if stored.target not in measured:
            measured[stored.target] = _measured(package, stored.target, len(measured))
        picture = measured[stored.target]
    return replace(picture, alt_text=alt, width_mm=wide, height_mm=high)


def _as_printed(element: Element) -> tuple[str, float, float]:
    """Alt text, width and height in millimetres, from the nearest thing around an image that states them."""
    alt, size = "", (0.0, 0.0)
    for above in element.iterancestors():
        its_alt, its_size = _stated(above)
        alt = alt or its_alt
        size = size if any(size) else its_size
        if above.tag in (WP + "inline", WP + "anchor", w("r")):
            break
    return alt.strip(), *size


def _stated(element: Element) -> tuple[str, tuple[float, float]]:
    """Alt text and size that a picture, the frame of a drawing or an old (VML) shape states."""
    if element.tag == PIC + "pic":
        named, extent = element.find(f"{PIC}nvPicPr/{PIC}cNvPr"), element.find(f"{PIC}spPr/{A}xfrm/{A}ext")
    elif element.tag in (WP + "inline", WP + "anchor"):
        named, extent = element.find(WP + "docPr"), element.find(WP + "extent")
    elif str(element.tag).startswith(VML):
        return element.get("alt") or "", _css_size(element.get("style") or "")
    else:
        return "", (0.0, 0.0)
    alt = (named.get("descr") or named.get("title") or "") if named is not None else ""
    size = (_mm(extent.get("cx")), _mm(extent.get("cy"))) if extent is not None else (0.0, 0.0)
    return alt, size


def _mm(emu: str | None) -> float:
    return round(int(emu) / _EMU_PER_MM, 1) if emu and emu.isdecimal() and len(emu) < 12 else 0.0


def _css_size(style: str) -> tuple[float, float]:
    found = re.findall(r"(?:^|;)\s*(width|height)\s*:\s*(\d{1,6}(?:\.\d{1,6})?)(pt|in|cm|mm|px|pc)", style)
    sizes = {side: round(float(number) * _MM[unit], 1) for side, number, unit in found}
    return sizes.get("width", 0.0), sizes.get("height", 0.0)


def _measured(package: Package, part: str, already: int) -> Picture:
    picture = replace(_NOTHING, part_name=part)
    if already >= MAX_PICTURES:
        return replace(picture, problem="the report has too many pictures to look at each")
    try:
        blob = package.content(part, MAX_PICTURE)
    except ReportUnreadable:
        return replace(picture, problem="the picture is damaged or far too large")
    return _measure(replace(picture, size=len(blob)), blob)


def _measure(picture: Picture, blob: bytes) -> Picture:
    """The picture with its format, pixels, EXIF date or problem; nothing is decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns about size; the limit below refuses it
            with Image.open(io.BytesIO(blob), formats=_FORMATS) as image:
                width, height = image.size
                picture = replace(picture, kind=image.format or "", width=width, height=height)
                if width * height > MAX_PIXELS:
                    return replace(picture, problem="the picture has far more pixels than a photograph")
                return replace(picture, exif_date=_exif_date(image))
    except Image.DecompressionBombError:
        return replace(picture, problem="the picture has far more pixels than a photograph")
    except Exception:  # Pillow raises errors of many types for damaged pictures; none may stop the audit
        return replace(picture, problem="the picture cannot be read")


def _exif_date(image: Image.Image) -> str:
    # Asked for the EXIF data of a PNG that has none before its pixels, Pillow decodes all pixels to look
    # behind them.
    if image.format == "PNG" and "exif" not in image.info and "Raw profile type exif" not in image.info:
        return ""
    exif = image.getexif()
    original = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal)
    taken = original or exif.get(ExifTags.Base.DateTime)
    match = re.match(r"(\d{4})[:\-](\d\d)[:\-](\d\d)", str(taken or ""))
    return "-".join(match.groups()) if match and match.group(1) != "0000" else ""
