"""Signatures: the author and a manager or supervisor, each with a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, shown, whole
from cpraudit.dates import Precision
from cpraudit.document.model import Block, Cell
from cpraudit.findings.model import Category, Finding, Rule, Severity
from cpraudit.report.fields import is_list
from cpraudit.report.model import Report, Section
from cpraudit.text import heading_key

UNSIGNED = Rule(
    id="unsigned",
    name="A signature or its date is missing",
    category=Category.UNSIGNED,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: signed by the author and by the line manager or supervisor",
    why="The signatures show who answers for the report and that somebody else has read it.",
    advice=(
        "Have the author and the manager or supervisor sign and date the report (a typed electronic signature"
        " with a date is enough)."
    ),
    bad=("Author | Jo Marsh | (blank) | (blank)", "Signed: ____________ Date: ____________"),
    good=("Author | Jo Marsh | Signed electronically: J. Marsh | 20 March 2026",),
)

Rows = tuple[tuple[Cell, ...], ...]

_BLANK = re.compile(r"^[\s_.…\-–]*$")
_SIGNED_WORD = re.compile(r"\b(?:e-?signed|signed|signature|electronically|sgd)\b", re.IGNORECASE)
_UNFILLED = re.compile(
    r"(?:signed|signature|sign here|date)(?: on| by)?\s*:?\s*(?:[_.…]{3,}|$|(?=\bdate\b))", re.IGNORECASE
)
_DATE_COLUMN = re.compile(r"\bdated?\b")
_SIGN_COLUMN = re.compile(r"\bsign")
_ROLE = re.compile(
    r"author|social worker|manager|supervis|worker|practitioner|head|lead|decision|signed by|written"
    r" by|agreed by|approved|reviewed|checked by|countersigned|adviser|advisor",
    re.IGNORECASE,
)
# Who signs beside the author.
_SECOND = re.compile(
    r"manager|supervis|countersign|\bhead\b|\blead\b|senior|principal|director|advanced|agreed by|approved"
    r" by|checked by",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One person's place in the signature block."""

    who: str
    signed: bool
    dated: bool
    block: Block


def signature_lines(report: Report) -> list[SignatureLine]:
    """The lines of the signature block: rows of its table, labelled rows, or 'Signed ...' paragraphs."""
    out: list[SignatureLine] = []
    for section in report.with_id("SIGN"):
        tables = [
            t
            for t in report.document.tables
            if t.rows and any(section.start <= i < section.end for r in t.rows for c in r for i in c.blocks)
        ]
        for table in tables:
            rows = tuple(
                r for r in table.rows if any(section.start <= i < section.end for c in r for i in c.blocks)
            )
            if all(len(r) == 1 for r in rows):
                continue  # a page in a frame: read as paragraphs
            columns = _from_columns(report, rows)
            if columns:
                out += columns
            elif is_list(report.document, table):
                out += _from_list(report, table.rows)
            else:
                out += _from_rows(report, rows)
        if not out:
            out += _from_paragraphs(report, section)
    return out


def _from_list(report: Report, rows: Rows) -> list[SignatureLine]:
    header = [heading_key(report.document.cell_text(c)) for c in rows[0]]
    sign = next((i for i, h in enumerate(header) if _SIGN_COLUMN.search(h) and "signed by" not in h), -1)
    day = next((i for i, h in enumerate(header) if _DATE_COLUMN.search(h)), -1)
    out = []
    for row in rows[1:]:
        texts = [report.document.cell_text(c) for c in row]
        if not any(texts):
            continue
        pictures = any(report.document.blocks[i].pictures for c in row for i in c.blocks)
        signed = (
            pictures
            or (sign >= 0 and sign < len(row) and not _blank(texts[sign]))
            or (sign < 0 and bool(_SIGNED_WORD.search(" ".join(texts))))
        )
        dated = (0 <= day < len(row) and not _blank(texts[day])) or _has_day(
            report, [i for c in row for i in c.blocks]
        )
        named = row[1] if len(row) > 1 and texts[1] else next(c for c, t in zip(row, texts, strict=True) if t)
        first = next(i for i in named.blocks if report.document.blocks[i].text.strip())
        if not signed and 0 <= sign < len(row) and texts[sign]:
            first = next(
                i for i in row[sign].blocks if report.document.blocks[i].text.strip()
            )  # "awaiting signature"
        out.append(
            SignatureLine(
                texts[1] if len(texts) > 1 and texts[1] else texts[0],
                signed,
                dated,
                report.document.blocks[first],
            )
        )
    return out


def _from_columns(report: Report, rows: tuple[tuple[Cell, ...], ...]) -> list[SignatureLine]:
    """A column for each person: blank | Author | Manager, then rows for name, signature and date."""
    cells = report.document.cell_text
    if (
        not rows
        or len(rows[0]) < 2
        or not all(_ROLE.search(cells(c)) for c in rows[0][1:])
        or cells(rows[0][0])
    ):
        return []
    out = []
    for number, head in enumerate(rows[0][1:], start=1):
        signed = dated = False
        for row in rows[1:]:
            key, filled = heading_key(cells(row[0])), number < len(row) and not _blank(cells(row[number]))
            pictures = number < len(row) and any(
                report.document.blocks[i].pictures for i in row[number].blocks
            )
            signed = signed or (bool(_SIGN_COLUMN.search(key)) and (filled or pictures))
            dated = dated or (bool(_DATE_COLUMN.search(key)) and filled)
        block = next(report.document.blocks[i] for i in head.blocks if report.document.blocks[i].text.strip())
        out.append(SignatureLine(cells(head), signed, dated, block))
    return out


