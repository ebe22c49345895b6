"""A short invented report, built as a real Word file, of which a test may replace any section."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from docx import Document as new_document
from docx.shared import Mm
from PIL import Image

from cpraudit.checklist.answer import answer_checklist
from cpraudit.checklist.evidence import GATHERERS
from cpraudit.checklist.evidence.base import EvidenceResult
from cpraudit.checklist.evidence.reading import Reading
from cpraudit.checklist.load import load_checklist
from cpraudit.checklist.model import ChecklistAnswer
from cpraudit.document.read import read_report
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.report.build import build_report
from cpraudit.report.model import Report
from cpraudit.report.profile import load_profile
from cpraudit.settings import Run, Settings, Stage

AS_OF = date(2026, 5, 20)
Table = Sequence[Sequence[str]]


class Photo(str):
    """A caption with a picture above it."""


Item = str | Table | Photo

# One section of the form each: its heading, then paragraphs, tables and photographs. Everyday titles on purpose.
GOOD: dict[str, tuple[str, list[Item]]] = {
    "ID": ("Front page", [[["Name", "Ellie Rae Pascoe"], ["Date of birth", "4 June 2023"]], Photo("Ellie at the beach, 2 April 2026.")]),
    "AGENCY": ("Who wrote this report", [[
        ["Agency", "Trelow Council, Moor Street, Trelow"],
        ["Author", "Nia Calder, social worker, qualified in July 2015"],
        ["Does the author meet the Restriction on the Preparation of Adoption Reports Regulations 2005?", "Yes. Ten years in child care social work"],
        ["Team manager", "Hugh Barr"],
        ["Report completed", "15 May 2026"],
    ]]),
    "KEYFACTS": ("Basic facts", [[["Full name", "Ellie Rae Pascoe"], ["Sex", "Female"], ["Place of birth", "Trelow Hospital"], ["Local authority", "Trelow Council"]]]),
    "CARER": ("Where Ellie lives now", ["Ellie has lived with foster carer B since 10 March 2025."]),
    "FAMILYTABLE": ("Family members", [
        [["Name", "Relationship", "Date of birth", "Where living"],
         ["Kim Pascoe", "Mother", "9 May 1998", "Trelow"],
         ["Ross Heddle", "Father", "1 August 1996", "Trelow"],
         ["Callum Pascoe", "Half-brother (same mother)", "12 January 2018", "With his grandmother"]],
        Photo("Family tree (genogram) drawn with Kim on 3 February 2026."),
    ]),
    "LEGAL": ("Orders", ["The Family Court made an interim care order on 14 March 2025. The last hearing is on 30 June 2026."]),
    "CARECHRON": ("Ellie's story so far", [[
        ["Dates", "Where", "What happened"],
        ["4 June 2023 to 6 June 2023", "Trelow Hospital", "Born at 39 weeks."],
        ["6 June 2023 to 10 March 2025", "Flat, with Kim and Ross", "A family support worker came each week from May 2024, because police had found drugs in the flat."],
        ["10 March 2025 to today", "Foster carer B", "Ellie came into foster care when Kim was arrested."],
    ]]),
    "HEALTH": ("Health", ["Dr Amina Yusuf, the agency's medical adviser, wrote this summary on 20 April 2026 after the adoption medical on 8 April 2026. Ellie is well."]),
    "CHILDVIEW": ("What Ellie wants", [
        "Ellie is two. I visited her at B's house on 3 February, 17 March and 28 April 2026 and we played with her dolls.",
        "If she could say, I think that she would ask for a mummy who comes when she cries, because she calls each doll \"mummy\" and waits.",
    ]),
    "MOTHER": ("Mum", [
        Photo("Kim, taken on 3 February 2026."),
        "Kim has red hair and laughs easily.",
        [["When", "Kim's life"],
         ["9 May 1998", "Born in Trelow, the elder of two girls. Brought up by her mother and stepfather."],
         ["2002 to 2014", "School in Trelow. Left with three GCSEs."],
         ["2014 to 2020", "Worked in a chip shop."],
         ["2017 to 2019", "Relationship with Callum's father."],
         ["2020 to 2025", "Relationship with Ross."]],
        "Kim was not in care as a child.",
    ]),
    "FATHER": ("Dad", [
        Photo("Ross, taken on 10 February 2026."),
        "Ross is tall and mends motorbikes.",
        [["When", "Ross's life"],
         ["1 August 1996", "Born in Trelow and brought up by his father."],
         ["2000 to 2012", "School; he liked metalwork."],
         ["2012 to today", "Mechanic at a garage where he began as an apprentice."],
         ["2020 to 2025", "Relationship with Kim."]],
        "Ross was not in care as a child.",
    ]),
    "SIBLINGS": ("Brothers and sisters", [
        "Callum is Ellie's half-brother, born on 12 January 2018. He lives with his grandmother under a special guardianship order and loves cricket. I spoke to his grandmother on 5 March 2026. "
        "Photograph: his grandmother prefers not to give one; I asked on 5 March 2026. They cannot grow up together because his grandmother cannot care for a small child as well.",
    ]),
    "FT-NOW": ("Seeing family now", [[
        ["With", "How often", "Where", "How it goes"],
        ["Kim", "Mondays, two hours", "Family centre, with a worker", "Ellie runs to her and plays."],
        ["Ross", "Every other Saturday, one hour", "Family centre, with a worker", "Ellie is quiet at first."],
        ["Callum", "Once a month, two hours", "A park, with his grandmother", "They laugh and run."],
    ]]),
    "FT-PLAN": ("Seeing family later", [
        "If the court makes a placement order, time with Kim will go down to once a fortnight for six weeks, and time with Ross to once a month for two months. Each parent will have a goodbye visit.",
        [["With", "After adoption"],
         ["Kim", "One letter a year each way, in May, with a photograph, through the letterbox service."],
         ["Ross", "One letter a year each way, in August, with a photograph, through the letterbox service."],
         ["Callum", "Two visits a year, arranged between his grandmother and the adopters, who will swap photographs."]],
    ]),
    "AGENCYCHRON": ("What the council did", [[
        ["Date", "What we did"],
        ["2 December 2024", "Letter before court sent to both parents."],
        ["14 March 2025", "Interim care order."],
        ["4 April 2025", "First review of the care plan."],
        ["20 April 2026", "Final care planning meeting: adoption became the plan because neither parent can care for Ellie in time."],
    ]]),
    "PARENTVIEW": ("What Mum and Dad think", [
        "I met Kim on 3 February and 21 April 2026. She does not agree with adoption and wants Ellie to come home. I met Ross on 10 February 2026. He says that he would rather Ellie lived with Kim.",
        "Kim read this report with me on 21 April 2026. Ross was shown sections 8 to 28 on 24 April 2026.",
        "Both were told about Tandem, an independent charity that supports birth parents, on 3 and 10 February 2026. Kim was referred that day; Ross said no.",
    ]),
    "PARENTASSESS": ("What the assessments found", [
        "My assessment of Kim (1 April 2026) found that she is loving and still uses drugs.",
        "Dr Paul Innes, consultant psychologist, reported to the court on 2 March 2026 and concluded that Kim would need two years of treatment.",
    ]),
    "RELASSESS": ("Who else could care for Ellie", ["Kim's sister, Jodie Pascoe, was assessed on 2 June 2025. She has four children in a small flat and decided that she could not take on another child."]),
    "OPTIONS": ("Options and recommendation", ["I recommend adoption, because no one in the family can care for Ellie in the time that she can wait."]),
    "SUPPORT": ("Help after adoption", ["In the first year: help with sleep and a settling-in grant. Later: help with letters, and a check of her learning when she starts school."]),
    "SIGN": ("Signatures", [[
        ["Role", "Name", "Signature", "Date"],
        ["Author", "Nia Calder", "Signed electronically: N. Calder", "15 May 2026"],
        ["Team manager", "Hugh Barr", "Signed electronically: H. Barr", "16 May 2026"],
    ]]),
}  # fmt: skip


def build(folder: Path, changes: dict[str, list[Item] | None] | None = None) -> Report:
    """The report with the content of some sections replaced (None: the section is left out)."""
    document = new_document()
    document.add_paragraph("Child Permanence Report")
    for section_id, (heading, content) in GOOD.items():
        items = (changes or {}).get(section_id, content)
        if items is None:
            continue
        document.add_heading(heading, 1)
        for item in items:
            if isinstance(item, Photo):
                document.add_picture(_picture(wide="tree" in item), width=Mm(40))
                document.add_paragraph(item)
            elif isinstance(item, str):
                document.add_paragraph(item)
            else:
                _table(document, item)
    path = folder / "report.docx"
    document.save(str(path))
    return build_report(read_report(path), load_profile("legacy-33"), as_of=AS_OF)


def _table(document: object, rows: Table) -> None:
    table = document.add_table(rows=0, cols=max(len(r) for r in rows))  # type: ignore[attr-defined]
    for number, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            run = cell.paragraphs[0].add_run(text)
            run.bold = number == 0 and len(row) > 2 or row[0] in ("When", "With", "Date", "Dates") and number == 0


def _picture(*, wide: bool) -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", (600, 300) if wide else (400, 500), "teal").save(out, "PNG")
    out.seek(0)
    return out


def gather(name: str, report: Report, stage: Stage = Stage.SHOBPA) -> EvidenceResult:
    """What one gatherer says of a report."""
    return GATHERERS[name](Reading(report, Settings(), Run(as_of=AS_OF, stage=stage)))


def answers(report: Report, findings: Sequence[Finding] = (), stage: Stage = Stage.SHOBPA) -> dict[str, ChecklistAnswer]:
    """The shipped checklist answered, by id of the row."""
    given = answer_checklist(load_checklist(), report, findings, Run(as_of=AS_OF, stage=stage), Settings())
    return {a.id: a for a in given}


def finding(
    report: Report, category: Category, words: str = "", *, severity: Severity = Severity.MUST, section_id: str = "", rule: str = ""
) -> Finding:
    """A finding of a category on some words of the report, or about an absence in a section."""
    made = Rule(rule or category.value, category.value.replace("_", " "), category, severity, "", "", "", (), ())
    if not words:
        return Finding(made, "Nothing there.", section_id=section_id)
    block = next(b for b in report.document.blocks if words in b.text)
    start = block.text.index(words)
    return Finding(made, "Look at this.", Place(block.index, start, start + len(words)))
