"""The one pipeline: report file -> report -> checks -> findings -> answers. Prints and writes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cpraudit import yamlfile
from cpraudit.checklist.answer import answer_checklist
from cpraudit.checklist.load import load_checklist
from cpraudit.checklist.model import Checklist, ChecklistAnswer, HeaderValue, Outcome, suggestion
from cpraudit.checklist.outcome import header_values, propose_outcome
from cpraudit.checks import CHECKS
from cpraudit.checks.base import AuditInput
from cpraudit.checks.readability import SectionEase, section_ease
from cpraudit.document.model import Document
from cpraudit.document.read import read_report
from cpraudit.doubts.rules import RULES as CASE_FILE_RULES
from cpraudit.errors import SettingsError
from cpraudit.findings.model import Finding, Rule
from cpraudit.findings.refine import refine
from cpraudit.grammar.model import EngineNote
from cpraudit.grammar.proofreader import NoProofreading, Proofreading
from cpraudit.language import nlp
from cpraudit.language.wordlists import check_own_lists
from cpraudit.report.build import build_report
from cpraudit.report.model import Report
from cpraudit.report.profile import Profile, load_profile
from cpraudit.scope import NotChecked, engines, not_checked
from cpraudit.settings import Run, Settings

if TYPE_CHECKING:  # heavy, and most audits have no case
    from cpraudit.case.model import Case


@dataclass(frozen=True)
class Tools:
    """What an audit works with: loaded once, used for any number of reports."""

    checklist: Checklist
    profile: Profile
    settings: Settings
    proof: Proofreading = field(default_factory=NoProofreading)


@dataclass(frozen=True)
class AuditResult:
    """Everything that an audit of one report says."""

    run: Run
    document: Document
    report: Report
    findings: tuple[Finding, ...]
    header: tuple[HeaderValue, ...]
    answers: tuple[ChecklistAnswer, ...]
    outcome: Outcome
    ease: tuple[SectionEase, ...]
    engines: tuple[EngineNote, ...]
    not_checked: tuple[NotChecked, ...]


def all_rules() -> tuple[Rule, ...]:
    """Every rule of the audit, in the order of its checks."""
    return tuple(rule for check in CHECKS for rule in check.rules)


def known_rules() -> tuple[Rule, ...]:
    """Every rule of the audit, then those that only a case file can break."""
    return (*all_rules(), *CASE_FILE_RULES)


def load_settings(path: Path | None = None) -> Settings:
    """The settings in a file (YAML); without a file the defaults.

    Raises SettingsError, with the file, the line and a suggestion, when the file has a mistake.
    """
    if path is None:
        return Settings.model_validate({})
    settings = yamlfile.load(path, Settings)
    rules = [rule.id for rule in known_rules()]
    for name in settings.switched_off:
        if name not in rules:
            lines = yamlfile.read_text(path).splitlines()
            line = next((n for n, text in enumerate(lines, 1) if name in text), 1)
            raise SettingsError(
                f"{path.name}, line {line}: switched_off: there is no rule '{name}'{suggestion(name, rules)}"
            )
    return settings


def load_tools(checklist: str, profile: str, settings: Settings, proof: Proofreading | None = None) -> Tools:
    """The checklist and the form profile by id or file, checked against each other and against the rules.

    `proof` is the proof-reader of this run (`cpraudit.grammar.proofreader`); without one only plain slips of
    spelling and grammar are found. Raises UsageError when a file does not exist and SettingsError when one has a
    mistake, an agency's own word lists included.
    """
    form = load_profile(profile)
    rules = [rule.id for rule in all_rules()]
    check_own_lists(settings)
    loaded = load_checklist(checklist, rules=rules, sections=list(form.by_id))
    return Tools(loaded, form, settings, proof or NoProofreading())


def audit_report(path: Path, run: Run, tools: Tools, case: Case | None = None) -> AuditResult:
    """Audits one report, with a case file also against its facts. The same file, run, tools and case give the same result.

    Raises ReportUnreadable or ReportRefused when the file cannot be opened; the file is only read.
    """
    document = read_report(path)
    report = build_report(document, tools.profile, as_of=run.as_of)
    given = AuditInput(report=report, settings=tools.settings, run=run, proof=tools.proof, case=case)
    tools.proof.begin(p.text for p in given.passages)  # in the background, while the other checks run
    # A check that fails stops the audit: an audit without it would look like one that found nothing.
    with nlp.watched() as model:
        found = [finding for check in CHECKS for finding in check.run(given)]
    findings = refine(found, document, tools.settings.switched_off)
    answers = answer_checklist(tools.checklist, report, findings, run, tools.settings)
    rules = all_rules()
    return AuditResult(
        run=run,
        document=document,
        report=report,
        findings=findings,
        header=tuple(header_values(tools.checklist, report, run)),
        answers=tuple(answers),
        outcome=propose_outcome(answers, findings, run),
        ease=section_ease(report, tools.settings),
        engines=engines(document, rules, model_asked=model.asked, proof=tools.proof.notes()),
        not_checked=not_checked(document, rules, tools.settings.switched_off, with_case=case is not None),
    )
