"""Contexts decide: whose words they are, what bears them out, and what they are about."""

from __future__ import annotations

import pytest

from cpraudit.grammar.plain import slips
from cpraudit.language.context import Context, Passage
from cpraudit.language.marking import marks
from cpraudit.language.wordlists import Level, load_list
from cpraudit.text import straight


def levels(kind: str, text: str, ids: frozenset[str] = frozenset(), beside: str = "") -> list[Level]:
    """How the finds of a list in a text count."""
    return [m.level for m in marks(load_list(kind), Passage(straight(text), 0, ids, beside))]


# Text, the words in question, and the contexts that must be seen there.
CONTEXTS = [
    ('She said: "I was chaotic then."', "chaotic", {Context.QUOTED}),
    ("She says that she was chaotic then.", "chaotic", {Context.ATTRIBUTED}),
    ("She told me that she was chaotic.", "chaotic", {Context.ATTRIBUTED}),
    ("In R's words she is bossy.", "bossy", {Context.ATTRIBUTED}),
    ("In her mother's words she was lazy.", "lazy", {Context.ATTRIBUTED}),
    ("According to her sister she was lazy.", "lazy", {Context.ATTRIBUTED}),
    ("She was lazy, her sister said.", "lazy", {Context.ATTRIBUTED}),
    ("Carer: he is clingy at bedtime.", "clingy", {Context.ATTRIBUTED}),
    ("She is described by her sister as lazy.", "lazy", {Context.ATTRIBUTED}),
    ("Her aunt feels that she is lazy.", "lazy", {Context.OPINION}),
    ("The judge found that he had failed to protect her.", "failed to protect", {Context.COURT}),
    ("He was convicted of a violent offence.", "violent", {Context.CHARGE}),
    ("Dr Boyle diagnosed a defiant disorder.", "defiant", {Context.DIAGNOSIS}),
    ("He joined the Troubled Families programme.", "Troubled Families", {Context.NAME}),
    ("He can be bossy: he puts all his bears to bed.", "bossy", {Context.EXAMPLE}),
    ("She told Ms Cole, the assessor, that she was lazy.", "lazy", {Context.ATTRIBUTED}),
    # past a break the words may be the writer's: softer, not left alone
    ("She told me that she rose late, ate, and dressed slowly and lazily.", "lazily", {Context.OPINION}),
    ("He drinks, the lazy man, as he told me.", "lazy", {Context.OPINION}),
]
# The same words, but the writer's own.
OWN_VOICE = [
    ("It is said that she is lazy.", "lazy"),
    ("I told her that she is lazy.", "lazy"),
    ("She says that she loves him but she is lazy.", "lazy"),
    ("She told me that she would come and failed to attend.", "failed to attend"),
    ("She is lazy; her sister says that she cooks.", "lazy"),
    ("There have been reports of lazy habits.", "lazy"),
    ("We feel that she is lazy.", "lazy"),
    ("She says that she misses him, which is rich coming from her.", "which is rich"),
    ('Asked where he was, Mr Cole said "out", a daft answer.', "a daft answer"),
    ("In the writer's view they were as bad as each other.", "as bad as each other"),
]


@pytest.mark.parametrize(("text", "words", "wanted"), CONTEXTS)
def test_contexts_are_seen(text: str, words: str, wanted: set[Context]) -> None:
    passage = Passage.of(text)
    start = passage.text.index(words)
    assert wanted <= passage.contexts(start, start + len(words))


