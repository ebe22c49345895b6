"""Wording: jargon, judgement, absolutes, generalisations, allegations told as fact, graphic detail.

What is looked for is data (`checklists/wordlists/`); this file only groups what the lists find into findings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cpraudit.checks.base import AuditInput, Check
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity
from cpraudit.language.context import Passage
from cpraudit.language.gloss import explains_term
from cpraudit.language.learned import doubts
from cpraudit.language.marking import Mark, marks
from cpraudit.language.particulars import sourced_on
from cpraudit.language.wordlists import Level, Loaded, Prepared, load_list, own_folder

_GUIDE = "CPR guidance (Warrington App. 8)"

JARGON = Rule(
    id="jargon",
    name="Words of the service, of therapy or of courts",
    category=Category.JARGON,
    severity=Severity.SHOULD,
    source=f"{_GUIDE}: plain English, no social work jargon; explain terms that must stay.",
    why=(
        "Adopters and the adopted adult must be able to read every sentence; words of the trade hide what "
        "happened."
    ),
    advice="Say it in the words that you would use to a neighbour.",
    bad=("She is RAG-rated amber.", "Carers use co-regulation."),
    good=("He calms when J holds him.", "Co-regulation (calming him by staying close) helps."),
)
HEAVY = Rule(
    id="heavy-sentence",
    name="Sentence heavy with words of the service",
    category=Category.JARGON,
    severity=Severity.SHOULD,
    source=f"{_GUIDE}: plain English. HHJ Lea 2015: a report that parents cannot read is of no use to them.",
    why="Each of these words can be understood alone; together they hide what is meant.",
    advice="Cut the sentence in two and say in everyday words who does what.",
    bad=("Professionals engaged to facilitate robust interventions within timescales.",),
    good=("A nurse visited each week to help with feeding.",),
)
JUDGEMENTAL = Rule(
    id="judgemental-wording",
    name="Wording that blames, labels, mocks or disbelieves",
    category=Category.JUDGEMENTAL,
    severity=Severity.SHOULD,
    source=f"{_GUIDE}: be factual; use non-judgemental, balanced language.",
    why=(
        "The child will read this as an adult, about the people they come from. Facts with dates carry more "
        "weight than verdicts."
    ),
    advice="Say what was seen, said or done, when, and what got in the way.",
    bad=("She failed to engage.", "He is a waste of space."),
    good=("She went to 9 of 14 appointments; the bus fare was the reason.", '"I was selfish," she told me.'),
)
ABSOLUTE = Rule(
    id="absolute-statement",
    name="Always, never, no alternative",
    category=Category.ABSOLUTE,
    severity=Severity.SHOULD,
    source=f"{_GUIDE}: accurate, balanced, evidenced.",
    why="One exception makes an absolute untrue, and no one knows the future.",
    advice="Give the number, the dates, or how sure you are and why.",
    bad=("She will never be able to care for a child.",),
    good=("Dr Allen concluded that she would need eighteen months of treatment.",),
)
GENERALISATION = Rule(
    id="generalisation-without-particulars",
    name="Vague statement without particulars",
    category=Category.GENERALISATION,
    severity=Severity.SHOULD,
    source=(
        f"{_GUIDE}: avoid generalisations; make clear what is meant by 'historical concerns' or 'poor "
        "mental health'."
    ),
    why="The reader cannot tell what happened, when, or how it touched the child.",
    advice="Say what, who, when, how often and with what effect.",
    bad=("She has mental health issues.",),
    good=("She has had poor mental health: Dr Lomas diagnosed depression in 2020.",),
)
UNVERIFIED = Rule(
    id="allegation-told-as-fact",
    name="Grave statement without a source",
    category=Category.UNVERIFIED_AS_FACT,
    severity=Severity.SHOULD,
    source=f"{_GUIDE}: say what is self-reported; label what is not verified.",
    why="The report is kept for a hundred years. What is written as a fact is read as a fact.",
    advice="Say who says so and when, or give the charge, test or finding; if it is not proved, say so.",
    bad=("She has been selling cannabis.",),
    good=("He was convicted of assault on 4 October 2023.", "She told me that she used heroin until March."),
)
GRAPHIC = Rule(
    id="graphic-detail",
    name="More detail of harm than the child needs",
    category=Category.GRAPHIC_DETAIL,
    severity=Severity.SHOULD,
    source=f"{_GUIDE}: difficult information told openly and with sensitivity.",
    why="The picture stays with the child for life; the fact can be told without it.",
    advice=(
        "Tell it in one plain sentence: who, what, when, and the finding or conviction. Keep the rest in "
        "the file."
    ),
    bad=("She cut her wrists in the bath and the water had gone red.",),
    good=("She hurt herself badly in 2022 and was treated in hospital.",),
)

_LISTS = {
    "jargon": JARGON,
    "judgemental": JUDGEMENTAL,
    "absolute": ABSOLUTE,
    "generalisations": GENERALISATION,
    "unverified": UNVERIFIED,
    "graphic": GRAPHIC,
}
_HEAVY_WORDS = 3  # different counted words that make a sentence heavy
_NEAR = 30  # characters between two finds that are told together
NOT_PROSE = frozenset({"AGENCY", "SIGN", "FRONT-A1"})


@dataclass(frozen=True, slots=True)
class _Found:
    """Neighbouring marks of one list, told together."""

    passage: Passage
    marks: tuple[Mark, ...]
    start: int
    end: int
    level: Severity

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]


def run(audit: AuditInput) -> Iterable[Finding]:
    """What the word lists find: a phrase once a section, jargon once a report, with further places listed."""
    # The words of a form ("Toileting", "Legal status") are not the writer's to change.
    labels = {f.label_block for f in audit.report.fields if f.table >= 0 and f.label_block not in f.blocks}
    every = [p for p in audit.passages if not p.ids & NOT_PROSE and p.block not in labels]
    for kind, rule in _LISTS.items():
        loaded = load_list(kind, own_folder(audit.settings))
        if rule is JARGON:
            yield from _heavy(every, loaded)
            yield from _jargon(every, loaded)
            continue
        found = [f for p in every for f in _together(p, _weighed(loaded, p, rule))]
        if rule is UNVERIFIED:
            found = [_softer(f, every, loaded, audit) for f in found]
        groups: dict[tuple[str, int], list[_Found]] = defaultdict(list)
        for item in found:
            section = audit.report.section_of(item.passage.block)
            groups[_key(item.words), section.index if section else -1].append(item)
        for items in groups.values():
            yield _finding(rule, items, loaded)


def _weighed(loaded: Loaded, passage: Passage, rule: Rule) -> list[Mark]:
    """The marks of a list; only worth considering where the rest of the sentence reads nothing like it.

    Words have other uses than those that the list thought of ("the hearing is listed", "a mardy bear"). The model that
    was learned from labelled sentences gives a second opinion; it can soften a mark, never make one graver.
    """
    out = []
    for mark in marks(loaded, passage):
        if mark.level is Level.SHOULD and not mark.row.own:
            span = passage.sentence(mark.start)
            if doubts(rule.category.value, passage.text[span.start : span.end]):
                mark = mark._replace(level=Level.CONSIDER)
        out.append(mark)
    return out


def _together(passage: Passage, found: list[Mark]) -> Iterator[_Found]:
    """Marks that stand close together in a sentence as one."""
    wanted = [m for m in found if m.level is not Level.COUNT]
    group: list[Mark] = []
    for mark in wanted:
        same = group and passage.number(group[0].start) == passage.number(mark.start)
        if group and not (same and mark.start - group[-1].end <= _NEAR):
            yield _found(passage, group)
            group = []
        group.append(mark)
    if group:
        yield _found(passage, group)


def _found(passage: Passage, group: list[Mark]) -> _Found:
    level = min((Severity(m.level.value) for m in group), key=lambda s: s.rank)
    kept = [m for m in group if m.level.value == level.value]
    return _Found(passage, tuple(kept), kept[0].start, kept[-1].end, level)


def _key(words: str) -> str:
    """Words without endings, for putting the same phrase together."""
    return " ".join(re.sub(r"(?:'s|s|ed|ing|d|es)$", "", w) for w in words.lower().split())


def _finding(rule: Rule, items: list[_Found], loaded: Loaded, related: tuple[Related, ...] = ()) -> Finding:
    first = min(items, key=lambda f: f.level.rank)
    entries = list(dict.fromkeys(m.row for m in first.marks))
    terms = list(dict.fromkeys(first.passage.text[m.start : m.end] for m in first.marks))
    named = ", ".join(f"'{t}'" for t in terms[:4])
    why = " ".join(dict.fromkeys(loaded.why(r.entry) for r in entries))
    count = f" It stands {len(items)} times." if len(items) > 1 else ""
    advice = "; ".join(dict.fromkeys(r.entry.instead for r in entries))
    more = tuple(Place(f.passage.block, f.start, f.end) for f in items if f is not first)
    return Finding(
        rule,
        f"{named}: {why[0].lower()}{why[1:]}{count}",
        Place(first.passage.block, first.start, first.end),
        f"{advice[0].upper()}{advice[1:]}.",
        first.level,
        related,
        more=more,
        source=" ".join(dict.fromkeys(_named_source(loaded, r) for r in entries)).strip(),
    )


def _named_source(loaded: Loaded, row: Prepared) -> str:
    """Whose guide names these very words; '' for the editors' own entries."""
    return "" if row.entry.source in ("editors", "W") else f"{loaded.source(row.entry).rstrip('.')}."


