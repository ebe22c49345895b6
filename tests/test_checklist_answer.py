"""From findings and evidence to proposed answers: the rules of the form, row by row where they differ."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from checklist_case import answers, build, cases, finding

from cpraudit.checklist.load import load_checklist
from cpraudit.checklist.model import Answer
from cpraudit.checks import CHECKS
from cpraudit.findings.model import Category, Severity
from cpraudit.report.model import Report
from cpraudit.report.profile import Profile
from cpraudit.settings import Settings, Stage

MUST, SHOULD, CONSIDER = Severity
KIM, ELLIE = "Kim has red hair", "Ellie is two."
SOME_ROWS_OF_MUM = (
    "Born in Trelow, the elder",
    "School in Trelow",
    "Worked in a chip shop",
    "Relationship with Ross",
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The report in which nothing is amiss."""
    return build(tmp_path_factory.mktemp("good"))


def test_a_good_report_gets_no_no_and_no_partial(report: Report) -> None:
    given = answers(report)
    wrong = {i: a.basis for i, a in given.items() if a.answer in (Answer.NO, Answer.PARTIAL)}
    assert wrong == {}
    assert {i for i, a in given.items() if a.answer is Answer.NOT_APPLICABLE} == {"CHR-03", "SIB-01"}


def test_a_question_with_a_human_part_is_never_answered_yes(report: Report) -> None:
    human = {row.id for _, row in load_checklist().rows() if row.person_judges}
    assert {i for i, a in answers(report).items() if a.answer is Answer.YES} & human == set()


def test_the_reviewer_is_told_what_was_found_and_what_to_confirm(report: Report) -> None:
    answer = answers(report)["WIS-01"]
    assert answer.answer is Answer.REVIEWER
    assert answer.basis.startswith("No issue found (3 dates of work with the child); please confirm ")
    assert answer.evidence[0].section == "What Ellie wants"
    assert answer.comments[0].startswith("Seen: “I visited her at B's house on 3 February")


def test_where_nothing_is_left_to_judge_the_program_answers_yes(tmp_path: Path) -> None:
    whole = build(tmp_path)
    found = [s for s in whole.profile.sections if whole.with_id(s.id)]
    short_form = Profile(id="short", name="A form of these sections", sections=found)
    assert answers(replace(whole, profile=short_form))["GEN-13"].answer is Answer.YES
    assert answers(whole)["GEN-13"].answer is Answer.REVIEWER  # sections without a heading of their own


