"""One run of our own rules, or of LanguageTool with all its rules, over a text file: prints stretches as JSON.

A process of its own, so that linters.py can time it like the others.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from docx import Document
from sentences import AS_OF, CHECKS

from cpraudit.checks.base import AuditInput
from cpraudit.document.read import read_report
from cpraudit.findings.model import Severity
from cpraudit.findings.refine import refine
from cpraudit.grammar import jars, java
from cpraudit.grammar.proofreader import proofreader
from cpraudit.grammar.server import Server
from cpraudit.report.build import build_report
from cpraudit.report.profile import load_profile
from cpraudit.settings import Run, Settings


def ours(paragraphs: list[tuple[int, str]], languagetool: bool) -> list[tuple[int, int]]:
    """Findings of must and should in one report that holds all paragraphs."""
    settings = Settings(languagetool="auto" if languagetool else "off")
    with proofreader(settings) as proof, tempfile.TemporaryDirectory() as folder:
        proof.begin(text for _, text in paragraphs)
        path = Path(folder) / "passages.docx"
        word = Document()
        word.add_heading("19. Birth mother", 1)
        for _, text in paragraphs:
            word.add_paragraph(text)
        word.save(str(path))
        document = read_report(path)
        report = build_report(document, load_profile("legacy-33"), as_of=AS_OF)
        given = AuditInput(report, settings, Run(as_of=AS_OF), proof)
        begins = {text: begin for begin, text in paragraphs}
        findings = refine([f for check in CHECKS for f in check.run(given)], document)
        return [
            (begins[document.blocks[p.block].text] + p.start, begins[document.blocks[p.block].text] + p.end)
            for finding in findings
            if finding.level is not Severity.CONSIDER
            for p in (finding.place, *finding.more)
            if p is not None
        ]


def raw_languagetool(paragraphs: list[tuple[int, str]]) -> list[tuple[int, int]]:
    """Every remark of LanguageTool as it comes."""
    from language_tool_python import LanguageTool

    found = java.find_java()
    if found is None:
        raise SystemExit(java.why_not())
    with Server(found, jars.installed_folder(), 90) as server:
        tool = LanguageTool("en-GB", remote_server=server.address)
        return [
            (begin + m.offset, begin + m.offset + m.error_length)
            for begin, text in paragraphs
            for m in tool.check(text)
        ]


def main(path: Path, words: list[str]) -> None:
    """Reads the file, prints the stretches."""
    paragraphs, begin = [], 0
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            paragraphs.append((begin, line))
        begin += len(line) + 1
    found = (
        raw_languagetool(paragraphs)
        if "--raw-languagetool" in words
        else ours(paragraphs, "--languagetool" in words)
    )
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
