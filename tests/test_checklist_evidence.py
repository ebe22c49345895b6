"""Each gatherer with reports that show what a question asks, and with near-misses that do not."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from checklist_case import Changes, build, cases, gather

from cpraudit.checklist.evidence import GATHERERS
from cpraudit.checklist.evidence.base import Shown
from cpraudit.settings import Stage

AGENCY = [["Author", "Nia Calder"], ["Team manager", "Hugh Barr"], ["Report completed", "15 May 2026"]]
# They list what is there for a person to compare or to weigh.
LISTS_ONLY = {"names", "dates", "balance", "difficult"}


@pytest.mark.parametrize("case", cases("evidence"), ids=lambda c: f"{c['gatherer']}: {c['why']}")
def test_a_gatherer_tells_what_the_report_shows(case: dict[str, object], tmp_path: Path) -> None:
    changes: Changes = case.get("replace", {})  # type: ignore[assignment]  # YAML has no types
    result = gather(str(case["gatherer"]), build(tmp_path, changes))
    assert result.shown is Shown(case["shown"]), f"{result.why} / {result.lacking}"


def test_every_gatherer_has_a_hit_and_a_near_miss() -> None:
    seen = {name: {c["shown"] for c in cases("evidence") if c["gatherer"] == name} for name in GATHERERS}
    assert {name for name, shown in seen.items() if len(shown) < 2} == LISTS_ONLY


def test_evidence_quotes_the_words_and_their_place(tmp_path: Path) -> None:
    report = build(tmp_path)
    quoted = 0
    for name in GATHERERS:
        for item in gather(name, report).items:
            assert item.text
            assert item.section
            if item.place is not None:
                quoted += 1
                block = report.document.blocks[item.place.block]
                assert 0 <= item.place.start <= item.place.end <= len(block.text)
    assert quoted > len(GATHERERS)


def test_where_nothing_is_found_it_is_said_where_it_was_looked_for(tmp_path: Path) -> None:
    report = build(tmp_path, {"SUPPORT": None, "CHILDVIEW": []})
    assert gather("adoption_support", report).searched[-1] == "the whole report"
    assert gather("child_view", report).searched == ("What Ellie wants",)


@pytest.mark.parametrize(
    ("stage", "expected", "lacking"),
    [(Stage.SHOBPA, Shown.ALL, 0), (Stage.MATCHING, Shown.SOME, 2), (Stage.FINAL, Shown.SOME, 3)],
)
def test_the_stage_decides_which_dates_are_needed(
    stage: Stage, expected: Shown, lacking: int, tmp_path: Path
) -> None:
    result = gather("currency", build(tmp_path), stage)
    assert (result.shown, len(result.lacking)) == (expected, lacking)


@pytest.mark.parametrize(
    "changes",
    [
        {
            "AGENCY": [
                *AGENCY,
                ["Date of SHOBPA decision", "2 March 2026"],
                ["Date of placement order", "1 May 2026"],
            ]
        },
        {
            "LEGAL": ["A placement order was made on 1 May 2026."],
            "AGENCYCHRON": [
                ["*Date", "*Action"],
                ["2 March 2026", "Decision-maker agreed the plan."],
                ["1 May 2026", "Court."],
            ],
        },
    ],
    ids=["in fields", "told in sections"],
)
def test_dates_of_the_decision_and_the_order_satisfy_the_matching_stage(
    changes: Changes, tmp_path: Path
) -> None:
    assert gather("currency", build(tmp_path, changes), Stage.MATCHING).shown is Shown.ALL


def test_a_family_tree_of_text_boxes_is_compared_with_the_names(tmp_path: Path) -> None:
    """Reads boxes as blocks of their own; here the blocks are made, because Word draws them as shapes."""
    report = build(
        tmp_path,
        {"FAMILYTABLE": [line for line in cases("report")["FAMILYTABLE"]["lines"] if isinstance(line, list)]},
    )
    plain = report.document.blocks
    last = len(plain)
    boxes = tuple(
        replace(plain[0], index=last + i, text=text, textbox=True, outline=None, style="Normal")
        for i, text in enumerate(("Kim 1998", "Ross 1996", "Ellie 2023"))
    )
    drawn = replace(report, document=replace(report.document, blocks=(*plain, *boxes)))
    result = gather("genogram", drawn)
    assert result.shown is Shown.SOME
    assert result.lacking == ("Not in the family tree: Callum.",)


def test_a_parent_of_whom_nothing_good_is_told_is_named(tmp_path: Path) -> None:
    report = build(
        tmp_path,
        {
            "MOTHER": [
                "Kim makes Ellie laugh. Kim missed two of ten visits. Kim was convicted of theft in 2019."
            ],
            "FATHER": ["Ross was arrested in 2020. Ross did not visit in May 2025."],
            "PARENTREL": ["Ross shouted and Kim left."],
        },
    )
    result = gather("balance", report)
    assert "Kim" in result.why
    assert any("No strength is recorded for the birth father" in text for text in result.lacking)
    assert not any("birth mother" in text for text in result.lacking)
    assert any(item.text == "Kim makes Ellie laugh." for item in result.items)


def test_a_strength_that_is_denied_is_none(tmp_path: Path) -> None:
    report = build(tmp_path, {"FATHER": ["Ross is not gentle."], "FT-NOW": None, "PARENTVIEW": None})
    quoted = [item.text for item in gather("balance", report).items]
    assert "Ross is not gentle." not in quoted


def test_passages_with_hard_facts_are_listed_with_how_they_read(tmp_path: Path) -> None:
    hard = "Ross was convicted of assault in 2020, when he hit Kim and she was injured and went to hospital."
    result = gather("difficult", build(tmp_path, {"FATHER": [hard, "Ross likes fishing."]}))
    texts = [item.text for item in result.items]
    assert any(text.endswith(hard) and "longest sentence 19 words" in text for text in texts)
    assert not any("fishing" in text for text in texts)


@pytest.mark.parametrize(
    "plan",
    [
        "I recommend that Ellie and Callum live together with one family and see Zara each month.",
        "Ellie and Callum should be adopted together, near Zara, because they are close.",
        "I recommend that Ellie and Callum are placed together; the family should be within reach of Zara.",
    ],
)
def test_a_sister_who_is_to_be_near_or_visited_is_not_to_share_the_home(plan: str, tmp_path: Path) -> None:
    table = [
        ["*Name", "*Relationship", "*Date of birth", "*Where living"],
        ["Kim Pascoe", "Mother", "3 March 1998", "At home"],
        ["Callum Pascoe", "Half-brother", "12 January 2018", "With foster carers"],
        ["Zara Pascoe", "Half-sister", "12 January 2016", "With her grandmother"],
    ]
    changes: Changes = {"FAMILYTABLE": table, "OPTIONS": [plan]}
    assert (
        gather("siblings_together", build(tmp_path, changes)).why == "the child is to be placed with Callum"
    )


def test_both_brother_and_sister_share_the_home_when_the_plan_names_both(tmp_path: Path) -> None:
    table = [
        ["*Name", "*Relationship", "*Date of birth", "*Where living"],
        ["Kim Pascoe", "Mother", "3 March 1998", "At home"],
        ["Callum Pascoe", "Half-brother", "12 January 2018", "With foster carers"],
        ["Zara Pascoe", "Half-sister", "12 January 2016", "With foster carers"],
    ]
    plan = (
        "I recommend that Ellie, Callum and Zara are placed together, and see their grandmother each month."
    )
    why = gather("siblings_together", build(tmp_path, {"FAMILYTABLE": table, "OPTIONS": [plan]})).why
    assert why == "the child is to be placed with Callum and Zara"


@pytest.mark.parametrize(
    "fact",
    [
        "Kim sewed the curtains of his room.",
        "Kim was at his cot each day and held him against her skin.",
        "Kim came to 63 of 69 family times.",
        "By May Kim had been to nine of the ten meetings.",
        "On most evenings Kim cooked and took Ellie to the river.",
        "Kim has worked at a garden centre since 2016.",
        "Kim taught Ellie the names of birds.",
    ],
)
def test_a_plain_good_fact_about_a_parent_is_counted(fact: str, tmp_path: Path) -> None:
    assert _good(["Kim is 28."], tmp_path) == 0
    assert _good(["Kim is 28.", fact], tmp_path) == 1


@pytest.mark.parametrize(
    "fact",
    [
        "Kim was not at his cot on most days.",
        "Kim has never worked at a shop.",
        "Kim came to 9 of 69 family times.",
        "Kim was born in Trelow and has one brother.",
        "Kim moved to a flat in 2020.",
    ],
)
def test_what_is_no_good_fact_is_not_counted(fact: str, tmp_path: Path) -> None:
    assert _good(["Kim is 28.", fact], tmp_path) == 0


def test_what_is_told_of_a_half_brother_is_not_told_of_the_mother_he_shares(tmp_path: Path) -> None:
    siblings = ["## Callum Pascoe, half-brother (same mother)", "He plays the trumpet and is kind."]
    plain = ["## Callum Pascoe", "He plays the trumpet and is kind."]
    told = [gather("balance", build(tmp_path, {"SIBLINGS": lines})).why for lines in (siblings, plain)]
    assert told[0] == told[1]


def _good(lines: list[str], folder: Path) -> int:
    """How many sentences of something good are counted for the mother when these are all that is said of her."""
    nothing = ["Ellie is well."]
    report = build(
        folder,
        {
            "MOTHER": lines,
            "PARENTREL": nothing,
            "PARENTVIEW": nothing,
            "FT-NOW": nothing,
            "FT-PLAN": nothing,
            "PARENTASSESS": nothing,
            "AGENCYCHRON": nothing,
            "CARECHRON": nothing,
        },
    )
    told = re.search(
        r"birth mother[^:;]*: (\w+) sentences? tells? of something good|birth mother[^:;]*: (one)",
        gather("balance", report).why,
    )
    assert told is not None
    number = told.group(1) or told.group(2)
    return 1 if number == "one" else int(number)
