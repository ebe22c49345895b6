"""What `cpraudit checks` and `cpraudit explain` print."""

from __future__ import annotations

import difflib

from cpraudit.audit import known_rules
from cpraudit.checks import CHECKS
from cpraudit.doubts.rules import RULES as CASE_FILE_RULES
from cpraudit.errors import UsageError
from cpraudit.findings.model import Rule
from cpraudit.outputs.screen import wrapped


def rules_table(width: int) -> str:
    """Every rule: its id, how grave it is and what it looks for, check by check."""
    rules = known_rules()
    column = max(len(rule.id) for rule in rules) + 2
    lines = [f"{len(rules)} rules. `cpraudit explain RULE` tells more about one."]
    groups = [(check.name, check.rules) for check in CHECKS]
    groups.append(("In a case file (cpraudit check)", CASE_FILE_RULES))
    for name, own in groups:
        lines += ["", name]
        for rule in own:
            first = f"  {rule.id:<{column}}{rule.severity.value:<10}"
            lines += wrapped(rule.name, width, first=first, then=" " * len(first))
    return "\n".join(lines) + "\n"


def explanation(name: str, width: int) -> str:
    """One rule in full. Raises UsageError, with the likely rule, when there is none of that name."""
    rule = find_rule(name)
    lines = [
        rule.name,
        f"  rule {rule.id}; category {rule.category.value}; usually: {rule.severity.value}",
        "",
    ]
    lines += [
        *_part("Why it matters", rule.why, width),
        *_part("What to write or do instead", rule.advice, width),
    ]
    lines += [
        *_examples("Found", rule.bad, width),
        *_examples("Left alone", rule.good, width),
        *_part("Source", rule.source, width),
    ]
    return "\n".join(lines).rstrip() + "\n"


def find_rule(name: str) -> Rule:
    """The rule with this id; spaces, capitals and underscores are forgiven."""
    wanted = name.strip().lower().replace(" ", "-").replace("_", "-")
    rules = {rule.id: rule for rule in known_rules()}
    if wanted in rules:
        return rules[wanted]
    of_category = [rule.id for rule in rules.values() if rule.category.value.replace("_", "-") == wanted]
    if of_category:
        raise UsageError(f"'{name}' is a category. Its rules are: {', '.join(of_category)}.")
    near = difflib.get_close_matches(wanted, rules, n=3, cutoff=0.5)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    raise UsageError(f"There is no rule '{name}'.{hint} `cpraudit checks` lists all rules.")


def _part(title: str, text: str, width: int) -> list[str]:
    return [title, *wrapped(text, width, first="  ", then="  "), ""] if text else []


def _examples(title: str, examples: tuple[str, ...], width: int) -> list[str]:
    lines = [line for example in examples for line in wrapped(example, width, first="  - ", then="    ")]
    return [title, *lines, ""] if lines else []
