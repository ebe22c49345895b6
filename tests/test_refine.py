"""What happens to findings between the checks and the outputs."""

from __future__ import annotations

import pytest
from small_reports import rule

from cpraudit.document.model import Block, Document
from cpraudit.findings.model import Category, Finding, Place, Related, Severity
from cpraudit.findings.refine import group_repeats, in_order, merge_doubles, refine

TEXTS = ("Kara saw Tom on 3 May 2024.", *(f"LAC review {n} for Tom." for n in range(15)))
DOCUMENT = Document(
    name="r.docx",
    sha256="0" * 64,
    blocks=tuple(Block(index=i, part="document", paragraph=i, text=t) for i, t in enumerate(TEXTS)),
)
DATE = rule("date-one")
NAME = rule("name-variant", Category.NAME_INCONSISTENT, Severity.SHOULD)
ACRONYM = rule("undefined-acronym", Category.ACRONYM_NOT_EXPANDED, Severity.SHOULD)


def words(block: int, text: str) -> Place:
    start = TEXTS[block].index(text)
    return Place(block, start, start + len(text))


def test_overlapping_findings_of_one_category_become_the_worst_one_with_both_reasons() -> None:
    other = rule("date-two", severity=Severity.SHOULD)
    far = Related(words(3, "review"), "the other date")
    kept = merge_doubles(
        [
            Finding(other, "The weekday is wrong.", words(0, "on 3 May 2024"), related=(far,)),
            Finding(DATE, "The month is wrong.", words(0, "3 May 2024")),
        ]
    )
    assert len(kept) == 1
    assert kept[0].rule is DATE
    assert kept[0].place == words(0, "3 May 2024")
    assert kept[0].message == "The month is wrong. Also: The weekday is wrong."
    assert kept[0].related == (far,)


def test_findings_that_only_touch_or_differ_in_category_stay_apart() -> None:
    touching = [Finding(DATE, "a", Place(0, 0, 4)), Finding(DATE, "b", Place(0, 4, 8))]
    assert len(merge_doubles(touching)) == 2
    crossing = [Finding(DATE, "a", Place(0, 0, 6)), Finding(NAME, "b", Place(0, 4, 8))]
    assert len(merge_doubles(crossing)) == 2
    other_block = [Finding(DATE, "a", Place(0, 0, 6)), Finding(DATE, "a", Place(1, 0, 6))]
    assert len(merge_doubles(other_block)) == 2


def test_the_same_absence_is_told_once_and_different_absences_are_told_each() -> None:
    gone = rule("missing", Category.MISSING_SECTION)
    health = Finding(gone, "No section on health.", section_id="HEALTH")
    views = Finding(gone, "No section on views.", section_id="CHILDVIEW")
    assert refine([health, views, health], DOCUMENT) == in_order([views, health])


def test_a_term_is_told_at_its_first_place_and_counted_at_the_others() -> None:
    found = [Finding(ACRONYM, f"LAC is not explained ({n}).", words(n, "LAC")) for n in (5, 2, 9)]
    (one,) = group_repeats(found, DOCUMENT)
    assert one.place == words(2, "LAC")
    assert one.more == (words(5, "LAC"), words(9, "LAC"))


def test_words_that_must_be_mended_place_by_place_stay_findings_up_to_ten() -> None:
    found = [Finding(NAME, "Tom is Thomas elsewhere.", words(n, "Tom")) for n in range(1, 16)]
    kept = group_repeats(found, DOCUMENT)
    assert [f.place.block for f in kept if f.place] == list(range(1, 11))
    assert [p.block for p in kept[0].more] == list(range(11, 16))
    assert sum(1 + len(f.more) for f in kept) == len(found)


def test_the_same_words_with_another_reason_are_not_a_repeat() -> None:
    found = [Finding(NAME, f"Reason {n}.", words(n, "Tom")) for n in range(1, 16)]
    assert len(group_repeats(found, DOCUMENT)) == 15


def test_a_repeat_that_is_worse_makes_the_whole_group_worse() -> None:
    mild = Finding(ACRONYM, "m", words(1, "LAC"), severity=Severity.CONSIDER)
    grave = Finding(ACRONYM, "m", words(2, "LAC"), severity=Severity.MUST)
    (one,) = group_repeats([mild, grave], DOCUMENT)
    assert (one.place, one.level) == (words(1, "LAC"), Severity.MUST)


def test_rules_that_are_switched_off_say_nothing() -> None:
    found = [Finding(DATE, "d", words(0, "3 May 2024")), Finding(NAME, "n", words(0, "Tom"))]
    assert refine(found, DOCUMENT, off=["date-one"]) == (found[1],)


@pytest.mark.parametrize("turn", range(5))
def test_the_order_in_which_checks_speak_makes_no_difference(turn: int) -> None:
    found = [
        Finding(DATE, "d", words(0, "3 May 2024")),
        Finding(rule("date-two"), "e", words(0, "May")),
        Finding(NAME, "n", words(0, "Tom")),
        Finding(NAME, "n", words(4, "Tom")),
        Finding(rule("missing", Category.MISSING_SECTION), "No section.", section_id="HEALTH"),
    ]
    turned = found[turn:] + found[:turn]
    assert refine(turned, DOCUMENT) == refine(found, DOCUMENT)
    assert [f.message for f in refine(turned, DOCUMENT)] == ["No section.", "n", "d Also: e", "n"]


def test_refining_what_is_refined_changes_nothing() -> None:
    once = refine([Finding(NAME, "n", words(n, "Tom")) for n in range(1, 9)], DOCUMENT)
    assert refine(once, DOCUMENT) == once
