"""All checks, named one by one: nothing is found by being imported."""

from __future__ import annotations

from cpraudit.checks import (
    acronyms,
    births_and_ages,
    capitals,
    chronology,
    currency,
    dates,
    duplicates,
    events,
    family_time,
    language_lists,
    leftovers,
    names,
    photographs,
    privacy,
    pronouns,
    readability,
    relatives,
    required_sections,
    services,
    siblings,
    signatures,
    writing,
)
from cpraudit.checks.base import Check

CHECKS: tuple[Check, ...] = (
    required_sections.CHECK,
    leftovers.CHECK,
    signatures.CHECK,
    currency.CHECK,
    photographs.CHECK,
    chronology.CHECK,
    dates.CHECK,
    births_and_ages.CHECK,
    events.CHECK,
    names.CHECK,
    pronouns.CHECK,
    capitals.CHECK,
    privacy.CHECK,
    siblings.CHECK,
    relatives.CHECK,
    family_time.CHECK,
    duplicates.CHECK,
    acronyms.CHECK,
    services.CHECK,
    language_lists.CHECK,
    writing.CHECK,
    readability.CHECK,
)
