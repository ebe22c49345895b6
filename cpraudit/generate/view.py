"""A case as the plain words that a template may use.

Every field of the case stands under its own path (`child.date_of_birth`, `siblings[0].name`) as text:

- a value as documents print it; a reason ("Not known: he has not been found.") where the case gives one;
- a placeholder where a fact that this document needs is missing; '' where it does not need it;
- a part or a list `x` has beside it `x_note`: '' when there is something to print, else the reason or the placeholder.

Templates get lists, dictionaries, text and whole numbers only: nothing that they could call or change.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Any

from cpraudit.case.care import AgencyEvent, ChildEvent, Order, Placement, View
from cpraudit.case.child import DirectWork
from cpraudit.case.family import Sibling, SiblingKind
from cpraudit.case.faults import Path
from cpraudit.case.fields import CaseModel, Paper, about
from cpraudit.case.health import School
from cpraudit.case.model import Case
from cpraudit.case.needs import exceptions
from cpraudit.case.parents import ParentEvent
from cpraudit.case.people import Photograph, Sex
from cpraudit.case.shape import holds_prose, item_part, item_type, part_type
from cpraudit.case.values import NotKnown, PartialDate
from cpraudit.dates import age_on
from cpraudit.generate.copies import first_name
from cpraudit.generate.pictures import Pictures
from cpraudit.generate.placeholders import placeholder

PARAGRAPH = "\a"  # docxtpl begins a new paragraph here
_UNNAMED: dict[Path, str] = {
    ("child",): "the child",
    ("mother",): "the birth mother",
    ("father",): "the birth father",
}
_NO_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff\ue000-\ue00f]")


def view(case: Case, paper: Paper, as_of: date, pictures: Pictures) -> dict[str, Any]:
    """Everything that the case says, as text for the template of a paper.

    `as_of` is the day on which ages are told. The photographs that are named are put on the list of `pictures`.
    """
    return _Viewer(case, paper, as_of, pictures).part(case, Case, ())


class _Viewer:
    def __init__(self, case: Case, paper: Paper, as_of: date, pictures: Pictures) -> None:
        self._case, self._paper, self._as_of, self._pictures = case, paper, as_of, pictures

    def part(
        self, value: Any, model: type[CaseModel], path: Path, owner: str = "", *, needed: bool = True
    ) -> dict[str, Any]:
        """A part as a dictionary; a part that is absent answers for each of its fields alike."""
        fields: dict[str, Any] = {}
        name = getattr(value, "name", None)
        owner = name if isinstance(name, str) else owner
        # A part that is absent and that the document does not need asks for none of its fields.
        asked = self._asked(value, model) if needed or isinstance(value, CaseModel) else frozenset[str]()
        for field in model.model_fields:
            fact = getattr(value, field) if isinstance(value, CaseModel) else value
            fields |= self._field(fact, model, field, (*path, field), owner, asked)
        fields |= self._computed(value if isinstance(value, CaseModel) else model(), fields, path)
        if model is Photograph:
            fields |= self._photograph(value, path, owner, needed)
        return fields

    def _asked(self, value: Any, model: type[CaseModel]) -> frozenset[str]:
        """The fields that the document needs of this part, which depends on what the part says."""
        needed = {name for name in model.model_fields if self._paper in about(model, name).needed}
        special = exceptions(self._case, value if isinstance(value, CaseModel) else model(), self._paper)
        return frozenset((needed | special.also) - special.spared)

    def _field(
        self, fact: Any, model: type[CaseModel], name: str, path: Path, owner: str, asked: frozenset[str]
    ) -> dict[str, Any]:
        kind, item = part_type(model, name), item_part(model, name)
        if kind is not None:
            there = isinstance(fact, CaseModel)
            note = "" if there else self._absent(fact, path, name in asked)
            return {name: self.part(fact, kind, path, owner, needed=name in asked), f"{name}_note": note}
        if item_type(model, name) is not None:
            shown = [
                self.part(entry, item, (*path, number), owner) if item else text_of(entry)
                for number, entry in in_order(fact if isinstance(fact, list) else [])
            ]
            return {
                name: shown,
                f"{name}_note": "" if shown else self._absent(fact or None, path, name in asked),
            }
        if fact is None or isinstance(fact, NotKnown):
            return {name: self._absent(fact, path, name in asked, prose=holds_prose(model, name))}
        return {name: text_of(fact, prose=holds_prose(model, name))}

    def _absent(self, fact: Any, path: Path, asked: bool, *, prose: bool = True) -> str:
        if isinstance(fact, NotKnown):
            return text_of(fact, prose=prose)
        return placeholder(Case, path) if asked else ""

    def _computed(self, part: CaseModel, shown: dict[str, Any], path: Path) -> dict[str, Any]:
        """What follows from the facts: the everyday name, the age, the dates as one text."""
        names = type(part).model_fields
        fields: dict[str, Any] = {}
        if "name" in names:
            known_as = getattr(part, "known_as", None)
            everyday = known_as if isinstance(known_as, str) else first_name(getattr(part, "name", None))
            fields["first_name"] = text_of(everyday) or _UNNAMED.get(path, "")
        if "date_of_birth" in names:
            fields["age"] = self._age(part)
        for start, end in (("began", "ended"), ("when", "until")):
            if start in names and end in names:
                fields["period"] = _period(
                    shown[start], getattr(part, end), open_ended=isinstance(part, Placement)
                )
        if isinstance(part, Sibling):
            fields["relation"] = sibling_relation(part)
        return fields

    def _age(self, part: CaseModel) -> str:
        born, died = getattr(part, "date_of_birth", None), getattr(part, "died", None)
        if not isinstance(born, PartialDate) or born.day is None or isinstance(died, PartialDate):
            return ""
        return age_in_words(born.day, self._as_of)

    def _photograph(self, value: Any, path: Path, owner: str, needed: bool) -> dict[str, Any]:
        """The picture's mark and its caption; where there is none, why."""
        photograph = value if isinstance(value, Photograph) else Photograph()
        file = photograph.file
        if isinstance(file, str):
            taken = photograph.taken if photograph.taken is not None else placeholder(Case, (*path, "taken"))
            told = isinstance(photograph.shows, str)
            shows = text_of(
                photograph.shows if photograph.shows is not None else placeholder(Case, (*path, "shows"))
            )
            who = text_of(owner) or "Photograph"
            caption = f"{who}, {text_of(taken)}. {shows.rstrip('.')}."
            return {
                "picture": self._pictures.photograph(file, shows if told else f"Photograph of {who}"),
                "caption": caption,
                "none": "",
            }
        if photograph.why_none is not None:
            why = text_of(photograph.why_none, prose=True)
        elif isinstance(value, NotKnown):
            why = text_of(value, prose=True)
        elif isinstance(value, Photograph):
            why = placeholder(Case, (*path, "file"))
        else:
            why = placeholder(Case, path) if needed else ""
        return {"picture": "", "caption": "", "none": why}


