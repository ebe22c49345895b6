"""Dates and names of the agency's part of a report: when it was written, by whom, what was decided when."""

from __future__ import annotations

import re
from datetime import date

from cpraudit.dates import DateMention, Precision, find_dates
from cpraudit.document.model import Document
from cpraudit.report.model import Fact, Field, Section, Source

_DATE_LABELS: tuple[tuple[str, str], ...] = (
    (
        (
            r"(?:report |date )?(?:completed|finished)(?: on)?|date (?:of |the )?(?:this )?report(?: was)?(?:"
            r" completed)?|report date|completed|date completed|finished on|report completed(?: on)?|date of"
            r" completion|date report completed|written on|date written|report finished"
        ),
        "report.completed",
    ),
    (r".*\bupdated\b.*|date of update|last update", "report.updated"),
    (
        r".*(?:shobpa|decision maker|decision-maker|agency decision|adm\b|should be placed).*",
        "decision.shobpa",
    ),
    (r".*placement order.*", "order.placement"),
    (r".*matching panel.*|.*date of panel.*|panel date", "panel.matching"),
    (r"final (?:court )?hearing.*", "hearing.final"),
)
_VALUE_LABELS: tuple[tuple[str, str], ...] = (
    (
        (
            r"(?:name of )?(?:child )?(?:social worker|author|written by|report author|report written"
            r" by|author of (?:this )?report|author s|prepared by|completed by|worker|name of author|name of"
            r" social worker)"
        ),
        "agency.social_worker",
    ),
    (
        (
            r"(?:name of )?(?:team |line |practice )?manager(?: supervisor)?|(?:her|his|their)"
            r" manager|supervisor|supervising social worker.*"
        ),
        "agency.manager",
    ),
    (
        (
            r"local authority(?: area)?|council|name of local authority|responsible authority|(?:adoption"
            r" )?agency|name of agency|the agency|agency name"
        ),
        "agency.local_authority",
    ),
    (r"family finder", "agency.family_finder"),
)


def key_facts(
    document: Document, fields: list[Field], sections: tuple[Section, ...], pivot: date
) -> list[Fact]:
    """Dates and names of the agency's part of the report: every statement, conflicts included."""
    out: list[Fact] = []
    early = {
        i
        for s in sections
        if {"AGENCY", "ID", "KEYFACTS", "FRONT-A1", "LEGAL"} & set(s.ids) or s.index == 0
        for i in range(s.start, s.end)
    }
    for field in fields:
        if field.source.block not in early and field.table < 0:
            continue
        for pattern, kind in _DATE_LABELS:
            if re.fullmatch(pattern, field.key) and field.source.block in early:
                mention = _first_day(document, field, pivot)
                if mention is not None:
                    source = Source(
                        field.source.block,
                        field.source.start + mention.start,
                        field.source.start + mention.end,
                    )
                    out.append(Fact(kind, mention.text, source, mention.first, mention))
                break
        for pattern, kind in _VALUE_LABELS:
            if re.fullmatch(pattern, field.key) and field.source.block in early and field.value:
                out.append(Fact(kind, re.split(r"[,;(]| qualified", field.value)[0].strip(), field.source))
                break
    for section in sections:
        if {"AGENCY", "FRONT-A1"} & set(section.ids) and not any(f.kind == "report.completed" for f in out):
            for block in document.blocks[section.start : section.end]:
                match = re.search(
                    r"\b(?:completed|finished|written)(?: on)? (?=\w)", block.text, re.IGNORECASE
                )
                if match:
                    for mention in find_dates(block.text[match.end() : match.end() + 40], pivot=pivot)[:1]:
                        if mention.precision is Precision.DAY:
                            at = Source(block.index, match.end() + mention.start, match.end() + mention.end)
                            out.append(Fact("report.completed", mention.text, at, mention.first, mention))
    return out


def _first_day(document: Document, field: Field, pivot: date) -> DateMention | None:
    text = document.blocks[field.source.block].text[field.source.start : field.source.end]
    return next((m for m in find_dates(text, pivot=pivot) if m.precision is Precision.DAY), None)
