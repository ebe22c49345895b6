"""Pure helpers for running text: sentences, quotation marks, words, plain forms for comparing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text, from `start` up to but not including `end`."""

    start: int
    end: int

    def meets(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end


_APOSTROPHES = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " ", "\u2011": "-", "–": "-"}
)


def straight(text: str) -> str:
    """The same text, same length, with straight quotation marks, plain spaces and plain hyphens."""
    return text if text.isascii() else text.translate(_APOSTROPHES)


def folded(text: str) -> str:
    """Lower case, no accents, straight quotes, single spaces: for comparing names and headings."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", straight(text))
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(text.casefold().split())


def heading_key(text: str) -> str:
    """A heading without its number, 'Section', punctuation and possessive endings: 'B1.4 The child's health:' -> 'the child health'."""
    plain = folded(text)
    plain = re.sub(
        r"^(?:(?:section|part|question|q)\s*)?(?:\(?[a-z]?\d+(?:[.\-]\d+)*[a-z]?\)?|\([a-z]\)|"
        r"[a-z][.)])\s*[:.)\-]*\s+",
        "",
        plain,
    )
    plain = re.sub(r"^(?:part|section)\s+[a-z0-9](?:\s*[-:.]\s*\d+(?:\.\d+)*)?\s*[:.\-]+\s*", "", plain)
    plain = re.sub(r"^(?:\d+(?:\.\d+)*|[a-z]\d+(?:\.\d+)*)\s*[:.)\-]*\s+", "", plain)
    plain = re.sub(r"'s\b|s'(?=\s)", lambda m: "s" if m.group() == "s'" else "", plain)
    return " ".join(re.sub(r"[^\w\s]", " ", plain).split())


_ABBREVIATIONS = {
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "st",
    "prof",
    "rev",
    "sr",
    "jr",
    "no",
    "nos",
    "e.g",
    "i.e",
    "etc",
    "vs",
    "approx",
    "para",
    "reg",
    "sch",
    "tel",
    "ext",
    "hon",
    "cllr",
    "p",
    "pp",
    "fr",
    "rd",
    "ave",
    "feb",
    "jan",
    "aug",
    "sept",
    "oct",
    "nov",
    "dec",
    "c",
    "d.o.b",
    "d.o.b.",
    "a.m",
    "p.m",
}
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+")


# After "carers V and L." a new sentence begins; after "J." a surname follows.
_NEW_SENTENCE = re.compile(
    r"[A-Z][a-z]+"
    r" (?:is|was|has|says|said)\b|(?:He|She|They|It|We|You|His|Her|Their|Its|The|This|That|These|There|In|"
    r"On|At|By|"
    r"When|After|Before|Since|From|For|With|As|If|But|And|Both|Each|No|Not|All|Every|Some|Then|Now)\b"
)


def sentences(text: str) -> list[Span]:
    """Where each sentence of a paragraph starts and ends (trailing space left out).

    Titles ("Dr.", "St."), initials and decimals do not end a sentence. Rules, not a model: a report of
    25,000 words must be split in a fraction of a second.
    """
    return list(_sentences(text))


@lru_cache(maxsize=4096)  # a dozen checks ask for the sentences of the same paragraph
def _sentences(text: str) -> tuple[Span, ...]:
    out: list[Span] = []
    begin = 0
    for stop in _STOP.finditer(text):
        if not stop.group().startswith("\n"):
            before = re.search(r"([\w.]+)$", text[begin : stop.start()])
            word = before.group(1).casefold() if before else ""
            following = text[stop.end() :].lstrip()
            if word in ("no", "nos") and not following[:1].isdigit():
                word = ""  # "it was a no." ends a sentence, "No. 7" does not
            if (
                stop.group() == "."
                and (word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word != "i"))
                and not (len(word) == 1 and _NEW_SENTENCE.match(following))
            ):
                continue
            if following and following[0].islower():
                continue
        _add(out, text, begin, stop.end())
        begin = stop.end()
    _add(out, text, begin, len(text))
    return tuple(out)


def _add(out: list[Span], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        out.append(Span(begin, end))


def sentence_at(text: str, offset: int) -> Span:
    """The sentence that holds a character."""
    for span in _sentences(text):
        if span.start <= offset < span.end:
            return span
    return Span(0, len(text))


_QUOTED = re.compile(
    r"“[^”]{1,1200}”|\"[^\"]{1,1200}\"|‘(?:[^’]|’(?=\w)){2,1200}’(?!\w)|(?<![\w])'(?=\S)(?:[^'\n]|"
    r"(?<=\w)'(?=\w)){2,600}(?<=\S)'(?!\w)"
)


def quoted_spans(text: str) -> list[Span]:
    """The stretches inside quotation marks (the marks included), single or double, straight or curly."""
    return [Span(m.start(), m.end()) for m in _QUOTED.finditer(text)]


def inside(spans: list[Span], start: int, end: int) -> bool:
    """True when a stretch meets one of the spans."""
    return any(s.start < end and start < s.end for s in spans)


WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*")


def word_count(text: str) -> int:
    """Words as Word counts them, near enough."""
    return len(re.findall(r"\b[\w'’\-]+\b", text))
