"""Acronyms as social workers write and explain them, and what only looks like one."""

from __future__ import annotations

import pytest

from cpraudit.language.acronyms import key_of, uses
from cpraudit.language.context import Passage
from cpraudit.language.definitions import definition, glossary_row, same_meaning

NOT_EXPLAINED, SPELLED, DESCRIBED = "not explained", "spelled out", "described"

# Text, the acronym in it, and whether the text explains it at its first use.
USES = [
    # both orders, all brackets, quotation marks
    ("The court made a placement order (PO) today.", "PO", SPELLED),
    ("The court made a PO (placement order) today.", "PO", SPELLED),
    ("The family held a family group conference [FGC].", "FGC", SPELLED),
    ('An Interim Care Order ("ICO") was made.', "ICO", SPELLED),
    ("An interim care order (the “ICO”) was made.", "ICO", SPELLED),
    ("The local authority (hereafter LA) agreed.", "LA", SPELLED),
    ("The Family Drug and Alcohol Court (or FDAC for short) met.", "FDAC", SPELLED),
    ("Her strengths and difficulties questionnaire (SDQ, a set of questions) was good.", "SDQ", SPELLED),
    ("Emotional literacy support assistant (ELSA) time helps.", "ELSA", SPELLED),
    ("His education, health and care (EHC) plan is new.", "EHC", SPELLED),
    ("A multi-agency risk assessment conference (MARAC) was held.", "MARAC", SPELLED),
    ("He has foetal alcohol spectrum disorder (FASD).", "FASD", SPELLED),
    ("The Adoption and Children Act 2002 (ACA) applies.", "ACA", SPELLED),
    ("The special educational needs co-ordinator (SENCo) rang.", "SENCO", SPELLED),
    # linked by words
    ("She has a Personal Education Plan, or PEP, at school.", "PEP", SPELLED),
    ("She has a PEP, which is short for personal education plan.", "PEP", SPELLED),
    ("She has a PEP, short for personal education plan.", "PEP", SPELLED),
    ("ICO stands for interim care order.", "ICO", SPELLED),
    (
        "The Children and Family Court Advisory and Support Service, known as Cafcass, wrote.",
        "CAFCASS",
        SPELLED,
    ),
    ("A personal education plan, called a PEP, was written.", "PEP", SPELLED),
    ("The independent reviewing officer, usually abbreviated to IRO, agreed.", "IRO", SPELLED),
    ("The interim care order, i.e. the ICO, continues.", "ICO", SPELLED),
    # dashes and colons
    ("ICO - interim care order.", "ICO", SPELLED),
    ("ICO – interim care order", "ICO", SPELLED),
    ("ICO — interim care order", "ICO", SPELLED),
    ("ICO: interim care order", "ICO", SPELLED),
    ("IRO = independent reviewing officer", "IRO", SPELLED),
    ("The interim care order – ICO – was made.", "ICO", SPELLED),
    # elsewhere in the sentence
    ("The independent reviewing officer, Sunita Rao (IRO), agreed.", "IRO", SPELLED),
    ("In June the ISW, Ms Stone, an independent social worker, came.", "ISW", SPELLED),
    # not on the list
    ("His MPH (methylphenidate hydrochloride) was stopped.", "MPH", SPELLED),
    ("The Mid Yorkshire Toddler Forum (MYTF) meets weekly.", "MYTF", SPELLED),
    # described, not spelled out
    ("He was seen by CAMHS, the NHS mental health service for children.", "CAMHS", DESCRIBED),
    ("He was seen by CAMHS (the NHS mental health service for children).", "CAMHS", DESCRIBED),
    ("The IRO, who checks the council's plan, agreed.", "IRO", DESCRIBED),
    ("She has a PEP, which is a yearly plan for her learning.", "PEP", DESCRIBED),
    ("A yearly plan for the learning of a child in care (PEP) was written.", "PEP", DESCRIBED),
    ("Her PEP was reviewed. This is a yearly plan for her learning.", "PEP", DESCRIBED),
    ("He attends a PRU – a school for pupils who cannot be in an ordinary one.", "PRU", DESCRIBED),
    ("She has an EHC plan, which sets out in law the help that she gets.", "EHC", DESCRIBED),
    ("The ADM decided. The ADM is the senior manager who decides.", "ADM", DESCRIBED),
    ("An early court hearing where the judge plans the case (CMH) was held.", "CMH", DESCRIBED),
    # traps
    ("Ms Hartley (IRO) agreed.", "IRO", NOT_EXPLAINED),
    ("Jane Hartley, IRO, agreed.", "IRO", NOT_EXPLAINED),
    ("The IRO, Jane Hartley, agreed.", "IRO", NOT_EXPLAINED),
    ("The IRO (Sunita Rao) agreed.", "IRO", NOT_EXPLAINED),
    ("The IRO, who met him in May, agreed.", "IRO", NOT_EXPLAINED),
    ("The IRO, the meeting was told, agreed.", "IRO", NOT_EXPLAINED),
    ("The PEP (reviewed on 12 February 2026) is good.", "PEP", NOT_EXPLAINED),
    ("An ICO (made on 9 May 2025) continues.", "ICO", NOT_EXPLAINED),
    ("The meeting on 5 May 2025 (CMH) was short.", "CMH", NOT_EXPLAINED),
    ("The family met (FGC) on 5 May.", "FGC", NOT_EXPLAINED),
    ("The SDQ score was 19, a measure of feelings.", "SDQ", NOT_EXPLAINED),
    ("The SGO that was made in 2019 continues.", "SGO", NOT_EXPLAINED),
    # shapes
    ("Two ICOs were made.", "ICO", NOT_EXPLAINED),
    ("The LA's plan is clear.", "LA", NOT_EXPLAINED),
    ("The PEP’s aims are clear.", "PEP", NOT_EXPLAINED),
    ("The CiN plan ended.", "CIN", NOT_EXPLAINED),
    ("The HoS chaired it.", "HOS", NOT_EXPLAINED),
    ("His DoB is on the form.", "DOB", NOT_EXPLAINED),
    ("His D.o.B. is on the form.", "DOB", NOT_EXPLAINED),
    ("The I.C.O. was made.", "ICO", NOT_EXPLAINED),
    ("He is pre-EYFS for most purposes.", "EYFS", NOT_EXPLAINED),
    ("S47 enquiries began.", "S47", NOT_EXPLAINED),
    ("She agreed under s.20 that he should stay.", "S20", NOT_EXPLAINED),
    ("A PHQ-9 was filled in.", "PHQ9", NOT_EXPLAINED),
    ("She DNA her appointment.", "DNA", NOT_EXPLAINED),
]

