"""A name is never called a misspelling."""

from __future__ import annotations

import pytest

from cpraudit.grammar.believe import OwnWords, believed
from cpraudit.grammar.harper_engine import Harper
from cpraudit.grammar.languagetool import LanguageToolClient
from cpraudit.grammar.model import SPELLING, Remark

NOBODY = OwnWords(frozenset(), frozenset())


def spelling(text: str, word: str, better: str) -> list[Remark]:
    start = text.index(word)
    return [Remark(start, start + len(word), "", better, SPELLING)]


@pytest.mark.parametrize(
    ("text", "word", "better"),
    [
        ("She was definatly there.", "definatly", "definitely"),
        ("Her behavour is calm.", "behavour", "behaviour"),
        ("They met tommorow.", "tommorow", "tomorrow"),
        ("Recieved on Monday.", "Recieved", "Received"),
    ],
)
def test_slips_are_believed(text: str, word: str, better: str) -> None:
    assert believed(text, spelling(text, word, better), NOBODY)


@pytest.mark.parametrize(
    ("text", "word", "better"),
    [
        ("Kayleigh-Anne waved.", "Kayleigh-Anne", "Hayleigh"),
        ("She met Iestyn there.", "Iestyn", "Resign"),
        ("Ffion smiled.", "Ffion", "Fion"),
        ("She drew a genogram.", "genogram", "monogram"),
        ("He calls her babcia.", "babcia", "fascia"),
        ("He likes egusi.", "egusi", "bus"),
        ("The NSPCC wrote.", "NSPCC", "NSCC"),
        ("She is in 4b.", "4b", "4th"),
    ],
)
def test_names_and_words_of_families_are_not(text: str, word: str, better: str) -> None:
    assert not believed(text, spelling(text, word, better), NOBODY)


def test_the_report_s_own_names_and_words_are_not() -> None:
    own = OwnWords.of({"leoo"}, ["He plays tigg.", "Tigg again.", "More tigg."])
    assert not believed("so leoo sang", spelling("so leoo sang", "leoo", "leo"), own)
    assert not believed("he likes tigg", spelling("he likes tigg", "tigg", "twig"), own)


def test_another_language_is_left_alone() -> None:
    text = "She sings mi welais jac y dho to him."
    remarks = [
        r for w, b in (("welais", "relais"), ("jac", "jack"), ("dho", "who")) for r in spelling(text, w, b)
    ]
    assert not believed(text, remarks, NOBODY)


def test_notes_without_a_subject_are_left_alone() -> None:
    text = "A busy boy. Likes baths and snails."
    start = text.index("Likes baths")
    assert not believed(text, [Remark(start, start + 11, "", "Like baths", "SOME_RULE")], NOBODY)
    text = "The boys likes baths."
    assert believed(text, [Remark(9, 14, "", "like", "SOME_RULE")], NOBODY)


def test_from_room_to_room_is_no_repetition() -> None:
    text = "He goes from room to room to see who is there."
    at = text.index("room")
    assert not believed(text, [Remark(at, at + len("room to room to"), "", "room to", "REPEATED")], NOBODY)
    text = "He goes to the room to room to see."
    at = text.index("room")
    assert believed(text, [Remark(at, at + len("room to room to"), "", "room to", "REPEATED")], NOBODY)


def test_a_carer_of_whom_only_a_letter_is_told_is_no_article() -> None:
    text = "A plays him songs."
    remark = Remark(0, 7, "A plural noun cannot follow this article", "A play", "A_PLURAL")
    own = OwnWords.of(set(), ["He lives with A and R.", text])
    assert believed(text, [remark], own) == []
    assert believed(text, [remark], NOBODY) == [remark]  # where nobody is called A, the remark stands


def test_words_of_the_trade_are_jargon_and_no_misspellings() -> None:
    assert not believed(
        "He is dysregulated.", spelling("He is dysregulated.", "dysregulated", "deregulated"), NOBODY
    )


def test_remarks_on_grammar_pass() -> None:
    remark = Remark(0, 2, "", "", "HE_VERB_AGR")
    assert believed("He go.", [remark], NOBODY) == [remark]


def test_what_real_engines_say_of_names(languagetool: LanguageToolClient) -> None:
    """Sentences full of names from many languages: not one is marked."""
    text = (
        "Zainab Olanrewaju met Iestyn Prydderch, Siobhán Ó Laoghaire and Kezia-Mae Wojciechowska at Gurdwara Sahib. "
        "Callum's nan, Mrs Akinfenwa, lives in Pontardawe; his bampy Dafydd comes from Llanfairpwll. Rahima waved."
    )
    for engine in (languagetool, Harper()):
        assert [r for r in believed(text, engine.check(text), NOBODY) if r.rule == SPELLING] == []
