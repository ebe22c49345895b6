"""Gatherers: each looks up in the report what one question of the audit form needs."""

from __future__ import annotations

from cpraudit.checklist.evidence.agency import agency_milestones
from cpraudit.checklist.evidence.authorship import author_qualification
from cpraudit.checklist.evidence.base import Gatherer
from cpraudit.checklist.evidence.child_story import child_chronology
from cpraudit.checklist.evidence.child_work import child_view, work_with_child
from cpraudit.checklist.evidence.currency import currency
from cpraudit.checklist.evidence.experts import expert_conclusions
from cpraudit.checklist.evidence.family_time import (
    family_time_now,
    family_time_planned,
    family_time_reduction,
)
from cpraudit.checklist.evidence.genogram import genogram
from cpraudit.checklist.evidence.health import health_summary
from cpraudit.checklist.evidence.parent_told import parents_support, shown_to_parents
from cpraudit.checklist.evidence.parent_work import parents_wishes, work_with_parents
from cpraudit.checklist.evidence.parents_story import parent_in_care, parents_chronology
from cpraudit.checklist.evidence.photographs import photographs
from cpraudit.checklist.evidence.questions import answered_questions
from cpraudit.checklist.evidence.register import dates, names
from cpraudit.checklist.evidence.relatives import relatives_assessed
from cpraudit.checklist.evidence.services import services
from cpraudit.checklist.evidence.siblings import siblings_each, siblings_together
from cpraudit.checklist.evidence.signing import proofreading, signatures
from cpraudit.checklist.evidence.support import adoption_support
from cpraudit.checklist.evidence.tone import balance, difficult

GATHERERS: dict[str, Gatherer] = {
    gatherer.__name__: gatherer
    for gatherer in (
        currency, author_qualification, signatures, proofreading, photographs, genogram, names, dates,
        services, answered_questions, agency_milestones, parents_chronology, parent_in_care, child_chronology,
        health_summary,
        work_with_child, child_view, work_with_parents, parents_wishes, shown_to_parents, parents_support,
        siblings_together, siblings_each, family_time_now, family_time_reduction, family_time_planned,
        relatives_assessed, expert_conclusions, adoption_support,
        balance, difficult,
    )
}  # fmt: skip
