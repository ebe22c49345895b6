"""Writes docs/checks.md from the rules themselves, so that the page cannot fall behind.

python tools/make_docs.py
"""

from __future__ import annotations

from pathlib import Path

from cpraudit.checks import CHECKS
from cpraudit.doubts.rules import RULES
from cpraudit.findings.model import Rule

PAGE = Path(__file__).parent.parent / "docs" / "checks.md"
_HEAD = """# What cpraudit checks

One entry a rule, grouped by check. **must** is to be put right before the report goes further, **should** is what a
panel adviser would ask for, **consider** is worth a look: the program is not sure, or it is a matter of taste.

To switch a rule off, put its id into your settings file (`switched_off: [undated-photograph]`) and give the file with
`--config`. `cpraudit explain RULE` prints an entry on the screen.

This page is written by `tools/make_docs.py` from the rules in `cpraudit/checks/`.
"""

_CASE_FILE = """`cpraudit check` tells these of a case file, beside the audit's own rules on chronologies, births, orders
and dates."""


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for check in CHECKS:
        parts.append(f"\n## {check.name}\n")
        parts += [_entry(rule) for rule in check.rules]
    parts.append(f"\n## In a case file\n\n{_CASE_FILE}\n")
    parts += [_entry(rule) for rule in RULES]
    return "\n".join(parts)


def _entry(rule: Rule) -> str:
    found = "\n".join(f"- {example}" for example in rule.bad)
    left = "\n".join(f"- {example}" for example in rule.good)
    return f"""### {rule.name}

`{rule.id}` · {rule.severity.value} · category `{rule.category.value}`

**Why it matters.** {rule.why}

**Found, for example**

{found}

**Left alone**

{left}

**What to do.** {rule.advice}

**Source.** {rule.source}
"""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"{PAGE.name}: {sum(len(c.rules) for c in CHECKS)} rules")
