"""Photographs of the child, the parents and the siblings: there, dated, or their absence explained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, shown, whole
from cpraudit.document.model import Block
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.report.model import Person, Report, Role, Section
from cpraudit.report.siblings import sibling_blocks
from cpraudit.text import Span, folded, sentences

UNDATED = Rule(
    id="undated-photograph",
    name="Photograph without a date",
    category=Category.PHOTO_UNDATED,
    severity=Severity.SHOULD,
    source=f"{GUIDANCE}: photographs are of good quality, recent and dated",
    why="Years later the adopted person cannot tell how old they, or their parents, were in the picture.",
    advice="Write below the photograph when it was taken (day, month and year if known), and who is shown.",
    bad=("'Leo in the garden.' below the child's photograph",),
    good=("'Leo in the garden, June 2025.'", "a family tree without a date"),
)
ABSENT = Rule(
    id="missing-photograph",
    name="No photograph and no reason given",
    category=Category.PHOTO_MISSING_NO_REASON,
    severity=Severity.MUST,
    source=(
        f"{GUIDANCE}: where there is no photograph, say why and what was tried; Adoption Agencies Regulations"
        " 2005, Schedule 1 Parts 1 and 3"
    ),
    why="A photograph of a parent or sibling may be the only one that an adopted person ever has.",
    advice=(
        "Add a dated photograph, or write why there is none and what was done to get one (who was asked,"
        " when, what they said)."
    ),
    bad=("a section about the father with no photograph and not a word about one",),
    good=("There is no photograph: he was asked on 3 March and 4 April 2025 and does not want one kept.",),
)
POOR = Rule(
    id="small-photograph",
    name="Photograph too small to be clear",
    category=Category.PHOTO_UNDATED,
    severity=Severity.CONSIDER,
    source=f"{GUIDANCE}: photographs are of good quality",
    why="A picture of a few pixels is a blur when it is printed.",
    advice="Ask for the original picture and insert it again.",
    bad=("a picture of 90 by 120 pixels",),
    good=("a picture of 600 by 800 pixels",),
)

_PHOTO = re.compile(
    r"\b(?:photo(?:graph)?s?|pictures? of (?:him|her|them)|(?:his|her|their) pictures?|likeness)\b",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|none|nor|without|lacks?|missing|left out|unavailable|cannot|could"
    r" not|unable|n/a|outstanding|awaited)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|as (?:he|she|they|the|we|his|her)|since|so that|due"
    r" to|reason|asked|ask|request(?:ed|s)?|wrote|written|letter|telephoned|rang|called|emailed|"
    r"e-mailed|approached|tried|attempt\w*|search\w*|look(?:ed)?"
    r" for|prefers?|declin\w+|refus\w+|wish(?:es)?|does not want|did not want|do not want|would"
    r" rather|consent|agree\w*|permission|"
    r"(?<!not )(?<!not yet )(?<!not been )(?:attached|provided)|given to|kept|held|placed in|in"
    r" (?:his|her|their|the) own report|on file|file copy|separate|destroyed|lost|fire|promised|will"
    r" (?:bring|give|send|be)|"
    r"contacted|whereabouts|abroad|died|safety|unsafe|risk)\b",
    re.IGNORECASE,
)
# "Not known: his mother has not named him": the words after the colon are the reason.
_NOT_BECAUSE = re.compile(
    r"^\W*(?:not (?:known|applicable|shared|available|given)|none|no)\s?[:;–-] ?(?:\S+ ){2,}\S+",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:taken|dated|shows?|attached|below|above|overleaf|enclosed|appendix|front)\b", re.IGNORECASE
)


def check(given: AuditInput) -> Iterator[Finding]:
    """Undated photographs, then people without one."""
    report = given.report
    for photo in report.photos:
        if photo.is_genogram or photo.person is None:
            continue
        picture = report.document.pictures[photo.picture]
        who = _who(photo.person)
        if not photo.dated:
            taken = (
                f" The picture file itself says {picture.exif_date}; check it and write it down."
                if picture.exif_date
                else ""
            )
            section = report.sections[photo.section]
            place = (
                whole(report.document.blocks[photo.caption.block])
                if photo.caption and photo.caption_text.strip()
                else None
            )
            yield Finding(
                UNDATED,
                f"The photograph of {who} has no date.",
                place,
                advice=UNDATED.advice + taken,
                section_heading=section.heading,
                section_id=section.id,
            )
        if 0 < min(picture.width, picture.height) < given.settings.photo_min_pixels:
            yield Finding(
                POOR,
                f"The photograph of {who} is only {picture.width} by {picture.height} pixels.",
                Place(photo.block, 0, len(report.document.blocks[photo.block].text)),
                section_heading=report.sections[photo.section].heading,
            )
    yield from _absent(report)


def _who(person: Person) -> str:
    return {Role.CHILD: "the child", Role.MOTHER: "the mother", Role.FATHER: "the father"}.get(
        person.role, person.first or person.relation or "a sibling"
    )


def _absent(report: Report) -> Iterator[Finding]:
    shown_people = {id(p.person) for p in report.photos if p.person is not None and not p.is_genogram}
    child_sections = report.with_id("ID") or report.with_id("KEYFACTS") or list(report.sections[:1])
    looks = report.with_id("ID", "KEYFACTS", "LOOKS")
    if id(report.child) not in shown_people and child_sections:
        blocks = [b for s in looks or child_sections for b in report.blocks_of(s)]
        yield from _explain(report, report.child, child_sections[0], blocks)
    for role, section_id in ((Role.MOTHER, "MOTHER"), (Role.FATHER, "FATHER")):
        person = next(iter(report.people_with(role)), None)
        sections = report.with_id(section_id)
        if person is None and sections:
            person = Person(role, "")
        if person is None or id(person) in shown_people or not sections:
            continue
        if any(p.person is not None and p.person.role is role for p in report.photos):
            continue
        # Of a parent whom no table names, the picture in the parent's own part is the photograph.
        if not person.name and any(
            p.person is None and not p.is_genogram and section_id in report.ids_of(p.block)
            for p in report.photos
        ):
            continue
        blocks = [b for s in sections for b in report.blocks_of(s)]
        yield from _explain(report, person, sections[0], blocks)
    if not report.with_id("SIBLINGS"):
        return
    for sibling in sibling_blocks(report):
        if id(sibling.person) in shown_people or sibling.section is None:
            continue
        blocks = list(sibling.blocks)
        if sibling.person.first:
            top = report.with_id("SIBLINGS")[0]
            name = re.compile(rf"\b{re.escape(folded(sibling.person.first))}\b")
            blocks += [b for b in report.blocks_of(top) if name.search(folded(b.text)) and b not in blocks]
            blocks += [
                report.document.blocks[i]
                for f in report.fields
                if top.start <= f.source.block < top.end
                and _PHOTO.search(f.label)
                and name.search(folded(f.label))
                for i in f.blocks
            ]
        yield from _explain(report, sibling.person, sibling.section, blocks)


def _explain(report: Report, person: Person, section: Section, blocks: list[Block]) -> Iterator[Finding]:
    """A finding unless the blocks give a reason or say where a dated photograph is."""
    bare: tuple[Block, Span] | None = None
    labels = {i: f for f in report.fields for i in (*f.blocks, f.label_block) if _PHOTO.search(f.label)}
    for block in blocks:
        field = labels.get(block.index)
        spans = sentences(block.text)
        for number, span in enumerate(spans):
            words = block.text[span.start : span.end]
            about = _PHOTO.search(words) or (field is not None and block.index in field.blocks)
            if not about:
                continue
            # A reason may stand in the sentences after.
            after = block.text[span.start : spans[min(number + 4, len(spans)) - 1].end]
            before = block.text[spans[max(number - 1, 0)].start : span.end]
            dated = any(
                span.start <= m.start < span.end and m.first for m in report.dates.get(block.index, ())
            )
            if dated and not _NEGATIVE.search(words):
                return
            if (
                _REASON.search(after)
                or _NOT_BECAUSE.search(words)
                or (_REASON.search(before) and _NEGATIVE.search(words))
                or (_TAKEN.search(words) and not _NEGATIVE.search(words))
            ):
                return
            if _NEGATIVE.search(words) or re.fullmatch(
                r"\W*(?:none|n/?a|n/?k|no|not available)\W*", words, re.IGNORECASE
            ):
                bare = bare or (block, span)
    who = _who(person)
    if bare is not None:
        block, span = bare
        words = block.text[span.start : span.end]
        yield Finding(
            ABSENT,
            f"There is no photograph of {who}; '{shown(words)}' does not say why or what was tried.",
            Place(block.index, span.start, span.end),
        )
        return
    yield Finding(
        ABSENT,
        f"There is no photograph of {who}, and nothing says why or what was tried to get one.",
        section_heading=section.heading,
        section_id=section.id or "SIBLINGS",
    )


CHECK = Check("photographs", "Photographs there and dated", (UNDATED, ABSENT, POOR), check)
