"""Subjects and verbs at a distance, by the real language model."""

from __future__ import annotations

import pytest

from cpraudit.grammar.agreement import disagreements

WRONG = [
    ("The results of the assessment was shared with her.", "results of the assessment was", "were"),
    ("The foster carers, who has known Alfie since May, sing to him.", "who has", "have"),
    (
        "The health visitor, along with two nurses, were present.",
        "visitor, along with two nurses, were",
        "was",
    ),
    ("Neither parent have asked for another day.", "parent have", "has"),
    ("He cried, and his mother were kind to him.", "mother were", "was"),
    ("The photographs in her bedroom is of her sisters.", "photographs in her bedroom is", "are"),
]
RIGHT = [
    "The results of the assessment were shared with her.",
    "His teacher is Mrs Bains and his best friend is called Noah.",
    "Siobhán and Caoimhe Ó Laoghaire are his great-aunts.",
    "He has two sisters, Kayleigh, who is nine, and Summer, who is seven.",
    "Six weeks is a long time for a baby.",
    "The team have met her twice. The team has met her twice.",
    "A number of children were there.",
    "If she were older, she could say.",
    "She has landed on her feet, which is good.",
    "Her health and wellbeing is good.",
    "Three of the family's dogs were in the garden.",
    "Little Stars is a nursery in Wexbourne.",
    "What she likes is trains.",
    "There are a cot and a chair.",
    "Jasmine stammers on the first sound and is shy.",
    "Her head lice were treated.",
    "One of the girls who were there waved.",
    "The midwife and a nurse, who were asked, remember him.",
    "A family worker twice a week and a parenting assessment were offered.",
]


@pytest.mark.parametrize(("text", "words", "better"), WRONG)
def test_what_is_found(text: str, words: str, better: str) -> None:
    [[remark]] = disagreements([text])
    assert text[remark.start : remark.end] == words
    assert remark.better == better


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_left_alone(text: str) -> None:
    assert disagreements([text]) == [[]]


def test_places_belong_to_their_paragraph() -> None:
    first, second = disagreements(
        ["He is two. The toys in the box was new.", "The toys in the box were new."]
    )
    assert [remark.start for remark in first] == [15]
    assert not second
