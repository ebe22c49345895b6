"""Relatives who were assessed: the outcome and its reason, for each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, shown
from cpraudit.document.model import Block
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.report.model import Report
from cpraudit.text import Span, sentences

NO_REASON = Rule(
    id="viability-without-reason",
    name="A relative turned down without a reason",
    category=Category.VIABILITY_WITHOUT_REASON,
    severity=Severity.MUST,
    source=(
        f"{GUIDANCE}: it is clear why each relative who was assessed could not care for the child, and who"
        " decided"
    ),
    why="The adopted person will ask why their own family did not bring them up. 'Negative' is no answer.",
    advice="Say in a sentence what was looked at, why it could not work, who decided and when.",
    bad=("Her uncle was assessed on 3 June 2025. Not taken forward.",),
    good=(
        (
            "Her aunt was assessed on 10 April 2025; she has three children in two bedrooms and withdrew a"
            " week later for that reason."
        ),
    ),
)

_NEGATIVE = re.compile(
    r"(?<!test was )(?<!tests were )(?<!result was )(?<!results were )(?<!tested )\b(?:negative(?:ly)?|ruled"
    r" out|unsuitable|not (?:felt |found |considered |thought |deemed |assessed )?(?:to be )?(?:as"
    r" )?(?:suitable|viable|appropriate|a suitable|a viable)|"
    r"not (?:be )?(?:taken|carried|moved) (?:forward|further|on)|(?:did|does|could|was|were|has|have) not"
    r" (?:been )?(?:progress(?:ed)?|pursued|proceed(?:ed)?|go(?:ne)? (?:any"
    r" )?further|approved|recommended|positive|pass(?:ed)?)|"
    r"not (?:progressed|pursued|proceeded with|approved|recommended|positive)|screened out|discounted|turned"
    r" down|rejected|unsuccessful|(?:was|were|been|assessment|case) closed|no further action|"
    r"fail(?:ed|s)(?: the)?(?: viability)?(?: assessment)?|not able to (?:be )?(?:considered|assessed)|came"
    r" back (?:as )?(?:a )?no|(?:it|that|answer|outcome|result|decision|conclusion|assessment|viability)(?: (?:was|is)|:)"
    r" (?:a )?(?:no|negative)|(?:the|our|my) answer, no|said no to|did"
    r" not meet)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|as (?:he|she|they|her|his|their|there|the)|since (?:he|she|they|her|his)|due to|owing"
    r" to|reasons?|so (?:he|she|they|that)|could(?:n't| not) (?!be"
    r" (?:considered|assessed|approved|recommended))|cannot (?!be"
    r" (?:considered|assessed|approved|recommended))|can't|unable|"
    r"not able to (?:offer|manage|care|leave|give|take|lift|change)|would not be able|had no room|has no"
    r" room|no"
    r" room|bedrooms?|works?|working|job|shifts?|nights|health|ill(?:ness)?|arthritis|heart|hips?|stroke|"
    r"cancer|"
    r"withdr(?:ew|awn|aws)|chang(?:ed|ing) (?:his|her|their) minds?|asked (?:us )?(?:not|to stop)|decided|chose|told us|told me|felt (?:that"
    r" )?(?:he|she|they)|did not (?:wish|want|feel|attend|reply|respond|answer|return)|"
    r"convict\w+|offences?|police|drink\w*|alcohol|drugs?|violen\w+|abus\w+|care of"
    r" (?:his|her|their|an?|two|three|four)|"
    r"(?:has|have|had|with|cares? for|looks? after) (?:\w+"
    r" )?(?:one|two|three|four|five|six|\d+|a|an|her|his|their|young|small)(?: \w+){0,3}"
    r" (?:child(?:ren)?|sons?|daughters?|bab(?:y|ies)|grandchild(?:ren)?|at home)|"
    r"too (?:old|young|ill|far|small|busy|frail|many)|(?:is|are|at) (?:\d\d|in (?:his|her|their)"
    r" (?:sixties|seventies|eighties))|lives? (?:abroad|alone|in (?:a|one|two)|with|too far)|home"
    r" is|smok\w+|contact with|"
    r"(?:did|do|does) not (?:believe|accept|understand|think)|keep (?:him|her|them)"
    r" safe|overcrowd\w*|tenancy|died|after (?:thinking|talking))\b",
    re.IGNORECASE,
)
_POSITIVE = re.compile(r"\b(?:positive(?:ly)?|approved|recommended|viable|suitable)\b", re.IGNORECASE)
_ASSESSED = re.compile(
    r"\b(?:assess(?:ed|ment)|looked at|viability|considered|put"
    r" (?:himself|herself|themselves|forward)|offered)\b",
    re.IGNORECASE,
)
_KIN = (
    r"(?:grand(?:mother|father|parents|ma|pa|dad|mum)|nan(?:a|ny)?|aunt(?:ie|y)?|uncle|cousin|brother|"
    r"sister|niece|nephew|friend|partner|godmother|godfather|relatives?|couple|family)"
)
_NEW_ITEM = re.compile(
    rf"^(?:(?:The|Her|His|Their|My|A|An|One|Another|Mum's|Dad's)?\s*(?:[\w'’\-]+\s){{0,4}}?{_KIN}s?\b|"
    rf"[A-ZÀ-Þ][\w'’\-]+(?:\s(?:and\s)?[A-ZÀ-Þ][\w'’\-]+){{0,4}}(?=\s*[:;,(–\-]|\s+(?:was|were|had|has|is|"
    r"asked|offered|came|put)\b))"
)
_PRONOUN = re.compile(
    r"^(?:He|She|They|His|Her|Their|It|This|That|These|Both|Neither|Negative|Positive|Not|No|Outcome|Ruled|"
    r"Unsuitable|Discounted|Screened)\b"
)


def check(given: AuditInput) -> Iterator[Finding]:
    """One finding an assessed relative whose outcome has no reason."""
    for item in relative_items(given.report):
        outcome = item.outcome
        if outcome is not None and not item.reason:
            block, span = outcome
            words = block.text[span.start : span.end]
            yield Finding(
                NO_REASON,
                f"'{shown(words)}' gives no reason why this person could not care for the child.",
                Place(block.index, span.start, span.end),
            )


class Item:
    """What is said of one person who was assessed."""

    def __init__(self, name: str) -> None:
        """`name` is how the passage begins."""
        self.name = name
        self.parts: list[tuple[Block, Span]] = []

    @property
    def text(self) -> str:
        """All its sentences."""
        return " ".join(b.text[s.start : s.end] for b, s in self.parts)

    @property
    def outcome(self) -> tuple[Block, Span] | None:
        """The sentence that says no; else, of an assessment without any outcome, the sentence that tells of it."""
        for block, span in self.parts:
            if _NEGATIVE.search(block.text[span.start : span.end]):
                return block, span
        if _POSITIVE.search(self.text):
            return None
        return next(
            (
                (b, s)
                for b, s in self.parts
                if re.search(r"\bassess(?:ed|ment)\b", b.text[s.start : s.end], re.IGNORECASE)
            ),
            None,
        )

    @property
    def reason(self) -> bool:
        """True when some words give a reason."""
        # "viability assessment (a first look at whether a relative can care for a child)" is no reason.
        return bool(_REASON.search(re.sub(r"\([^()]*\)", " ", self.text)))


def relative_items(report: Report) -> list[Item]:
    """The relatives of the section on assessments, one item a person, across sentences, rows and paragraphs."""
    out: list[Item] = []
    for section in report.with_id("RELASSESS"):
        if "PARENTASSESS" in section.ids:
            continue
        current: Item | None = None
        row: tuple[int, int] | None = None
        rows = {(t.index, n) for t in report.document.tables for n, r in enumerate(t.rows) if len(r) > 1}
        labels = {
            f.label_block
            for f in report.fields
            if f.table >= 0 and section.start <= f.label_block < section.end
        }
        for block in report.blocks_of(section):
            # Only rows with a label and an answer speak of one person each; a cell may be a whole page.
            place = (
                (block.cell.table, block.cell.row)
                if block.cell and (block.cell.table, block.cell.row) in rows
                else None
            )
            if place != row:
                current, row = None, place
            if block.index in labels or not block.text.strip():
                continue
            for span in sentences(block.text):
                words = block.text[span.start : span.end]
                if _EXPLAINS.match(words):
                    continue  # what such an assessment is, not whose
                begins = _NEW_ITEM.match(words)
                if begins and current is not None and _same_people(begins.group(), current):
                    begins = None
                if begins is None and current is not None and place is None:
                    begins = _named_next(words, current)
                if place is not None:
                    if current is None:
                        current = Item(words[:40])
                        out.append(current)
                elif current is None or (begins and not _PRONOUN.match(words)):
                    if not (_ASSESSED.search(words) or begins):
                        continue
                    if re.match(r"(?:No one|Nobody|None)\b", words):
                        current = None
                        continue
                    current = Item(words[:40])
                    out.append(current)
                current.parts.append((block, span))
    return [i for i in out if _ASSESSED.search(i.text) or _NEGATIVE.search(i.text)]


_EXPLAINS = re.compile(
    r"(?:An?|The|Such an?|Viability) (?:\w+ )?(?:assessments?|check|first look|viability)(?: \([^)]*\))?,? (?:is|are|means?|looks? at|asks|"
    r"tests|considers)\b(?! (?:complete|finished|attached|dated|positive|negative|under way|being|due|booked|on file))",
    re.IGNORECASE,
)


def _same_people(begins: str, current: Item) -> bool:
    """'Mr Bankole had a stroke' after 'Folake and Ezekiel Bankole': the sentence goes on about the same couple."""
    if re.match(r"(?:Mr|Mrs|Ms|Miss|Dr)\b", begins):
        names = re.findall(r"[A-ZÀ-Þ][\w\-]+", begins)[1:]
    else:
        names = re.findall(r"(?<![\w'’])[A-ZÀ-Þ][\w\-]+", begins)
        names = [n for n in names if n not in ("The", "Her", "His", "Their", "My", "One", "Another", "An")]
    return bool(names) and all(re.search(rf"\b{re.escape(n)}\b", current.text) for n in names)


_NAMED_NEXT = re.compile(
    r"([A-ZÀ-Þ][\w\-]+)(?: [A-ZÀ-Þ][\w\-]+){0,2}(?:['’]s)? (?:\([^)]*\) )?(?:said|told|wrote|rang|telephoned|replied|withdrew|declined|"
    r"did|does|would|could|decided|chose|lives|works|is|visited|met|agreed|considered|thought)\b"
)
_ASKED = re.compile(
    r"\b(?:assess\w*|viability|put forward|asked|offered|declin\w+|withdr\w+|consider\w*|wish(?:ed)? to|want(?:ed)? to|"
    r"ruled out|able to (?:care|offer|look)|care for|come forward|came forward)\b",
    re.IGNORECASE,
)


def _named_next(words: str, current: Item) -> re.Match[str] | None:
    """'Zoe said that she did not wish to be assessed': somebody not yet spoken of, and an assessment of her own."""
    found = _NAMED_NEXT.match(words)
    if found is None or _PRONOUN.match(words) or found.group(1) in _NOT_NAMES or not _ASKED.search(words):
        return None
    return None if re.search(rf"\b{re.escape(found.group(1))}\b", current.text) else found


_NOT_NAMES = frozenset(
    (
        "I",
        "We",
        "The",
        "There",
        "What",
        "Nobody",
        "None",
        "Each",
        "All",
        "Some",
        "Who",
        "That",
        "Then",
        "Her",
        "His",
    )
)


CHECK = Check("relatives", "Reasons for turning relatives down", (NO_REASON,), check)
