"""Is every section of the form answered."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import EvidenceResult, Shown
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading

_NOTHING = re.compile(r"^[\W_]*(?:tbc|to follow|to be (?:confirmed|completed|added))?[\W_]*$", re.IGNORECASE)


def answered_questions(reading: Reading) -> EvidenceResult:
    """The sections of the form: how many have words (or a picture) under their heading."""
    report = reading.report
    asked = [
        s
        for s in report.profile.sections
        if s.duty != "optional" and (s.duty != "siblings" or reading.siblings)
    ]
    empty, elsewhere = [], []
    for spec in asked:
        sections = report.with_id(spec.id)
        if not sections:
            elsewhere.append(spec.title)
        elif not any(b.pictures or not _NOTHING.match(b.text) for s in sections for b in report.blocks_of(s)):
            empty.append(sections[0].heading)
    lacking = tuple(f"Nothing stands under “{h}”." for h in empty)
    why = (
        f"{len(asked) - len(empty) - len(elsewhere)} of {len(asked)} sections of the form have an "
        "answer under a heading of their own"
    )
    if len(empty) > reading.settings.blank_share_partial * max(1, len(asked)):
        return EvidenceResult(Shown.NONE, why, (), lacking, (EVERYWHERE,))
    if empty:
        return EvidenceResult(Shown.SOME, why, (), lacking, (EVERYWHERE,))
    if elsewhere:
        # The check for missing sections looks for their content under other headings; a person should too.
        lacking = tuple(f"No heading was recognised for: {t}." for t in elsewhere)
        return EvidenceResult(Shown.UNSURE, why, (), lacking, (EVERYWHERE,))
    return EvidenceResult(Shown.ALL, why, (), (), (EVERYWHERE,))
