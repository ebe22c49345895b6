"""The rules for a report against its case file."""

from __future__ import annotations

from cpraudit.findings.model import Category, Rule, Severity

_SOURCE = (
    "CPR guidance and audit form (Warrington, Securing Permanence, Appendix 8): names and dates are correct and agree"
    " throughout"
)
_WHY = "The case file and the report come from one record. Where they differ, one of them is wrong."
_ADVICE = "Look it up in the record. Correct the report, or the case file, so that both agree."

NAME = Rule(
    id="name-differs-from-case",
    name="A name that differs from the case file",
    category=Category.NAME_INCONSISTENT,
    severity=Severity.MUST,
    source=_SOURCE,
    why=_WHY,
    advice=_ADVICE,
    bad=("'Hanna Calloway', where the case file has Hannah Ruth Calloway",),
    good=(
        "'Hannah Calloway' and 'Ms Calloway', where the case file has Hannah Ruth Calloway",
        "'Magda', which the case file gives as the everyday name of Magdalena",
        "a friend or a neighbour of whom the case file knows nothing",
    ),
)
BIRTH = Rule(
    id="date-of-birth-differs-from-case",
    name="A date of birth that differs from the case file",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=_SOURCE,
    why=_WHY,
    advice="Look at the birth certificate. Correct the report, or the case file, so that both agree.",
    bad=("born on 9 July 2021, where the case file has 9 June 2021",),
    good=("born on 14 March 2019, where the case file has March 2019",),
)
SEX = Rule(
    id="sex-differs-from-case",
    name="A sex that differs from the case file",
    category=Category.PRONOUN_MISMATCH,
    severity=Severity.MUST,
    source=_SOURCE,
    why=_WHY,
    advice=_ADVICE,
    bad=("'Sex: Male', where the case file has female",),
    good=("'Girl', where the case file has female",),
)
ORDER = Rule(
    id="order-differs-from-case",
    name="An order of a court that differs from the case file",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=f"{_SOURCE}; Adoption Agencies Regulations 2005, Schedule 1 Part 1 paragraph 7",
    why="The court's orders are the ground on which everything else stands. " + _WHY,
    advice="Look at the sealed order. Correct the report, or the case file, so that both agree.",
    bad=("interim care order on 19 May 2025, where the case file has 29 May 2025",),
    good=("the order that was made for a brother", "an order that is asked for or planned"),
)
DATE = Rule(
    id="date-differs-from-case",
    name="A date that differs from the case file",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.SHOULD,
    source=_SOURCE,
    why=_WHY,
    advice=_ADVICE,
    bad=("'21 June 2025 to date' in the chronology, where the case file has this home from 21 May 2025",),
    good=("'March 2019', where the case file has 14 March 2019", "an event that the case file does not have"),
)
DATES_MISSING = Rule(
    id="dates-of-case-missing",
    name="Dates of the case file that are not in the report",
    category=Category.CHRONOLOGY_GAP,
    severity=Severity.CONSIDER,
    source=_SOURCE,
    why="What was entered into the case file was meant to be told.",
    advice="Add what is missing, or make sure that it was left out on purpose.",
    bad=("direct work on 15 January 2026 in the case file, and no such date in the report",),
    good=("an entry that the report tells with its month only",),
)
PERSON_MISSING = Rule(
    id="person-of-case-missing",
    name="A person of the case file who is not in the report",
    category=Category.NAME_INCONSISTENT,
    severity=Severity.SHOULD,
    source=_SOURCE,
    why="Each brother, sister and relative belongs to the story that an adopted person will read.",
    advice="Add the person, or make sure that she or he was left out on purpose.",
    bad=("a half-brother in the case file, whom the report does not mention",),
    good=("a foster carer who is called by the first name only",),
)
NOT_IN_CASE = Rule(
    id="person-not-in-case",
    name="A person who is not in the case file",
    category=Category.NAME_INCONSISTENT,
    severity=Severity.CONSIDER,
    source=_SOURCE,
    why=_WHY,
    advice="Add the person to the case file, or correct the name.",
    bad=("a sister in the family table, whom the case file does not have",),
    good=("friends, neighbours and teachers who are named in the text",),
)
RULES = (NAME, BIRTH, SEX, ORDER, DATE, DATES_MISSING, PERSON_MISSING, NOT_IN_CASE)