ONE_FINDING = [
    # row, category, words that it is found on, severity, answer
    ("GEN-01", Category.TRACKED_CHANGES_LEFT, KIM, MUST, Answer.NO),
    ("GEN-01", Category.REPORT_OUT_OF_DATE, "15 May 2026", SHOULD, Answer.PARTIAL),
    ("GEN-03", Category.UNSIGNED, "Hugh Barr", MUST, Answer.PARTIAL),
    ("GEN-04", Category.PLACEHOLDER_LEFT, KIM, MUST, Answer.NO),
    ("GEN-04", Category.SPELLING_GRAMMAR, KIM, SHOULD, Answer.PARTIAL),
    ("GEN-04", Category.SPELLING_GRAMMAR, KIM, CONSIDER, Answer.REVIEWER),
    ("GEN-05", Category.PHOTO_UNDATED, "Ellie at the beach", SHOULD, Answer.PARTIAL),
    ("GEN-07", Category.WRONG_CHILD_NAME, ELLIE, MUST, Answer.NO),
    ("GEN-07", Category.NAME_INCONSISTENT, "Ellie", MUST, Answer.NO),
    ("GEN-07", Category.NAME_INCONSISTENT, "Kim", MUST, Answer.PARTIAL),
    ("GEN-07", Category.PRONOUN_MISMATCH, KIM, MUST, Answer.PARTIAL),
    ("GEN-08", Category.DATE_INCONSISTENT, "4 June 2023", MUST, Answer.NO),
    ("GEN-08", Category.DATE_INCONSISTENT, "4 June 2023", SHOULD, Answer.PARTIAL),
    ("GEN-08", Category.CHRONOLOGY_ORDER, "2014 to 2020", SHOULD, Answer.PARTIAL),
    ("GEN-09", Category.GENERALISATION, "Ellie is well", SHOULD, Answer.PARTIAL),
    ("GEN-10", Category.JUDGEMENTAL, KIM, MUST, Answer.PARTIAL),
    ("GEN-11", Category.GRAPHIC_DETAIL, KIM, MUST, Answer.REVIEWER),
    ("GEN-12", Category.SERVICE_NOT_EXPLAINED, "Family centre", SHOULD, Answer.PARTIAL),
    ("GEN-13", Category.NA_WITHOUT_REASON, KIM, SHOULD, Answer.PARTIAL),
    ("CHR-01", Category.CHRONOLOGY_DETAIL, "2 December 2024", SHOULD, Answer.PARTIAL),
    ("CHR-02", Category.CHRONOLOGY_START, "brought up by his father", MUST, Answer.PARTIAL),
    ("CHR-02", Category.CHRONOLOGY_START, "4 June 2023 to 6 June 2023", MUST, Answer.REVIEWER),
    ("CHR-02", Category.CHRONOLOGY_ORDER, "2014 to 2020", SHOULD, Answer.REVIEWER),
    ("CHR-04", Category.CHRONOLOGY_START, "4 June 2023 to 6 June 2023", MUST, Answer.NO),
    ("CHR-04", Category.CHRONOLOGY_GAP, "10 March 2025 to today", MUST, Answer.PARTIAL),
    ("CHR-04", Category.CHRONOLOGY_GAP, "2014 to 2020", MUST, Answer.REVIEWER),
    ("CHR-05", Category.CHRONOLOGY_DETAIL, "2 December 2024", SHOULD, Answer.PARTIAL),
    ("CHR-05", Category.DUPLICATED_TEXT, KIM, SHOULD, Answer.REVIEWER),
    ("HEA-01", Category.DATE_INCONSISTENT, "8 April 2026", MUST, Answer.REVIEWER),
    ("WIS-01", Category.PLACEHOLDER_LEFT, "Ellie is two", MUST, Answer.PARTIAL),
    ("SIB-02", Category.SIBLING_WITHOUT_INFORMATION, "Callum is Ellie's half-brother", MUST, Answer.PARTIAL),
    ("FAM-01", Category.FAMILY_TIME_VAGUE, "Mondays, two hours", MUST, Answer.PARTIAL),
    ("FAM-03", Category.FAMILY_TIME_VAGUE, "Mondays, two hours", MUST, Answer.REVIEWER),
    ("FAM-03", Category.FAMILY_TIME_VAGUE, "One letter a year each way, in May", MUST, Answer.PARTIAL),
    ("FAM-04", Category.FAMILY_TIME_VAGUE, "One letter a year each way, in May", MUST, Answer.REVIEWER),
    ("REL-01", Category.VIABILITY_WITHOUT_REASON, "Kim's sister", MUST, Answer.PARTIAL),
]


@pytest.mark.parametrize(
    ("row", "category", "words", "severity", "expected"),
    ONE_FINDING,
    ids=[f"{r}: {c}, {s}" for r, c, _, s, _ in ONE_FINDING],
)
def test_one_finding_answers_a_row(
    row: str, category: Category, words: str, severity: Severity, expected: Answer, report: Report
) -> None:
    found = finding(report, category, words, severity=severity)
    answer = answers(report, [found])[row]
    assert answer.answer is expected, answer.basis
    told = answer.findings == [0]
    assert told or expected is Answer.REVIEWER
    if told:
        assert any(words.split()[0] in line for line in answer.comments)


def test_an_absent_section_answers_only_its_own_row(report: Report) -> None:
    found = [finding(report, Category.MISSING_SECTION, section_id="IDENTITY")]
    given = answers(report, found)
    assert (given["GEN-13"].answer, given["OTH-02"].answer) == (Answer.NO, Answer.REVIEWER)
    found = [finding(report, Category.EMPTY_SECTION, section_id="SUPPORT")]
    assert answers(report, found)["OTH-02"].answer is Answer.NO


