"""Family time: how often, where, in what form and who arranges it, for each person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, shown
from cpraudit.document.model import Block
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.report.fields import is_list
from cpraudit.report.model import Report, Section
from cpraudit.text import Span, sentences, word_count

VAGUE = Rule(
    id="vague-family-time",
    name="Family time without how often, where or how",
    category=Category.FAMILY_TIME_VAGUE,
    severity=Severity.MUST,
    source=(
        f"{GUIDANCE}: family time now and planned is explicit: how often, where, one way or both, with"
        " photographs or not, who arranges it"
    ),
    why=(
        "The court decides on it, the new family lives with it, and the adopted person reads whether promises"
        " were kept."
    ),
    advice=(
        "Say for this person: which form, how often, how long, where, with whom in the room; for letters: one"
        " way or both, which month, with photographs, through whom."
    ),
    bad=("He sees her as and when he can.", "Letterbox, to be sorted out later."),
    good=(
        "Saturdays, 10 am to noon, at the family centre, with a worker in the room.",
        "None: she does not wish it.",
    ),
)

FREQUENCY = re.compile(
    r"\b(?:(?:once|twice|three times|four times|five times|six times|\d+"
    r" times|one|two|three|four|five|six|a|an)\s(?:\w+\s){0,3}?(?:a|an|per|each|every|in"
    r" each)\s(?:\w+\s)?(?:day|week|fortnight|month|year|term|quarter)|"
    r"(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|termly|bi-?monthly|six-monthly|"
    r"three-monthly|half-yearly)|"
    r"every (?:\w+"
    r" ){0,2}?(?:day|week|fortnight|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|christmas|"
    r"birthday|summer|spring|autumn|winter|term|holiday|school)s?|"
    r"(?:each|every|per|all|all of) (?:the )?(?:\w+ ){0,2}?(?:holidays?|half[- ]?terms?|breaks?|season)|"
    r"each (?:\w+"
    r" ){0,2}?(?:day|week|weekend|fortnight|month|year|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|january|february|march|april|may|june|july|august|september|october|november|december|birthday|"
    r"christmas|summer)s?|"
    r"(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends?)|(?-i:Mons?|Tues?|"
    r"Weds?|Thurs?|Fris?|Sats?|Suns?)|"
    r"(?:first|second|third|fourth|last)(?: \w+)? of (?:the|each|every) month|"
    r"(?:on|for|at) (?:\w+ ){0,2}?birthdays?|birthday card|christmas|in"
    r" (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:jan|"
    r"feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|during|alongside|at"
    r" the same time as|together with|"
    r"per (?:week|month|year|annum)|(?:\d+|one|two|three|four|six)"
    r" (?:visits?|meetings?|letters?|times|sessions?|hours?|days?)|goodbye|farewell|one letter|two letters|a"
    r" letter|add(?:s|ing)? (?:his|her|their) (?:own )?news)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:from time to time|as and when|(?:as|where|when|if)(?:ever)? (?:is |it is |he is |she is |they are"
    r" |deemed |felt |thought )?(?:appropriate|possible|required|needed|able|convenient|suitable|they wish|he"
    r" can|she can|they can|the adopters \w+)|"
    r"some (?:sort|kind|form) of|in due course|to be"
    r" (?:sorted|agreed|arranged|decided|confirmed|considered|looked at|worked"
    r" out|discussed|reviewed|promoted|determined|explored)|"
    r"see(?:s)? fit|now and (?:then|again)|on and off|off and on|every so often|every now and then|every once"
    r" in a while|once in a while|ad hoc|flexib\w+|occasional(?:ly)?|sporadic(?:ally)?|irregular(?:ly)?|"
    r"appropriate (?:links?|contact|levels?|arrangements?|family time)|some (?:links?|contact|family"
    r" time|letters?|cards?)|regular(?:ly)?|periodic(?:ally)?|intermittent(?:ly)?|at intervals|a few"
    r" times|sometimes|"
    r"keep(?:ing)? in touch|kept up|link(?:s)? (?:will |to |should )?(?:be"
    r" )?(?:kept|maintained|promoted|continue)|maintain(?:ed)? (?:contact|links?)|when (?:he|she|they)"
    r" (?:is|are|can|wants?|feels?)|"
    r"whenever|later on|at some point|in (?:the )?future|indirect|letterbox|contact to"
    r" continue|continue(?:s)? as now|often|frequent(?:ly)?|quite a"
    r" (?:lot|bit)|reasonable|limited|minimal|arranged (?:informally|between)|informal(?:ly)?)\b",
    re.IGNORECASE,
)
# Loose words that are a fault of themselves, in whatever sentence about a person's family time they stand.
_STRONG = re.compile(
    r"\b(?:from time to time|as and when|(?:as|where|when) (?:deemed |felt |thought"
    r" )?(?:appropriate|possible|convenient)|some (?:sort|kind|form) of|in some (?:form|way|shape)|some"
    r" (?:letters?|cards?|contact|links?)|in due course|see(?:s)? fit|now and (?:then|again)|on and off|off"
    r" and on|every so often|"
    r"every now and then|once in a while|ad hoc|to be (?:sorted|worked out|looked at)|at some"
    r" point|appropriate (?:links?|contact|levels?|arrangements?)|whenever|a few times|later on|"
    r"(?:when|if|as) (?:he|she|they|mum|dad) (?:can|could|is able|are able|manages?|feels?|wants?)(?: to)?(?:"
    r" get there| make it| manage| come)?|"
    r"(?:when|if|as|where) (?:his|her|their) (?:\w+ )?(?:work|job|shifts?|health|money|life|circumstances)"
    r" (?:allows?|permits?|lets?)|(?:kept |remain )?under review|(?:good|reasonable|appropriate|suitable)"
    r" level of|going forward|moving forward|when able|where able)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"^\W*(?:none|(?:they|he|she) (?:all )?lives? (?:together|with)|no (?:family"
    r" time|contact|time|visits?|arrangement|letters|direct)|not (?:at"
    r" present|seen|seeing|currently)|(?:they|he|she)(?: and \w+)? (?:have|has) (?:never|not)|nothing)\b",
    re.IGNORECASE,
)
_WHY_NONE = re.compile(
    r"\b(?:because|as (?:he|she|they|the|his|her|their|there) |since|does not (?:wish|want)|did not|never"
    r" met|have not met|has not asked|asked|told|declin|refus|wish|court|order|prefer|due to|reason|lives?"
    r" (?:abroad|in))",
    re.IGNORECASE,
)
_TIME_WORDS = re.compile(
    r"\b(?:sees?|seen|saw|visits?|meets?|meet|family"
    r" time|contact|letters?|letterbox|cards?|links?|touch|exchange|phone|calls?|video|photographs?|face to"
    r" face|session|sessions|attends?|comes?)\b",
    re.IGNORECASE,
)


def check(given: AuditInput) -> Iterator[Finding]:
    """Arrangements of the two family-time sections that say too little."""
    report = given.report
    for section in report.with_id("FT-NOW", "FT-PLAN"):
        if any(
            s.index != section.index and s.parent == section.index and {"FT-NOW", "FT-PLAN"} & set(s.ids)
            for s in report.sections
        ):
            continue
        yield from _section(report, section)


def _section(report: Report, section: Section) -> Iterator[Finding]:
    lists = {t.index: t for t in report.document.tables if is_list(report.document, t)}
    done: set[int] = set()
    for table in lists.values():
        if not any(section.start <= i < section.end for c in table.rows[0] for i in c.blocks):
            continue
        for row in table.rows[1:]:
            blocks = [
                report.document.blocks[i]
                for c in row[1:]
                for i in c.blocks
                if report.document.blocks[i].text.strip()
            ]
            done |= {b.index for c in row for i in c.blocks for b in [report.document.blocks[i]]}
            yield from _arrangement(blocks)
        done |= {i for c in table.rows[0] for i in c.blocks}
    for field in report.fields:
        if (
            field.table >= 0
            and section.start <= field.source.block < section.end
            and field.source.block not in done
            and field.blocks
        ):
            done |= {field.label_block, *field.blocks}
            yield from _arrangement([report.document.blocks[i] for i in field.blocks])
    done |= {s.heading_block for s in report.sections}
    for block in report.blocks_of(section):
        if block.index in done or not block.text.strip() or block.textbox:
            continue
        yield from _prose(block)


def _arrangement(blocks: list[Block]) -> Iterator[Finding]:
    """A table row or labelled answer about one person."""
    text = " ".join(b.text for b in blocks)
    if not blocks:
        return
    if _NONE.match(text) or _IF_FOUND.search(text):
        return
    loose = next(((b, m) for b in blocks for m in [_STRONG.search(b.text)] if m), None)
    if FREQUENCY.search(text) and loose is None:
        return
    if loose is not None and FREQUENCY.search(text) and _enough(text):
        # How often is said; a loose word on a side matter is no fault.
        sentence = _sentence(loose[0], loose[1].start())
        if re.search(
            r"\b(?:when|if|as) (?:he|she|they|mum|dad) (?:can|could|is able|are able|manage|feel|want)",
            loose[1].group(),
            re.IGNORECASE,
        ):
            yield _finding(loose[0], sentence)  # a day that is kept only now and then is no arrangement
            return
        if FREQUENCY.search(loose[0].text[sentence.start : sentence.end]) or not _TIME_WORDS.search(
            loose[0].text[sentence.start : sentence.end]
        ):
            return
    soft = loose or next(((b, m) for b in blocks for m in [_LOOSE.search(b.text)] if m), None)
    if soft is None and (word_count(text) > 25 or _WHY_NONE.search(text)):
        return
    block, at = (soft[0], soft[1].start()) if soft else (blocks[0], 0)
    span = _sentence(block, at)
    yield _finding(block, span)


def _enough(text: str) -> bool:
    return word_count(text) > 8


def _prose(block: Block) -> Iterator[Finding]:
    label = _LABEL.match(block.text)
    if (
        label
        and word_count(block.text) < 40
        and not FREQUENCY.search(block.text)
        and len(_DAYS.findall(block.text)) < 2
        and not _NONE.match(block.text[label.end() :])
        and not _WHY_NONE.search(block.text)
    ):
        rest = [s for s in sentences(block.text) if s.end > label.end() + 1]
        if rest:
            yield _finding(block, Span(max(rest[0].start, label.end()), rest[0].end))
        return
    for span in sentences(block.text):
        for clause in _clauses(block.text, span):
            words = block.text[clause.start : clause.end]
            hit = _STRONG.search(words)
            if hit is None:
                soft = _LOOSE.search(words)
                if (
                    soft is None
                    or word_count(words) > 14
                    or not re.match(r"^[A-ZÀ-Þ][\w'’\- ]{1,40}:", words)
                ):
                    continue
                hit = soft
            if (
                FREQUENCY.search(words)
                or _IF_FOUND.search(words)
                or not (
                    _TIME_WORDS.search(words)
                    or re.search(r"\b(?:[Ff]or|[Ww]ith) [A-ZÀ-Þ]\w+|^[A-ZÀ-Þ][\w'’\- ]{1,40}:", words)
                )
            ):
                continue
            yield _finding(block, clause)


# "She came on 2 May and 27 May 2026": days that are told one by one say how often.
_DAYS = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?:The |His |Her |Birth"
    r" )?(?:Mother|Father|Mum|Dad|Mummy|Daddy|Grandparents?|Grandmother|Grandfather|Nan\w?|Grandad|Aunt\w*|"
    r"Uncle|Brother|Sister|Siblings?)(?:"
    r" [A-ZÀ-Þ]\w+)?|[A-ZÀ-Þ][\w'’\-]+(?: [A-ZÀ-Þ][\w'’\-]+)?)(?:\.|:| [–-]) "
)


def _clauses(text: str, span: Span) -> list[Span]:
    """A sentence cut at semicolons: each often speaks of another person."""
    out, begin = [], span.start
    for match in re.finditer(r";\s+", text[span.start : span.end]):
        out.append(Span(begin, span.start + match.start()))
        begin = span.start + match.end()
    out.append(Span(begin, span.end))
    return out


_IF_FOUND = re.compile(
    r"\bif (?:he|she|they) (?:comes? forward|is found|are found|is traced|gets? in touch|asks?)\b",
    re.IGNORECASE,
)


def _sentence(block: Block, at: int) -> Span:
    return next((s for s in sentences(block.text) if s.start <= at < s.end), Span(0, len(block.text)))


def _finding(block: Block, span: Span) -> Finding:
    words = block.text[span.start : span.end]
    return Finding(
        VAGUE,
        f"'{shown(words)}' does not say how often, where or in what form.",
        Place(block.index, span.start, span.end),
    )


CHECK = Check("family-time", "Family time is explicit", (VAGUE,), check)
