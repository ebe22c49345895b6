"""Required content: sections missing, empty, or answered with a bare 'N/A'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import AAR, GUIDANCE, shown, whole
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.report.model import Report, Role, Section
from cpraudit.report.profile import SectionSpec
from cpraudit.report.sections import PERSON_SECTIONS
from cpraudit.text import folded, heading_key

MISSING = Rule(
    id="missing-section",
    name="A part of the report that is not there",
    category=Category.MISSING_SECTION,
    severity=Severity.MUST,
    source=(
        f"{GUIDANCE}: no section may be left out; {AAR}, regulation 17 and Schedule 1; Practice Direction"
        " 14C, paragraph 1.3"
    ),
    why=(
        "The adopted person, the court and the new family each rely on every part. A part that is simply"
        " absent looks overlooked."
    ),
    advice="Write this part. If it truly does not apply, keep its heading and say why.",
    bad=(
        (
            "a report that goes from section 11 to section 13 and says nowhere how the child eats, washes and"
            " dresses"
        ),
    ),
    good=(
        "'What the council did' instead of 'Decisions and actions of the agency'",
        "personality and daily care under one heading",
    ),
)
EMPTY = Rule(
    id="empty-section",
    name="A heading with nothing below it",
    category=Category.EMPTY_SECTION,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: every question is answered, even where it does not apply",
    why="The reader cannot tell whether there was nothing to say or nobody looked.",
    advice="Answer the question below the heading, or say why there is no answer.",
    bad=("29. Views of others (and then section 30)",),
    good=("a heading such as 'Part B' that only stands over other sections",),
)
BLANK = Rule(
    id="unanswered-question",
    name="A question of the form left blank",
    category=Category.EMPTY_SECTION,
    severity=Severity.CONSIDER,
    source=f"{GUIDANCE}: every question is answered, even where it does not apply",
    why="A blank may have been overlooked.",
    advice="Fill it in, or write why it cannot be filled in yet.",
    bad=("Place of birth: (blank)",),
    good=("Date of placement order: not yet made",),
)
BARE = Rule(
    id="bare-not-applicable",
    name="'Not applicable' without a reason",
    category=Category.NA_WITHOUT_REASON,
    severity=Severity.SHOULD,
    source=(
        f"{GUIDANCE}: where something is not relevant say so, with the reason; Practice Direction 14C,"
        " paragraph 1.3"
    ),
    why="A reason shows that the question was asked and answered; a bare 'N/A' does not.",
    advice="Add the reason in a few words: who looked, when, and why it does not apply.",
    bad=("Property and damages: N/A.", "22. Others with parental responsibility: Not applicable."),
    good=("Not applicable: only the mother and the council hold parental responsibility.", "Religion: none"),
)

# Sections about grown-ups' lives use the same words; they do not answer a question about the child.
_ABOUT_ADULTS = {
    "PARENTREL",
    "OTHERPR",
    "PARENTVIEW",
    "OTHERVIEW",
    "PARENTASSESS",
    "RELASSESS",
    "RELATIVES",
    "OPTIONS",
    "SIGN",
    "AGENCY",
}


def check(given: AuditInput) -> Iterator[Finding]:
    """Missing sections, then empty ones, then bare answers."""
    report = given.report
    for spec in report.profile.sections:
        yield from _missing(report, spec)
    for section in report.sections:
        yield from _empty(report, section)
    yield from _bare(report)


def _missing(report: Report, spec: SectionSpec) -> Iterator[Finding]:
    if spec.duty == "optional" or report.with_id(spec.id) or report.labelled.get(spec.id):
        return
    if spec.duty == "siblings" and not report.people_with(Role.SIBLING):
        return
    elsewhere = _shown_elsewhere(report, spec)
    if elsewhere is not None:
        return
    applicable = spec.duty == "applicable"
    yield Finding(
        MISSING,
        f"No part of the report was recognised as '{spec.title}', and its content was not found under another"
        " heading.",
        advice="Add the section, or write that it does not apply and why." if applicable else "",
        severity=Severity.CONSIDER if applicable else None,
        section_heading=spec.title,
        section_id=spec.id,
    )


def _shown_elsewhere(report: Report, spec: SectionSpec) -> Section | None:
    """A section in which enough different words show that the duty is met there."""
    if not spec.shown_by:
        return None
    patterns = [re.compile(rf"(?<!\w){re.escape(folded(w))}", re.IGNORECASE) for w in spec.shown_by]
    for section in report.sections:
        ids = report.ids_of(section.start) if section.end > section.start else frozenset(section.ids)
        if spec.id not in _ABOUT_ADULTS and (ids & (PERSON_SECTIONS | _ABOUT_ADULTS)):
            continue
        text = folded("\n".join(b.text for b in report.blocks_of(section, own=True)))
        # A part under a heading of the writer's own is likely to be one of those that were not recognised.
        needed = (
            spec.shown_by_at_least
            if section.ids or section.heading_block < 0
            else min(spec.shown_by_at_least, 2)
        )
        if spec.shown_by_at_least < 50 and sum(1 for p in patterns if p.search(text)) >= needed:
            return section
    return None


def _empty(report: Report, section: Section) -> Iterator[Finding]:
    if section.heading_block < 0 or section.umbrella:
        return
    parent = report.sections[section.parent] if section.parent is not None else None
    about_sibling = (
        parent is not None and "SIBLINGS" in parent.ids
    )  # if nothing is said: the check on siblings tells
    blocks = report.blocks_of(section)
    if any(b.pictures for b in blocks):
        return
    labels = {
        f.label_block for f in report.fields if section.start <= f.label_block < section.end and f.table >= 0
    }
    answered = any(b.text.strip() and b.index not in labels for b in blocks)
    if not answered and "SIGN" not in section.ids and not about_sibling:
        heading = report.document.blocks[section.heading_block]
        yield Finding(
            EMPTY,
            f"Nothing stands below the heading '{shown(section.heading)}'.",
            section_heading=heading.text.strip(),
            section_id=section.id,
        )
    elif answered and "SIGN" not in section.ids:
        for field in report.fields:
            if (
                section.start <= field.label_block < section.own_end
                and field.table >= 0
                and not field.value.strip(" -–—.…")
                and field.label.strip()
            ):
                label = report.document.blocks[field.label_block]
                if not any(
                    report.document.blocks[i].pictures
                    for i in range(field.label_block, field.source.block + 1)
                ):
                    yield Finding(BLANK, f"'{shown(field.label)}' is left blank.", whole(label))


_FOR_NOW = (
    r"(?: (?:at (?:this|the) (?:time|moment|stage|point|present)|at present|in this case|currently|for"
    r" now|yet|here|as yet))?"
)
_ALWAYS = re.compile(
    r"\W*(?:n\s?/\s?a|n\.a\.|n\s?/\s?k|not applicable|not relevant|does not apply|not known|unknown|no"
    r" information(?: (?:is )?(?:available|known|held|given|provided))?|n\s?/\s?a or n\s?/\s?k)"
    + _FOR_NOW
    + r"\W*",
    re.IGNORECASE,
)
_SOMETIMES = re.compile(r"\W*(?:none|none known|nil|nothing)" + _FOR_NOW + r"\W*", re.IGNORECASE)
# Questions to which 'none' alone is not an answer: somebody must have looked.
_NEEDS_REASON = re.compile(
    r"propert|damages|maintenance|inherit|compensation|claims?\b|parental responsibility|guardian|"
    r"relatives?|sibling|brother|sister|"
    r"photo|genogram|order|contact|family time|views|assess|support|medical|health|education|nursery|"
    r"additional needs|special needs|disabilit|trust|savings|other people|others"
)
_NO_REASON_DUE = re.compile(
    r"^(?:pr|parental responsibility|date of death|title|middle names?|other names?|also known as|known"
    r" as|previous names?|telephone|fax|email)$"
)


def _bare(report: Report) -> Iterator[Finding]:
    seen: set[int] = set()
    for field in report.fields:
        block = report.document.blocks[field.source.block]
        if len(field.blocks) > 1:
            continue
        value = field.value.strip()
        key = heading_key(field.label)
        section = report.section_of(field.source.block)
        always = _ALWAYS.fullmatch(value) is not None and not _NO_REASON_DUE.match(key)
        due = always or (_SOMETIMES.fullmatch(value) is not None and _NEEDS_REASON.search(key) is not None)
        if due and not (
            section is not None
            and "SIBLINGS" in report.ids_of(field.source.block)
            and key in ("orders", "order")
        ):
            if field.table < 0 and _continues(block.text, field.source.end):
                continue
            if re.search(r"photo|picture", key):
                continue  # told by the check on photographs
            seen.add(block.index)
            start = block.text.find(value, field.source.start)
            yield Finding(
                BARE,
                f"'{shown(field.label)}' is answered '{value}' and no reason is given.",
                Place(block.index, start, start + len(value)),
            )
    for section in report.sections:
        texts = [b for b in report.blocks_of(section, own=True) if b.text.strip()]
        for block in texts:
            if block.index in seen or (
                block.cell is not None and not _cell_stands_alone(report, block.cell.table)
            ):
                continue
            text = block.text.strip()
            alone = len(texts) == 1
            parent = report.sections[section.parent] if section.parent is not None else None
            if parent is not None and "SIBLINGS" in parent.ids:
                continue
            if (_ALWAYS.fullmatch(text) or (alone and _SOMETIMES.fullmatch(text))) and (
                alone or block is texts[-1]
            ):
                yield Finding(
                    BARE,
                    f"'{shown(section.heading)}' is answered '{text}' and no reason is given.",
                    whole(block),
                )


def _continues(text: str, end: int) -> bool:
    """True when the sentence after a bare answer in running text gives a reason."""
    rest = text[end:].strip(" .;,-–:")
    first = rest.split(". ")[0]
    told = re.search(
        r"\b(?:because|as|since|no|not|none|never|nothing|nobody|only|asked|search\w*|owns|yet|until)\b",
        first,
        re.IGNORECASE,
    )
    return len(rest.split()) >= 4 and told is not None and not re.match(r"[A-Z][\w' ]{2,40}:", rest)


def _cell_stands_alone(report: Report, table: int) -> bool:
    """True for layout tables whose rows hold one cell: the cell is a page, not a list."""
    found = next((t for t in report.document.tables if t.index == table), None)
    return (found is not None and all(len(row) == 1 for row in found.rows if row)) or (
        found is not None and found.width <= 2 and any(len(r) == 1 for r in found.rows)
    )


CHECK = Check("required-sections", "Every part is there and answered", (MISSING, EMPTY, BLANK, BARE), check)