@pytest.mark.parametrize(
    ("row", "category", "number", "expected"),
    [
        ("GEN-07", Category.PRONOUN_MISMATCH, 2, Answer.PARTIAL),
        ("GEN-07", Category.PRONOUN_MISMATCH, 3, Answer.NO),
        ("GEN-10", Category.JUDGEMENTAL, 3, Answer.PARTIAL),
        ("GEN-10", Category.JUDGEMENTAL, 4, Answer.NO),
    ],
)
def test_many_small_faults_answer_no(
    row: str, category: Category, number: int, expected: Answer, report: Report
) -> None:
    found = [finding(report, category, words) for words in SOME_ROWS_OF_MUM[:number]]
    assert answers(report, found)[row].answer is expected


def test_a_finding_that_speaks_for_its_repeats_counts_them(report: Report) -> None:
    one = finding(report, Category.JUDGEMENTAL, KIM)
    assert one.place is not None
    again = replace(one, more=(one.place, one.place, one.place))
    answer = answers(report, [again])["GEN-10"]
    assert (answer.answer, answer.findings) == (Answer.NO, [0])


def test_two_general_statements_in_a_key_section_answer_no(report: Report) -> None:
    elsewhere = [
        finding(report, Category.GENERALISATION, w, severity=SHOULD) for w in ("Ellie is well", "Mondays")
    ]
    parents = [finding(report, Category.GENERALISATION, w, severity=SHOULD) for w in (KIM, "Ross is tall")]
    assert answers(report, elsewhere)["GEN-09"].answer is Answer.PARTIAL
    assert answers(report, parents)["GEN-09"].answer is Answer.NO


def test_a_limit_may_be_a_setting(report: Report) -> None:
    words = ("Ellie is well", "Mondays, two hours", "Every other Saturday", "Once a month, two hours")
    found = [finding(report, Category.GENERALISATION, w, severity=SHOULD) for w in words]
    assert answers(report, found)["GEN-09"].answer is Answer.PARTIAL
    assert answers(report, found, settings=Settings(generalisations_many=3))["GEN-09"].answer is Answer.NO


@pytest.mark.parametrize("case", cases("answers")["lacking"], ids=lambda c: c["row"])
def test_what_is_not_in_the_report_answers_a_row(case: dict[str, Any], tmp_path: Path) -> None:
    answer = answers(build(tmp_path, case["replace"]))[case["row"]]
    assert answer.answer is Answer(case["answer"]), answer.basis
    assert answer.comments


@pytest.mark.parametrize("case", cases("answers")["does_not_arise"], ids=lambda c: c["row"])
def test_a_question_that_does_not_arise_says_why(case: dict[str, Any], tmp_path: Path) -> None:
    answer = answers(build(tmp_path, case["replace"]))[case["row"]]
    assert (answer.answer, answer.basis) == (Answer.NOT_APPLICABLE, case["basis"])


def test_the_stage_changes_what_is_expected(report: Report) -> None:
    assert answers(report)["GEN-01"].answer is Answer.REVIEWER
    at_matching = answers(report, stage=Stage.MATCHING)["GEN-01"]
    assert at_matching.answer is Answer.PARTIAL
    assert any("the date of the placement order" in line for line in at_matching.comments)


def test_what_was_not_looked_for_is_said_and_never_called_free_of_issues(report: Report) -> None:
    off = [r.id for c in CHECKS for r in c.rules if r.category in (Category.JUDGEMENTAL, Category.ABSOLUTE)]
    answer = answers(report, settings=Settings(switched_off=off))["GEN-10"]
    assert answer.basis.startswith(
        "The program did not check this; for you to judge: tone and balance. Counted"
    )
    assert answer.comments[-1] == "Not looked for by the program: absolute and judgemental."


def test_comments_stop_at_six_and_count_the_rest(report: Report) -> None:
    words = (
        "Ellie is well",
        "Mondays, two hours",
        "Every other Saturday",
        "Once a month",
        "Letter before",
        "First review",
        "A park",
        KIM,
    )
    found = [finding(report, Category.DATE_INCONSISTENT, w) for w in words]
    answer = answers(report, found)["GEN-08"]
    assert len(answer.comments) == 7
    assert answer.comments[-1] == "and 2 more"
    assert answer.findings == list(range(8))


def test_a_comment_quotes_the_words_and_names_the_section(report: Report) -> None:
    answer = answers(
        report, [finding(report, Category.PHOTO_UNDATED, "Ellie at the beach", severity=SHOULD)]
    )["GEN-05"]
    assert answer.comments[0] == "“Ellie at the beach” (Front page): Look at this."
