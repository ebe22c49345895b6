"""What happens to findings after the checks: a chain of small pure functions, the same result every time.

switched_on -> merge_doubles -> group_repeats -> in_order
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cpraudit.document.model import Document
from cpraudit.findings.model import Category, Finding, Place, Related, Severity
from cpraudit.text import Span, folded

# A term is explained or replaced once, wherever it stands: its first place is told, the others are counted.
_ONCE = frozenset(
    {
        Category.ACRONYM_NOT_EXPANDED,
        Category.SERVICE_NOT_EXPLAINED,
        Category.JARGON,
        Category.SPELLING_GRAMMAR,
    }
)
# Every other fault is mended place by place, but nobody needs the same words more often than this.
_EACH_UP_TO = 10


def refine(findings: Iterable[Finding], document: Document, off: Sequence[str] = ()) -> tuple[Finding, ...]:
    """The findings to tell, in reading order: no doubles, no endless repeats, no rules that are switched off.

    `off` holds the ids of rules that an agency has switched off.
    """
    return in_order(group_repeats(merge_doubles(switched_on(findings, off)), document))


def switched_on(findings: Iterable[Finding], off: Sequence[str]) -> list[Finding]:
    """The findings of rules that are not switched off."""
    return [f for f in findings if f.rule.id not in off]


def merge_doubles(findings: Iterable[Finding]) -> list[Finding]:
    """One finding where several of one category meet on the same words: the worst, joined by the rest."""
    kept: list[Finding] = []
    by_block: dict[tuple[Category, int], list[int]] = {}
    for finding in sorted(findings, key=_weightiest_first):
        near = by_block.setdefault((finding.rule.category, finding.place.block if finding.place else -1), [])
        double = next((i for i in near if _same_thing(kept[i], finding)), None)
        if double is None:
            near.append(len(kept))
            kept.append(finding)
        else:
            kept[double] = _join(kept[double], finding)
    return kept


def group_repeats(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """One finding for the same words found again by the same rule: the further places go into `more`.

    Terms (acronyms, services, jargon, spelling) are told once. Words that must be mended place by place
    (dates, names, placeholders ...) stay findings of their own up to ten times.
    """
    out: list[Finding] = []
    groups: dict[tuple[str, ...], list[int]] = {}
    for finding in sorted(findings, key=_by_place):
        place = finding.place
        quote = folded(document.blocks[place.block].text[place.start : place.end]) if place else ""
        if place is None or not quote:
            out.append(finding)
            continue
        once = finding.rule.category in _ONCE
        group = groups.setdefault((finding.rule.id, quote, "" if once else finding.message), [])
        if len(group) < (1 if once else _EACH_UP_TO):
            group.append(len(out))
            out.append(finding)
        else:
            first = out[group[0]]
            severity = min(first.level, finding.level, key=lambda level: level.rank)
            out[group[0]] = replace(first, severity=severity, more=(*first.more, place, *finding.more))
    return out


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What is absent first, then by place."""
    return tuple(sorted(findings, key=_by_place))


def _same_thing(kept: Finding, other: Finding) -> bool:
    if kept.place is None or other.place is None:
        return kept.place == other.place and _absent(kept) == _absent(other)
    if kept.place == other.place:
        return True
    return Span(kept.place.start, kept.place.end).meets(Span(other.place.start, other.place.end))


def _absent(finding: Finding) -> tuple[str, str, str, str]:
    return finding.rule.id, finding.section_id, finding.section_heading, finding.message


def _join(kept: Finding, other: Finding) -> Finding:
    """The kept finding with what the other adds: its message when another rule spoke, its related places."""
    message = kept.message
    lesser = other.level is Severity.CONSIDER and kept.level is not Severity.CONSIDER  # it adds nothing
    if other.rule.id != kept.rule.id and not lesser and other.message not in message:
        message = f"{message} Also: {other.message}"
    new = tuple(r for r in other.related if r.place not in _places(kept.related) and r.place != kept.place)
    more = tuple(p for p in other.more if p not in kept.more and p != kept.place)
    return replace(kept, message=message, related=kept.related + new, more=kept.more + more)


def _places(related: Iterable[Related]) -> set[Place]:
    return {r.place for r in related}


def _weightiest_first(finding: Finding) -> tuple[object, ...]:
    length = finding.place.end - finding.place.start if finding.place else 0
    return (finding.level.rank, -length, *_by_place(finding))


def _by_place(finding: Finding) -> tuple[object, ...]:
    place = finding.place
    where = (place.block, place.start, place.end) if place else (-1, 0, 0)
    return (*where, finding.section_id, finding.section_heading, finding.rule.id, finding.message)