def _from_rows(report: Report, rows: Rows) -> list[SignatureLine]:
    """Rows such as 'Author | Jo Marsh. Signed: J. Marsh. Date: 29 May 2026', or a row each for name, signature, date."""
    out: list[SignatureLine] = []
    shared_date: bool | None = None
    shared_sign: bool | None = None
    for row in rows:
        texts = [report.document.cell_text(c) for c in row]
        if not texts or not texts[0]:
            continue
        key = heading_key(texts[0])
        rest = " ".join(texts[1:])
        pictures = any(report.document.blocks[i].pictures for c in row for i in c.blocks)
        blocks = [report.document.blocks[i] for c in row for i in c.blocks]
        if re.match(r"(?:date|dated|date signed|signed on)\b", key):
            filled = not _blank(rest)
            shared_date = filled if shared_date is None else shared_date and filled
            if out and not out[-1].dated and filled:
                out[-1] = SignatureLine(out[-1].who, out[-1].signed, True, out[-1].block)
        elif re.match(r"(?:signature|signed|sign)\b", key) and "by" not in key.split():
            filled = pictures or not _blank(rest)
            shared_sign = filled if shared_sign is None else shared_sign and filled
            if out and filled:
                out[-1] = SignatureLine(out[-1].who, True, out[-1].dated, out[-1].block)
        elif _ROLE.search(texts[0]):
            value = next((b for b in blocks[1:] if b.text.strip()), blocks[0])
            words = " ".join(texts)
            # A typed name counts as a signature when a date stands with it.
            dated = _has_day(report, [b.index for b in blocks])
            unfilled = bool(_UNFILLED.search(rest)) or _blank(rest)
            signed = (
                pictures or (bool(_SIGNED_WORD.search(words)) and not unfilled) or (dated and not unfilled)
            )
            out.append(
                SignatureLine(
                    shown(rest or texts[0], 40),
                    signed,
                    dated and not re.search(r"dated?\s*:?\s*[_.…]{3,}", rest, re.IGNORECASE),
                    value,
                )
            )
    if shared_date:
        out = [SignatureLine(line.who, line.signed or line.who != "", True, line.block) for line in out]
    return out


def _from_paragraphs(report: Report, section: Section) -> list[SignatureLine]:
    out = []
    blocks = [b for b in report.blocks_of(section) if b.text.strip() or b.pictures]
    for number, block in enumerate(blocks):
        if not _ROLE.search(block.text) and not re.search(r"\bsign", block.text, re.IGNORECASE):
            continue
        if re.search(r"proof-?read|was read|read by", block.text, re.IGNORECASE):
            continue
        near = [block, *[b for b in blocks[number + 1 : number + 3] if not _ROLE.search(b.text)]]
        text = "\n".join(b.text for b in near)
        dated = _has_day(report, [b.index for b in near])
        unfilled = bool(_UNFILLED.search(text))
        signed = any(b.pictures for b in near) or (
            (bool(_SIGNED_WORD.search(text)) or dated) and not unfilled
        )
        out.append(SignatureLine(shown(block.text, 40), signed, dated, block))
    return out


def _blank(text: str) -> bool:
    return bool(_BLANK.match(text)) or bool(
        re.fullmatch(
            r"\W*(?:tbc|to follow|awaited|awaiting(?: signature| sign-?off)?|pending|to be signed|to sign|not"
            r" (?:yet )?signed|unsigned|signature (?:awaited|to follow|pending)|n/?a)\W*",
            text,
            re.IGNORECASE,
        )
    )


def _has_day(report: Report, blocks: list[int]) -> bool:
    return any(m.precision is Precision.DAY for b in blocks for m in report.dates.get(b, ()))


def check(given: AuditInput) -> Iterator[Finding]:
    """One finding when nobody has signed; else one a line that lacks its signature or date."""
    report = given.report
    sections = report.with_id("SIGN")
    if not sections:
        return
    lines = signature_lines(report)
    bad = [line for line in lines if not (line.signed and line.dated)]
    section = sections[0]
    if not lines or (len(bad) == len(lines)):
        yield Finding(
            UNSIGNED,
            "No signature with a date was found in the signature block.",
            section_heading=section.heading,
            section_id="SIGN",
        )
        return
    said = " ".join(
        [
            section.heading,
            *(b.text for s in sections for b in report.blocks_of(s)),
            *(line.who for line in lines),
        ]
    )
    if not _SECOND.search(said) and len(lines) < 2:
        yield Finding(
            UNSIGNED,
            "One person has signed; no manager or supervisor is named in the signature block.",
            section_heading=section.heading,
            section_id="SIGN",
        )
    for line in bad:
        lacks = (
            "signature and date"
            if not line.signed and not line.dated
            else ("signature" if not line.signed else "date")
        )
        yield Finding(UNSIGNED, f"The {lacks} of '{shown(line.who, 40)}' is missing.", whole(line.block))


CHECK = Check("signatures", "Signed and dated", (UNSIGNED,), check)
