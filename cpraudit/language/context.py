"""Who is speaking, and of what: the surroundings that decide whether words are the writer's own.

Rules, not a model: they look at quotation marks, at verbs of saying and at a few fixed phrases, so that each
decision can be explained to the adviser who asks why a sentence was or was not marked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from cpraudit.language.first_names import is_first_name
from cpraudit.language.phrases import Token, tokens
from cpraudit.report.model import Report
from cpraudit.text import Span, folded, quoted_spans, sentences, straight


class Context(StrEnum):
    """Surroundings in which words that are otherwise a fault may be left alone; the word lists name them."""

    QUOTED = "quoted"  # inside quotation marks
    ATTRIBUTED = "attributed"  # somebody else is said to have said it
    OPINION = "opinion"  # somebody else is said to think or feel it
    COURT = "court"  # a finding or order of a court
    CHARGE = "charge"  # a conviction, caution or charge stated as such
    DIAGNOSIS = "diagnosis"  # a condition diagnosed or assessed by somebody
    MEDICAL = "medical"  # the medical adviser's own section
    NAME = "name"  # part of a name written with capitals: a programme, a law, a book
    EXAMPLE = "example"  # an example follows at once


_SAYING = (
    r"(?:said|says|saying|told|tells|telling|describ(?:ed|es|ing)|report(?:ed|s)\b(?! (?:of|on|from|for|to"
    r"|was|were|is|and|by)\b)"
    r"|recall(?:ed|s)|remember(?:ed|s)|explain(?:ed|s)|writes|wrote|stated|states|refers? to|referred to"
    r"|call(?:s|ed) (?:her|him|them)sel\w+|answered|replied"
    r"|commented|recorded|records|noted|notes|added|complained|alleg(?:es|ed)|claim(?:s|ed)|concluded"
    r"|advised|admit(?:s|ted)|acknowledg(?:es|ed)|confirmed)"
)
_THINKING = (
    r"(?:thinks?|thought|feels?|felt|believes?|believed|considers?|finds?|worr(?:y|ies|ied) that"
    r"|is of the (?:view|opinion)|hopes?|views?|sees? (?:her|him|it|this))"
)
_SAYING_RE = re.compile(r"\b" + _SAYING + r"\b", re.I)
_THINKING_RE = re.compile(r"\b" + _THINKING + r"\b", re.I)
_ACCORDING = re.compile(
    r"\b(?:according to|in (?:her|his|their|its|(?:(?:her|his|their|the) )?\w+'s) (?:own )?(?:words?|view"
    r"|opinion|account|eyes)"
    r"|by (?:her|his|their) own (?:account|admission)"
    r"|(?:her|his|their) own words|in the words? of|to use (?:her|his|their)|self-report\w*|as (?:he|she"
    r"|they) puts? it)\b",
    re.I,
)
# The writer's own voice, or nobody's: "I told her", "it was said that", "there are reports".
_NOBODY = re.compile(
    r"(?:\b(?:i|we|i have|we have|it is|it was|it has been|is|was|were|are|been|being|be|to|must be|can be"
    r"|this report|the writer|the author|my assessment|"
    r"my parenting assessment|the assessment|this assessment)\s+(?:also |always |often |sometimes |then "
    r"|widely |generally )?)$",
    re.I,
)
_WRITER = re.compile(r"\b(?:writer|author|worker|team|department)'s\b|\bin (?:our|my)\b", re.I)
_PASSIVE_BY = re.compile(r"^\s*(?:\w+\s+){0,3}?by\b", re.I)
_AFTERWARDS = re.compile(
    r",\s+(?:as\s+)?(?:\w+(?:'s)?\s+){0,4}(?:says|said|told (?:me|us)|puts it|tells (?:me|us)|reports"
    r"|explained|recalls)\b|\((?:(?:her|his|their) (?:own )?words|\w+(?:'s)? words)\)",
    re.I,
)
_SPEAKER = re.compile(
    r"^(?:(?:foster |short-term )?carers?|nursery|school|(?:class )?teacher|key worker|health visitor|mum"
    r"|dad|mother|father|(?:grand|foster )(?:mother|father|mum|dad)|nan(?:a)?"
    r"|(?:his|her) (?:own )?\w+|sister|brother|aunt|uncle|staff)\s*:",
    re.I,
)
_TURN = re.compile(r";|\b(?:but|yet|however|although|though|despite|nevertheless)\b", re.I)
# Where reported words end and the writer's own may begin: a comma, a colon, a quotation that has closed, a new verb.
_BREAK = re.compile(
    r"[,:(]|\s[-\u2013]\s|(?<!\w)[\"'][^\"']+[\"'](?!\w)|\band (?:then |so )?(?:she|he|they|it|is|was|has|had|did|does|the"
    r"|[A-Z]\w+)\b"
)
_THAT_AGAIN = re.compile(r"\bthat\b[^,:(]*$", re.I)  # "told Ms Cole, the assessor, that"
_THAT_LATER = re.compile(r"[^,:;]{0,25}\bthat\b", re.I)  # "told the court with a straight face that"
_REMARK = re.compile(
    r"(?:which|having|being|if|or so|as|pull|bless|without|of all|like|a likely|one|no doubt)\b", re.I
)
_CLOSE = 16  # letters between a break and words that still belong to it
_AS = re.compile(r",\s+as\b", re.I)
_AND_THEN = re.compile(r"\band (?:then |has |have |had |also |still |so )?$", re.I)
_FINITE = re.compile(r"(?:is|was|has|had|did|does|never|always|will|would|\w+ed|(?!\w+ness)\w+[^s]s)\b", re.I)
_COURT = re.compile(r"\b(?:court|judge|judgment|judgement|magistrates?|jury|tribunal|hhj|recorder)\b", re.I)
_FINDING = re.compile(
    r"\b(?:found|finds?|findings?|held|ruled|concluded|determined|satisfied|judgment)\b", re.I
)
_RULING = re.compile(
    r"\b(?:recorded|said|stated|ordered|accepted|called|described|word)\b", re.I
)  # before it
_CHARGE = re.compile(
    r"\b(?:convict(?:ed|ions?)|cautioned|caution for|charged with|pleaded guilty|pleads? guilty"
    r"|sentenced|found guilty|imprisoned|jailed|bound over|police caution)\b",
    re.I,
)
_DIAGNOSIS = re.compile(
    r"\b(?:diagnos\w+|assessed (?:by|as having)|psychiatrists?|psychologists?|paediatricians?"
    r"|consultants?|neurologists?|therapists?|doctor|dr\.?) ?\b",
    re.I,
)
_EXAMPLE = re.compile(
    r":\s+\w+(?:\W+\w+){3,}|\b(?:for example|for instance|such as|e\.g\.)\b|\band then\b", re.I
)
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Judge"})
_SMALL = {"a", "an", "and", "at", "for", "from", "in", "of", "on", "or", "the", "to", "with"}


@dataclass(frozen=True)
class Passage:
    """A paragraph with its sentences, quotation marks and words worked out once, when first asked for.

    `text` has straight quotation marks and the same length as the paragraph it was made from.
    """

    text: str
    block: int = -1
    ids: frozenset[str] = frozenset()  # of the section of the form
    beside: str = ""  # the rest of its table row, and the header cell above it
    names: frozenset[str] = frozenset()  # of the people of the report, in plain form
    label: bool = False  # a caption, a label of a form, or a few words in a cell of a table: no running text

    @classmethod
    def of(cls, text: str) -> Passage:
        """A passage of plain text, outside any report."""
        return cls(straight(text))

    @cached_property
    def words(self) -> list[Token]:
        """The words, for finding phrases."""
        return tokens(self.text)

    @cached_property
    def sentences(self) -> list[Span]:
        """Where each sentence stands."""
        return sentences(self.text)

    @cached_property
    def quoted(self) -> list[Span]:
        """Where each quotation stands."""
        return quoted_spans(self.text)

    def number(self, offset: int) -> int:
        """Which sentence holds a character."""
        for index, span in enumerate(self.sentences):
            if offset < span.end:
                return index
        return max(len(self.sentences) - 1, 0)

    def sentence(self, offset: int) -> Span:
        """The sentence that holds a character."""
        return self.sentences[self.number(offset)] if self.sentences else Span(0, len(self.text))

    def said(self, number: int) -> str:
        """The text of a sentence, '' when there is none with that number."""
        return self.text[slice(*self.sentences[number])] if 0 <= number < len(self.sentences) else ""

    def is_quoted(self, start: int, end: int) -> bool:
        """True when a stretch lies wholly inside quotation marks."""
        return any(q.start <= start and end <= q.end for q in self.quoted)

    def meets_quotation(self, start: int, end: int) -> bool:
        """True when any of a stretch lies inside quotation marks."""
        return any(q.start < end and start < q.end for q in self.quoted)

    def contexts(self, start: int, end: int) -> frozenset[Context]:
        """Everything that is known of the surroundings of a stretch."""
        span = self.sentence(start)
        sentence = self.text[span.start : span.end]
        out: set[Context] = set()
        if self.is_quoted(start, end):
            out.add(Context.QUOTED)
        voice = self._voice(sentence, start - span.start, end - span.start)
        if voice is not None:
            out.add(voice)
        before, after = sentence[: start - span.start], sentence[end - span.start :]
        if _COURT.search(f"{before} | {after}") and (
            _FINDING.search(f"{before} | {after}") or _RULING.search(before)
        ):
            out.add(Context.COURT)
        if _CHARGE.search(sentence):
            out.add(Context.CHARGE)
        if _DIAGNOSIS.search(sentence):
            out.add(Context.DIAGNOSIS)
        if "HEALTH" in self.ids:
            out.add(Context.MEDICAL)
        if self._is_name(start, end, span.start):
            out.add(Context.NAME)
        if _EXAMPLE.search(self.text[end : span.end]):
            out.add(Context.EXAMPLE)
        return frozenset(out)

    def _voice(self, sentence: str, start: int, end: int) -> Context | None:
        """Whether somebody other than the writer says or thinks what stands at `start`."""
        if _SPEAKER.match(sentence):
            return Context.ATTRIBUTED
        after = sentence[end:]
        later = _AFTERWARDS.search(after)
        if later and not _TURN.search(after.split(",")[0]):
            return Context.OPINION if _AS.match(later.group()) else Context.ATTRIBUTED
        turns = [m.end() for m in _TURN.finditer(sentence, 0, start)]
        begin = turns[-1] if turns else 0
        source = _ACCORDING.search(sentence, begin, start)
        if source and _WRITER.search(source.group()):
            begin = source.end()
        elif source:
            return self._reach(sentence, source.end(), start, end)
        if _ACCORDING.search(sentence, end, min(len(sentence), end + 60)):
            return Context.ATTRIBUTED
        if _AND_THEN.search(sentence[:start]) and _FINITE.match(sentence[start:end]):
            return None  # "she told me that she would come and failed to"
        for pattern, context in ((_SAYING_RE, Context.ATTRIBUTED), (_THINKING_RE, Context.OPINION)):
            for verb in pattern.finditer(sentence, begin, start):
                passive = _NOBODY.search(sentence[: verb.start()])
                if passive is None or (
                    _PASSIVE_BY.match(sentence[verb.end() :])
                    and not passive.group().lower().startswith(("i ", "we "))
                ):
                    if context is Context.ATTRIBUTED:
                        return self._reach(sentence, verb.end(), start, end)
                    return context
        return None

    @staticmethod
    def _reach(sentence: str, said: int, start: int, end: int) -> Context | None:
        """How far reported words reach: past a break they may be the writer's remark, and after it a remark is."""
        between = sentence[said:start]
        if _THAT_LATER.match(sentence[end:]) and not re.search(r"\bthat\b", between, re.I):
            return Context.OPINION
        if not _BREAK.search(between) or _THAT_AGAIN.search(between):
            return Context.ATTRIBUTED
        last = max(found.end() for found in _BREAK.finditer(between))
        listed = re.search(r"\b(?:is|was|were|are|be|been|as|and|or)\s[^,:]{1,30}[,:]?\s*$", between)
        remark = _REMARK.match(sentence[start:end]) or not listed
        return None if remark and len(between) - last <= _CLOSE else Context.OPINION

    def _is_name(self, start: int, end: int, sentence_start: int) -> bool:
        words = [w for w in re.findall(r"[^\W\d_][\w'-]*", self.text[start:end]) if w.lower() not in _SMALL]
        if not words or not all(w[0].isupper() for w in words):
            return False
        if len(words) == 1:  # one capital alone says nothing; "the Chaotic Project" does
            if folded(words[0]).removesuffix("'s") in self.names:
                return True
            first = re.search(r"(?:^|\s)([A-Z][a-z]+)\s+$", self.text[:start])
            if first and (is_first_name(first[1]) or first[1] in _TITLES):
                return True
            following = re.match(r"\s+[A-Z][a-z]+", self.text[end:])
            before = re.search(r"[a-z,]\s+[A-Z][a-z]+\s+$", self.text[:start])
            return words[0][1:].islower() and start > sentence_start and bool(following or before)
        return True


