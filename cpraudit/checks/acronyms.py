"""Acronyms: never spelled out, spelled out too late, spelled out in two ways, or more often than needed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.document.model import Table
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity
from cpraudit.language import nlp
from cpraudit.language.acronyms import Use, key_of, known, uses
from cpraudit.language.context import Passage, passages
from cpraudit.language.definitions import Definition, definition, glossary_row, same_meaning
from cpraudit.language.vocabulary import people_words
from cpraudit.language.wordlists import Level
from cpraudit.report.model import Report
from cpraudit.text import WORD, straight

_SOURCE = (
    "CPR guidance (Warrington App. 8): spell out each acronym the first time it is used; most readers cannot "
    "read it otherwise."
)
_WHY = (
    "Adopters, and the adopted adult who reads the report decades from now, do not know the short forms of "
    "today's "
    "social work. One acronym that they cannot read can hide what happened to them."
)

UNDEFINED = Rule(
    id="undefined-acronym",
    name="Acronym that is never spelled out",
    category=Category.ACRONYM_NOT_EXPANDED,
    severity=Severity.SHOULD,
    source=_SOURCE,
    why=_WHY,
    advice="Write the words in full the first time, with the letters in brackets, or write only the words.",
    bad=("The IRH was on 13 March 2025.", "Ms Hartley (IRO) agreed with the plan."),
    good=(
        "The court made a placement order (PO). The PO continues.",
        "She was seen by CAMHS, the NHS mental health service for children.",
    ),
)
LATER = Rule(
    id="acronym-defined-later",
    name="Acronym spelled out only after its first use",
    category=Category.ACRONYM_NOT_EXPANDED,
    severity=Severity.SHOULD,
    source=_SOURCE,
    why=_WHY,
    advice="Move the explanation to the place where the acronym stands first.",
    bad=("The PEP was good. ... Her personal education plan (PEP) says so.",),
    good=("Her personal education plan (PEP) was good. ... The PEP says so.",),
)
TWO_MEANINGS = Rule(
    id="acronym-two-meanings",
    name="Acronym with two meanings",
    category=Category.ACRONYM_NOT_EXPANDED,
    severity=Severity.SHOULD,
    source=_SOURCE,
    why="A reader cannot tell which meaning is meant later on.",
    advice="Keep the letters for one meaning and write the other in full everywhere.",
    bad=("A placement order (PO) was made. ... Her probation officer (PO) wrote.",),
    good=("A placement order (PO) was made. ... Her probation officer wrote.",),
)
TWICE = Rule(
    id="acronym-defined-twice",
    name="Acronym spelled out more than once",
    category=Category.ACRONYM_NOT_EXPANDED,
    severity=Severity.CONSIDER,
    source=_SOURCE,
    why="Often a sign that text was put together from other papers.",
    advice="Spell it out once, where it stands first; a second time does no harm in a long report.",
    bad=("An interim care order (ICO) was made. ... The interim care order (ICO) continues.",),
    good=("An interim care order (ICO) was made. ... The ICO continues.",),
)

_GLOSSARY = re.compile(
    r"\b(?:glossary|abbreviations?|acronyms?|short forms?|what the (?:letters|words) mean)\b", re.I
)


def run(audit: AuditInput) -> Iterable[Finding]:
    """One finding for each acronym, at its first use; further uses are listed with it."""
    report = audit.report
    names = _names(report)
    lower = frozenset(w.upper() for w in _mixed_words(report))
    agency = frozenset(key_of(a) for a in audit.settings.family_acronyms_known)
    found: dict[str, list[tuple[Use, Passage]]] = defaultdict(list)
    definitions: dict[str, list[Definition]] = defaultdict(list)
    in_glossary = set()
    for given, block in _glossary(report):
        definitions[given.key].append(given)
        in_glossary.add((given.key, block))
    for passage in passages(report):
        for use in uses(passage, names=names, written_small=lower, also_known=agency):
            if (
                (use.key, use.block) in in_glossary
                or _known_here(use, passage)
                or _legend(use, passage, names)
            ):
                continue
            found[use.key].append((use, passage))
            said = definition(use, passage, names)
            if said is not None:
                definitions[use.key].append(said)
    for key, places in found.items():
        yield from _judge(key, places, sorted(definitions[key], key=lambda d: (d.block, d.start)))


def _judge(key: str, places: list[tuple[Use, Passage]], given: list[Definition]) -> Iterator[Finding]:
    first, passage = places[0]
    more = tuple(_place(use) for use, _ in places[1:])
    before = [d for d in given if (d.block, d.start) <= (first.block, first.start)]
    if not given:
        yield Finding(
            UNDEFINED,
            f"'{first.written}' is never spelled out.{_count(places)}",
            _place(first),
            _advice(key),
            more=more,
            severity=_severity(key, first, passage),
        )
    elif not before:
        place = given[0]
        yield Finding(
            LATER,
            f"'{first.written}' is used here and spelled out only later: '{_short(place.words)}'.",
            _place(first),
            more=more,
            severity=Severity.CONSIDER if place.glossary else _severity(key, first, passage),
            related=(
                Related(
                    Place(place.block, place.start, place.end),
                    "the glossary" if place.glossary else "spelled out here",
                ),
            ),
        )
    spelled = [d for d in given if d.literal]
    other = next((d for d in spelled[1:] if not same_meaning(spelled[0].words, d.words)), None)
    if other is not None:
        yield Finding(
            TWO_MEANINGS,
            f"'{first.written}' stands for '{_short(spelled[0].words)}' in one place and for "
            f"'{_short(other.words)}' here.",
            Place(other.block, other.start, other.end),
            related=(
                Related(Place(spelled[0].block, spelled[0].start, spelled[0].end), "the other meaning"),
            ),
        )
        return
    again = [
        d
        for d in spelled[1:]
        if not d.glossary
        and not spelled[0].glossary
        and (d.block, d.start) != (spelled[0].block, spelled[0].start)
    ]
    if again:
        yield Finding(
            TWICE,
            f"'{first.written}' is spelled out {len(again) + 1} times.",
            Place(again[0].block, again[0].start, again[0].end),
            related=(
                Related(Place(spelled[0].block, spelled[0].start, spelled[0].end), "first spelled out here"),
            ),
            more=tuple(Place(d.block, d.start, d.end) for d in again[1:]),
        )


def _place(use: Use) -> Place:
    return Place(use.block, use.start, use.end)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 80 else plain[:77] + "..."


def _count(places: list[tuple[Use, Passage]]) -> str:
    return f" It stands {len(places)} times." if len(places) > 1 else ""


def _advice(key: str) -> str:
    entry = known().get(key)
    if entry is None:
        return ""
    if entry.ambiguous:
        options = " or ".join(f"'{e}'" for e in entry.expansions)
        if len(entry.expansions) > 1:
            return f"Which is meant: {options}? Write the words, and say what it is ({entry.plain})."
    return (
        f"Write '{entry.expansions[0]} ({entry.acronym})' the first time. In everyday words: {entry.plain}."
    )


def _severity(key: str, first: Use, passage: Passage) -> Severity:
    """Softer for possible initials, for what many readers know, and with the words in the sentence before."""
    entry = known().get(key)
    if not first.sure or (entry is not None and entry.severity is Level.CONSIDER):
        return Severity.CONSIDER
    if entry is None and nlp.is_word(key) and not _AS_A_THING.search(passage.text[: first.start]):
        return Severity.CONSIDER  # "He was SCARED": a word in capitals may be one that is stressed
    number = passage.number(first.start)
    earlier = passage.said(number - 1).lower() if number else ""
    if entry is not None and any(e.lower() in earlier for e in entry.expansions):
        return Severity.CONSIDER
    return Severity.SHOULD


_AS_A_THING = re.compile(r"\b(?:an?|the|her|his|their|its|our|under|by|of)\s+$", re.IGNORECASE)
_WRITTEN_ON = re.compile(
    r"\b(?:paint(?:ed|s)?|writes?|wrote|written|reads?|reading|says|saying|said|words?|letter(?:ed|s|ing)|embroidered|stitched|printed|"
    r"spel(?:t|led|ls)|marked|signs?|banner|label(?:led)?|t-?shirt|badge|mug|poster|card|cake|icing|tattoo\w*|engraved|carved)\b"
    r"(?: (?:that|which|it|on|is|are|was|were|with|the|in|across|simply|just)){0,4}(?: [A-Za-z]+ (?:painted|wrote|made|drew))?[,:]?\s+[\"“‘']?$",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-Z][A-Z'’-]+|\d{1,4}|[A-Z&!]")


def _legend(use: Use, passage: Passage, names: frozenset[str]) -> bool:
    """True for the words of a banner, a mug or a sign: 'HAPPY 2 LEON', 'painted TAD'; False for listed acronyms."""
    if use.key in known():
        return False
    before, after = passage.text[: use.start], passage.text[use.end :]
    run: list[str] = []
    for words in (reversed(before.split(" ")[:-1]), after.split(" ")[1:]):
        for word in words:
            bare = word.strip('.,!?;:"“”‘’()')
            if not _CAPITALS.fullmatch(bare):
                break
            run.append(bare)
    letters = [w for w in run if len(w) > 1 and w.isalpha()]
    if any(w in names or (w not in known() and nlp.is_word(w)) for w in letters):
        return True
    return bool(_WRITTEN_ON.search(before)) and not re.match(r"\s*\(", after)


def _known_here(use: Use, passage: Passage) -> bool:
    """DNA is known to everybody beside a test; 'DNA appointment' is not."""
    entry = known().get(use.key)
    if entry is None or not entry.known_with:
        return False
    span = passage.sentence(use.start)
    near = {w.word for w in passage.words if span.start <= w.start < span.end}
    stems = tuple(w.removesuffix("~") for w in entry.known_with)
    return any(word.startswith(stems) for word in near)


def _names(report: Report) -> frozenset[str]:
    """Parts of people's names, and their initials, in capital letters."""
    out = {w.upper() for w in people_words(report)}
    for person in report.people:
        own = [p[0].upper() for p in person.parts if p[0].isalpha()]
        if len(own) > 1:
            out.update({"".join(own), own[0] + own[-1]})
    return frozenset(out)