def in_order(items: list[Any]) -> list[tuple[int, Any]]:
    """The entries of a list with their numbers, dated ones oldest first.

    Only what is certainly earlier moves up: "October 1997" stays behind "17 October 1997". Where a date is missing all
    stay as they are.
    """
    numbered = list(enumerate(items))
    starts = [_start(item) for item in items]
    days = [start for start in starts if start is not None]
    if len(days) < len(items):
        return numbered
    ordered: list[tuple[int, Any]] = []
    for entry in numbered:
        place = len(ordered)
        while place and days[entry[0]].last < days[ordered[place - 1][0]].first:
            place -= 1
        ordered.insert(place, entry)
    return ordered


def _start(item: Any) -> PartialDate | None:
    """When an entry of a chronology begins; None for entries whose order is the writer's own."""
    match item:
        case Placement() | School():
            start: object = item.began
        case ParentEvent() | ChildEvent() | AgencyEvent() | DirectWork() | View():
            start = item.when
        case Order():
            start = item.made
        case _:
            return None
    return start if isinstance(start, PartialDate) else None


def text_of(value: Any, *, prose: bool = False) -> str:
    """A value as documents print it; characters that Word cannot hold are left out."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, NotKnown):
        return clean(f"{value}." if prose else str(value))
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, float):
        return f"{value:g}"
    text = clean(str(value))
    return text.replace("\n", PARAGRAPH) if prose else text


def clean(text: str) -> str:
    """The text without control characters and the marks that we use ourselves; tabs and line breaks stay."""
    return _NO_XML.sub("", text)


def sibling_relation(sibling: Sibling) -> str:
    """'half-brother (same mother)', 'sister', 'unborn brother or sister'."""
    words: dict[object, str] = {Sex.FEMALE: "sister", Sex.MALE: "brother"}
    word = words.get(sibling.sex, "brother or sister")
    kind = sibling.kind
    if kind is SiblingKind.STEP:
        word = f"step-{word}"
    elif kind in (SiblingKind.MATERNAL_HALF, SiblingKind.PATERNAL_HALF):
        parent = "mother" if kind is SiblingKind.MATERNAL_HALF else "father"
        word = f"half-{word.replace('or ', 'or half-')} (same {parent})"
    unborn = not isinstance(sibling.date_of_birth, PartialDate) and sibling.expected is not None
    return f"unborn {word}" if unborn else word


def _period(start: str, end: Any, *, open_ended: bool) -> str:
    """'14 March 2021 to 12 November 2024'; the home where the child lives now goes on 'to date'."""
    if end is not None:
        return f"{start} to {text_of(end)}"
    return f"{start} to date" if open_ended and start else start


def age_in_words(born: date, as_of: date) -> str:
    """'4 years and 10 months', '7 months', '3 weeks'; '' for somebody not yet born."""
    if as_of < born:
        return ""
    years, months = age_on(born, as_of)
    if years >= 18:
        return f"{years} years"
    if not years and not months:
        weeks = (as_of - born).days // 7
        return _count(weeks, "week") if weeks else _count((as_of - born).days, "day")
    parts = [_count(n, unit) for n, unit in ((years, "year"), (months, "month")) if n]
    return " and ".join(parts)


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
