"""People of the case who are no family: carers, and professionals with their jobs."""

from __future__ import annotations

import re

from cpraudit.document.model import Document
from cpraudit.report.child_name import NAME_PATTERN
from cpraudit.report.model import TITLES, Field, Person, Role, Section, Source
from cpraudit.text import folded

_PROFESSIONAL = re.compile(
    r"social worker|manager|family finder|reviewing officer|guardian|supervis|\bauthors?\b|written"
    r" by|adviser|advisor|doctor|solicitor|"
    r"psycholog|psychiatr|health visitor|teacher|worker|judge|officer|completed by|prepared by|\biro\b|agency"
    r" decision",
    re.IGNORECASE,
)


_ORGANISATION = re.compile(
    r"^The"
    r" \b|\b(?:Council|Academy|School|Nursery|House|Centre|Court|Hospital|Infirmary|Service|Services|Team|"
    r"Trust|University|College|Clinic|Surgery|Rooms|Hub|Project|Laboratories|Agency|Office|Primary|Infant|"
    r"Street|Road|Lodge|Cottage|Hall|Grange|Barn|Mill|Family|Place)\b"
)


_CARER = re.compile(
    r"[Ff]oster (?:carers?|mother|father|mum|dad|family)[,:]?(?:"
    r" (?:called|named|is|are|,))*\s([“\"'‘]?[A-Z](?:[”\"'’])?(?:\s(?:and|&)\s[A-Z])?(?![\w])|"
    rf"{NAME_PATTERN.pattern}(?:\s(?:and|&)\s{NAME_PATTERN.pattern})?)"
)


def carers(document: Document, sections: tuple[Section, ...]) -> list[Person]:
    """Who looks after the child now, as far as the report says: often initials only."""
    for section in sections:
        if "CARER" not in section.ids:
            continue
        for block in document.blocks[section.start : section.end]:
            match = _CARER.search(block.text)
            if match:
                name = match.group(1).strip("“”\"'‘’")
                return [
                    Person(
                        Role.CARER,
                        name,
                        "carer",
                        "",
                        (),
                        (),
                        Source(block.index, match.start(1), match.end(1)),
                        len(max(name.split(), key=len)) <= 3,
                    )
                ]
    return []


def professionals(document: Document, fields: list[Field], people: list[Person]) -> list[Person]:
    """Everybody named with a job or a title who is not of the family."""
    known = {folded(p.name) for p in people}
    out: dict[str, Person] = {}
    for field in fields:
        if _PROFESSIONAL.search(field.label):
            match = NAME_PATTERN.match(field.value)
            if match and len(match.group().split()) > 1:
                _note(
                    out,
                    known,
                    match.group(),
                    field.label,
                    Source(field.source.block, field.source.start, field.source.start + match.end()),
                )
    title = "|".join(sorted({t.capitalize() for t in TITLES} | {"HHJ", "DJ"}))
    named = re.compile(rf"\b(?:{title})\.?\s+{NAME_PATTERN.pattern}")
    job = re.compile(
        rf"({NAME_PATTERN.pattern}),? (?:\((?:the |a |her |his )?)?(?:an? |the |her |his |my |our"
        rf" )?(?:\w+ ){{0,3}}?(?:{_PROFESSIONAL.pattern})"
    )
    before = re.compile(rf"(?:{_PROFESSIONAL.pattern})s?,? ({NAME_PATTERN.pattern})")
    for block in document.blocks:
        for match in named.finditer(block.text):
            _note(out, known, match.group(), "", Source(block.index, match.start(), match.end()))
        for pattern in (job, before):
            for match in pattern.finditer(block.text):
                if len(match.group(1).split()) > 1:
                    _note(
                        out,
                        known,
                        match.group(1),
                        match.group(),
                        Source(block.index, match.start(1), match.end(1)),
                    )
    return list(out.values())


def _note(out: dict[str, Person], known: set[str], name: str, relation: str, source: Source) -> None:
    key = folded(name)
    if _ORGANISATION.search(name):
        return
    if key not in known and key not in out:
        out[key] = Person(Role.PROFESSIONAL, name, relation[:80], "", (), (), source)
