"""The rules that only a case file can break; the others are the audit's own."""

from __future__ import annotations

from cpraudit.findings.model import Category, Rule, Severity

_GUIDANCE = "CPR guidance and audit form (Warrington, Securing Permanence, Appendix 8)"
_DATES = f"{_GUIDANCE}: all dates are correct and agree throughout"
_WHY_DATES = "A wrong date in the case file is a wrong date in every document that is made from it."

IMPOSSIBLE_ORDER = Rule(
    id="dates-in-impossible-order",
    name="Two dates of a case in an order that cannot be",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=_DATES,
    why=_WHY_DATES,
    advice="Look both dates up in the record and correct the one that is wrong.",
    bad=("a home that ended before it began", "a meeting on 20 October 2025, in a letter of 24 October 2025"),
    good=("a home from March 2024 to 14 March 2024",),
)
AFTER_DEATH = Rule(
    id="after-death",
    name="Something that somebody did after she or he had died",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=_DATES,
    why=_WHY_DATES,
    advice="Correct the date of death or the other date.",
    bad=("a photograph of a grandfather taken in May 2020, who died on 14 January 2020",),
    good=("a marriage that ended on the day of a death",),
)
TWO_HOMES = Rule(
    id="two-homes-at-once",
    name="Two homes at the same time",
    category=Category.CHRONOLOGY_ORDER,
    severity=Severity.SHOULD,
    source="Adoption Agencies Regulations 2005, Schedule 1 Part 1 paragraph 9",
    why="Where a child lived on each day is what an adopted person asks about first.",
    advice="Let each home end on the day on which the next began, and leave only the present one without an end.",
    bad=("with his mother until 3 June 2024, with his grandmother from 3 May 2024 to August 2024",),
    good=("a week in hospital while the child lived with carers", "two homes that share the day of the move"),
)
HOME_AND_CARER = Rule(
    id="carer-and-home-differ",
    name="The present carer and the present home begin on different days",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.SHOULD,
    source=_DATES,
    why=_WHY_DATES,
    advice="Look up when the child came to this home and write the same date in both places.",
    bad=("carer since 12 November 2024, last home from 12 December 2024",),
    good=("carer since November 2024, last home from 12 November 2024",),
)
STATUS_WITHOUT_ORDER = Rule(
    id="status-without-order",
    name="A legal status without the order that gives it",
    category=Category.LEGAL_REQUIREMENT,
    severity=Severity.SHOULD,
    source="Adoption Agencies Regulations 2005, Schedule 1 Part 1 paragraphs 6 and 7",
    why="The court and the panel look for the order on which everything else rests.",
    advice="Add the order with its court and date, or correct the legal status.",
    bad=("looked after under a care order, and the list of orders names an interim care order only",),
    good=("accommodated with agreement, and no order",),
)
OLD_PHOTOGRAPH = Rule(
    id="old-photograph",
    name="The child's photograph is not recent",
    category=Category.PHOTO_UNDATED,
    severity=Severity.CONSIDER,
    source=f"{_GUIDANCE}: photographs are of good quality, recent and dated; how many months is ours (settings)",
    why="Children change fast: adopters and, later, the adopted person want to see the child of these days.",
    advice="Ask the carer for a photograph of the last weeks.",
    bad=("a photograph of May 2025 in a report of February 2026",),
    good=("a photograph of January 2026 in a report of February 2026",),
)
MAY_NOT_WRITE = Rule(
    id="author-may-not-write",
    name="An author who may not write the report",
    category=Category.LEGAL_REQUIREMENT,
    severity=Severity.MUST,
    source="Restriction on the Preparation of Adoption Reports Regulations 2005",
    why="A report by somebody whom the Regulations do not allow to write it can be refused by the court.",
    advice="Let a social worker who meets the Regulations supervise the author, and name her or him as supervisor.",
    bad=("an author with two years of experience and no supervisor",),
    good=("an author with two years of experience, supervised by one with ten",),
)
EXPERIENCE = Rule(
    id="experience-longer-than-qualified",
    name="More years of experience than since qualifying",
    category=Category.LEGAL_REQUIREMENT,
    severity=Severity.SHOULD,
    source="Restriction on the Preparation of Adoption Reports Regulations 2005: the years count from qualifying",
    why="Only experience after qualifying counts, and the report states it to the court.",
    advice="Correct the years of experience or the date of qualifying.",
    bad=("qualified in July 2023, eight years of experience in February 2026",),
    good=("qualified in July 2019, seven years of experience in February 2026",),
)
RULES = (
    IMPOSSIBLE_ORDER,
    AFTER_DEATH,
    TWO_HOMES,
    HOME_AND_CARER,
    STATUS_WITHOUT_ORDER,
    OLD_PHOTOGRAPH,
    MAY_NOT_WRITE,
    EXPERIENCE,
)
