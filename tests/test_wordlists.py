"""Every entry of every word list finds what it says it finds, and leaves what it says it leaves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cpraudit.errors import SettingsError
from cpraudit.language.context import Passage
from cpraudit.language.marking import marks
from cpraudit.language.phrases import PhraseError, PhraseIndex, parse, tokens
from cpraudit.language.wordlists import (
    KINDS,
    Level,
    Loaded,
    Prepared,
    acronym_list,
    groups,
    legal_terms,
    load_list,
    service_list,
)

ROWS = [(kind, row) for kind in KINDS for row in load_list(kind).rows]
NAMES = [f"{kind}: {row.entry.phrase[0][:40]}" for kind, row in ROWS]


def only(loaded: Loaded, row: Prepared) -> Loaded:
    """The list with one entry."""
    return replace(
        loaded, rows=(row,), index=PhraseIndex([(row, parse(p, groups())) for p in row.entry.phrase])
    )


def found(loaded: Loaded, text: str) -> list[str]:
    """The words that a list finds in a text."""
    passage = Passage.of(text)
    return [passage.text[m.start : m.end] for m in marks(loaded, passage)]


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=NAMES)
def test_entry_flags_and_leaves_its_own_examples(kind: str, row: Prepared) -> None:
    loaded = only(load_list(kind), row)
    for text in row.entry.flag:
        assert found(loaded, text), text
    for text in row.entry.leave:
        assert not found(loaded, text), text


@pytest.mark.parametrize("kind", KINDS)
def test_what_an_entry_leaves_is_not_marked_by_its_neighbours(kind: str) -> None:
    """A text that one entry leaves alone is a near-miss for the whole list."""
    loaded = load_list(kind)
    for row in loaded.rows:
        for text in row.entry.leave:
            hits = [m for m in marks(loaded, Passage.of(text)) if m.level in (Level.MUST, Level.SHOULD)]
            assert not hits, text


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=NAMES)
def test_every_phrase_can_be_found(kind: str, row: Prepared) -> None:
    """Each phrase, written out in its shortest form, is found by itself."""
    for phrase in row.entry.phrase:
        parsed = parse(phrase, groups())
        words = tokens(parsed.example())
        assert parsed.match(words, 0) is not None, phrase
    row.check()  # what excuses it is read only when the entry is found


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=NAMES)
def test_reasons_sources_and_topics_are_known(kind: str, row: Prepared) -> None:
    words = load_list(kind).words
    assert row.entry.why in words.reasons or len(row.entry.why) > 20, row.entry.why
    assert row.entry.source in words.sources, row.entry.source
    assert not row.entry.topic or row.entry.topic in words.topics, row.entry.topic
    assert row.entry.instead


def test_the_other_lists_load() -> None:
    assert len(acronym_list().acronyms) > 200
    assert {"gloss", "vague", "self_explaining", "holder", "paper"} <= set(service_list().kinds)
    assert legal_terms().all(tokens("he is likely to suffer significant harm"))


# ---- the notation

NOTATION = [
    ("fail(s|ed|ing) to engage", "She failed to engage.", "failed to engage"),
    ("refuse~ help", "He is refusing help.", "refusing help"),
    ("lie~ to him", "She lied to him.", "lied to him"),
    ("[very] hostile", "He was very hostile.", "very hostile"),
    ("[very] hostile", "He was hostile.", "hostile"),
    ("failed to * engage", "She failed to fully and properly engage.", "failed to fully and properly engage"),
    ("own _ enemy", "She is her own worst enemy.", "own worst enemy"),
    ("use~ <drug>", "He was using crack cocaine.", "using crack cocaine"),
    ("attention-seeking", "She is attention seeking.", "attention seeking"),
    ("attention-seeking", "She is attention-seeking.", "attention-seeking"),
    ("did(n't| not) bother", "He didn’t bother.", "didn't bother"),
    ("storm~ (out|off)", "She STORMED OFF at once.", "STORMED OFF"),
    ("compliant", "He was non-compliant.", None),
    ("clean", "He was clean-shaven.", None),
    ("failed to engage", "He failed. To engage is hard.", None),
    ("failed to * engage", "He failed to come, he did not say why, and would not engage.", None),
]


@pytest.mark.parametrize(("phrase", "text", "wanted"), NOTATION)
def test_phrase_notation(phrase: str, text: str, wanted: str | None) -> None:
    passage = Passage.of(text)
    hits = PhraseIndex([(True, parse(phrase, groups()))]).find(passage.words)
    assert [passage.text[h.start : h.end] for h in hits] == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("phrase", "complaint"),
    [
        ("fail(s|ed", "do not match"),
        ("* lifestyle", "begins or ends with a gap"),
        ("[very]", "no word that must be there"),
        ("<planet> dust", "no group <planet>"),
        ("~ word", "must stand behind the word"),
    ],
)
def test_a_phrase_that_cannot_be_read_is_told(phrase: str, complaint: str) -> None:
    with pytest.raises(PhraseError, match=complaint):
        parse(phrase, groups())


# ---- an agency's own file


def write(folder: Path, text: str) -> Path:
    """An agency's file for the list of judgemental language."""
    (folder / "judgemental.yaml").write_text(text, encoding="utf-8")
    return folder


def test_an_agency_switches_off_changes_and_adds(tmp_path: Path) -> None:
    own = write(
        tmp_path,
        """
switch_off: clingy
change:
  - {phrase: failed to engage, severity: off}
add:
  - phrase: wishy-washy
    why: It is a verdict and says nothing of what was done in the end.
    instead: say what was decided and when
    flag: He was wishy-washy about it.
    leave: He changed his mind on 3 May.
""",
    )
    ours, theirs = load_list("judgemental"), load_list("judgemental", own)
    for text, before, after in (
        ("He stays clingy.", True, False),
        ("She failed to engage.", True, False),
        ("He was wishy-washy about it.", False, True),
        ("It takes two to tango, one might say.", True, True),
    ):
        assert bool(found(ours, text)) is before, text
        assert bool(found(theirs, text)) is after, text


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "switch_off: clingyy",
            r"judgemental.yaml: there is no entry 'clingyy' in our list. Did you mean 'clingy'\?",
        ),
        ("add:\n  - {phrase: clingy, why: x, instead: y, flag: z, leave: w}", "is in our list already"),
        ("add:\n  - {phrase: 'odd(', why: x, instead: y, flag: z, leave: w}", "do not match"),
        (
            "add:\n  - {phrase: x, whi: x, instead: y, flag: z, leave: w}",
            r"line 2: 'whi' is not a field.*'why'",
        ),
        ("switchoff: clingy", "line 1: 'switchoff' is not a field.*'switch_off'"),
    ],
)
def test_a_mistake_in_an_agencys_file_is_told(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(SettingsError, match=complaint):
        load_list("judgemental", write(tmp_path, text))