# Texts without an acronym that a reader would have to be told.
NONE = [
    "The NHS, the BBC and the UK.",
    "She passed two GCSEs at college and has a BSc.",
    "He watches TV and DVDs, and has PE on Mondays at 10 AM.",
    "DO NOT SHARE THIS REPORT WITH ADOPTERS",
    "INSERT GENOGRAM HERE",
    "It was VERY hard and NOT true.",
    "Part II and Henry VIII, chapter IV.",
    "They live at Flat 2, CW1 3AB, and he at LS6 2DG.",
    "[2013] UKSC 33 and [2013] EWCA Civ 1146.",
    "J and P look after him, and M sings.",
    "N/A. TBC. XX/XX/2025.",
    "Write to worker@example.org or see WWW.EXAMPLE.ORG.",
]


@pytest.mark.parametrize(("text", "key", "wanted"), USES, ids=[t[:60] for t, _, _ in USES])
def test_use_and_explanation(text: str, key: str, wanted: str) -> None:
    passage = Passage.of(text)
    first = next((u for u in uses(passage) if u.key == key), None)
    assert first is not None, "not seen as an acronym"
    said = definition(first, passage)
    told = NOT_EXPLAINED if said is None else SPELLED if said.literal else DESCRIBED
    assert told == wanted


@pytest.mark.parametrize("text", NONE)
def test_no_acronym(text: str) -> None:
    assert uses(Passage.of(text)) == []


def test_names_and_initials_of_the_cast_are_left_alone() -> None:
    passage = Passage.of("SMITH and JB were there, and IRO said hello. The IRO agreed.")
    found = uses(passage, names=frozenset({"SMITH", "JB", "IRO"}))
    assert [(u.written, u.start) for u in found] == [("IRO", 49)]


def test_a_name_that_spells_the_letters_is_no_explanation() -> None:
    passage = Passage.of("Ian Robert Owen (IRO) agreed.")
    (use,) = uses(passage)
    assert definition(use, passage, frozenset({"IAN", "ROBERT", "OWEN"})) is None


def test_two_letters_without_an_article_may_be_initials() -> None:
    sure = {u.written: u.sure for u in uses(Passage.of("KD came. She had a XQ in May."))}
    assert sure == {"KD": False, "XQ": True}


def test_words_that_the_report_also_writes_small_are_emphasis() -> None:
    passage = Passage.of("He must go HOME soon, and QUIETLY.")
    assert uses(passage, written_small=frozenset({"QUIETLY"})) == []


def test_an_agencys_known_acronyms_are_left_alone() -> None:
    assert uses(Passage.of("The MASH rang."), also_known=frozenset({key_of("MASH")})) == []


@pytest.mark.parametrize(
    ("term", "meaning", "headed", "wanted"),
    [
        ("ICO", "interim care order", False, True),
        ("ICO", "Interim Care Order: a temporary order", False, True),
        ("PEP", "Reviewed on 12 February 2026", False, False),
        ("XYQ", "a yearly talk about learning", True, True),
        ("XYQ", "a yearly talk about learning", False, False),
        ("Name", "Leo Marsh", True, False),
    ],
)
def test_rows_of_a_glossary(term: str, meaning: str, headed: bool, wanted: bool) -> None:
    assert bool(glossary_row(term, meaning, headed=headed)) is wanted


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("placement order", "Placement Orders", True),
        ("the personal education plan", "personal education plan", True),
        ("placement order", "probation officer", False),
        ("care order", "interim care order", True),
    ],
)
def test_same_meaning(first: str, second: str, same: bool) -> None:
    assert same_meaning(first, second) is same