def _mixed_words(report: Report) -> set[str]:
    """Words that the report writes somewhere with small letters: "Smith" beside SMITH, "very" beside VERY."""
    return {w for block in report.prose() for w in WORD.findall(straight(block.text)) if not w.isupper()}


def _glossary(report: Report) -> Iterator[tuple[Definition, int]]:
    """Rows of two cells: letters, and what they stand for; with the block of the letters."""
    blocks = report.document.blocks
    for table in report.document.tables:
        headed = _is_glossary(report, table)
        for row in table.rows:
            cells = [c for c in row if report.document.cell_text(c)]
            if len(cells) < 2 or not cells[0].blocks or not cells[1].blocks:
                continue
            meaning = report.document.cell_text(cells[1])
            given = glossary_row(
                straight(report.document.cell_text(cells[0])), straight(meaning), headed=headed
            )
            if given is None:
                continue
            block = cells[1].blocks[0]
            yield (
                Definition(
                    given[0], block, 0, len(blocks[block].text), given[1], literal=True, glossary=True
                ),
                cells[0].blocks[0],
            )


def _is_glossary(report: Report, table: Table) -> bool:
    first = next((b for row in table.rows for cell in row for b in cell.blocks), None)
    if first is None:
        return False
    section = report.section_of(first)
    header = " ".join(report.document.cell_text(c) for c in table.rows[0])
    before = report.document.blocks[first - 1].text if first else ""
    return any(_GLOSSARY.search(text) for text in (section.heading if section else "", header, before))


CHECK = Check("acronyms", "Acronyms", (UNDEFINED, LATER, TWO_MEANINGS, TWICE), run)