# ---- jargon


def _jargon(every: list[Passage], loaded: Loaded) -> Iterator[Finding]:
    """Each term once a report, the new ones of a sentence together; a term explained before is no finding."""
    explained: dict[str, _Found] = {}
    groups: dict[str, list[_Found]] = {}
    owner: dict[str, str] = {}  # a term, and the one with which it was told
    for passage in every:
        sentence: dict[int, list[Mark]] = defaultdict(list)
        for mark in _weighed(loaded, passage, JARGON):
            if mark.level is Level.COUNT:
                continue
            term = _key(passage.text[mark.start : mark.end])
            if explains_term(passage, mark.start, mark.end):
                explained.setdefault(term, _whole(passage, [mark]))
            elif term not in explained:
                sentence[passage.number(mark.start)].append(mark)
        for found in sentence.values():
            item = _whole(passage, found)
            terms = [_key(passage.text[m.start : m.end]) for m in found]
            if all(t in owner for t in terms):
                groups[owner[terms[0]]].append(item)
                continue
            new = next(t for t in terms if t not in owner)
            groups[new] = [item]
            for term in terms:
                owner.setdefault(term, new)
    for term, items in groups.items():
        later = explained.get(term)
        related = (
            (Related(Place(later.passage.block, later.start, later.end), "explained only here"),)
            if later
            else ()
        )
        yield _finding(JARGON, items, loaded, related)