_HEADER_LETTERS = 80  # the cells of a header row are short
_ROW_LETTERS = 400  # a longer neighbouring cell is a text of its own
_CELL_WORDS = 8  # in a cell, fewer words are a label, a name, a date


def passages(report: Report) -> list[Passage]:
    """Every paragraph of running text with its section and, in a table, the rest of its row."""
    beside: dict[int, str] = {}
    document = report.document
    for table in document.tables:
        if not table.rows:
            continue
        header = [straight(document.cell_text(c)) for c in table.rows[0]]
        if any(len(h) > _HEADER_LETTERS or any(c.isdigit() for c in h) for h in header):
            header = []
        for row in table.rows:
            texts = [straight(document.cell_text(c)) for c in row]
            for number, cell in enumerate(row):
                others = [t for n, t in enumerate(texts) if n != number and len(t) < _ROW_LETTERS]
                for block in cell.blocks:
                    above = (
                        header[number : number + 1]
                        if row is not table.rows[0] and len(row) == len(header)
                        else []
                    )
                    if header and row is table.rows[0]:
                        others = []  # names of columns stand beside nothing
                    beside[block] = " | ".join([*others, *above])
    names = _names(report)
    labels = {p.caption.block for p in report.photos if p.caption is not None}
    labels |= {f.label_block for f in report.fields if f.table >= 0 and f.label_block not in f.blocks}
    return [
        Passage(
            straight(b.text),
            b.index,
            report.ids_of(b.index),
            beside.get(b.index, ""),
            names,
            label=b.index in labels or (b.cell is not None and len(b.text.split()) < _CELL_WORDS),
        )
        for b in report.prose()
    ]


_TWO_NAMES = re.compile(r"\b([A-Z][a-z]+) (?=([A-Z][\w'’-]+))")


def _names(report: Report) -> frozenset[str]:
    """The names of the people of the report, and the surnames that it writes behind a first name or a title."""
    people = {w for p in report.people for name in (p.name, *p.known_as) for w in name.split()}
    written = {
        last
        for block in report.prose()
        for first, last in _TWO_NAMES.findall(block.text)
        if first in _TITLES or is_first_name(first)
    }
    return frozenset(folded(w).removesuffix("'s") for w in people | written)
