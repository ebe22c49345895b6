"""Each gatherer with reports that show what a question asks, and with near-misses that do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from checklist_case import GOOD, Item, Photo, build, gather

from cpraudit.checklist.evidence import GATHERERS
from cpraudit.checklist.evidence.base import Shown
from cpraudit.settings import Stage

Changes = dict[str, list[Item] | None]


def section(section_id: str, *items: Item) -> Changes:
    return {section_id: list(items)}


def agency(*rows: list[str]) -> Changes:
    return {"AGENCY": [[*rows, ["Team manager", "Hugh Barr"], ["Report completed", "15 May 2026"]]]}


def family(*rows: list[str]) -> Changes:
    head = [["Name", "Relationship", "Date of birth", "Where living"],
            ["Kim Pascoe", "Mother", "9 May 1998", "Trelow"], ["Ross Heddle", "Father", "1 August 1996", "Trelow"]]  # fmt: skip
    return {"FAMILYTABLE": [[*head, *rows], Photo("Family tree (genogram) drawn with Kim on 3 February 2026.")]}


QUESTION = "Does the author meet the Restriction on the Preparation of Adoption Reports Regulations 2005?"
NO_PARENTS_TABLE = {"FAMILYTABLE": [[["Name", "Relationship", "Date of birth", "Where living"], ["Callum Pascoe", "Half-brother", "12 January 2018", "With his grandmother"]]],
                    "MOTHER": ["Ellie's mother died on 3 March 2025."], "FATHER": ["His name is not known."]}  # fmt: skip

CASES: list[tuple[str, str, Changes, Shown]] = [
    # -- general
    ("currency", "a report of this month", {}, Shown.ALL),
    ("currency", "only the signatures are dated", {"AGENCY": ["Nia Calder is the author."]}, Shown.UNSURE),
    ("currency", "no date at all", {"AGENCY": ["Nia Calder is the author."], "SIGN": None}, Shown.NONE),
    ("author_qualification", "yes, with years", {}, Shown.ALL),
    ("author_qualification", "yes, and nothing else", agency(["Author", "Nia Calder"], [QUESTION, "Yes"]), Shown.SOME),
    ("author_qualification", "no, with a supervisor", agency(["Author", "Nia Calder"], [QUESTION, "No. Supervised by Hugh Barr, who does"]), Shown.ALL),
    ("author_qualification", "no, and no supervisor", agency(["Author", "Nia Calder"], [QUESTION, "No"]), Shown.NONE),
    ("author_qualification", "in a sentence", {"AGENCY": ["I am qualified to write this report under the 2005 Regulations: I qualified in 2012 and have worked in adoption since 2015."]}, Shown.ALL),
    ("author_qualification", "a ticked box", agency(["Author", "Nia Calder, qualified in July 2015"], [QUESTION, "☒ Yes ☐ No"]), Shown.ALL),
    ("author_qualification", "years but no answer", agency(["Author", "Nia Calder, qualified in July 2015"]), Shown.SOME),
    ("author_qualification", "silent", agency(["Author", "Nia Calder"]), Shown.NONE),
    ("signatures", "both", {}, Shown.ALL),
    ("signatures", "one line is empty", section("SIGN", [["Role", "Name", "Signature", "Date"], ["Author", "Nia Calder", "N. Calder", "15 May 2026"], ["Team manager", "Hugh Barr", "", ""]]), Shown.SOME),
    ("signatures", "dotted lines", section("SIGN", [["Author", "Nia Calder. Signed ........... Date .........."], ["Manager", "Hugh Barr. Signed ........... Date .........."]]), Shown.NONE),
    ("signatures", "no block", {"SIGN": None}, Shown.NONE),
    ("signatures", "the author alone", section("SIGN", [["Role", "Name", "Signature", "Date"], ["Author", "Nia Calder", "N. Calder", "15 May 2026"]]), Shown.SOME),
    ("proofreading", "signed, with a note", section("SIGN", [["Role", "Name", "Signature", "Date"], ["Author", "Nia Calder", "N. Calder", "15 May 2026"], ["Team manager", "Hugh Barr", "H. Barr", "16 May 2026"]], "Proofread by both on 14 May 2026."), Shown.ALL),
    ("proofreading", "a note and no signature", section("SIGN", "Proofread by both on 14 May 2026."), Shown.NONE),
    ("photographs", "the child's is there", {}, Shown.ALL),
    ("photographs", "none, with the reason", section("ID", "Ellie Rae Pascoe, born 4 June 2023.", "There is no photograph of Ellie because the court has asked for none until the hearing."), Shown.ALL),
    ("photographs", "none, and a picture book", section("ID", "Ellie Rae Pascoe, born 4 June 2023.", "She likes picture books without words."), Shown.NONE),
    ("genogram", "a drawing", {}, Shown.ALL),
    ("genogram", "only a prompt", {"FAMILYTABLE": [GOOD["FAMILYTABLE"][1][0], "[Insert genogram here]"]}, Shown.NONE),
    ("genogram", "said to be attached", {"FAMILYTABLE": [GOOD["FAMILYTABLE"][1][0], "A genogram is attached at appendix 2."]}, Shown.SOME),
    ("genogram", "nothing", {"FAMILYTABLE": [GOOD["FAMILYTABLE"][1][0]]}, Shown.NONE),
    ("names", "a family with names", {}, Shown.ALL),
    ("dates", "dates of birth and of the report", {}, Shown.ALL),
    ("services", "a charity that is described", {}, Shown.ALL),
    ("services", "a bare name", section("PARENTVIEW", "Both were told about Tandem on 3 February 2026."), Shown.UNSURE),
    ("answered_questions", "sections without headings of their own", {}, Shown.UNSURE),
    ("answered_questions", "one empty section", section("LEGAL"), Shown.SOME),
    # -- chronologies
    ("agency_milestones", "letter, order, review, plan", {}, Shown.ALL),
    ("agency_milestones", "visits only", section("AGENCYCHRON", [["Date", "What we did"], ["2 March 2025", "Visit to the nursery."], ["4 March 2025", "Visit to the flat."]]), Shown.SOME),
    ("agency_milestones", "no dates", section("AGENCYCHRON", "We wrote to the parents and went to court."), Shown.NONE),
    ("parents_chronology", "both lives", {}, Shown.ALL),
    ("parents_chronology", "a father of whom only work is told", section("FATHER", "Ross mends motorbikes.", [["When", "Ross"], ["2018 to 2020", "Garage."], ["2020 to today", "Another garage."]]), Shown.SOME),
    ("parents_chronology", "a father without a history", section("FATHER", "Ross mends motorbikes and likes the sea."), Shown.NONE),
    ("parents_chronology", "a father who declined", section("FATHER", "Ross declined to speak about his childhood; his mother could not be found."), Shown.ALL),
    ("parent_in_care", "not in care", {}, Shown.DOES_NOT_ARISE),
    ("parent_in_care", "in care, file read", section("MOTHER", "Kim came into foster care in May 2009. Her file was received on 3 June 2025 and I have read it."), Shown.ALL),
    ("parent_in_care", "in care, file awaited", section("MOTHER", "Kim is care experienced. Her records have been requested and are awaited."), Shown.SOME),
    ("parent_in_care", "in care, no word of the file", section("MOTHER", "She grew up in care from the age of six."), Shown.NONE),
    ("parent_in_care", "the brother was in care", section("MOTHER", "Kim lived with her mother. Callum came into care in 2019."), Shown.DOES_NOT_ARISE),
    ("parent_in_care", "her own mother was in care", section("MOTHER", "Kim's stepfather drank. Her mother had been in care as a girl."), Shown.DOES_NOT_ARISE),
    ("parent_in_care", "work in a care home", section("MOTHER", "Kim worked in a care home and took care of old people."), Shown.DOES_NOT_ARISE),
    ("parent_in_care", "fostered, file lost", section("FATHER", "Ross was fostered from the age of five. His file was requested; it was destroyed in a flood."), Shown.SOME),
    ("parent_in_care", "the child is in foster homes", section("MOTHER", "Ellie has lived in two foster homes. He is said to be fostered."), Shown.DOES_NOT_ARISE),
    ("parent_in_care", "a row that answers", section("MOTHER", [["In care as a child?", "Yes, from 2008 to 2012"], ["File", "Read on 4 May 2025"]]), Shown.ALL),
    ("child_chronology", "from birth", {}, Shown.ALL),
    ("child_chronology", "no dates", section("CARECHRON", "Ellie lived with her parents and then with B."), Shown.NONE),
    # -- health
    ("health_summary", "adviser and date", {}, Shown.ALL),
    ("health_summary", "adviser, no date", section("HEALTH", "Dr Amina Yusuf, the medical adviser, says that Ellie is well."), Shown.SOME),
    ("health_summary", "a dentist's date only", section("HEALTH", "Ellie is well. She likes the dentist."), Shown.NONE),
    # -- the child's wishes
    ("work_with_child", "three visits", {}, Shown.ALL),
    ("work_with_child", "one visit", section("CHILDVIEW", "I visited Ellie on 3 February 2026 and watched her play."), Shown.SOME),
    ("work_with_child", "undated", section("CHILDVIEW", "I have played with Ellie many times."), Shown.SOME),
    ("work_with_child", "nothing", section("CHILDVIEW", "Ellie is too young."), Shown.NONE),
    ("work_with_child", "told elsewhere", {"CHILDVIEW": ["Ellie is too young."], "CARER": ["I visited Ellie at B's house on 3 February and 4 March 2026.", "I began life story work on 9 April 2026."]}, Shown.ALL),
    ("child_view", "words and a view", {}, Shown.ALL),
    ("child_view", "what a baby shows", section("CHILDVIEW", "Ellie is too young to say, but from the way she reaches for B I believe that she would want to stay near her."), Shown.ALL),
    ("child_view", "only her age", section("CHILDVIEW", "Ellie is too young to express her wishes and feelings."), Shown.NONE),
    ("child_view", "only that she cannot talk", section("CHILDVIEW", "Ellie is two years old and non-verbal."), Shown.NONE),
    ("child_view", "no section", {"CHILDVIEW": None}, Shown.NONE),
    # -- the parents
    ("work_with_parents", "dates for both", {}, Shown.ALL),
    ("work_with_parents", "dates for one", section("PARENTVIEW", "I met Kim on 3 February 2026. Ross does not agree with the plan."), Shown.SOME),
    ("work_with_parents", "efforts", section("PARENTVIEW", "I met Kim on 3 February 2026.", "Ross has not replied to letters of 4 March and 8 April 2026."), Shown.ALL),
    ("work_with_parents", "both at once", section("PARENTVIEW", "I visited both parents on 3 February and 4 March 2026."), Shown.ALL),
    ("work_with_parents", "none", section("PARENTVIEW", "To be added."), Shown.NONE),
    ("work_with_parents", "no living parent", NO_PARENTS_TABLE, Shown.DOES_NOT_ARISE),
    ("parents_wishes", "both", {}, Shown.ALL),
    ("parents_wishes", "one", section("PARENTVIEW", "Kim wants Ellie home."), Shown.SOME),
    ("parents_wishes", "one, and why not the other", section("PARENTVIEW", "Kim opposes the plan.", "The father's views are not known, because he has not replied."), Shown.ALL),
    ("parents_wishes", "an unknown father", section("PARENTVIEW", "Kim opposes the plan.") | family(["Callum Pascoe", "Half-brother", "12 January 2018", "Trelow"]) | {"FATHER": ["The father is not known; Kim has not named him."], "FAMILYTABLE": [[["Name", "Relationship", "Date of birth", "Where living"], ["Kim Pascoe", "Mother", "9 May 1998", "Trelow"], ["Not known", "Father", "", ""], ["Callum Pascoe", "Half-brother", "12 January 2018", "Trelow"]]]}, Shown.ALL),
    ("parents_wishes", "a mother who nearly died", section("PARENTVIEW", "Kim nearly died in 2024. Ross wants Ellie to be adopted."), Shown.SOME),
    ("parents_wishes", "neither", section("PARENTVIEW", "I met Kim on 3 February 2026. I met Ross on 4 March 2026."), Shown.NONE),
    ("shown_to_parents", "both, dated", {}, Shown.ALL),
    ("shown_to_parents", "to be shared", section("PARENTVIEW", "The report will be shared with both parents."), Shown.SOME),
    ("shown_to_parents", "not, with the reason", section("PARENTVIEW", "The report has not been shown to Kim or Ross because the court has ordered that they may not see it."), Shown.ALL),
    ("shown_to_parents", "undated", section("PARENTVIEW", "Both parents have read the draft."), Shown.SOME),
    ("shown_to_parents", "another report", section("PARENTVIEW", "Kim has read the psychologist's report, which was sent to Ross as well on 3 March 2026."), Shown.NONE),
    ("shown_to_parents", "her solicitor", section("PARENTVIEW", "Kim's solicitor has seen the draft report."), Shown.NONE),
    ("shown_to_parents", "the sections about each", section("PARENTVIEW", "I went through the sections about her with Kim on 2 April 2026. Ross declined to read it."), Shown.ALL),
    ("shown_to_parents", "whereabouts unknown", section("PARENTVIEW", "Kim was sent this report on 2 April 2026. It was not shared with Ross as his whereabouts are unknown."), Shown.ALL),
    ("parents_support", "told, referred, declined", {}, Shown.ALL),
    ("parents_support", "told only", section("PARENTVIEW", "Both parents were told about Tandem, a charity that supports birth parents."), Shown.SOME),
    ("parents_support", "referral in the next sentence", section("PARENTVIEW", "Tandem is an independent service for birth parents. I told Kim of it in March and she was referred. Ross was told of it by letter."), Shown.ALL),
    ("parents_support", "support of another kind", section("PARENTVIEW", "Kim wants Ellie home. Ross agrees."), Shown.NONE),
    # -- brothers and sisters
    ("siblings_together", "not the plan", {}, Shown.DOES_NOT_ARISE),
    ("siblings_together", "the plan, assessed, with the reason", section("SIBLINGS", "Callum is Ellie's half-brother. Hugh Barr assessed the two on 3 March 2026: they should be placed together because each sleeps better with the other near."), Shown.ALL),
    ("siblings_together", "the plan, not assessed", {"SIBLINGS": ["Callum is Ellie's half-brother and loves cricket."], "OPTIONS": ["I recommend adoption, to be placed with Callum."]}, Shown.NONE),
    ("siblings_together", "one family for both", {"OPTIONS": ["I recommend that Ellie and Callum are adopted by the same family, because they are close."]}, Shown.SOME),
    ("siblings_together", "a wish of the mother", {"PARENTVIEW": ["Kim would like the children to be placed together."]}, Shown.DOES_NOT_ARISE),
    ("siblings_together", "considered and turned down", section("SIBLINGS", "Callum is Ellie's half-brother. The assessment asked whether they should be placed together and found that they should not."), Shown.DOES_NOT_ARISE),
    ("siblings_together", "they used to live together", section("SIBLINGS", "Callum and Ellie used to live together and will stay in touch."), Shown.DOES_NOT_ARISE),
    ("siblings_each", "told, carers asked", {}, Shown.ALL),
    ("siblings_each", "no word with the carers", section("SIBLINGS", "Callum is Ellie's half-brother. He lives in Trelow, loves cricket and has brown hair."), Shown.SOME),
    ("siblings_each", "nothing", section("SIBLINGS", "Callum. Not known."), Shown.NONE),
    ("siblings_each", "no brothers or sisters", family() | {"SIBLINGS": ["Ellie has no brothers or sisters."]}, Shown.DOES_NOT_ARISE),
    # -- family time
    ("family_time_now", "a row each", {}, Shown.ALL),
    ("family_time_now", "one is vague", section("FT-NOW", [["With", "How often", "Where", "How it goes"], ["Kim", "Mondays, two hours", "Family centre", "She plays."], ["Ross", "As and when", "", ""], ["Callum", "Monthly", "Park", ""]]), Shown.SOME),
    ("family_time_now", "prose", section("FT-NOW", "Kim sees Ellie each Monday for two hours at the family centre. Ross has no family time; he has not asked for any. Callum comes to the park. They meet on the first Sunday of the month."), Shown.ALL),
    ("family_time_now", "nobody told of the brother", section("FT-NOW", "Kim and Ross each see Ellie every Monday at the family centre."), Shown.SOME),
    ("family_time_now", "empty", section("FT-NOW"), Shown.NONE),
    ("family_time_reduction", "steps for both", {}, Shown.ALL),
    ("family_time_reduction", "one parent only", section("FT-PLAN", "Time with Kim will reduce to once a fortnight and then end with a goodbye visit. Ross will have letters once a year."), Shown.SOME),
    ("family_time_reduction", "no steps", section("FT-PLAN", "Family time will be reduced."), Shown.SOME),
    ("family_time_reduction", "all family", section("FT-PLAN", "Family time will reduce to once a month for two months, with a goodbye visit."), Shown.ALL),
    ("family_time_reduction", "silent", section("FT-PLAN", "Kim and Ross will each write once a year through the letterbox service."), Shown.NONE),
    ("family_time_reduction", "no family time now", section("FT-NOW", "Kim has no family time, by order of the court.", "Ross has never met Ellie."), Shown.DOES_NOT_ARISE),
    ("family_time_planned", "all details", {}, Shown.ALL),
    ("family_time_planned", "one is vague", section("FT-PLAN", [["With", "After adoption"], ["Kim", "One letter a year each way, with a photograph, through the agency."], ["Ross", "Letterbox, to be agreed."], ["Callum", "Two visits a year."]]), Shown.SOME),
    ("family_time_planned", "nothing", section("FT-PLAN"), Shown.NONE),
    # -- others
    ("relatives_assessed", "with a reason", {}, Shown.ALL),
    ("relatives_assessed", "no reason", section("RELASSESS", "Kim's sister, Jodie Pascoe, was assessed on 2 June 2025. Negative."), Shown.NONE),
    ("relatives_assessed", "nobody", section("RELASSESS", "No one was put forward by either parent."), Shown.DOES_NOT_ARISE),
    ("relatives_assessed", "silent", {"RELASSESS": None}, Shown.UNSURE),
    ("expert_conclusions", "concluded", {}, Shown.ALL),
    ("expert_conclusions", "only named", section("PARENTASSESS", "A psychologist was asked to report. See the list of papers."), Shown.NONE),
    ("expert_conclusions", "no expert", section("PARENTASSESS", "My assessment of Kim (1 April 2026) found that she is loving and still uses drugs."), Shown.DOES_NOT_ARISE),
    ("adoption_support", "soon and later", {}, Shown.ALL),
    ("adoption_support", "soon only", section("SUPPORT", "A settling-in grant."), Shown.SOME),
    ("adoption_support", "nothing", section("SUPPORT"), Shown.NONE),
]  # fmt: skip


@pytest.mark.parametrize(("name", "why", "changes", "expected"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_a_gatherer_tells_what_the_report_shows(name: str, why: str, changes: Changes, expected: Shown, tmp_path: Path) -> None:
    result = gather(name, build(tmp_path, changes))
    assert result.shown is expected, f"{why}: {result.why} / {result.lacking}"


def test_every_gatherer_has_a_hit_and_a_near_miss() -> None:
    told = {name: {c[3] for c in CASES if c[0] == name} for name in GATHERERS}
    only_register = {"names", "dates"}  # they list, and cannot miss while the family table is there
    assert {n for n, shown in told.items() if len(shown) < 2} == only_register


def test_evidence_quotes_the_words_and_their_place(tmp_path: Path) -> None:
    report = build(tmp_path)
    for name in GATHERERS:
        for item in gather(name, report).items:
            assert item.text
            if item.place is not None:
                block = report.document.blocks[item.place.block]
                assert 0 <= item.place.start <= item.place.end <= len(block.text)


@pytest.mark.parametrize(("stage", "expected", "lacking"), [
    (Stage.SHOBPA, Shown.ALL, 0), (Stage.MATCHING, Shown.SOME, 2), (Stage.FINAL, Shown.SOME, 3),
])  # fmt: skip
def test_the_stage_decides_which_dates_are_needed(stage: Stage, expected: Shown, lacking: int, tmp_path: Path) -> None:
    result = gather("currency", build(tmp_path), stage)
    assert (result.shown, len(result.lacking)) == (expected, lacking)


def test_dates_of_the_decision_and_the_order_satisfy_the_matching_stage(tmp_path: Path) -> None:
    changes = agency(["Author", "Nia Calder"], ["Date of SHOBPA decision", "2 March 2026"], ["Date of placement order", "1 May 2026"])
    assert gather("currency", build(tmp_path, changes), Stage.MATCHING).shown is Shown.ALL
