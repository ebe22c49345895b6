"""Whose photographs are in the report, how good they are, and what is said of those that are missing."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import (
    Evidence,
    EvidenceResult,
    Shown,
    each_once,
    evidence,
    listed,
    short,
)
from cpraudit.checklist.evidence.reading import Reading
from cpraudit.findings.model import Place
from cpraudit.report.model import Photo, Role

_MISSING = re.compile(
    r"\b(?:photo(?:graph)?s?|pictures? of)\b.{0,160}\b(?:no|not|none|without|declin\w+|prefer\w*|"
    r"refus\w+|asked|request\w*|attached|lost|unable|unavailable|"
    r"wish\w*|object\w*|withheld|kept|separate\w*|because|repeated|agreed)\b|\b(?:no|not?|without|"
    r"declin\w+|refus\w+)\b.{0,80}\b(?:photo(?:graph)?s?|pictures? of|photographed)\b",
    re.IGNORECASE,
)


def photographs(reading: Reading) -> EvidenceResult:
    """A photograph of the child at least, or why there is none; the size and caption of each picture."""
    report = reading.report
    photos = [p for p in report.photos if not p.is_genogram]
    of_child = [p for p in photos if p.person is not None and p.person.role is Role.CHILD]
    reasons = reading.matching(
        _MISSING, reading.under("ID", "KEYFACTS", "LOOKS", "MOTHER", "FATHER", "SIBLINGS")
    )
    items = [_shown(reading, p) for p in photos] + [evidence(reading, s) for s in reasons]
    searched = tuple(
        dict.fromkeys(
            (
                *reading.searched("ID", "MOTHER", "FATHER"),
                *(["the brothers and sisters"] if reading.siblings else []),
            )
        )
    )
    if not of_child and not any({"ID", "KEYFACTS", "LOOKS"} & s.ids for s in reasons):
        return EvidenceResult(
            Shown.NONE,
            "there is no photograph of the child and no reason for that",
            each_once(items),
            (),
            searched,
        )
    small = [p for p in photos if 0 < min(_size(reading, p)) < reading.settings.photo_min_pixels]
    lacking = tuple(
        f"The photograph of {_who(p)} is small: {_size(reading, p)[0]} by {_size(reading, p)[1]} pixels."
        for p in small
    )
    names = list(dict.fromkeys(_who(p) for p in photos))
    why = (
        f"photographs of {listed(names)}"
        if names
        else "a reason is given for having no photograph of the child"
    )
    return EvidenceResult(Shown.SOME if small else Shown.ALL, why, each_once(items), lacking, searched)


def _who(photo: Photo) -> str:
    if photo.person is None:
        return "somebody whom the report does not name"
    return photo.person.first or photo.person.name or f"the {photo.person.role.value}"


def _size(reading: Reading, photo: Photo) -> tuple[int, int]:
    picture = reading.report.document.pictures[photo.picture]
    return picture.width, picture.height


def _shown(reading: Reading, photo: Photo) -> Evidence:
    caption = photo.caption
    place = Place(caption.block, caption.start, caption.end) if caption else Place(photo.block, 0, 0)
    text = (
        short(photo.caption_text)
        if photo.caption_text.strip()
        else f"(photograph of {_who(photo)}, no caption)"
    )
    return Evidence(text=text, section=reading.heading(photo.block), place=place)
