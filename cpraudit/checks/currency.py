"""What a report must carry to be current and lawful: a recent date, the author's qualification, the medical adviser's summary; one font."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import AAR, GUIDANCE, place
from cpraudit.dates import uk_date
from cpraudit.findings.model import Category, Finding, Rule, Severity
from cpraudit.report.model import Report

STALE = Rule(
    id="report-out-of-date",
    name="The report is older than the time allowed",
    category=Category.REPORT_OUT_OF_DATE,
    severity=Severity.SHOULD,
    source=f"{GUIDANCE}: the report is up to date at each stage",
    why="Children change quickly; a family decides on what it reads.",
    advice="Update the whole report (not by additions at the ends of sections) and date the new version.",
    bad=("a report of January audited in June",),
    good=("a report of May audited in June",),
)
UNDATED_REPORT = Rule(
    id="undated-report",
    name="The report does not say when it was written",
    category=Category.REPORT_OUT_OF_DATE,
    severity=Severity.SHOULD,
    source=f"{GUIDANCE}: the report is up to date at each stage",
    why="Without its date nobody can tell whether it is current, or how old people were when it was written.",
    advice="Write the date on which the report was completed beside the author's name.",
    bad=("an agency section without any date",),
    good=("Report completed: 20 March 2026",),
)
QUALIFICATION = Rule(
    id="qualification-not-stated",
    name="Nothing shows that the author may write the report",
    category=Category.LEGAL_REQUIREMENT,
    severity=Severity.SHOULD,
    source=(
        "Restriction on the Preparation of Adoption Reports Regulations 2005 (SI 2005/1711); Adoption and"
        " Children Act 2002 section 94"
    ),
    why=(
        "Only a qualified and experienced social worker, or one supervised by such a worker, may prepare the"
        " report; a breach is an offence."
    ),
    advice=(
        "State the author's qualification and experience, and whether the Regulations are met; if not, name"
        " the supervisor who meets them."
    ),
    bad=("an agency section that names the author and says no more",),
    good=("Meets the Regulations: yes, eleven years in child care social work",),
)
MEDICAL = Rule(
    id="no-medical-summary",
    name="No summary by the medical adviser",
    category=Category.LEGAL_REQUIREMENT,
    severity=Severity.MUST,
    source=(
        f"{AAR}, regulation 17(1)(b); Somerset County Council v NHS Somerset Clinical Commissioning Group"
        " [2022] EWFC 31"
    ),
    why=(
        "The law asks for the agency medical adviser's written summary of the child's health; its absence has"
        " put placement orders in doubt."
    ),
    advice="Obtain and include the medical adviser's own summary, with the adviser's name and the date.",
    bad=("a health section written from the red book alone",),
    good=("This summary was written by the medical adviser, Dr H. Varma, on 24 February 2026.",),
)
FONTS = Rule(
    id="mixed-fonts",
    name="More than one font in the text",
    category=Category.FORMATTING,
    severity=Severity.CONSIDER,
    source=f"{GUIDANCE}: one format and font throughout",
    why="A passage in another font often shows that it was pasted in from somewhere else.",
    advice="Select the text and give it one font; read pasted passages again.",
    bad=("Calibri with two paragraphs in Times New Roman",),
    good=("headings in another font than the text",),
)

# A paediatrician counts who advises on, sums up or reports for the adoption, not one who treats the child.
_ADVISER = re.compile(
    r"medical advis|\bAMA\b|agency doctor|adoption doctor|adoption medical|agency['’]s doctor|"
    r"\b(?:summar\w+|report|advis\w+|assess\w+|adoption)\b[^.]{0,80}\bpaediatrician|"
    r"\bpaediatrician\b[^.]{0,80}\b(?:summar\w+|report|advis\w+|assess\w+|adoption)",
    re.IGNORECASE,
)


def check(given: AuditInput) -> Iterator[Finding]:
    """Date of the report, qualification, medical summary, fonts."""
    report, settings = given.report, given.settings
    dates = sorted(
        (
            f
            for kind in ("report.completed", "report.updated")
            for f in report.facts_of(kind)
            if f.day is not None
        ),
        key=lambda f: f.day or report.as_of,
    )
    agency = next(iter(report.with_id("AGENCY", "FRONT-A1")), None)
    if dates:
        newest = dates[-1]
        if newest.day is not None and (report.as_of - newest.day).days > settings.stale_after_months * 30.5:
            yield Finding(
                STALE,
                f"The newest date of the report is {uk_date(newest.day)}, {(report.as_of - newest.day).days}"
                " days before this audit.",
                place(newest.source),
            )
    elif agency is not None and not any(f.day for f in report.facts_of("report.signed")):
        signed = [
            m
            for s in report.with_id("SIGN")
            for b in report.blocks_of(s)
            for m in report.dates.get(b.index, ())
            if m.first
        ]
        if not signed and not _dated_in_title_or_by_month(report):
            yield Finding(
                UNDATED_REPORT,
                "No date of completion was found beside the author or the signatures.",
                section_heading=agency.heading,
                section_id="AGENCY",
            )
    # The front of a report may name the author; the carers' experience is not the author's.
    front = [b.text for b in report.document.blocks[:40] if report.ids_of(b.index) <= {"ID", "KEYFACTS"}]
    text = report.text_of("AGENCY", "FRONT-A1", "SIGN") + "\n" + "\n".join(front)
    if agency is not None and not re.search(
        r"preparation of adoption reports|\bRPAR\b|adoption reports"
        r" regulations|\b2005\b[^.]{0,60}regulations|regulations[^.]{0,20}\b2005\b|qualified|years['’]? (?:of"
        r" )?(?:post[- ]qualif|experience)",
        text,
        re.IGNORECASE,
    ):
        yield Finding(
            QUALIFICATION,
            "The part about the agency does not say whether the author meets the Regulations.",
            section_heading=agency.heading,
            section_id="AGENCY",
        )
    health = report.with_id("HEALTH")
    if health:
        said = "\n".join(
            b.text for s in health for b in report.document.blocks[max(s.heading_block, 0) : s.end]
        )
        if said.strip() and not _ADVISER.search(said):
            yield Finding(
                MEDICAL,
                "The health section does not name the agency's medical adviser or the adviser's summary.",
                section_heading=health[0].heading,
                section_id="HEALTH",
            )
    yield from _fonts(given)


def _dated_in_title_or_by_month(report: Report) -> bool:
    """'Child permanence report for Leo Marsh, 9 March 2026' above the first heading, or 'Date of report: March 2026'."""
    first = min((s.heading_block for s in report.sections if s.heading_block >= 0), default=0)
    for block in report.document.blocks[:first]:
        if re.search(r"\breport\b|\bCPR\b", block.text, re.IGNORECASE) and any(
            m.first for m in report.dates.get(block.index, ())
        ):
            return True
    fields = [
        f
        for f in report.fields
        if re.search(r"report|completed|written", f.key) and re.search(r"\bdate|completed|written", f.key)
    ]
    return any(m.first for f in fields for i in f.blocks for m in report.dates.get(i, ()))


def _fonts(given: AuditInput) -> Iterator[Finding]:
    letters: Counter[str] = Counter()
    blocks = given.report.document.blocks
    text_sizes = {b.size for b in given.report.prose()}
    headings = {
        blocks[s.heading_block].size for s in given.report.sections if s.heading_block >= 0
    } - text_sizes
    for font, size, number in given.report.document.fonts:
        if font and size not in headings:
            letters[font] += number
    total = sum(letters.values())
    second = letters.most_common(2)[1:2]
    if total and second and second[0][1] / total > 0.12:
        names = ", ".join(f"{font} ({round(100 * n / total)}%)" for font, n in letters.most_common(4))
        yield Finding(FONTS, f"The text stands in several fonts: {names}.")


CHECK = Check(
    "currency",
    "Current, lawful and in one form",
    (STALE, UNDATED_REPORT, QUALIFICATION, MEDICAL, FONTS),
    check,
)
