"""The numbers can be counted by hand."""

from __future__ import annotations

import pytest

from cpraudit.language.readability import breaths, count_words, ease


def test_the_formula_by_hand() -> None:
    """25 times 'We saw a bird.': 4 words, 10 letters: 4.71 * 2.5 + 0.5 * 4 - 21.43 is below grade 1."""
    easy = ease(["We saw a bird. " * 25], 35)
    assert (easy.words, easy.sentences, easy.letters) == (100, 25, 250)
    assert easy.reading_age == 6.0
    hard = ease(
        ["Considerable uncertainties concerning developmental consequences remain evident throughout. " * 13],
        35,
    )
    letters = len("Considerableuncertaintiesconcerningdevelopmentalconsequencesremainevidentthroughout")
    grade = 4.71 * letters / 8 + 0.5 * 8 - 21.43
    assert hard.reading_age == round(grade + 5, 1)


def test_a_short_text_has_no_reading_age() -> None:
    assert ease(["We saw a bird. " * 24], 35).reading_age is None
    assert ease([], 35).reading_age is None
    assert ease(["..."], 35).sentence_words == 0.0


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("He is two. He walks.", ["He is two.", "He walks."]),
        ("He is two; he walks.", ["He is two;", "he walks."]),
        ("Born 4 May 2022\nWalks", ["Born 4 May 2022", "Walks"]),
        ("Dr. Hallam saw him.", ["Dr. Hallam saw him."]),
    ],
)
def test_what_is_read_in_one_breath(text: str, pieces: list[str]) -> None:
    assert [text[s.start : s.end] for s in breaths(text)] == pieces


def test_words_are_counted_as_they_are_read() -> None:
    assert count_words("He's a well-loved boy, born 3.5 weeks early.") == 8


def test_long_sentences_are_counted() -> None:
    long = "Ran and " * 19 + "ran on."
    measured = ease([f"He is two. {long}"], 35)
    assert measured.long_sentences == 1
    assert measured.longest == 40
    assert ease([long], 40).long_sentences == 0