@pytest.mark.parametrize(("text", "words"), OWN_VOICE)
def test_the_writers_own_voice(text: str, words: str) -> None:
    passage = Passage.of(text)
    start = passage.text.index(words)
    found = passage.contexts(start, start + len(words))
    assert not found & {Context.QUOTED, Context.ATTRIBUTED, Context.OPINION}


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        # words with two meanings
        ("judgemental", "He claims Universal Credit.", []),
        ("judgemental", "She claims that she was ill.", [Level.SHOULD]),
        ("judgemental", "The court refused permission to appeal.", []),
        ("judgemental", "She refused to accept help.", [Level.SHOULD]),
        ("judgemental", "Amara manipulates small beads with a neat grip.", []),
        ("judgemental", "He is very manipulative.", [Level.SHOULD]),
        ("judgemental", "His broken arm, set in 2023, has healed.", []),
        ("judgemental", "She comes from a broken home.", [Level.SHOULD]),
        ("judgemental", "He is wild about tractors and gloriously dirty after lunch.", []),
        ("jargon", "She wears contact lenses.", []),
        ("jargon", "He worked as a scaffolder.", []),
        ("jargon", "They scaffold her play.", [Level.SHOULD]),
        ("absolute", "He always enjoys the bath.", []),
        ("absolute", "He always puts work first.", [Level.SHOULD]),
        ("graphic", "Her blood test was clear.", []),
        ("graphic", "There was blood on the walls.", [Level.SHOULD]),
        # an opinion of somebody else is only worth a look
        ("judgemental", "Her aunt feels that she is lazy.", [Level.CONSIDER]),
        # particulars
        ("generalisations", "She has mental health issues.", [Level.SHOULD]),
        ("generalisations", "She has mental health issues. Dr Ford diagnosed depression.", []),
        ("generalisations", "She has mental health issues. She stole a coat on 3 May 2024.", [Level.SHOULD]),
        ("generalisations", "She has had mental health issues since 2019.", [Level.CONSIDER]),
        ("generalisations", "There were concerns about the home. On 3 May 2024 the fridge was empty.", []),
        ("generalisations", "If there are concerns about his speech, ask.", []),
        # sources
        ("unverified", "She uses cocaine.", [Level.SHOULD]),
        ("unverified", "She says that she uses cocaine.", []),
        ("unverified", "A test in May found that she uses cocaine.", []),
        ("unverified", "She drinks at weekends, she says. She uses cocaine.", [Level.SHOULD]),
        ("unverified", "Her cocaine use was confirmed by a hair test. She uses cocaine daily.", []),
        ("unverified", "She does not use cocaine.", []),
        ("unverified", "He may ask whether his mother used heroin.", []),
    ],
)
def test_meaning_and_surroundings_decide(kind: str, text: str, wanted: list[Level]) -> None:
    assert [level for level in levels(kind, text) if level is not Level.COUNT] == wanted


def test_the_medical_section_speaks_its_own_language() -> None:
    text = "There is a history of otitis media, and his mother was drunk at the birth."
    assert levels("jargon", text)
    assert levels("unverified", text)
    assert set(levels("jargon", text, frozenset({"HEALTH"}))) <= {Level.CONSIDER}  # a reader's look, no more
    assert not levels("unverified", text, frozenset({"HEALTH"}))


def test_the_date_of_a_chronology_row_dates_its_text() -> None:
    assert levels("unverified", "Paul hit her.")
    assert not levels("unverified", "Paul hit her.", beside="14 June 2022")


def test_a_person_and_a_book_are_told_apart_by_quotation_marks() -> None:
    assert not levels("absolute", 'Her book is "He Will Never Be Alone".')


@pytest.mark.parametrize(
    "text",
    [
        "The home that she shares with her parents is small.",
        "One of the carers is at home.",
        "The relationship between Kirsty and Daniel was hard.",
        "If the report were late we would say so. Could it do more?",
        "He had had a cold. She said that that was fine. Night night.",
        "There is a house. They live there. For there to be peace, wait.",
        "He had a one-off treat, a European coin and an hour of play.",
        "It's been a long day. The child's are blue.",
        "She is too young. He is used to many people.",
    ],
)
def test_right_sentences_are_left_alone(text: str) -> None:
    if "child's are" in text:
        assert [s.message for s in slips(text)] == ["an apostrophe in a plural"]
    else:
        assert list(slips(text)) == []
