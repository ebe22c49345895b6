"""Which model and which jars an audit uses is recorded in models/, and an audit says what was at work."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import docx
from small_reports import AS_OF, write_report

from cpraudit.audit import AuditResult, audit_report, load_tools
from cpraudit.grammar import jars
from cpraudit.grammar.proofreader import proofreader
from cpraudit.language import nlp
from cpraudit.settings import Run, Settings

ROOT = Path(__file__).parent.parent


def test_the_installed_language_model_is_the_recorded_one() -> None:
    spec = importlib.util.spec_from_file_location("recorder", ROOT / "tools" / "record_language_model.py")
    assert spec is not None
    assert spec.loader is not None
    recorder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(recorder)
    written = json.loads((ROOT / "models" / "language-model.json").read_text(encoding="utf-8"))
    assert recorder.record() == written


def test_the_lock_of_languagetool_fits_the_maven_file() -> None:
    version, locked = jars.pinned()
    assert f"<languagetool.version>{version}<" in (ROOT / "tools/languagetool/pom.xml").read_text(
        encoding="utf-8"
    )
    assert len({jar.name for jar in locked}) == len(locked) > 50
    assert any(jar.name == f"languagetool-server-{version}.jar" for jar in locked)


def audited(path: Path, settings: Settings) -> AuditResult:
    with proofreader(settings) as proof:
        return audit_report(path, Run(as_of=AS_OF), load_tools("cpr-qa-audit", "legacy-33", settings, proof))


def test_engines_tell_whether_the_model_was_asked(tmp_path: Path) -> None:
    """Also when an earlier audit of the same process asked it."""
    off = Settings(languagetool="off")
    asked = audited(write_report(tmp_path / "a.docx", "The results of the test was good."), off)
    plain = docx.Document()
    plain.add_paragraph("It was good.")
    plain.save(tmp_path / "b.docx")
    quiet = audited(tmp_path / "b.docx", off)
    [first] = [e for e in asked.engines if e.name == "spaCy"]
    [second] = [e for e in quiet.engines if e.name == "spaCy"]
    assert first.ran
    assert nlp.checksum()[:16] in first.note
    assert first.version == nlp.version()
    assert not second.ran
    assert "not needed" in second.note


def test_without_languagetool_the_audit_goes_on_and_says_so(tmp_path: Path) -> None:
    result = audited(write_report(tmp_path / "a.docx", "She recieved it."), Settings(languagetool="off"))
    engines = {e.name: e for e in result.engines}
    assert not engines["LanguageTool"].ran
    assert "checked without it" in engines["LanguageTool"].note
    assert engines["Harper"].ran
    assert any(f.rule.id == "spelling-or-grammar" for f in result.findings)
