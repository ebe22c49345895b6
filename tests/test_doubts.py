"""What does not fit together in a case file, and what does although it looks odd."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from example_case import sound_case
from notation import report_of

from cpraudit.audit import all_rules
from cpraudit.case.fields import Paper
from cpraudit.case.load import load_case, read_case
from cpraudit.case.model import Case
from cpraudit.case.preproceedings import LetterKind
from cpraudit.checks import chronology, events
from cpraudit.checks.base import AuditInput
from cpraudit.cli import cli
from cpraudit.doubts.find import doubts
from cpraudit.doubts.model import Doubt
from cpraudit.doubts.rules import RULES
from cpraudit.findings.model import Severity
from cpraudit.settings import Run, Settings

TODAY = date(2026, 2, 6)
SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "cases"


def found(text: str, paper: Paper = Paper.CPR, settings: Settings | None = None) -> tuple[Doubt, ...]:
    return doubts(read_case(text, "case.yaml"), paper, settings or Settings(), today=TODAY)


def told(text: str, paper: Paper = Paper.CPR) -> list[tuple[str, str]]:
    """Rule and field of every doubt."""
    return [(d.rule.id, " > ".join(str(step) for step in d.path)) for d in found(text, paper)]


CHILD = "child: {name: Ellie Kay, date_of_birth: 14 March 2021}\n"
MOTHER = "mother: {name: Sarah Kay, date_of_birth: 2 May 1998}\n"
FAMILY = CHILD + MOTHER


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*/*.yaml")), ids=lambda p: f"{p.parent.name}-{p.stem}")
@pytest.mark.parametrize("paper", Paper)
def test_the_sample_cases_fit_together(path: Path, paper: Paper) -> None:
    assert doubts(load_case(path), paper, Settings(), today=TODAY) == ()


@pytest.mark.parametrize("letter", [kind.value for kind in LetterKind])
@pytest.mark.parametrize("paper", Paper)
def test_a_whole_case_whose_facts_fit_raises_no_doubt(paper: Paper, letter: str) -> None:
    assert doubts(sound_case(letter), paper, Settings(), today=TODAY) == ()


def test_an_empty_case_raises_no_doubt() -> None:
    assert doubts(Case(), Paper.CPR, Settings(), today=TODAY) == ()


HITS = {
    "a mother younger than her child": (
        CHILD + "mother: {name: Sarah Kay, date_of_birth: 2 May 2023}",
        [("impossible-birth", "mother > date_of_birth")],
    ),
    "a father of eleven": (
        CHILD + "father: {name: Liam Kay, date_of_birth: April 2009}",
        [("impossible-birth", "father > date_of_birth")],
    ),
    "a grandmother younger than the mother": (
        FAMILY + "relatives: [{name: Ann Kay, relation: maternal grandmother, date_of_birth: about 2001}]",
        [("impossible-birth", "relatives > 0 > date_of_birth")],
    ),
    "two births of one mother four months apart": (
        FAMILY + "siblings: [{name: Noah, kind: 'half, same mother', date_of_birth: July 2021}]",
        [("impossible-birth", "siblings > 0 > date_of_birth")],
    ),
    "a brother or sister expected four months after the child's birth": (
        "child: {name: Ellie, date_of_birth: 1 March 2026}\n"
        "siblings: [{kind: full, expected: June 2026, name: Baby Kay}]",
        [("impossible-birth", "siblings > 0 > expected")],
    ),
    "a mother who died before the birth": (
        CHILD + "mother: {name: Sarah Kay, date_of_birth: 2 May 1998, died: 2 March 2021}",
        [("impossible-birth", "mother > died")],
    ),
    "a grandfather who died before he was born": (
        "relatives: [{name: Jan Kay, relation: paternal grandfather, date_of_birth: 1965, died: 1956}]",
        [("impossible-birth", "relatives > 0 > died")],
    ),
    "three months without a home": (
        CHILD
        + "placements:\n- {began: 14 March 2021, ended: 3 May 2023, who_with: her mother}\n"
        + "- {began: 3 August 2023, who_with: foster carers}",
        [("chronology-gap", "placements > 1 > began")],
    ),
    "a last home that ended a year ago": (
        CHILD + "placements: [{began: 14 March 2021, ended: 3 February 2025, who_with: her mother}]",
        [("chronology-gap", "placements > 0 > ended")],
    ),
    "a first home two months after the birth": (
        CHILD + "placements: [{began: May 2021, who_with: her mother}]",
        [("chronology-start", "placements > 0 > began")],
    ),
    "a home without an end before the next, and one that begins before the last one ended": (
        CHILD
        + "placements:\n- {began: 14 March 2021, who_with: her mother}\n"
        + "- {began: 3 May 2023, ended: 3 May 2024, who_with: Carol}\n- {began: 3 April 2024, who_with: foster carers}",
        [("two-homes-at-once", "placements > 0 > ended"), ("two-homes-at-once", "placements > 2 > began")],
    ),
    "homes out of order": (
        CHILD
        + "placements:\n- {began: 3 May 2023, who_with: foster carers}\n- {began: 14 March 2021, ended: 3 May 2023, who_with: her mother}",
        [("chronology-start", "placements > 0 > began"), ("chronology-order", "placements > 1 > began")],
    ),
    "a present carer who came on another day than the child": (
        CHILD
        + "placements: [{began: 14 March 2021, who_with: foster carers}]\ncarer: {name: Janet, since: May 2021}",
        [("carer-and-home-differ", "carer > since")],
    ),
    "six years missing in a mother's life, which begins at ten": (
        "mother:\n  name: Sarah\n  date_of_birth: 2 May 1998\n  chronology:\n"
        "  - {when: September 2008, until: July 2010, what: Primary school.}\n  - {when: 2017, what: A job in a bakery.}",
        [
            ("chronology-start", "mother > chronology > 0 > when"),
            ("parent-chronology-gap", "mother > chronology > 1 > when"),
        ],
    ),
    "events of the child out of order": (
        "child_chronology:\n- {when: 3 May 2023, what: Nursery.}\n- {when: 2 April 2022, what: First steps.}\n"
        "- {when: June 2023, what: A holiday.}",
        [("chronology-order", "child_chronology > 1 > when")],
    ),
    "orders out of order": (
        "legal: {orders: [{kind: care order, made: 3 May 2025}, {kind: interim care order, made: 12 November 2024}]}",
        [("chronology-order", "legal > orders > 1 > made")],
    ),
    "an interim care order after the placement order": (
        "legal: {orders: [{kind: placement order, made: 3 May 2025}, {kind: interim care order, made: June 2025}]}",
        [("events-in-impossible-order", "legal > orders > 0 > made")],
    ),
    "a placement order before the decision that she should be placed": (
        "legal: {orders: [{kind: placement order, made: 3 May 2025}]}\ndecisions: {should_be_placed: 20 June 2025}",
        [("events-in-impossible-order", "legal > orders > 0 > made")],
    ),
    "a legal status without its order": (
        "legal: {basis: care order, orders: [{kind: interim care order, made: 3 May 2025}]}",
        [("status-without-order", "legal > basis")],
    ),
    "what cannot have happened before the child was born": (
        "child:\n  name: Ellie\n  date_of_birth: 14 March 2021\n  photograph: {taken: 9 January 2020}\n"
        "  health: {last_medical: 2020}\n  views: {direct_work: [{when: 11 December 2020}]}\n"
        "legal: {since: 3 May 2019, orders: [{kind: care order, made: 4 May 2019}]}\n"
        "child_chronology: [{when: 2 April 2020, what: Ellie took her first steps.}]",
        [
            ("before-birth", "child > health > last_medical"),
            ("before-birth", "child > views > direct_work > 0 > when"),
            ("before-birth", "child > photograph > taken"),
            ("before-birth", "legal > since"),
            ("before-birth", "legal > orders > 0 > made"),
            ("before-birth", "child_chronology > 0 > when"),
        ],
    ),
    "what a father did after he had died": (
        "father:\n  name: Liam Kay\n  date_of_birth: 2 May 1998\n  died: November 2021\n  photograph: {taken: 9 January 2026}\n"
        "  chronology:\n  - {when: 2 May 1998, what: Liam was born.}\n  - {when: 2000, until: 2021, what: A life.}\n"
        "  - {when: 4 May 2023, what: A new job.}\n"
        "couples: [{people: [Liam Kay, Ann Orme], kind: married, began: 3 June 2022}]",
        [
            ("after-death", "father > chronology > 2 > when"),
            ("after-death", "father > photograph > taken"),
            ("after-death", "couples > 0 > began"),
        ],
    ),
    "what the report cannot tell as done": (
        "child:\n  name: Ellie\n  views: {direct_work: [{when: 11 February 2026}]}\n"
        "decisions: {report_completed: 6 February 2026}\nother_views: [{who: Joan, when: March 2026}]\n"
        "parent_assessments: [{of: Ellie, completed: 7 February 2026}]\n"
        "agency_chronology: [{when: 20 February 2026, what: The decision-maker decided.}]",
        [
            ("future-told-as-past", "child > views > direct_work > 0 > when"),
            ("future-told-as-past", "agency_chronology > 0 > when"),
            ("future-told-as-past", "other_views > 0 > when"),
            ("future-told-as-past", "parent_assessments > 0 > completed"),
        ],
    ),
    "ends before beginnings": (
        "couples: [{people: [], began: 6 June 2018, ended: March 2016}]\n"
        "placements: [{began: 14 March 2021, ended: 2020, who_with: her mother}]\n"
        "relative_assessments: [{began: 2 June 2025, completed: 4 May 2025}]",
        [
            ("dates-in-impossible-order", "couples > 0 > ended"),
            ("dates-in-impossible-order", "placements > 0 > ended"),
            ("chronology-gap", "placements > 0 > ended"),
            ("dates-in-impossible-order", "relative_assessments > 0 > completed"),
        ],
    ),
    "signatures before the report was completed": (
        "decisions: {report_completed: 6 February 2026, report_updated: 5 February 2026, manager_signed: January 2026}\n"
        "author: {name: Mia, signed: 5 February 2026, child_care_years: 6, adoption_experience: yes, employed: yes}",
        [
            ("dates-in-impossible-order", "author > signed"),
            ("dates-in-impossible-order", "decisions > report_updated"),
            ("dates-in-impossible-order", "decisions > manager_signed"),
        ],
    ),
    "a photograph of last summer": (
        "child: {name: Ellie, photograph: {taken: May 2025}}",
        [("old-photograph", "child > photograph > taken")],
    ),
    "an author with two years, and no supervisor": (
        "author: {name: Mia, child_care_years: 2, adoption_experience: yes, employed: yes}",
        [("author-may-not-write", "author")],
    ),
    "an author with more years than since qualifying": (
        "author: {name: Mia, qualified: July 2023, child_care_years: 8, adoption_experience: yes, employed: yes}\n"
        "decisions: {report_completed: 6 February 2026}",
        [("experience-longer-than-qualified", "author > child_care_years")],
    ),
    "people who stand nowhere else": (
        FAMILY + "family_time_now: [{person: Sara Key}]\nrelative_assessments: [{of: Carol Brennan}]\n"
        "couples: [{people: [Bob Orme, Ann Orme], kind: married}]",
        [
            ("person-not-in-case", "couples > 0 > people"),
            ("person-not-in-case", "couples > 0 > people"),
            ("person-not-in-case", "family_time_now > 0 > person"),
            ("person-not-in-case", "relative_assessments > 0 > of"),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HITS.values(), ids=list(HITS))
def test_what_does_not_fit_is_told_at_its_field(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(text)) == sorted(expected)


NEAR_MISSES = {
    "dates in part that can be right": (
        "child: {name: Ellie, date_of_birth: March 2021, photograph: {taken: February 2026}}\n"
        "mother: {name: Sarah, date_of_birth: about 2009}\n"
        "legal: {since: March 2021, orders: [{kind: care order, made: '2021'}, {kind: placement order, made: March 2021}]}\n"
        "placements:\n- {began: 2 March 2021, ended: April 2023, who_with: her mother}\n- {began: spring 2023, who_with: carers}\n"
        "carer: {name: Janet, since: May 2023}\ndecisions: {report_completed: February 2026, manager_signed: 1 February 2026}"
    ),
    "a mother of twelve, twins at midnight, half-brothers of two mothers": (
        "child: {name: Ellie, date_of_birth: 14 March 2021}\nmother: {name: Sarah, date_of_birth: 13 March 2009}\n"
        "siblings:\n- {name: Noah, kind: full, date_of_birth: 13 March 2021}\n"
        "- {name: Max, kind: 'half, same father', date_of_birth: 4 July 2021}\n- {name: Tom, kind: step, date_of_birth: 5 July 2021}"
    ),
    "a father who died in the pregnancy": (
        CHILD + "father: {name: Liam, date_of_birth: 2 May 1998, died: November 2020}"
    ),
    "a baby expected ten months after a birth, who may come early": (
        "child: {name: Ellie, date_of_birth: 20 September 2025}\nsiblings: [{name: Baby Kay, kind: full, expected: 5 July 2026}]"
    ),
    "a home whose beginning nobody knows, between two others": (
        CHILD
        + "placements:\n- {began: 14 March 2021, ended: May 2023, who_with: her mother}\n"
        + "- {began: not known because no record was kept, who_with: friends}\n- {began: May 2024, who_with: carers}"
    ),
    "a gap that the case explains": (
        CHILD
        + "placements:\n- {began: 14 March 2021, ended: May 2023, who_with: her mother, why_moved: It is not known where they stayed then.}\n"
        + "- {began: May 2024, who_with: carers}"
    ),
    "a stay in hospital within a home": (
        CHILD
        + "placements:\n- {began: 14 March 2021, ended: May 2024, who_with: her mother}\n"
        + "- {began: 3 June 2022, ended: 9 June 2022, who_with: nurses}\n- {began: May 2024, who_with: carers}"
    ),
    "a parent's life whose childhood is told elsewhere": (
        "mother:\n  name: Sarah\n  date_of_birth: 2 May 1998\n  childhood: Sarah grew up by the sea and went to school in Hull.\n"
        "  chronology: [{when: 2014, what: She left school.}, {when: 2016, what: A job.}]"
    ),
    "events of the pregnancy, orders about the parents, decisions before the birth": (
        CHILD
        + "child_chronology: [{when: 2 January 2021, what: A scan showed that the baby grew well.}]\n"
        + "legal: {orders: [{kind: non-molestation order, made: 3 May 2019}]}\n"
        + "agency_chronology: [{when: 4 January 2021, what: Meeting before the birth.}]"
    ),
    "what the report tells as planned": (
        "decisions: {report_completed: 6 February 2026}\n"
        "agency_chronology: [{when: 20 February 2026, what: Planned for this day is the decision.}]"
    ),
    "a marriage that ended on the day of the death, a brother who died": (
        "relatives: [{name: Jan Kay, relation: paternal grandfather, date_of_birth: 1965, died: 2 March 2012, photograph: {taken: 2012}}]\n"
        "couples: [{people: [Jan Kay, Ann Kay], kind: married, began: 1990, ended: 2 March 2012}]"
    ),
    "authors whom the law allows": (
        "author: {name: Mia, qualified: July 2023, child_care_years: 3, adoption_experience: no, employed: yes}\n"
        "supervisor: {name: Paula, qualified: July 2009, child_care_years: 16, adoption_experience: yes, employed: yes}\n"
        "decisions: {report_completed: 6 February 2026}"
    ),
    "an author of whom not everything is told": "author: {name: Mia, child_care_years: 2}",
    "people who are known by another name, partners, groups, and words for kin": (
        FAMILY + "siblings: [{name: Noah Dean, known_as: Nono, kind: 'half, same mother', other_parent: Paul Dean}]\n"
        "relatives: [{name: Carol Ann Brennan, relation: great-aunt}]\n"
        "family_time_now: [{person: Sarah}, {person: Nono}, {person: Mrs Carol Brennan}, {person: both grandparents}]\n"
        "couples: [{people: [Sarah Kay, Bob Orme], kind: relationship}, {people: [Paul Dean, Joan Rix], kind: married}]"
    ),
    "a status by agreement": "legal: {basis: 'accommodated with agreement (Children Act 1989, section 20)', orders: [{kind: supervision order}]}",
}  # fmt: skip


@pytest.mark.parametrize("text", NEAR_MISSES.values(), ids=list(NEAR_MISSES))
def test_what_only_looks_odd_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_two_births_eight_months_apart_are_worth_a_look_only() -> None:
    (doubt,) = found(FAMILY + "siblings: [{name: Noah, kind: full, date_of_birth: 14 November 2021}]")
    assert (doubt.rule.id, doubt.level) == ("impossible-birth", Severity.CONSIDER)
    assert "would have come very early" in doubt.message


def test_a_name_with_a_slip_is_told_with_the_likely_one() -> None:
    (doubt,) = found(FAMILY + "family_time_planned: [{person: Sara Kay}]")
    assert "Did you mean Sarah Kay?" in doubt.message
    (other,) = found(FAMILY + "family_time_planned: [{person: Ruth Okafor}]")
    assert "Did you mean" not in other.message


# ---- letters and plans

LETTER = "pre_proceedings:\n  letter: {kind}\n  gateway: 14 October 2025\n  sent: 17 October 2025\n"


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ("  meeting: {date: 16 October 2025}", "meeting > date"),
        ("  recipients: [{name: Sarah, meeting: {date: 1 October 2025}}]", "recipients > 0 > meeting > date"),
        ("  review: September 2025", "review"),
        ("  changes: [{what: x, by_when: 10 October 2025}]", "changes > 0 > by_when"),
        ("  concerns: [{heading: x, when: 18 October 2025}]", "concerns > 0 > when"),
        ("  assessments: [{kind: x, start: 20 October 2025, report_due: 19 October 2025}]", "assessments > 0 > report_due"),
        ("  court: {decided: 20 October 2025, issued: 19 October 2025}", "court > issued"),
    ],
)  # fmt: skip
def test_dates_of_a_letter_that_cannot_be(more: str, field: str) -> None:
    text = LETTER.format(kind="before proceedings") + more
    assert told(text, Paper.LETTER) == [("dates-in-impossible-order", f"pre_proceedings > {field}")]


def test_a_letter_cannot_be_older_than_what_it_rests_on() -> None:
    early = LETTER.format(kind="before proceedings").replace("17 October", "13 October")
    assert told(early, Paper.LETTER) == [("dates-in-impossible-order", "pre_proceedings > sent")]
    closing = LETTER.format(kind="closing") + "  ending: {decided: 6 February 2026}"
    assert told(closing, Paper.LETTER) == [("dates-in-impossible-order", "pre_proceedings > sent")]


def test_a_letter_whose_dates_can_be_right() -> None:
    more = (
        "  meeting: {date: October 2025}\n  review: 28 November 2025\n  changes: [{what: x, by_when: 17 October 2025}]\n"
        "  concerns: [{heading: x, when: 17 October 2025}]\n  court: {decided: October 2025, issued: 19 October 2025}"
    )
    assert told(LETTER.format(kind="before proceedings") + more, Paper.LETTER) == []


def test_dates_of_a_plan_that_cannot_be() -> None:
    text = (
        "plan: {held: 3 February 2026, gateway: 4 March 2026, next_review: 2 February 2026, next_meeting: January 2026, "
        "plan_dated: 3 February 2026, approved_on: 2 February 2026, tasks: [{action: x, start: 9 February 2026, due: 8 February 2026}]}"
    )
    assert sorted(field for _, field in told(text, Paper.PLAN)) == [
        "plan > approved_on",
        "plan > gateway",
        "plan > next_meeting",
        "plan > next_review",
        "plan > tasks > 0 > due",
    ]
    assert told(text, Paper.LETTER) == []


def test_only_what_the_document_uses_is_doubted() -> None:
    text = FAMILY.replace("1998", "2022") + LETTER.format(kind="closing") + "  review: September 2025"
    assert [rule for rule, _ in told(text)] == ["impossible-birth"]
    assert [field for _, field in told(text, Paper.LETTER)] == ["pre_proceedings > review"]
    assert told(text, Paper.PLAN) == []


# ---- the same rules as the audit


def test_every_rule_is_the_audits_or_one_of_our_own() -> None:
    known = {rule.id for rule in (*all_rules(), *RULES)}
    assert {rule for _, expected in HITS.values() for rule, _ in expected} <= known
    assert not {rule.id for rule in RULES} & {rule.id for rule in all_rules()}
    used = {rule for _, expected in HITS.values() for rule, _ in expected}
    assert {rule.id for rule in RULES} <= used, "a rule without a test"
    assert all(rule.source and rule.why and rule.advice and rule.bad and rule.good for rule in RULES)


def test_a_gap_is_told_in_the_same_words_as_in_the_report(tmp_path: Path) -> None:
    """Leo of the small family: the same homes in a report and in a case file."""
    rows = [
        ["*Dates", "*Home"],
        ["4 May 2022 to 3 May 2023", "With Kirsty"],
        ["3 August 2023 to date", "With carers"],
    ]
    report = report_of(["# 8. Chronology of care since birth", *rows], tmp_path, family=True)
    audited = [f.message for f in chronology.CHECK.run(AuditInput(report, Settings(), Run(as_of=TODAY)))]
    checked = found(
        "child: {name: Leo Marsh, date_of_birth: 4 May 2022}\nplacements:\n"
        "- {began: 4 May 2022, ended: 3 May 2023, who_with: Kirsty}\n- {began: 3 August 2023, who_with: carers}"
    )
    assert [d.message for d in checked] == audited
    assert audited == ["Nothing is said of the time from 3 May 2023 to 3 August 2023 (about 3 months)."]


def test_orders_are_told_in_the_same_words_as_in_the_report(tmp_path: Path) -> None:
    lines: list[Any] = [
        "# 6. Legal status and orders",
        "A placement order was made on 3 May 2025. An interim care order was made on 4 June 2025.",
    ]
    report = report_of(lines, tmp_path, family=True)
    audited = [f.message for f in events.CHECK.run(AuditInput(report, Settings(), Run(as_of=TODAY)))]
    checked = found(
        "legal: {orders: [{kind: placement order, made: 3 May 2025}, {kind: interim care order, made: 4 June 2025}]}"
    )
    assert [d.message for d in checked] == audited
    assert len(audited) == 1


def test_cut_offs_and_switched_off_rules_are_those_of_the_settings() -> None:
    text = (
        CHILD
        + "placements:\n- {began: 14 March 2021, ended: 3 May 2023, who_with: x}\n- {began: 3 August 2023, who_with: y}"
    )
    assert [d.rule.id for d in found(text)] == ["chronology-gap"]
    assert found(text, settings=Settings(child_gap_days=100)) == ()
    assert found(text, settings=Settings(switched_off=["chronology-gap"])) == ()
    old = "child: {name: Ellie, photograph: {taken: May 2025}}"
    assert found(old, settings=Settings(child_photo_months=12)) == ()


# ---- the command


def check(folder: Path, text: str, *arguments: str) -> Result:
    path = folder / "case.yaml"
    path.write_text(text, encoding="utf-8")
    return CliRunner().invoke(cli, ["check", str(path), "--for", "cpr", *arguments])


def whole(**changes: Any) -> str:
    """A complete case with other facts in some of its parts."""
    data = sound_case().model_dump(mode="json")
    for name, fields in changes.items():
        data[name] |= fields
    return yaml.safe_dump(data, allow_unicode=True)


def test_a_complete_case_with_facts_that_do_not_fit_ends_with_status_1(tmp_path: Path) -> None:
    result = check(tmp_path, whole(father={"date_of_birth": "2 May 2022"}))
    assert result.exit_code == 1
    text = " ".join(result.output.split())
    assert "has every fact that the Child Permanence Report needs" in text
    assert "WHAT DOES NOT FIT TOGETHER (1)" in text
    assert "must: must be put right" in text
    assert "birth father > date of birth" in text
    assert "(father > date_of_birth; impossible-birth)" in text
    assert "cpraudit explain impossible-birth" in text
    assert "correct" in text.split("What to do:")[1]


def test_what_is_only_worth_a_look_does_not_change_the_status(tmp_path: Path) -> None:
    result = check(tmp_path, whole(supervisor={"qualified": "July 2024"}))
    assert result.exit_code == 0
    assert "should: should be looked into" in result.output
    assert "What to do next" in result.output


def test_doubts_stand_in_the_json(tmp_path: Path) -> None:
    result = check(tmp_path, whole(father={"date_of_birth": "2 May 2022"}), "--format", "json")
    data = yaml.safe_load(result.output)
    assert data["complete"] is True
    (doubt,) = data["doubts"]
    assert doubt["message"].startswith("Sal, the father of Ellie, was born on 2 May 2022")
    assert {k: v for k, v in doubt.items() if k != "message"} == {
        "rule": "impossible-birth",
        "severity": "must",
        "path": ["father", "date_of_birth"],
        "field": "father > date_of_birth",
        "part": "birth father",
        "label": "date of birth",
    }


def test_settings_are_taken_from_a_file(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("switched_off: [impossible-birth, old-photograph]\n", encoding="utf-8")
    text = whole(father={"date_of_birth": "2 May 2022"})
    assert check(tmp_path, text, "--config", str(settings)).exit_code == 0


def test_a_rule_of_the_case_file_is_explained() -> None:
    result = CliRunner().invoke(cli, ["explain", "two-homes-at-once"])
    assert result.exit_code == 0
    assert "Two homes at the same time" in result.output
