"""Writes the JSON Schemas in models/ from the pydantic models.

    python tools/make_schemas.py            writes them
    python tools/make_schemas.py --check    says which are out of step

The models are the one place where a contract is written; nobody edits the schema files.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from pydantic import BaseModel

from cpraudit.case.model import Case
from cpraudit.checklist.model import Checklist
from cpraudit.outputs.contract import SCHEMA_VERSION, AuditFile
from cpraudit.report.profile import Profile
from cpraudit.settings import Settings
from cpraudit.timescales.model import Timescales

FOLDER = Path(__file__).parent.parent / "models"
MODELS: dict[str, tuple[type[BaseModel], str]] = {
    "audit": (AuditFile, f"What `cpraudit audit --json` writes, version {SCHEMA_VERSION}"),
    "case": (Case, "A case file (cpraudit new)"),
    "checklist": (Checklist, "An audit form (checklists/*.yaml)"),
    "profile": (Profile, "A form on which reports are written (checklists/profiles/*.yaml)"),
    "settings": (Settings, "A settings file (--config)"),
    "timescales": (Timescales, "The time limits that documents show (checklists/timescales.yaml)"),
}


def schemas() -> dict[str, str]:
    """The name and the text of each schema file."""
    out = {}
    for name, (model, title) in MODELS.items():
        # People write the other files: their schemas say what is accepted, the audit's says what is written.
        schema = model.model_json_schema(mode="serialization" if name == "audit" else "validation")
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": title}
        out[f"{name}.schema.json"] = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    return out


def main() -> int:
    """Writes or checks the schema files."""
    parser = argparse.ArgumentParser(description="Writes the JSON Schemas in models/.")
    parser.add_argument("--check", action="store_true", help="only say which files are out of step")
    check, late = parser.parse_args().check, []
    for name, text in schemas().items():
        path = FOLDER / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            late.append(name)
            if not check:
                path.write_text(text, encoding="utf-8", newline="\n")
    if late:
        print(f"{'Out of step' if check else 'Written'}: {', '.join(late)}")
    return 1 if check and late else 0


if __name__ == "__main__":
    raise SystemExit(main())