def _whole(passage: Passage, found: list[Mark]) -> _Found:
    """Every mark of a sentence, the gravest first."""
    graded = sorted(found, key=lambda m: Severity(m.level.value).rank)
    start, end = min(m.start for m in found), max(m.end for m in found)
    return _Found(passage, tuple(graded), start, end, Severity(graded[0].level.value))


def _heavy(every: list[Passage], loaded: Loaded) -> Iterator[Finding]:
    """Sentences with three or more different heavy words and no clear jargon of their own."""
    for passage in every:
        by_sentence: dict[int, list[Mark]] = defaultdict(list)
        for mark in marks(loaded, passage):
            by_sentence[passage.number(mark.start)].append(mark)
        for found in by_sentence.values():
            counted = {_key(passage.text[m.start : m.end]): m for m in found if _is_heavy(m)}
            if len(counted) < _HEAVY_WORDS or any(m.level is Level.SHOULD for m in found):
                continue
            terms = ", ".join(f"'{passage.text[m.start : m.end]}'" for m in list(counted.values())[:6])
            level = Severity.SHOULD if len(counted) > _HEAVY_WORDS else Severity.CONSIDER
            place = Place(passage.block, found[0].start, max(m.end for m in found))
            yield Finding(HEAVY, f"Heavy words stand together: {terms}.", place, severity=level)


def _is_heavy(mark: Mark) -> bool:
    """True for words that are only counted, and for stiff words that are no fault by themselves."""
    return mark.level is Level.COUNT or (mark.level is Level.CONSIDER and mark.row.entry.why == "officialese")


# ---- allegations


def _softer(found: _Found, every: list[Passage], loaded: Loaded, audit: AuditInput) -> _Found:
    """Only worth considering when the same section tells elsewhere, on the same topic, how it is known."""
    section = audit.report.section_of(found.passage.block)
    topic = loaded.topics.get(found.marks[0].row.entry.topic)
    if section is None or topic is None:
        return found
    mine = found.passage.number(found.start)
    for passage in every:
        if section.start <= passage.block < section.end:
            for number in range(len(passage.sentences)):
                if not (passage is found.passage and number == mine) and sourced_on(passage, number, topic):
                    return _Found(found.passage, found.marks, found.start, found.end, Severity.CONSIDER)
    return found


CHECK = Check(
    "language", "Wording", (JARGON, HEAVY, JUDGEMENTAL, ABSOLUTE, GENERALISATION, UNVERIFIED, GRAPHIC), run
)
