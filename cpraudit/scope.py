"""What an audit could and could not look at: the parts of the program that ran, and what nobody checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cpraudit import __version__
from cpraudit.document.model import Document
from cpraudit.findings.model import Category, Rule
from cpraudit.grammar.model import EngineNote
from cpraudit.language import nlp


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that the audit says nothing about."""

    what: str
    why: str


_NO_CASE = NotChecked(
    "Whether the report agrees with the case file",
    "No case file was given (--case), so names, dates of birth, orders and dates were compared within the report only.",
)


def engines(
    document: Document, rules: Iterable[Rule], *, model_asked: bool, proof: Sequence[EngineNote]
) -> tuple[EngineNote, ...]:
    """What was at work in this audit: `model_asked` tells of the language model, `proof` of the proof-readers."""
    number = sum(1 for _ in rules)
    out = [
        EngineNote(
            "cpraudit", True, __version__, f"{number} rules, on this computer; nothing was sent anywhere"
        ),
        _language_model(model_asked),
        *proof,
    ]
    if document.converted_by:
        note = "made a .docx copy of the report, which was audited"
        out.append(EngineNote("LibreOffice", True, document.converted_by, note))
    return tuple(out)


def _language_model(asked: bool) -> EngineNote:
    version = nlp.version()
    if not version:
        note = (
            "not installed: names at the start of sentences were judged by the word lists alone, and subjects and "
            "verbs that do not agree at a distance were not looked for"
        )
        return EngineNote("spaCy", False, "", note)
    if not asked:
        return EngineNote("spaCy", False, version, "not needed: no sentence raised a question of grammar")
    note = f"English language model, asked about single sentences only; files' SHA-256 {nlp.checksum()[:16]}"
    return EngineNote("spaCy", True, version, note)


def not_checked(
    document: Document, rules: Iterable[Rule], off: Iterable[str], *, with_case: bool = False
) -> tuple[NotChecked, ...]:
    """What a reader must not take as checked; `with_case` tells that there was a case file to compare with."""
    rules, off = tuple(rules), tuple(off)
    return (
        NotChecked(
            "Whether the report is true",
            "A program reads the words only: it has seen no other papers and cannot ask anyone. What is "
            "right for the child is for people to judge.",
        ),
        *(() if with_case else (_NO_CASE,)),
        *_not_looked_for(rules, off),
        *_not_read(document),
        *(NotChecked("Parts of the Word file", warning) for warning in document.warnings),
    )


def _not_looked_for(rules: tuple[Rule, ...], off: tuple[str, ...]) -> Iterator[NotChecked]:
    at_work = {rule.category for rule in rules if rule.id not in off}
    absent = [
        category.value.replace("_", " ")
        for category in Category
        if category not in {r.category for r in rules}
    ]
    if absent:
        yield NotChecked(_listed(absent).capitalize(), "This version of the program has no rules for them.")
    switched_off = [rule.name for rule in rules if rule.id in off]
    if switched_off:
        why = "Switched off in the settings that were given."
        silent = {r.category for r in rules if r.id in off} - at_work
        if silent:
            names = _listed(sorted(c.value.replace("_", " ") for c in silent))
            why += f" Nothing at all was looked for under: {names}."
        yield NotChecked(_listed(switched_off), why)


def _not_read(document: Document) -> Iterator[NotChecked]:
    pictures = [p for p in document.pictures if not p.external and not p.problem]
    if pictures:
        yield NotChecked(
            f"What {_count(len(pictures), 'picture')} {'shows' if len(pictures) == 1 else 'show'}",
            "Size, caption and date were looked at. Who or what is in a picture, also in a drawn family "
            "tree, needs eyes.",
        )
    unread = [p for p in document.pictures if p.external or p.problem]
    if unread:
        reasons = sorted({"linked, not stored in the file" if p.external else p.problem for p in unread})
        yield NotChecked(
            _count(len(unread), "picture").capitalize(), f"Could not be read ({'; '.join(reasons)})."
        )
    deleted = sum(1 for change in document.changes if change.kind == "deletion")
    if deleted:
        yield NotChecked(
            f"Words struck out with tracked changes ({_count(deleted, 'place')})",
            "They are not part of the report as it will be printed. Insertions that wait to be accepted were "
            "read.",
        )
    if document.comments:
        yield NotChecked(
            _count(len(document.comments), "reviewer's comment").capitalize(),
            "Comments are not part of the report; only that they are still there was noted.",
        )
    letters = sum(h.characters for h in document.hidden)
    if letters:
        yield NotChecked(
            f"Hidden text ({letters:,} characters)",
            "It is not printed, so it was not audited, but whoever gets the file can make it visible. Look "
            "at it in Word (Home, ¶) and delete what does not belong.",
        )


def _count(number: int, thing: str) -> str:
    return f"one {thing}" if number == 1 else f"{number} {thing}s"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
