"""What one entry of a list is called in messages: 'brother or sister 2 (Noah)'."""

from __future__ import annotations

from enum import StrEnum

from cpraudit.case.fields import CaseModel
from cpraudit.case.shape import holds_prose
from cpraudit.case.values import PartialDate

ENTRIES = {
    "agency_chronology": "decision or action",
    "alternatives": "contingency or parallel plan",
    "assessments": "planned assessment",
    "changes": "change",
    "child_chronology": "event in the child's life",
    "chronology": "event in the parent's life",
    "concerns": "concern",
    "couples": "couple",
    "direct_work": "session of direct work",
    "family_time_now": "family time now",
    "family_time_planned": "planned family time",
    "help_given": "help given",
    "milestones": "milestone",
    "options": "option",
    "orders": "order",
    "other_views": "view",
    "others": "other professional",
    "others_with_parental_responsibility": "other person with parental responsibility",
    "parent_assessments": "assessment of a parent",
    "people": "person at the meeting",
    "placements": "home of the child",
    "recipients": "recipient",
    "relative_assessments": "assessment of a relative or friend",
    "relatives": "relative",
    "review_decisions": "decision of the last review",
    "schools": "nursery or school",
    "siblings": "brother or sister",
    "solicitors": "solicitor",
    "support": "support need",
    "tasks": "task",
}
# The fields that tell one entry from the others, the best first.
_TELLING = (
    "known_as",
    "name",
    "heading",
    "person",
    "of",
    "who_with",
    "option",
    "need",
    "action",
    "decision",
    "when",
    "began",
    "kind",
    "what",
    "made",
)
_LONGEST = 40


def entry_name(field: str, index: int, entry: CaseModel) -> str:
    """An entry of a list as users count and know it: 'brother or sister 2 (Noah)'."""
    known = _known_by(entry)
    return f"{ENTRIES[field]} {index + 1}" + (f" ({known})" if known else "")


def _known_by(entry: CaseModel) -> str:
    for name in _TELLING:
        value = getattr(entry, name, None)
        if isinstance(value, StrEnum):
            return value.value
        if isinstance(value, str | PartialDate) and not holds_prose(type(entry), name):
            text = " ".join(str(value).split())
            return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
    return ""
