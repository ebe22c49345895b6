"""The audit form as a Word file, filled into an editable template. Only this file uses docxtpl."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import DictLoader, StrictUndefined
from jinja2.exceptions import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from cpraudit.audit import AuditResult
from cpraudit.errors import SettingsError
from cpraudit.outputs.form_fields import form_fields
from cpraudit.outputs.own_docx import stamped
from cpraudit.outputs.wording import clean
from cpraudit.resources import templates_folder


def to_form(result: AuditResult, template: Path | None = None) -> bytes:
    """The filled form; the same result and template give the same bytes.

    `template` is an agency's own copy of `templates/audit_form.docx`. Raises SettingsError when it is no Word
    file or names a field that does not exist.
    """
    path = template or templates_folder() / "audit_form.docx"
    fields = _cleaned(form_fields(result))
    # A template is somebody else's file: it may read plain values, change nothing and open nothing.
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=True, loader=DictLoader({})
    )
    try:
        with zipfile.ZipFile(path) as package:
            package.getinfo("word/document.xml")
        form = DocxTemplate(path)
        form.render(fields, jinja_env=environment, autoescape=True)
        _describe(form.docx.core_properties, result)
        return stamped(form.docx)
    except FileNotFoundError:
        raise SettingsError(f"The template {path} does not exist. Check the name and the folder.") from None
    except (TemplateError, TypeError, ArithmeticError) as error:
        raise SettingsError(
            f"The template {path.name} has a mistake: {error}. See docs/outputs.md for its fields."
        ) from None
    # lxml tells of broken XML by a SyntaxError; python-docx of missing parts by a KeyError.
    except (zipfile.BadZipFile, SyntaxError, KeyError, ValueError, OSError):
        raise SettingsError(
            f"The template {path.name} is not a sound Word file (.docx), or a loop in it is not closed."
        ) from None


def _describe(core: Any, result: AuditResult) -> None:
    day = result.run.as_of
    core.title = "Audit form for a Child Permanence Report"
    core.author = clean(result.run.auditor)[:250] or "cpraudit"
    core.last_modified_by = "cpraudit"
    core.created = core.modified = datetime(day.year, day.month, day.day)
    core.revision = 1


def _cleaned(value: Any) -> Any:
    """The same lists and dicts with strings that Word can hold: one bad character cuts a paragraph short."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    return value
